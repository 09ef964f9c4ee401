"""``alignment.jsonl``: written and read back the same; each wrong line named."""

import json
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench import __version__
from workbench.alignment import Alignment, Bead
from workbench.errors import AlignmentError
from workbench.formats.alignment_jsonl import (
    Aligned,
    AlignmentFile,
    Header,
    dump_alignment,
    parse_alignment,
    read_alignment,
    write_alignment,
)

LETTER = AlignmentFile(
    Header(
        work="نامه",
        witnesses={"fa": Aligned("f" * 64, 2), "ru": Aligned("a" * 64, 3)},
        settings={"segmented": False, "aligner": "три"},
        signature="v:0.1.0|a:1",
    ),
    Alignment(
        ("fa", "ru"),
        (
            Bead(((0, 1), (0, 2)), 0.98),
            Bead(((1, 1), (2, 3)), 0.5, "pinned"),
            Bead(((1, 2), (3, 3))),
        ),
    ),
    {"fa": ((0, 24), (25, 30)), "ru": ((0, 11), (12, 30), (40, 41))},
)


def test_the_bytes_are_those_documented() -> None:
    assert dump_alignment(LETTER).decode() == (
        '{"schema": "workbench/alignment/1", "workbench": "' + __version__ + '", "work": "نامه",'
        ' "settings": {"aligner": "три", "segmented": false}, "signature": "v:0.1.0|a:1",'
        ' "witnesses": {"fa": {"sha256": "' + "f" * 64 + '", "segments": 2},'
        ' "ru": {"sha256": "' + "a" * 64 + '", "segments": 3}}}\n'
        '{"bead": 0, "fa": [0], "ru": [0, 1], "score": 0.98, "status": "auto",'
        ' "spans": {"fa": [[0, 24]], "ru": [[0, 11], [12, 30]]}}\n'
        '{"bead": 1, "fa": [], "ru": [2], "score": 0.5, "status": "pinned",'
        ' "spans": {"fa": [], "ru": [[40, 41]]}}\n'
        '{"bead": 2, "fa": [1], "ru": [], "score": 1.0, "status": "auto",'
        ' "spans": {"fa": [[25, 30]], "ru": []}}\n'
    )


@st.composite
def alignment_files(draw: Any) -> Any:
    keys = tuple(
        draw(st.lists(st.sampled_from(["fa", "ru", "en", "x-1"]), min_size=2, unique=True))
    )
    shapes = draw(
        st.lists(
            st.tuples(*[st.integers(0, 3)] * len(keys)).filter(any),
            max_size=6,
        )
    )
    ends = [(0,) * len(keys)]
    beads = []
    for shape in shapes:
        runs = tuple((end, end + size) for end, size in zip(ends[-1], shape, strict=True))
        ends.append(tuple(end for _, end in runs))
        score = draw(st.integers(0, 10_000)) / 10_000
        beads.append(Bead(runs, score, draw(st.sampled_from(["auto", "pinned"]))))
    spans = {}
    for key, size in zip(keys, ends[-1], strict=True):
        steps = draw(st.lists(st.integers(0, 99), min_size=2 * size, max_size=2 * size))
        cuts = list(accumulate(steps))
        spans[key] = tuple(zip(cuts[::2], cuts[1::2], strict=True))
    text = st.text(st.characters(exclude_categories=["Cs"]), max_size=9)
    settings = draw(st.dictionaries(text, text | st.booleans() | st.integers(), max_size=3))
    marks = {key: Aligned(draw(text), len(spans[key])) for key in keys}
    header = Header(draw(text), marks, settings, draw(text), draw(text))
    return AlignmentFile(header, Alignment(keys, tuple(beads)), spans)


@given(alignment_files())
def test_what_is_written_is_read_back(file: Any) -> None:
    data = dump_alignment(file)
    assert parse_alignment(data, "alignment.jsonl") == file
    assert dump_alignment(parse_alignment(data, "alignment.jsonl")) == data
    assert data.count(b"\n") == len(file.alignment.beads) + 1


def test_a_file_is_written_and_read(tmp_path: Path) -> None:
    path = tmp_path / "alignments" / "letter" / "alignment.jsonl"
    write_alignment(path, LETTER)
    assert read_alignment(path) == LETTER
    assert path.read_bytes() == dump_alignment(LETTER)


def test_line_ends_of_windows_and_a_byte_order_mark_do_no_harm() -> None:
    data = b"\xef\xbb\xbf" + dump_alignment(LETTER).replace(b"\n", b"\r\n")
    assert parse_alignment(data, "a.jsonl") == LETTER


@pytest.mark.parametrize(
    ("now", "stale"),
    [
        ({"fa": "f" * 64, "ru": "a" * 64}, ()),
        ({"fa": "f" * 64, "ru": "b" * 64}, ("ru",)),
        ({"fa": "f" * 64}, ("ru",)),
        ({"fa": "f" * 64, "ru": "a" * 64, "en": "e"}, ("en",)),
        ({"ru": "a" * 64, "fa": "f" * 64}, ("fa", "ru")),
    ],
)
def test_a_witness_that_changed_makes_the_alignment_stale(now: Any, stale: Any) -> None:
    assert LETTER.stale(now) == stale


