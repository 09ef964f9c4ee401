"""What the review terminal remembers of a reader between sessions: how Farsi reads, which theme."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path

from workbench import store
from workbench.errors import StoreError


def folder(environment: Mapping[str, str] | None = None) -> Path:
    """Return where settings live: ``$XDG_CONFIG_HOME/workbench``, or its usual place."""
    environment = os.environ if environment is None else environment
    if base := environment.get("XDG_CONFIG_HOME") or environment.get("APPDATA"):
        return Path(base) / "workbench"
    return Path.home() / ".config" / "workbench"


def recall(name: str) -> str | None:
    """Return what was remembered under a name; what cannot be read was not remembered."""
    return _read().get(name)


def remember(name: str, value: str) -> None:
    """Remember a value; where nothing can be written, it is simply asked for again."""
    try:
        kept = {**_read(), name: value}
        text = json.dumps(kept, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        store.write_whole(folder() / "remembered.json", text)
    except (StoreError, RuntimeError):
        return


def _read() -> dict[str, str]:
    try:
        kept = json.loads((folder() / "remembered.json").read_text(encoding="utf-8"))
    except (OSError, ValueError, RuntimeError):
        return {}
    if not isinstance(kept, dict):
        return {}
    return {key: value for key, value in kept.items() if isinstance(value, str)}
