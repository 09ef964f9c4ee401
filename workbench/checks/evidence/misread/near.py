"""Stems of the dictionary that a word would begin with, were one letter of it another.

All words are compared with all stems at once, as rows of letters. A word is near a stem if both are
the same without the letter at one place, if one of them has a letter more there than the other, or
if two letters have changed places.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

import numpy as np

from workbench.arrays import Bools, Ints, Keys, found_in, spread
from workbench.lexicon.bags import STEM_LETTERS
from workbench.lexicon.concepts import shipped_concepts

OTHER, LOST, MORE, SWAPPED = range(4)
"""A letter of the word is another, one is missing, one is too many, two have changed places."""

FAR = 64
"""Code points that two letters of one script are mostly apart, at most."""

# A letter behind a stem counts nothing.
_FACTORS = np.array([[0x9E3779B97F4A7C15], [0xC2B2AE3D27D4EB4F], [0x165667B19E3779F9],
                     [0x27D4EB2F165667C5], [0x85EBCA77C2B2AE63], [0]], np.uint64)  # fmt: skip
_MANNERS = 4


class Near(NamedTuple):
    """Which ``words`` are near which ``stems`` of the ``dictionary``, by their numbers.

    ``how`` tells what is wrong with the word, and ``at`` at which letter.
    """

    words: Ints
    stems: Ints
    how: Ints
    at: Ints


class _Letters:
    """The first letters of words, a column a word, with zeros behind shorter ones.

    The key of a word is the sum of its letters, each times the factor of its place: by chance the
    same for two of billions alone; ``sums[n]`` are the keys of the first ``n`` letters. Without a
    letter those behind it stand one place before theirs.
    """

    def __init__(self, letters: Keys) -> None:
        self.letters = letters
        self.sums = np.zeros((len(letters) + 1, letters.shape[1]), np.uint64)
        np.cumsum(letters * _FACTORS[: len(letters)], axis=0, out=self.sums[1:])
        self._moved = np.zeros_like(letters)
        np.cumsum(letters[1:] * _FACTORS[: len(letters) - 1], axis=0, out=self._moved[1:])

    def without(self, at: int, count: int = STEM_LETTERS) -> Keys:
        """Return the keys of the first few letters without the one at a place."""
        keys: Keys = self.sums[at] + self._moved[count - 1] - self._moved[at]
        return keys

    def swapped(self, at: int) -> Keys:
        """Return the keys of stems in which the letter at a place stands behind the next."""
        apart = self.letters[at + 1] - self.letters[at]
        keys: Keys = self.sums[STEM_LETTERS] + apart * (_FACTORS[at] - _FACTORS[at + 1])
        return keys


def near(words: Sequence[str]) -> Near:
    """Return the stems that words are near, word by word and letter by letter.

    Words are case-folded.
    """
    if not words:
        return Near(*np.zeros((4, 0), np.int64))
    ours, theirs = _Letters(_letters(words, STEM_LETTERS + 1)), _dictionary_letters()
    known = _in_script(ours.letters, theirs.letters[0])
    shorter, whole = ours.sums[STEM_LETTERS - 1], theirs.sums[STEM_LETTERS, known]
    of_whole, parts = {}, []
    for place in range(STEM_LETTERS):
        of_whole[place, MORE] = ours.without(place, STEM_LETTERS + 1)
        of_whole[place, SWAPPED] = ours.swapped(place)
        forms = {(place, OTHER): ours.without(place), (place, LOST): shorter}
        parts.append(_met(forms, theirs.without(place)[known]))
    rows = np.sort(np.concatenate([*parts, _met(of_whole, whole)]))
    form, stem = np.divmod(rows, len(whole))
    word, wrong = np.divmod(form, STEM_LETTERS * _MANNERS)
    at, how = np.divmod(wrong, _MANNERS)
    found = Near(word, known[stem], how, at)
    wrong = _are_wrong(ours, theirs, found)
    return Near(*(column[wrong] for column in found))


def _met(forms: Mapping[tuple[int, int], Keys], stems: Keys) -> Ints:
    """Return which words have the keys of which stems where something is wrong at a letter.

    Word, letter, what is wrong with it and stem are one number.
    """
    keys = np.concatenate([*forms.values()])
    order = np.argsort(keys)
    known = keys[order]
    first = np.flatnonzero(np.append(True, known[1:] != known[:-1]))
    stem, group = found_in(known[first], stems)
    at, place = spread(first[group], np.diff(first, append=len(known))[group])
    form, word = np.divmod(order[place], len(keys) // len(forms))
    wrong = np.array([at * _MANNERS + how for at, how in forms])[form]
    rows: Ints = (word * STEM_LETTERS * _MANNERS + wrong) * len(stems) + stem[at]
    return rows


def _are_wrong(ours: _Letters, theirs: _Letters, found: Near) -> Bools:
    """Tell of which words that is wrong: of two letters that are the same only the first may be."""
    word, stem, how, at = found
    here, there = ours.letters[at, word], theirs.letters[at, stem]
    before, expected = ours.letters[at - 1, word], theirs.letters[at - 1, stem]
    behind = ours.letters[at + 1, word]
    told = [
        (here != there) & (here > 0) & (there > 0),
        (there > 0) & ((at == 0) | (there != expected)),
        (here > 0) & ((at == 0) | (here != before)),
        (here != behind) & (behind > 0),
    ]
    wrong: Bools = np.choose(how, told)
    return wrong


def _in_script(ours: Keys, first: Keys) -> Ints:
    """Return which of some first letters are not far from those of the words."""
    used, letters = ours[ours > 0].astype(np.int64), first.astype(np.int64)
    return np.flatnonzero((used.min() - FAR <= letters) & (letters <= used.max() + FAR))


def _letters(words: Sequence[str], most: int) -> Keys:
    """Return the first letters of words, a column a word, with zeros behind shorter ones."""
    rows = np.array(words, f"<U{most}").view(np.uint32).reshape(len(words), most)
    return rows.T.astype(np.uint64, order="C")


@cache
def dictionary() -> Sequence[str]:
    """Return the stems of the dictionary."""
    return shipped_concepts().vocabulary


@cache
def _dictionary_letters() -> _Letters:
    return _Letters(_letters(dictionary(), STEM_LETTERS))
