"""Text → format → text: the same segments in the same beads, whatever characters they hold."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.alignment import Alignment, Bead
from workbench.chain import Chain
from workbench.errors import UsageError
from workbench.formats.aligned import FORMATS, find_format, recognise
from workbench.formats.aligned_text import AlignedText
from workbench.formats.imported import read_aligned
from workbench.formats.issues import Issue
from workbench.formats.line_texts import one_line
from workbench.segments import SegmentedText, describe

WORDS = {
    "fa": "سازمان مجاهدین خلق ایران می‌خواهد ۲۷ «کنگره» ۱٬۰۰۰ ؟",
    "ru": "XXVII съезд КПСС «открылся» 25 февраля — ёлка",
    "en": 'The XXVIIth Congress <opened> & "said" it\'s =1+1 -x @ 20%',
}
# Controls, bidi marks, ZWNJ, BOM, line ends of all kinds, astral and combining letters.
ODD = "\x01\x08\x0b\x0c\x1b\x1f\x7f\x85\u200c\u200e\u200f\u202b\u202c\u2066\u2069\u2028\ufeff\ufffe"
ODD += "\t\n\r&<>'\"=+-@[]\\;:,~ \u0301\U0001d49c\U0010fffd"

HOLDS_ALL = sorted(set(FORMATS) - {"hunalign", "moses", "vecalign", "xlsx"})
PAIRS_ONLY = {"hunalign", "vecalign", "xces", "intertext", "xliff", "xliff2"}


def segments(lang: str, without: str) -> st.SearchStrategy[str]:
    alphabet = st.sampled_from([char for char in WORDS[lang] + ODD if char not in without])
    made = st.text(alphabet, min_size=1, max_size=12).map(str.strip)
    return (made | st.sampled_from(WORDS[lang].split())).filter(bool)


@st.composite
def aligned_texts(
    draw: st.DrawFn, max_witnesses: int = 3, empty: bool = True, without: str = ""
) -> AlignedText:
    keys = tuple(draw(st.permutations(list(WORDS))))[: draw(st.integers(2, max_witnesses))]
    shapes = draw(
        st.lists(st.tuples(*[st.integers(0, 2)] * len(keys)).filter(any), min_size=1, max_size=5)
    )
    shapes.append((1,) * len(keys))  # every witness has some text
    ends = [0] * len(keys)
    beads = []
    for shape in shapes:
        runs = tuple((end, end + size) for end, size in zip(ends, shape, strict=True))
        ends = [end for _, end in runs]
        score = draw(st.integers(0, 10_000)) / 10_000
        beads.append(Bead(runs, score, draw(st.sampled_from(["auto", "pinned"]))))
    texts = []
    for key, size in zip(keys, ends, strict=True):
        text, spans = "", []
        for number in range(size):
            made = segments(key, without)
            own = draw(made | st.just("") if empty and number else made)
            text += draw(st.sampled_from([" ", "\n", "\n\n", "\r\n\t"])) if number else ""
            spans.append((len(text), len(text) + len(own)))
            text += own
        texts.append(SegmentedText(key, key, text, describe(text, key, spans)))
    issue = Issue("0123456789ab", len(beads) - 1, "number", "numbers", 50.0, "27 < 28 \x0c",
                  dict.fromkeys(keys, ((0, 1),)))  # fmt: skip
    return AlignedText("letter", "Title & <more> نامه", tuple(texts), Alignment(keys, tuple(beads)),
                       Chain.in_order(*keys), (issue,), ("remark \x0c <b>",))  # fmt: skip


def through(aligned: AlignedText, name: str) -> AlignedText:
    """Write a text, check that the files are recognised and always the same, and read it back."""
    written = find_format(name).write(aligned)
    assert find_format(name).write(aligned) == written
    with tempfile.TemporaryDirectory() as folder:
        for file, data in written.files.items():
            path = Path(folder, file)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        path = Path(folder, next(iter(written.files)))
        assert recognise(path, path.read_bytes()) == name
        return read_aligned([path]).aligned


def segments_of(text: SegmentedText) -> list[str]:
    return [text.segment_text(number) for number in range(len(text))]


def assert_same(back: AlignedText, aligned: AlignedText) -> None:
    assert [segments_of(text) for text in back.texts] == [
        segments_of(text) for text in aligned.texts
    ]
    assert back.alignment == aligned.alignment
    assert [text.lang for text in back.texts] == [text.lang for text in aligned.texts]
    assert dict(back.chain.parents) == {key: aligned.chain.parent(key) for key in aligned.keys}
    assert back.collation()


@pytest.mark.parametrize("name", sorted(set(HOLDS_ALL) - PAIRS_ONLY))
@given(aligned=aligned_texts())
@settings(max_examples=40, deadline=None)
def test_segments_and_beads_come_back(name: str, aligned: AlignedText) -> None:
    assert_same(through(aligned, name), aligned)


@given(aligned=aligned_texts(without="\ufffe"))
@settings(max_examples=15, deadline=None)
def test_a_workbook_comes_back(aligned: AlignedText) -> None:
    pytest.importorskip("xlsxwriter")
    pytest.importorskip("python_calamine")
    assert_same(through(aligned, "xlsx"), aligned)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("я" * 32_768, "bead 0 has 32768 characters; Excel holds 32767 in a cell: write tsv"),
        ("\U0001d49c" * 16_384, "bead 0 has 32768 characters"),
        ("a\ufffe", "bead 0 holds U\\+FFFE or U\\+FFFF"),
    ],
)
def test_a_workbook_refuses_what_excel_would_cut(text: str, complaint: str) -> None:
    pytest.importorskip("xlsxwriter")
    texts = tuple(
        SegmentedText(key, key, text, describe(text, key, [(0, len(text))])) for key in ("ru", "en")
    )
    alignment = Alignment(("ru", "en"), (Bead(((0, 1), (0, 1))),))
    aligned = AlignedText("letter", "", texts, alignment, Chain(("ru", "en")))
    with pytest.raises(UsageError, match=complaint):
        find_format("xlsx").write(aligned)


@pytest.mark.parametrize("name", sorted(set(HOLDS_ALL) & PAIRS_ONLY))
@given(aligned=aligned_texts(max_witnesses=2))
@settings(max_examples=40, deadline=None)
def test_pairs_come_back(name: str, aligned: AlignedText) -> None:
    back = through(aligned, name)
    assert [segments_of(text) for text in back.texts] == [
        segments_of(text) for text in aligned.texts
    ]
    assert [bead.runs for bead in back.alignment.beads] == [
        bead.runs for bead in aligned.alignment.beads
    ]


@pytest.mark.parametrize("name", ["hunalign", "vecalign"])
@given(aligned=aligned_texts(max_witnesses=2))
@settings(max_examples=40, deadline=None)
def test_lines_come_back_but_for_line_ends_inside_segments(name: str, aligned: AlignedText) -> None:
    back = through(aligned, name)
    for text, other in zip(back.texts, aligned.texts, strict=True):
        expected = [one_line(one) for one in segments_of(other)]
        # Read from a file whose first mark says only that it is UTF-8.
        assert [one.strip() for one in segments_of(text)] == [
            one.removeprefix("\ufeff").strip() if not number else one
            for number, one in enumerate(expected)
        ]
    assert [bead.runs for bead in back.alignment.beads] == [
        bead.runs for bead in aligned.alignment.beads
    ]


@given(aligned=aligned_texts(empty=False))
@settings(max_examples=40, deadline=None)
def test_parallel_text_comes_back_a_bead_a_line(aligned: AlignedText) -> None:
    written = find_format("moses").write(aligned)
    for key in aligned.keys:
        lines = written.files[f"letter.{key}"].decode().removesuffix("\n").split("\n")
        assert len(lines) == len(aligned.alignment.beads)
        for bead, line in zip(aligned.alignment.beads, lines, strict=True):
            start, end = aligned.by_key[key].span(bead.runs[aligned.alignment.column(key)])
            assert line == one_line(aligned.by_key[key].text[start:end])


def test_pairs_put_together_are_the_whole_again(tmp_path: Path) -> None:
    """Three witnesses through three files of pairs."""
    spans = {"fa": ((0, 4), (5, 9)), "ru": ((0, 4), (5, 9), (10, 14)), "en": ((0, 4), (5, 9))}
    stored = {"fa": "یکم. دوم.", "ru": "Раз. Два. Три.", "en": "One. Two."}
    texts = tuple(
        SegmentedText(key, key, stored[key], describe(stored[key], key, spans[key]))
        for key in stored
    )
    beads = (
        Bead(((0, 1), (0, 1), (0, 1)), 0.9),
        Bead(((1, 1), (1, 2), (1, 2)), 0.8, "pinned"),
        Bead(((1, 2), (2, 3), (2, 2)), 0.7),
    )
    alignment = Alignment(tuple(stored), beads)
    whole = AlignedText("letter", "Letter", texts, alignment, Chain.in_order(*stored))
    for name in ("vecalign", "hunalign", "tmx"):
        files = find_format(name).write(whole).files
        for file, data in files.items():
            (tmp_path / file).write_bytes(data)
        paths = [tmp_path / file for file in files if file.count("-") == 1]
        assert len(paths) == 3
        back = read_aligned(paths).aligned
        assert back.alignment.beads[0].runs == beads[0].runs
        assert [bead.runs for bead in back.alignment.beads] == [bead.runs for bead in beads]
        assert [bead.score for bead in back.alignment.beads] == [0.9, 0.8, 0.7]
