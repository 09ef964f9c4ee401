"""A line among sorted lines of a text is found wherever it stands, and nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.package import package_file
from workbench.reading.sorted_lines import SortedLines

WORDS = st.text("abя\u06cc", min_size=1, max_size=3)
LONG = st.integers(0, 3000).map("word{:04d}".format)


@given(st.sets(WORDS | LONG), WORDS | LONG)
def test_it_holds_what_a_set_would(words: set[str], asked: str) -> None:
    lines = SortedLines("".join(f"{word}\n" for word in sorted(words)))
    assert (asked in lines) is (asked in words)
    assert all(word in lines for word in words)
    assert bool(lines) is bool(words)


@pytest.mark.parametrize("lang", ["fa", "ru", "en"])
def test_the_words_of_the_dictionaries_are_sorted(lang: str) -> None:
    text = package_file("data", f"words.{lang}.txt").read_text(encoding="utf-8")
    words = text.splitlines()
    assert words == sorted(set(words))
    lines = SortedLines(text)
    assert all(word in lines for word in words)
    assert not any(f"{word}!" in lines or f"{word[:-1]}!" in lines for word in words)
