import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.alignment import Alignment, Bead
from workbench.chain import Chain
from workbench.collation import Collation
from workbench.divergences import Divergence, Evidence, Message
from workbench.formats.records import bead_record, divergence_record, in_order, to_json
from workbench.segments import Segment, SegmentedText

TEXTS = {"fa": "بیست‌وهفتمین کنگره", "ru": "XXVII съезд", "en": "the XXVIIInd Congress"}


@pytest.fixture
def collation() -> Collation:
    texts = tuple(SegmentedText(k, k, t, (Segment(0, len(t)),)) for k, t in TEXTS.items())
    keys = tuple(TEXTS)
    return Collation(texts, Alignment(keys, (Bead(((0, 1),) * 3),)), Chain.in_order(*keys))


@pytest.mark.parametrize(
    ("bead", "expected"),
    [
        (
            Bead(((0, 1), (0, 2), (0, 1)), 0.98),
            '{"bead": 3, "fa": [0], "ru": [0, 1], "en": [0], "score": 0.98, "status": "auto"}',
        ),
        (
            Bead(((4, 4), (7, 8), (5, 8)), 1 / 3, "pinned"),
            '{"bead": 3, "fa": [], "ru": [7], "en": [5, 6, 7], "score": 0.3333,'
            ' "status": "pinned"}',
        ),
    ],
)
def test_bead(bead: Bead, expected: str) -> None:
    assert to_json(bead_record(3, bead, ("fa", "ru", "en"))) == expected


def test_divergence_has_the_documented_form_and_witnesses_in_order(collation: Collation) -> None:
    found = Divergence(
        id="3f1c0a9be2d4",
        check="values",
        kind="ordinal",
        severity="major",
        confidence="high",
        bead=0,
        odd="en",
        hop="ru→en",
        evidence={
            "en": Evidence(((4, 12),), ("28",)),
            "ru": Evidence(((0, 5),), ("27",)),
            "fa": Evidence(((0, 12),), ("27",)),
        },
        message=Message("{odd} has {value}", {"odd": "en", "value": "28"}),
        reason=Message("fa and ru agree"),
    )
    line = to_json(divergence_record(found, collation))
    assert line == (
        '{"id": "3f1c0a9be2d4", "kind": "ordinal", "severity": "major", "confidence": "high",'
        ' "bead": 0, "odd": "en", "hop": "ru→en",'
        ' "values": {"fa": ["27"], "ru": ["27"], "en": ["28"]},'
        ' "spans": {"fa": [[0, 12]], "ru": [[0, 5]], "en": [[4, 12]]},'
        ' "message": "en has 28", "mqm": "accuracy/mistranslation/number", "its": "numbers"}'
    )
    marked = {
        key: [collation.bead_text(0, key)[start:end] for start, end in spans]
        for key, spans in json.loads(line)["spans"].items()
    }
    assert marked == {"fa": ["بیست‌وهفتمین"], "ru": ["XXVII"], "en": ["XXVIIInd"]}


def test_keys_that_are_no_witnesses_come_last(collation: Collation) -> None:
    keys = in_order({"zz", "summary", "en", "fa"}, collation)
    assert keys == ("fa", "en", "summary", "zz")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("کنگرهٔ بیست‌وهفتم", '"کنگرهٔ بیست‌وهفتم"'),
        ("съезд", '"съезд"'),
        ("\u202eabc\u2066", '"\\u202eabc\\u2066"'),
        ("\x1b[31m\x9b", '"\\u001b[31m\\u009b"'),
        ("a\u2028b\ufeff", '"a\\u2028b\\ufeff"'),
        ("\ud800", '"\\ud800"'),
        ("\\\u202e", '"\\\\\\u202e"'),
    ],
)
def test_json_is_readable_and_tame(text: str, line: str) -> None:
    assert to_json(text) == line
    assert json.loads(line) == text


@given(st.text(st.characters()))
def test_json_reads_back(text: str) -> None:
    line = to_json({text: [text]})
    assert json.loads(line) == {text: [text]}
    assert "\u202e" not in line
    line.encode("utf-8")
