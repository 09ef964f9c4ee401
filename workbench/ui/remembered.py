"""What the review terminal remembers of a reader between sessions: how Farsi reads, which theme."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path

from workbench import store
from workbench.errors import NewerError, StoreError
from workbench.reading.schema import MARK, Schema

SCHEMA = Schema("workbench/remembered")


def folder(environment: Mapping[str, str] | None = None) -> Path:
    """Return where settings live: ``$XDG_CONFIG_HOME/workbench``, or its usual place."""
    environment = os.environ if environment is None else environment
    if base := environment.get("XDG_CONFIG_HOME") or environment.get("APPDATA"):
        return Path(base) / "workbench"
    return Path.home() / ".config" / "workbench"


def recall(name: str) -> str | None:
    """Return what was remembered under a name; what cannot be read was not remembered."""
    try:
        return _read().get(name)
    except NewerError:
        return None


def remember(name: str, value: str) -> None:
    """Remember a value; where nothing can be written, it is simply asked for again."""
    try:
        kept = {**_read(), name: value, MARK: SCHEMA.mark}
        text = json.dumps(kept, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        store.write_whole(folder() / "remembered.json", text)
    except (StoreError, NewerError, RuntimeError):
        return


def _read() -> dict[str, str]:
    try:
        path = folder() / "remembered.json"
        kept = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RuntimeError):
        return {}
    if not isinstance(kept, dict):
        return {}
    version = SCHEMA.version_of(kept, path) or 1  # the first ones did not say
    kept = SCHEMA.upgraded(kept, version)
    return {key: value for key, value in kept.items() if isinstance(value, str)}
