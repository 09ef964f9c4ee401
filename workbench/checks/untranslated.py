"""A passage left in the language, or at least the script, of another witness."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from workbench.checks.check import Check
from workbench.checks.finding import Confidence, Evidence, Finding, Message
from workbench.collation import Collation
from workbench.languages import language
from workbench.text import fold

FEWEST_WORDS = 3
FEWEST_LETTERS = 12


class Untranslated(Check):
    """Passages left untranslated."""

    kinds = ("untranslated",)

    def find(self, collation: Collation) -> Iterator[Finding]:
        """Yield segments in another script than their language's, or copied from another text."""
        for text in collation.texts:
            native = language(text.lang).script
            for index, segment in enumerate(text.segments):
                words = fold(text.segment_text(index)).text
                if len(words.split()) < FEWEST_WORDS or len(words) < FEWEST_LETTERS:
                    continue
                bead, span = collation.place(text.key, segment.start, segment.end)
                foreign = native != "" and _main_script(words) not in ("", native)
                source = _copied_from(collation, text.key, bead, words)
                if source is None and not foreign:
                    continue
                translated = _translated_in(collation, bead, {text.key, source})
                if translated or (source and len(collation.keys) == 2):
                    sure: Confidence = "high" if source and translated else "medium"
                    yield _finding(text.key, bead, span, source, sure)


def _copied_from(collation: Collation, key: str, bead: int, words: str) -> str | None:
    """Return a witness in another language that has the same words in its own script."""
    for other in collation.texts:
        if other.lang != collation.lang(key):
            theirs = fold(collation.bead_text(bead, other.key)).text
            native = language(other.lang).script
            if words.casefold() in theirs.casefold() and _main_script(theirs) == native:
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
        and _main_script(collation.bead_text(bead, other.key)) == language(other.lang).script != ""
    ]


def _finding(
    key: str, bead: int, span: tuple[int, int], source: str | None, confidence: Confidence
) -> Finding:
    template = "{witness} has this in another language"
    if source:
        template = "{witness} has this word for word as {source}"
    return Finding(
        kind="untranslated",
        severity="major",
        confidence=confidence,
        bead=bead,
        evidence={key: Evidence((span,))},
        message=Message(template, {"witness": key, "source": source or ""}),
        suspect=key,
    )


def _main_script(text: str) -> str:
    """Return the script, ``"Latin"``, of more than two thirds of the letters; ``""`` if of none."""
    counts = Counter(script for char in text if (script := _script(char)))
    if not counts:
        return ""
    script, count = counts.most_common(1)[0]
    return script if count > 2 / 3 * counts.total() else ""


@lru_cache(maxsize=4096)
def _script(char: str) -> str:
    if not char.isalpha():
        return ""
    return unicodedata.name(char, "").split(" ")[0].capitalize()
