"""Stems of the dictionary that a word would begin with, were one letter of it another.

All words are compared with all stems at once, as rows of letters. A word is near a stem if both are
the same without the letter at one place, if one of them has a letter more there than the other, or
if two letters have changed places.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from workbench.arrays import Ints, found_in, spread
from workbench.lexicon.bags import STEM_LETTERS
from workbench.lexicon.concepts import shipped_concepts

OTHER, LOST, MORE, SWAPPED = range(4)
"""A letter of the word is another, one is missing, one is too many, two have changed places."""

FAR = 64
"""Code points that two letters of one script are mostly apart, at most."""

Letters = NDArray[np.uint32]
Keys = Ints

_FACTORS = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9,
                     0x27D4EB2F165667C5, 0x85EBCA77C2B2AE63], np.uint64)  # fmt: skip


class Near(NamedTuple):
    """Which ``words`` are near which ``stems`` of the ``dictionary``, by their numbers.

    ``how`` tells what is wrong with the word, and ``at`` at which letter.
    """

    words: Ints
    stems: Ints
    how: Ints
    at: Ints


def near(words: Sequence[str]) -> Near:
    """Return the stems that words are near; words are case-folded."""
    if not words:
        return Near(*np.zeros((4, 0), np.int64))
    ours = _letters(words, STEM_LETTERS + 1)
    theirs = _in_script_of(ours)
    stems = _dictionary_letters()[theirs]
    parts = [
        np.stack([word, theirs[stem], np.full(len(word), how), np.full(len(word), at)])
        for how, at, word, stem in _pairs(ours, stems)
    ]
    return Near(*np.concatenate([np.zeros((4, 0), np.int64), *parts], axis=1))


def _pairs(ours: Letters, stems: Letters) -> Iterator[tuple[int, int, Ints, Ints]]:
    """Yield what is wrong at which letter, and the words and stems of which that holds."""
    whole = _keys(stems)
    begun, shorter = ours[:, :STEM_LETTERS], _keys(ours[:, : STEM_LETTERS - 1])
    for at in range(STEM_LETTERS):
        without = _keys(np.delete(stems, at, axis=1))
        word, stem = _met(_keys(np.delete(begun, at, axis=1)), without)
        here, there = begun[word, at], stems[stem, at]
        yield OTHER, at, *_those((here != there) & (here > 0) & (there > 0), word, stem)
        word, stem = _met(shorter, without)
        yield LOST, at, *_those(_is_single(stems, at)[stem], word, stem)
        word, stem = _met(_keys(np.delete(ours, at, axis=1)), whole)
        yield MORE, at, *_those(_is_single(ours, at)[word], word, stem)
        turned = ours.copy()
        turned[:, [at, at + 1]] = ours[:, [at + 1, at]]
        word, stem = _met(_keys(turned[:, :STEM_LETTERS]), whole)
        differ = (ours[word, at] != ours[word, at + 1]) & (ours[word, at + 1] > 0)
        yield SWAPPED, at, *_those(differ, word, stem)


def _those(which: NDArray[np.bool_], word: Ints, stem: Ints) -> tuple[Ints, Ints]:
    return word[which], stem[which]


def _is_single(letters: Letters, at: int) -> NDArray[np.bool_]:
    """Tell whether there is a letter at a place, and another before it: of two, one counts."""
    there: NDArray[np.bool_] = letters[:, at] > 0
    return there & (letters[:, at] != letters[:, at - 1]) if at else there


def _met(ours: Keys, theirs: Keys) -> tuple[Ints, Ints]:
    """Return the numbers of those that have the same key."""
    order = np.argsort(ours)
    known = ours[order]
    first = np.flatnonzero(np.diff(known, prepend=known[0] - 1))
    counts = np.diff(first, append=len(known))
    stem, group = found_in(known[first], theirs)
    at, place = spread(first[group], counts[group])
    return order[place], stem[at]


def _keys(letters: Letters) -> Keys:
    """Return a number for each row of letters, by chance the same for two of billions alone."""
    keys: Keys = (letters.astype(np.uint64) @ _FACTORS[: letters.shape[1]]).view(np.int64)
    return keys


def _letters(words: Sequence[str], most: int) -> Letters:
    """Return the first letters of words, a row a word, with zeros behind shorter ones."""
    return np.array(words, f"<U{most}").view(np.uint32).reshape(len(words), most)


@cache
def dictionary() -> Sequence[str]:
    """Return the stems of the dictionary."""
    return shipped_concepts().vocabulary


@cache
def _dictionary_letters() -> Letters:
    return _letters(dictionary(), STEM_LETTERS)


def _in_script_of(ours: Letters) -> Ints:
    """Return the numbers of the stems that begin with a letter not far from those of the words."""
    used, first = ours[ours > 0].astype(np.int64), _dictionary_letters()[:, 0]
    return np.flatnonzero((used.min() - FAR <= first) & (first <= used.max() + FAR))
