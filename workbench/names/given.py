"""Names no sound joins, as Persia and ایران, from a list that people keep: ``data/names.tsv``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from workbench.lexicon.bags import STEM_LETTERS
from workbench.package import package_file
from workbench.text import fold_each

_ZWNJ = "\u200c"
# What cases put in place of the last vowel of Russian names that are no longer than a stem.
_ENDINGS = ("", "а", "у", "е", "ы", "и", "ю", "я", "ь", "ом", "ой", "ем", "ей")
_VOWELS = "йьаяоеиы"


@cache
def given() -> Mapping[str, frozenset[str]]:
    """Return by the stem of a name the stems of what it is called in the other languages."""
    found: dict[str, frozenset[str]] = {}
    rows = package_file("data", "names.tsv").read_text("utf-8").replace(_ZWNJ, " ").splitlines()
    for row in fold_each(row for row in rows if not row.startswith("#")):
        columns = [_stems(names) for names in row.split("\t")]
        for names in columns:
            others = frozenset[str]().union(*(other for other in columns if other is not names))
            for name in names:
                found[name] = found[name] | others if name in found else others
    return found


def _stems(names: str) -> set[str]:
    """Return the stems of folded names in lower case."""
    found = set[str]()
    for name in names.split():
        low = name.casefold()
        found.add(low[:STEM_LETTERS])
        if len(low) <= STEM_LETTERS and "а" <= low[-1] <= "я":
            short = low[:-1] if name[-1] in _VOWELS else low
            found.update([(short + ending)[:STEM_LETTERS] for ending in _ENDINGS])
    return found
