"""The words of one text as names are looked for in them: their stems, and which of them are names.

A name shows by its capital in scripts that have one. All words of a text are one stream of numbers,
so that what is asked of every word is asked in arrays, once for each different one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from workbench.arrays import Bools, Ints, distinct
from workbench.collation import Collation
from workbench.languages import base, language
from workbench.lexicon.bags import STEMS
from workbench.names.company import Standing
from workbench.names.dictionary import (
    derived_names,
    has_dictionary,
    in_dictionary,
    is_derived,
)
from workbench.names.ordinary import ordinary
from workbench.names.other_scripts import has_other_letters, in_known_letters
from workbench.names.sounds import Heard, heads, heard
from workbench.names.translated import is_ordinary
from workbench.names.words import ByStem, Words
from workbench.passages import Passages, passages
from workbench.values.numerals.roman import is_roman
from workbench.words import lexis, mark_before, stem, word_data

SHORTEST_OPENING = 4
"""Letters of a word from which it may be a name though it only opens sentences."""

CUT = 3
"""Letters that the ending of a name may have in a language of whose endings nothing is known."""

SHORTEST = 3
"""Letters that an ending leaves of a name."""

MOST_WORDS = 400
"""Words of a bead beyond which it is not read: a list of names, or a text not aligned."""

CAPITALS = 0.02
"""Share of words with a capital below which a language does not tell names by them."""

NOUNS_WITH_CAPITALS = frozenset({"de", "gsw", "lb", "nds"})
"""Languages in which a capital tells a noun, and no name: German and its kin."""

_ORDINAL = re.compile("(?:st|nd|rd|th)$")
_INITIAL = frozenset(".!?:;…\"«»“”'([{*•")


class Names(NamedTuple):
    """Which stems of a text are names, and whether a capital tells them.

    ``upper`` tells of each piece of the stream whether it is a word with a capital. ``common`` are
    stems also written without one, ``barred`` what is no name for certain: Mr., May.
    """

    upper: Bools
    common: frozenset[str]
    barred: frozenset[str]
    has_capitals: bool
    names: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """A witness's words by bead, the beads of each stem, and which stems are ``Names``.

    ``stream`` are all its words as numbers, ``standing`` the different stems of each bead. Of each
    stem that is asked for, ``spellings`` are its forms as ``sounds`` reads them, parted by spaces,
    ``heard`` is how they sound, ``places`` are its beads in order, and ``plain`` tells whether it
    is known to be no name.
    """

    key: str
    lang: str
    said: Passages
    stream: Words
    standing: Standing
    words: Sequence[Sequence[str]]
    stems: Sequence[Sequence[str]]
    spellings: ByStem[str]
    heard: ByStem[Heard]
    places: ByStem[list[int]]
    plain: ByStem[bool]
    upper: Bools
    common: frozenset[str]
    barred: frozenset[str]
    has_capitals: bool
    names: frozenset[str]
    _heads: Ints
    _short: dict[int, list[str]] = field(default_factory=dict, repr=False)

    def named(self, known: Collection[str]) -> dict[int, dict[str, tuple[int, ...]]]:
        """Return by bead where each of some stems stands as a name.

        What is a name by its capital, is one only where it has it: Turkey, but not a turkey.
        """
        stream, stems = self.stream, [*self.stream.stems]
        is_known = np.fromiter(map(known.__contains__, stems), np.bool_, len(stems))
        by_capital = np.fromiter(map(self.names.__contains__, stems), np.bool_, len(stems))
        said = stream.said
        at = np.flatnonzero(is_known[said] & (self.upper[stream.numbers] | ~by_capital[said]))
        beads = stream.owners[at]
        columns = beads, at - stream.starts[beads], said[at]
        found: dict[int, dict[str, tuple[int, ...]]] = {}
        for bead, place, number in zip(*(column.tolist() for column in columns), strict=True):
            names, name = found.setdefault(bead, {}), stems[number]
            names[name] = (*names.get(name, ()), place)
        return found

    def spelling(self, bead: int, place: int) -> str:
        """Return how a word of a bead is spelt, as ``sounds`` reads it."""
        return self.spellings[self.stems[bead][place]]

    def heads(self, stems: Ints) -> Ints:
        """Return what some stems, given by number, begin with; it is found out once of each."""
        if len(new := distinct(stems[self._heads[stems] < 0])):
            names = [*self.stream.stems]
            self._heads[new] = [heads(self.spellings[names[stem]]) for stem in new.tolist()]
        return self._heads[stems]

    def short_stems(self, bead: int) -> Sequence[str]:
        """Return the stems of a bead's words as the lexicon and the list of names have them."""
        if bead not in self._short:
            self._short[bead] = [*map(STEMS.__getitem__, self.words[bead])]
        return self._short[bead]

    def spans(self, bead: int, places: Iterable[int]) -> tuple[tuple[int, int], ...]:
        """Return the spans of words in their bead."""
        folded = self.said.folded[bead]
        return tuple(folded.span(*self.stream.span(bead, at)) for at in places)


