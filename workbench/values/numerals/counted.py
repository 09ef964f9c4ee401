"""What is said round a number: "about" before it, a percent sign, "times", "and a half" after."""

from __future__ import annotations

from fractions import Fraction

from workbench.values.numerals.grammar import starts_number
from workbench.values.numerals.numeral import Numeral
from workbench.values.view import View

_NEAR = 5
_TWO_DIGITS = 2
_KINGS = (3, 4)
_MOST_CENTIMETRES = 25
_PSALMS = range(10, 146)
_HALF, _ONE_AND_HALF, _TWO = (((part, part),) for part in map(Fraction, ("1/2", "3/2", "2")))
_ONE_OR_TWO = ((1, 2),)


def completed(view: View, numeral: Numeral) -> Numeral:
    """Take the percent sign, "times", "-fold" that follow, and heed "about" before."""
    last = numeral.last
    numeral = _counted_otherwise(view, numeral)
    if numeral.first in view.after_about:
        numeral = numeral._replace(approximate=True)
    numeral = _after_noun(view, numeral)
    if not numeral.candidates or last >= len(view.tokens) or numeral.ordinal:
        return numeral
    numeral = _with_half(view, numeral)
    told = view.text(last)  # whether it may be a percentage or a multiple
    known = told in view.lex.after_numbers or told.startswith(view.lex.told_stems)
    if not known or view.before(last) == "line":
        return numeral
    if (percent := _percent(view, last)) > last:
        vague = numeral.vague and numeral.candidates[0][0] == 1
        numeral = _turned(view, numeral)._replace(kind="percent", vague=vague)
        return numeral.over(view.tokens, numeral.first, percent)
    for words, part in ((view.lex.per_mille, 10), (view.lex.basis_points, 100)):
        if after := words.at(view.tokens, last):
            parts = tuple(
                (Fraction(low, part), Fraction(high, part)) for low, high in numeral.candidates
            )
            percentage = numeral._replace(kind="percent", candidates=parts)
            return percentage.over(view.tokens, numeral.first, after.last)
    folded = last + (view.text(last) == "-")
    by_fold = view.glued(folded) and view.word(folded).startswith(view.lex.fold)
    multiplied = view.word(last) in view.lex.times
    equals = view.lex.glue and view.tokens.digits(last + 1)
    if multiplied and (equals or view.lex.not_times.at(view.tokens, last)):
        return numeral  # در سال ۱۳۳۵ برابر ۱۵۷۸۰ نفر بود
    if multiplied or by_fold:
        last = folded + 1 if by_fold else last + 1
        return numeral._replace(kind="multiple").over(view.tokens, numeral.first, last)
    return numeral


def _counted_otherwise(view: View, numeral: Numeral) -> Numeral:
    """Add the share that "two in three" is, and a psalm's number in the Hebrew Bible."""
    if len(numeral.candidates) != 1 or numeral.kind not in ("number", "ordinal"):
        return numeral
    if (number := numeral.whole) is None or number <= 1:
        return numeral
    low, before = numeral.candidates[0][0], view.text(numeral.first - 1)
    few = _few_in(view, numeral) if before in view.lex.share_words else 0
    if few := 1 if numeral.first in view.after_one_in else few:
        share = Fraction(few) / low
        return numeral._replace(candidates=((low, low), (share, share)))
    called = view.text(numeral.first - 2) if before == "." else before
    if called in view.lex.psalms and number in _PSALMS:
        return numeral._replace(candidates=((low, low), (low + 1, low + 1)))
    if number in _KINGS and _names_book(view, numeral.last):
        return numeral._replace(candidates=((low, low), (low - 2, low - 2)))
    if _is_pressure(view, numeral, number):
        return numeral._replace(candidates=((low, low), (10 * low, 10 * low)))
    return numeral


def _names_book(view: View, at: int) -> bool:
    """Whether a number is that of a book of Kingdoms, of which the third is the first of Kings."""
    at += view.word(at) in view.lex.books
    at += view.text(at) == "." and view.text(at - 1) != "."
    return view.word(at) in view.lex.kingdoms


def _is_pressure(view: View, numeral: Numeral, number: int) -> bool:
    """Whether blood is measured in centimetres: «فشار خون ۱۳ روی ۸»."""
    if number > _MOST_CENTIMETRES or not view.lex.ratio_joints:
        return False
    beside = view.text(numeral.last), view.text(numeral.first - 1)
    if view.lex.ratio_joints.isdisjoint(beside):
        return False
    near = view.tokens.shortly_before(numeral.first, _NEAR)
    return not view.lex.ratio_words.isdisjoint(near)


def _few_in(view: View, numeral: Numeral) -> int:
    """Return how many stand before the word before: two adults in three, одна семья из пяти."""
    before = view.tokens.shortly_before(numeral.first - 1, _NEAR - 1)
    counts = (view.lex.cardinals.get(text, 0) for text in before)
    return max((int(few) for few in counts if few < numeral.candidates[0][0]), default=0)


def _percent(view: View, at: int) -> int:
    """Return the token after the percent sign or word at ``at``, or ``at``."""
    after = at + (view.text(at) == "-" and view.glued(at))
    if view.word(after).startswith(view.lex.percent_stems):
        return after + 1
    found = (view.lex.percent.at(view.tokens, place) for place in (at, after))
    return next((one.last for one in found if one), at)


def _turned(view: View, numeral: Numeral) -> Numeral:
    """Add the 98.2 that «۲/۹۸ درصد» is where it was typed from left to right."""
    slash = numeral.last == numeral.first + 3 and view.text(numeral.first + 1) == "/"
    if not slash or view.lex.slash != "decimal" or not numeral.candidates:
        return numeral
    whole, part = view.text(numeral.first + 2), view.text(numeral.first)
    if len(whole) != _TWO_DIGITS or len(part) > _TWO_DIGITS or whole.startswith("0"):
        return numeral
    turned = Fraction(f"{whole}.{part}")
    return numeral._replace(candidates=(*numeral.candidates, (turned, turned)))


def _after_noun(view: View, numeral: Numeral) -> Numeral:
    """Add the one of "a tablet and a half" and of "a spoonful or two"."""
    noun, joint = numeral.first - 2, view.word(numeral.first - 1)
    if joint not in view.lex.either and joint not in view.lex.plus_nouns:
        return numeral
    if not view.word(noun) or view.word(noun - 1) not in view.lex.articles:
        return numeral
    if numeral.candidates == _TWO and joint in view.lex.either:
        return numeral._replace(candidates=_ONE_OR_TWO, vague=True)
    whole = view.word(numeral.first) in view.lex.articles and joint in view.lex.plus_nouns
    if numeral.candidates != _HALF or not whole or view.word(numeral.last) in view.lex.of:
        return numeral
    more = numeral._replace(candidates=_ONE_AND_HALF, vague=False)
    return more.over(view.tokens, noun - 1, numeral.last)


def _with_half(view: View, numeral: Numeral) -> Numeral:
    """Add the half of "three years and a half": the noun stands between."""
    at = numeral.last + 1
    if view.word(at) not in view.lex.plus_nouns or not view.word(at - 1):
        return numeral
    half = at + 2 if view.word(at + 1) in view.lex.articles else at + 1
    if view.lex.denominators.get(view.word(half)) != 2 or view.word(half + 1) in view.lex.of:
        return numeral
    if (number := numeral.whole) is None or starts_number(view.tokens, at - 1, view.lex):
        return numeral
    more = number + Fraction(1, 2)
    return numeral._replace(candidates=((more, more), *numeral.candidates), vague=False)
