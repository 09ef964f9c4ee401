"""The general lexicon: word pairs known before any text is read.

A lexicon file is text, a pair a line, sorted: two stems of two languages and, in per cent, how
probable the second is given the first and the first given the second, parted by tabs; lines that
begin with ``#`` are notes. The shipped files were learnt by ``workbench.align.learn``; their
LICENCES note stands beside them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path

from workbench.errors import InputError

Entry = tuple[str, str, float, float]


@dataclass(frozen=True, slots=True)
class GeneralLexicon:
    """Pairs of stems with the probability of the second given the first, and of the reverse."""

    entries: tuple[Entry, ...] = ()
    by_stem: dict[str, list[Entry]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_stem: dict[str, list[Entry]] = {}
        for first, second, ahead, back in self.entries:
            by_stem.setdefault(first, []).append((first, second, ahead, back))
            by_stem.setdefault(second, []).append((second, first, back, ahead))
        object.__setattr__(self, "by_stem", by_stem)

    def __add__(self, other: GeneralLexicon) -> GeneralLexicon:
        return GeneralLexicon(self.entries + other.entries)

    def between(
        self, source: Sequence[str], target: Mapping[str, int]
    ) -> Iterator[tuple[int, int, float, float]]:
        """Yield the entries that join two vocabularies, as numbers, in either direction."""
        for number, word in enumerate(source):
            for _, other, ahead, back in self.by_stem.get(word, ()):
                if other in target:
                    yield number, target[other], ahead, back


def parse(text: str, path: Path | str | None = None) -> GeneralLexicon:
    """Return the lexicon in a lexicon file's text."""
    entries = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        try:
            first, second, ahead, back = line.split("\t")
            entries.append((first, second, int(ahead) / 100, int(back) / 100))
        except ValueError:
            raise InputError(
                "a lexicon line must be two words and two percentages, parted by tabs", path, number
            ) from None
    return GeneralLexicon(tuple(entries))


@cache
def shipped() -> GeneralLexicon:
    """Return the lexicon that comes with the package."""
    folder = files("workbench") / "data"
    lexicon = GeneralLexicon()
    for name in ("lexicon.fa-en.tsv", "lexicon.fa-ru.tsv", "lexicon.ru-en.tsv"):
        file = folder / name
        if file.is_file():
            lexicon += parse(file.read_text(encoding="utf-8"), name)
    return lexicon
