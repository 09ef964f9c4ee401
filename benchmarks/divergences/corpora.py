"""Line-parallel texts: line i of ``fa.txt``, ``ru.txt`` and ``en.txt`` is the same segment."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

LANGUAGES = ("fa", "ru", "en")
SHIPPED = Path(__file__).parent.parent / "data"


@dataclass(frozen=True, slots=True)
class Corpus:
    """The lines of each language; as many in each."""

    name: str
    lines: Mapping[str, tuple[str, ...]]

    def __len__(self) -> int:
        return len(self.lines[LANGUAGES[0]])

    def row(self, line: int) -> dict[str, str]:
        """Return one line in every language."""
        return {lang: self.lines[lang][line] for lang in LANGUAGES}


def names(folder: Path) -> list[str]:
    """Return the names of the corpora in a folder."""
    return sorted(
        path.name
        for path in folder.iterdir()
        if all((path / f"{lang}.txt").is_file() for lang in LANGUAGES)
    )


def read(folder: Path, limit: int | None = None) -> Corpus:
    """Read a corpus, or its first ``limit`` lines; raise ValueError if its texts do not match."""
    lines = {
        lang: (folder / f"{lang}.txt").read_text(encoding="utf-8").removesuffix("\n").split("\n")
        for lang in LANGUAGES
    }
    if len({len(column) for column in lines.values()}) > 1:
        counts = ", ".join(f"{lang} has {len(column)}" for lang, column in lines.items())
        raise ValueError(f"the texts of {folder.name} have different numbers of lines: {counts}")
    return Corpus(folder.name, {lang: tuple(column[:limit]) for lang, column in lines.items()})


def joined(corpora: Iterable[Corpus], size: int) -> Corpus:
    """Return ``size`` lines taken from the corpora in turn, over and over if they are too few."""
    parts = list(corpora)
    whole = {lang: [line for part in parts for line in part.lines[lang]] for lang in LANGUAGES}
    times = -(-size // max(len(whole[LANGUAGES[0]]), 1))
    return Corpus(
        "joined", {lang: tuple((column * times)[:size]) for lang, column in whole.items()}
    )
