"""Names no sound joins, as Persia and ایران, from a list that people keep: ``data/names.tsv``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from workbench.lexicon.bags import STEM_LETTERS, stem
from workbench.package import package_file
from workbench.text import fold

_ZWNJ = "\u200c"
# What cases put in place of the last vowel of Russian names that are no longer than a stem.
_ENDINGS = ("", "а", "у", "е", "ы", "и", "ю", "я", "ь", "ом", "ой", "ем", "ей")
_VOWELS = "йьаяоеиы"


@cache
def given() -> Mapping[str, frozenset[str]]:
    """Return by the stem of a name the stems of what it is called in the other languages."""
    found: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    table = package_file("data", "names.tsv").read_text("utf-8")
    for row in table.splitlines():
        if row.startswith("#"):
            continue
        columns = [frozenset(_stems(names)) for names in row.split("\t")]
        for names in columns:
            others = frozenset[str]().union(*(other for other in columns if other is not names))
            for name in names:
                found[name] |= others
    return dict(found)


def _stems(names: str) -> Iterator[str]:
    for name in fold(names).text.replace(_ZWNJ, " ").split():
        yield stem(name)
        if len(name) <= STEM_LETTERS and "а" <= name[-1].casefold() <= "я":
            short = name[:-1] if name[-1] in _VOWELS else name
            yield from (stem(short + ending) for ending in _ENDINGS)
