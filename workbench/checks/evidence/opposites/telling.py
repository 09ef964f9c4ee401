"""A sentence of one text, with the poles it tells and those it negates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from workbench.checks.evidence.negation.hinting import hinted, hinting
from workbench.checks.evidence.negation.negated import Negated
from workbench.checks.evidence.negation.negating import negating
from workbench.checks.evidence.negation.places import Place
from workbench.checks.evidence.opposites.places import Placed, Span
from workbench.checks.evidence.opposites.poles import Poles, poles
from workbench.checks.evidence.parts.sentences import Sentence, sentences
from workbench.collation import Collation
from workbench.once import once

Told = Mapping[str, Sequence[tuple[Span, str]]]
"""By text, what it tells of a set: each pole's place in the passage, and its name."""


class Telling:
    """A sentence with the poles it tells, each with its place in the passage.

    ``lang`` is its language, and ``hints`` are its words of which that may have a hint that they
    negate.
    """

    def __init__(
        self, sentence: Sentence, places: Sequence[Placed], lang: str, hints: Sequence[Place]
    ) -> None:
        self._sentence = sentence
        self.start, self.text = sentence.start, sentence.text
        self.places = places
        self.lang = lang
        self._hints = hints

    @property
    def knows(self) -> Poles:
        """What its language knows of opposites."""
        known = poles(self.lang)
        assert known
        return known

    @property
    def words(self) -> Sequence[str]:
        """Its words, in order."""
        return self._sentence.words

    def of_set(self, name: str) -> list[tuple[Span, str]]:
        """Return the poles of a set that it tells, each with its place in the passage, in order."""
        return [(span, pole.name) for span, pole in self.places if pole.set == name]

    def negates(self, place: Span) -> bool:
        """Tell whether it negates what stands at a place of the passage."""
        return self._negated is not None and self._negated.is_negated(place)

    @property
    def may_negate(self) -> bool:
        """Whether anything in it negates, or may."""
        said = self._negated
        return said is not None and bool(said.places or said.denials or said.hedges)

    @once
    def _negated(self) -> Negated | None:
        how = negating(self.lang)
        return Negated(how, self._sentence, self._hints) if how else None


def sentences_told(
    collation: Collation, bead: int, told: Mapping[str, Sequence[Placed]]
) -> Iterator[Mapping[str, Telling]]:
    """Yield the sentences of a bead side by side, or all at once, with those poles ``told`` of."""
    hints = hinting(collation)
    for row in sentences(collation, bead, told):
        yield {
            key: Telling(
                said,
                [one for one in told[key] if 0 <= one[0][0] - said.start < len(said.text)],
                collation.lang(key),
                hinted(hints.get(key, {}), bead, said),
            )
            for key, said in row.items()
        }
