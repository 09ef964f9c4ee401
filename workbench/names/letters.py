"""How far apart two names are, letter by letter, in Latin, Cyrillic and Arabic script.

``sounds`` tells which words may be one name by their consonants alone; that leaves Bahman and
Bahram, Arman and Armin, Hasan and Hosein alike. Here every letter counts: a word is a row of
letters, each with the sounds it may have, and two rows are aligned as cheaply as they can be
(Wagner and Fischer 1974), where what scripts write differently costs little: vowels, h, doubled
letters, endings.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, reduce
from itertools import product
from operator import or_
from typing import NamedTuple

from workbench.byword import remembered
from workbench.names.alphabets import KNOWN, UNVOWELLED, Sounds, sounds

VOWELS = frozenset("aeiou")
_KINDS = ("pb", "fv", "bv", "vu", "vo", "fp", "td", "sz", "SZ", "Ss", "Zz", "ZJ", "CJ",
          "CS", "Cc", "cs", "cz", "kg", "kh", "gh", "gJ", "Jy", "yi", "ye", "kc",
          "Ck", "ZC", "mn", "sC")  # fmt: skip
_KIN = {frozenset(pair) for pair in _KINDS}
_NEAR = {frozenset(pair) for pair in ("ao", "ae", "ei", "ou", "iy", "eo", "au")}

KIN, FOREIGN = 0.4, 1.0
"""What it costs to write one consonant for another: one often taken for it, and any other."""

NEAR, APART = 0.15, 0.35
"""The same for vowels, which most spellings are careless with."""

MOST = 1.5
"""Wrong letters beyond which two names are not compared further: it is no matter how many."""

VOWEL, GLIDE, EDGE, SILENT = 0.2, 0.15, 0.1, 0.5
"""What it costs to leave out a vowel, a y or h, an ending, a Latin letter that may be silent; and
as much as a vowel one of two letters that are alike: رر, of Harris."""

SOUNDED = frozenset("fjmnqv")
"""Latin consonants that hardly ever are silent."""

TELLING, INSIDE = 5, 0.45
"""Letters of a name from which a word may be made of it, and wrong letters up to which it may."""

_CHEAP = {"vuo": VOWEL, "h": GLIDE, "hea": GLIDE, "yi": GLIDE, "hk": 0.5}


def apart(one: str, other: str, most: float = MOST) -> float:
    """Return how far apart two words in lower case are at the least, in wrong letters.

    Beyond ``most`` it is only known that they are farther. Each may be several forms of a word,
    parted by spaces.

    >>> apart("bahman", "бахман"), apart("bahram", "бахман") > 1
    (0.0, True)
    """
    return min(distances(one, other, most))


def are_near(one: str, other: str, most: float, inside: bool = False) -> bool:
    """Tell whether two words, as in ``apart``, are no farther apart than ``most``.

    ``inside``: whether part of the other is no farther from the one.
    """
    forms = other.split()
    for word in one.split():
        for form in forms:
            if _apart(word, form, most, inside) <= most:
                return True
    return False


def distances(one: str, other: str, most: float) -> Iterator[float]:
    """Yield how far apart each form of a word is from each of another, as in ``apart``."""
    return (_apart(a, b, most) for a, b in product(one.split(), other.split()))


def holds(word: str, name: str, most: float) -> bool:
    """Tell whether part of a word is no farther from a name than ``most``.

    All are as in ``apart``.

    >>> holds("джульфинская", "julfa", 0.5), apart("julfa", "джульфинская") > 1
    (True, True)
    """
    return are_near(name, word, most, inside=True)


def is_within(name: str, word: str) -> bool:
    """Tell whether a word may be made of a name that has letters enough to tell."""
    return len(name.split()[0]) >= TELLING and holds(word, name, INSIDE)


def _apart(one: str, other: str, most: float, inside: bool = False) -> float:
    """Return how far apart two words are; ``inside``: what the other has around it is free."""
    ours, theirs = _read(one), _read(other)
    if ours.sounds == theirs.sounds:  # of words no letter of which is read nobody knows
        return 0.0 if ours.sounds else FOREIGN + most
    least = ours.costs(theirs) if inside else max(ours.costs(theirs), theirs.costs(ours))
    if least > most:
        return least
    return _aligned(
        ours.sounds,
        _prices(one, other[0] in UNVOWELLED),
        theirs.sounds,
        _prices(other, one[0] in UNVOWELLED),
        most,
        inside,
    )


def _aligned(
    ours: Sounds,
    lost: Iterable[float],
    theirs: Sounds,
    extra: Sequence[float],
    most: float,
    inside: bool,
) -> float:
    """Return what the cheapest alignment of two rows of letters costs, given their prices."""
    row = [0.0]
    for price in extra:
        row.append(0.0 if inside else row[-1] + price)
    for sound, price in zip(ours, lost, strict=True):
        best = row[0] + price
        diagonal, now = row[0], [best]
        for their, cost, above in zip(theirs, extra, row[1:], strict=True):
            best += cost
            if (left_out := above + price) < best:
                best = left_out
            if (exchanged := diagonal + _EXCHANGED[sound, their]) < best:
                best = exchanged
            diagonal = above
            now.append(best)
        row = now
        if (least := min(row)) > most:
            return least
    return min(row) if inside else row[-1]


_BITS = {sound: 1 << place for place, sound in enumerate(KNOWN)}
_ALL = (1 << len(KNOWN)) - 1
_AT = tuple(range(0, 4 * len(KNOWN), len(KNOWN)))


class _Read(NamedTuple):
    """A word as it is compared: the sounds of its letters, and what soonest tells words apart.

    As bits of an integer, one for each way a letter may sound: its letters that it is ``dear`` to
    leave out and those that are ``firm`` too, no less dear than a foreign one; what sounds the
    ``same`` as some letter of it or much so, and what is ``kin`` to one at least.
    """

    sounds: Sounds
    dear: int
    firm: int
    same: int
    kin: int

    def costs(self, other: _Read) -> float:
        """Return what its letters that another word has not cost at the least."""
        tenths = (
            4 * (self.dear & ~other.same).bit_count()
            + (self.dear & ~other.kin).bit_count()
            + 5 * (self.firm & ~other.kin).bit_count()
        )
        return tenths / 10


@remembered(1 << 14)
def _read(word: str) -> _Read:
    heard = sounds(word)
    told = reduce(or_, map(_letters(word[0].isascii()).__getitem__, heard), 0)
    dear, firm, same, kin = _AT
    return _Read(heard, told >> dear & _ALL, told >> firm & _ALL, told >> same & _ALL, told >> kin)


@cache
def _letters(latin: bool) -> dict[str, int]:
    """Return what each sound of a letter tells, all of it as the bits of one integer."""
    found = {}
    for sound, bit in _BITS.items():
        price = _price(sound, latin, VOWEL)
        dear, firm = (bit if price >= least else 0 for least in (SILENT, FOREIGN))
        near, kin = (
            reduce(or_, (_exchanged_for(letter, most) for letter in sound)) for most in (APART, KIN)
        )
        told = dear, firm, near, kin
        found[sound] = sum(bits << at for bits, at in zip(told, _AT, strict=True))
    return found


@cache
def _exchanged_for(letter: str, most: float) -> int:
    """Return the bits of the sounds that it costs no more than ``most`` to write for a letter."""
    others = {other for sound in KNOWN for other in sound if _cost(letter, other) <= most}
    return sum(bit for sound, bit in _BITS.items() if not others.isdisjoint(sound))


@remembered(1 << 14)
def _prices(word: str, unvowelled: bool) -> tuple[float, ...]:
    """Return what it costs to leave out each letter of a word, in a script without short vowels."""
    latin, heard = word[0].isascii(), sounds(word)
    vowel = EDGE if unvowelled else VOWEL
    prices = [
        VOWEL if sound == before and sound[0] not in VOWELS else _price(sound, latin, vowel)
        for sound, before in zip(heard, ("", *heard), strict=False)
    ]
    for at in range(len(prices) - 1, 0, -1):
        if prices[at] > VOWEL:
            break
        prices[at] = EDGE
    return tuple(prices)


def _price(sound: str, latin: bool, vowel: float) -> float:
    """Return what it costs to leave out a letter inside a word."""
    dear = SILENT if latin and sound[0] not in SOUNDED else FOREIGN
    return _CHEAP.get(sound, vowel if sound[0] in VOWELS else dear)


class _Exchanges(dict[tuple[str, str], float]):
    """What it costs to write one letter for another; there are few letters."""

    def __missing__(self, pair: tuple[str, str]) -> float:
        ours, theirs = pair
        self[pair] = cost = min(_cost(one, other) for one, other in product(ours, theirs))
        return cost


_EXCHANGED = _Exchanges()


@cache
def _cost(one: str, other: str) -> float:
    if one == other:
        return 0.0
    pair = frozenset((one, other))
    if pair <= VOWELS:
        return NEAR if pair in _NEAR else APART
    return KIN if pair in _KIN else FOREIGN
