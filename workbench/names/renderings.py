"""The names of a document across its witnesses, learnt from the document itself.

A name shows by its capital in scripts that have one. What renders it in another text is learnt from
the beads: words that stand where it stands (Dice's coefficient), words that sound like it, or both;
so that Murphy, Мэрфи and مورفی come together, and Germany, Германия and آلمان where they recur.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import chain

from workbench.byword import remembered
from workbench.collation import Collation
from workbench.languages import base, language
from workbench.names.company import Standing, companions
from workbench.names.dictionary import has_dictionary, in_dictionary, is_derived
from workbench.names.letters import are_near, within
from workbench.names.ordinary import ordinary
from workbench.names.other_scripts import in_known_letters
from workbench.names.sounds import classed, heads, likeness
from workbench.names.translated import is_ordinary
from workbench.passages import passages
from workbench.text import fold
from workbench.values.numerals.roman import is_roman
from workbench.words import joined, lexis, mark_before, stem, stems, word_data, words

ALIKE = 0.75
"""Likeness of sound from which two words may be one name."""

SURE_SOUND = 0.85
"""Likeness of sound that outweighs what a document's other beads lead one to expect."""

CHANCE = 5
"""Letters of a word up to which it may sound like a name by chance."""

MADE_OF = 0.45
"""Wrong letters up to which a word written small may be made of a name."""

LESS = 0.1
"""By how much less a word may sound like a name than what surely renders the name."""

RIVAL = 0.85
"""How strong a link must be beside the strongest of the same name, unless the two sound alike."""

LINKED = 0.5
"""Strength of a link, 0 to 1, from which one word is taken to render the other."""

SHORTEST_OPENING = 4
"""Letters of a word from which it may be a name though it only opens sentences."""

MOST = 4
"""How many times as many letters as another the spellings of one name may have."""

CUT = 3
"""Letters that the ending of a name may have in a language of whose endings nothing is known."""

SHORTEST = 3
"""Consonants below which likeness of sound says little."""

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
    """A witness's words by bead, the beads of each stem, how many they are, which stems are names.

    ``common`` are stems also written without a capital, ``capital`` those that have one inside a
    sentence, ``opening`` names that only open sentences, ``barred`` what is none for certain: Mr.,
    May; ``spellings`` are those of each stem, parted by spaces, as ``sounds`` reads them, and
    ``begins`` what these begin with, its ``heads``.
    """

    key: str
    lang: str
    texts: Sequence[str]
    words: Sequence[Sequence[str]]
    stems: list[list[str]]
    distinct: list[list[str]]
    places: dict[str, list[int]]
    often: dict[str, int]
    spellings: dict[str, str]
    begins: dict[str, int]
    standing: Standing
    names: set[str] = field(default_factory=set)
    common: set[str] = field(default_factory=set)
    capital: set[str] = field(default_factory=set)
    opening: set[str] = field(default_factory=set)
    barred: frozenset[str] = frozenset()
    has_capitals: bool = False

    def sounding(self, bead: int, begins: int) -> list[int]:
        """Return the words of a bead that may begin with one of some sounds, as ``heads`` has them.

        Only those can sound like a name that begins so.
        """
        row = map(self.begins.__getitem__, self.stems[bead])
        return [at for at, heads in enumerate(row) if heads & begins]

    def spelling(self, bead: int, place: int) -> str:
        """Return how a word of a bead is spelt, as ``sounds`` reads it."""
        return self.spellings[self.stems[bead][place]]

    def spans(self, bead: int, places: Iterable[int]) -> tuple[tuple[int, int], ...]:
        """Return the spans of words in their bead."""
        found = words(self.texts[bead], self.lang)
        return tuple((found[at].start, found[at].end) for at in places)


def read(collation: Collation, key: str) -> Text:
    """Return the words and names of a witness."""
    lang = collation.lang(key)
    said = passages(collation)[key]
    found = [joined(row, gaps, lang) for row, gaps in zip(said.words, said.gaps, strict=True)]
    found = [row if len(row[0]) <= MOST_WORDS else ([], []) for row in found]
    plain = [row for row, _ in found]
    counts = Counter(chain.from_iterable(plain))
    stem_of = {word: stems(lang)[word] for word in counts}
    by_stem = [list(map(stem_of.__getitem__, row)) for row in plain]
    distinct = [list(dict.fromkeys(row)) for row in by_stem]
    places = _places(distinct)
    often = {stem: len(beads) for stem, beads in places.items()}
    spellings = _spellings(stem_of, lang)
    begins = {name: heads(spellings[name]) for name in places}
    text = Text(
        key=key,
        lang=lang,
        texts=said.prose,
        words=plain,
        stems=by_stem,
        distinct=distinct,
        places=places,
        often=often,
        spellings=spellings,
        begins=begins,
        standing=Standing.of(distinct, begins),
    )
    _find_names(text, found, counts, stem_of)
    return text


