"""How usual it is to write one name so in two languages: ш is sh, may be s, and is never k.

``data/letters.tsv`` says how often letters stand for each other in names, as counted by
``benchmarks/name_letters.py``; two words are aligned as cheaply as it allows. While ``letters``
asks whether two words may be one name at all, this tells which of two spellings is the likelier.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import cache
from itertools import product

from workbench.byword import remembered
from workbench.languages import base
from workbench.names.letters import apart
from workbench.package import package_file
from workbench.words import word_data

UNKNOWN, NEVER = 9.0, 99.0
"""What letters cost that were never met for each other, and what two letters for one do then."""

LONGEST = 24
"""Letters of a word that are read; a longer one is no name."""

CASE = 2
"""Letters that a case adds to a family's name."""

MOVES = ((1, 1), (1, 0), (0, 1), (1, 2), (2, 1))
"""How many letters of the one may stand for how many of the other."""

_UNREAD = re.compile("[ьъ'’‘ʻʼ\u200c-]")

Letters = Mapping[tuple[str, str], float]


@remembered(1 << 14)
def cost(one: str, lang: str, other: str, their_lang: str) -> float | None:
    """Return how unusual it is that two languages write one name so; None if nothing is known.

    Each may be several forms of a word, parted by spaces: the likest count.
    """
    table = _tables().get((base(lang), base(their_lang)))
    ours, theirs = _plain(one, lang), _plain(other, their_lang)
    if not (table and ours and theirs) or max(map(len, (*ours, *theirs))) > LONGEST:
        return None

    def price(some: str, others: str) -> float:
        return table.get((some, others), UNKNOWN if len(some) + len(others) < 3 else NEVER)

    return min(aligned(*pair, price)[0] for pair in product(ours, theirs))


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


def aligned(
    one: str, other: str, price: Callable[[str, str], float]
) -> tuple[float, list[tuple[str, str]]]:
    """Return what the cheapest alignment of two words costs, and the letters it puts together."""
    best = {(0, 0): (0.0, (0, 0))}
    for end, their_end in product(range(len(one) + 1), range(len(other) + 1)):
        cheapest: tuple[float, tuple[int, int]] | None = None
        for ours, theirs in MOVES:
            first, second = end - ours, their_end - theirs
            if first >= 0 and second >= 0:
                before = best[first, second][0]
                way = before + price(one[first:end], other[second:their_end]), (first, second)
                cheapest = min(cheapest, way) if cheapest else way
        if cheapest:
            best[end, their_end] = cheapest
    place, letters = (len(one), len(other)), []
    while place != (0, 0):
        start = best[place][1]
        letters.append((one[start[0] : place[0]], other[start[1] : place[1]]))
        place = start
    return best[len(one), len(other)][0], letters[::-1]


@cache
def _tables() -> Mapping[tuple[str, str], Letters]:
    """Return by two languages what letters of theirs cost."""
    found: defaultdict[tuple[str, str], dict[tuple[str, str], float]] = defaultdict(dict)
    for line in package_file("data", "letters.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            langs, ours, theirs, price = line.split("\t")
            one, other = langs.split("-")
            found[one, other][ours, theirs] = found[other, one][theirs, ours] = float(price)
    return dict(found)
