"""Running heads: what surely is one, what only looks like one, and what is read round them."""

from __future__ import annotations

import time

import pytest

from tests.segmentation.test_pages import CUT, PAGE, REST, pages, segmented
from workbench.segmentation.running_heads import running_heads

HEADS = {
    "en": "Annual Report of the Society",
    "ru": "Годовой отчёт общества",
    "fa": "گزارش سالانهٔ انجمن",
}
FORMS = (
    "{head}      {number}",
    "{number}      {head}",
    "{number} | {head}",
    "{head} — {number}",
    "{head}\t{number}",
    "          {head}, page {number}",
    "{number}\n\n{head}",
    "{head}\n- {number} -",
)


@pytest.mark.parametrize("lang", HEADS)
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "around", ["\n\n{}\n\n", "\n\x0c{}\n\n", "\n\n{}\n\x0c", "\r\n\r\n{}\r\n\r\n"]
)
def test_a_sentence_runs_over_running_heads(lang: str, form: str, around: str) -> None:
    heads = [form.format(head=HEADS[lang], number=number) for number in range(11, 15)]
    text = pages(lang, *(around.format(head) for head in heads))
    lines = {line.strip() for head in heads for line in head.splitlines() if line.strip()}
    assert {text[a:b] for a, b in running_heads(text)} == lines
    found = segmented(text, lang)
    prose = [" ".join(found.prose(one.start, one.end).split()) for one in found.segments]
    whole = segmented(pages(lang, *[" "] * 4), lang)
    assert prose == [whole.segment_text(at) for at in range(len(whole))]


@pytest.mark.parametrize("lang", HEADS)
def test_heads_in_step_with_form_feeds_are_sure_though_no_sentence_runs_over(lang: str) -> None:
    whole = f"{PAGE[lang]}{PAGE[lang]}"
    text = "\n\x0c".join(f"{HEADS[lang]}\n{number}\n{whole}" for number in range(1, 5))
    assert len(running_heads(text)) == 8
    assert not running_heads(text.replace("\x0c", "\n"))


def test_left_and_right_pages_may_have_heads_of_their_own() -> None:
    heads = [f"{n}     A. Karimi" if n % 2 == 0 else f"The Road North     {n}" for n in range(4, 9)]
    text = pages("en", *(f"\n\n{head}\n\n" for head in heads))
    assert len(running_heads(text)) == 5


def test_a_word_cut_at_the_end_of_a_page_is_whole() -> None:
    text = "".join(
        f"{PAGE['en']}{CUT['en']} five thou-\n\n{HEADS['en']}     {number}\n\nsand members. "
        for number in range(3, 7)
    )
    found = segmented(text, "en")
    assert any("thou-" in found.segment_text(at) for at in range(len(found)))
    assert not any(found.segment_text(at).startswith("sand") for at in range(len(found)))


@pytest.mark.parametrize("lang", HEADS)
@pytest.mark.parametrize(
    "turn",
    ["\n\x0c{}\n\n", "\n{}\n\x0c", "\r\n\r\n\x0c{}\r\n", "\n12\n\x0c{}\n", "\n{}\n\n- 12 -\n\x0c"],
)
def test_where_form_feeds_part_pages_heads_need_no_numbers(lang: str, turn: str) -> None:
    text = pages(lang, *[turn.format(HEADS[lang])] * 3)
    heads = [span for span in running_heads(text) if text[slice(*span)] == HEADS[lang]]
    assert len(heads) == 3


def test_a_first_page_has_its_head_too() -> None:
    text = f"{HEADS['ru']}\n\n" + pages("ru", *[f"\n\x0c{HEADS['ru']}\n\n"] * 2)
    assert len(running_heads(text)) == 3


REFRAIN = "\n\x0c".join([f"Sing on, my heart\n{PAGE['en']}"] * 5)
TWICE = pages("en", *[f"\n\x0c{HEADS['en']}\n"] * 2)
ASKED = pages("en", *["\n\x0cWho goes there?\n"] * 5)
UNPAGED = pages("en", *[f"\n\n{HEADS['en']}\n\n"] * 5)
ARTICLES = "\n\n".join(f"Article {number}\n\n{PAGE['en']}" for number in range(1, 9))
SLIDES = "\n\x0c".join(f"Slide {number}\n\n{PAGE['en']}" for number in range(1, 9))
LAW = "\n\n".join(f"مادهٔ {n}\n\n{PAGE['fa'] * 2}".rstrip(" .") for n in range(1, 9))
ROWS = "\n".join(f"Tabriz {number}" for number in range(1, 40))
VERSES = "\n".join(
    f"and then we came to the river {number}\nand went on" for number in range(1, 30)
)


@pytest.mark.parametrize(
    "text",
    [
        "", "12", HEADS["en"], ARTICLES, SLIDES, LAW, ROWS, VERSES, REFRAIN, TWICE, ASKED, UNPAGED,
        pages("en", "\n\nChapter 1\n\n", "\n\nChapter 9\n\n", "\n\nChapter 20\n\n"),
        pages("en", "\n\nThe first 1\n\n", "\n\nThe second 2\n\n", "\n\nThe third 3\n\n"),
        f"{PAGE['en']}{CUT['en']}\n\nin the year 1941\n\n{REST['en']}",
    ],
)  # fmt: skip
def test_headings_rows_and_verses_are_no_running_heads(text: str) -> None:
    assert running_heads(text) == frozenset()


@pytest.mark.parametrize(
    "unit",
    [
        "a 1\n",
        "1 a\n",
        "1 - - - -\n",
        "a - \n",
        "a" * 200 + " 1\n",
        "1\t\t\t\t",
        "\n" * 9 + "1 a",
        " ",
        "1\na\n",
        "a\n\x0c",
        "\x0c",
        "1\n\x0c\n",
    ],
)
def test_reading_them_is_linear(unit: str) -> None:
    text = unit * (300_000 // len(unit))
    began = time.process_time()
    running_heads(text)
    assert time.process_time() - began < 1
