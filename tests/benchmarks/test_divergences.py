"""The benchmark runs on a handful of lines, injects what it says, and is the same every time."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from num2words import num2words  # type: ignore[import-untyped]

from benchmarks import divergences
from benchmarks.divergences.__main__ import main
from benchmarks.divergences.baselines import naive
from benchmarks.divergences.corpora import LANGUAGES, Corpus, joined, read
from benchmarks.divergences.edits import Edit, Editor, apply, choose, rounds
from benchmarks.divergences.errors import dates, error_types, marks, numbers, ordinals, passages
from benchmarks.divergences.errors.roman import malformed, roman, value
from benchmarks.divergences.rewritings import REWRITINGS
from benchmarks.divergences.rewritings import numbers as in_other_words
from benchmarks.divergences.rewritings.spelling import english, english_ordinal, farsi, russian

ROWS = (
    ("در ۲۶ دسامبر ۱۹۸۵ بیش از ۵۰۰۰ نفر آمدند.",
     "26 декабря 1985 года пришло более 5000 человек.",
     "On 26 December 1985 more than 5,000 people came."),
    ("بیست و هفتمین کنگره (سال ۱۹۸۶) از «صلح» سخن گفت.",
     "XXVII съезд (1986 год) говорил о «мире».",
     "The 27th congress (in 1986) spoke of “peace”."),
    ("آنها ۱۰۰ میلیون دلار نخواستند؛ سه پزشک و شش مهندس خواستند.",
     "Они не просили 100 миллионов долларов; они просили трёх врачей и шесть инженеров.",
     "They did not ask for $100 million; they asked for three doctors and six engineers."),
    ("هیچ چیز عوض نشد، و زندگی در شهر همان طور که بود ادامه یافت.",
     "Ничего не изменилось, и жизнь в городе шла так же, как и прежде.",
     "Nothing changed, and life in the town went on just as it had before."),
)  # fmt: skip


def corpus(times: int = 1) -> Corpus:
    columns = zip(*(ROWS * times), strict=True)
    return Corpus("handful", dict(zip(LANGUAGES, map(tuple, columns), strict=True)))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for lang, lines in corpus(5).lines.items():
        path = tmp_path / "handful" / f"{lang}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return tmp_path


def changes(editor: Editor, lang: str, line: int) -> set[tuple[str, str]]:
    found = editor(corpus(), lang, line, Random(0))
    return {(change.variant, change.was) for change in found}


@pytest.mark.parametrize(
    ("editor", "lang", "line", "expected"),
    [
        (numbers.number_changed, "fa", 0, {("digit", "۵۰۰۰")}),
        (numbers.number_changed, "en", 0, {("digit", "5,000")}),
        (numbers.number_changed, "ru", 1, set()),
        (numbers.number_word_changed, "ru", 2, {("word", "трёх"), ("word", "шесть")}),
        (numbers.number_word_changed, "fa", 2, {("word", "سه"), ("word", "شش")}),
        (numbers.magnitude_swapped, "en", 2, {("word", "million")}),
        (numbers.magnitude_swapped, "ru", 2, {("word", "миллионов")}),
        (numbers.magnitude_swapped, "fa", 0, {("zeros", "۵۰۰۰")}),
        (numbers.amount_deleted, "en", 2, {("number", "$100 million")}),
        (numbers.amount_deleted, "fa", 2, {("number", "۱۰۰ میلیون دلار ")}),
        (dates.date_changed, "en", 0, {("month", "December"), ("day", "26"), ("year", "1985")}),
        (dates.date_changed, "ru", 0, {("month", "декабря"), ("day", "26"), ("year", "1985")}),
        (dates.date_changed, "fa", 0, {("month", "دسامبر"), ("day", "۲۶"), ("year", "۱۹۸۵")}),
        (ordinals.ordinal_changed, "en", 1, {("digits", "27th")}),
        (ordinals.ordinal_changed, "ru", 1, {("roman", "XXVII")}),
        (passages.clause_omitted, "ru", 3, {("clause", "и жизнь в городе шла так же, ")}),
        (marks.quote, "fa", 1, {("opening", "«"), ("closing", "»")}),
        (marks.bracket, "en", 1, {("deleted", "("), ("deleted", ")"), ("mismatched", ")")}),
    ],
)
def test_an_injector_finds_its_places(
    editor: Editor, lang: str, line: int, expected: set[tuple[str, str]]
) -> None:
    found = changes(editor, lang, line)
    assert found >= expected if editor is passages.clause_omitted else found == expected


def test_every_type_of_error_and_rewriting_changes_the_text() -> None:
    small = corpus(5)
    editors = {one.name: one.editor for one in error_types(small)} | REWRITINGS
    for name, editor in editors.items():
        for lang in LANGUAGES:
            for edit in choose(name, editor, small, lang, 10, 0):
                assert edit.segments != (small.lines[lang][edit.line],), name


def test_the_same_seed_gives_the_same_edits() -> None:
    def chosen(seed: int) -> list[Edit]:
        return choose("n", numbers.number_changed, corpus(9), "en", 5, seed)

    assert chosen(1) == chosen(1) != chosen(2)


def test_rounds_hold_every_edit_once_and_far_apart() -> None:
    edits = choose("d", passages.duplicated, corpus(20), "en", 80, 0)
    parted = rounds(edits, 80, 0)
    assert sorted(edit.line for batch in parted for edit in batch) == sorted(
        edit.line for edit in edits
    )
    for batch in parted:
        lines = sorted(edit.line for edit in batch)
        assert all(b - a > 3 for a, b in pairwise(lines))


def test_a_line_in_a_bead_of_its_own_keeps_the_rest_in_step() -> None:
    edit = Edit("duplicated", "own bead", "ru", 1, "", "x", ("a", "a"), own_bead=True)
    edited = apply(corpus(), [edit])
    assert edited.lines == [0, 1, 1, 2, 3]
    assert edited.beads[2] == ((2, 2), (2, 3), (2, 2))


@pytest.mark.parametrize("number", [1, 4, 9, 14, 27, 28, 49, 399])
def test_malformed_numerals_are_no_numerals(number: int) -> None:
    assert value(roman(number)) == number
    assert value(malformed(number, Random(number))) is None


@pytest.mark.parametrize(
    ("speller", "lang"),
    [(english, "en"), (russian, "ru"), (farsi, "fa")],
)
def test_the_speller_agrees_with_num2words(speller: Callable[[int], str | None], lang: str) -> None:
    for number in range(1, 1000):
        spelled = speller(number)
        if spelled is not None:
            assert spelled == num2words(number, lang=lang), number


@pytest.mark.parametrize("number", range(1, 100))
def test_the_speller_of_ordinals_agrees_with_num2words(number: int) -> None:
    assert english_ordinal(number) == num2words(number, to="ordinal")


def test_the_naive_check_folds_digits_and_sees_a_change() -> None:
    same, changed = {"fa": "۲۷", "en": "27"}, {"fa": "۲۷", "en": "28"}
    assert naive([same, changed])[0] == frozenset()
    assert naive([same, changed])[1]


def test_lines_are_taken_again_when_they_are_too_few() -> None:
    assert len(joined([corpus()], 10)) == 10


def test_the_command_prints_tables_and_writes_json(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "figures.json"
    arguments = ["--data", str(folder), "--edits", "2", "--no-speed", "--json", str(out)]
    assert main(arguments) == 0
    assert "net recall" in capsys.readouterr().out
    found = json.loads(out.read_text(encoding="utf-8"))["corpora"]["handful"]
    assert found["lines"] == 20
    assert found["errors"]["number changed"]["n"] == 6


def test_a_missing_corpus_is_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", str(folder), "--corpus", "nowhere"]) == 2
    assert "there are handful" in capsys.readouterr().err


def test_texts_of_different_length_are_refused(folder: Path) -> None:
    (folder / "handful" / "ru.txt").write_text("одна\n", encoding="utf-8")
    with pytest.raises(ValueError, match="ru has 1"):
        read(folder / "handful")


def test_what_makes_the_errors_knows_nothing_of_the_workbench() -> None:
    package = Path(divergences.__file__).parent
    makers = [package / "words.py", *package.glob("errors/*.py"), *package.glob("rewritings/*.py")]
    assert len(makers) > 10
    for path in makers:
        assert "workbench" not in path.read_text(encoding="utf-8"), path.name


@pytest.mark.parametrize(
    ("text", "now"),
    [
        ("It cost $5.", "It cost 5 dollars."),
        ("It cost $2.5 million.", "It cost 2.5 million dollars."),
        ("the $300+ billion plan, $125m, a $5-note", None),
    ],
)
def test_a_sign_of_money_is_put_in_words_where_that_makes_words(text: str, now: str | None) -> None:
    lines = Corpus("money", dict.fromkeys(("fa", "ru", "en"), (text,)))
    found = [change.segments[0] for change in in_other_words.currency(lines, "en", 0, Random(0))]
    assert found == ([now] if now else [])
