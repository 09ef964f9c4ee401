"""Sentences the program makes: template and fields, which a report can say in any language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from string import Formatter
from typing import Literal, Protocol, TypeAlias, Union

Joint = Literal["and", "or", "comma", "semicolon"]
Piece = tuple[str, bool]
"""Part of a sentence, and whether it is quoted: a key, a word of a text, a value."""

Field: TypeAlias = Union[str, int, float, "Listed", "Message", Sequence[Union["Listed", "Message"]]]
"""Text is quoted as it stands and never translated; the others, and Notation, are said in words."""


class Notation(str):
    """A value as the program writes it for itself, ``1985-12-26`` or ``20000000 USD``.

    The same in every language; each may say it in words of its own.
    """

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Listed:
    """Things in a row: ``fa, ru and en``, ``fa, ru or en``, ``fa, ru, en``."""

    items: Sequence[str | int | Message]
    joint: Joint = "and"

    def __str__(self) -> str:
        """Return the list in English."""
        return _joined(_list(self, English()))


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence as template and fields, so that reports can say it in another language."""

    template: str
    fields: Mapping[str, Field] = field(default_factory=dict)

    def __str__(self) -> str:
        """Return the sentence in English."""
        return _joined(pieces(self, English()))

    def __hash__(self) -> int:
        return hash((self.template, str(self)))


class Grammar(Protocol):
    """How a language says what sentences are made of."""

    def sentence(self, template: str) -> str:
        """Return the template in this language, with the same fields."""

    def number(self, number: int) -> str:
        """Return a number in this language's manner."""

    def decimal(self, number: float) -> str:
        """Return a number with two places after the point."""

    def value(self, value: Notation) -> str:
        """Return a value in words, or its notation where there are none for it."""

    def joint(self, joint: Joint) -> str:
        """Return what stands between two things of a list, spaces included."""


class English:
    """The language templates are written in; values keep their notation."""

    def sentence(self, template: str) -> str:
        """Return the template."""
        return template

    def number(self, number: int) -> str:
        """Return a number with its thousands parted."""
        return f"{number:,}"

    def decimal(self, number: float) -> str:
        """Return a number with two places after the point."""
        return f"{number:,.2f}"

    def value(self, value: Notation) -> str:
        """Return the notation."""
        return value

    def joint(self, joint: Joint) -> str:
        """Return what stands between two things of a list."""
        return {"and": " and ", "or": " or ", "comma": ", ", "semicolon": "; "}[joint]


def counted(number: int, one: str, many: str | None = None) -> str:
    """Return ``1 divergence``, ``2 divergences``, ``10,000 divergences``, in English."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"


def uneven(counts: Mapping[str, int]) -> str:
    """Return ``fa has 3, en has 4`` where counts that should be equal are not, else nothing."""
    told = (f"{key} has {count}" for key, count in counts.items())
    return ", ".join(told) if len({*counts.values()}) > 1 else ""


def pieces(message: Message, grammar: Grammar) -> Iterator[Piece]:
    """Yield the parts of a sentence in a language, in order."""
    for words, name, _, _ in Formatter().parse(grammar.sentence(message.template)):
        if words:
            yield words, False
        if name is not None:
            yield from _field(message.fields[name], grammar)


def _field(value: Field, grammar: Grammar) -> Iterator[Piece]:
    if isinstance(value, Notation):
        said = grammar.value(value)
        yield said, said == value
    elif isinstance(value, str):
        yield value, True
    elif isinstance(value, int):
        yield grammar.number(value), False
    elif isinstance(value, float):
        yield grammar.decimal(value), False
    elif isinstance(value, Listed):
        yield from _list(value, grammar)
    elif isinstance(value, Message):
        yield from pieces(value, grammar)
    else:
        for place, part in enumerate(value):
            if place:
                yield grammar.joint("comma"), False
            yield from _field(part, grammar)


def _list(listed: Listed, grammar: Grammar) -> Iterator[Piece]:
    last = len(listed.items) - 1
    for place, item in enumerate(listed.items):
        if place:
            within = place < last and listed.joint in ("and", "or")
            yield grammar.joint("comma" if within else listed.joint), False
        yield from _field(item, grammar)


def _joined(parts: Iterator[Piece]) -> str:
    return "".join(text for text, _ in parts)
