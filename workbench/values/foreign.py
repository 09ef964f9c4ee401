"""Values in the words of another script: ``foreign(text, tokens, lang)``.

"2 years 1 day ago" in a Russian forum, «ناینت وارد» (Ninth Ward): a run of Latin letters is read as
English, one of Cyrillic as Russian. Of what is found there only what has a word in it counts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from workbench.languages import language
from workbench.values.model import Value
from workbench.values.numerals.roman import is_roman
from workbench.values.tokens import Token

Read = Callable[[str, str], Sequence[Value]]

_LANGUAGES = {"Latin": "en", "Cyrillic": "ru"}
_ALPHABETS = {
    "Latin": "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
    "Cyrillic": "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюяЁё",
}
# Words of less are symbols and initials.
_WORD = {script: re.compile(f"[{letters}]{{3,}}") for script, letters in _ALPHABETS.items()}
_LETTER = {"Latin": re.compile("[A-Za-zÀ-ɏ']+"), "Cyrillic": re.compile("[А-яЁё]+")}
_INSIDE = frozenset(".,:-/'()&_")


def of_another_script(word: str, lang: str) -> str:
    """Return the language that a word is read in, if not its own.

    Nothing where it is of the script of ``lang``.
    """
    return next((_LANGUAGES[one] for one in _other_scripts(lang) if _WORD[one].match(word)), "")


def letters_of_other_scripts(lang: str) -> str:
    """Return the letters with which words begin that are read in another language."""
    return "".join(_ALPHABETS[script] for script in _other_scripts(lang))


@cache
def _other_scripts(lang: str) -> tuple[str, ...]:
    own = language(lang).script
    return tuple(script for script in _LANGUAGES if script != own)


def foreign(text: str, tokens: Sequence[Token], lang: str, read: Read) -> Iterator[Value]:
    """Yield the values in words of another script, in order; ``read`` reads a run's."""
    for script in _other_scripts(lang):
        if _WORD[script].search(text):
            for start, end in _runs(tokens, script):
                yield from _read(text[start:end], start, script, _LANGUAGES[script], read)


def _read(run: str, start: int, script: str, lang: str, read: Read) -> Iterator[Value]:
    for value in read(run, lang):
        words = _WORD[script].findall(run, value.start, value.end)
        if not all(map(is_roman, words)):
            yield _moved(value, start)


def _runs(tokens: Sequence[Token], script: str) -> Iterator[tuple[int, int]]:
    """Yield where words of a script stand together, with the digits and marks among them."""
    letters = _LETTER[script]
    first: int | None = None
    worded = False
    for at, token in enumerate(tokens):
        word = token.kind == "word" and letters.fullmatch(token.raw) is not None
        joins = word or token.kind == "digits" or token.text in _INSIDE
        if first is not None and (not joins or token.before == "line"):
            if worded:
                yield tokens[first].start, tokens[at - 1].end
            first, worded = None, False
        if joins and first is None:
            first = at
        worded = worded or (word and _WORD[script].match(token.raw) is not None)
    if first is not None and worded:
        yield tokens[first].start, tokens[-1].end


def _moved(value: Value, by: int) -> Value:
    ends = tuple(_moved(end, by) for end in value.ends)
    return replace(value, start=value.start + by, end=value.end + by, ends=ends)
