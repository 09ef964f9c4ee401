"""Single words that a text has in another's script: "thanks to the дорога".

Whoever writes English puts no Cyrillic in it, so that one word which the Russian text has as well,
in whatever case, was left there. In Latin letters much is written everywhere; there it must be a
word that the lexicon knows, and that another text renders.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from workbench.checks.evidence.linked import rendering
from workbench.collation import Collation
from workbench.languages import language
from workbench.lexicon.bags import stem
from workbench.passages import passages
from workbench.script import foreign_letters, foreign_words, main_script

SHORTEST = 3
"""Letters of a word that is known again; a shorter one may be anything."""

ENDING = 3
"""Letters of an ending: «дорога» is known in «дорогу»."""

BEGINNING = 3
"""Letters that two forms of a word begin with, at least."""

CITED = 2
"""Words in quotation marks beyond which a text cites another language's."""

_PLAIN = re.compile(r"[,;]? |['’]")
_QUOTED = re.compile(r"[\"'«»“”„‘’]")
_APART = re.compile(r"[()\[\]{}<>@#/\\_*`=|~:]")


def left_words(collation: Collation, key: str, bead: int) -> Iterator[range]:
    """Yield words in a row that are left in the script of another text, which has them too."""
    read = passages(collation)[key]
    words, gaps = read.words[bead], read.gaps[bead]
    foreign = foreign_letters(collation.lang(key))
    for run in runs([foreign[word] for word in words], gaps, _APART):
        said = [words[at] for at in run]
        if max(map(len, said)) < SHORTEST or (_is_cited(gaps, run) and _cites(collation, key)):
            continue
        if _is_anothers(collation, key, bead, said):
            yield run


def runs(foreign: Sequence[bool], gaps: Sequence[str], apart: re.Pattern[str]) -> Iterator[range]:
    """Yield foreign words that nothing but spaces and commas parts, and no marks ``apart`` enclose.

    What stands in brackets explains, what stands behind other signs is code.
    """
    start = 0
    for at in range(1, len(foreign) + 1):
        if not foreign[start]:
            start = at
        elif at == len(foreign) or not foreign[at] or not _PLAIN.fullmatch(gaps[at]):
            if not (apart.search(gaps[start]) or (at < len(gaps) and apart.search(gaps[at]))):
                yield range(start, at)
            start = at


def _is_cited(gaps: Sequence[str], run: range) -> bool:
    return bool(_QUOTED.search(gaps[run.start]))


@lru_cache(maxsize=8)
def _cites(collation: Collation, key: str) -> bool:
    """Tell whether a text often has words of another script in quotation marks."""
    read = passages(collation)[key]
    foreign = foreign_words(read.vocabulary, collation.lang(key))
    return (
        sum(
            _is_cited(gaps, run)
            for held, words, gaps in zip(
                read.those(foreign.__contains__), read.words, read.gaps, strict=True
            )
            if held
            for run in runs([word in foreign for word in words], gaps, _APART)
        )
        > CITED
    )


def _is_anothers(collation: Collation, key: str, bead: int, said: Sequence[str]) -> bool:
    """Tell whether a text in the script of some words has them, and no text in another language."""
    read, script = passages(collation), main_script(" ".join(said))
    written = {
        other: [word.casefold() for word in read[other].words[bead]]
        for other in collation.keys
        if other != key and read[other].words[bead]
    }
    for source in written:
        lang = language(collation.lang(source))
        if lang.script != script or not _has_all(written[source], said):
            continue
        others = [
            words
            for other, words in written.items()
            if other != source and collation.lang(other) != collation.lang(key)
        ]
        if any(_has_all(words, said) for words in others):
            continue
        if script != "Latin" or any(_renders(words, said) for words in others):
            return True
    return False


def _has_all(words: Sequence[str], said: Sequence[str]) -> bool:
    return all(any(_is_form(word.casefold(), other) for other in words) for word in said)


def _is_form(word: str, other: str) -> bool:
    """Tell whether two words are the same but for their endings."""
    least = max(BEGINNING, max(len(word), len(other)) - ENDING)
    return word == other or (len(word) > BEGINNING and word[:least] == other[:least])


def _renders(words: Sequence[str], said: Sequence[str]) -> bool:
    """Tell whether words render others that are no names and no abbreviations."""
    if not all(word.islower() and len(word) > SHORTEST for word in said):
        return False
    stems = frozenset(map(stem, words))
    return all(not rendering([stem(word)]).isdisjoint(stems) for word in said)