def _places(distinct: Sequence[Sequence[str]]) -> dict[str, list[int]]:
    places: defaultdict[str, list[int]] = defaultdict(list)
    for bead, row in enumerate(distinct):
        for name in row:
            places[name].append(bead)
    return dict(places)


def _spellings(stem_of: Mapping[str, str], lang: str) -> dict[str, str]:
    """Return each stem with its shortest form, and the name it may be derived from."""
    shortest: dict[str, str] = {}
    for word, name in stem_of.items():
        if name not in shortest or len(word) < len(shortest[name]):
            shortest[name] = word
    derived = tuple(word_data(lang).get("derived names", "").split())
    knows_endings = bool(lexis(lang).endings)
    article = word_data(lang).get("article of names", "")
    spellings = {}
    for name, form in shortest.items():
        forms = [name, form.casefold().removesuffix("'s")]
        if article and name.startswith(article) and len(name) > len(article) + SHORTEST - 1:
            forms.append(name.removeprefix(article))
        if name.endswith(derived):
            forms += [name.removesuffix(end) for end in derived if name.endswith(end)]
        if not knows_endings and len(name) > CUT + SHORTEST:
            forms += [name[:-cut] for cut in range(1, CUT + 1)]
        spellings[name] = " ".join(dict.fromkeys(map(in_known_letters, forms)))
    return spellings


def _find_names(
    text: Text,
    found: Iterable[tuple[Sequence[str], Sequence[str]]],
    counts: Mapping[str, int],
    stem_of: Mapping[str, str],
) -> None:
    """Take for names the stems with a capital in mid-sentence, hardly ever without one.

    ``found`` are the words of each bead, and what stands between them.
    """
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    upper = {word for word in counts if word[0].isupper()}
    capitalised = {word for word in upper if not _is_numeral(word)}
    for word, count in counts.items():
        (capital if word in capitalised else small)[stem_of[word]] += count
    cut = _cut_short(text.lang)
    middle: set[str] = set()
    for row, gaps in found:
        for at in [at for at, word in enumerate(row) if word in upper and at]:
            word, before, mark = row[at], row[at - 1], mark_before(gaps[at])
            if not mark and not word.isupper():
                text.capital.add(stem_of[word])
            opens = mark in _INITIAL and not (mark == "." and (len(before) == 1 or before in cut))
            if word in capitalised and gaps[at][-1:].isspace() and not opens:
                middle.add(stem_of[word])
    barred = text.barred = _not_names(text.lang)
    # A text in a script without capitals may quote names in one that has them.
    every = sum(counts.values())
    cased = sum(count for word, count in counts.items() if word.lower() != word.upper())
    text.has_capitals = 2 * cased > every and capital.total() > CAPITALS * every
    text.common = set(small) | barred
    if not text.has_capitals:
        text.common = set(filter(ordinary(text.lang).__getitem__, text.places))
    if base(text.lang) in NOUNS_WITH_CAPITALS:
        text.has_capitals = False
        return
    text.names = {
        name
        for name in middle
        if 5 * small[name] <= capital[name] and len(name) > 1 and name not in barred
    }
    if has_dictionary(text.lang):
        text.opening = _opening(capitalised, text.common | text.names | barred, stem_of)
        text.names |= text.opening


def _opening(
    capitalised: Iterable[str], others: Collection[str], stem_of: Mapping[str, str]
) -> set[str]:
    """Return the stems, but for ``others``, that are in no dictionary: they may be names."""
    return {
        stem_of[word]
        for word in capitalised
        if len(word) >= SHORTEST_OPENING and stem_of[word] not in others and not is_ordinary(word)
    }


def _is_numeral(word: str) -> bool:
    """Tell whether a word is a Roman numeral, well formed or not: it is no name."""
    numeral = _ORDINAL.sub("", word)
    return len(numeral) > 1 and is_roman(numeral)


