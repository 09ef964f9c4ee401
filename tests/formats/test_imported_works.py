"""Aligned text made into a work: the stored files give back the same segments and beads."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.alignment import Alignment, Bead
from workbench.chain import Chain
from workbench.formats.aligned_format import Source
from workbench.formats.aligned_text import AlignedText
from workbench.formats.alignment_jsonl import dump_alignment, parse_alignment
from workbench.formats.imported import relabelled, work_of
from workbench.formats.units import Cell, Unit, from_units
from workbench.pipeline import alignment_file, stored_collation
from workbench.works.described import load_work
from workbench.works.new_work import create_work

CHARS = "یک دو ХХ съезд One\ufeff\u200f\u202e\u2066\u200c\x0c\x1f\x85\u2028\r\n\t \"'\\#-:"
SOURCE = Source(Path("letter.tmx"), b"")
CELLS = st.text(st.sampled_from(CHARS), min_size=1, max_size=10).filter(str.strip)


@given(st.lists(st.tuples(CELLS | st.just(""), CELLS), min_size=1, max_size=5))
@settings(max_examples=40, deadline=None)
def test_a_work_made_of_aligned_text_reads_back_the_same(rows: list[tuple[str, str]]) -> None:
    first = Unit({"fa": Cell("\ufeffنامه"), "en": Cell("Letter")})
    units = [Unit({"fa": Cell(fa), "en": Cell(en)}) for fa, en in rows]
    aligned = from_units(SOURCE, {"fa": "fa", "en": "en"}, [first, *units])
    work = work_of(aligned, "letter.tmx")
    stored = dump_alignment(alignment_file(work, aligned.collation(), {"imported": "x"}, ""))
    with tempfile.TemporaryDirectory() as folder:
        again = load_work(create_work(work, "letter", folder))
        read = parse_alignment(stored, Path(folder, "alignment.jsonl"))
        assert read.stale({one.key: one.sha256 for one in again.witnesses}) == ()
        collation = stored_collation(again, read)
    assert collation.texts == aligned.texts
    assert collation.alignment == aligned.alignment
    assert "changed to UTF-8" not in again.notes


def test_what_files_say_of_the_texts_goes_to_the_notes() -> None:
    unit = Unit({"fa": Cell("نامه"), "ru": Cell("Письмо")})
    remark = "ru: reconstruction, not the archival text; do not cite"
    aligned = from_units(SOURCE, {"fa": "fa", "ru": "ru"}, [unit], remarks=(remark,))
    assert work_of(aligned, "letter.tmx").notes == (
        f"texts and alignment taken from letter.tmx; {remark}"
    )


def test_the_user_knows_better_than_the_file() -> None:
    unit = Unit({"fa": Cell("نامه"), "ru": Cell("Письмо")})
    aligned = from_units(SOURCE, {"fa": "fa", "ru": "ru"}, [unit])
    changed = relabelled(aligned, {"fa": "fa-AF"}, {"fa": "ru"})
    assert changed.by_key["fa"].lang == "fa-AF"
    assert changed.chain == Chain(("fa", "ru"), {"fa": "ru"})
    assert changed.alignment == Alignment(("fa", "ru"), (Bead(((0, 1), (0, 1))),))
    assert isinstance(changed, AlignedText)
