"""What is known of each language: one YAML file a language, which a linguist can edit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from workbench.languages.sections import Sections


@dataclass(frozen=True, slots=True)
class Language:
    """A language's name, direction (``"ltr"`` or ``"rtl"``), script, and its word lists.

    ``data`` holds every section of its YAML file as dicts, lists and text, read when asked for.
    """

    code: str
    name: str
    direction: str
    script: str
    data: Mapping[str, Any]


def base(code: str) -> str:
    """Return a code without region and script: ``fa`` of ``fa-AF``."""
    return code.lower().replace("_", "-").split("-")[0]


@cache
def known() -> tuple[str, ...]:
    """Return the codes of the languages that have a file, sorted."""
    names = (entry.name for entry in resources.files(__name__).iterdir())
    return tuple(sorted(name[: -len(".yaml")] for name in names if name.endswith(".yaml")))


@cache
def named() -> dict[str, tuple[str, str]]:
    """Return the English name and direction of languages by their code.

    All codes of two letters are of ISO 639-1 (Library of Congress); names, and the directions of
    their usual scripts, are those of CLDR.
    """
    lines = resources.files(__name__).joinpath("codes.tsv").read_text(encoding="utf-8").splitlines()
    return {code: (name, way) for code, name, way in (line.split("\t") for line in lines[1:])}


@cache
def language(code: str) -> Language:
    """Return a language by its code; one without a file has no word lists.

    A region or script subtag is ignored where the base language has a file: ``fa-AF`` is ``fa``.
    """
    stem = base(code)
    if stem not in known():
        name, direction = named().get(stem, (code, "ltr"))
        return Language(code, name, direction, "", {})
    source = resources.files(__name__).joinpath(f"{stem}.yaml")
    data = Sections(source.read_text(encoding="utf-8"), source.name)
    return Language(stem, data["name"], data["direction"], data["script"], data)
