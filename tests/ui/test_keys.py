"""The table of actions and keys."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from textual.keys import _character_to_key

from workbench.errors import InputError
from workbench.ui.keymap import read_keymap
from workbench.ui.keys import ACTIONS, ISIRI_9147, JCUKEN, QWERTY, as_markdown, bindings, twins
from workbench.ui.screens.review import ReviewScreen


def test_layouts_are_as_long_as_each_other() -> None:
    assert len(QWERTY) == len(JCUKEN) == len(ISIRI_9147)


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("y", ("н", "غ")),
        ("n", ("т", "د")),
        ("Z", ("Я", "ك")),
        ("m", ("ь", "پ")),
        ("N", ("Т", "\u0654")),
        ("B", ("И", "\u200c")),
        ("/", (".",)),
        ("?", (",", "؟")),
        ("[", ("х", "ج")),
        ("1", ("۱",)),
        ("ctrl+z", ()),
        ("down", ()),
    ],
)
def test_twins(key: str, expected: tuple[str, ...]) -> None:
    assert twins(key) == expected


def test_no_key_does_two_things() -> None:
    made = [
        _character_to_key(key) if len(key) == 1 else key
        for binding in bindings(ACTIONS)
        for key in binding.key.split(",")
    ]
    assert [key for key, count in Counter(made).items() if count > 1] == []


def test_every_action_has_an_id_a_description_and_a_method() -> None:
    ids = [action.id for action in ACTIONS]
    assert len(set(ids)) == len(ids)
    from workbench.ui.app import ReviewApp

    for action in ACTIONS:
        owner, _, name = action.method.partition("(")[0].rpartition(".")
        target = ReviewApp if owner == "app" else ReviewScreen
        assert hasattr(target, f"action_{name}"), action.id
        assert action.description


def test_the_documentation_is_current() -> None:
    page = Path(__file__).parents[2] / "docs" / "keys.md"
    assert page.read_text(encoding="utf-8") == as_markdown()


def test_a_reader_may_have_other_keys(tmp_path: Path) -> None:
    path = tmp_path / "keys.yaml"
    path.write_text(
        "decide.confirm: [enter, y]\nfind.next: ','\nfind.first: 'alt+?'\nread.copy: é\n", "utf-8"
    )
    assert read_keymap(path) == {
        "decide.confirm": "enter,y,н,غ",
        "find.next": "comma,б,و",
        "find.first": "alt+?",
        "read.copy": "é",
    }


def test_a_key_given_to_another_action_is_no_twin_any_more(tmp_path: Path) -> None:
    path = tmp_path / "keys.yaml"
    path.write_text("decide.confirm: y\nfind.next: н\nalignment.merge: y\n", encoding="utf-8")
    assert read_keymap(path) == {
        "decide.confirm": "y,غ", "find.next": "н", "alignment.merge": "y,н,غ",
    }  # fmt: skip


@pytest.mark.parametrize("text", ["", "# nothing yet\n"])
def test_no_keys_of_ones_own(tmp_path: Path, text: str) -> None:
    path = tmp_path / "keys.yaml"
    assert read_keymap(path) == {}
    path.write_text(text, encoding="utf-8")
    assert read_keymap(path) == {}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("decide.confrim: y\n", "1:1: no action 'decide.confrim'; did you mean decide.confirm?"),
        ("find.next: j\ndecide.undo: {}\n", "2:1: decide.undo needs a key"),
        ("find.next: [j, hmoe]\n", "1:1: find.next: there is no key 'hmoe'; did you mean home?"),
        ("find.next: crtl+n\n", "1:1: find.next: there is no key 'crtl+n'; did you mean ctrl+n?"),
        ("find.next: []\n", "find.next is left without a key"),
        ("find.next: x\nread.copy: [X, x]\n", "2:1: read.copy: x is the key of find.next already"),
        ("- y\n", "write an action and its keys"),
        ("a: b: c\n", "not YAML"),
    ],
)
def test_a_wrong_keymap_is_refused_with_its_line(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "keys.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as error:
        read_keymap(path)
    assert message in str(error.value)


def test_letters_never_need_ctrl() -> None:
    for action in ACTIONS:
        assert not action.keys[0].startswith("ctrl+"), action.id
