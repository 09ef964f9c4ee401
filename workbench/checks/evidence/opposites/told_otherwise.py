"""Whether what one text tells is told in the others too, in a word of another sort.

"Birth" in one text is not the opposite of «смертность» in another, if "mortality" stands there too,
or «роды» here. The lexicon and the dictionary that come with the aligner know of many words what
renders them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from workbench.byword import ByWord
from workbench.checks.evidence.opposites.places import Span
from workbench.checks.evidence.opposites.telling import Telling, Told
from workbench.lexicon.bags import stem
from workbench.lexicon.general import shipped
from workbench.values.cut import WORD

LINKED = 0.1
"""Probability in the shipped lexicon from which a word may be rendered by another."""

LINKED_BACK = 0.05
"""The same of the other by it: «than» goes with «меньше», and with much else."""

MEANINGS = 3
"""Things that a word of the dictionary may mean, at most, to tell what another tells: «шел» is said
of rain too."""

SHORTEST = 3
"""Letters of a word that is no mere particle: «до» may stand anywhere."""


def _rendering(word: str) -> frozenset[str]:
    known, short = shipped(), stem(word)
    seen = known.renderings(short, LINKED, LINKED_BACK)
    return seen | known.concepts.joined(short, MEANINGS, MEANINGS)


_RENDERINGS: ByWord[frozenset[str]] = ByWord(_rendering)


def is_told_otherwise(
    name: str,
    row: Mapping[str, Telling],
    told: Told,
    sides: tuple[Sequence[str], Sequence[str]],
) -> bool:
    """Tell whether what one side tells is rendered on the other by what tells no pole of the set.

    ``name`` is that of the set, of which ``told`` are the poles.
    """
    one, other = sides
    return _is_rendered(name, row, told, one, other) or _is_rendered(name, row, told, other, one)


def _is_rendered(
    name: str, row: Mapping[str, Telling], told: Told, ours: Sequence[str], theirs: Sequence[str]
) -> bool:
    known = frozenset[str]().union(
        *(_RENDERINGS[word] for key in ours for word in _telling(name, row[key], told[key]))
    )
    return bool(known) and any(_says(known, name, row[key], told[key]) for key in theirs)


def _telling(name: str, said: Telling, places: Sequence[tuple[Span, str]]) -> Iterator[str]:
    """Yield the words that tell a pole alone; those of a phrase mean something else besides."""
    for (first, last), _ in places:
        word = said.text[first - said.start : last - said.start]
        if any(pole.set == name for pole in said.knows.words[word]):
            yield word


def _says(
    stems: frozenset[str],
    name: str,
    said: Telling,
    places: Sequence[tuple[Span, str]],
) -> bool:
    """Tell whether a word elsewhere has one of the stems, and is no word of the set itself.

    The stem of «последний» is «после»; had the text said so, it would tell a pole.
    """
    return any(
        len(word[0]) >= SHORTEST
        and (short := stem(word[0])) in stems
        and not any(first <= said.start + word.start() < last for (first, last), _ in places)
        and all(pole.set != name for pole in said.knows.words[short])
        for word in WORD.finditer(said.text)
    )
