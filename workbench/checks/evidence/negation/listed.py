"""Words of a list, and beginnings and endings of words, as a language's file has them with a *."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from workbench.text import fold

REST = "*"
"""What stands for the rest of a word."""


@dataclass(frozen=True, slots=True)
class Listed:
    """Words in lower case, beginnings of words and endings."""

    words: frozenset[str]
    beginnings: tuple[str, ...]
    endings: tuple[str, ...]

    @classmethod
    def of(cls, forms: str) -> Self:
        """Return what a row of forms lists, parted by spaces."""
        each = folded(forms)
        return cls(
            frozenset(form for form in each if REST not in form),
            tuple(form.removesuffix(REST) for form in each if form.endswith(REST)),
            tuple(form.removeprefix(REST) for form in each if form.startswith(REST)),
        )

    def __contains__(self, low: str) -> bool:
        """Tell whether a word in lower case is listed, or begins or ends as one."""
        return low in self.words or low.startswith(self.beginnings) or low.endswith(self.endings)


def folded(forms: str) -> tuple[str, ...]:
    """Return forms as texts are folded, in lower case."""
    return tuple(fold(forms).text.casefold().split())
