"""The names of a document across its witnesses, learnt from the document itself.

A name shows by its capital in scripts that have one. What renders it in another text is learnt from
the beads: words that stand where it stands (Dice's coefficient), words that sound like it, or both;
so that Murphy, Мэрфи and مورفی come together, and Germany, Германия and آلمان where they recur.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from workbench.checks.sounds import classed, heads, likeness
from workbench.checks.words import Word, stem, word_data, words
from workbench.collation import Collation
from workbench.languages import language

ALIKE = 0.75
"""Likeness of sound from which two words may be one name."""

SURE_SOUND = 0.85
"""Likeness of sound that outweighs what a document's other beads lead one to expect."""

RIVAL = 0.85
"""How strong a link must be beside the strongest of the same name, unless the two sound alike."""

LINKED = 0.5
"""Strength of a link, 0 to 1, from which one word is taken to render the other."""

SHORTEST = 3
"""Consonants below which likeness of sound says little."""

MOST_WORDS = 400
"""Words of a bead beyond which it is not read: a list of names, or a text not aligned."""

CAPITALS = 0.02
"""Share of words with a capital below which a language does not tell names by them."""

# A Roman numeral, well formed or not, is no name.
_ROMAN = re.compile("[IVXLCDM]{2,}(?:st|nd|rd|th)?")
_INITIAL = ".!?:;…\"«»“”'([{*•"


@dataclass(slots=True)
class Text:
    """A witness's words by bead, the beads of each stem, and which stems are names."""

    key: str
    lang: str
    words: list[list[Word]]
    stems: list[list[str]]
    distinct: list[list[str]]
    places: dict[str, list[int]] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)
    common: set[str] = field(default_factory=set)
    has_capitals: bool = False
    spellings: dict[str, str] = field(default_factory=dict)


def read(collation: Collation, key: str) -> Text:
    """Return the words and names of a witness."""
    lang = collation.lang(key)
    texts = [collation.bead_text(bead, key) for bead in range(len(collation.alignment.beads))]
    found = [row if len(row) <= MOST_WORDS else [] for row in (words(text, lang) for text in texts)]
    stems = [[stem(word.text, lang) for word in row] for row in found]
    distinct = [list(dict.fromkeys(row)) for row in stems]
    text = Text(key, lang, found, stems, distinct)
    shortest: dict[str, str] = {}
    for bead, row in enumerate(stems):
        for name in distinct[bead]:
            text.places.setdefault(name, []).append(bead)
        for name, word in zip(row, found[bead], strict=True):
            if name not in shortest or len(word.text) < len(shortest[name]):
                shortest[name] = word.text
    derived = tuple(word_data(lang).get("derived names", "").split())
    for name, form in shortest.items():
        forms = [name, form.casefold().removesuffix("'s")]
        forms += [name.removesuffix(end) for end in derived if name.endswith(end)]
        text.spellings[name] = " ".join(dict.fromkeys(forms))
    _find_names(text, texts)
    return text


def _find_names(text: Text, texts: Sequence[str]) -> None:
    """Take for names the stems with a capital in mid-sentence, hardly ever without one."""
    capital: Counter[str] = Counter()
    middle: set[str] = set()
    small: Counter[str] = Counter()
    for bead, row in enumerate(text.words):
        for name, word in zip(text.stems[bead], row, strict=True):
            if _ROMAN.fullmatch(word.text):
                small[name] += 1
            elif word.text[0].isupper():
                capital[name] += 1
                if name not in middle and _in_sentence(texts[bead], word.start):
                    middle.add(name)
            else:
                small[name] += 1
    barred = _not_names(text.lang)
    text.has_capitals = capital.total() > CAPITALS * (capital.total() + small.total())
    text.common = set(small) | barred
    text.names = {
        name
        for name in middle
        if 5 * small[name] <= capital[name] and len(name) > 1 and name not in barred
    }


def _in_sentence(text: str, start: int) -> bool:
    before = start - 1
    while before >= 0 and text[before].isspace():
        before -= 1
    return before >= 0 and before < start - 1 and text[before] not in _INITIAL


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
    found: dict[str, Mapping[str, float]] = {}
    sizes = {stem: len(beads) for stem, beads in target.places.items()}
    for name in sorted(names):
        beads = source.places[name]
        ours = len(beads)
        together: Counter[str] = Counter()
        for bead in beads:
            together.update(target.distinct[bead])
        links = {}
        for other, count in together.items():
            theirs = sizes[other]
            if 8 * count < ours + theirs:
                continue
            company = _company(count, ours, theirs, len(target.stems))
            sound = sounds_like(source.spellings[name], target.spellings[other])
            strength = 1 - (1 - company) * (1 - sound)
            if strength >= LINKED:
                links[other] = (strength, sound)
        best = max((strength for strength, _ in links.values()), default=0.0)
        found[name] = {
            other: strength
            for other, (strength, sound) in links.items()
            if strength >= RIVAL * best or sound >= SURE_SOUND
        }
    return found


def _company(together: int, ours: int, theirs: int, beads: int) -> float:
    """Return how much more than by chance two stems stand together, 0 to 1.

    It is Cohen's kappa, for rare stems the same as Dice's coefficient, less what a handful of
    meetings may owe to chance.
    """
    chance = ours * theirs / beads
    apart = (ours + theirs) / 2 - chance
    if together <= chance or apart <= 0:
        return 0.0
    return (together - chance) / apart * (1 - 1 / together)


@lru_cache(maxsize=1 << 18)
def sounds_like(name: str, other: str) -> float:
    """Return how surely two stems are one name by their sound alone, 0 to 1."""
    if heads(name).isdisjoint(heads(other)):
        return 0.0
    alike = likeness(name, other)
    if alike < ALIKE:
        return 0.0
    short = min(len(classed(name)[0]), len(classed(other)[0])) < SHORTEST
    return alike - 0.4 if short else alike
