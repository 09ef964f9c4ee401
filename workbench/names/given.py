"""Names no sound joins, as Persia and ایران, from a list that people keep: ``data/names.tsv``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from workbench.lexicon.bags import STEM_LETTERS
from workbench.package import package_file
from workbench.text import fold

_ZWNJ = "\u200c"
# What cases put in place of the last vowel of Russian names that are no longer than a stem.
_ENDINGS = ("", "а", "у", "е", "ы", "и", "ю", "я", "ь", "ом", "ой", "ем", "ей")
_VOWELS = "йьаяоеиы"


@cache
def given() -> Mapping[str, frozenset[str]]:
    """Return by the stem of a name the stems of what it is called in the other languages."""
    found: dict[str, frozenset[str]] = {}
    table = fold(package_file("data", "names.tsv").read_text("utf-8")).text
    for row in table.replace(_ZWNJ, " ").splitlines():
        if row.startswith("#"):
            continue
        columns = [_stems(names) for names in row.split("\t")]
        for names in columns:
            others = frozenset[str]().union(*(other for other in columns if other is not names))
            known = names & found.keys()
            found.update(dict.fromkeys(names - known, others))
            found.update({name: found[name] | others for name in known})
    return found


def _stems(names: str) -> set[str]:
    """Return the stems of folded names."""
    found = set[str]()
    for name in names.split():
        found.add(name[:STEM_LETTERS])
        if len(name) <= STEM_LETTERS and "а" <= name[-1].casefold() <= "я":
            short = name[:-1] if name[-1] in _VOWELS else name
            found.update([(short + ending)[:STEM_LETTERS] for ending in _ENDINGS])
    return {*" ".join(found).casefold().split()}
