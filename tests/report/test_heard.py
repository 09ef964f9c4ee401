"""What `init` wrote into the notes of a work is said in the language of the report."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.report.conftest import make_report, told
from workbench.report.wording import FSI, PDI, wording
from workbench.report.wording.heard import heard

TRANSLATED = ["ru", "fa"]


def said(note: str, lang: str) -> str | None:
    ours = heard(note, wording(lang))
    return None if ours is None else re.sub(f"[{FSI}{PDI}]", "", wording(lang).say(ours))


@pytest.mark.parametrize(
    ("note", "ru", "fa"),
    [
        (
            "ru.txt: took 22 paragraphs of letter.docx (DOCX); left out 1 comment, 5 pictures",
            "ru.txt: из letter.docx (DOCX) взято: 22 абзаца; опущено: 1 примечание на полях,"
            " 5 изображений",
            "پروندهٔ ru.txt: ۲۲ بند از letter.docx (DOCX) برداشته شد؛ ۱ یادداشت کناری، ۵ تصویر کنار"
            " گذاشته شد",
        ),
        (
            "en.txt was old.txt, whose encoding was changed to UTF-8; checked by A. K. in 2024",
            "en.txt: это old.txt, перекодированный в UTF-8; checked by A. K. in 2024",
            "پروندهٔ en.txt همان old.txt است که رمزگذاری آن به UTF-8 برگردانده شد؛ checked by A. K."
            " in 2024",
        ),
        (
            "checked by A. K.; left out 2 comments",
            "checked by A. K.; опущено: 2 примечания на полях",
            "checked by A. K.؛ ۲ یادداشت کناری کنار گذاشته شد",
        ),
        (
            "texts and alignment taken from a.tmx; ru: reconstruction, not the archival text; do"
            " not cite; archive: РГАНИ, ф. 89",
            "тексты и выравнивание взяты из a.tmx; ru: реконструкция, а не архивный текст; не"
            " цитировать; архивный шифр: РГАНИ, ф. 89",
            "متن‌ها و هم‌ترازی از a.tmx گرفته شده است؛ متن ru بازسازی است، نه متن آرشیوی؛ به آن"
            " استناد نکنید؛ شمارهٔ آرشیوی: РГАНИ, ф. 89",
        ),
        (
            "fa.txt: took 1,204 paragraphs of page.html (HTML, UTF-8); left out 2 <nav>, 1 picture",
            "fa.txt: из page.html (HTML, UTF-8) взято: 1\u00a0204 абзаца; опущено: 2 <nav>,"
            " 1 изображение",
            "پروندهٔ fa.txt: ۱٬۲۰۴ بند از page.html (HTML, UTF-8) برداشته شد؛ ۲ <nav>، ۱ تصویر کنار"
            " گذاشته شد",
        ),
    ],
)
def test_sentences_of_ours(note: str, ru: str, fa: str) -> None:
    assert said(note, "ru") == ru
    assert said(note, "fa") == fa
    assert said(note, "en") is None


@pytest.mark.parametrize(
    "note",
    [
        "",
        "Сверено с фотокопией; сноски опущены.",
        "The Farsi lacks a paragraph; left out all that is struck through",
        "left out 3 wagons",
        "took a day",
    ],
)
def test_what_people_wrote_is_theirs(note: str) -> None:
    assert said(note, "ru") is None


@pytest.mark.parametrize("lang", TRANSLATED)
def test_every_sentence_is_known_again_as_itself(lang: str) -> None:
    samples = {"things": "3 pictures, 1 note", "form": "DOCX", "names": "a.tmx, b.tmx"}
    for template in wording(lang).data["notes"]:
        note = template.format_map({"file": "fa.txt", "name": "a.doc", "value": "x", **samples})
        ours = heard(note, wording(lang))
        assert ours is not None
        (only,) = ours.fields["told"].items  # type: ignore[union-attr]
        assert only.template == template  # type: ignore[union-attr]


def test_every_language_knows_the_same() -> None:
    for section in ("notes", "things"):
        ru, fa = (list(wording(lang).data[section]) for lang in TRANSLATED)
        assert ru == fa


@pytest.mark.parametrize("form", ["html", "md"])
@pytest.mark.parametrize(
    ("lang", "expected"),
    [("ru", "взято: 2 абзаца; опущено: 1 изображение"), ("fa", "۱ تصویر کنار گذاشته شد")],
)
def test_reports_say_them(form: str, lang: str, expected: str) -> None:
    note = "ru.txt: took 2 paragraphs of <b>.docx (DOCX); left out 1 picture"
    report = make_report({"ru": ["Письмо"], "en": ["Letter"]}, notes=note)
    page = told(replace(report, words=wording(lang)), form)
    assert expected in page
    assert "took" not in page
    assert "<b>" not in page


@pytest.mark.parametrize("lang", TRANSLATED)
@pytest.mark.parametrize("form", ["docx", "xlsx", "tei"])
def test_tables_and_documents_say_them(form: str, lang: str) -> None:
    note = "en.txt: took 1 paragraph of a.docx (DOCX); left out 1 picture"
    report = make_report({"ru": ["Письмо"], "en": ["Letter"]}, notes=note)
    made = told(replace(report, words=wording(lang)), form)
    shown = re.sub("<[^>]*>|[\u200e\u200f\u2066-\u2069]", "", made)
    assert str(said(note, lang)) in shown
    assert "U+20" not in shown
