"""What is read of a numeral: where it stands and what it can mean."""

from __future__ import annotations

from typing import Literal, NamedTuple

from workbench.message import Message
from workbench.values.model import Form, Number, Value, reading
from workbench.values.tokens import Tokens

NumeralKind = Literal["number", "ordinal", "percent", "multiple"]
Candidate = tuple[Number, Number]


class Numeral(NamedTuple):
    """A numeral: the tokens ``[first, last)``, the span ``[start, end)`` of the original text.

    ``candidates`` are the closed intervals it can mean, likeliest first; one point where
    ``low == high``. A range ("10–15 million") is one numeral whose ``ends`` are its two numerals,
    each with its full value (10,000,000 and 15,000,000); ``ends`` is empty otherwise. Percent
    signs, "times", "-fold" and ordinal suffixes belong to the numeral; currencies, units and nouns
    do not. An unreadable numeral has no candidates and a ``defect``.
    Where a number is part of a word (the هفتم of وهفتم) the span is that part's, and the token it
    stands in is among its tokens. ``form``, ``vague``, ``approximate``, ``defect`` and ``implied``
    are those of ``model.Value``.
    """

    kind: NumeralKind
    first: int
    last: int
    start: int
    end: int
    candidates: tuple[Candidate, ...]
    form: Form = "digits"
    vague: bool = False
    approximate: bool = False
    defect: Message | None = None
    ends: tuple[Numeral, ...] = ()
    implied: bool = False

    @property
    def ordinal(self) -> bool:
        """Whether it says which, not how many."""
        return self.kind == "ordinal"

    @property
    def exact(self) -> bool:
        """Whether it likeliest is one number, and no interval."""
        return bool(self.candidates) and self.candidates[0][0] == self.candidates[0][1]

    @property
    def whole(self) -> int | None:
        """The whole number that it likeliest is, None if that is a fraction or an interval."""
        if not self.candidates:
            return None
        low, high = self.candidates[0]
        return low.numerator if low.denominator == 1 and low == high else None

    def over(self, tokens: Tokens, first: int, last: int) -> Numeral:
        """Return it standing on the tokens ``[first, last)`` instead."""
        start, end = tokens.starts[first], tokens.ends[last - 1]
        return self._replace(first=first, last=last, start=start, end=end)

    def value(self, unit: str = "") -> Value:
        """Return it as a value, of so much of a unit."""
        return Value(
            self.kind,
            self.start,
            self.end,
            tuple(reading(low, high, unit) for low, high in self.candidates),
            self.form,
            self.vague,
            self.approximate,
            self.defect,
            tuple(end.value(unit) for end in self.ends),
            self.implied,
        )

    def negated(self) -> Numeral:
        """Return it with a minus."""
        return self._replace(candidates=tuple((-high, -low) for low, high in self.candidates))
