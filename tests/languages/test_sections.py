"""The files of the languages are read section by section, to the same as when read whole."""

from __future__ import annotations

from importlib import resources

import pytest

from workbench.errors import InputError
from workbench.languages import known, language
from workbench.languages.sections import Sections
from workbench.reading import strict_yaml


@pytest.mark.parametrize("code", known())
def test_sections_are_those_of_the_whole_file(code: str) -> None:
    source = resources.files("workbench.languages").joinpath(f"{code}.yaml")
    whole = strict_yaml.load(source.read_text(encoding="utf-8"), source.name).value
    data = language(code).data
    for key, said in whole.items():
        assert data[key] == said or {name: data[key][name] for name in said} == said


def test_what_a_file_does_not_say_is_known_of_the_locale() -> None:
    locale = {
        "calendar": {"links": ["de"], "numeric order": ["day month year"]},
        "numerals": {"comma": "decimal"},
    }
    sections = Sections("calendar:\n  links: [von]\n", "xx.yaml", locale)
    assert dict(sections) == {
        "calendar": {"links": ["von"], "numeric order": ["day month year"]},
        "numerals": {"comma": "decimal"},
    }


def test_a_bad_section_is_told_with_its_line_in_the_file() -> None:
    sections = Sections("name: X\n\n# Words.\nwords:\n  - a\n  - &b c\n", "xx.yaml")
    assert sections["name"] == "X"
    assert list(sections) == ["name", "words"]
    with pytest.raises(InputError, match=r"xx\.yaml:6:5: .*anchors"):
        sections["words"]
