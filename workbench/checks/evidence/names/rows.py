"""A name that a text leaves out of a row: Lotfi and Alizadeh played; Alizadeh played.

That a text does not name somebody says little: "he" may stand for him. Yet where two texts name
him beside another, joined by a comma or an "and", and the third names that other alone, it lacks
him.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.names.mention import Mention
from workbench.names.mentions import Mentions
from workbench.names.sounds import beginnings, heads, heard
from workbench.names.text import Text
from workbench.values.cut import WORD
from workbench.words import word_data

MOST = 2
"""Words between two names of a row but those that join them: Captain Bukaev and Captain Chadaev."""

NEAR = 5
"""Words before and behind within which a row that commas part has the word that joins its last."""

INITIALS = 1
"""Letters of a word that may be a name cut short: М., Moscow."""

_QUOTES = " \"'’”»"
_COMMAS = (",", "،", ";", "؛")


def left_out_of_row(mentions: Mentions, mention: Mention, bead: int, key: str) -> bool:
    """Tell whether every text with a name has it in a row with one name that ``key`` has too."""
    spellings = mentions.table.spellings(mention, bead)
    begins = beginnings(spellings)
    text = mentions.texts[key]
    if any(heard(one).is_short for one in spellings) or any(
        len(word) <= INITIALS
        and (word.isupper() or not text.has_capitals)
        and begins & heads(word.casefold())
        for word in text.words[bead]
    ):
        return False
    partners = [
        {id(one) for one in _beside(mentions, mention, bead, source) if key in one.at}
        for source in mention.at
    ]
    return len(partners) > 1 and bool(set.intersection(*partners))


def _beside(mentions: Mentions, mention: Mention, bead: int, source: str) -> Iterator[Mention]:
    """Yield the names that a text has in one row with a name."""
    text = mentions.texts[source]
    for one in mentions.by_bead[bead]:
        if one is not mention and source in one.at and len(one.at) > 1:
            for ours in mention.at[source]:
                if any(_in_row(text, bead, *sorted((ours, at))) for at in one.at[source]):
                    yield one
                    break


def _in_row(text: Text, bead: int, first: int, last: int) -> bool:
    """Tell whether a comma or a word that joins stands behind the first of two words."""
    if not 0 < last - first <= MOST + 2:
        return False
    (_, start), (end, _) = text.spans(bead, (first, last))
    between = text.said.prose[bead][start:end]
    joining = word_data(text.lang).get("joining names", "").split()
    words = [word.casefold() for word in WORD.findall(between)]
    near = text.words[bead][max(first - NEAR, 0) : last + NEAR + 1]
    joins = words and words[0] in joining
    # A comma alone may part two clauses; that of a row has an "and" somewhere near.
    joins = joins or (
        between.lstrip(_QUOTES).startswith(_COMMAS)
        and any(word.casefold() in joining for word in near)
    )
    return bool(joins) and sum(word not in joining for word in words) <= MOST
