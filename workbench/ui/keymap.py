"""A reader's own keys: ``keys.yaml`` in the settings folder, an action's id and its keys a line.

    decide.confirm: [enter, y]
    find.next: [n]

What is given replaces the keys of that action; letters get their twins in other layouts as those
of the program do. A key that another action has by default is taken from it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from textual.keys import Keys

from workbench.errors import InputError
from workbench.reading import strict_yaml
from workbench.suggest import did_you_mean
from workbench.ui.keys import ALL_ACTIONS, SCREENS, named, twins
from workbench.ui.remembered import folder

FILE = "keys.yaml"
MODIFIERS = ("ctrl", "shift", "alt", "meta", "super", "hyper")


def read_keymap(path: Path | None = None) -> dict[str, str]:
    """Return Textual's keymap from ``keys.yaml``, empty where there is no such file.

    Raises InputError, with the line, for an action or a key that does not exist, for what is no
    key at all, and for a key given to two actions of one screen.
    """
    path = path or folder() / FILE
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"cannot be read: {error}", path) from None
    document = strict_yaml.load(text, str(path))
    if document.value is None:
        return {}
    if not isinstance(document.value, dict):
        raise InputError("write an action and its keys on each line", path, 1)
    given: dict[str, list[str]] = {}
    for name, keys in document.value.items():
        try:
            given[name] = list(_keys(name, keys))
            _refuse_taken(name, given)
        except ValueError as error:
            raise InputError(str(error), path, *document.place((name,))) from None
    return {name: ",".join(_with_twins(name, keys, given)) for name, keys in given.items()}


def _keys(name: str, keys: Any) -> Iterator[str]:
    ids = [action.id for action in ALL_ACTIONS]
    if name not in ids:
        raise ValueError(f"no action {name!r}{did_you_mean(name, ids)}")
    keys = [keys] if isinstance(keys, str) else keys
    if not isinstance(keys, list) or not all(isinstance(key, str) and key for key in keys):
        raise ValueError(f"{name} needs a key or a list of keys")
    if not keys:
        raise ValueError(f"{name} is left without a key; leave the line out to keep its own")
    for key in keys:
        *modifiers, last = key.split("+") if len(key) > 1 else [key]
        if not (_is_key(last) and all(modifier in MODIFIERS for modifier in modifiers)):
            known = [key.value for key in Keys if "<" not in key.value]
            raise ValueError(f"{name}: there is no key {key!r}{did_you_mean(key, known)}")
        yield key


def _is_key(name: str) -> bool:
    if len(name) == 1 or name in {key.value for key in Keys}:
        return True
    try:
        unicodedata.lookup(name.replace("_", " "))
    except KeyError:
        return False
    return True


def _refuse_taken(name: str, given: dict[str, list[str]]) -> None:
    for screen in SCREENS:
        if name not in screen:
            continue
        for other, keys in given.items():
            taken = set(map(named, keys)) & set(map(named, given[name]))
            if other != name and other in screen and taken:
                raise ValueError(f"{name}: {min(taken)} is the key of {other} already")


def _with_twins(name: str, keys: list[str], given: dict[str, list[str]]) -> Iterator[str]:
    """Yield keys as Textual names them, then their twins, but for those that others have."""
    actions = {action.id: action for action in ALL_ACTIONS}
    own = {
        named(key)
        for screen in SCREENS
        if name in screen
        for other in screen
        for key in given.get(other, actions[other].keys)
    }
    yield from map(named, keys)
    yield from (named(twin) for key in keys for twin in twins(key) if named(twin) not in own)
