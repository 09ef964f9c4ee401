"""Words that are no names, in a script whose names have no capital to be told by.

The list that comes with us was counted in the texts that the lexicon was learnt from: words that
recur there and do not stand where the other texts have a name.
"""

from __future__ import annotations

from functools import cache

from workbench.byword import ByWord
from workbench.languages import base
from workbench.lexicon.bags import stem as short_stem
from workbench.lexicon.general import shipped
from workbench.package import package_file
from workbench.words import stems, word_data


@cache
def ordinary(lang: str) -> ByWord[bool]:
    """Return, for each stem of a language, whether it is known to be no name."""
    known = _listed(lang)
    endings = tuple(word_data(lang).get("of persons", "").split())

    def is_ordinary(stem: str) -> bool:
        if stem in known:
            return True
        cut = (stem.removesuffix(end) for end in endings if stem.endswith(end))
        return any(one in known or short_stem(one) in shipped().by_stem for one in cut)

    return ByWord(is_ordinary)


def _listed(lang: str) -> frozenset[str]:
    listed = package_file("data", f"ordinary.{base(lang)}.txt")
    if not listed.is_file():
        return frozenset()
    lines = listed.read_text(encoding="utf-8").splitlines()
    return frozenset(stems(lang)[word] for word in lines if word and word[0] != "#")
