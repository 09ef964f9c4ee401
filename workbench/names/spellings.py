"""One name spelt in two ways by one text: Mujahadin here, Mujahedin there.

Two spellings are one name where the other texts have one and the same word for both, and where they
differ inside the word, as endings do not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from workbench.names.hearing import sounds_like
from workbench.names.mentions import Mentions
from workbench.names.sounds import likeness

ALIKE = 0.85
"""Likeness of sound from which two spellings may be one name."""

MOST_SPELLINGS = 30
"""Words rendered alike beyond which they are no spellings of one name."""

EDGE = 2
"""Letters that two spellings must share at each end."""

APART = 3
"""Letters in which two spellings may differ."""


@dataclass(frozen=True, slots=True)
class OddSpelling:
    """The rarer spelling of a name, with the bead it first stands in and its spans there.

    ``times`` is in how many beads the usual one stands.
    """

    key: str
    bead: int
    spans: tuple[tuple[int, int], ...]
    odd: str
    usual: str
    times: int
    likely: bool


def odd_spellings(mentions: Mentions) -> Iterator[OddSpelling]:
    """Yield each odd spelling once."""
    rendered = _renderings(mentions)
    for key, text in mentions.texts.items():
        held = text.names if text.has_capitals else mentions.table.known[key]
        by_rendering: dict[tuple[str, str], list[str]] = defaultdict(list)
        for stem in sorted(held & rendered[key].keys()):
            for rendering in rendered[key][stem]:
                by_rendering[rendering].append(stem)
        pairs = {
            (one, other)
            for rendering, stems in by_rendering.items()
            if len(stems) > 1
            for one, other in combinations(_heard(mentions, key, stems, *rendering), 2)
            if _one_name(one, other)
        }
        for one, other in sorted(pairs):
            odd, usual = sorted((one, other), key=lambda stem: (len(text.places[stem]), stem))
            bead = text.places[odd][0]
            places = [at for at, stem in enumerate(text.stems[bead]) if stem == odd]
            times = len(text.places[usual])
            usual_bead = text.places[usual][0]
            usual_word = text.words[usual_bead][text.stems[usual_bead].index(usual)]
            if text.words[bead][places[0]][0].islower() and usual_word[0].isupper():
                continue  # indonesischen is made of Indonesien
            yield OddSpelling(
                key=key,
                bead=bead,
                spans=text.spans(bead, places),
                odd=text.words[bead][places[0]],
                usual=usual_word,
                times=times,
                likely=False,  # both may stand in a good text
            )


def _heard(
    mentions: Mentions, key: str, stems: Sequence[str], other: str, rendering: str
) -> Sequence[str]:
    """Return those of some stems that sound like what renders them, if they are not too many.

    A common friend of Simon and Simpson, or of two common words, renders neither.
    """
    ours, theirs = mentions.texts[key].spellings, mentions.texts[other].spellings[rendering]
    found = [stem for stem in stems if sounds_like(ours[stem], theirs)]
    return found if len(found) <= MOST_SPELLINGS else ()


def _renderings(mentions: Mentions) -> dict[str, dict[str, set[tuple[str, str]]]]:
    """Return, by witness and stem, the words that stand for it in the other texts."""
    found: dict[str, dict[str, set[tuple[str, str]]]] = {
        key: defaultdict(set) for key in mentions.texts
    }
    for bead, row in enumerate(mentions.by_bead):
        for mention in row:
            names = mentions.table.names(mention, bead) if len(mention.at) > 1 else ()
            for key, stem in names:
                found[key][stem].update(name for name in names if name[0] != key)
    return found


def _one_name(one: str, other: str) -> bool:
    """Tell whether two stems differ inside alone, and little, and sound alike."""
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    end = 0
    while end < min(len(one), len(other)) - start and one[-1 - end] == other[-1 - end]:
        end += 1
    apart = max(len(one), len(other)) - start - end
    return start >= EDGE and end >= EDGE and apart <= APART and likeness(one, other, ALIKE) >= ALIKE
