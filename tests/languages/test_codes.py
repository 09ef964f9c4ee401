"""Codes of languages, and what to write for what is none."""

from typing import Any

import pytest

from workbench.errors import UsageError
from workbench.languages.codes import language_code, language_of_key


@pytest.mark.parametrize("code", ["fa", "ru", "en", "fa-AF", "uz-Cyrl", "sr-Latn-RS", "ckb", "mzn"])
def test_codes_are_taken_as_they_are(code: Any) -> None:
    assert language_code(code) == code


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("fas", "write fa"),
        ("per", "write fa"),
        ("Farsi", "write fa"),
        ("prs", "write fa-AF"),
        ("rus", "write ru"),
        ("RUSSIAN", "write ru"),
        ("eng", "write en"),
        ("eng-GB", "write en"),
        ("FA", "write fa"),
        ("en_gb", "write en-GB"),
        ("", "write two or three letters"),
        ("xx", "write two or three letters"),
        ("e", "write two or three letters"),
        ("fa-", "write two or three letters"),
        ("fa\n", "write two or three letters"),
        ("../en", "write two or three letters"),
        ("فا", "write two or three letters"),
    ],
)
def test_what_is_no_code_is_told_the_right_one(text: Any, says: str) -> None:
    with pytest.raises(UsageError) as caught:
        language_code(text)
    assert says in str(caught.value)


@pytest.mark.parametrize(
    ("key", "lang"),
    [("fa", "fa"), ("en-draft", "en"), ("draft-en", None), ("old", None), ("ru2", None)],
)
def test_a_key_may_name_its_language(key: Any, lang: Any) -> None:
    assert language_of_key(key) == lang
