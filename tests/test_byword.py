"""What is found out of words is found out once, until it is forgotten."""

from __future__ import annotations

from workbench.byword import LONGEST, ByWord, forget, remembered


def test_a_word_is_asked_about_once() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    lengths = ByWord(length)
    assert [lengths[word] for word in ("съезд", "کنگره", "съезд")] == [5, 5, 5]
    assert asked == ["съезд", "کنگره"]


def test_noise_is_not_remembered() -> None:
    lengths = ByWord(len)
    assert lengths["x" * (LONGEST + 1)] == LONGEST + 1
    assert not lengths


def test_what_is_forgotten_is_found_out_anew() -> None:
    asked: list[tuple[str, str]] = []

    @remembered(2)
    def same(one: str, other: str) -> bool:
        asked.append((one, other))
        return one == other

    lengths = ByWord(len)
    assert lengths["congress"] == 8
    assert [same("a", "b"), same("a", "b")] == [False, False]
    assert len(asked) == 1
    forget()
    assert (lengths, same("a", "b"), len(asked)) == ({}, False, 2)
