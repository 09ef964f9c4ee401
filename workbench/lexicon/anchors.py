"""Evidence shared across scripts, as links of a prior lexicon: what is known before any learning.

Equal numbers, equal words and equal punctuation marks; names that sound alike (consonant skeletons
in one rough alphabet for Latin, Cyrillic and Arabic script, equal or one letter apart); and the
entries of a general lexicon.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import product

import numpy as np

from workbench.arrays import Floats, found_in
from workbench.byword import ByWord
from workbench.lexicon.bags import Bags
from workbench.lexicon.general import GeneralLexicon
from workbench.lexicon.keys import numbered
from workbench.lexicon.model import PairLexicon

_NUMBER, _WORD, _MARK, _LAYOUT = 0.85, 0.6, 0.5, 0.6
_SOUNDS_SAME, _SOUNDS_LIKE = 0.3, 0.1

# Consonants in one alphabet. Vowels and half-vowels are left out: scripts disagree on them.
_LETTERS = {
    **dict.fromkeys("bбب", "b"),
    **dict.fromkeys("pпپ", "p"),
    **dict.fromkeys("fvwфвف", "f"),
    **dict.fromkeys("tтتط", "t"),
    **dict.fromkeys("dдد", "d"),
    **dict.fromkeys("sсسصث", "s"),
    **dict.fromkeys("zзزذضظ", "z"),
    **dict.fromkeys("шщش", "X"),
    **dict.fromkeys("чچ", "C"),
    **dict.fromkeys("jج", "J"),
    **dict.fromkeys("жژ", "J"),
    **dict.fromkeys("hхخحه", "h"),
    **dict.fromkeys("gгگغ", "g"),
    **dict.fromkeys("kqcкکق", "k"),
    **dict.fromkeys("lлل", "l"),
    **dict.fromkeys("mмم", "m"),
    **dict.fromkeys("nнن", "n"),
    **dict.fromkeys("rрر", "r"),
    "x": "ks",
    "ц": "ts",
}
_DIGRAPHS = (
    ("sch", "X"), ("tch", "C"), ("sh", "X"), ("ch", "C"), ("kh", "h"), ("gh", "g"), ("zh", "J"),
    ("ph", "f"), ("th", "t"), ("ck", "k"), ("дж", "J"), ("кс", "ks"), ("ce", "s"), ("ci", "s"),
)  # fmt: skip
# Digraphs have become sounds already, and some of these are no letters.
_SOUNDS = {**_LETTERS, "X": "X", "C": "C"}
_SHORTEST = 3
_LONGEST = 60  # letters; a longer word is noise, and its neighbours are as many as its letters


def skeleton(name: str) -> str:
    """Return the consonants of a name in the rough alphabet, doubles once.

    >>> skeleton("Gorbachev"), skeleton("Горбачёв"), skeleton("گورباچف")
    ('grbCf', 'grbCf', 'grbCf')
    """
    name = name.casefold().replace("ё", "е")
    for letters, sound in _DIGRAPHS:
        name = name.replace(letters, sound)
    sounds = "".join([_SOUNDS.get(letter, "") for letter in name])
    once = [sound for at, sound in enumerate(sounds) if at == 0 or sounds[at - 1] != sound]
    return "".join(once)


_SKELETONS = ByWord(skeleton)


Link = tuple[int, int, float, float]
"""A stem of each text, and how probable the second is given the first, and the reverse."""


def prior(source: Bags, target: Bags, general: GeneralLexicon) -> PairLexicon:
    """Return all links between two texts that can be known before learning."""
    alike = [(*pair, trust, trust) for pair, trust in _alike(source, target).items()]
    return _strongest([_table(alike), *_known(source, target, general)], target)


def known(source: Bags, target: Bags, general: GeneralLexicon) -> PairLexicon:
    """Return the links without those of names that sound alike."""
    return _strongest(_known(source, target, general), target)


def _known(source: Bags, target: Bags, general: GeneralLexicon) -> list[Floats]:
    """Return a table of the links of equal words, of the lexicon and of its concepts."""
    ours, theirs = numbered(source.vocabulary), numbered(target.vocabulary)
    here, there = found_in(ours.keys, theirs.keys)
    same = zip(ours.numbers[there].tolist(), theirs.numbers[here].tolist(), strict=True)
    equal = [(one, other, _trust_in_equal(source.vocabulary[one])) for one, other in same]
    told = (general.between(ours, theirs), general.concepts.between(ours, theirs))
    tables = [np.stack([one.source, one.target, one.ahead, one.back], axis=1) for one in told]
    return [_table([(*pair, trust, trust) for *pair, trust in equal]), *tables]


def _table(links: Sequence[Link]) -> Floats:
    return np.array(links, np.float64).reshape(-1, 4)


def _strongest(tables: Sequence[Floats], target: Bags) -> PairLexicon:
    """Return links, sorted, each as strong as the strongest that joins the same stems."""
    table, width = np.concatenate(tables), max(len(target.vocabulary), 1)
    pairs = table[:, 0].astype(np.int64) * width + table[:, 1].astype(np.int64)
    order = np.argsort(pairs)
    ordered = pairs[order]
    first = np.flatnonzero(np.diff(ordered, prepend=-1))
    if not len(first):
        return PairLexicon.empty()
    ahead, back = (np.maximum.reduceat(table[order, column], first) for column in (2, 3))
    return PairLexicon(*np.divmod(ordered[first], width), ahead, back)


def _trust_in_equal(word: str) -> float:
    if word[0] == "<":
        return _LAYOUT
    if word[0].isdigit():
        return _NUMBER
    return _WORD if word[0].isalpha() else _MARK


def _alike(source: Bags, target: Bags) -> dict[tuple[int, int], float]:
    """Return pairs of stems whose names sound the same, or differ by one consonant.

    Two skeletons are one consonant apart if they meet when each may drop one: no need to compare
    all with all.
    """
    ours, theirs = _sounds(source), _sounds(target)
    near, nearer = _by_shorter(source), _by_shorter(target)
    pairs = {
        (sound, other)
        for shorter in near.keys() & nearer.keys()
        for sound in near[shorter]
        for other in nearer[shorter]
        if len(sound) == len(other) or shorter in (sound, other)
    }
    found: dict[tuple[int, int], float] = {}
    for sound, other in pairs:
        trust = _SOUNDS_SAME if sound == other else _SOUNDS_LIKE
        for pair in product(ours[sound], theirs[other]):
            found[pair] = max(found.get(pair, 0.0), trust)
    return found


@lru_cache(maxsize=4)
def _sounds(bags: Bags) -> Mapping[str, Sequence[int]]:
    """Return the stems that may be names by their sound; each text is asked with every other."""
    sounds: dict[str, list[int]] = {}
    for number, name in bags.names.items():
        if len(name) > _LONGEST:
            continue
        sound = _SKELETONS[name]
        if len(sound) >= _SHORTEST:
            sounds.setdefault(sound, []).append(number)
    return sounds


@lru_cache(maxsize=3)
def _by_shorter(bags: Bags) -> Mapping[str, Sequence[str]]:
    """Return the sounds of a text by themselves and by what is left if they drop a consonant."""
    found: dict[str, list[str]] = {}
    for sound in _sounds(bags):
        for shorter in _neighbours(sound):
            found.setdefault(shorter, []).append(sound)
    return found


def _neighbours(sound: str) -> set[str]:
    if len(sound) <= _SHORTEST:
        return {sound}
    return {sound, *(sound[:at] + sound[at + 1 :] for at in range(len(sound)))}
