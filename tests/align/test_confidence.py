"""A score is the probability that a bead is right: in a block, and if the texts match at all."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest

from tests.align.test_align import text
from workbench.align import align, consensus, doubts
from workbench.align.bead_arrays import BeadArrays
from workbench.align.scoring import blocks
from workbench.segments import SegmentedText

FACTS = """
کنگره در مسکو بود. | Съезд прошёл в Москве. | The congress was in Moscow.
بودجه ۳۰۰ دلار بود. | Бюджет составил 300 долларов. | The budget was 300 dollars.
آیا صلح ممکن است؟ | Возможен ли мир? | Is peace possible?
رئیس جمهور به برلین سفر کرد. | Президент поехал в Берлин. | The president went to Berlin.
۱۵ نماینده رأی دادند. | Проголосовали 15 делегатов. | 15 delegates voted.
آب و هوا سرد بود. | Погода была холодной. | The weather was cold.
کودکان به مدرسه رفتند. | Дети пошли в школу. | The children went to school.
او کتاب جدیدی نوشت. | Он написал новую книгу. | He wrote a new book.
مادرش در بیمارستان کار می‌کند. | Его мать работает в больнице. | His mother works in a hospital.
شهر بزرگ و زیباست. | Город большой и красивый. | The city is large and beautiful.
دولت قانون را تغییر داد. | Правительство изменило закон. | The government changed the law.
مردم آزادی می‌خواهند. | Народ хочет свободы. | The people want freedom.
آنها این بیماری را بررسی کردند. | Они изучили эту болезнь. | They studied this disease.
جنگ سه سال طول کشید. | Война продолжалась три года. | The war lasted three years.
"""
ROWS = [line.split(" | ") for line in FACTS.strip().splitlines()]
FA, RU, EN = (list(column) for column in zip(*ROWS, strict=True))


def test_single_beads_of_a_block_are_sure_though_its_cuts_are_not() -> None:
    named = [text("fa", FA), text("ru", [RU[0], *RU[9:]]), text("en", EN)]
    missing = [bead for bead in align(named).beads if bead.type == "1-0-1"]
    assert len(missing) == 8
    assert min(bead.score for bead in missing[1:-1]) > 0.75


def test_translations_are_believed() -> None:
    alignment = align([text("fa", FA), text("ru", RU), text("en", EN)])
    assert {bead.type for bead in alignment.beads} == {"1-1-1"}
    assert min(bead.score for bead in alignment.beads) > 0.8
    assert doubts(alignment) is None


@pytest.mark.parametrize(
    ("fa", "ru", "en"),
    [
        (FA, RU[::-1], EN),
        (FA, RU, EN[::-1]),
        (FA[::-1], RU, EN),
    ],
)
def test_short_texts_that_do_not_go_side_by_side_are_doubted(
    fa: list[str], ru: list[str], en: list[str]
) -> None:
    alignment = align([text("fa", fa), text("ru", ru), text("en", en)])
    for bead in alignment.beads:
        told = zip((fa, ru, en), (FA, RU, EN), bead.runs, strict=True)
        facts = {known.index(one) for lines, known, run in told for one in lines[slice(*run)]}
        assert len(facts) == 1 or bead.score < 0.9
    assert "sure counterpart" in (doubts(alignment) or "")


def test_a_text_that_is_a_part_of_the_others_is_told() -> None:
    alignment = align([text("fa", FA[:3]), text("ru", RU), text("en", EN)])
    assert "segments of ru have a sure counterpart in fa" in (doubts(alignment) or "")


def test_texts_that_are_a_part_of_one_are_told() -> None:
    alignment = align([text("fa", FA * 2 + FA[::-1] * 2), text("ru", RU), text("en", EN)])
    assert "perhaps ru and en are parts of it" in (doubts(alignment) or "")


def test_blocks_add_up_every_step_that_holds_a_bead() -> None:
    starts = np.array([(0, 0), (0, 0), (1, 0), (2, 0)])
    steps = np.array([(2, 0), (1, 0), (1, 0), (1, 1)])
    held = BeadArrays(starts[:3], steps[:3], np.array([0.6, 0.3, 0.3])).parted()
    said = BeadArrays(starts[1:], steps[1:], np.array([0.6, 0.6, 0.9]))
    assert blocks.scored(said, held).scores == pytest.approx([0.9, 0.9, 0.9])


def test_a_block_that_can_be_cut_in_many_ways_is_sure_of_what_it_holds() -> None:
    # Russian has none of ten lines, one of which is two segments in Farsi.
    fa = [*FA[:6], *FA[6].split(" به "), *FA[7:]]
    named = [text("fa", fa), text("ru", [*RU[:2], *RU[12:]]), text("en", EN)]
    missing = [bead for bead in align(named).beads if bead.runs[1][0] == bead.runs[1][1]]
    assert [bead.type for bead in missing] == [*["1-0-1"] * 4, "2-0-1", *["1-0-1"] * 5]
    assert missing[4].score > 0.6
    assert min(bead.score for bead in missing if bead.type == "1-0-1") > 0.8


def test_a_bead_that_many_paths_share_is_worth_more_than_the_likeliest_path() -> None:
    # 2-1 at .4 is likelier than either way to cut it, but 1-1 at the end is in both of these.
    ends = np.array([(2, 1), (1, 0), (2, 1), (1, 0), (2, 1)])
    steps = np.array([(2, 1), (1, 0), (1, 1), (1, 0), (1, 1)])
    worth = consensus.worth(ends, steps, np.array([0.4, 0.3, 0.3, 0.3, 0.3]))
    assert worth[2] == pytest.approx(2 * 0.6)
    assert worth[1] + worth[2] > worth[0]


SWEDISH = ["lärare", "bonde", "flicka", "soldat", "läkare", "granne", "köpman", "fiskare"]
INDONESIAN = ["guru", "petani", "gadis", "prajurit", "dokter", "tetangga", "saudagar", "nelayan"]
DEEDS = [
    ("köpte ett bröd på torget", "membeli roti di alun-alun"),
    ("läste ett brev vid fönstret", "membaca surat dekat jendela"),
    ("såg en fågel i trädgården", "melihat burung dalam kebun"),
    ("byggde ett hus bakom kyrkan", "membangun rumah belakang gereja"),
    ("glömde en nyckel hemma", "melupakan kunci tadi pagi"),
]


def in_far_languages(translated: bool) -> list[SegmentedText]:
    """Forty sentences in two languages of which only brackets are known, and these mislead."""
    said = [(one, deed) for one in range(8) for deed in range(5)]
    mixed = Random(1).sample(said, 40)
    other = mixed if translated else Random(2).sample(said, 40)
    asides = Random(3).choices(["", " (igen)"], k=40), Random(4).choices(["", " (lagi)"], k=40)
    swedish = zip(mixed, asides[0], strict=True)
    indonesian = zip(other, asides[1], strict=True)
    return [
        text("sv", [f"En {SWEDISH[one]} {DEEDS[deed][0]}{more}." for (one, deed), more in swedish]),
        text(
            "id",
            [
                f"Seorang {INDONESIAN[one]} {DEEDS[deed][1]}{more}."
                for (one, deed), more in indonesian
            ],
        ),
    ]


def test_translations_in_languages_that_no_lexicon_knows_are_believed() -> None:
    texts = in_far_languages(translated=True)
    found = align(texts)
    assert {bead.type for bead in found.beads} == {"1-1"}
    assert doubts(found, texts) is None


def test_texts_in_such_languages_that_do_not_go_side_by_side_are_doubted() -> None:
    texts = in_far_languages(translated=False)
    assert "sure counterpart" in (doubts(align(texts), texts) or "")
