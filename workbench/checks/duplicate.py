"""A sentence that one text has twice, one soon after the other, and the others once.

What ends in no full stop, a heading or an item of a list, is a sentence too: written twice in one
segment it is the same letters twice over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar, NamedTuple

from workbench.checks.check import Check
from workbench.checks.finding import Confidence, Evidence, Finding
from workbench.collation import Collation
from workbench.message import Message
from workbench.passages import Passages, passages
from workbench.text import fold

REACH = 40
"""How many sentences back a repetition is looked for, to the bead before."""

SHORTEST = 12
"""Letters below which repetition is ordinary: a refrain, a label, a name."""

SHORTEST_RENDERING = 30
"""The same where the others have something there, only not twice: two headings rendered alike."""

FEWEST_REPEATED = 3
"""Words in a row whose repetition within a sentence is a slip of the pen."""

ALIKE = 70.0
"""Percent of likeness above which two passages of another witness count as a repetition too."""

_SENTENCE = re.compile(r"[^.!?؟…\n]+[.!?؟…\n]*")
_NO_LETTERS = re.compile(r"[\W_]+")
_ENDS = re.compile(r"[.!?\n]+")
_END = "\0"
_NO_LETTERS_OR_END = re.compile(r"(?:[^\w\0]|_)+")
# Folded, these end a sentence too.
_OTHER_ENDS = "۔．！？\u0085\u2028\u2029\0"


class Sentence(NamedTuple):
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
        repeated = {
            key: tuple(_repetitions(read, least)) for key, read in passages(collation).items()
        }
        yield from _words_twice(collation)
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


def _words_twice(collation: Collation) -> Iterator[Finding]:
    """Yield words that stand twice in a row within a sentence, where no other text has any so."""
    read = passages(collation)
    found = {key: dict(_stammers(one)) for key, one in read.items()}
    for key, beads in found.items():
        others = [other for other in collation.keys if other != key]
        for bead, places in beads.items():
            if not any(bead in found[other] for other in others):
                second = Sentence(bead, *read[key].spans(bead, places)[0], letters="")
                yield _finding(key, second, others, "medium")


def _stammers(read: Passages) -> Iterator[tuple[int, range]]:
    """Yield each bead with words repeated at once, and the places of the first that are."""
    for bead in read.stream.repeating(read.vocabulary.values(), FEWEST_REPEATED):
        low = list(map(read.vocabulary.__getitem__, read.words[bead]))
        if found := _first_repeated(low, read.gaps[bead]):
            yield bead, found


def _first_repeated(words: Sequence[str], gaps: Sequence[str]) -> range | None:
    """Return the places of the first words that say at once what those before them say.

    With a mark between them it is said twice on purpose: "Never again, never again".
    """
    last: dict[str, int] = {}
    for at, word in enumerate(words):
        before = last.get(word, at)
        size = at - before
        if size >= FEWEST_REPEATED and gaps[at] == " ":
            alike = words[before:at] == words[at : at + size]
            in_one_go = {*gaps[before + 1 : at], *gaps[at + 1 : at + size]} == {" "}
            if alike and in_one_go and sum(map(len, words[before:at])) >= SHORTEST:
                return range(at, at + size)
        last[word] = at
    return None


def _sentences(read: Passages, least: float) -> Iterator[Sentence]:
    """Yield the sentences of the beads in which one may be repeated, and of those before them."""
    for bead in _may_repeat(read, least):
        for match in _SENTENCE.finditer(read.prose[bead]):
            written, (first, last) = match[0], match.span()
            if "://" in written:
                continue
            letters = _letters(read.part(bead, first, last))
            if letters:
                stripped = written.strip()
                start = first + written.index(stripped)
                end, half = start + len(stripped), len(letters) // 2
                if half >= least and letters == 2 * letters[:half]:
                    middle = start + _place(stripped, half)
                    yield Sentence(bead, start, middle, letters[:half])
                    start, letters = middle, letters[half:]
                yield Sentence(bead, start, end, letters)


def _may_repeat(read: Passages, least: float) -> Sequence[int]:
    """Return the beads in which a sentence may be repeated, and those before them, in order."""
    every = "".join(read.prose)
    if any(end in every for end in _OTHER_ENDS):
        return range(len(read.prose))
    letters = [
        read.vocabulary[piece] if piece.isalpha() else _letters_and_ends(piece)
        for piece in read.stream.pieces
    ]
    found = set[int]()
    last: dict[str, int] = {}
    for bead, row in enumerate(read.stream.rows(letters)):
        for one in "".join(row).split(_END):
            if len(one) >= least:
                if last.get(one, -2) >= bead - 1 or _is_double(one):
                    found |= {max(bead - 1, 0), bead}
                last[one] = bead
    return sorted(found)


def _letters(text: str) -> str:
    return _NO_LETTERS.sub("", text).casefold()


def _letters_and_ends(piece: str) -> str:
    """Return the letters of a word or a gap, with a sign where sentences end."""
    return _NO_LETTERS_OR_END.sub("", _ENDS.sub(_END, piece)).casefold()


def _is_double(letters: str) -> bool:
    return len(letters) % 2 == 0 and letters.startswith(letters[len(letters) // 2 :])


def _place(text: str, letter: int) -> int:
    """Return where a letter of ``letters`` stands in its text."""
    folded = fold(text)
    places = [at for at, char in enumerate(folded.text) if char.isalnum()]
    return folded.offsets[places[min(letter, len(places) - 1)]]


def _repetitions(read: Passages, least: float) -> Iterator[tuple[Sentence, Sentence]]:
    """Yield (first, second) for each sentence that stands again, runs of them as one."""
    last: dict[str, tuple[int, Sentence]] = {}
    run: tuple[Sentence, Sentence] | None = None
    for number, sentence in enumerate(_sentences(read, least)):
        at, earlier = last.get(sentence.letters, (number, None))
        if earlier and (number - at > REACH or sentence.bead - earlier.bead > 1):
            earlier = None
        if run and (earlier is None or sentence.bead != run[1].bead):
            yield run
            run = None
        if earlier:
            run = (run[0], run[1]._replace(end=sentence.end)) if run else (earlier, sentence)
        if len(sentence.letters) >= least:
            last[sentence.letters] = number, sentence
    if run:
        yield run


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