@cache
def _cut_short(lang: str) -> frozenset[str]:
    """Return the words, cut to an abbreviation, whose full stop ends no sentence: Mr., тов."""
    listed = language(lang).data.get("segmentation", {}).get("never_last", "").split()
    return frozenset(fold(word).text.rstrip(".") for word in listed)


def _not_names(lang: str) -> frozenset[str]:
    """Return the stems written with a capital that are no names: I, Mr., the months and days."""
    listed = word_data(lang).get("not names", "").split()
    calendar = language(lang).data.get("calendar", {})
    for months in ("gregorian months", "solar hijri months", "lunar hijri months"):
        for forms in calendar.get(months, {}).values():
            listed += forms
    return frozenset(stem(word, lang) for word in listed)


Renderings = Mapping[str, Mapping[str, float]]


def learn(source: Text, target: Text, names: Iterable[str]) -> Renderings:
    """Return, for each of ``names`` of ``source``, the stems of ``target`` that render it.

    Each comes with its strength. A word that often stands by another name (Sarah by Abraham) is
    told apart by being the weaker.
    """
    links: dict[str, dict[str, tuple[float, float]]] = {name: {} for name in names}
    for name, other, near in companions(
        sorted(names), source.places, source.begins, target.standing, LINKED
    ):
        spelling = source.spellings[name]
        sound = sounds_like(spelling, target.spellings[other])
        if sound and is_other_word(target, [spelling], other):
            sound = 0.0
        strength = 1 - (1 - near) * (1 - sound)
        if strength >= LINKED:
            links[name][other] = (strength, sound)
    return {name: _best(found, target) if found else {} for name, found in links.items()}


def _best(links: Mapping[str, tuple[float, float]], target: Text) -> Mapping[str, float]:
    """Return the links of a name, of which strength and sound are told, that outdo the others."""
    best = max(strength for strength, _ in links.values())
    loudest = max(sound for _, sound in links.values())
    enough = max(SURE_SOUND, loudest - LESS)
    # "in" is no Arizona, though it always stands by it.
    mute = target.common if loudest >= SURE_SOUND else frozenset[str]()
    return {
        other: strength
        for other, (strength, sound) in links.items()
        if (strength >= RIVAL * best and other not in mute) or sound >= enough
    }


def is_other_word(text: Text, names: Iterable[str], stem: str) -> bool:
    """Tell whether a word that sounds like a name is another by its letters: guns, Казвин.

    In a text that writes names with a capital this one has none, and must be made of the name: of
    all its spellings, if it is short and a dictionary has it.
    """
    if not text.has_capitals or stem not in text.common:
        return False
    word = text.spellings[stem]
    if len(word.split()[-1]) <= CHANCE and is_plain_word(text, stem):
        return not all(are_near(name, word, MADE_OF) for name in names)
    return not any(
        within(one, other, MADE_OF) <= MADE_OF
        for name in names
        for one, other in ((name, word), (word, name))
    )


def is_plain_word(text: Text, stem: str) -> bool:
    """Tell whether a text writes a word that a dictionary has without a capital.

    What is made of names is not meant: иранец, английский.
    """
    if not text.has_capitals or stem not in text.common or is_derived(stem, text.lang):
        return False
    word = text.spellings[stem].split()[-1]
    return stem in text.barred or is_ordinary(word) or in_dictionary(word, text.lang)


@remembered(1 << 16)
def sounds_like(name: str, other: str) -> float:
    """Return how surely two stems are one name by their sound alone, 0 to 1."""
    if (
        not heads(name) & heads(other)
        or len(name) > MOST * len(other)
        or len(other) > MOST * len(name)
    ):
        return 0.0
    alike = likeness(name, other, ALIKE)
    if alike < ALIKE:
        return 0.0
    return alike - 0.4 if _is_short(name) or _is_short(other) else alike


def sure_to_sound_like(name: str, other: str) -> bool:
    """Tell whether two stems ``sounds_like`` each other for ``SURE_SOUND``."""
    return (
        heads(name) & heads(other) > 0
        and likeness(name, other, SURE_SOUND) >= SURE_SOUND
        and not _is_short(name)
        and not _is_short(other)
    )


def _is_short(name: str) -> bool:
    return max(map(len, classed(name))) < SHORTEST