def lines(*changes: Any) -> Any:
    """Return the letter's bytes with changes made: (line from 1, path into it, new value)."""
    rows = [json.loads(line) for line in dump_alignment(LETTER).splitlines()]
    for line, path, value in changes:
        *way, last = path
        at = rows[line - 1]
        for step in way:
            at = at[step]
        if value is KeyError:
            del at[last]
        else:
            at[last] = value
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)


@pytest.mark.parametrize(
    ("line", "path", "value", "says"),
    [
        (1, ["schema"], "workbench/review/1", "this is no alignment"),
        (1, ["schema"], "workbench/alignment/0", "this is no alignment"),
        (1, ["schema"], KeyError, "this is no alignment"),
        (1, ["schema"], 7, "this is no alignment"),
        (1, ["work"], KeyError, "the key 'work' is missing"),
        (1, ["work"], 7, "'work' must be text"),
        (1, ["settings"], [], "'settings' must be an object"),
        (1, ["signatur"], "", "unknown key 'signatur'; did you mean signature?"),
        (1, ["witnesses"], {}, "it must name two witnesses at least"),
        (1, ["witnesses", "fa"], 7, "witness 'fa' must have 'sha256' and 'segments'"),
        (1, ["witnesses", "fa", "segments"], -1, "'segments' a number from 0 on"),
        (1, ["witnesses", "fa", "segments"], True, "'segments' a number from 0 on"),
        (1, ["witnesses", "fa", "sha256"], None, "'sha256' must be text"),
        (2, ["bead"], 1, "bead 0 must stand here, not 1"),
        (3, ["bead"], "1", "bead 1 must stand here, not '1'"),
        (3, ["bead"], True, "bead 1 must stand here, not True"),
        (3, ["fa"], KeyError, "the key 'fa' is missing"),
        (3, ["en"], [], "unknown key 'en'"),
        (3, ["ru"], [1], "bead 1: the segments of 'ru' must go on from 2"),
        (3, ["ru"], [3], "bead 1: the segments of 'ru' must go on from 2"),
        (3, ["ru"], [2.0], "bead 1: 'ru' must list its segments, as [0, 1]"),
        (3, ["ru"], [True], "bead 1: 'ru' must list its segments, as [0, 1]"),
        (3, ["ru"], 2, "bead 1: 'ru' must list its segments, as [0, 1]"),
        (3, ["ru"], [], "bead 1 is empty in every witness"),
        (3, ["score"], 1.5, "a number from 0 to 1, not 1.5"),
        (3, ["score"], True, "a number from 0 to 1, not True"),
        (3, ["score"], "1", "a number from 0 to 1, not '1'"),
        (3, ["status"], "done", "'auto' or 'pinned', not 'done'"),
        (3, ["status"], ["x"] * 10_000, "'auto' or 'pinned', not ["),
        (3, ["spans"], [], "bead 1: 'spans' must name every witness once"),
        (3, ["spans", "ru"], [], "bead 1: 'ru' must have a span for each of its segments"),
        (3, ["spans", "ru"], [[29, 31]], "'ru' must be [start, end] from 30 on, not [29, 31]"),
        (3, ["spans", "ru"], [[50, 49]], "must be [start, end] from 30 on, not [50, 49]"),
        (3, ["spans", "ru"], [[40]], "must be [start, end] from 30 on, not [40]"),
        (3, ["spans", "ru"], [[40, 41.5]], "must be [start, end] from 30 on, not [40, 41.5]"),
        (2, ["spans", "fa"], [[-1, 2]], "must be [start, end] from 0 on, not [-1, 2]"),
    ],
)
def test_a_wrong_line_is_named(line: Any, path: Any, value: Any, says: str) -> None:
    with pytest.raises(AlignmentError) as caught:
        parse_alignment(lines((line, path, value)), "alignment.jsonl")
    message = str(caught.value)
    assert message.startswith(f"alignment.jsonl:{line}: ")
    assert says in message
    advice = "install the newest workbench" if "newer" in says else "run `workbench align` again"
    assert advice in message
    assert len(message) < 300


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "alignment.jsonl:1: the file is empty"),
        (dump_alignment(LETTER)[:-30], "alignment.jsonl:4: the last line is half-written"),
        (dump_alignment(LETTER) + b"hello\n", "alignment.jsonl:5: not JSON"),
        (b"\xff" + dump_alignment(LETTER), "alignment.jsonl:1: not UTF-8"),
        (dump_alignment(LETTER).rsplit(b"\n", 2)[0], "fa has 2 segments by the header, 1 in the"),
    ],
)
def test_a_broken_file_is_refused(data: Any, says: str) -> None:
    with pytest.raises(AlignmentError) as caught:
        parse_alignment(data, "alignment.jsonl")
    assert says in str(caught.value)
    assert "run `workbench align` again" in str(caught.value)


def test_a_file_that_is_not_there_says_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(AlignmentError, match="run `workbench align` first"):
        read_alignment(tmp_path / "alignment.jsonl")


def test_parts_that_do_not_agree_are_refused() -> None:
    with pytest.raises(AlignmentError, match="different witnesses"):
        AlignmentFile(LETTER.header, LETTER.alignment, {"fa": ()})
    with pytest.raises(AlignmentError, match="segment 1 of fa begins inside the one before it"):
        AlignmentFile(LETTER.header, LETTER.alignment, {**LETTER.spans, "fa": ((0, 9), (8, 10))})
