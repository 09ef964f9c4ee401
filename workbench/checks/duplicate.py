"""A sentence that one text has twice, one soon after the other, and the others once.

What ends in no full stop, a heading or an item of a list, is a sentence too: written twice in one
segment it is the same letters twice over.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from workbench.checks.check import Check
from workbench.checks.finding import Confidence, Evidence, Finding
from workbench.collation import Collation
from workbench.message import Message
from workbench.text import fold

REACH = 40
"""How many sentences back a repetition is looked for, no further than the bead before."""

SHORTEST = 12
"""Letters below which repetition is ordinary: a refrain, a label, a name."""

SHORTEST_RENDERING = 30
"""The same where the others have something there, only not twice: two headings rendered alike."""

ALIKE = 70.0
"""Percent of likeness above which two passages of another witness count as a repetition too."""

_SENTENCE = re.compile(r"[^.!?؟…\n]+[.!?؟…\n]*")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a witness: its bead, its span in the bead's text, its letters."""

    bead: int
    start: int
    end: int
    letters: str


class Duplicate(Check):
    """Passages that stand twice."""

    kinds = ("duplicate",)
    thresholds: ClassVar[Mapping[str, float]] = {
        "letters": SHORTEST,
        "letters rendered once": SHORTEST_RENDERING,
    }

    def find(self, collation: Collation) -> Iterator[Finding]:
        """Yield each sentence that repeats one just before it, where no other witness repeats."""
        least = self.threshold("letters")
        repeated = {key: tuple(_repetitions(collation, key, least)) for key in collation.keys}
        for key, pairs in repeated.items():
            others = [other for other in collation.keys if other != key]
            for first, second in pairs:
                beads = {first.bead, second.bead}
                if any(_repeats(collation, other, repeated[other], beads) for other in others):
                    continue
                rendering = len(beads) == 2 and any(
                    collation.bead_text(second.bead, other).strip() for other in others
                )
                if not rendering:
                    yield _finding(key, second, others, "high")
                elif len(second.letters) >= self.threshold("letters rendered once"):
                    yield _finding(key, second, others, "medium")


def _sentences(collation: Collation, key: str, least: float) -> Iterator[Sentence]:
    for bead in range(len(collation.alignment.beads)):
        text = collation.bead_text(bead, key)
        for match in _SENTENCE.finditer(text):
            if "://" in match.group():
                continue
            letters = "".join(filter(str.isalnum, fold(match.group()).text)).casefold()
            if letters:
                stripped = match.group().strip()
                start = match.start() + match.group().index(stripped)
                end, half = start + len(stripped), len(letters) // 2
                if half >= least and letters == 2 * letters[:half]:
                    middle = start + _place(stripped, half)
                    yield Sentence(bead, start, middle, letters[:half])
                    start, letters = middle, letters[half:]
                yield Sentence(bead, start, end, letters)


def _place(text: str, letter: int) -> int:
    """Return where a letter of ``letters`` stands in its text."""
    folded = fold(text)
    places = [at for at, char in enumerate(folded.text) if char.isalnum()]
    return folded.offsets[places[min(letter, len(places) - 1)]]


def _repetitions(
    collation: Collation, key: str, least: float
) -> Iterator[tuple[Sentence, Sentence]]:
    """Yield (first, second) for each sentence that stands again, runs of them as one."""
    recent: deque[Sentence] = deque(maxlen=REACH)
    run: tuple[Sentence, Sentence] | None = None
    for sentence in _sentences(collation, key, least):
        earlier = next((one for one in recent if _again(one, sentence, least)), None)
        if run and (earlier is None or sentence.bead != run[1].bead):
            yield run
            run = None
        if earlier:
            run = (run[0], replace(run[1], end=sentence.end)) if run else (earlier, sentence)
        recent.appendleft(sentence)
    if run:
        yield run


def _again(earlier: Sentence, later: Sentence, least: float) -> bool:
    return (
        earlier.letters == later.letters
        and len(later.letters) >= least
        and later.bead - earlier.bead <= 1
    )


def _repeats(
    collation: Collation, key: str, pairs: tuple[tuple[Sentence, Sentence], ...], beads: set[int]
) -> bool:
    """Tell whether another witness repeats itself in the same beads, in the same or like words."""
    from rapidfuzz import fuzz

    if any({first.bead, second.bead} & beads for first, second in pairs):
        return True
    if len(beads) < 2:
        return False
    one, other = (fold(collation.bead_text(bead, key)).text for bead in sorted(beads))
    return bool(one and other) and fuzz.ratio(one, other) >= ALIKE


def _finding(key: str, second: Sentence, others: list[str], confidence: Confidence) -> Finding:
    return Finding(
        kind="duplicate",
        severity="major",
        confidence=confidence,
        bead=second.bead,
        evidence={key: Evidence(((second.start, second.end),))},
        message=Message("{witness} says this twice", {"witness": key}),
        groups=((key,), tuple(others)),
        suspect=key if len(others) == 1 else None,
    )
