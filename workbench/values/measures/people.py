"""Units that count people too: سه هزار تن are 3,000 people or 3,000 tonnes."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from typing import NamedTuple

from workbench.languages import language
from workbench.text import fold_each


class People(NamedTuple):
    """Units that count people too, and words after which they surely may."""

    words: Collection[str]
    after: Collection[str]


@cache
def people_units(lang: str) -> People:
    """Return those of a language."""
    data = language(lang).data.get("people", {})
    return People(*(frozenset(fold_each(data.get(k, ()))) for k in ("words", "before")))
