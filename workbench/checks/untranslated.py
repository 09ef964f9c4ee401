"""A passage left in the language, or at least the script, of another witness."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

from workbench.checks.check import Check
from workbench.checks.evidence.copies import in_one_script, is_anothers
from workbench.checks.evidence.left_words import foreign, left_words, runs
from workbench.checks.finding import Confidence, Evidence, Finding
from workbench.collation import Collation
from workbench.languages import language
from workbench.message import Message
from workbench.passages import passages
from workbench.script import foreign_letters, is_foreign, main_script
from workbench.text import fold

FEWEST_WORDS = 3
FEWEST_LETTERS = 12
# What stands in quotation marks or brackets is a title, what stands behind other signs is code.
_APART = re.compile(r"[\"()\[\]{}<>@#/\\_*`=|~:]")
_MARKUP = re.compile(r"\w[:=/\\@_#|<>{}\[\]]\w|::|//|[={}<>|\\`]|[.][a-z]{2,4}\b|^[\[+*]")
# What programs and commands have and sentences have not: x = f(a);  --user  {{name}}  a.b()
_CODE = re.compile(
    r"[{}=|\\$]|;[ \t]*(?:$|//)|(?<= )[<>](?= )|(?<!\S)-{1,2}[A-Za-z]|(?<=[a-z_])\(|//|\+\+|&&"
    r"|\w_\w|\w\.\w+\(",
    re.MULTILINE,
)
_FEWEST_SIGNS = 2
_WORDS_PER_SIGN = 4
_WORD = re.compile(r"[^\W\d_]+")
_PARTICLE = 3
_FEWEST_STRANGE = 2


class Untranslated(Check):
    """Passages left untranslated."""

    kinds = ("untranslated",)
    thresholds: ClassVar[Mapping[str, float]] = {"words": FEWEST_WORDS, "letters": FEWEST_LETTERS}

    def find(self, collation: Collation) -> Iterator[Finding]:
        """Yield segments in another script than their language's, or copied from another text."""
        for key, read in passages(collation).items():
            copies = _may_be_copied(collation, key)
            among = read.stream.among(foreign(collation, key))
            for bead in range(len(read.stream)) if copies else [bead for bead, _ in among]:
                whole = [
                    found
                    for index in range(*collation.alignment.run(bead, key))
                    for found in self._judge(collation, key, index, copies)
                ]
                yield from whole or self._left(collation, key, bead)

    def _judge(self, collation: Collation, key: str, index: int, copies: bool) -> Iterator[Finding]:
        """Yield a segment if it is in another script or, where it may be, a copy."""
        text = collation.by_key[key]
        stored = text.segment_text(index)
        if not (copies or is_foreign(stored, text.lang)):
            return
        words = _prose(stored)
        few = len(words.split()) < self.threshold("words")
        if few or len(words) < self.threshold("letters"):
            return
        if _is_code(stored):
            return
        bead, span = collation.place(key, *text.segments.span(index, index))
        source = _copied_from(collation, key, bead, words)
        ordinary = _ordinary(words, text.lang)
        if source and in_one_script(collation, key, source):
            plain = _WORD.findall(words)
            ordinary = [word for word in plain if word == word.lower()]
            if not is_anothers(collation, key, source, plain):
                return
        if source is None:
            of_names = len(ordinary) < self.threshold("words")
            if of_names or not is_foreign(words, text.lang):
                return
        translated = [
            other
            for other in _translated_in(collation, bead, {key, source})
            if words.casefold() not in _prose(collation.bead_text(bead, other)).casefold()
        ]
        if translated or (source and len(collation.keys) == 2):
            yield _finding(key, bead, span, source, _sure(stored, source, translated, ordinary))

    def _left(self, collation: Collation, key: str, bead: int) -> Iterator[Finding]:
        """Yield words that are left in another language, a row of them or one."""
        told: set[tuple[int, int]] = set()
        for finding in self._left_within(collation, key, bead):
            told |= set(finding.evidence[key].spans)
            yield finding
        read = passages(collation)[key]
        for run in left_words(collation, key, bead):
            span = read.spans(bead, run)[0]
            if span not in told:
                yield _finding(key, bead, span, None, "medium")

    def _left_within(self, collation: Collation, key: str, bead: int) -> Iterator[Finding]:
        """Yield words in a row that another text has so, in its script, or that none can have."""
        read = passages(collation)
        words, gaps = read[key].words[bead], read[key].gaps[bead]
        for run in runs(words, gaps, foreign(collation, key), _APART):
            spelled = [words[at].casefold() for at in run]
            small = sum(words[at].islower() for at in run)
            if _is_strange(collation, key, bead, [words[at] for at in run]):
                yield _finding(key, bead, read[key].spans(bead, run)[0], None, "medium")
                continue
            few = small <= self.threshold("words")
            if few or sum(map(len, spelled)) < self.threshold("letters"):
                continue
            source = _stands_in(collation, key, bead, spelled)
            others = [other for other in collation.keys if other not in (key, source)]
            if source and others == [
                other
                for other in _translated_in(collation, bead, {key, source})
                if not _has_run(read[other].words[bead], spelled)
            ]:
                yield _finding(key, bead, read[key].spans(bead, run)[0], source, "medium")


