"""A sentence of one text, with the poles it tells and those it negates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from workbench.checks.evidence.negation.hinting import hinted, hinting
from workbench.checks.evidence.negation.negated import Negated
from workbench.checks.evidence.negation.negating import negating
from workbench.checks.evidence.negation.places import Place
from workbench.checks.evidence.opposites.places import Placed, Span
from workbench.checks.evidence.opposites.poles import Poles, poles
from workbench.checks.evidence.parts.sentences import sentence_by_sentence
from workbench.collation import Collation
from workbench.once import once
from workbench.passages import passages
from workbench.values.cut import WORD

Told = Mapping[str, Sequence[tuple[Span, str]]]
"""By text, what it tells of a set: each pole's place in the passage, and its name."""


class Telling:
    """A folded sentence that starts at ``start`` of its passage.

    ``places`` are poles it tells, each with its place in the passage; ``lang`` is its language, and
    ``hints`` are its words of which that may have a hint that they negate.
    """

    def __init__(
        self,
        start: int,
        text: str,
        places: Sequence[Placed],
        lang: str,
        hints: Sequence[Place],
    ) -> None:
        self.start = start
        self.text = text
        self.places = places
        self.lang = lang
        self._hints = hints

    @property
    def knows(self) -> Poles:
        """What its language knows of opposites."""
        known = poles(self.lang)
        assert known
        return known

    @once
    def words(self) -> Sequence[str]:
        """Its words, in order."""
        return WORD.findall(self.text)

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
        return said is not None and bool(said.negating or said.denials or said.hedges)

    @once
    def _negated(self) -> Negated | None:
        how = negating(self.lang)
        if not how:
            return None
        return Negated(how, self.text, self._hints, self.start)


def sentences_told(
    collation: Collation, bead: int, told: Mapping[str, Sequence[Placed]]
) -> Iterator[Mapping[str, Telling]]:
    """Yield the sentences of a bead side by side, or all at once, with those poles ``told`` of."""
    read, hints = passages(collation), hinting(collation)
    texts = {key: read[key].folded[bead].text for key in told if read[key].prose[bead]}
    for row in sentence_by_sentence(texts):
        yield {
            key: Telling(
                start,
                text,
                [one for one in told[key] if start <= one[0][0] < start + len(text)],
                collation.lang(key),
                hinted(hints.get(key, {}), bead, start, text),
            )
            for key, (start, text) in row.items()
        }
