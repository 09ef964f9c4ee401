"""What people set for the checks in YAML, in ``work.yaml`` or in a file of settings of their own.

checks:
  negation: off
  length: off
  name:
    faith: 0.8
"""

from __future__ import annotations

from pathlib import Path

from workbench.checks.settings import CheckSettings, number
from workbench.reading.schema import Schema
from workbench.reading.strict_yaml import Path as Place
from workbench.works.sheet import Sheet

SCHEMA = Schema("workbench/settings")

CHECKS = "checks"

_SWITCH = {"on": True, "off": False}


def read_settings(path: Path) -> CheckSettings:
    """Read a file of settings, which may set nothing.

    Raises WorkError with file, line and column for what is wrong.
    """
    sheet = Sheet.read(path, SCHEMA, may_be_empty=True)
    top = sheet.mapping((), allowed=(CHECKS,))
    return check_settings(sheet, (CHECKS,)) if top.get(CHECKS) else CheckSettings()


def check_settings(sheet: Sheet, at: Place) -> CheckSettings:
    """Return what a description says at ``at`` of each check."""
    from workbench.checks.known import refuse_unknown_switch, refuse_unknown_threshold

    switches: dict[str, bool] = {}
    thresholds: dict[str, float] = {}
    for name, said in sheet.mapping(at).items():
        here = (*at, name)
        sheet.check(here, refuse_unknown_switch, name)
        if isinstance(said, dict):
            for threshold in said:
                there = (*here, threshold)
                sheet.check(there, refuse_unknown_threshold, f"{name}.{threshold}")
                sheet.check(there, number, text := sheet.text(there))
                thresholds[f"{name}.{threshold}"] = number(text)
        elif isinstance(said, str) and said.strip() in _SWITCH:
            switches[name] = _SWITCH[said.strip()]
        else:
            sheet.refuse(here, f"{name} is on, off, or has lines of `threshold: number`")
    return CheckSettings(thresholds=thresholds, switches=switches)
