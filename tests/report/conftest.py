"""A small report of real sentences: what every format is tried on."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from workbench.alignment import Alignment, Bead
from workbench.collation import Collation, Summary
from workbench.divergences import Divergence, Evidence, Message
from workbench.message import Listed, Notation
from workbench.package import package_file
from workbench.report import render
from workbench.report.model import Report
from workbench.review import Seen, Verdict
from workbench.segments import Segment, SegmentedText
from workbench.signature import signature
from workbench.works.work import Conjecture, Witness, Work

FA = (
    "نامه",
    "در آغاز سال نو و در آستانهٔ بیست‌وهفتمین کنگرهٔ حزب کمونیست اتحاد شوروی، خواهشمندم"
    " صمیمانه‌ترین تبریکات مرا بپذیرید.",
    "در حال حاضر شش میلیون نفر بیکارند و بیش از ۵۰ هزار نفر اعدام شده‌اند.",
    "سال گذشته ایران بیش از ۲۰ میلیارد دلار کالا وارد کرد.",
    "",
)
RU = (
    "ПИСЬМО",
    "В начале Нового года, в канун XXVII съезда КПСС, прошу Вас принять мои искренние"
    " поздравления.",
    "В настоящее время насчитывается шесть миллионов безработных, казнено более 50 тысяч человек.",
    "В прошлом году Иран ввез товаров на сумму более 20 млрд. долларов.",
    "",
)
EN = (
    "LETTER",
    "At the beginning of the New Year, on the eve of the XXVIIInd Congress of the CPSU please"
    " accept my sincere congratulations.",
    "At the present time there are six million unemployed people, more than 50 thousand people"
    " have been executed.",
    "Last year Iran imported goods for a sum of more than 20 million dollars.",
    "Contributed by Roham Alvandi.",
)
SUMMARY = 'Rajavi requested a loan of $100 million to support an uprising ("unofficial exchange").'
FRIDAY, SATURDAY = "2026-11-20T10:00:00Z", "2026-11-21T09:30:00Z"


def schema(name: str) -> Any:
    """Return the JSON Schema (draft 2020-12) that the documents point to."""
    return json.loads(package_file("report", "schema", f"{name}.json").read_text(encoding="utf-8"))


def validator(name: str) -> jsonschema.Draft202012Validator:
    """Return what validates by a schema, with that of documents at hand, which others refer to."""
    described = schema(name)
    jsonschema.Draft202012Validator.check_schema(described)
    at_hand = DRAFT202012.create_resource(schema("report-1")) @ Registry()
    return jsonschema.Draft202012Validator(described, registry=at_hand)


def told(report: Report, name: str) -> str:
    """Return a report in a format as text; of one that is packed all its parts."""
    file = render(report, name)
    if isinstance(file, str):
        return file
    if not file.startswith(b"PK"):
        return file.decode()
    with zipfile.ZipFile(BytesIO(file)) as pack:
        return "".join(pack.read(part).decode() for part in pack.namelist())


def divergence(identity: str, **changes: object) -> Divergence:
    """Return a divergence; what is not given is that of the garbled congress."""
    base = Divergence(
        id=identity,
        check="values",
        kind="ordinal",
        severity="major",
        confidence="high",
        bead=1,
        odd="en",
        hop="ru→en",
        evidence={},
        message=Message(
            "{odd} has {one}, the others {two}", {"odd": "en", "one": "28", "two": "27"}
        ),
        reason=Message(
            "{others} agree; {odd} stands alone: it went wrong at {hops}",
            {"others": Listed(("fa", "ru")), "odd": "en", "hops": Listed(("ru→en",))},
        ),
    )
    return replace(base, **changes)  # type: ignore[arg-type]


def span(text: str, part: str) -> tuple[int, int]:
    """Return the span of the first ``part`` in ``text``."""
    return text.index(part), text.index(part) + len(part)


def evidence(text: str, part: str, *values: str) -> Evidence:
    """Return evidence that marks ``part`` in ``text``."""
    return Evidence((span(text, part),), tuple(map(Notation, values)))


def make_report(
    texts: Mapping[str, Sequence[str]],
    divergences: Sequence[Divergence] = (),
    *,
    parents: Mapping[str, str | None] | None = None,
    statuses: Mapping[str, str] | None = None,
    summary: Summary | None = None,
    verdicts: Mapping[str, tuple[Verdict, ...]] | None = None,
    **head: str,
) -> Report:
    """Return the report on texts whose line ``i`` is bead ``i``; an empty line is no segment."""
    keys = tuple(texts)
    if parents is None:
        parents = dict(zip(keys, (None, *keys), strict=False))
    segmented = tuple(_segmented(key, lines) for key, lines in texts.items())
    witnesses = tuple(
        Witness(
            key=text.key,
            lang=text.lang,
            text=text.text,
            sha256=hashlib.sha256(text.text.encode("utf-8", "surrogatepass")).hexdigest(),
            file=Path(f"/somewhere/{text.key}.txt"),
            status=(statuses or {}).get(text.key, "translation"),  # type: ignore[arg-type]
            note=head.get("note", ""),
            translators=(head["translator"],) if "translator" in head else (),
            parent=parents[text.key],
        )
        for text in segmented
    )
    work = Work(
        name="demo",
        title=head.get("title", "A letter"),
        witnesses=witnesses,
        date=head.get("date", "1985-12-26"),
        archive=head.get("archive", "RGANI, f. 89, op. 15, d. 24, ll. 11-38"),
        source=head.get("source", "Wilson Center Digital Archive"),
        licence=head.get("licence", ""),
        notes=head.get("notes", ""),
        summary=summary,
        readings=(
            Conjecture(
                head.get("where", "the eve of the Congress"),
                {keys[0]: head.get("reading", "بیست‌وهفتمین")},
                head.get("reason", "the letter has XXVII further on"),
            ),
        ),
    )
    collation = Collation(segmented, _aligned(texts), work.chain, summary)
    settings = {"align": "auto", "conf": "medium", "kinds": (), "checks": ("sequence", "values")}
    return Report(
        work=work,
        collation=collation,
        divergences=tuple(divergences),
        signature=signature(settings, {w.key: w.sha256 for w in witnesses}),
        settings=settings,
        verdicts=verdicts or {},
    )


def _segmented(key: str, lines: Sequence[str]) -> SegmentedText:
    text, segments = "", []
    for number, line in enumerate(lines):
        if line:
            kind = "heading" if number == 0 else "sentence"
            segments.append(Segment(len(text), len(text) + len(line), kind, number))  # type: ignore[arg-type]
        text += line + "\n"
    return SegmentedText(key, key.split("-")[0], text, tuple(segments))


def _aligned(texts: Mapping[str, Sequence[str]]) -> Alignment:
    done = dict.fromkeys(texts, 0)
    beads = []
    for lines in zip(*texts.values(), strict=True):
        runs = []
        for key, line in zip(texts, lines, strict=True):
            runs.append((done[key], done[key] + bool(line)))
            done[key] += bool(line)
        beads.append(Bead(tuple(runs), 0.98 if all(lines) else 0.31))
    return Alignment(tuple(texts), tuple(beads))


@pytest.fixture
def demo() -> Report:
    """Return the report on five beads of the letter, with verdicts of two reviewers."""
    found = (
        divergence(
            "3f1c0a9be2d4",
            evidence={
                "fa": evidence(FA[1], "بیست‌وهفتمین", "27"),
                "ru": evidence(RU[1], "XXVII", "27"),
                "en": evidence(EN[1], "XXVIIInd", "28"),
            },
        ),
        divergence(
            "77aa00bb11cc",
            kind="amount",
            severity="critical",
            bead=3,
            evidence={
                "fa": evidence(FA[3], "۲۰ میلیارد دلار", "20000000000 USD"),
                "ru": evidence(RU[3], "20 млрд. долларов", "20000000000 USD"),
                "en": evidence(EN[3], "20 million dollars", "20000000 USD"),
            },
        ),
        divergence(
            "0d0d0d0d0d0d",
            check="omission",
            kind="addition",
            severity="minor",
            confidence="medium",
            bead=4,
            evidence={"en": Evidence(((0, len(EN[4])),)), "fa": Evidence(), "ru": Evidence()},
            message=Message("stands in {odd} only", {"odd": "en"}),
        ),
        divergence(
            "abcabcabcabc",
            check="fact",
            kind="fact",
            confidence="medium",
            bead=None,
            odd=None,
            hop=None,
            evidence={"summary": evidence(SUMMARY, "$100 million", "100000000 USD")},
            message=Message("{value} is in the summary and in no text", {"value": "100000000 USD"}),
            reason=Message("no vote: nothing to compare"),
        ),
    )
    verdicts = {
        "3f1c0a9be2d4": (
            Verdict("3f1c0a9be2d4", "confirmed", "ср. ниже: XXVII", "Анна", FRIDAY, Seen()),
            Verdict("3f1c0a9be2d4", "confirmed", "", "Reza", SATURDAY, Seen()),
        ),
        "0d0d0d0d0d0d": (
            Verdict("0d0d0d0d0d0d", "dismissed", "", "Анна", FRIDAY, Seen()),
            Verdict("0d0d0d0d0d0d", "unsure", "archive’s own line?", "Reza", SATURDAY, Seen()),
        ),
    }
    return make_report(
        {"fa": FA, "ru": RU, "en": EN},
        found,
        statuses={"fa": "reconstruction", "ru": "reconstruction"},
        summary=Summary(SUMMARY, "en"),
        verdicts=verdicts,
        title="Letter to the General Secretary",
        notes="The English is the published text.",
    )