def read(collation: Collation, key: str) -> Text:
    """Return the words and names of a witness."""
    lang = collation.lang(key)
    said = passages(collation)[key]
    words = Words.of(said.stream, lang, MOST_WORDS)
    names = _names(words, lang)
    standing, spellings, numbers = Standing.of(words), _spellings(words, lang), words.stems
    return Text(
        key=key,
        lang=lang,
        said=said,
        stream=words,
        standing=standing,
        words=words.rows(),
        stems=words.stem_rows(),
        spellings=spellings,
        heard=ByStem(lambda stem: heard(spellings[stem])),
        places=ByStem(lambda stem: standing.places(numbers[stem])),
        plain=ByStem(lambda stem: _is_plain(stem, spellings, names, lang)),
        _heads=np.full(len(numbers), -1),
        **names._asdict(),
    )


def _is_plain(stem: str, spellings: Mapping[str, str], names: Names, lang: str) -> bool:
    """Tell whether a stem is no name: written small, and a word of a dictionary.

    What is made of names is not meant: иранец, английский.
    """
    if not names.has_capitals or stem not in names.common or is_derived(stem, lang):
        return False
    word = spellings[stem].split()[-1]
    return stem in names.barred or in_dictionary(word, lang) or is_ordinary(word)


def _spellings(words: Words, lang: str) -> ByStem[str]:
    """Return what tells each stem with its shortest form, and the name it may be derived from."""
    derived = derived_names(lang)
    knows_endings = bool(lexis(lang).endings)
    pieces, numbers = words.pieces, words.stems
    compounds, shortest = words.compounds(), words.shortest().tolist()
    has_others = has_other_letters("".join(pieces).casefold())

    def spelling(name: str) -> str:
        number = numbers[name]
        short = pieces[shortest[number]].casefold().removesuffix("'s")
        forms = [name] if short == name else [name, short]
        forms += compounds.get(number, ())
        if name.endswith(derived):
            forms += [name.removesuffix(end) for end in derived if name.endswith(end)]
        if not knows_endings and len(name) > CUT + SHORTEST:
            forms += [name[:-cut] for cut in range(1, CUT + 1)]
        spelt = " ".join(dict.fromkeys(forms) if len(forms) > 2 else forms)
        return in_known_letters(spelt) if has_others else spelt

    return ByStem(spelling)


def _names(words: Words, lang: str) -> Names:
    """Take for names the stems with a capital in mid-sentence, hardly ever without one."""
    upper = words.beginning(str.isupper)
    capitalised = words.telling(lambda word: not _is_numeral(word), upper)
    capital, small = words.count(capitalised), words.count(~capitalised)
    barred = _not_names(lang)
    # A text in a script without capitals may quote names in one that has them.
    every = len(words.numbers)
    has_capitals = bool(capital.sum() > CAPITALS * every and 2 * _cased(words) > every)
    common = ordinary(lang).intersection(words.stems)
    if has_capitals:
        common = barred | words.some_stems(np.flatnonzero(small))
    if base(lang) in NOUNS_WITH_CAPITALS:
        return Names(upper, common, barred, False)
    mostly = words.some_stems(np.flatnonzero(5 * small <= capital))
    middle = mostly & _mid_sentence(words, capitalised)
    names = frozenset(name for name in middle if len(name) > 1 and name not in barred)
    if has_dictionary(lang):
        names |= _opening(words, capitalised, common | names, lang)
    return Names(upper, common, barred, has_capitals, names)


def _cased(words: Words) -> int:
    """Return how many words begin with a letter that may be small or capital."""
    return int(words.count(words.beginning(lambda one: one.lower() != one.upper())).sum())


def _mid_sentence(words: Words, capitalised: Bools) -> set[str]:
    """Return the stems of words, told to be ``capitalised``, that have a capital in a sentence."""
    spaced = words.behind(lambda gap: gap[-1:].isspace() and mark_before(gap) not in _INITIAL)
    return words.some_stems(words.said[spaced & capitalised[words.numbers]])


def _opening(words: Words, capitalised: Bools, others: Collection[str], lang: str) -> set[str]:
    """Return the stems, but for ``others``, that are in no dictionary: they may be names."""
    numbers, stems = np.flatnonzero(capitalised), [*words.stems]
    return {
        stems[name]
        for number, name in zip(numbers.tolist(), words.stem_of[numbers].tolist(), strict=True)
        if len(words.pieces[number]) >= SHORTEST_OPENING
        and stems[name] not in others
        and not (in_dictionary(words.pieces[number], lang) or is_ordinary(words.pieces[number]))
    }


def _is_numeral(word: str) -> bool:
    """Tell whether a word is a Roman numeral, well formed or not: it is no name."""
    numeral = _ORDINAL.sub("", word)
    return len(numeral) > 1 and is_roman(numeral)


def _not_names(lang: str) -> frozenset[str]:
    """Return the stems written with a capital that are no names: I, Mr., the months and days."""
    listed = word_data(lang).get("not names", "").split()
    calendar = language(lang).data.get("calendar", {})
    for months in ("gregorian months", "solar hijri months", "lunar hijri months"):
        for forms in calendar.get(months, {}).values():
            listed += forms
    return frozenset(stem(word, lang) for word in listed)
