"""A sentence of one text, with the poles it tells and those it negates."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterator, Mapping, Sequence

from workbench.checks.evidence.negation.hinting import hinting
from workbench.checks.evidence.negation.negated import Negated
from workbench.checks.evidence.negation.negating import negating
from workbench.checks.evidence.opposites.phrases import Pole
from workbench.checks.evidence.opposites.poles import Poles
from workbench.checks.evidence.parts.sentences import sentence_by_sentence
from workbench.collation import Collation
from workbench.once import once
from workbench.passages import Passages, passages
from workbench.values.cut import WORD

Span = tuple[int, int]

Told = Mapping[str, Sequence[tuple[Span, str]]]
"""By text, what it tells of a set: each pole's place in the passage, and its name."""


class Telling:
    """A folded sentence that starts at ``start`` of its passage.

    ``places`` are the poles it tells, each with its place in the passage, of those that its
    language ``knows``; ``lang`` is that language, and ``hints`` are words, of the text and of
    others, of which it may have a hint that they negate.
    """

    def __init__(
        self,
        start: int,
        text: str,
        places: Sequence[tuple[Span, Pole]],
        knows: Poles,
        lang: str,
        hints: Container[str],
    ) -> None:
        self.start = start
        self.text = text
        self.places = places
        self.knows = knows
        self.lang = lang
        self._hints = hints

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
        return Negated(how, self.text, self._hints, self.words, self.start)


def sentences_told(
    collation: Collation,
    bead: int,
    known: Mapping[str, Poles],
    hints: Mapping[str, Collection[str]],
    sides: Collection[str],
) -> Iterator[Mapping[str, Telling]]:
    """Yield the sentences of a bead side by side, or all at once.

    ``hints`` are the words of each text that may tell a pole; only what ``sides`` tell is asked.
    """
    read, hinted = passages(collation), hinting(collation)
    texts = {key: read[key].folded[bead].text for key in known if read[key].prose[bead]}
    places = {
        key: _places(read[key], bead, known[key], hints[key]) if key in sides else []
        for key in texts
    }
    for row in sentence_by_sentence(texts):
        yield {
            key: Telling(
                start,
                text,
                [told for told in places[key] if start <= told[0][0] < start + len(text)],
                known[key],
                collation.lang(key),
                hinted.get(key, ()),
            )
            for key, (start, text) in row.items()
        }


def _places(
    read: Passages, bead: int, known: Poles, hints: Collection[str]
) -> list[tuple[Span, Pole]]:
    """Return the poles that a passage tells, in order, each with its place."""
    words, starts = read.words[bead], read.starts(bead)
    return [
        ((starts[first], starts[last - 1] + len(words[last - 1])), pole)
        for first, last, told in known.places(words, hints)
        for pole in sorted(told)
    ]
