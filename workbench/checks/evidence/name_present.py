"""Whether a text has a name after all, in words that the names of a bead were not gathered from.

Before another name is said to stand in a name's place, all words of the text are asked once more,
letter by letter: alone, two and three as one (Шехре-Корде, شهرکرد), within longer ones
(Всероссийский), and without what a name has of its language: a father's name in -ович, a Roman one
in -us.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from workbench.names.letters import are_near, within
from workbench.names.mention import Mention
from workbench.names.mentions import Mentions
from workbench.names.renderings import Text, is_plain_word
from workbench.names.sounds import heads
from workbench.words import word_data

SAME, HELD = 0.45, 0.3
"""Wrong letters up to which a word is the same name, and up to which it holds it."""

TELLING, LONG = 3, 6
"""Letters of a name beyond which a word may begin with it, and from which one may hold it."""

_CLASSICAL = ("us", "os", "is", "es", "um", "ius", "وس", "یس")


def is_present(mentions: Mentions, mention: Mention, bead: int, key: str) -> bool:
    """Tell whether some word of a text may be the name, or made of it and the words by it."""
    text = mentions.texts[key]
    names = dict.fromkeys(
        form
        for other in mention.at
        if other != key
        for place in mention.at[other]
        for form in _forms(mentions.texts[other], bead, place)
    )
    words = [word.casefold() for word in text.words[bead]]
    alone = {
        form
        for stem, word in zip(text.stems[bead], words, strict=True)
        if not is_plain_word(text, stem)
        for form in (stem, word)
    }
    return any(_begins(name, word) or _is_held(name, word) for word in alone for name in names) or (
        any(_is_spelt(name, row) for row in dict.fromkeys(_rows(words)) for name in names)
    )


def _is_spelt(name: str, word: str) -> bool:
    return heads(name) & heads(word) > 0 and are_near(name, word, SAME)


def _begins(name: str, word: str) -> bool:
    if len(name) <= TELLING:
        return _is_spelt(name, word)
    return heads(name) & heads(word) > 0 and within(name, word, SAME) <= SAME


def _is_held(name: str, word: str) -> bool:
    return LONG <= len(name) < len(word) and within(name, word, HELD) <= HELD


def _forms(text: Text, bead: int, place: int) -> Iterator[str]:
    """Yield how a name is spelt: without what its language adds, and with the words beside it."""
    yield text.spellings[text.stems[bead][place]]
    around = [word.casefold() for word in text.words[bead][max(place - 2, 0) : place + 3]]
    mine = text.words[bead][place].casefold()
    yield from (row for row in _rows(around) if mine in row)
    added = (*_CLASSICAL, *word_data(text.lang).get("of fathers", "").split())
    yield from (
        mine.removesuffix(end)
        for end in added
        if mine.endswith(end) and len(mine) - len(end) >= TELLING
    )


def _rows(words: Iterable[str]) -> Iterator[str]:
    """Yield two and three words of a row as one."""
    held = list(words)
    for count in (2, 3):
        yield from map("".join, zip(*(held[start:] for start in range(count)), strict=False))
