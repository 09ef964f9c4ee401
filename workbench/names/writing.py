"""How usual it is to write one name so in two languages: ш is sh, may be s, and is never k.

``data/letters.tsv`` says how often letters stand for each other in names, as counted by
``benchmarks/name_letters.py``; two words are aligned as cheaply as it allows. While ``letters``
asks whether two words may be one name at all, this tells which of two spellings is the likelier.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import accumulate, pairwise, product
from math import inf

from workbench.byword import remembered
from workbench.languages import base
from workbench.names.letters import apart
from workbench.package import table
from workbench.words import word_data

UNKNOWN, NEVER = 9.0, 99.0
"""What letters cost that were never met for each other, and what two letters for one do then."""

LONGEST = 24
"""Letters of a word that are read; a longer one is no name."""

CASE = 2
"""Letters that a case adds to a family's name."""

_UNREAD = re.compile("[ьъ'’‘ʻʼ\u200c-]")


@remembered(1 << 14)
def cost(one: str, lang: str, other: str, their_lang: str) -> float | None:
    """Return how unusual it is that two languages write one name so; None if nothing is known.

    Each may be several forms of a word, parted by spaces: the likest count. What it costs to put
    forms together that begin others is known from these.
    """
    table = _tables().get((base(lang), base(their_lang)))
    ours, theirs = _plain(one, lang), _plain(other, their_lang)
    if not (table and ours and theirs) or max(map(len, (*ours, *theirs))) > LONGEST:
        return None
    mine, its = _beginnings(ours), _beginnings(theirs)
    return min(
        rows[first][second]
        for word, name in product(mine, its)
        for rows in (costs(word, name, table),)
        for first, second in product(mine[word], its[name])
    )


def _beginnings(forms: Sequence[str]) -> dict[str, list[int]]:
    """Return the forms that begin no other, each with the lengths of those that it begins with."""
    return {
        one: [len(form) for form in forms if one.startswith(form)]
        for one in forms
        if not any(other != one and other.startswith(one) for other in forms)
    }


def wrong_letters(one: str, lang: str, other: str, their_lang: str) -> float:
    """Return how far apart two words are in wrong letters, as in ``letters`` if need be."""
    found = cost(one, lang, other, their_lang)
    return apart(one, other) if found is None else found / UNKNOWN


def _plain(forms: str, lang: str) -> list[str]:
    """Return the forms of a word without the marks of Latin letters, and without hyphens.

    Of one that is a family's name in some case, that name is a form too: Вавилова, of Вавилов.
    """
    bare = "".join(
        letter if letter == "й" else unicodedata.normalize("NFD", letter)[0] for letter in forms
    )
    found = _UNREAD.sub("", bare).split()
    families = word_data(lang).get("of families", "").split()
    return found + [
        word[: word.rindex(end) + len(end)]
        for end in families
        for word in found
        if end in word and 0 < len(word) - word.rindex(end) - len(end) <= CASE
    ]


def costs(one: str, other: str, prices: Mapping[tuple[str, str], float]) -> list[list[float]]:
    """Return what it costs to put the beginnings of two words together, letters of each by row.

    ``prices`` are those of a letter for a letter, for none or for two, and of two for one. The last
    is that of the whole words.
    """
    none = [prices["", letter] for letter in other]
    twos = ["", *map("".join, pairwise(other))]
    rows = [[0.0, *accumulate(none)]]
    skipped = [inf] * len(rows[0])
    for letter, two in zip(one, ("", *map("".join, pairwise(one))), strict=True):
        before, left = rows[-1], prices[letter, ""]
        row = [before[0] + left]
        columns = zip(other, twos, none, before, before[1:], [inf, *before], skipped, strict=False)
        for theirs, its_two, lost, letters, above, by_two, of_two in columns:
            row.append(
                min(
                    letters + prices[letter, theirs],
                    above + left,
                    row[-1] + lost,
                    by_two + prices[letter, its_two],
                    of_two + prices[two, theirs],
                )
            )
        skipped = before
        rows.append(row)
    return rows


class Prices(dict[tuple[str, str], float]):
    """What letters of two languages cost; what was never met is dear."""

    def __missing__(self, letters: tuple[str, str]) -> float:
        price = self[letters] = UNKNOWN if sum(map(len, letters)) < 3 else NEVER
        return price


@cache
def _tables() -> Mapping[tuple[str, str], Prices]:
    """Return by two languages what letters of theirs cost."""
    found: defaultdict[tuple[str, str], Prices] = defaultdict(Prices)
    for langs, ours, theirs, price in table("data", "letters.tsv"):
        one, other = langs.split("-")
        found[one, other][ours, theirs] = found[other, one][theirs, ours] = float(price)
    return dict(found)
