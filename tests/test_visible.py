"""Text safe to show in a terminal, a log, a page and in XML."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from workbench.visible import fit_for_xml, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred\x07", "⟨U+001B⟩[31mred⟨U+0007⟩"),
        ("a\x00b\x7fc\x9bd", "a⟨U+0000⟩b⟨U+007F⟩c⟨U+009B⟩d"),
        ("\u202eevil\u202c \u2066x\u2069 \u200e\u200f\u061c",
         "⟨U+202E⟩evil⟨U+202C⟩ ⟨U+2066⟩x⟨U+2069⟩ ⟨U+200E⟩⟨U+200F⟩⟨U+061C⟩"),
        ("\ufeffх\u2028у\u2029", "⟨U+FEFF⟩х⟨U+2028⟩у⟨U+2029⟩"),
        ("\ud800", "⟨U+D800⟩"),
        ("a\tb\nc\r\nd\re", "a\tb\nc\r\nd⟨U+000D⟩e"),
        ("می‌خواهم، مُلّا ه\u200d.ش замо\u0301к 😀", "می‌خواهم، مُلّا ه\u200d.ش замо\u0301к 😀"),
    ],
)  # fmt: skip
def test_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_visible_on_one_line() -> None:
    assert visible("a\tb\r\nc", newlines=False) == "a⟨U+0009⟩b⟨U+000D⟩⟨U+000A⟩c"


@given(st.text(st.characters(exclude_categories=())))
def test_what_is_visible_can_be_written_and_holds_no_control(text: str) -> None:
    shown = visible(text, newlines=False)
    assert shown.encode("utf-8").decode("utf-8") == shown
    assert visible(shown, newlines=False) == shown
    assert not any(char < " " or "\x7f" <= char <= "\x9f" for char in shown)


def test_what_xml_cannot_hold_is_named() -> None:
    assert fit_for_xml("a\x0cb\uffff\ud800\tc\n") == "a⟨U+000C⟩b⟨U+FFFF⟩⟨U+D800⟩\tc\n"


@given(st.text(st.characters(exclude_categories=())))
def test_what_is_fit_for_xml_can_stand_in_it(text: str) -> None:
    element = etree.Element("x")
    element.text = fit_for_xml(text)
    assert element.text == fit_for_xml(text)
