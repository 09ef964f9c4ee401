"""What the user gives is evidence: a glossary, a lexicon, paragraphs and headings."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest

from tests.align.test_align import text, types
from workbench.align import align
from workbench.lexicon import GeneralLexicon, bags, of_terms
from workbench.pipeline import Settings, align_work, cut_of
from workbench.segments import Segment, SegmentedText
from workbench.works.named import ad_hoc_work

GLOSSARY = """\
terms:
  - fa: شورا
    ru: [совет, советы]
    en: soviet
  - fa: سازمان مجاهدین خلق
    ru: Организация моджахедов народа
    en: People's Mojahedin
"""


def test_a_glossary_links_the_words_of_its_terms() -> None:
    lexicon = of_terms([[["شورا"], ["совет", "советы"]], [["خلق ایران"], ["народ Ирана"]]])
    links = {entry[:2]: entry[2:] for entry in lexicon.entries}
    assert links["شورا", "совет"] == (0.8, 0.8)
    assert links["ایران", "ирана"] == pytest.approx((0.4, 0.8))
    assert ("شورا", "народ") not in links


def test_short_words_of_a_phrase_are_not_linked() -> None:
    lexicon = of_terms([[["Union of the Left"], ["Союз и левые"]]])
    words = {word for entry in lexicon.entries for word in entry[:2]}
    assert words == {"union", "left", "союз", "левые"}


@pytest.mark.parametrize(("term", "kept"), [("ведро", 6), ("слово", 7)])
def test_a_term_decides_what_nothing_else_can(tmp_path: Path, term: str, kept: int) -> None:
    # Which of two lines of one length has no counterpart? Only the glossary knows.
    numbered = [f"строка {at} из многих" for at in range(1, 7)]
    texts = {
        "ru": [*numbered, "йцукен ведро фывап", "йцукен слово фывап"],
        "en": [*(line.replace("строка", "string") for line in numbered), "qwerty kettle abcdef"],
    }
    for key, lines in texts.items():
        (tmp_path / f"{key}.txt").write_text("\n\n".join(lines), encoding="utf-8")
    path = tmp_path / "glossary.yaml"
    path.write_text(f"terms:\n  - ru: {term}\n    en: kettle\n", encoding="utf-8")
    work = ad_hoc_work([f"{key}={tmp_path / key}.txt" for key in texts])
    beads = align_work(work, Settings(glossary=path)).alignment.beads
    assert ((kept, kept + 1), (6, 7)) in {bead.runs for bead in beads}


def test_a_glossary_is_part_of_what_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "glossary.yaml"
    path.write_text(GLOSSARY, encoding="utf-8")
    kept = Settings(glossary=path).record()
    path.write_text(GLOSSARY + "# another\n", encoding="utf-8")
    assert Settings(glossary=path).record() != kept
    assert cut_of(kept) == "auto"


def laid_out(key: str, paragraphs: list[list[str]], heading: int | None = None) -> SegmentedText:
    segments, parts, at = [], [], 0
    for number, sentences in enumerate(paragraphs):
        for sentence in sentences:
            kind: Literal["heading", "sentence"] = "heading" if number == heading else "sentence"
            segments.append(Segment(at, at + len(sentence), kind, number))
            parts.append(sentence)
            at += len(sentence) + 1
    return SegmentedText(key, key, "\n".join(parts), tuple(segments))


SAME = [["abcd efgh ijkl."], ["abcd efgh ijkl."], ["abcd efgh ijkl."]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ([["аааа бб.", "вввв гг."], ["дддд ее."]], [["aaaa bb. cccc dd."], ["eeee ff."]]),
        ([["аааа бб."], ["вввв гг.", "дддд ее."]], [["aaaa bb."], ["cccc dd. eeee ff."]]),
    ],
)
def test_beads_end_where_paragraphs_do(one: list[list[str]], other: list[list[str]]) -> None:
    named = [laid_out("ru", one), laid_out("en", other)]
    cuts = {(bead.runs[0][0], bead.runs[1][0]) for bead in align(named).beads}
    assert (len(one[0]), len(other[0])) in cuts


def test_headings_break_where_every_line_is_a_paragraph() -> None:
    read = bags.read(laid_out("en", SAME, heading=1))
    assert read.breaks.tolist() == [False, True, True]
    assert not bags.read(laid_out("en", SAME)).breaks.any()


def test_a_lexicon_of_none_is_allowed() -> None:
    named = [text("ru", ["да.", "нет."]), text("en", ["yes.", "no."])]
    assert types(align(named, lexicon=GeneralLexicon())) == ["1-1", "1-1"]


def test_a_list_that_one_text_sets_as_one_paragraph_is_one_bead() -> None:
    items = [f"{number} {name} {50 * number} килограммов" for number, name in enumerate(
        ["хлеб", "вода", "соль", "рыба", "мясо", "сахар", "молоко"], 1)]  # fmt: skip
    goods = ["bread", "water", "salt", "fish", "meat", "sugar", "milk"]
    whole = "; ".join(f"{number} {name} {50 * number} kilograms" for number, name in
                      enumerate(goods, 1))  # fmt: skip
    named = [
        text("ru", ["Город Москва в 1986 году.", *items, "Конец 441."]),
        text("en", ["The city of Moscow in 1986.", whole, "The end 441."]),
    ]
    assert types(align(named)) == ["1-1", "7-1", "1-1"]
