"""Learn how languages write one another's names, letter by letter: what `names/writing.py` reads.

    python -m benchmarks.name_letters FOLDER… > workbench/data/letters.tsv

Each folder holds fa.txt, ru.txt and en.txt, line against line. Names that all three have are
aligned letter by letter as cheaply as can be, first by the sounds of ``names/letters.py``, then by
what was counted the last time (hard expectation maximisation).
"""

from __future__ import annotations

import argparse
import math
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations, product
from pathlib import Path

from benchmarks.divergences.corpora import LANGUAGES, read
from benchmarks.divergences.edits import apply
from benchmarks.divergences.measure import collation
from workbench.names.letters import apart
from workbench.names.mentions import Mentions
from workbench.names.writing import NEVER, costs

Forms = Sequence[str]
Row = tuple[Forms, Forms, Forms]
Pairs = Sequence[tuple[Forms, Forms]]
Price = Callable[[str, str], float]

SHORTEST = 3
"""Letters of a name that tells something."""

MOST = 800
"""Names that are taken from one folder: the Bible has more than all others."""

FAR = 1.2
"""Wrong letters beyond which three words are not one name."""

MOVES = ((2, 1), (1, 2), (1, 1), (1, 0), (0, 1))
"""How many letters of the one may stand for how many of the other; of as cheap ones the first."""

ROUNDS = 6
FEWEST, FEWEST_PAIRS = 2, 4
"""Times that letters must have been met to stand in the table, and two letters for one."""

VOWELS = frozenset("aeiouyаеёиоуыэюяйьاآوی")

_LETTERS = {
    "fa": re.compile("[\u0621-\u06cc]+"), "ru": re.compile("[а-яё]+"), "en": re.compile("[a-z]+"),
}  # fmt: skip

TAUGHT = {
    "ru-en": "юyu яya яia ёyo еye жzh жz чch шsh хkh цts джj цq вw вff йy ыy гh уw тчch "
    "дзj чжzh цзz цзj кck кq уoo",
    "fa-ru": "فв فп ژж یاя یوю شс خх غг قк جдж چч تسц وв ژчж چц سц",
    "fa-en": "فp خkh غgh قq قgh ژzh چch شsh فv وv وw جj کq تسz شx چq ژj یاya یوyu",
}
"""Spellings that everybody knows and that the texts may not have."""

COMMON = 1.5
"""What they cost at the most."""

NOTE = """\
# How often letters of one name stand for each other in two languages, counted by
# benchmarks/name_letters.py; sources and licences: LICENCES.md. The languages, letters of the one,
# letters of the other, and what they cost: 0 if always, more the seldomer.
"""


def _names(folder: Path) -> Iterator[Row]:
    """Yield each name that all three texts have, in the forms of each that it may be found in."""
    mentions = Mentions(collation(apply(read(folder))))
    met = set()
    for bead, row in enumerate(mentions.by_bead):
        for mention in row:
            if len(mention.at) == len(LANGUAGES) and mentions.is_proper(mention, bead):
                fa, ru, en = (
                    tuple(mentions.texts[key].spelling(bead, mention.at[key][0]).split())
                    for key in LANGUAGES
                )
                name = fa[:1], ru, en
                if name not in met and _is_one(name):
                    met.add(name)
                    yield name


def _is_one(name: Row) -> bool:
    return all(
        len(forms[0]) >= SHORTEST and _LETTERS[lang].fullmatch(forms[0])
        for lang, forms in zip(LANGUAGES, name, strict=True)
    ) and all(
        apart(" ".join(one), " ".join(other), FAR) <= FAR for one, other in combinations(name, 2)
    )


def _by_sound(one: str, other: str) -> float:
    """Return what letters cost before anything is counted: by how they sound."""
    if not (one and other):
        return 3 if apart(one or other, "a", 9) < 1 else 6
    return 1.5 * (len(one) + len(other)) - 2 + 6 * min(apart(one, other, 9), 1.2)


def _count(pairs: Pairs, price: Price) -> Counter[tuple[str, str]]:
    """Return how often letters stand for each other, each pair aligned as cheaply as can be."""
    found: Counter[tuple[str, str]] = Counter()
    prices = _Asked(price)
    for ours, theirs in pairs:
        rows = (_aligned(one, other, prices) for one, other in product(ours, theirs))
        found.update(min(rows)[1])
    return found


class _Asked(dict[tuple[str, str], float]):
    """Prices that are worked out when they are asked for."""

    def __init__(self, price: Price) -> None:
        self._price = price

    def __missing__(self, letters: tuple[str, str]) -> float:
        price = self[letters] = self._price(*letters)
        return price


def _aligned(
    one: str, other: str, prices: Mapping[tuple[str, str], float]
) -> tuple[float, list[tuple[str, str]]]:
    """Return what the cheapest alignment of two words costs, and the letters it puts together."""
    rows = costs(one, other, prices)
    end, their_end = len(one), len(other)
    letters = []
    while end or their_end:
        for ours, theirs in MOVES:
            first, second = end - ours, their_end - theirs
            if first >= 0 and second >= 0:
                met = one[first:end], other[second:their_end]
                if rows[first][second] + prices[met] == rows[end][their_end]:
                    break
        letters.append(met)
        end, their_end = first, second
    return rows[-1][-1], letters[::-1]


def _prices(counts: Counter[tuple[str, str]]) -> Price:
    """Return what letters cost by how often they stand for each other, and at all."""
    ours, theirs = Counter[str](), Counter[str]()
    for (one, other), times in counts.items():
        ours[one] += times
        theirs[other] += times
    ours[""] = theirs[""] = counts.total()

    def price(one: str, other: str) -> float:
        times = counts[one, other]
        if len(one) + len(other) > 2 and not _go_together(one, other, times):
            return NEVER
        chance = (times + 0.3) / math.sqrt((ours[one] + 8) * (theirs[other] + 8))
        return max(0.0, -math.log2(chance))

    return price


def _go_together(one: str, other: str, times: int) -> bool:
    """Tell whether letters met so often are a spelling: sh, ou, дж, but not "er" for ر."""
    both = one + other if len(one) + len(other) > 2 else ""
    longer = max(one, other, key=len)
    alike = len({letter in VOWELS for letter in longer}) < 2
    return times >= FEWEST and (not both or (alike and times >= FEWEST_PAIRS))


def _parted(spelling: str) -> tuple[str, str]:
    """Return the letters of the one language, which come first, and those of the other."""
    script = _LETTERS["fa" if _LETTERS["fa"].match(spelling) else "ru"]
    ours = script.match(spelling)
    assert ours
    return ours[0], spelling[ours.end() :]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Learn how names are written.")
    parser.add_argument("folder", type=Path, nargs="+")
    names = [
        name
        for folder in parser.parse_args().folder
        for _, name in zip(range(MOST), _names(folder), strict=False)
    ]
    print(NOTE, end="")
    for one, other in (("fa", "en"), ("fa", "ru"), ("ru", "en")):
        pairs = [(name[LANGUAGES.index(one)], name[LANGUAGES.index(other)]) for name in names]
        price: Price = _by_sound
        for _ in range(ROUNDS):
            counts = _count(pairs, price)
            price = _prices(counts)
        table = {pair: price(*pair) for pair, times in counts.items() if _go_together(*pair, times)}
        for pair in map(_parted, TAUGHT[f"{one}-{other}"].split()):
            table[pair] = min(table.get(pair, COMMON), COMMON)
        for (ours, theirs), cost in sorted(table.items()):
            print(f"{one}-{other}", ours, theirs, f"{cost:.1f}", sep="\t")


if __name__ == "__main__":
    main()
