"""Page numbers: what is surely one, what only looks like one, and what is read round them."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.alignment import Alignment, Bead
from workbench.chain import Chain
from workbench.checks.evidence.values.row import shown_value
from workbench.checks.evidence.values.rows import values
from workbench.collation import Collation
from workbench.segmentation.page_numbers import page_numbers
from workbench.segments import SegmentedText, segment, segment_lines

PAGE = {
    "en": "The party was founded in the house of Soleyman Mirza and met there for years. " * 8,
    "ru": "Партия была основана в доме Сулейман-мирзы и собиралась там много лет подряд. " * 8,
    "fa": "حزب در خانهٔ سلیمان میرزا بنیان نهاده شد و سال‌ها همان جا نشست برگزار می‌کرد. " * 8,
}
CUT = {
    "en": "At that time it had, as its leaders said, some",
    "ru": "В то время она насчитывала, по словам вождей,",
    "fa": "در آن زمان این حزب به گفتهٔ رهبرانش نزدیک به",
}
REST = {"en": "five thousand members.", "ru": "пять тысяч членов.", "fa": "پنج هزار عضو داشت."}


def pages(lang: str, *between: str) -> str:
    """Return pages that end inside a sentence, with what stands between them."""
    text = PAGE[lang] + CUT[lang]
    return text + "".join(f"{one}{REST[lang]} {text}" for one in between) + " " + REST[lang]


def segmented(text: str, lang: str) -> SegmentedText:
    return SegmentedText(lang, lang, text, segment(text, lang))


FORMS = [
    "12", "- 12 -", "-12-", "— 12 —", "[12]", "(12)", "۱۲", "ـ ۱۲ ـ", "12.", "стр. 12", "Стр. 12",
    "с. 12", "л. 12", "л. 12 об.", "Лист 12", "Страница 12 из 20", "- стр. 12 -", "p. 12", "p.12",
    "Page 12", "page 12 of 20", "PAGE 12", "12 of 20", "12/20", "fol. 12v", "صفحهٔ ۱۲", "ص ۱۲",
    "صفحه ۱۲ از ۲۰", "برگ ۱۲", "xii", "- iv -", "| 12 |", "\u200f۱۲\u200f",
]  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_forms_of_page_numbers(form: str) -> None:
    text = pages("ru", f"\n\n{form}\n\x0c")
    assert [text[start:end] for start, end in page_numbers(text)] == [form]


@pytest.mark.parametrize(
    "line",
    ["", "12345", "1,5", "12:30", "12 человек", "стр.", "- 12", "12 -", "[12", "№ 12", "Глава 12",
     "Article 12", "مادهٔ ۱۲", "XII", "V.", "12)", "a 12", "стр. двенадцать", "5 دی ۱۳۶۴", "il v a",
     "1985"],
)  # fmt: skip
def test_what_is_no_page_number(line: str) -> None:
    assert not page_numbers(pages("ru", f"\n\n{line}\n\x0c"))


@pytest.mark.parametrize("lang", ["en", "ru", "fa"])
@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("\n\n1\n\x0c", "\n\n2\n\x0c"),
        ("\n\x0c2\n", "\n\x0c3\n"),
        ("\n\x0c", "\n\x0c"),
        ("\n\n1\n\n", "\n\n2\n\n"),
        ("\n\n- 2 -\n\n", "\n\n- 3 -\n\n"),
        ("\n- 2 -\n", "\n- 3 -\n"),
        ("\r\n\r\n[2]\r\n\r\n", "\r\n\r\n[3]\r\n\r\n"),
        ("\n\nстр. 4\n\n", "\n\nстр. 5\n\n"),
        ("\n\nл. 11\n\n", "\n\nл. 12\n\n"),
        ("\n\nصفحهٔ ۵\n\n", "\n\nصفحهٔ ۶\n\n"),
        ("\n\npage 7 of 20\n\n", "\n\npage 8 of 20\n\n"),
        ("\n\n   12\n\n\n", "\n\n   13\n\n\n"),
    ],
)
def test_a_sentence_runs_over_page_numbers(lang: str, first: str, second: str) -> None:
    text = pages(lang, first, second)
    found = segmented(text, lang)
    assert found.gaps == gaps(text, first, second)
    prose = [" ".join(found.prose(one.start, one.end).split()) for one in found.segments]
    whole = segmented(pages(lang, " ", " "), lang)
    assert prose == [whole.segment_text(at) for at in range(len(whole))]
    assert {one.paragraph for one in found.segments} == {0}


def gaps(text: str, *between: str) -> tuple[tuple[int, int], ...]:
    found, at = [], 0
    for one in between:
        number = one.strip()
        if number:
            at = text.index(number, at)
            found.append((at, at + len(number)))
            at += len(number)
    return tuple(found)


@pytest.mark.parametrize("lang", ["en", "ru", "fa"])
@pytest.mark.parametrize("form", ["{}\n\n{}", "{}\n\n\n{}", "p. {}\n\np. {}"])
def test_page_numbers_may_stand_close_to_the_text(lang: str, form: str) -> None:
    first, second, third = (f"\n{form.split('{}')[0]}{number}\n\n" for number in (5, 6, 7))
    text = pages(lang, first, second, third)
    assert segmented(text, lang).gaps == gaps(text, first, second, third)


def test_values_are_read_past_page_numbers() -> None:
    text = PAGE["ru"] + "Так было в августе\n\n- 2 -\n\n1944 г. и позже.\n\n"
    text += PAGE["ru"] + "\n\n- 3 -\n\n" + PAGE["ru"] + "Их было пять\n\n- 4 -\n\nтысяч человек."
    collation = Collation(
        (segmented(text, "ru"),),
        Alignment(("ru",), tuple(Bead(((i, i + 1),)) for i in range(len(segmented(text, "ru"))))),
        Chain.in_order("ru"),
    )
    shown = [shown_value(value) for bead in values(collation) for value in bead["ru"]]
    assert len(shown) == 2
    assert "1944" in shown[0]
    assert shown[1].startswith("5000")


CHAPTERS = "\n\n".join(f"{number}\n\n{PAGE['en']}" for number in range(1, 6))
LIST = "\n".join(f"{number}\nthe people of the town" for number in range(1, 9))
CHRONICLE = "\n\n".join(f"{year}\n\n{PAGE['ru']}" for year in range(1979, 1986))


@pytest.mark.parametrize(
    "text",
    [
        "12", "1\n2\n3", "12\n\x0c13\n\x0c", CHAPTERS, LIST, CHRONICLE,
        f"{PAGE['en']}\n\n12\n\nThe end.",
        f"{PAGE['en']}\n\n12\n\n{PAGE['en']}\n\n40\n\n{PAGE['en']}",
        f"ЭРАНИ\n\nМосква\n\n1975\n\x0c{PAGE['ru']}",
        "\x0c".join((PAGE["en"], f"1\n\n{PAGE['en'] * 3}", PAGE["en"], f"2\n\n{PAGE['en']}")),
    ],
)  # fmt: skip
def test_numbers_of_chapters_years_and_rows_are_no_page_numbers(text: str) -> None:
    assert page_numbers(text) == frozenset()
    assert segmented(text, "en").gaps == ()


def test_a_page_number_between_paragraphs_is_no_segment() -> None:
    text = f"{PAGE['en']}\n\n- 2 -\n\n{PAGE['en']}\n\n- 3 -\n\n{PAGE['en']}\n\n- 5 -"
    found = segmented(text, "en")
    assert [text[start:end] for start, end in found.gaps] == ["- 2 -", "- 3 -", "- 5 -"]
    assert len(found) == 24
    assert {found.segment_text(at) for at in range(24)} == {PAGE["en"].split(". ")[0] + "."}


def test_what_someone_has_cut_as_a_segment_is_no_gap() -> None:
    text = f"{PAGE['en']}\n\n- 2 -\n\n{PAGE['en']}\n\n- 3 -\n\n{PAGE['en']}"
    assert SegmentedText("en", "en", text, segment_lines(text)).gaps == ()


def test_prose_has_the_length_of_the_text_and_reads_on() -> None:
    text = pages("ru", "\n\n- 2 -\n\n", "\n\n- 3 -\n\n") + "\n\nПять\nтысяч.\n\nСемь"
    found = segmented(text, "ru")
    (start, end), _ = found.gaps
    whole = text.replace("\n\n- 2 -\n\n", " " * 9).replace("\n\n- 3 -\n\n", " " * 9)
    assert found.prose(0, len(text)) == whole.replace("Пять\n", "Пять ")
    assert found.prose(start - 3, end + 2) == text[start - 3] + " " * 9
    assert found.prose(start + 1, end - 1) == " " * 3
    assert found.prose(end, end + 4) == "  " + text[end + 2 : end + 4]
    assert found.prose(start, start) == ""


@given(
    st.lists(
        st.sampled_from(["1", "- 2 -", "\n", "\n\n", "\x0c", "стр. 3", " ", "۴", PAGE["ru"], "да"]),
        max_size=30,
    ).map("".join)
)
def test_every_gap_is_a_line_outside_or_inside_a_segment(text: str) -> None:
    found = segmented(text, "ru")
    at = 0
    for start, end in found.gaps:
        assert at <= start < end
        assert text[start:end] == text[start:end].strip()
        assert "\n" not in text[start:end]
        at = end
    left = list(found.prose(0, len(text)))
    for one in found.segments:
        assert found.prose(one.start, one.end).strip()
        left[one.start : one.end] = " " * (one.end - one.start)
    assert not "".join(left).strip()


@pytest.mark.parametrize(
    "unit", ["1\n", "1\n\n", "1\n\x0c", "- 1 -\n", "стр. ", "\n" * 9 + "1", f"1\n\n{'a' * 40}\n\n"]
)
def test_reading_page_numbers_is_linear(unit: str) -> None:
    text = unit * (300_000 // len(unit))
    began = time.process_time()
    page_numbers(text)
    assert time.process_time() - began < 1
