"""Values in the words of another script: ``foreign(text, tokens, lang)``.

"2 years 1 day ago" in a Russian forum, «ناینت وارد» (Ninth Ward): a run of Latin letters is read as
English, one of Cyrillic as Russian, as these languages' files say ("read elsewhere"). Of what is
found there only what has a word in it counts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from workbench.languages import known, language
from workbench.values.model import Value
from workbench.values.numerals.roman import is_roman
from workbench.values.tokens import Tokens

Read = Callable[[str, str], Sequence[Value]]

_FEWEST = 3  # letters of a word; less are symbols and initials
_INSIDE = frozenset(".,:-/'()&_")


@dataclass(frozen=True, slots=True)
class _Script:
    """A script whose words are read in one language, whatever language stands around them.

    ``word`` matches letters enough of its ``alphabet``, ``run`` letters of any language that has
    it, as names have them.
    """

    lang: str
    alphabet: str
    word: re.Pattern[str]
    run: re.Pattern[str]


def of_another_script(word: str, lang: str) -> str:
    """Return the language that a word is read in, if not its own.

    Nothing where it is of the script of ``lang``.
    """
    return next((one.lang for one in _other_scripts(lang) if one.word.match(word)), "")


def letters_of_other_scripts(lang: str) -> str:
    """Return the letters with which words begin that are read in another language."""
    return "".join(one.alphabet for one in _other_scripts(lang))


@cache
def _other_scripts(lang: str) -> tuple[_Script, ...]:
    own = language(lang).scripts
    return tuple(_script(code) for code in known() if _is_read_in(code, own))


def _is_read_in(code: str, scripts: Collection[str]) -> bool:
    """Whether a language has words that are read in texts of scripts that are not its own."""
    return language(code).script not in scripts and "read elsewhere" in language(code).data


def _script(code: str) -> _Script:
    listed = language(code).data["read elsewhere"]
    alphabet = listed["alphabet"] + listed["alphabet"].upper()
    word, run = f"[{alphabet}]{{{_FEWEST},}}", f"[{alphabet}{listed.get('also', '')}]+"
    return _Script(code, alphabet, re.compile(word), re.compile(run))


def foreign(text: str, tokens: Tokens, lang: str, read: Read) -> Iterator[Value]:
    """Yield the values in words of another script, in order; ``read`` reads a run's."""
    for script in _other_scripts(lang):
        may_have = script.alphabet.isascii() or not text.isascii()
        if may_have and script.word.search(text):
            for start, end in _runs(tokens, script):
                yield from _read(text[start:end], start, script, read)


def _read(run: str, start: int, script: _Script, read: Read) -> Iterator[Value]:
    for value in read(run, script.lang):
        words = script.word.findall(run, value.start, value.end)
        if not all(map(is_roman, words)):
            yield _moved(value, start)


def _runs(tokens: Tokens, script: _Script) -> Iterator[tuple[int, int]]:
    """Yield where words of a script stand together, with the digits and marks among them."""
    first: int | None = None
    worded = False
    for at, (text, kind) in enumerate(zip(tokens, tokens.kinds, strict=True)):
        word = kind == "word" and script.run.fullmatch(tokens.raw(at)) is not None
        joins = word or kind == "digits" or text in _INSIDE
        if first is not None and (not joins or tokens.befores[at] == "line"):
            if worded:
                yield tokens.start(first), tokens.end(at - 1)
            first, worded = None, False
        if joins and first is None:
            first = at
        worded = worded or (word and script.word.match(tokens.raw(at)) is not None)
    if first is not None and worded:
        yield tokens.start(first), tokens.end(-1)


def _moved(value: Value, by: int) -> Value:
    ends = tuple(_moved(end, by) for end in value.ends)
    return replace(value, start=value.start + by, end=value.end + by, ends=ends)
