import json

import pytest

from tests.report.conftest import divergence, make_report, schema, validator
from workbench.divergences import CONFIDENCES, KINDS, SEVERITIES, Evidence, Message
from workbench.formats.records import Record
from workbench.report import render
from workbench.report.as_json import SCHEMA
from workbench.report.model import Report
from workbench.review.standing import STANDINGS

TEXTS = ["سلام\u202e<b>\x1b[31m", "мир — труд", 'peace "and" \\ work\u2028']


def read(report: Report) -> Record:
    document: Record = json.loads(render(report, "json"))
    validator("report-1").validate(document)
    return document


def test_schema_is_one_and_closed() -> None:
    described = schema("report-1")
    assert described["properties"]["schema"]["const"] == SCHEMA
    assert described["additionalProperties"] is False


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("kind", KINDS),
        ("severity", SEVERITIES),
        ("confidence", CONFIDENCES),
        ("verdict", STANDINGS),
    ],
)
def test_schema_knows_our_words(field: str, words: tuple[str, ...]) -> None:
    described = schema("report-1")["$defs"]["divergence"]["properties"][field]["enum"]
    assert tuple(described) == words


def test_document(demo: Report) -> None:
    document = read(demo)
    assert [w["key"] for w in document["witnesses"]] == ["fa", "ru", "en"]
    assert [w["warning"] is None for w in document["witnesses"]] == [False, False, True]
    assert document["counts"]["total"] == 4
    assert document["settings"]["checks"] == ["sequence", "values"]
    assert document["work"]["summary"]["lang"] == "en"
    assert [bead["bead"] for bead in document["beads"]] == [0, 1, 2, 3, 4]
    assert document["beads"][4]["fa"] == []


def test_spans_point_into_texts(demo: Report) -> None:
    first, second, _, fact = read(demo)["divergences"]
    assert quoted(first) == {"fa": ["بیست‌وهفتمین"], "ru": ["XXVII"], "en": ["XXVIIInd"]}
    assert quoted(second)["fa"] == ["۲۰ میلیارد دلار"]
    assert quoted(fact) == {"summary": ["$100 million"]}
    assert fact["bead"] is None


def quoted(record: Record) -> dict[str, list[str]]:
    return {
        key: [quote["text"][start:end] for start, end in quote["marks"]]
        for key, quote in record["quotes"].items()
        if record["spans"].get(key)
    }


def test_verdicts(demo: Report) -> None:
    first, second, third, _ = read(demo)["divergences"]
    assert (first["verdict"], second["verdict"], third["verdict"]) == (
        "confirmed",
        "open",
        "disputed",
    )
    assert first["verdicts"][0] == {
        "reviewer": "Анна",
        "verdict": "confirmed",
        "comment": "ср. ниже: XXVII",
        "readings": {},
        "settles": False,
        "time": "2026-11-20T10:00:00Z",
        "changed_since": False,
    }


@pytest.mark.parametrize("text", TEXTS)
def test_texts_come_back_exactly(text: str) -> None:
    found = divergence(
        "a", bead=0, evidence={"en": Evidence((), (text,))}, message=Message("{x}", {"x": text})
    )
    report = make_report({"fa": [text], "en": [text]}, [found], title=text)
    document = read(report)
    assert document["work"]["title"] == text
    assert document["divergences"][0]["message"] == text
    quotes = document["divergences"][0]["quotes"]
    assert {key: quote["text"] for key, quote in quotes.items()} == {"fa": text, "en": text}
    assert document["beads"][0]["text"] == {"fa": text, "en": text}
    assert "\u202e" not in render(report, "json")
