"""Single words that a text has in another's script: "thanks to the дорога".

Whoever writes English puts no Cyrillic in it, so that one word which the Russian text has as well,
in whatever case, was left there. In Latin letters much is written everywhere; there it must be a
word that the lexicon knows, and that another text renders.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache

from workbench.checks.evidence.linked import rendering
from workbench.collation import Collation
from workbench.languages import language
from workbench.lexicon.bags import stem
from workbench.passages import passages
from workbench.script import foreign_words, main_script

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
    for run in runs(words, gaps, foreign(collation, key), _APART):
        said = [words[at] for at in run]
        if max(map(len, said)) < SHORTEST or (_is_cited(gaps, run) and _cites(collation, key)):
            continue
        if _is_anothers(collation, key, bead, said):
            yield run


@lru_cache(maxsize=8)
def foreign(collation: Collation, key: str) -> frozenset[str]:
    """Return the words of a text that have a letter in another script than its language's."""
    return foreign_words(passages(collation)[key].vocabulary, collation.lang(key))


def runs(
    words: Sequence[str], gaps: Sequence[str], foreign: Set[str], apart: re.Pattern[str]
) -> Iterator[range]:
    """Yield foreign words that nothing but spaces and commas parts, and no marks ``apart`` enclose.

    What stands in brackets explains, what stands behind other signs is code.
    """
    places = dict.fromkeys(at for at, word in enumerate(words) if word in foreign)
    for start in places:
        if start - 1 in places and _PLAIN.fullmatch(gaps[start]):
            continue
        end = start + 1
        while end in places and _PLAIN.fullmatch(gaps[end]):
            end += 1
        if not (apart.search(gaps[start]) or (end < len(gaps) and apart.search(gaps[end]))):
            yield range(start, end)


def _is_cited(gaps: Sequence[str], run: range) -> bool:
    return bool(_QUOTED.search(gaps[run.start]))


@lru_cache(maxsize=8)
def _cites(collation: Collation, key: str) -> bool:
    """Tell whether a text often has words of another script in quotation marks."""
    read, those = passages(collation)[key], foreign(collation, key)
    cited = (
        _is_cited(read.gaps[bead], run)
        for bead, _ in read.stream.among(those)
        for run in runs(read.words[bead], read.gaps[bead], those, _APART)
    )
    return sum(cited) > CITED


def _is_anothers(collation: Collation, key: str, bead: int, said: Sequence[str]) -> bool:
    """Tell whether a text in the script of some words has them, and no text in another language."""
    read, script = passages(collation), main_script(" ".join(said))
    others = {
        other: frozenset(map(one.vocabulary.__getitem__, one.words[bead]))
        for other, one in read.items()
        if other != key
    }
    for source, written in others.items():
        if language(collation.lang(source)).script != script or not _has_all(written, said):
            continue
        unlike = [
            words
            for other, words in others.items()
            if other != source and collation.lang(other) != collation.lang(key)
        ]
        if any(_has_all(words, said) for words in unlike):
            continue
        if script != "Latin" or any(_renders(words, said) for words in unlike):
            return True
    return False


def _has_all(words: Set[str], said: Sequence[str]) -> bool:
    return all(
        word in words
        or any(_is_form(word, other) for other in words if other.startswith(word[:BEGINNING]))
        for word in map(str.casefold, said)
    )


def _is_form(word: str, other: str) -> bool:
    """Tell whether two words are the same but for their endings."""
    least = max(BEGINNING, max(len(word), len(other)) - ENDING)
    return len(word) > BEGINNING and word[:least] == other[:least]


def _renders(words: Set[str], said: Sequence[str]) -> bool:
    """Tell whether words render others that are no names and no abbreviations."""
    if not all(word.islower() and len(word) > SHORTEST for word in said):
        return False
    stems = frozenset(map(stem, words))
    return all(not rendering([stem(word)]).isdisjoint(stems) for word in said)
