"""What is known of each language: one YAML file a language, which a linguist can edit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from workbench.reading import strict_yaml


@dataclass(frozen=True, slots=True)
class Language:
    """A language's name, direction (``"ltr"`` or ``"rtl"``), script, and its word lists.

    ``data`` holds every section of its YAML file as dicts, lists and text.
    """

    code: str
    name: str
    direction: str
    script: str
    data: Mapping[str, Any]


@cache
def known() -> tuple[str, ...]:
    """Return the codes of the languages that have a file, sorted."""
    names = (entry.name for entry in resources.files(__name__).iterdir())
    return tuple(sorted(name[: -len(".yaml")] for name in names if name.endswith(".yaml")))


@cache
def language(code: str) -> Language:
    """Return a language by its code; one without a file gets its code as name and no word lists.

    A region or script subtag is ignored where the base language has a file: ``fa-AF`` is ``fa``.
    """
    base = code.lower().replace("_", "-").split("-")[0]
    if base not in known():
        direction = "rtl" if base in {"ar", "he", "ps", "ur", "ug", "sd", "yi", "ckb"} else "ltr"
        return Language(code, code, direction, "", {})
    source = resources.files(__name__).joinpath(f"{base}.yaml")
    data = strict_yaml.load(source.read_text(encoding="utf-8"), source.name).value
    return Language(base, data["name"], data["direction"], data["script"], data)
