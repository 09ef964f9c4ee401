from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.align.bead_arrays import BeadArrays
from workbench.align.scoring import words
from workbench.align.scoring.length import LengthModel
from workbench.align.search import coarse, regions
from workbench.align.search.band import Band, around
from workbench.align.search.regions import Regions
from workbench.arrays import Floats, Ints
from workbench.errors import InputError
from workbench.lexicon import anchors, bags
from workbench.lexicon.anchors import skeleton
from workbench.lexicon.general import GeneralLexicon, parse, shipped
from workbench.lexicon.keys import numbered
from workbench.lexicon.learn import learn, render
from workbench.lexicon.model import PairLexicon

NO_PINS = BeadArrays.joined([], 2)


@pytest.mark.parametrize(
    "names",
    [
        ("Gorbachev", "Горбачёв", "گورباچف"),
        ("Lenin", "Ленин", "لنین"),
        ("Chernenko", "Черненко", "چرننکو"),
        ("Kabul", "Кабул", "کابل"),
        ("Masud", "Масуд", "مسعود"),
    ],
)
def test_names_sound_alike_in_three_scripts(names: tuple[str, ...]) -> None:
    assert len({skeleton(name) for name in names}) == 1


def test_stems_of_one_spelling() -> None:
    one = bags.of_texts(["كتاب‌هاي ۱۲۳ و «صلح»؟"])
    other = bags.of_texts(['کتاب‌های 123 و "صلح"?'])
    assert one.vocabulary == other.vocabulary


def test_prior_knows_numbers_names_and_marks() -> None:
    source = bags.of_texts(["Горбачёв получил 300 писем?"])
    target = bags.of_texts(["گورباچف ۳۰۰ نامه گرفت؟"])
    links = anchors.prior(source, target, GeneralLexicon())
    found = {
        (source.vocabulary[one], target.vocabulary[other])
        for one, other in zip(links.source, links.target, strict=True)
    }
    assert {("300", "300"), ("горба", "گوربا"), ("?", "?")} <= found


def test_general_lexicon_is_read_both_ways() -> None:
    lexicon = parse("# note\nмир\tpeace\t60\t50\n")
    for one, other, *shares in (("мир", "peace", 0.6, 0.5), ("peace", "мир", 0.5, 0.6)):
        found = lexicon.between(numbered((one,)), numbered((other,)))
        assert [*found.ahead, *found.back] == shares
    with pytest.raises(InputError, match=r"user.tsv:2: .*two percentages"):
        parse("мир\tpeace\t60\t50\nмир peace\n", "user.tsv")


def test_learning_finds_what_is_sure_and_files_read_back() -> None:
    pairs = [
        ("красный дом", "red house"),
        ("красный мост", "red bridge"),
        ("белый дом", "white house"),
        ("белый мост", "white bridge"),
    ]
    lexicon = learn(pairs)
    assert {("красн", "red"), ("белый", "white"), ("дом", "house"), ("мост", "bridg")} == {
        entry[:2] for entry in lexicon.entries
    }
    assert parse(render(lexicon, ["a note"])) == lexicon
    assert learn(pairs) == lexicon


def test_shipped_lexicon_is_sorted_and_knows_three_languages() -> None:
    entries = shipped().entries
    assert len(entries) > 20_000
    assert {("آزادی", "свобо"), ("آزادی", "freed"), ("свобо", "freed")} <= {
        entry[:2] for entry in entries
    }


def test_length_prefers_like_lengths() -> None:
    lengths = np.array([20.0, 80.0, 50.0, 120.0])
    model = LengthModel.first(lengths, lengths)
    like = model.score(np.array([80.0]), 1, np.array([84.0]), 1)
    unlike = model.score(np.array([80.0]), 1, np.array([20.0]), 1)
    assert like > 0 > unlike


def test_words_count_once_in_a_bead() -> None:
    source = bags.of_texts(["мир", *["дом"] * 9])
    target = bags.of_texts(["peace", "peace", "war", *["house"] * 9])
    links = PairLexicon(np.array([0]), np.array([0]), np.array([0.5]), np.array([0.5]))
    band = Band.whole(10, 12)
    table = words.table(source, target, band, links, 2)
    at = band.find(np.array([1, 1, 1]), np.array([1, 2, 3]))
    assert table[0, 0, at[0]] > 0
    assert table[0, 1, at[1]] == pytest.approx(table[0, 0, at[0]])
    assert table[0, 0, at[2]] == 0


