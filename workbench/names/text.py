"""The words of one text as names are looked for in them: their stems, and which of them are names.

A name shows by its capital in scripts that have one. All words of a text are one stream of numbers,
so that what is asked of every word is asked in arrays, once for each different one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from workbench.arrays import Bools
from workbench.collation import Collation
from workbench.languages import base, language
from workbench.lexicon.bags import stem as short_stem
from workbench.names.company import Standing
from workbench.names.dictionary import (
    derived_names,
    has_dictionary,
    in_dictionary,
    is_derived,
)
from workbench.names.ordinary import ordinary
from workbench.names.other_scripts import has_other_letters, in_known_letters
from workbench.names.sounds import heads
from workbench.names.translated import is_ordinary
from workbench.names.words import Words, inside
from workbench.passages import passages
from workbench.values.numerals.roman import is_roman
from workbench.words import Word, lexis, mark_before, stem, word_data, words

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


@dataclass(slots=True)
class Text:
    """A witness's words by bead, the beads of each stem, and which stems are names.

    ``stream`` are all its words as numbers, ``standing`` the different stems of each bead;
    ``upper`` tells of each piece of it whether it is a word with a capital.

    ``common`` are stems also written without a capital, ``capital`` those that have one inside a
    sentence, ``barred`` what is none for certain: Mr., May; ``spellings`` are those of each stem,
    parted by spaces, as ``sounds`` reads them, and ``begins`` what these begin with, its ``heads``.
    """

    key: str
    lang: str
    texts: Sequence[str]
    words: Sequence[Sequence[str]]
    stems: list[list[str]]
    spellings: dict[str, str]
    begins: dict[str, int]
    stream: Words
    standing: Standing
    places: Places
    upper: Bools = field(default_factory=lambda: np.zeros(0, np.bool_))
    names: set[str] = field(default_factory=set)
    common: set[str] = field(default_factory=set)
    barred: frozenset[str] = frozenset()
    has_capitals: bool = False
    _short: dict[int, list[str]] = field(default_factory=dict, repr=False)
    _found: dict[int, list[Word]] = field(default_factory=dict, repr=False)

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

    def sounding(self, bead: int, begins: int) -> list[int]:
        """Return the words of a bead that may begin with one of some sounds, as ``heads`` has them.

        Only those can sound like a name that begins so.
        """
        row = map(self.begins.__getitem__, self.stems[bead])
        return [at for at, heads in enumerate(row) if heads & begins]

    def spelling(self, bead: int, place: int) -> str:
        """Return how a word of a bead is spelt, as ``sounds`` reads it."""
        return self.spellings[self.stems[bead][place]]

    def is_plain(self, stem: str) -> bool:
        """Tell whether a stem is no name: written small, and a word of a dictionary.

        What is made of names is not meant: иранец, английский.
        """
        if not self.has_capitals or stem not in self.common or is_derived(stem, self.lang):
            return False
        word = self.spellings[stem].split()[-1]
        return stem in self.barred or in_dictionary(word, self.lang) or is_ordinary(word)

    def short_stems(self, bead: int) -> Sequence[str]:
        """Return the stems of a bead's words as the lexicon and the list of names have them."""
        if bead not in self._short:
            self._short[bead] = list(map(short_stem, self.words[bead]))
        return self._short[bead]

    def spans(self, bead: int, places: Iterable[int]) -> tuple[tuple[int, int], ...]:
        """Return the spans of words in their bead."""
        if bead not in self._found:
            self._found[bead] = words(self.texts[bead], self.lang)
        found = self._found[bead]
        return tuple((found[at].start, found[at].end) for at in places)


class Places(dict[str, list[int]]):
    """The beads of each stem of a text, in order, looked up when they are first asked for."""

    def __init__(self, words: Words, standing: Standing) -> None:
        super().__init__()
        self._numbers, self._standing = words.stems, standing

    def __missing__(self, stem: str) -> list[int]:
        beads = self[stem] = self._standing.places(self._numbers[stem])
        return beads


def read(collation: Collation, key: str) -> Text:
    """Return the words and names of a witness."""
    lang = collation.lang(key)
    said = passages(collation)[key]
    words = Words.of(said.stream, lang, MOST_WORDS)
    spellings = _spellings(words, lang)
    begins = list(map(heads, spellings))
    standing = Standing.of(words, begins)
    text = Text(
        key=key,
        lang=lang,
        texts=said.prose,
        words=words.rows(),
        stems=words.stem_rows(),
        spellings=dict(zip(words.stems, spellings, strict=True)),
        begins=dict(zip(words.stems, begins, strict=True)),
        stream=words,
        standing=standing,
        places=Places(words, standing),
    )
    _find_names(text)
    return text


def _spellings(words: Words, lang: str) -> list[str]:
    """Return each stem with its shortest form, and the name it may be derived from."""
    derived = derived_names(lang)
    knows_endings = bool(lexis(lang).endings)
    compounds = words.compounds()
    spellings = []
    for number, (name, form) in enumerate(zip(words.stems, words.shortest(), strict=True)):
        short = form.casefold().removesuffix("'s")
        forms = [name] if short == name else [name, short]
        if number in compounds:
            forms += compounds[number]
        if name.endswith(derived):
            forms += [name.removesuffix(end) for end in derived if name.endswith(end)]
        if not knows_endings and len(name) > CUT + SHORTEST:
            forms += [name[:-cut] for cut in range(1, CUT + 1)]
        spellings.append(" ".join(dict.fromkeys(forms) if len(forms) > 2 else forms))
    if has_other_letters("\n".join(spellings)):
        spellings = list(map(in_known_letters, spellings))
    return spellings


def _find_names(text: Text) -> None:
    """Take for names the stems with a capital in mid-sentence, hardly ever without one."""
    words, lang = text.stream, text.lang
    upper = text.upper = words.beginning(str.isupper)
    capitalised = words.telling(lambda word: not _is_numeral(word), upper)
    capital, small = words.count(capitalised), words.count(~capitalised)
    barred = text.barred = _not_names(lang)
    # A text in a script without capitals may quote names in one that has them.
    every = len(words.numbers)
    text.has_capitals = bool(capital.sum() > CAPITALS * every and 2 * _cased(words) > every)
    text.common = words.some_stems(np.flatnonzero(small)) | barred
    if not text.has_capitals:
        text.common = set(ordinary(lang).intersection(words.stems))
    if base(lang) in NOUNS_WITH_CAPITALS:
        text.has_capitals = False
        return
    mostly = words.some_stems(np.flatnonzero(5 * small <= capital))
    middle = mostly & _mid_sentence(words, capitalised)
    text.names = {name for name in middle if len(name) > 1 and name not in barred}
    if has_dictionary(lang):
        text.names |= _opening(words, capitalised, text.common | text.names, lang)


def _cased(words: Words) -> int:
    """Return how many words begin with a letter that may be small or capital."""
    return int(words.count(words.beginning(lambda one: one.lower() != one.upper())).sum())


def _mid_sentence(words: Words, capitalised: Bools) -> set[str]:
    """Return the stems of words, told to be ``capitalised``, that have a capital in a sentence."""
    spaced = words.gaps_telling(lambda gap: gap[-1:].isspace() and mark_before(gap) not in _INITIAL)
    return words.stems_at(inside(words) & capitalised[words.numbers] & spaced[words.gaps])


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
