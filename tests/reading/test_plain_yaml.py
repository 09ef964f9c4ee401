"""Word lists are read line by line to what strict YAML says of them, or left to it."""

from __future__ import annotations

from importlib import resources
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import InputError
from workbench.languages import known
from workbench.reading import strict_yaml
from workbench.reading.plain_yaml import plain

READ = [
    ("name: German\n", {"name": "German"}),
    ("# Notes.\n\nname: German\n# More.\n", {"name": "German"}),
    (
        "words:\n  # Said of.\n  of: von vom\n    zu\n\n  is: ist\n",
        {"words": {"of": "von vom zu", "is": "ist"}},
    ),
    ('list: [a b, -km, "\'s", °C]\n', {"list": ["a b", "-km", "'s", "°C"]}),
    ("list: [a,\n  b]\nnext:\n  [c]\n", {"list": ["a", "b"], "next": ["c"]}),
    ("none: []\nnothing: {}\n", {"none": [], "nothing": {}}),
    ("long: >-\n  ه.ش. # ق.م.\n  - b: c\nnext: d\n", {"long": "ه.ش. # ق.م. - b: c", "next": "d"}),
    ('"0": [zero]\n"a\'b": ";;"\n', {"0": ["zero"], "a'b": ";;"}),
    (
        "a:\n  b:\n    c: d\n  e: f\ng: 10:30 C#\n",
        {"a": {"b": {"c": "d"}, "e": "f"}, "g": "10:30 C#"},
    ),
]

LEFT = [
    *("", "# Notes.\n", "- a\n- b\n", "name:\n", "a:\nb: c\n", "text without a key\n"),
    *(
        "a: b # note\n",
        "a: &b c\n",
        "a: *b\n",
        "a: !b c\n",
        "a: 'b'\n",
        'a: "\\u200c"\n',
        "a: {b: c}\n",
    ),
    *("a: [b: c]\n", "a: [b,]\n", "a: [b\n", "a: b: c\n", "a: b\n a: c\n", "a: b\n\n  c\n"),
    *(
        "a: |\n  b\n",
        "a: >\n  b\n",
        "a: >-\n  b\n    c\n",
        "a: >-\n  b\n\n  c\n",
        "a: >-\n  b\n\n  # c\n",
    ),
    *(
        "a: b\na: c\n",
        "<<: a\n",
        "a:\n    b: c\n  d: e\n",
        "  a: b\nc: d\n",
        "a:\tb\n",
        "a: b\r  c\n",
        "a: b\x07\n",
    ),
    *(
        "a: b\n# note\n  c\n",
        "---\na: b\n",
        "a: b\n...\n",
        "? a: b\n",
        "a: [b]c\n",
        'a: "b"c\n',
        "a: -\n",
        "a:b\n",
    ),
]


@pytest.mark.parametrize(("text", "value"), READ)
def test_a_word_list_is_read_as_strict_yaml_reads_it(text: str, value: Any) -> None:
    assert plain(text) == value == strict_yaml.load(text).value


@pytest.mark.parametrize("text", LEFT)
def test_what_is_written_otherwise_is_left_to_strict_yaml(text: str) -> None:
    assert plain(text) is None


@pytest.mark.parametrize("code", known())
def test_nearly_all_that_is_known_of_a_language_is_so_written(code: str) -> None:
    text = resources.files("workbench.languages").joinpath(f"{code}.yaml").read_text("utf-8")
    first = text[: text.index("\nsegmentation:") + 1]
    assert plain(first) == strict_yaml.load(first).value


PIECES = [
    *"ab:-?[]{}&*!|>'\"%@`#<~,=.\\ \n\t\r",
    "\n  ",
    "\n",
    ": ",
    " #",
    "a: ",
    "b:\n  ",
    ">-\n  ",
    "[a, ",
    "]",
    "۱\u200c",
]


@given(st.lists(st.sampled_from(PIECES), max_size=16).map("".join))
def test_any_text_is_read_alike_or_left(text: str) -> None:
    try:
        strictly = strict_yaml.load(text).value
    except InputError:
        strictly = None
    assert plain(text) in (None, strictly)
