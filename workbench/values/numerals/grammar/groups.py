"""Numbers below a thousand in words, and numbers in digits."""

from __future__ import annotations

from fractions import Fraction

from workbench.values.numerals.digits import read_run
from workbench.values.numerals.grammar.found import Atom, Found, atom, highest, lowest
from workbench.values.numerals.lexicon import Lexicon
from workbench.values.numerals.runs import VULGAR, Run
from workbench.values.tokens import Tokens
from workbench.values.view import View

_YEAR_TENS = range(13, 21)
_PARTS_OF_OLD = range(3, 11)


class Groups(View):
    """What a scale can multiply: "two hundred and five", "1,5", "½"."""

    def __init__(self, tokens: Tokens, lex: Lexicon, blocked: frozenset[int]) -> None:
        super().__init__(tokens, lex)
        self.runs = _runs(tokens, lex, blocked)

    def atom(self, at: int) -> Atom | None:
        """Return what the word at ``at`` means if it is below a thousand, or an ordinal."""
        word = self.word(at)
        return atom(word, self.lex.code) if word else None

    def goes_on(self, at: int) -> bool:
        """Whether what stands at ``at`` may belong to a number before it: most words do not."""
        word = self.word(at)
        return len(word) < 2 or word in self.lex.followers

    def group(self, at: int) -> Found | None:
        """Return a number below a thousand in words, or one in digits."""
        if at >= self.size:
            return None
        text, kind = self.tokens[at], self.tokens.kinds[at]
        if kind == "digits":
            return self._digit_group(at)
        if kind == "mark":
            part = VULGAR.get(text)
            return Found((part,), at + 1, digits=True) if part is not None else None
        if text in self.lex.wholes:
            return Found((self.lex.wholes[text],), at + 1, words=True, alone=text)
        atom = self.atom(at)
        if atom is None:
            return None
        return self._compose(at, atom)

    def _digit_group(self, at: int) -> Found | None:
        run = self.runs.get(at)
        if run is None or not (run.candidates or run.defect):
            return None
        return Found(run.candidates, run.last, digits=True, vague=run.vague, defect=run.defect)

    def _compose(self, first: int, atom: Atom) -> Found | None:
        """Add to a word the lower ones that follow it: two hundred and twenty-seventh."""
        if atom.value >= 1000:
            return None
        total, at, ordinal = atom.value, first + 1, atom.ordinal
        if not self.goes_on(at):
            if self._unlike_number(first):
                return None
            return Found((total,), at, ordinal=ordinal, words=True, alone=self.text(first))
        low = 2 if self.word(first) in self.lex.twenties else lowest(total)
        if not ordinal:
            total, at, low, ordinal = self._hundred(total, at, low)
        while not ordinal and total:
            step = self._lower(total, at, low)
            if step is None:
                break
            added, at = step
            total, low, ordinal = total + added.value, lowest(added.value), added.ordinal
        if at == first + 1 and (tens := self._tens_after(first, total, ordinal)):
            hyphens = 2 * (self.text(first + 1) == "-")
            total, at, ordinal = total + tens.value, first + 3 + hyphens, tens.ordinal
        elif at == first + 1 and self._unlike_number(first):
            return None
        elif at == first + 1 and not ordinal and (part := self._part_of_old(total, at)):
            return part
        if not ordinal and 20 >= total >= 13 and at == first + 1:
            total, at, ordinal = self._year(total, at)
        words = self.tokens[first]
        found = Found(
            (total,),
            at,
            ordinal=ordinal,
            words=True,
            hundreds=at > first + 1 and self.lex.scales.get(self.word(at - 1)) == 100,
            alone=words if at == first + 1 else "",
        )
        if ordinal and total > 2 and self.word(at) in self.lex.part_nouns:
            return found._replace(values=(total, Fraction(1, total)))
        return found if ordinal else self._with_suffix(found)

    def _part_of_old(self, total: int, at: int) -> Found | None:
        """Read the part that "one" makes of a number: «ده‌یک», and perhaps «ده یک ایفه»."""
        one = bool(self.lex.glue) and self.lex.cardinals.get(self.word(at)) == 1
        if not one or total not in _PARTS_OF_OLD:
            return None
        part, of = Fraction(1, total), self.word(at + 1)
        if self.before(at) == "zwnj":
            return Found((part,), at + 1, words=True)
        if self.before(at) != "space" or self.before(at + 1) != "space":
            return None
        apart = bool(of) and of not in self.lex.starters
        if not apart:
            return None
        # «تا ده یک کیلومتر» is one kilometre to the village.
        return Found((part, total, 1), at + 1, words=True, vague=True)

    def _hundred(self, total: int, at: int, low: int) -> tuple[int, int, int, bool]:
        """Multiply by "hundred" or "hundredth"."""
        start = self.after_hyphen(at)
        if 0 < total < 100 and total != 10 and self.before(at) != "line":
            if self.lex.scales.get(self.word(start)) == 100:
                return total * 100, start + 1, 2, False
            atom = self.atom(start)
            if (
                atom is not None
                and atom.ordinal
                and atom.value == 100
                and not self.lex.denominator_endings
            ):
                return total * 100, start + 1, 0, True
        return total, at, low, False

    def _lower(self, total: int, at: int, low: int) -> tuple[Atom, int] | None:
        """Return the word after a joiner, hyphen or space that continues ``total``."""
        if self.before(at) == "line":
            return None
        start, joined = at, False
        if self.word(at) in self.lex.joiners:
            if self.lex.hyphen and total < 100 and self.word(at - 1) not in self.lex.twenties:
                return None
            start, joined = at + 1, True
        else:
            start = self.after_hyphen(at)
        atom = self.atom(start)
        if atom is None or atom.value <= 0 or highest(atom.value) >= low:
            return None
        loose = not joined and self.before(start) != "zwnj"
        if loose and low < 2 and self.lex.joiners and not self.lex.hyphen:
            return None
        word = self.word(start)
        if word in self.lex.hyphen_only and start == at:
            return None
        return atom, start + 1

    def _tens_after(self, first: int, ones: int, ordinal: bool) -> Atom | None:
        """Return the tens of "four-and-twenty", as they were said after the ones.

        Without hyphens they count what follows ("four and twenty blackbirds") and are no list.
        """
        if not self.lex.hyphen or ordinal or not 0 < ones < 10:
            return None
        joiner = self.after_hyphen(first + 1)
        start = self.after_hyphen(joiner + 1)
        if self.word(joiner) not in self.lex.joiners or start not in (first + 2, first + 4):
            return None
        tens = self.atom(start)
        if not tens or tens.ordinal or lowest(tens.value) != 1 or tens.value >= 100:
            return None
        hyphened = start == first + 4
        return tens if hyphened or self._counts_on(first, start + 1) else None

    def _counts_on(self, first: int, last: int) -> bool:
        """Whether a noun follows "four and twenty", and nothing before makes a list of it."""
        before = self.word(first - 1)
        listed = self.lex.opens_range(before) or before in self.lex.listing
        after = self.word(last)
        noun = bool(after) and self.before(last) == "space" and self.atom(last) is None
        return noun and not listed and after not in self.lex.listing

    def _year(self, total: int, at: int) -> tuple[int, int, bool]:
        """Read "nineteen eighty-five" as a year."""
        if not self.lex.hyphen or self.before(at) != "space":
            return total, at, False
        tens = self.atom(at)
        if tens is None or tens.ordinal or not 10 <= tens.value < 100:
            return total, at, False
        rest, last = tens.value, at + 1
        step = self._lower(rest, last, lowest(rest))
        ordinal = False
        if step is not None:
            rest, last, ordinal = rest + step[0].value, step[1], step[0].ordinal
        return (total * 100 + rest, last, ordinal) if total in _YEAR_TENS else (total, at, False)

    def _with_suffix(self, found: Found) -> Found:
        """Make سی‌ام of سی."""
        if self.word(found.last) in self.lex.ordinal_words:
            return found._replace(last=found.last + 1, ordinal=True, alone="")
        return found

    def _unlike_number(self, at: int) -> bool:
        """Whether a ZWNJ makes another word of a numeral: بی‌بی‌سی, سه‌شنبه."""
        lex = self.lex
        word = self.word(at)
        short = word in lex.homographs or lex.cardinals.get(word) == 1
        joined = self.before(at) == "zwnj" and self.word(at - 1) not in lex.joiners
        if joined and (short or self.word(at - 1) in lex.not_after):
            return True
        after = self.word(at + 1)
        if not after or not lex.not_before:
            return False
        if self.before(at + 1) == "space":
            return after.startswith(lex.not_before[0])
        if self.before(at + 1) != "zwnj" or after in lex.joiners:
            return False
        if any(
            after == stem or (len(stem) > 3 and after.startswith(stem)) for stem in lex.not_before
        ):
            return True
        return short and not (
            lex.counts_things(after) or after in lex.plural_suffixes or after in lex.denominators
            or after in lex.scales or after.startswith(lex.stems) or after in lex.ordinal_suffixes
            or self.atom(at + 1) is not None
        )  # fmt: skip


def _runs(tokens: Tokens, lex: Lexicon, blocked: frozenset[int]) -> dict[int, Run]:
    """Return the numbers in digits by the token they begin at."""
    runs: dict[int, Run] = {}
    at = 0
    for i in tokens.runs:
        if i < at:
            continue
        if i in blocked:
            at = i + 1
            continue
        for run in read_run(tokens, i, lex):
            runs[run.first] = run
            at = run.last
    return runs
