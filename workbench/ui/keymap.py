"""A reader's own keys: ``keys.yaml`` in the settings folder, an action's id and its keys a line.

    decide.confirm: [enter, y]
    find.next: [n]

What is given replaces the keys of that action, other layouts' twins included.
"""

from __future__ import annotations

from pathlib import Path

from workbench import strict_yaml
from workbench.errors import InputError
from workbench.suggest import did_you_mean
from workbench.ui.keys import ALL_ACTIONS
from workbench.ui.remembered import folder

FILE = "keys.yaml"


def read_keymap(path: Path | None = None) -> dict[str, str]:
    """Return Textual's keymap from ``keys.yaml``, empty where there is no such file.

    Raises InputError, with the line, for an action that does not exist or a key that is no text.
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
    ids = [action.id for action in ALL_ACTIONS]
    keymap = {}
    for name, keys in document.value.items():
        line, column = document.place((name,))
        if name not in ids:
            raise InputError(f"no action {name!r}{did_you_mean(name, ids)}", path, line, column)
        keys = [keys] if isinstance(keys, str) else keys
        if not isinstance(keys, list) or not all(isinstance(key, str) and key for key in keys):
            raise InputError(f"{name} needs a key or a list of keys", path, line, column)
        keymap[name] = ",".join("comma" if key == "," else key for key in keys)
    return keymap
