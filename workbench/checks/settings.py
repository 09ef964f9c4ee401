"""What users may set for the checks: their glossary, and thresholds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Term:
    """One term: by language its renderings, any of which is right, and those that are wrong.

    A rendering is a phrase; inflected forms of its words count as the same.
    """

    renderings: Mapping[str, tuple[str, ...]]
    forbidden: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    note: str = ""

    def right(self, lang: str) -> tuple[str, ...]:
        """Return the renderings in a language; those of English hold for ``en-GB`` too."""
        return self.renderings.get(lang, self.renderings.get(lang.split("-")[0], ()))

    def wrong(self, lang: str) -> tuple[str, ...]:
        """Return the forbidden renderings in a language."""
        return self.forbidden.get(lang, self.forbidden.get(lang.split("-")[0], ()))


@dataclass(frozen=True, slots=True)
class CheckSettings:
    """What is given to every check; the default is no glossary and the checks' own thresholds.

    ``thresholds`` has a number by the check's name and the threshold's: ``{"length.odd": 2.5}``.
    """

    glossary: tuple[Term, ...] = ()
    thresholds: Mapping[str, float] = field(default_factory=dict)
