"""Take from spelling dictionaries the words that are no names: what `names/dictionary.py` reads.

    python -m benchmarks.dictionary_words en=en.dic ru=ru.dic fa=fa.dic > words.fa.txt

The words are those of the last dictionary; each is one of Hunspell, in UTF-8. Where a script has
capitals, names are the entries that begin with one. A Farsi entry may be a name if it sounds and is
spelt like one of theirs, or is on the list of names that comes with us, or on one that is given as
``names=FILE``, a name a line.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from workbench.lexicon.bags import stem as short_stem
from workbench.names.dictionary import key
from workbench.names.given import given
from workbench.names.letters import are_near
from workbench.names.sounds import heard
from workbench.text import fold

FEWEST_LETTERS = 3
TELLING = 4
"""Consonants of an English name from which a Farsi word may be known for it.

English letters have so many sounds that any short word is like some name.
"""

SPELT = 0.05
"""Wrong letters, for each of a name, up to which a Farsi word may be the name."""


def entries(file: Path) -> list[str]:
    """Return the entries of a dictionary, folded, without those of several words."""
    lines = file.read_text(encoding="utf-8").splitlines()[1:]
    words = (fold(line.split("/")[0].split("\t")[0].strip()).text for line in lines)
    return [word for word in words if len(word) >= FEWEST_LETTERS and word.isalpha()]


def ordinary(words: Sequence[str], lang: str) -> list[str]:
    """Return the entries of a script with capitals that have none, and begin as no name does."""
    small = {word for word in words if word.islower()}
    capital = (word for word in words if word[0].isupper() and word.casefold() not in small)
    names = {key(word, lang) for word in capital}
    return [word for word in words if word.islower() and key(word, lang) not in names]


def not_names(words: Iterable[str], names: Iterable[str], listed: Iterable[str]) -> list[str]:
    """Return the entries of a script without capitals that are like no name."""
    by_sound: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        for way in heard(name).classes:
            if len(way) >= TELLING or not name.isascii():
                by_sound[way].append(name)
    known = {fold(name).text for name in listed}
    return [
        word
        for word in words
        if word not in known
        and short_stem(word) not in given()
        and not any(
            are_near(name, word, SPELT * len(name))
            for way in heard(word).classes
            for name in by_sound.get(way, ())
        )
    ]


def main() -> None:
    """Print the words of the last dictionary given."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.dictionary_words")
    parser.add_argument("files", nargs="+", metavar="LANG=FILE")
    given_files = dict(one.split("=", 1) for one in parser.parse_args().files)
    listed = given_files.pop("names", None)
    lang = list(given_files)[-1]
    by_lang = {one: entries(Path(file)) for one, file in given_files.items()}
    words = ordinary(by_lang[lang], lang)
    if not any(word[0].isupper() for word in by_lang[lang]):
        names = [word.casefold() for all_ in by_lang.values() for word in all_ if word[0].isupper()]
        known = Path(listed).read_text(encoding="utf-8").splitlines() if listed else []
        words = not_names(by_lang[lang], names, known)
    print("\n".join(sorted({key(word, lang) for word in words})))


if __name__ == "__main__":
    main()
