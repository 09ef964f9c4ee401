"""Brackets and quotation marks of one text: which pair; list markers and inches are none."""

import time

import pytest

from workbench.checks.evidence.marks.brackets import bracket_flaws
from workbench.checks.evidence.marks.quotes import paragraph_starts, quote_flaws
from workbench.checks.evidence.marks.single_quotes import single_quote_flaws


def brackets(text: str) -> list[tuple[str, str]]:
    return [
        (flaw.what, "".join(text[a:b] for a, b in flaw.spans))
        for flaw in bracket_flaws(text)
        if flaw.what not in ("whole", "apart")
    ]


def quotes(text: str) -> list[tuple[str, int]]:
    starts = paragraph_starts(text)
    found = quote_flaws(text, starts)
    right = ("continued", "maybe unclosed", "apart", "whole")
    return [(flaw.what, flaw.spans[0][0]) for flaw in found if flaw.what not in right]


@pytest.mark.parametrize(
    "text",
    [
        "(documents attached) [Footnote: part 3]",
        "a) The external war.\nb) The internal war.",
        "1) один\n2) два (и три)",
        "الف) جنگ خارجی\nب) جنگ داخلی (با مردم)",
        "- iv) fourth",
        "یک) گزارش مالی\nدو) سایر موارد",
        "(a list {of [nested] things})",
        "a smile :) and another ;-)",
        "нет скобок вовсе",
        "two exceptions: 1) security and 2) conduct, and none else",
        "две причины: а) холод и б) голод",
        "دو چیز: ۱) نان و ۲) آب",
        "either a) stay or b) leave",
        "协议（第七条）【附件】",
        "end the line with ')' or with «]»",
        "یک «)» کم است",
        "one of the marks {, [, etc.",
        "no letters today :(\n" + "and none before. " * 300 + "(So it was.)",
    ],
)
def test_brackets_that_pair(text: str) -> None:
    assert brackets(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the danger (Footnote: part 7]", [("crossed", "(]")]),
        ("(relevant documents attached", [("unclosed", "(")]),
        ("приложены документы) к письму", [("unopened", ")")]),
        ("(پیوست است] و (پیوست", [("crossed", "(]"), ("unclosed", "(")]),
        ("([a) b", [("unclosed", "[")]),
        ("the first (1) and 2) the second, 4) the fourth", [("unopened", ")")]),
    ],
)
def test_brackets_that_do_not(text: str, expected: list[tuple[str, str]]) -> None:
    assert brackets(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        '"peace and freedom," for the "severing of all ties"',
        "«Правда» и «Известия», „так“ и “so”",
        '"Операция "Драгун""',
        "Er sagte: »Ja, ›so‹ ist es.« Dann ging er.",
        "„So“, sagte er, »nein«, und sie: „Doch.”",
        "”Hej”, sade han.",
        "彼は「はい（そう）」と言った。『本』",
        "他说：“你好。”《红楼梦》",
        'ד"ר כהן אמר "שלום צה"ל" והלך',
        "Завод «Серп и молот «Рекорд»",
        "He is 5' 10\" tall.",
        "«شورای ملی مقاومت»، «مجاهد» و «صدای مجاهد»",
        '"First paragraph of a long quotation.\n\n"Second paragraph of it."',
        "“Running over\ntwo segments.”",
        # closed by the mark that opens
        "Press “Go“ and then “{name}“.",
        'خانه " بزرگ ". و رفت',
        'He was 12\n"So it is," she said.',
        '<a class="far" href="there">so</a>',
        '<b>".txt"</b> is the ending',
        "Файл-»Сохранить",
    ],
)
def test_quotations_that_pair(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('any "conflict, no matter how small, "any contradictions," as', [("unclosed", 4)]),
        ("«Правда писала", [("unclosed", 0)]),
        ("“He left. “She stayed.”", [("unclosed", 0)]),
        ("так сказал он»", [("unopened", 13)]),
        ('گفت: «سلام"', [("crossed", 5)]),
        # a wrong mark beside the right one is one flaw, not two
        ('گفت: "برو و باز نگرد»." و رفت', [("unopened", 20)]),
        ('گفت: "آمده‌ام»" و رفت', [("unopened", 13)]),
        # a mark at the end of a line closes, even behind a space
        ('گفت: «برو و باز نگرد. "', [("crossed", 5)]),
        # what an earlier line left open does not wait for the wrong mark of a later one
        ('«Ушёл.\nОна: "Вернись».', [("crossed", 12), ("unclosed", 0)]),
    ],
)
def test_quotations_that_do_not(text: str, expected: list[tuple[str, int]]) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("it begins with 'ftp://' or 'mailto:' as a rule", []),
        ("choose '+', '-','*' or '/' there", []),
        ("'one','two','three'", []),
        ("'''Note:''' read ''on''", []),
        ("‘so‘ and ‘thus‘", []),
        ("a name (it begins with '-') is odd", []),
        ("the 'first of many", [4]),
    ],
)
def test_single_marks(text: str, expected: list[int]) -> None:
    found = [flaw for flaw in single_quote_flaws(text) if flaw.what != "whole"]
    assert [flaw.spans[0][0] for flaw in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Завод «Серп и молот «Рекорд» закрыт.", []),
        ("Он сказал: «Нет. Потом ушёл в «Рекорд».", [("unclosed", 11)]),
        ("Он сказал: «Нет.\nПотом ушёл в «Рекорд».", [("unclosed", 11)]),
    ],
)
def test_two_openings_share_an_end_in_one_sentence_alone(
    text: str, expected: list[tuple[str, int]]
) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize("char", ["(", ")", '"', "«", "»", "и", "5"])
def test_a_megabyte_of_one_character_is_no_trouble(char: str) -> None:
    text = char * 1_000_000
    began = time.process_time()
    for _ in (*bracket_flaws(text), *quote_flaws(text, paragraph_starts(text))):
        pass
    assert time.process_time() - began < 3
