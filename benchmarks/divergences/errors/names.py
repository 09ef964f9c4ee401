"""Names replaced by other names of the same corpus, found by capitals and by what stands with them.

Farsi has no capitals: its names are the words that stand where an English name stands (Dice's
coefficient over lines).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from random import Random

from benchmarks.divergences.corpora import Corpus
from benchmarks.divergences.edits import Change
from benchmarks.divergences.words import listed

CAPITALISED = {
    "en": re.compile(r"(?<=[a-z,;] )[A-Z][a-z]{3,}(?![\w-])"),
    "ru": re.compile(r"(?<=[а-яё,;] )[А-ЯЁ][а-яё]{3,}(?![\w-])"),
}
WORD = re.compile(r"[^\W\d_]{3,}")
SURE = 0.75
ENOUGH = 2
NO_NAMES = listed(
    "January February March April June July August September October November December Monday"
    " Tuesday Wednesday Thursday Friday Saturday Sunday Internet English French German Russian"
    " American British Christian"
)


class Names:
    """The names of one corpus, each with the lines it stands in."""

    def __init__(self, corpus: Corpus) -> None:
        english = _by_capital(corpus, "en")
        places = {
            "en": english,
            "ru": _by_capital(corpus, "ru"),
            "fa": _by_company(corpus.lines["fa"], english),
        }
        self.places = {
            lang: {name: lines for name, lines in found.items() if len(lines) >= ENOUGH}
            for lang, found in places.items()
        }
        self._by_line: dict[str, dict[int, list[str]]] = {}
        for lang, found in self.places.items():
            by_line: dict[int, list[str]] = defaultdict(list)
            for name in sorted(found):
                for line in found[name]:
                    by_line[line].append(name)
            self._by_line[lang] = by_line

    def replaced(self, corpus: Corpus, lang: str, line: int, chance: Random) -> Iterator[Change]:
        """Put another name in place of one, wherever it stands in the line."""
        text = corpus.lines[lang][line]
        for name in self._by_line[lang].get(line, ()):
            others = [
                one
                for one in sorted(self.places[lang])
                if one[-2:] == name[-2:] or lang != "ru"
                if one[:3] != name[:3] and one not in text
            ]
            if others:
                now = chance.choice(others)
                # Some texts put a ZWNJ behind every word; only one before a letter joins.
                edited = re.sub(rf"(?<![\w\u200c]){name}(?!\u200c?\w)", now, text)
                if edited != text:
                    yield Change("recurring", name, now, (edited,))


def _by_capital(corpus: Corpus, lang: str) -> dict[str, set[int]]:
    """Return the words written with a capital in mid-sentence and never without."""
    found: dict[str, set[int]] = defaultdict(set)
    small: set[str] = set()
    for number, line in enumerate(corpus.lines[lang]):
        small.update(word for word in WORD.findall(line) if word[0].islower())
        for match in CAPITALISED[lang].finditer(line):
            found[match[0]].add(number)
    return {
        name: lines
        for name, lines in found.items()
        if name.lower() not in small and name not in NO_NAMES
    }


def _by_company(lines: tuple[str, ...], english: dict[str, set[int]]) -> dict[str, set[int]]:
    """Return the words that nearly always stand where one English name stands."""
    places: dict[str, set[int]] = defaultdict(set)
    for number, line in enumerate(lines):
        for word in WORD.findall(line):
            places[word].add(number)
    found = {}
    for where in english.values():
        if len(where) < ENOUGH:
            continue
        together = Counter(word for number in where for word in set(WORD.findall(lines[number])))
        for word, count in together.items():
            if 2 * count / (len(where) + len(places[word])) >= SURE and count >= ENOUGH:
                found[word] = places[word]
    return found
