"""What is known of each language: one YAML file a language, which a linguist can edit.

Of a language without a file the names of its months are known and little else (``locales``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from workbench.languages.locales import locale_data
from workbench.languages.sections import Sections
from workbench.package import package_file, table

# ISO 15924 codes of scripts that some language writes besides its own, as Unicode names them.
_SUBTAGS = {
    "arab": "Arabic", "cyrl": "Cyrillic", "deva": "Devanagari", "grek": "Greek", "hans": "Cjk",
    "hant": "Cjk", "hebr": "Hebrew", "latn": "Latin", "syrc": "Syriac",
}  # fmt: skip
_FROM_THE_RIGHT = frozenset({"Arabic", "Hebrew", "Syriac"})


@dataclass(frozen=True, slots=True)
class Language:
    """A language's name, direction (``"ltr"`` or ``"rtl"``), scripts, and its word lists.

    ``scripts`` are those it is written in, as Unicode's names of letters begin (``"Latin"``,
    ``"Cjk"``); none of a language of which nobody has said. ``data`` holds every section of its
    YAML file as dicts, lists and text, read when asked for.
    """

    code: str
    name: str
    direction: str
    scripts: tuple[str, ...]
    data: Mapping[str, Any]

    @property
    def script(self) -> str:
        """The script it is written in, ``""`` where that may be one of several."""
        return self.scripts[0] if len(self.scripts) == 1 else ""


class Named(NamedTuple):
    """A language's row in ``codes.tsv``."""

    name: str
    direction: str
    scripts: tuple[str, ...]


def base(code: str) -> str:
    """Return a code without region and script: ``fa`` of ``fa-AF``."""
    return code.lower().replace("_", "-").split("-")[0]


@cache
def known() -> tuple[str, ...]:
    """Return the codes of the languages that have a file, sorted."""
    names = (entry.name for entry in package_file("languages").iterdir())
    return tuple(sorted(name[: -len(".yaml")] for name in names if name.endswith(".yaml")))


@cache
def named() -> dict[str, Named]:
    """Return the English name, direction and scripts of languages by their code.

    All codes of two letters are of ISO 639-1 (Library of Congress); names, and the directions of
    their usual scripts, are those of CLDR.
    """
    rows = table("languages", "codes.tsv")
    return {code: Named(name, way, tuple(scripts.split())) for code, name, way, scripts in rows}


@cache
def language(code: str) -> Language:
    """Return a language by its code; one without a file has no word lists.

    A region is ignored, and a script where the language has a file: ``fa-AF`` is ``fa``.
    """
    stem = base(code)
    if stem in known():
        source = package_file("languages", f"{stem}.yaml")
        more = Sections(source.read_text(encoding="utf-8"), source.name, locale_data(stem))
        return Language(stem, more["name"], more["direction"], (more["script"],), more)
    name, direction, scripts = named().get(stem, Named(code, "ltr", ()))
    tags = code.lower().replace("_", "-").split("-")[1:]
    if told := tuple(_SUBTAGS[tag] for tag in tags if tag in _SUBTAGS):
        scripts = told
        direction = "rtl" if told[0] in _FROM_THE_RIGHT else "ltr"
    return Language(code, name, direction, scripts, locale_data(stem))
