"""sacrebleu between witnesses of one language, and nowhere else."""

from __future__ import annotations

import json

import pytest

from tests.conftest import Collate
from workbench.errors import UsageError
from workbench.score import texts
from workbench.score.same_language import choose

REPORT = "Report to the Seventh Congress of the Tudeh Party of Iran."
WRONG = "Report to the Eighth Congress of the Tudeh Party of Iran."
RIGHT = "A report for the 7th Congress of the Iranian Tudeh Party."


def figure(collate: Collate, metric: str, hypothesis: str) -> float:
    collation = collate(None, "", **{"en": REPORT, "en-draft": hypothesis})
    sample = texts.sample("report", collation, ["en", "en-draft"])
    (score,) = texts.score_beads([sample], [metric])
    return round(score.score, 1)


@pytest.mark.parametrize(
    ("metric", "wrong", "right"),
    [("bleu", 73.5, 17.2), ("chrf", 83.7, 56.4), ("chrf++", 84.5, 53.0), ("ter", 9.1, 63.6)],
)
def test_a_wrong_number_costs_little_and_a_right_paraphrase_much(
    collate: Collate, metric: str, wrong: float, right: float
) -> None:
    assert figure(collate, metric, WRONG) == wrong
    assert figure(collate, metric, RIGHT) == right


def test_a_text_against_itself_is_perfect(collate: Collate) -> None:
    collation = collate(None, "", **{"fa": "کنگرهٔ بیست و هفتم.", "fa-copy": "کنگرهٔ بیست و هفتم."})
    sample = texts.sample("report", collation, ["fa", "fa-copy"])
    scores = texts.score_corpus([sample], ["chrf", "ter"])
    assert [round(score.score, 6) for score in scores] == [100, 0]
    assert "nrefs:1" in scores[0].signature


@pytest.mark.parametrize(
    ("lang", "tokenizer"), [("en", "tok:13a"), ("ru", "tok:intl"), ("fa", "tok:intl")]
)
def test_the_signature_says_how_words_were_cut(collate: Collate, lang: str, tokenizer: str) -> None:
    collation = collate(None, "", **{lang: "Да: нет.", f"{lang}-b": "Да: нет."})
    sample = texts.sample("x", collation, [lang, f"{lang}-b"])
    (score,) = texts.score_corpus([sample], ["bleu"])
    assert tokenizer in score.signature


def test_across_languages_it_refuses_and_says_why(collate: Collate) -> None:
    collation = collate(fa="سلام", ru="Привет", en="Hello")
    sentence = "between languages they measure nothing"
    with pytest.raises(UsageError, match=sentence):
        choose(collation, None, (), texts.WHY)
    with pytest.raises(UsageError, match="en is English and fa is Farsi.*" + sentence):
        choose(collation, "en", ["fa"], texts.WHY)
    with pytest.raises(UsageError, match=sentence):
        choose(collation, "en", (), texts.WHY)


@pytest.mark.parametrize(
    ("reference", "hypotheses", "chosen"),
    [
        (None, (), ["en", "en-b", "en-c"]),
        ("en-b", (), ["en-b", "en", "en-c"]),
        (None, ("en",), ["en-b", "en"]),
        ("en-c", ("en",), ["en-c", "en"]),
    ],
)
def test_who_is_measured_by_whom(
    collate: Collate, reference: str | None, hypotheses: tuple[str, ...], chosen: list[str]
) -> None:
    collation = collate(None, "", **{"fa": "سلام", "en": "Hello", "en-b": "Hallo", "en-c": "Hi"})
    assert choose(collation, reference, hypotheses, texts.WHY) == chosen


@pytest.mark.parametrize(
    ("reference", "hypotheses", "sentence"),
    [("en-d", (), "there is no witness 'en-d'"), ("en", ("en",), "held against itself")],
)
def test_misuse(
    collate: Collate, reference: str, hypotheses: tuple[str, ...], sentence: str
) -> None:
    collation = collate(None, "", **{"en": "Hello", "en-b": "Hallo"})
    with pytest.raises(UsageError, match=sentence):
        choose(collation, reference, hypotheses, texts.WHY)


def many(beads: int) -> texts.Sample:
    """Return a reference, a copy with every tenth line changed, and one with every second."""
    lines = tuple(f"Sentence number {at} of a longer text." for at in range(beads))
    near = (line.replace("number", "no.", at % 10 == 0) for at, line in enumerate(lines))
    far = (line.replace("longer", "brief", at % 2) for at, line in enumerate(lines))
    hypotheses = {"en-near": tuple(near), "en-far": tuple(far)}
    return texts.Sample("many", "en", tuple(range(beads)), lines, hypotheses)


@pytest.mark.parametrize("test", ["bs", "ar"])
def test_significance_survives_numpy_and_can_be_written(test: str) -> None:
    baseline, other = texts.significance([many(120)], ["chrf"], test)
    assert (baseline.hypothesis, baseline.p) == ("en-near", None)
    assert other.p is not None
    assert other.p < 0.05
    json.dumps([other.score, other.p, other.mean, other.half_width])
    assert "seed:12345" in other.signature


def test_few_beads_or_one_text_answer_no_question() -> None:
    with pytest.raises(UsageError, match="too few for a test of significance"):
        texts.significance([many(20)], ["chrf"], "bs")
    one = texts.Sample("a", "en", (0,), ("a",), {"en-b": ("a",)})
    with pytest.raises(UsageError, match="needs two texts"):
        texts.significance([one], ["chrf"], "bs")


def test_nothing_to_score() -> None:
    with pytest.raises(UsageError, match="the texts are empty"):
        texts.score_corpus([texts.Sample("a", "en", (), (), {"en-b": ()})], ["chrf"])
