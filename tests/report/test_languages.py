"""A report in Russian and in Farsi, in every format people read."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import ClassVar

import pytest

from tests.report.conftest import divergence, make_report, told
from workbench.checks.check import Check
from workbench.divergences import Message
from workbench.report import wording as wordings
from workbench.report.model import Report
from workbench.report.wording import FSI, PDI, wording

RTL_TABLE = "<w:bidiVisual/>"


def spoken(report: Report, lang: str, name: str) -> str:
    return told(replace(report, words=wording(lang)), name)


FORMATS = ("html", "md", "csv", "tsv", "docx", "xlsx")


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("ru", ("подтверждено", "порядковое числительное", "существенное", "совпадают")),
        ("fa", ("تأییدشده", "عدد ترتیبی", "عمده", "همخوان‌اند")),
    ],
)
def test_words_are_in_the_language(
    demo: Report, name: str, lang: str, said: tuple[str, ...]
) -> None:
    page = spoken(demo, lang, name)
    assert [word for word in said if word not in page] == []


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("lang", ["ru", "fa"])
def test_no_word_of_ours_is_left_in_english(demo: Report, name: str, lang: str) -> None:
    """What is left in Latin letters is quoted, or a name of our formats and programs."""
    markup = r'(?:class|id|for|name|content)="[^"]*"|<style.*?</style>'
    page = re.sub(markup, "", spoken(demo, lang, name), flags=re.DOTALL)
    ours = (
        "confirmed", "dismissed", "severity", "Divergence", "Witness", "ordinal", "stands alone",
        "do not cite", "penalty", "odd one",
    )  # fmt: skip
    assert [word for word in ours if word in page] == []


@pytest.mark.parametrize("name", FORMATS)
def test_quotations_stay_in_their_language(demo: Report, name: str) -> None:
    assert "صمیمانه‌ترین تبریکات" in spoken(demo, "ru", name)
    assert "sincere congratulations" in spoken(demo, "fa", name)


def test_a_page_in_farsi_runs_from_the_right(demo: Report) -> None:
    page = spoken(demo, "fa", "html")
    assert '<html lang="fa" dir="rtl">' in page
    assert '<blockquote lang="en" dir="ltr">' in page
    assert '<blockquote lang="ru" dir="ltr">' in page
    assert "counter(page, persian)" in page
    assert '<html lang="ru" dir="ltr">' in spoken(demo, "ru", "html")


def test_farsi_counts_in_its_own_digits(demo: Report) -> None:
    assert "۴ ناهمخوانی در ۵ پارهٔ هم‌تراز؛" in spoken(demo, "fa", "html")
    assert '<a href="#b3">پارهٔ ۳</a>' in spoken(demo, "fa", "html")


def test_what_farsi_quotes_turns_no_line_round(demo: Report) -> None:
    assert f"{FSI}ru→en{PDI}" in spoken(demo, "fa", "csv")
    assert f"{FSI}ru→en{PDI}" in spoken(demo, "fa", "md")
    assert f"{FSI}۵ دی ۱۳۶۴ \\(۲۶ دسامبر ۱۹۸۵\\){PDI}" in spoken(demo, "fa", "md")
    assert "\u200eRGANI, f. 89" in spoken(demo, "fa", "docx")
    assert "<bdi>ru→en</bdi>" in spoken(demo, "fa", "html")
    assert "⟨U+2068⟩" not in spoken(demo, "fa", "csv") + spoken(demo, "fa", "xlsx")


@pytest.mark.parametrize(
    ("name", "mark"),
    [("docx", RTL_TABLE), ("xlsx", 'rightToLeft="1"'), ("md", '<div dir="rtl" lang="fa">')],
)
def test_tables_in_farsi_run_from_the_right(demo: Report, name: str, mark: str) -> None:
    assert mark in spoken(demo, "fa", name)
    assert mark not in spoken(demo, "ru", name)
    assert mark not in spoken(demo, "en", name)


def test_fields_of_json_stay_and_its_messages_speak(demo: Report) -> None:
    english, farsi = (json.loads(spoken(demo, lang, "json")) for lang in ("en", "fa"))
    assert farsi["lang"] == "fa"
    assert farsi.keys() == english.keys()
    first, other = farsi["divergences"][0], english["divergences"][0]
    assert first["verdict"] == other["verdict"] == "confirmed"
    assert first["reason"].startswith("fa و ru همخوان‌اند")
    assert other["reason"] == "fa and ru agree; en stands alone: it went wrong at ru→en"


def test_tei_says_in_which_language_its_notes_are(demo: Report) -> None:
    page = spoken(demo, "ru", "tei")
    assert '<note type="vote" xml:lang="ru">fa и ru совпадают; en расходится' in page


class Shouting(Check):
    """Passages in capitals."""

    kinds = ("punctuation",)
    translations: ClassVar[Mapping[str, Mapping[str, str]]] = {
        "ru": {"{witness} shouts": "{witness} кричит", "no majority": "не наше дело"}
    }


def test_a_check_from_elsewhere_brings_its_own_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(wordings, "all_checks", lambda: (Shouting,))
    monkeypatch.setattr(wordings, "wording", wordings.wording.__wrapped__)
    message = Message("{witness} shouts", {"witness": "en"})
    found = divergence("abc", bead=0, message=message, reason=Message("no majority"))
    report = make_report({"fa": ["سلام"], "en": ["HELLO"]}, [found])
    page = told(replace(report, words=wordings.wording("ru")), "md")
    assert "en кричит" in page
    assert "большинство не складывается" in page
    assert f"{FSI}en{PDI} shouts" in told(replace(report, words=wordings.wording("fa")), "md")
