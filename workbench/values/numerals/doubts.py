"""Number words that are often no numbers: "one", "second", نه, «пара»."""

from __future__ import annotations

from collections.abc import Collection

from workbench.values.numerals.grammar import Found, starts_number
from workbench.values.view import View

_BOTH = 2
_FAR = 6  # words from «نه» to «و نه»
_THEIRS = ("م", "ت", "ش", "مان", "تان", "شان")
_INDEFINITE, _TIED = "ی", "ای"  # «نه ساعتی» is "not an hour": nine would have ساعت


def is_vague(view: View, found: Found, first: int) -> bool:
    """Whether a word that stands alone is often no number."""
    word, lex = found.alone, view.lex
    if not found.ordinal and found.words and _compounded(view, found.last):
        return True  # سی‌وسه‌پل
    if not found.ordinal and lex.idioms.skip(view.tokens, first) >= found.last:
        return True
    if not word or found.high is not None:
        return False
    if lex.ordinals.get(word) in (1, 2):
        return not _of_numbered(view, first, found.last)
    if not found.ordinal and lex.score_words and _scores(view, first, found.last):
        return False
    if lex.cardinals.get(word) == 1:
        return True
    counted = lex.counts_things(view.word(found.last)) and word not in lex.ordinals
    if word in lex.vague and not counted:
        return True
    if _compounded(view, found.last) or _of_both(view, found, first):
        return True
    if _in_name(view, first) and not found.ordinal:
        return True
    if lex.idioms.at(view.tokens, first):
        return True
    return word in lex.homographs and is_unsure(view, first, found.last)


def _scores(view: View, first: int, last: int) -> bool:
    """Whether it is one of the two numbers of a score: یک بر صفر."""
    for joint, other in ((last, last + 1), (first - 1, first - 2)):
        beside = 0 <= other < view.size and view.word(joint) in view.lex.score_words
        if beside and starts_number(view.tokens, other, view.lex):
            return True
    return False


def _in_name(view: View, first: int) -> bool:
    """Whether a capital inside a sentence is a name's: the Four Corners, not Chapter Four."""
    raw = view.raw(first)
    if not raw[0].isupper() or (len(raw) > 1 and raw.isupper()) or first == 0:
        return False
    before = view.word(first - 1)
    inside = view.tokens.befores[first] == "space" and before != ""
    nouns = (*view.lex.roman_nouns, *view.lex.numbered_nouns)
    return inside and not before.startswith(nouns)


def _of_both(view: View, found: Found, first: int) -> bool:
    """Whether two are no more than "both" (هر دو); not "these four", nor "those two days"."""
    both = view.word(first - 1) in view.lex.both and found.values[0] == _BOTH
    return both and not view.lex.counts_things(view.word(found.last))


def is_unsure(view: View, first: int, last: int) -> bool:
    """Whether nothing tells نه nine from "not", or the سی of BBC from thirty."""
    text = view.text(first)
    if len(view.raw(first)) > len(text):  # نُه has its vowel
        return False
    if text in view.lex.letters:
        return not view.lex.letters.isdisjoint((view.word(first - 1), view.word(last)))
    return (
        not view.lex.counts_things(view.word(last))
        or _is_neither(view, first)
        or _is_place(view, first, last)
    )


def _is_place(view: View, first: int, last: int) -> bool:
    """Whether one goes from there to another place: «از ده تا آسیاب», from a village."""
    from_ = view.word(first - 1)
    there = last + 1
    return (
        bool(from_)
        and view.word(last) in view.lex.to(from_).firsts
        and not view.tokens.ends_at(there)
        and not starts_number(view.tokens, there, view.lex)
    )


def _is_neither(view: View, at: int) -> bool:
    """Whether "and not" follows, or a "not" goes before: «نه گاو داشتند و نه بذر»."""
    negation, joiners = view.word(at), view.lex.joiners
    if negation not in view.lex.negations:
        return False

    def joined(i: int) -> bool:
        counted = view.word(i - 1) in view.lex.cardinals  # بیست و نه
        return view.word(i) in joiners and view.word(i + 1) == negation and not counted

    own = view.tokens.passage(at)
    if any(map(joined, range(at + 2, min(at + _FAR, own.stop)))):
        return True
    before = view.tokens.shortly_before(at, _FAR)[:-1]
    return at - 1 in own and joined(at - 1) and negation in before


def is_no_number(view: View, at: int) -> bool:
    """Whether a homograph is surely no number: the ده of «مهلت ده», the نه of «نه ساعتی»."""
    text = view.text(at)
    if len(view.raw(at)) > len(text):  # نُه has its vowel
        return False
    nouns = view.lex.no_number_after.get(text)
    if nouns and view.before(at) == "space" and _gives(view.word(at - 1), nouns):
        after = view.word(at + 1)
        if not after or after in view.lex.after_verbs or view.word(at - 1) in view.lex.verb_parts:
            return True  # مهلت ده تا, not «مهلت ده روزه»
    if text not in view.lex.negations or view.before(at + 1) != "space":
        return False
    after = view.word(at + 1)
    if view.word(at - 1) in view.lex.before_counts and after in view.lex.counted:
        return False  # در نه مورد
    tied = view.before(at + 2) == "zwnj" and view.word(at + 2) == _TIED  # نه دقیقه‌ای
    one = view.lex.counts_things(after if tied else after[:-1])
    one = one and (tied or after.endswith(_INDEFINITE))
    one = one and view.word(at + 2 + tied) not in view.lex.that
    many = any(after.startswith((f"{stem}ان", f"{stem}ها")) for stem in view.lex.counted)
    neither = after in view.lex.never_both and _is_neither(view, at)
    return after in view.lex.not_counted or one or many or neither


def _gives(before: str, nouns: Collection[str]) -> bool:
    """Whether a word is a noun that makes a verb of the one after it: «مهلت ده», «پناهش ده»."""
    return before in nouns or any(
        before.endswith(ending) and before.removesuffix(ending) in nouns for ending in _THEIRS
    )


def _of_numbered(view: View, first: int, last: int) -> bool:
    """Whether a noun beside an ordinal is of things with numbers: the First Congress."""
    nouns = view.lex.numbered_nouns
    after = "" if view.tokens.ends_at(last) else view.word(last + 1)
    around = (view.word(last), after, view.word(first - 1))
    return bool(nouns) and any(word.startswith(nouns) for word in around)


def _compounded(view: View, last: int) -> bool:
    """Whether it belongs to a compound: هشت‌ضلعی."""
    after = view.word(last)
    joined = bool(after) and view.tokens.befores[last] == "zwnj"
    return joined and not view.lex.counts_things(after)
