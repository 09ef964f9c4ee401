"""Words of which one may stand for its opposite: left and right, before and after, buy and sell.

They stand in ``languages/opposites.LANG.tsv``, in sets under the same names in every language; each
set has two poles or more, of which a thing can have but one. How words go is told once, in the
section "inflections" of the language's file.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Literal, TypeVar

from workbench.byword import ByWord
from workbench.checks.evidence.opposites.phrases import Phrase, Phrases, Pole, Told
from workbench.languages import base, language
from workbench.look import Look, Vocabulary
from workbench.package import table
from workbench.text import fold_each
from workbench.values.cut import WORD

SOME = "*"
"""What ends a form that stands for all words that begin so."""

GOES = "+"
"""What stands between the beginning of a word and the row of inflections it has."""

STEM = "-"
"""What stands in a row for the beginning of the word."""

SPACE = "_"
"""What stands in a row for a space between words."""

LEFT = "<"
"""What stands in a phrase before the words that it leaves to tell for themselves."""

PARTED = ", "
"""What stands between the forms of a pole."""

FEW = 2
"""Letters by which beginnings of words are looked for; none is shorter."""

_NOTHING = Told()

Form = TypeVar("Form", str, Phrase)


class Poles:
    """The opposites of a language: of forms, of beginnings of words, and of phrases.

    ``alone`` are forms that tell this whatever their parts would tell: "men's", "pro"; ``endings``
    may stand behind any word and say nothing of it ("king's"). ``every`` are all poles.
    """

    def __init__(
        self,
        every: Told,
        forms: Mapping[str, Told],
        beginnings: Mapping[str, Told],
        alone: Mapping[str, Told],
        phrases: Phrases,
        endings: tuple[str, ...],
    ) -> None:
        self.forms = forms
        self.beginnings = beginnings
        self.phrases = phrases
        self.every = every
        self._look = Look((*forms, *alone), beginnings, endings)
        """How words look that may tell a pole."""
        self.words = ByWord(lambda word: self._told(word.casefold()))
        """Which poles a word tells, remembered."""
        self._alone = alone
        self._endings = endings
        lengths: dict[str, set[int]] = defaultdict(set)
        for start in beginnings:
            lengths[start[:FEW]].add(len(start))
        self._lengths = {few: sorted(some) for few, some in lengths.items()}
        """How many letters beginnings of words have, by the first few, the shortest first."""

    def among(self, vocabulary: Vocabulary) -> Mapping[str, Told]:
        """Return those of a text's words that tell poles, each with these."""
        by_low = vocabulary.by_low
        told = ((low, self._told(low)) for low in {*self._look.lows(vocabulary)})
        return {word: poles for low, poles in told if poles for word in by_low[low]}

    def _told(self, low: str) -> Told:
        """Return which poles a word in lower case tells."""
        if low in self._alone:
            return self._alone[low]
        for ending in self._endings:
            low = low.removesuffix(ending)
        told = [
            begun
            for length in self._lengths.get(low[:FEW], ())
            if (begun := self.beginnings.get(low[:length]))
        ]
        if low in self.forms:
            told.append(self.forms[low])
        if len(told) < 2:
            return told[0] if told else _NOTHING
        by_set: dict[str, Told] = {}
        for poles in told:
            by_set |= _by_set(poles)
        return _NOTHING.union(*by_set.values())


def _by_set(told: Told) -> dict[str, Told]:
    """Return the poles by their sets: what says more of a word, stands for what says less."""
    found: dict[str, Told] = defaultdict(frozenset)
    for pole in told:
        found[pole.set] |= {pole}
    return found


@cache
def sets_that_are(kind: Literal["firm", "persons"]) -> frozenset[str]:
    """Return the sets whose words have one meaning, or those of persons, who may change places."""
    return frozenset(name for name, one in table("languages", "opposites.tsv") if one == kind)


@cache
def poles(lang: str) -> Poles | None:
    """Return the opposites of a language, None where nothing is known of them."""
    sets = table("languages", f"opposites.{base(lang)}.tsv")
    if not sets:
        return None
    listed: Mapping[str, str] = language(lang).data.get("inflections", {})
    rows = {name: _folded([row])[0] for name, row in listed.items()}
    endings = tuple(rows.pop("endings", "").split())
    softening, *softened = rows.pop("softened", "").split() or [""]
    soft = tuple(softened)
    rows = {name: PARTED.join(row.split()).replace(SPACE, " ") for name, row in rows.items()}
    single: dict[str, Told] = {}
    beginnings: dict[str, Told] = {}
    alone: dict[str, Told] = {}
    phrases: dict[Phrase, Told] = {}
    taken: dict[Phrase, int] = {}
    each = [*_poles(sets)]
    for told, forms in each:
        for form in _inflected(forms, rows):
            if told and form.isalpha():
                _add(single, form, told)
                if softening and form.endswith(soft):
                    _add(single, softening + form, told)
            elif form[-1:] == SOME and form[:-1].isalpha():
                _add(beginnings, form[:-1], told)
            elif len(phrase := tuple(WORD.findall(form))) == 1:
                _add(alone, phrase[0], told)
            else:
                _add(phrases, phrase, told)
                if LEFT in form:
                    taken[phrase] = len(WORD.findall(form.split(LEFT)[0]))
    every = _NOTHING.union(*(told for told, _ in each))
    return Poles(every, single, beginnings, alone, Phrases(phrases, taken), endings)


def _add(found: dict[Form, Told], form: Form, told: Told) -> None:
    """Say that a form tells some poles, besides what it tells already."""
    known = found.setdefault(form, told)
    if known is not told:
        found[form] = known | told


def _poles(sets: Iterable[Sequence[str]]) -> Iterator[tuple[Told, str]]:
    """Yield poles with their forms, and no pole with the phrases that tell none."""
    names, ends, forms = zip(*sets, strict=True)
    told = (Told({Pole(*pole)}) if pole[0] else _NOTHING for pole in zip(names, ends, strict=True))
    return zip(told, _folded(forms), strict=True)


def _folded(forms: Iterable[str]) -> list[str]:
    return [*map(str.casefold, fold_each(forms))]


def _inflected(forms: str, rows: Mapping[str, str]) -> list[str]:
    """Return forms that are parted by commas, and those of words written with their inflections."""
    written = forms.split(PARTED)
    if GOES not in forms:
        return written
    found = []
    for form in written:
        stem, *names = form.split(GOES)
        for name in names:
            found += rows[name].replace(STEM, stem).split(PARTED)
        if not names:
            found.append(stem)
    return found