def _sure(
    stored: str, source: str | None, translated: Sequence[str], ordinary: Sequence[str]
) -> Confidence:
    """Say how sure it is; what is written as a name is may stand so in any text."""
    as_name = all(len(word) <= _PARTICLE for word in ordinary) and not stored.startswith("#")
    if as_name:
        return "medium" if translated else "low"
    return "high" if source and translated else "medium"


def _ordinary(words: str, lang: str) -> list[str]:
    """Return the words of another script that no capital makes a name."""
    of_others = foreign_letters(lang)
    return [word for word in _WORD.findall(words) if word == word.lower() and of_others[word]]


def _is_code(text: str) -> bool:
    """Tell whether a segment is a line of code or a command rather than a sentence."""
    signs = len(_CODE.findall(text))
    return signs >= _FEWEST_SIGNS and signs * _WORDS_PER_SIGN >= len(_WORD.findall(text))


def _stands_in(collation: Collation, key: str, bead: int, run: list[str]) -> str | None:
    """Return a witness in another language that has a run of words, and is in their script."""
    for other, read in passages(collation).items():
        native = language(collation.lang(other)).script
        if (
            collation.lang(other) != collation.lang(key)
            and main_script(" ".join(run)) == native
            and _has_run(read.words[bead], run)
        ):
            return other
    return None


def _is_strange(collation: Collation, key: str, bead: int, run: Sequence[str]) -> bool:
    """Tell whether small words in a row are of a language that no text is in, but its script is.

    They stand in a sentence of the text's own language, which is no code.
    """
    long = sum(len(word) > _PARTICLE for word in run)
    if long < _FEWEST_STRANGE or not all(map(str.islower, run)):
        return False
    text = collation.bead_text(bead, key)
    if is_foreign(text, collation.lang(key)) or _CODE.search(text):
        return False
    script = main_script(" ".join(run))
    written = [
        read.vocabulary
        for other, read in passages(collation).items()
        if other != key and language(collation.lang(other)).script == script
    ]
    return bool(written and _translated_in(collation, bead, {key})) and all(
        known.isdisjoint((*run, *map(str.capitalize, run))) for known in map(frozenset, written)
    )


def _has_run(words: Sequence[str], run: list[str]) -> bool:
    spelled = [word.casefold() for word in words]
    return any(spelled[at : at + len(run)] == run for at in range(len(spelled) - len(run) + 1))


def _may_be_copied(collation: Collation, key: str) -> bool:
    """Tell whether a text in its own script may be word for word another's in another language."""
    lang = collation.lang(key)
    script = language(lang).script
    return any(
        other.lang != lang and language(other.lang).script in ("", script)
        for other in collation.texts
    )


def _prose(text: str) -> str:
    """Return a text for comparison without addresses, paths, code and markup."""
    return " ".join(word for word in fold(text).text.split() if not _MARKUP.search(word))


def _copied_from(collation: Collation, key: str, bead: int, words: str) -> str | None:
    """Return a witness in another language that has the same words in its own script."""
    for other in collation.texts:
        if other.lang != collation.lang(key):
            theirs = _prose(collation.bead_text(bead, other.key))
            native = language(other.lang).script
            if words.casefold() in theirs.casefold() and main_script(theirs) == native:
                return other.key
    return None


def _translated_in(collation: Collation, bead: int, without: set[str | None]) -> list[str]:
    """Return the other witnesses that write this bead in the script of their language.

    Where none does, it is a name, a code sample or a formula that is never translated.
    """
    return [
        other.key
        for other in collation.texts
        if other.key not in without
        and main_script(collation.bead_text(bead, other.key)) == language(other.lang).script != ""
    ]


def _finding(
    key: str, bead: int, span: tuple[int, int], source: str | None, confidence: Confidence
) -> Finding:
    fields = {"witness": key, "source": source or ""}
    message = Message("{witness} has this in another language", fields)
    if source:
        message = Message("{witness} has this word for word as {source}", fields)
    return Finding(
        kind="untranslated",
        severity="major",
        confidence=confidence,
        bead=bead,
        evidence={key: Evidence((span,))},
        message=message,
        suspect=key,
    )
