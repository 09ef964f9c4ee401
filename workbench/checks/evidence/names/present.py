"""Whether a text has a name after all, in words that the names of a bead were not gathered from.

Before another name is said to stand in a name's place, all words of the text are asked once more,
letter by letter, alone and within longer ones, two and three as one: Шехре-Корде, شهرکرد.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from workbench.names.letters import are_near, holds
from workbench.names.mention import Mention
from workbench.names.mentions import Mentions
from workbench.names.sounds import ANY, NO_CONSONANT, beginnings, heads
from workbench.names.text import Text

SAME, HELD = 0.45, 0.3
"""Wrong letters up to which a word is the same name, and up to which it holds it."""

LONG = 6
"""Letters of a name from which it is known within another word."""

ENDING = 2
"""Letters that may stand behind a short name; and letters of a name that an ending leaves."""

MOST = 2
"""Places of a name in one text that are looked at."""

LONGEST = 3
"""Words of one text that may be one of another."""

BRIEF = 2
"""How many times as many letters as another a spelling of a name may have."""

# "Of the", which sounds as the consonant behind it: Badi oz-Zaman; and what is written twice.
_ARTICLE = re.compile("^ال(?=[تثدذرزسشصضطظلن])")
_TWICE = re.compile(r"(.)(?=\1)")


def is_present(
    mentions: Mentions, mention: Mention, bead: int, key: str, judged: Sequence[int] = ()
) -> bool:
    """Tell whether some word of a text may be the name, or made of it and the words by it.

    Those at the places ``judged`` are known not to be the name by themselves.
    """
    text = mentions.texts[key]
    names = dict.fromkeys(
        form
        for other in mention.at
        if other != key
        for place in mention.at[other][:MOST]
        for form in _forms(mentions.texts[other], bead, place)
    )
    begun, long = _begun(names), [name for name in names if len(name) >= LONG]
    words, begins = text.words[bead], beginnings(names)
    for at, stem in enumerate(text.stems[bead]):
        word = words[at].casefold()
        same = {stem, word} if heads(text.spellings[stem]) & begins else ()
        held = long if len(word) > LONG else ()
        if (same or held) and at not in judged and not text.plain[stem]:
            if any(_holds(word, name) for name in held):
                return True
            if any(_begins(form, name) for form in same for name in _alike(form, begun)):
                return True
    whole = () if text.has_capitals else (word.casefold().removeprefix("ال") for word in words)
    rows = dict.fromkeys((*whole, *_rows(words, text, begins)))
    return any(_is_spelt(_alike(row, begun), row) for row in rows)


def is_shared(mentions: Mentions, mention: Mention, bead: int, key: str) -> bool:
    """Tell whether a text has a name letter for letter, or in one word with what stands beside it.

    So it has West in Westminster, where another writes وست مینیستر.
    """
    source, text = mentions.texts[mention.key], mentions.texts[key]
    place = mention.at[mention.key][0]
    if source.words[bead][place] in text.words[bead]:
        return True
    longer = _begun(row for row in _beside(source, bead, place) if len(row) >= LONG)
    spelt = map(text.spellings.__getitem__, text.stems[bead] if longer else ())
    return any(_is_spelt(_alike(form, longer), form) for forms in spelt for form in forms.split())


def _begun(names: Iterable[str]) -> Mapping[str, int]:
    """Return some names with what each begins with."""
    return {name: heads(name) for name in names}


def _alike(word: str, names: Mapping[str, int]) -> list[str]:
    """Return those of some names, each with what it begins with, that begin as a word sounds."""
    begins = heads(word)
    return [name for name, its in names.items() if its & begins]


def _is_spelt(names: Iterable[str], word: str) -> bool:
    """Tell whether a word is one of some names that begin so."""
    size = len(word)
    return any(
        len(name) < BRIEF * size and size < BRIEF * len(name) and are_near(name, word, SAME)
        for name in names
    )


def _holds(word: str, name: str) -> bool:
    """Tell whether a longer word holds a name: محمدحسن, of Mohammad."""
    return len(name) < len(word) and holds(word, name, HELD)


def _begins(word: str, name: str) -> bool:
    """Tell whether a word begins as a name is spelt; of a short name only endings may follow."""
    if len(name) >= LONG:
        return holds(word, name, SAME)
    most = min(len(word), len(name) + ENDING)
    return any(
        are_near(name, word[:length], SAME) for length in {most, max(most - ENDING, len(name) // 2)}
    )


def _forms(text: Text, bead: int, place: int) -> Iterator[str]:
    """Yield how a name is spelt, alone and with the words beside it."""
    yield text.spelling(bead, place)
    yield from _beside(text, bead, place)


def _beside(text: Text, bead: int, place: int) -> Iterator[str]:
    """Yield a name and the words beside it as one."""
    mine = text.words[bead][place].casefold()
    around = text.words[bead][max(place - 2, 0) : place + 3]
    return (row for row in _rows(around, text, ANY) if _TWICE.sub("", mine) in row)


def _rows(words: Sequence[str], text: Text, begins: int) -> Iterator[str]:
    """Yield two and three words of a row as one, of letters that are doubled one.

    It begins with one of some sounds, and with a capital where names have one.
    """
    held = [_ARTICLE.sub("ا", word.casefold()) for word in words]
    for first, word in enumerate(words):
        may_be_name = word[0].isupper() or not text.has_capitals
        if may_be_name and heads(held[first]) & (begins | NO_CONSONANT):
            for last in range(first + 2, min(first + LONGEST, len(words)) + 1):
                yield _TWICE.sub("", "".join(held[first:last]))
