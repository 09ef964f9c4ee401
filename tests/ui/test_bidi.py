"""Direction, proved by Unicode's own conformance files, but for what embeds and overrides.

A sample of them is in tests/data/unicode. Where the whole files are installed (on Debian and Ubuntu
by the package unicode-data) they are run as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.ui import bidi
from workbench.ui.bidi.isolates import MAX_DEPTH
from workbench.visible import visible

SAMPLES = Path(__file__).parents[1] / "data" / "unicode"
INSTALLED = Path("/usr/share/unicode")

EMBEDDINGS = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF"})
BASES = ((1, None), (2, 0), (4, 1))


def character_cases(
    path: Path,
) -> Iterator[tuple[str, int | None, int, tuple[int, ...], list[int]]]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            if line.strip() and not line.startswith("#"):
                points, direction, base, levels, order = line.strip().split(";")
                yield (
                    "".join(chr(int(point, 16)) for point in points.split()),
                    None if direction == "2" else int(direction),
                    int(base),
                    as_levels(levels),
                    [int(place) for place in order.split()],
                )


def class_cases(path: Path) -> Iterator[tuple[list[str], int, tuple[int, ...], list[int]]]:
    levels: tuple[int, ...] = ()
    order: list[int] = []
    with path.open(encoding="utf-8") as file:
        for line in file:
            data = line.split("#")[0].strip()
            if data.startswith("@Levels:"):
                levels = as_levels(data.removeprefix("@Levels:"))
            elif data.startswith("@Reorder:"):
                order = [int(place) for place in data.removeprefix("@Reorder:").split()]
            elif data and not data.startswith("@"):
                classes, bits = data.split(";")
                yield classes.split(), int(bits, 16), levels, order


def as_levels(text: str) -> tuple[int, ...]:
    return tuple(bidi.REMOVED if level == "x" else int(level) for level in text.split())


def unicode_file(name: str) -> list[Path]:
    return [SAMPLES / f"{name}.sample.txt", INSTALLED / f"{name}.txt"]


def present(path: Path) -> Path:
    if not path.exists():
        pytest.skip(f"{path} is not installed")
    return path


@pytest.mark.parametrize("path", unicode_file("BidiCharacterTest"), ids=["sample", "whole"])
def test_every_character_case(path: Path) -> None:
    cases = 0
    for text, direction, base, levels, order in character_cases(present(path)):
        if not EMBEDDINGS.isdisjoint(map(bidi.bidi_class, text)):
            continue
        paragraph = bidi.paragraph(text, direction)
        line = paragraph.line()
        assert (paragraph.base, line) == (base, levels), ascii(text)
        assert bidi.visual_order(line) == order, ascii(text)
        cases += 1
    assert cases > 1000


@pytest.mark.parametrize("path", unicode_file("BidiTest"), ids=["sample", "whole"])
def test_every_class_case(path: Path) -> None:
    cases = 0
    for classes, bits, levels, order in class_cases(present(path)):
        if not EMBEDDINGS.isdisjoint(classes):
            continue
        for bit, base in BASES:
            if bits & bit:
                line = bidi.resolve(classes, base=base).line()
                assert line == levels, (classes, base)
                assert bidi.visual_order(line) == order, (classes, base)
                cases += 1
    assert cases > 1000


@pytest.mark.parametrize(
    ("text", "base", "shown"),
    [
        ("سلام", 1, "مالس"),
        ("مادهٔ ۲۶", 1, "۲۶ ٔهدام"),
        ("۱۲/۵ درصد", 1, "دصرد ۱۲/۵"),
        ("سال 1948 (UDHR)", 1, ")UDHR( 1948 لاس"),
        ("the word سلام, he said", 0, "the word مالس, he said"),
        ("XXVII съезд", 0, "XXVII съезд"),
    ],
)
def test_numbers_and_latin_keep_their_order_in_farsi(text: str, base: int, shown: str) -> None:
    order = bidi.visual_order(bidi.paragraph(text, base).line())
    assert "".join(text[at] for at in order) == shown


def test_white_space_at_the_end_of_a_line_falls_back_to_the_base() -> None:
    paragraph = bidi.paragraph("abc سلام دنیا", 0)
    assert paragraph.line(0, 9)[-1] == 0
    assert paragraph.line(0)[8] == 1


@pytest.mark.parametrize(("char", "mirror"), [("(", ")"), ("»", "«"), ("]", "["), ("≤", "≥")])
def test_mirrors(char: str, mirror: str) -> None:
    assert bidi.MIRRORED[char] == mirror
    assert bidi.MIRRORED[mirror] == char


def test_isolates_nested_too_deep_do_no_harm() -> None:
    text = "\u2067" * 500 + "الف(ب)" + "\u2069" * 500
    levels = bidi.paragraph(text).line()
    assert max(levels) <= MAX_DEPTH + 1


@pytest.mark.parametrize("unit", ["(", "۱", "и", "()", "(a)", "ا(", "\u2067", "a\u2067b\u2069"])
def test_long_lines_of_one_thing_are_quick(unit: str) -> None:
    text = unit * (20_000 // len(unit))
    assert len(bidi.paragraph(text, 1).line()) == len(text)


@given(
    st.text(alphabet="ab سلام۱۲3(،)\u200c\u064e\u2067\u2069«»"),
    st.sampled_from([None, 0, 1]),
)
def test_each_character_is_shown_once(text: str, base: int | None) -> None:
    levels = bidi.paragraph(text, base).line()
    kept = [at for at, level in enumerate(levels) if level != bidi.REMOVED]
    assert sorted(bidi.visual_order(levels)) == kept


def test_every_character_that_turns_is_known_to_the_short_way() -> None:
    for char in map(chr, range(0x110000)):
        if bidi.bidi_class(char) in ("R", "AL", "AN") and visible(char) == char:
            assert bidi.MAY_TURN.match(char), f"U+{ord(char):04X}"
