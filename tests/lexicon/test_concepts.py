"""Concepts: which stems of several languages may say one thing."""

from __future__ import annotations

import pytest

from benchmarks.concepts import concepts, entries
from workbench.lexicon.bags import stem
from workbench.lexicon.concepts import Concepts, shipped_concepts
from workbench.lexicon.general import GeneralLexicon, parse, shipped
from workbench.lexicon.keys import numbered, word_keys
from workbench.lexicon.tokens import tokens
from workbench.text import fold


def of(text: str) -> Concepts:
    """Return the concepts in a text."""
    return Concepts(text.encode())


GO = of("go went\tидти пойти\tرفتن رفت\nfall\tпадат пойти\tافتاد\n")


def between(one: str, other: str) -> dict[tuple[str, str], tuple[float, float]]:
    """Return what joins two texts of stems, with both probabilities."""
    ours, theirs = one.split(), other.split()
    found = GO.between(numbered((*ours,)), numbered((*theirs,)))
    return {
        (ours[source], theirs[target]): (round(ahead, 2), round(back, 2))
        for source, target, ahead, back in zip(
            found.source.tolist(),
            found.target.tolist(),
            found.ahead.tolist(),
            found.back.tolist(),
            strict=True,
        )
    }


@pytest.mark.parametrize(
    ("stem", "few", "many", "expected"),
    [
        ("went", 9, 9, {"идти", "пойти", "رفتن", "رفت"}),
        ("went", 1, 9, {"идти", "пойти", "رفتن", "رفت"}),
        # пойти stands in two concepts.
        ("went", 1, 1, {"идти", "رفتن", "رفت"}),
        ("пойти", 1, 9, {"go", "went", "رفتن", "رفت", "fall", "افتاد"}),
        ("пойти", 1, 1, set()),
        ("house", 9, 9, set()),
    ],
)
def test_a_stem_may_be_said_by_the_stems_of_its_concepts_in_other_languages(
    stem: str, few: int, many: int, expected: set[str]
) -> None:
    assert GO.joined(stem, few, many) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("go house", "идти дом", {("go", "идти"): (0.8, 0.8)}),
        # Two words may say it: each half as probably.
        ("go", "идти пойти", {("go", "идти"): (0.4, 0.8), ("go", "пойти"): (0.4, 0.4)}),
        ("go fall", "пойти", {("go", "пойти"): (0.8, 0.4), ("fall", "пойти"): (0.8, 0.4)}),
        # Words of one language render none of each other.
        ("go", "went", {}),
        ("house", "дом", {}),
        ("", "", {}),
    ],
)
def test_texts_are_joined_by_what_both_may_say(
    one: str, other: str, expected: dict[tuple[str, str], tuple[float, float]]
) -> None:
    assert between(one, other) == expected


def test_stems_that_are_hardly_probable_given_each_other_are_not_joined() -> None:
    """One in nine of each other's words: more chance than knowledge."""
    many = of("\n".join(f"do мочь{n}\tдо{n} из\tبه{n}" for n in range(9)))
    assert len(many.between(numbered(("do",)), numbered(("из",))).source) == 1
    crowd = " ".join(f"to{n}" for n in range(9))
    some = of(f"{crowd}\tиз {crowd.replace('to', 'по')}\tبه\n")
    ours, theirs = crowd.split(), ["из", *crowd.replace("to", "по").split()]
    assert len(some.between(numbered((*ours,)), numbered((*theirs,))).source) == 0


def test_no_two_stems_of_the_shipped_concepts_share_a_key() -> None:
    stems = sorted({*shipped_concepts().text.decode().split()})
    keys, cells, *_ = word_keys("\n".join(stems).encode())
    assert len(set(keys.tolist())) == len(stems)
    assert cells.tolist() == list(range(len(stems)))


def test_the_key_of_a_word_does_not_depend_on_what_stands_beside_it() -> None:
    alone = word_keys(b"go")[0].tolist()
    assert word_keys(b"internationally\tgo")[0].tolist()[1:] == alone


def test_no_concepts_join_nothing() -> None:
    none = Concepts()
    assert len(none.between(numbered(("go",)), numbered(("идти",))).source) == 0
    assert none.joined("go") == set()


def test_a_lexicon_knows_what_its_pairs_and_its_concepts_know() -> None:
    lexicon = parse("мир\tpeace\t60\t50\n") + GeneralLexicon(concepts=GO)
    assert "мир" in lexicon
    assert "идти" in lexicon
    assert "дом" not in lexicon
    assert lexicon.of("мир") == {"peace"}
    assert lexicon.of("go") == {"идти", "пойти", "رفتن", "رفت"}


@pytest.mark.parametrize(
    ("one", "others"),
    [
        ("child", "дети ребен کودک بچه فرزند"),
        ("меч", "sword شمشیر"),
        ("رفت", "go went идти"),
    ],
)
def test_the_shipped_concepts_know_words(one: str, others: str) -> None:
    assert shipped().of(one) >= set(others.split())


def test_every_entry_of_the_dictionary_is_among_the_shipped_concepts() -> None:
    known = shipped_concepts()
    lost = [
        entry
        for entry in entries()
        for forms in entry
        if not any(stem(word) in known for form in forms for word in tokens(fold(form).text))
    ]
    assert lost == []


def test_every_entry_has_words_of_three_languages_in_their_own_letters() -> None:
    for entry in entries():
        assert len(entry) == 3
        english, russian, farsi = ("".join(forms) for forms in entry)
        assert all(letter < "\u0250" for letter in english), entry
        assert not any(letter.isascii() and letter.isalpha() for letter in russian + farsi), entry
        assert all(letter >= "\u0600" or not letter.isalpha() for letter in farsi), entry


def test_an_entry_is_cut_to_the_stems_of_the_forms_that_texts_have() -> None:
    pytest.importorskip("pymorphy3")
    pytest.importorskip("wordfreq")
    made = concepts(
        [
            [["decide"], ["решать"], ["تصمیم گرفتن", "می‌گیرد"]],
            [["water"], ["вода"], ["آب"]],
            [["waters"], ["вод"], ["آب"]],
        ]
    )
    decide, water = made  # "waters" says nothing new
    english, russian, farsi = (cell.split() for cell in decide.split("\t"))
    assert english == ["decid"]
    assert {"решат", "решае", "решал"} <= set(russian)
    assert {"تصمیم", "گرفتن", "گیرد", "گیرند", "نگیرد", "بگیرد"} <= set(farsi)
    assert {"вода", "воды", "воду", "вод"} <= set(water.split("\t")[1].split())


def test_vague_stems_are_joined_to_those_that_are_not() -> None:
    assert GO.joined("went", 1, 1) == {"идти", "رفتن", "رفت"}
    assert GO.joined("went", 1, 2) == {"идти", "пойти", "رفتن", "رفت"}
    assert GO.joined("пойти", 1, 1) == GO.joined("house", 1, 1) == frozenset()
