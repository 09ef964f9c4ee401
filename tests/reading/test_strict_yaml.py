"""YAML read strictly: what stays text, what is refused and where, with both of PyYAML's parsers."""

import contextlib
import time
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import InputError
from workbench.reading import strict_yaml

PARSERS = {"libyaml": getattr(yaml, "CSafeLoader", yaml.SafeLoader), "own": yaml.SafeLoader}


@pytest.fixture(params=PARSERS)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(strict_yaml, "_LOADER", PARSERS[request.param])


@pytest.mark.parametrize(
    "written",
    [
        *("no", "on", "NO", "yes", "true", "~", "null", "=", ".inf", "-.NaN"),
        *("12:30:45", "1:20", "010", "0x1F", "1_000", "1e3", "12e03456", "1.10", "+7"),
        *("1983-04-01", "2001-12-14t21:59:43.10-05:00", "۱۳۶۴", "XXVII"),
    ],
)
@pytest.mark.usefixtures("parser")
def test_scalars_stay_text(written: Any) -> None:
    assert strict_yaml.load(f"key: {written}\n").value == {"key": written}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("# nothing but a comment\n", None),
        ("- a\n- b\n", ["a", "b"]),
        ("a:\nb: ''\n", {"a": "", "b": ""}),
        ("نام: بیست‌وهفتم\nимя: «съезд»\n", {"نام": "بیست‌وهفتم", "имя": "«съезд»"}),
        ("\ufeffa: 1\r\nb: |\r\n  x\r\n  y\r\n", {"a": "1", "b": "x\ny\n"}),
        ("a: {b: [c, d]}\n", {"a": {"b": ["c", "d"]}}),
        ('"<<": text\n', {"<<": "text"}),
        ('a: "\\u200c\\U0001F600"\n', {"a": "\u200c\U0001f600"}),
        ("---\na: 1\n...\n", {"a": "1"}),
    ],
)
@pytest.mark.usefixtures("parser")
def test_what_is_read(text: Any, value: Any) -> None:
    assert strict_yaml.load(text).value == value


@pytest.mark.parametrize(
    ("text", "place", "says"),
    [
        ("a: &x 1\nb: *x\n", "1:4", "anchors and aliases (&, *) are not allowed"),
        ("b: *x\n", "1:4", "anchors and aliases"),
        ("a: !!python/object/apply:os.system [ls]\n", "1:4", "tags (!) are not allowed"),
        ("a: !!int 1\n", "1:4", "tags (!) are not allowed"),
        ("имя: !свой 1\n", "1:", ""),
        ("fa: 1\nru: 2\nfa: 3\n", "3:1", "'fa' stands twice (first on line 1); keep one"),
        ("a:\n  نام: 1\n  'نام': 2\n", "3:3", "stands twice (first on line 2)"),
        ("a:\n  <<: {b: 1}\n", "2:3", "merge keys are not allowed"),
        ("? [a, b]\n: 1\n", "1:3", "a key must be plain text"),
        ("? {a: b}\n: 1\n", "1:3", "a key must be plain text"),
        ("a: 1\n---\nb: 2\n", "2:1", "a second document begins here"),
        ("a:\n\tb: 1\n", "2:1", "indent with spaces, not tabs"),
        ("w:\n fa:\n\u00a0 lang: fa\n  file: x\n", "3:1", "indented with U+00A0; write plain"),
        ("fa:\n \u202flang: fa\n  file: fa.txt\n", "2:2", "indented with U+202F; write plain"),
        ("title: Letter: a copy\n", "1:14", "put text with a colon in it in quotes"),
        ("a: [b, c\n", "2:1", "close the bracket"),
        ('a: "b\n', "2:1", "close the quotes"),
        ('a: "C:\\Work"\n', "1:", "write the backslash twice"),
        ("ключ: x\0y\n", "1:8", "a hidden character, U+0000"),
        ("a: 1\nb: \x1b[2J\n", "2:4", "a hidden character, U+001B"),
        ("a: 1\u2028b: 2\n", "1:5", "a hidden character, U+2028"),
        ("a: \ud800\n", "1:4", "a hidden character, U+D800"),
        ('a: "\\0"\n', "1:4", "control characters are not allowed (U+0000)"),
        ('a: "\\U00110000"\n', "", "write the character itself"),
        ('a: "\\ud800"\n', "1:", ""),
        (": 1\n", "1:1", "check the indentation"),
    ],
)
@pytest.mark.usefixtures("parser")
def test_what_is_refused_and_where(text: Any, place: Any, says: str) -> None:
    with pytest.raises(InputError) as caught:
        strict_yaml.load(text, "work.yaml")
    assert f"work.yaml:{place}" in str(caught.value)
    assert says in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "a: " + "[" * 100_000,
        "{" * 100_000,
        "? " * 100_000,
        "- " * 100_000,
        "[a: " * 100_000,
        "".join(" " * depth + "a:\n" for depth in range(200)),
        "a: " + "&a " * 100_000,
        "a: &a [x]\n" + "b: [*a, *a]\n" * 1000,
        "a: &a {x: 1}\n" + "".join(f"m{i}:\n  <<: [*a, *a]\n" for i in range(1000)),
        '"' * 100_001,
        "a" + ":" * 100_000,
        "%" * 100_000,
    ],
    ids=lambda text: text[:8],
)
@pytest.mark.usefixtures("parser")
def test_bombs_are_refused_at_once(text: Any) -> None:
    began = time.process_time()
    with pytest.raises(InputError):
        strict_yaml.load(text)
    assert time.process_time() - began < 1


def test_places_are_those_of_keys_and_items() -> None:
    document = strict_yaml.load("work:\n  fa:\n    from: ru\n  list:\n    - x\n    - y: z\n")
    assert document.place(("work", "fa", "from")) == (3, 5)
    assert document.place(("work", "list", 1)) == (6, 7)
    assert document.place(("work", "list", 1, "y")) == (6, 7)
    assert document.place(("work", "fa", "unknown")) == (2, 3)
    assert document.place(("unknown",)) == (1, 1)


plain_text = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=30)


@given(
    st.recursive(
        plain_text,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(plain_text, inner, max_size=3),
        max_leaves=8,
    )
)
def test_what_a_safe_writer_writes_is_read_as_it_was(value: Any) -> None:
    written = yaml.safe_dump({"value": value}, default_style='"')
    assert strict_yaml.load(written).value == {"value": value}


@given(st.text("ab:-?[]{}&*!|>'\"%@`#<~,=.\\ \t\n\r\0\u2028\ufeffже\u200cن\ud800", max_size=40))
@pytest.mark.parametrize("parser_name", PARSERS)
def test_any_text_is_read_or_refused_with_a_sentence(parser_name: Any, text: Any) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(strict_yaml, "_LOADER", PARSERS[parser_name])
        with contextlib.suppress(InputError):
            strict_yaml.load(text)
