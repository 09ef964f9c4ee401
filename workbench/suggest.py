"""What may have been meant by a wrong word, said as the end of a sentence that refuses it."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from workbench.errors import UsageError

# Letters that a Russian or Greek keyboard types, and that no eye tells from Latin ones.
_TWINS = {
    "Cyrillic": "асеорхуіјѕԁһԛԝАВЕКМНОРСТУХІЈЅ",
    "Greek": "οανρΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
}
_SCRIPT_OF = {letter: script for script, letters in _TWINS.items() for letter in letters}


def did_you_mean(word: str, choices: Iterable[str], count: int = 1) -> str:
    """Return ``"; did you mean …?"`` with the choices most like ``word``, or ``""`` if none is."""
    import difflib  # late: only those who misspell pay for it

    by_lower = {choice.lower(): choice for choice in choices}
    # Likeness takes time in the square of the length; nothing sensible is longer than this.
    near = difflib.get_close_matches(word.lower()[:100], by_lower, count)
    if not near:
        return ""
    return f"{disguised(word)}; did you mean {' or '.join(by_lower[name] for name in near)}?"


def instead(word: str, choices: Collection[str]) -> str:
    """Return what a word may be meant for, or where nothing is like it all that there is."""
    return did_you_mean(word, choices) or f"; there are {', '.join(choices)}"


def refuse_unknown(what: str, words: Iterable[str], known: Collection[str]) -> None:
    """Raise UsageError where one of some words is not known, with what to write instead."""
    for word in words:
        if word not in known:
            raise UsageError(f"there is no {what} {word!r}{instead(word, known)}")


def disguised(word: str) -> str:
    """Return ``" (its а is Cyrillic, U+0430)"`` of a word that only looks Latin, else ``""``."""
    twins = [letter for letter in word if letter in _SCRIPT_OF]
    if not twins or not all(letter.isascii() or letter in _SCRIPT_OF for letter in word):
        return ""
    return f" (its {twins[0]} is {_SCRIPT_OF[twins[0]]}, U+{ord(twins[0]):04X})"
