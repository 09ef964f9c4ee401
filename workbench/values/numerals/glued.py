"""Numbers written as one word are parted: هشتادوچهار, دوهزار, and the وهفتم of بیست‌وهفتم."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from workbench.byword import ByWord, remembered
from workbench.values.numerals.lexicon import Lexicon, lexicon
from workbench.values.tokens import Before, Token, Tokens

_LONGEST = 40
_MOST_PARTS = 10
_HALF = 2


def parted(tokens: Tokens, lex: Lexicon) -> tuple[Tokens, Sequence[int]]:
    """Return the tokens with glued numbers in pieces, and of each the index it had.

    A piece stands after a ZWNJ (``before``), as if the writer had put one.
    """
    held = {*filter(glued(lex.code).__getitem__, tokens.where)} if lex.glue else set()
    if not held:
        return tokens, range(len(tokens))
    return tokens.with_pieces(
        {at: _cut(tokens, at, pieces(tokens[at], lex.code)) for at in tokens.places(held)}
    )


@cache
def glued(code: str) -> ByWord[bool]:
    """Return of each word whether it is a glued number."""
    lex = lexicon(code)
    begins = frozenset(head[:2] for head in (*lex.cardinals, *lex.scales))

    def is_glued(word: str) -> bool:
        may = word[:2] in begins or word.startswith(lex.glue)
        return may and len(pieces(word, code)) > 1

    return ByWord(is_glued)


@remembered(8192)
def pieces(word: str, code: str) -> tuple[str, ...]:
    """Return the words a glued number is made of; one or none if it is no such number."""
    lex = lexicon(code)
    if word in lex.starters or not lex.glue or len(word) > _LONGEST:
        return (word,) if word in lex.starters else ()
    if word.startswith(lex.glue) and (rest := pieces(word[len(lex.glue) :], code)):
        return (lex.glue, *rest)
    if word.endswith(lex.glue) and _joins(word[: -len(lex.glue)], lex):
        return (word[: -len(lex.glue)], lex.glue)
    for at in range(2, len(word) - 1):
        head = word[:at]
        if head not in lex.cardinals and head not in lex.scales:
            continue
        tail = word[at:]
        counted = tail in lex.measure_stems or tail in lex.counters
        if counted and tail not in lex.starters:
            return (head, tail)
        if _is_part(head, tail, lex):
            return (head, tail)
        if head in lex.scales and lex.scales.get(tail, 0) > lex.scales[head]:
            return (head, tail)  # صدهزار
        if head in lex.cardinals and (scaled := _scale_first(tail, lex)):
            return (head, *scaled)
        if not tail.startswith(lex.glue):
            continue
        more = tail[len(lex.glue) :]
        if head in lex.cardinals and lex.denominators.get(more) == _HALF:
            return (head, lex.glue, more)  # دوونیم
        if _joins(head, lex):
            rest = pieces(more, code)
            if rest and rest[0] != lex.glue:
                return (head, lex.glue, *rest)
    return ()


def _is_part(head: str, tail: str, lex: Lexicon) -> bool:
    """Whether a word is a fraction: چهارپنجم."""
    above, below = lex.cardinals.get(head, 0), lex.ordinals.get(tail, 0)
    return 0 < above < below <= _MOST_PARTS and tail.endswith(lex.denominator_endings)


def _joins(head: str, lex: Lexicon) -> bool:
    """Whether lower numbers can follow: from twenty on. Below, دو‌و… are other words."""
    return lex.cardinals.get(head, 0) >= 20 or head in lex.scales


def _scale_first(tail: str, lex: Lexicon) -> tuple[str, ...]:
    """Return the pieces of ``tail`` if its first is a scale: the هزار of دوهزار."""
    rest = pieces(tail, lex.code)
    if len(rest) > 1 and rest[0] in lex.scales and rest[1] in lex.scales:
        return ()  # سیصدهزار is no سی of صدهزار
    return rest if rest and (rest[0] in lex.scales or lex.ordinals.get(rest[0], 0) >= 1000) else ()


def _cut(tokens: Tokens, at: int, words: tuple[str, ...]) -> list[Token]:
    """Cut a token; where folding changed its length every piece has the whole span."""
    whole = tokens.span(at, at + 1)
    exact = len(tokens.raw(at)) == len(tokens[at])
    cut: list[Token] = []
    start = whole[0]
    for word in words:
        before: Before = "zwnj" if cut else tokens.befores[at]
        end = start + len(word)
        cut.append(Token(word, "word", before, *((start, end) if exact else whole)))
        start = end
    return cut
