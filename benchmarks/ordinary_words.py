"""Count the words of a language without capitals that are no names: what `names/ordinary.py` reads.

    python -m benchmarks.ordinary_words FOLDER… > workbench/data/ordinary.fa.txt

Each folder holds fa.txt, ru.txt and en.txt, line against line. A Farsi word is ordinary if it
recurs, or stands in a line whose English has no name, and neither sounds like a name of its lines
nor has always the same one in them.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from workbench.names.hearing import sounds_like
from workbench.text import fold
from workbench.words import words

WORD = re.compile(r"[^\W\d_]{3,}(?:'[^\W\d_]+)*")
FEWEST_LETTERS = 3
HEARD = 0.6
"""Likeness of sound from which a word may be the name that a line has."""

ALWAYS = 0.6
"""Share of a word's lines in which one name stands, from which the word may be that name."""

NOTE = """\
# Farsi words that are no names, counted by benchmarks/ordinary_words.py in the texts that the
# lexicon was learnt from; sources and licences: LICENCES.md.
"""


def _names(line: str) -> list[str]:
    return [word.removesuffix("'s") for word in WORD.findall(fold(line).text) if word[0].isupper()]


def _is_arabic(word: str) -> bool:
    return "\u0600" <= word[0] <= "\u06ff"


def lines(folders: Iterable[Path]) -> Iterator[list[str]]:
    """Yield the lines of each folder in Farsi, Russian and English."""
    for folder in folders:
        texts = [
            (folder / f"{lang}.txt").read_text(encoding="utf-8") for lang in ("fa", "ru", "en")
        ]
        yield from map(list, zip(*(text.split("\n") for text in texts), strict=True))


def ordinary(rows: Iterable[list[str]]) -> list[str]:
    """Return the words that are no names, sorted."""
    times: Counter[str] = Counter()
    heard: Counter[str] = Counter()
    plain: Counter[str] = Counter()
    beside: dict[str, Counter[str]] = defaultdict(Counter)
    small: set[str] = set()
    for fa, ru, en in rows:
        small.update(word for word in WORD.findall(fold(en).text) if word[0].islower())
        inside = set(_names(en.lstrip()[1:]))
        names = [name.casefold() for name in (*_names(en), *_names(ru))]
        for word in {word.text for word in words(fa, "fa") if _is_arabic(word.text)}:
            times[word] += 1
            plain[word] += not inside
            heard[word] += any(sounds_like(word, name) >= HEARD for name in names)
            beside[word].update(inside)
    return sorted(
        word
        for word, count in times.items()
        if len(word) >= FEWEST_LETTERS
        and (count > 1 or plain[word])
        and 2 * heard[word] <= count
        and not any(
            times >= ALWAYS * count and name.casefold() not in small
            for name, times in beside[word].items()
        )
    )


def main() -> None:
    """Print the words found in the folders named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    print(NOTE + "\n".join(ordinary(lines(parser.parse_args().folders))))


if __name__ == "__main__":
    main()
