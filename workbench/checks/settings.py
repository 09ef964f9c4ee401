"""What users may set for the checks: switches, thresholds, and their glossary."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from workbench.errors import UsageError
from workbench.languages import base


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
        return self.renderings.get(lang, self.renderings.get(base(lang), ()))

    def wrong(self, lang: str) -> tuple[str, ...]:
        """Return the forbidden renderings in a language."""
        return self.forbidden.get(lang, self.forbidden.get(base(lang), ()))


@dataclass(frozen=True, slots=True)
class CheckSettings:
    """What is given to every check; the default is that all are on, with their own thresholds.

    ``thresholds`` has a number by the check's name and the threshold's: ``{"name.faith": 0.8}``.
    ``switches`` says of a check, or of a kind of divergence, whether it is looked for.
    """

    glossary: tuple[Term, ...] = ()
    thresholds: Mapping[str, float] = field(default_factory=dict)
    switches: Mapping[str, bool] = field(default_factory=dict)

    @property
    def off(self) -> frozenset[str]:
        """The checks and kinds that are switched off."""
        return frozenset(name for name, on in self.switches.items() if not on)

    def then(self, later: CheckSettings) -> CheckSettings:
        """Return these settings with what ``later`` says put in place of what they say of it."""
        return CheckSettings(
            later.glossary or self.glossary,
            {**self.thresholds, **later.thresholds},
            {**self.switches, **later.switches},
        )


def number(text: str) -> float:
    """Read what a threshold is set to; raise UsageError where it is no number from 0 up."""
    try:
        found = float(text)
    except ValueError:
        found = math.nan
    if not math.isfinite(found):
        raise UsageError(f"{text!r} is no number")
    if found < 0:
        raise UsageError(f"{text!r} is below 0; a threshold is a number from 0 up")
    return found
