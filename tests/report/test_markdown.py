import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from workbench.report.markdown import code, quoted, row, text
from workbench.report.wording import FSI, PDI

LETTERS = st.text("ab`*_\\|<>[]()#!~&$:/.-+=1w @یک я\n", max_size=30)


def plain(markdown: str) -> tuple[str, set[str]]:
    """Return the text a reader sees, and the types of what holds it."""
    inline = [t for t in MarkdownIt("commonmark").parse(markdown) if t.type == "inline"]
    children = [child for token in inline for child in token.children or ()]
    seen = "".join(child.content for child in children)
    return seen.replace(FSI, "").replace(PDI, ""), {child.type for child in children}


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("XXVII съезд", "XXVII съезд"),
        ("کنگره", f"{FSI}کنگره{PDI}"),
        ("1. one", "1\\. one"),
        ("- one", "\\- one"),
        ("a_b*c", "a\\_b\\*c"),
        ("http://x", "http\\://x"),
        ("a\nb", "a b"),
        ("\x1b", "⟨U+001B⟩"),
        ("", ""),
    ],
)
def test_text(raw: str, expected: str) -> None:
    assert text(raw) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("27", "`27`"),
        ("a`b", "``a`b``"),
        ("`", "`` ` ``"),
        ("۲۷", f"`{FSI}۲۷{PDI}`"),
        ("", ""),
    ],
)
def test_code(raw: str, expected: str) -> None:
    assert code(raw) == expected


def test_quotation_with_evidence() -> None:
    line = quoted("در آستانهٔ بیست‌وهفتمین کنگره", "fa", [(11, 23)])
    assert line == f"> {FSI}در آستانهٔ `بیست‌وهفتمین` کنگره{PDI}"


def test_row() -> None:
    assert row(["a", text("b|c")]) == "| a | b\\|c |"


@given(LETTERS)
def test_text_renders_as_itself(raw: str) -> None:
    seen, types = plain(text(raw))
    assert seen == " ".join(raw.split())
    assert types <= {"text", "text_special"}


@given(LETTERS)
def test_code_renders_as_itself(raw: str) -> None:
    seen, types = plain(code(raw))
    assert seen == " ".join(raw.split())
    assert types <= {"code_inline"}


@given(LETTERS, st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30))))
def test_quotation_loses_no_letter(raw: str, spans: list[tuple[int, int]]) -> None:
    seen, types = plain(quoted(raw, "ru", spans))
    assert "".join(seen.split()) == "".join(raw.split())
    assert types <= {"text", "text_special", "code_inline"}
