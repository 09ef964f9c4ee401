"""Embeddings are further evidence, and any object that gives unit vectors will do."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from types import ModuleType

import numpy as np
import pytest

from tests.align.test_align import text, types
from workbench.align import align
from workbench.align.scoring import embeddings
from workbench.align.scoring.embeddings import load, with_vectors
from workbench.align.search.band import Band
from workbench.arrays import Vectors
from workbench.errors import InputError, UsageError
from workbench.lexicon import bags
from workbench.pipeline import Settings

CONCEPTS = (
    ("باران", "дождь", "rain"),
    ("کوه", "гора", "mountain"),
    ("نان", "хлеб", "bread"),
    ("برف", "снег", "snow"),
    ("چراغ", "лампа", "lamp"),
    ("دریا", "море", "sea"),
)


class Tiny:
    """A model whose whole knowledge is six words in three languages."""

    def encode(self, texts: Sequence[str], **_: object) -> Vectors:
        vectors = np.full((len(texts), len(CONCEPTS)), 0.05, np.float32)
        for row, one in enumerate(texts):
            for column, words in enumerate(CONCEPTS):
                vectors[row, column] += sum(word in one.split() for word in words)
        unit: Vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
        return unit


@pytest.fixture
def tiny(monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("sentence_transformers")

    def model(name: str) -> Tiny:
        if name != "LaBSE":
            raise OSError(f"{name} is not a local folder")
        return Tiny()

    module.SentenceTransformer = model  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "sentence_transformers", module)


# Every segment has the same length, and no word is known beforehand: only meaning can tell.
FA = ["باران xx", "کوه xxxx", "نان xxxx", "برف xxxx", "چراغ xxx"]
RU = ["дождь xx", "хлеб xxx", "снег xxx", "лампа xx", "море xxx"]
EN = ["rain xxx", "mountain", "bread xx", "snow xxx", "sea xxxx"]


def test_meaning_tells_what_words_cannot(tiny: None) -> None:
    named = [text("fa", FA), text("ru", RU), text("en", EN)]
    expected = ["1-1-1", "1-0-1", "1-1-1", "1-1-1", "1-1-0", "0-1-1"]
    assert types(align(named, embedder=load("LaBSE"))) == expected


def test_further_texts_are_compared_by_meaning_too(tiny: None) -> None:
    named = [text("fa", FA), text("ru", RU), text("en", EN), text("en2", EN[1:])]
    beads = align(named, embedder=load("LaBSE")).beads
    assert all(
        bead.runs[3] == tuple(at - 1 for at in bead.runs[2])
        for bead in beads
        if bead.runs[2] != (0, 1) and bead.runs[2][0] < bead.runs[2][1]
    )


def test_the_same_vectors_give_the_same_beads(tiny: None) -> None:
    named = [text("fa", FA), text("ru", RU), text("en", EN)]
    assert align(named, embedder=Tiny()) == align(named, embedder=load("LaBSE"))


def test_a_model_that_tells_nothing_apart_says_nothing() -> None:
    class Blind:
        def encode(self, texts: Sequence[str]) -> Vectors:
            return np.ones((len(texts), 1), np.float32)

    named = [text("fa", FA), text("ru", RU), text("en", EN)]
    assert align(named, embedder=Blind()) == align(named)


def test_two_against_two_say_as_much_as_each_against_its_own() -> None:
    read = embeddings_of(["дождь", "снег", "море"]), embeddings_of(["rain", "snow", "sea"])
    band = Band.whole(3, 3)
    scale = embeddings.Scale.of(*read, band)
    assert scale
    table = scale.table(*read, band, 2)
    at = band.find(np.array([1, 2, 2]), np.array([1, 2, 1]))
    one, both, wrong = table[0, 0, at[0]], table[1, 1, at[1]], table[0, 0, at[2]]
    assert both == pytest.approx(2 * one, rel=0.05)
    assert wrong < 0 < one


def embeddings_of(segments: list[str]) -> bags.Bags:
    named = text("any", segments)
    return with_vectors(bags.read(named), named, Tiny())


@pytest.mark.parametrize("shape", [(1, 4), (3,), (0, 0)])
def test_vectors_that_do_not_fit_are_refused(shape: tuple[int, ...]) -> None:
    class Wrong:
        def encode(self, texts: Sequence[str]) -> Vectors:
            assert len(texts) == 5
            return np.ones(shape, np.float32)

    with pytest.raises(InputError, match="no usable vector for each of the 5 segments of fa"):
        align([text("fa", FA), text("ru", RU)], embedder=Wrong())


def test_a_missing_package_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    with pytest.raises(UsageError, match=r"pip install .*\[embeddings\]"):
        load("LaBSE")


def test_a_missing_model_is_one_sentence(tiny: None) -> None:
    with pytest.raises(InputError, match="'no/such' cannot be loaded"):
        load("no/such")


def test_a_model_that_fails_on_a_text_is_one_sentence(
    tiny: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> Vectors:
        raise RuntimeError("out of memory")

    monkeypatch.setattr(Tiny, "encode", fail)
    with pytest.raises(InputError, match=r"cannot read 5 segments \(RuntimeError: out of memory\)"):
        align([text("fa", FA), text("ru", RU)], embedder=load("LaBSE"))


def test_the_model_is_part_of_what_is_kept() -> None:
    assert Settings(embeddings="LaBSE").record()["embeddings"] == "LaBSE"
    assert "embeddings" not in Settings().record()