def test_band_numbers_its_points() -> None:
    band = around(np.array([0, 3]), np.array([0, 4]), 3, 5)
    rows, columns = band.points()
    assert band.find(rows, columns).tolist() == list(range(len(band)))
    assert band.find(np.array([-1, 9, 0]), np.array([0, 0, 99])).tolist() == [-1, -1, -1]
    wide = band.widened(1, 5)
    assert (wide.find(rows, columns) >= 0).all()


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 12)), max_size=30))
def test_a_band_leads_from_any_point_to_any_other_farther_on(points: list[tuple[int, int]]) -> None:
    rows, columns = np.array([(0, 0), *points, (9, 12)]).T
    band = around(rows, columns, 9, 12).widened(1, 12)
    assert (np.diff(band.low) >= 0).all()
    assert (np.diff(band.high) >= 0).all()
    assert (band.low[1:] < band.high[:-1]).all()


def test_coarse_band_follows_a_long_omission() -> None:
    lines = [f"segment number {number} of all" for number in range(700)]
    source, target = bags.of_texts(lines), bags.of_texts(lines[:200] + lines[500:])
    prior = anchors.prior(source, target, GeneralLexicon())
    band, sure = coarse.band(source, target, prior, NO_PINS, 6)
    assert (band.find(sure[:, 0], sure[:, 1]) >= 0).all()
    rows = np.concatenate([np.arange(200), np.arange(500, 700)])
    assert (band.find(rows, np.arange(400)) >= 0).all()
    assert len(band) < 701 * 401 / 4


def test_regions_and_bands_can_be_searched_in_part() -> None:
    three = Regions(np.array([(0, 0), (10, 8), (20, 21)]), np.array([(10, 8), (20, 21), (30, 30)]))
    assert three.holding(np.array([15])).tolist() == [1]
    assert three.holding(np.array([10, 30])).tolist() == [0, 1, 2]
    near = three.some(np.array([1]))
    band = Band.whole(30, 30).between(near.starts[0], near.ends[0])
    rows, columns = band.points()
    assert sorted(set(rows.tolist())) == list(range(11))
    assert sorted(set(columns.tolist())) == list(range(14))
    assert len(band) == 11 * 14


def test_a_region_with_too_many_points_is_parted_where_a_glimpse_is_surest(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(regions, "_WEIGHED", 12_000)
    band, seen = around(np.arange(401), np.arange(401), 400, 400).widened(9, 400), []

    def glimpse(start: Ints, end: Ints) -> tuple[Ints, Floats]:
        seen.append((start.tolist(), end.tolist()))
        points = band.among(start, end)
        return points, 1 / (1.0 + np.abs(points[:, 0] - points[:, 1]))

    whole = Regions(np.array([(0, 0)]), np.array([(400, 400)]))
    parted = whole.bounded(band.among, 12, glimpse)
    assert len(seen) == len(parted.starts) - 1 > 2
    assert parted.starts[0].tolist() == [0, 0]
    assert parted.ends[-1].tolist() == [400, 400]
    assert parted.ends[:-1].tolist() == parted.starts[1:].tolist()
    assert (parted.starts[:, 0] == parted.starts[:, 1]).all()
    pairs = zip(parted.starts, parted.ends, strict=True)
    assert max(len(band.among(start, end)) for start, end in pairs) <= 1000


def test_regions_are_read_for_evidence_many_at_a_time() -> None:
    def everywhere(start: Ints, end: Ints) -> Ints:
        return np.stack([np.arange(start[0], end[0]), np.arange(start[1], end[1])], axis=1)

    corners = np.array([(at, at) for at in range(0, 5000, 10)])
    many = Regions(corners[:-1], corners[1:])
    stretches = list(many.stretches(everywhere, 32))
    assert np.concatenate([some.starts for some in stretches]).tolist() == many.starts.tolist()
    assert 1 < len(stretches) < 5
    gap = many.some(np.array([0, 1, 7, 8]))
    assert [len(some.starts) for some in gap.stretches(everywhere, 32)] == [2, 2]
    assert not list(Regions(corners[:0], corners[:0]).stretches(everywhere, 32))
