"""The words that are no names, as they are taken from texts and from dictionaries."""

from __future__ import annotations

from pathlib import Path

from benchmarks import dictionary_words, ordinary_words


def test_ordinary_words_recur_and_are_no_names() -> None:
    rows = [
        ["احمد کتاب‌ها را خواند", "Ахмад читал книги", "Today Ahmad read books"],
        ["احمد", "Ахмад", "To Ahmad"],
        ["او کتاب خواند", "Он читал книгу", "He read a book"],
        ["باران آمد", "Пошёл дождь", "It rained"],
    ]
    assert ordinary_words.ordinary(rows) == ["آمد", "باران", "خواند", "کتاب"]


def test_words_of_a_dictionary_with_capitals_begin_as_no_name_does(tmp_path: Path) -> None:
    file = tmp_path / "en.dic"
    file.write_text("5\nLondon/M\nlondoner\nbook/SM\nof late\nit\n", encoding="utf-8")
    words = dictionary_words.entries(file)
    assert words == ["London", "londoner", "book"]
    assert "book" in dictionary_words.ordinary(words, "en")
    assert "London" not in dictionary_words.ordinary(words, "en")


def test_words_of_a_dictionary_without_capitals_are_like_no_name() -> None:
    assert dictionary_words.not_names(["کتاب", "لندن"], ["London"], []) == ["کتاب"]
