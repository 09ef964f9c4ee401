"""The table of actions and keys."""

from __future__ import annotations

from collections import Counter

import pytest
from textual.keys import _character_to_key

from workbench.ui.keys import ACTIONS, ISIRI_9147, JCUKEN, QWERTY, bindings, twins
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


def test_letters_never_need_ctrl() -> None:
    for action in ACTIONS:
        assert not action.keys[0].startswith("ctrl+"), action.id
