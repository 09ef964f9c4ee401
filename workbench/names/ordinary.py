"""Words that are no names, in a script whose names have no capital to be told by.

The list that comes with us was counted in the texts that the lexicon was learnt from: words that
recur there and do not stand where the other texts have a name.
"""

from __future__ import annotations

from functools import cache

from workbench.languages import base
from workbench.package import table
from workbench.words import stems


@cache
def ordinary(lang: str) -> frozenset[str]:
    """Return the stems of a language that are known to be no names."""
    listed = table("data", f"ordinary.{base(lang)}.txt")
    return frozenset(stems(lang)[word] for (word,) in listed)
