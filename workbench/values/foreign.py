"""Values in the words of another script: ``foreign(tokens, lang, read)``.

"2 years 1 day ago" in a Russian forum, «ناینت وارد» (Ninth Ward): a run of Latin letters is read as
English, one of Cyrillic as Russian, as these languages' files say ("read elsewhere"). Of what is
found there only what has a word in it counts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from workbench.languages import known, language
from workbench.values.cut import tokenize
from workbench.values.model import Value
from workbench.values.numerals.roman import is_roman
from workbench.values.spans import moved
from workbench.values.tokens import Tokens, document

Read = Callable[[Tokens, str], Sequence[Sequence[Value]]]

_FEWEST = 3  # letters of a word; less are symbols and initials
_INSIDE = frozenset(".,:-/'()&_")


@dataclass(frozen=True, slots=True)
class _Script:
    """A script whose words are read in one language, whatever language stands around them.

    ``word`` matches letters enough of its ``alphabet``, ``run`` letters of any language that has
    it, as names have them.
    """

    lang: str
    alphabet: frozenset[str]
    word: re.Pattern[str]
    run: re.Pattern[str]


def of_another_script(word: str, lang: str) -> str:
    """Return the language that a word is read in, if not its own.

    Nothing where it is of the script of ``lang``.
    """
    return next((one.lang for one in _other_scripts(lang) if one.word.match(word)), "")


def letters_of_other_scripts(lang: str) -> frozenset[str]:
    """Return the letters with which words begin that are read in another language."""
    return frozenset().union(*(one.alphabet for one in _other_scripts(lang)))


@cache
def _other_scripts(lang: str) -> tuple[_Script, ...]:
    """Return the scripts that are not a language's own of which words are read."""
    found = []
    for code in known():
        listed = language(code).data.get("read elsewhere")
        if listed and language(code).script not in language(lang).scripts:
            alphabet = listed["alphabet"] + listed["alphabet"].upper()
            word, run = f"[{alphabet}]{{{_FEWEST},}}", f"[{alphabet}{listed.get('also', '')}]+"
            found.append(_Script(code, frozenset(alphabet), re.compile(word), re.compile(run)))
    return tuple(found)


def foreign(tokens: Tokens, lang: str, read: Read) -> Iterator[Value]:
    """Yield the values in words of other scripts; ``read`` reads what stands in them."""
    for script in _other_scripts(lang):
        runs = [*_runs(tokens, script)]
        spans = [tokens.span(*run) for run in runs]
        texts = [tokens.original[start:end] for start, end in spans]
        found = read(document(map(tokenize, texts)), script.lang) if texts else ()
        for values, text, (start, _) in zip(found, texts, spans, strict=True):
            for value in values:
                words = script.word.findall(text, value.start, value.end)
                if not all(map(is_roman, words)):
                    yield moved(value, start)


def _runs(tokens: Tokens, script: _Script) -> Iterator[tuple[int, int]]:
    """Yield where words of a script stand together, with the digits and marks among them."""
    begun = [text for text in tokens.where if text[0] in script.alphabet]
    words = {*filter(script.run.fullmatch, filter(script.word.match, begun))}

    def joined(at: int) -> bool:
        if tokens[at] in _INSIDE or tokens.kinds[at] == "digits":
            return True
        return script.run.fullmatch(tokens[at]) is not None

    past = 0
    for at in tokens.places(words):
        if at < past:
            continue
        first, past = at, at + 1
        while first and tokens.befores[first] != "line" and joined(first - 1):
            first -= 1
        while past < len(tokens) and tokens.befores[past] != "line" and joined(past):
            past += 1
        yield first, past
