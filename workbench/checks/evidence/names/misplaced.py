"""A name two of whose letters, a vowel and a consonant, have changed places: Glastyan.

Two texts that write their vowels show it of each other. Which of them has it wrong, a third tells
that writes that vowel too: گالستیان.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product

from workbench.names.mention import Mention
from workbench.names.mentions import Mentions
from workbench.names.transposed import transposed
from workbench.names.writing import cost

CLEARLY = 6.0
"""How much more one of two spellings must cost beside that of a third text, to be the wrong one."""


def misplaced(mentions: Mentions, mention: Mention, bead: int) -> tuple[Mention, Mention] | None:
    """Return a name as other texts have it, and as one that has letters of it in wrong places.

    The first is of one text alone if it cannot be told which of the two has it wrong.
    """
    cased = [key for key in mention.at if mentions.texts[key].has_capitals]
    if len(cased) < 2 or not mentions.is_proper(mention, bead):
        return None
    for one, other in combinations(cased, 2):
        for ways in _ways(mentions, mention, bead, one, other):
            thirds = [key for key in mention.at if key not in (one, other)]
            more = [_more(mentions, mention, bead, key, one, ways) for key in thirds]
            if any(told <= -CLEARLY for told in more):
                one, other = other, one
            elif not any(told >= CLEARLY for told in more):
                thirds = []
            return (
                mentions.part(mention, bead, other, *thirds),
                mentions.part(mention, bead, one),
            )
    return None


def _ways(
    mentions: Mentions, mention: Mention, bead: int, one: str, other: str
) -> Iterator[tuple[str, str]]:
    """Yield a form of a name in one text, as it is and as the other writes it."""
    ours, theirs = mentions.texts[one], mentions.texts[other]
    forms = (text.spelling(bead, mention.at[text.key][0]).split() for text in (ours, theirs))
    for word, name in product(*forms):
        if right := transposed(word, ours.lang, name, theirs.lang):
            yield word, right


def _more(
    mentions: Mentions, mention: Mention, bead: int, key: str, one: str, ways: tuple[str, str]
) -> float:
    """Return how much more the first of two ways to write a name costs beside a third text's."""
    text, lang = mentions.texts[key], mentions.texts[one].lang
    spelt = text.spelling(bead, mention.at[key][0])
    first, second = (cost(way, lang, spelt, text.lang) for way in ways)
    return 0.0 if first is None or second is None else first - second
