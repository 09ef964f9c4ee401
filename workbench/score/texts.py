"""BLEU, chrF and TER between witnesses of one language, through sacrebleu (Post 2018).

They count shared words and letters: an honest measure of how far a draft is from its revision, or
one translation from another. They are no sign of divergence, which is why nothing else here uses
them: a wrong number costs them a point or two, a right paraphrase fifty. Across languages they mean
nothing, and are refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sacrebleu.metrics.bleu import BLEU
from sacrebleu.metrics.chrf import CHRF
from sacrebleu.metrics.ter import TER

from workbench.collation import Collation
from workbench.errors import UsageError
from workbench.languages import base
from workbench.suggest import refuse_unknown

WHY = (
    "BLEU, chrF and TER count the words and letters that two texts share, so between languages they"
    " measure nothing; give two texts of one language, or see with `workbench check` where these"
    " diverge"
)
"""Why texts of different languages are refused."""

METRICS = ("chrf", "bleu", "ter", "chrf++")
"""The metrics there are; the first is the one to prefer (Mathur et al. 2020)."""

ENOUGH = 100
"""Beads below which a test of significance is refused: so few answer nothing."""

# What sacrebleu's tokenizers of the same name are made for; 13a knows ASCII punctuation only.
_TOKENIZERS = {"en": "13a", "zh": "zh", "ja": "char", "ko": "char", "th": "char"}
_OTHERS = "intl"
_NO_SPACES = ("zh", "ja", "ko", "th")


@dataclass(frozen=True, slots=True)
class Sample:
    """The beads of one document in a reference and in the texts measured against it.

    ``beads`` are their numbers in the alignment; those empty in every text are left out.
    """

    document: str
    lang: str
    beads: tuple[int, ...]
    reference: tuple[str, ...]
    hypotheses: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class TextScore:
    """One figure: 0 to 100, for TER from 0 on and the less the better.

    ``document`` is None for a whole corpus, ``bead`` None for all beads of a document. The
    signature is sacrebleu's.
    """

    document: str | None
    bead: int | None
    hypothesis: str
    metric: str
    score: float
    beads: int
    signature: str


@dataclass(frozen=True, slots=True)
class Significance:
    """Whether a hypothesis differs from the first one by more than chance.

    ``mean`` and ``half_width`` give the 95 % interval of bootstrap resamples; None under
    approximate randomisation, as is ``p`` for the first hypothesis.
    """

    hypothesis: str
    metric: str
    score: float
    p: float | None
    mean: float | None
    half_width: float | None
    signature: str


def sample(document: str, collation: Collation, keys: Sequence[str]) -> Sample:
    """Return a document's beads in the witnesses ``keys``, the reference first."""
    rows = [
        (number, *(" ".join(collation.bead_text(number, key).split()) for key in keys))
        for number in range(len(collation.alignment.beads))
    ]
    rows = [row for row in rows if any(row[1:])]
    columns: list[tuple[Any, ...]] = list(zip(*rows, strict=True)) or [()] * (len(keys) + 1)
    numbers, reference, *others = columns
    return Sample(
        document,
        collation.lang(keys[0]),
        numbers,
        reference,
        dict(zip(keys[1:], others, strict=True)),
    )


def score_corpus(samples: Sequence[Sample], metrics: Iterable[str]) -> list[TextScore]:
    """Return the score of each hypothesis over all documents together."""
    return [
        _whole(samples, hypothesis, name, None)
        for hypothesis in samples[0].hypotheses
        for name in metrics
    ]


def score_documents(samples: Sequence[Sample], metrics: Sequence[str]) -> list[TextScore]:
    """Return the score of each hypothesis in each document."""
    return [
        _whole([one], hypothesis, name, one.document)
        for one in samples
        for hypothesis in one.hypotheses
        for name in metrics
    ]


def score_beads(samples: Sequence[Sample], metrics: Sequence[str]) -> list[TextScore]:
    """Return the score of each hypothesis in each bead: to rank beads by, not to judge one."""
    found = []
    for one in samples:
        made = {name: _metric(name, one.lang, sentences=True) for name in metrics}
        for hypothesis, texts in one.hypotheses.items():
            for number, reference, text in zip(one.beads, one.reference, texts, strict=True):
                for metric in made.values():
                    score = metric.sentence_score(text, [reference])
                    found.append(
                        TextScore(
                            one.document,
                            number,
                            hypothesis,
                            score.name,
                            float(score.score),
                            1,
                            str(metric.get_signature()),
                        )
                    )
    return found


def _whole(
    samples: Sequence[Sample], hypothesis: str, name: str, document: str | None
) -> TextScore:
    metric = _metric(name, samples[0].lang)
    texts = _texts(samples, hypothesis)
    references = [text for one in samples for text in one.reference]
    if not texts:
        raise UsageError("there is no bead to score: the texts are empty")
    score = metric.corpus_score(texts, [references])
    return TextScore(
        document,
        None,
        hypothesis,
        score.name,
        float(score.score),
        len(texts),
        str(metric.get_signature()),
    )


def significance(
    samples: Sequence[Sample], metrics: Iterable[str], test: str
) -> list[Significance]:
    """Test whether hypotheses differ from the first: ``bs`` bootstrap, ``ar`` randomisation.

    Raises UsageError with fewer than two hypotheses or ENOUGH beads.
    """
    from sacrebleu.significance import PairedTest

    references = [text for one in samples for text in one.reference]
    names = list(samples[0].hypotheses)
    if len(names) < 2:
        raise UsageError("a paired test needs two texts measured against the same reference")
    if len(references) < ENOUGH:
        raise UsageError(
            f"{len(references)} beads are too few for a test of significance, which would answer"
            f" nothing; give {ENOUGH} or more"
        )
    systems: list[tuple[str, Sequence[str]]] = [(name, _texts(samples, name)) for name in names]
    made = {name: _metric(name, samples[0].lang) for name in metrics}
    signatures, results = PairedTest(systems, made, [references], test_type=test)()
    rows: Any = results
    return [
        Significance(
            name,
            metric,
            float(result.score),
            _number(result.p_value),
            _number(result.mean),
            _number(result.ci),
            str(signatures[metric]),
        )
        for metric in signatures
        for name, result in zip(names, rows[metric], strict=True)
    ]


def _texts(samples: Iterable[Sample], hypothesis: str) -> list[str]:
    return [text for one in samples for text in one.hypotheses[hypothesis]]


def _number(value: Any) -> float | None:
    # Its figures may be numpy's, which JSON does not know.
    return None if value is None else float(value)


def _metric(name: str, lang: str, sentences: bool = False) -> Any:
    refuse_unknown("metric", (name,), METRICS)
    language = base(lang)
    if name == "bleu":
        tokenizer = _TOKENIZERS.get(language, _OTHERS)
        return BLEU(tokenize=tokenizer, effective_order=sentences)
    if name in ("chrf", "chrf++"):
        return CHRF(word_order=2 if name == "chrf++" else 0)
    return TER(asian_support=language in _NO_SPACES)
