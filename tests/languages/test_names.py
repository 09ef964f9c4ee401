"""Languages without a file of word lists have a name and a direction all the same."""

import pytest

from workbench.languages import known, language, named


@pytest.mark.parametrize(
    ("code", "name", "direction"),
    [
        ("de", "German", "ltr"),
        ("de-AT", "German", "ltr"),
        ("ar", "Arabic", "rtl"),
        ("mzn", "Mazanderani", "rtl"),
        ("ota", "Ottoman Turkish", "rtl"),
        ("fa-AF", "Farsi", "rtl"),
        ("qaa", "qaa", "ltr"),
    ],
)
def test_a_language_is_called_by_its_name(code: str, name: str, direction: str) -> None:
    assert (language(code).name, language(code).direction) == (name, direction)


@pytest.mark.parametrize("code", known())
def test_a_file_and_the_table_call_a_language_alike(code: str) -> None:
    told = language(code)
    assert named()[code] == (told.name, told.direction, told.scripts)


@pytest.mark.parametrize(
    ("code", "direction", "scripts"),
    [
        ("de", "ltr", ("Latin",)),
        ("fa-AF", "rtl", ("Arabic",)),
        ("sr", "ltr", ("Cyrillic", "Latin")),
        ("sr-Latn", "ltr", ("Latin",)),
        ("az-Arab", "rtl", ("Arabic",)),
        ("zh-Hant-TW", "ltr", ("Cjk",)),
        ("qaa", "ltr", ()),
    ],
)
def test_a_language_is_written_in_its_scripts(
    code: str, direction: str, scripts: tuple[str, ...]
) -> None:
    assert (language(code).direction, language(code).scripts) == (direction, scripts)
