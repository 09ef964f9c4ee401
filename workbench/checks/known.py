"""What there is to set, checks and kinds to switch and thresholds to move; the rest is refused."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.checks import all_checks
from workbench.checks.check import Check
from workbench.checks.finding import KINDS
from workbench.checks.settings import CheckSettings
from workbench.errors import UsageError
from workbench.suggest import did_you_mean, instead


def refuse_unknown_settings(settings: CheckSettings, further: Iterable[type[Check]] = ()) -> None:
    """Raise UsageError where settings name what neither ``all_checks()`` nor ``further`` have."""
    for name in settings.switches:
        refuse_unknown_switch(name, further)
    for name in settings.thresholds:
        refuse_unknown_threshold(name, further)


def refuse_unknown_switch(name: str, further: Iterable[type[Check]] = ()) -> None:
    """Raise UsageError where a name is neither a check's nor a kind's."""
    known = sorted({*_by_name(further), *KINDS})
    if name not in known:
        message = f"there is no check or kind of divergence {name!r}{instead(name, known)}"
        raise UsageError(message)


def refuse_unknown_threshold(name: str, further: Iterable[type[Check]] = ()) -> None:
    """Raise UsageError where no check has a threshold: ``"name.faith"``."""
    checks = _by_name(further)
    known = [f"{check}.{one}" for check in checks for one in checks[check].thresholds]
    if name not in known:
        owner, _, _ = name.partition(".")
        own = [one for one in known if one.startswith(f"{owner}.")]
        near = did_you_mean(name, own or known) or _instead(owner, own, checks)
        raise UsageError(f"no check has a threshold {name!r}{near}")


def silencing(kind: str, settings: CheckSettings) -> list[str]:
    """Return what must be switched on before a kind is looked for; nothing if it is."""
    off = settings.off
    finders = {check.name() for check in all_checks() if kind in check.kinds}
    return sorted(({kind} & off) | (finders if finders <= off else set()))


def _by_name(further: Iterable[type[Check]]) -> dict[str, type[Check]]:
    return {check.name(): check for check in (*all_checks(), *further)}


def _instead(owner: str, own: list[str], checks: dict[str, type[Check]]) -> str:
    """Return what to write in place of a threshold that is like no other."""
    if own:
        return f"; there are {', '.join(own)}"
    if owner in checks:
        return f"; {owner} has none, and can only be switched off"
    finders = sorted(name for name, check in checks.items() if owner in check.kinds)
    return f"; {owner} is a kind; look for one of {' or '.join(finders)}" if finders else ""
