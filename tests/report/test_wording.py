"""The report's own words: every sentence in every language, in that language's manner."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from datetime import date
from importlib import import_module
from itertools import chain
from pathlib import Path
from string import Formatter
from typing import Any, get_args

import pytest

import workbench
from workbench.checks import all_checks
from workbench.checks.finding import CONFIDENCES, KINDS, MQM, SEVERITIES
from workbench.errors import UsageError
from workbench.message import Joint, Listed, Message
from workbench.report.wording import FSI, LANGUAGES, PDI, wording
from workbench.review.standing import STANDINGS
from workbench.works.work import STATUSES

ROOT = Path(workbench.__file__).parent
TRANSLATED = [lang for lang in LANGUAGES if lang != "en"]
TERMS = {
    "kind": KINDS,
    "severity": SEVERITIES,
    "confidence": CONFIDENCES,
    "standing": STANDINGS,
    "status": STATUSES,
    "bead": ("auto", "pinned"),
    "check": tuple(check.name() for check in all_checks()),
    "language": ("en", "fa", "ru"),
    "hop": ("no hop named",),
    "setting": ("min confidence", "kinds", "language", "only", "off", "thresholds"),
    "mqm": tuple(dict.fromkeys(chain.from_iterable(path.split("/") for path in MQM.values()))),
}
FORMS = {"ru": {"one", "few", "many"}, "fa": {"one", "other"}}


def templates() -> Iterator[tuple[str, str]]:
    """Yield each sentence that stands in the code, with its section of the catalogue."""
    for path in sorted(ROOT.rglob("*.py")):
        module = ".".join(path.relative_to(ROOT.parent).with_suffix("").parts)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                yield from _said(node, module)


def _said(call: ast.Call, module: str) -> Iterator[tuple[str, str]]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    in_report = module.startswith("workbench.report")
    if name == "Message" and not in_report:
        yield from (("messages", text) for text in _texts(call.args[0], module))
    elif name in ("Message", "words", "sentence") and in_report and call.args:
        yield from (("report", text) for text in _texts(call.args[0], module))
    elif name == "own" and in_report and len(call.args) > 1:
        yield from (("report", text) for text in _texts(call.args[1], module))
    elif name == "counted" and in_report and len(call.args) > 2:
        yield from (("counted", text) for text in _texts(call.args[1], module))


def _texts(node: ast.expr, module: str) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body, module)
        yield from _texts(node.orelse, module)
    elif isinstance(node, ast.Name) and node.id.isupper():
        yield getattr(import_module(module), node.id)
    elif not module.startswith("workbench.report"):
        pytest.fail(f"{module}:{node.lineno}: a catalogue needs the sentence itself here")


def needless(template: str) -> bool:
    """Tell whether a template has no word to translate."""
    return not re.sub(r"\{\w+\}|\W", "", template)


SPOKEN = {(where, text) for where, text in templates() if not needless(text)}
SENTENCES = {
    section: sorted(text for where, text in SPOKEN if where == section)
    for section in ("report", "messages", "counted")
}


def fields(template: str) -> list[str]:
    return sorted({name for _, name, _, _ in Formatter().parse(template) if name is not None})


@pytest.mark.parametrize("lang", TRANSLATED)
@pytest.mark.parametrize("section", SENTENCES)
def test_every_sentence_is_translated_and_no_other(lang: str, section: str) -> None:
    here = wording(lang).data[section]
    assert sorted(here) == SENTENCES[section]


@pytest.mark.parametrize("lang", TRANSLATED)
@pytest.mark.parametrize("section", ["report", "notes", "messages"])
def test_translations_have_the_fields_of_their_sentence(lang: str, section: str) -> None:
    said = wording(lang).data[section]
    assert {one: fields(said[one]) for one in said} == {one: fields(one) for one in said}


@pytest.mark.parametrize("lang", TRANSLATED)
def test_what_is_counted_has_each_form_of_the_language(lang: str) -> None:
    for many, forms in wording(lang).data["counted"].items():
        assert set(forms) == FORMS[lang], many
        assert all(fields(form) == fields(many) for form in forms.values()), many
    for names, forms in wording(lang).data["things"].items():
        assert set(forms) == FORMS[lang], names
        assert all(fields(form) == ["number"] for form in forms.values()), names


@pytest.mark.parametrize("lang", TRANSLATED)
@pytest.mark.parametrize("sort", TERMS)
def test_every_term_is_translated_and_no_other(lang: str, sort: str) -> None:
    assert sorted(wording(lang).data[sort]) == sorted(TERMS[sort])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_catalogue_holds_markup_or_hidden_letters(lang: str) -> None:
    for text in _every_text(wording(lang).data):
        assert not re.search('[<>&"`*_|\u200e\u200f\u202a-\u202e\u2066-\u2069]', text), text


def _every_text(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        yield from chain.from_iterable(map(_every_text, data.values()))
    else:
        yield from chain.from_iterable(map(_every_text, data))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_language_has_its_manner(lang: str) -> None:
    words = wording(lang)
    assert len(words.data["weekdays"]) == 7
    months = [*words.data["months"].values(), *words.data.get("months alone", {}).values()]
    assert {*words.data["months"]} == {"gregorian", "solar", "lunar"}
    assert {len(names) for names in months} == {12}
    assert len(words.data["numbers"]["digits"]) == 10
    assert {*words.data["lists"]} == {*get_args(Joint)}


@pytest.mark.parametrize(
    ("lang", "whole", "part"),
    [
        ("en", "12,345", "1,234.50"),
        ("ru", "12\u00a0345", "1\u00a0234,50"),
        ("fa", "۱۲٬۳۴۵", "۱٬۲۳۴٫۵۰"),
    ],
)
def test_numbers(lang: str, whole: str, part: str) -> None:
    words = wording(lang)
    assert (words.number(12345), words.decimal(1234.5)) == (whole, part)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "20 November 2026"),
        ("ru", "20 ноября 2026 г."),
        ("fa", "۲۹ آبان ۱۴۰۵ (۲۰ نوامبر ۲۰۲۶)"),
    ],
)
def test_days(lang: str, said: str) -> None:
    assert wording(lang).day(date(2026, 11, 20)) == said


@pytest.mark.parametrize(
    ("time", "said"),
    [
        ("2026-11-20T10:00:00Z", "20 November 2026, 10:00 UTC"),
        ("2026-11-20T23:30:00-01:00", "21 November 2026, 00:30 UTC"),
        ("last Friday", "last Friday"),
        ("2026-11-20", "2026-11-20"),
        ("\u202e2026", "⟨U+202E⟩2026"),
    ],
)
def test_moments(time: str, said: str) -> None:
    assert wording().time(time) == said


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "0 расхождений"),
        (1, "1 расхождение"),
        (2, "2 расхождения"),
        (5, "5 расхождений"),
        (11, "11 расхождений"),
        (21, "21 расхождение"),
        (112, "112 расхождений"),
        (1003, "1\u00a0003 расхождения"),
    ],
)
def test_russian_nouns_go_with_their_number(number: int, said: str) -> None:
    words = wording("ru")
    counted = words.counted("{number} divergence", "{number} divergences", number)
    assert words.say(counted) == said


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "fa and ru agree; en stands alone"),
        ("ru", "fa и ru совпадают; en расходится с ними"),
        ("fa", f"{FSI}fa{PDI} و {FSI}ru{PDI} همخوان‌اند؛ {FSI}en{PDI} با آن‌ها نمی‌خواند"),
    ],
)
def test_messages_of_checks_and_vote(lang: str, said: str) -> None:
    message = Message(
        "{others} agree; {odd} stands alone", {"others": Listed(("fa", "ru")), "odd": "en"}
    )
    assert wording(lang).say(message) == said


def test_what_nobody_has_translated_is_said_in_english() -> None:
    message = Message("{witness} shouts", {"witness": "en"})
    assert wording("ru").say(message) == "en shouts"


def test_a_language_that_reports_do_not_speak() -> None:
    with pytest.raises(UsageError, match=r"written in en, fa, ru, not in 'tlh'"):
        wording("tlh")


@pytest.mark.parametrize(("lang", "said"), [("en", "−0.17"), ("ru", "−0,17"), ("fa", "منفی ۰٫۱۷")])
def test_negative_numbers(lang: str, said: str) -> None:
    assert wording(lang).decimal(-0.17) == said
