"""One word that a text writes in two ways, and that no sound tells apart: by hyphen or by capital.

"Anti-imperialist" beside "antiimperialist", and the Mujahadin who are mujahadin elsewhere. Which
is right nobody can say from the text, and both may stand in a good one: these are weak signs.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain

from workbench.collation import Collation
from workbench.lexicon.bags import stem as short_stem
from workbench.lexicon.general import shipped
from workbench.names.hearing import SURE_SOUND, sounds_like
from workbench.names.mentions import Mentions
from workbench.names.sounds import heads
from workbench.names.spellings import OddSpelling
from workbench.passages import passages
from workbench.text import fold
from workbench.values.cut import WORD
from workbench.words import lexis, stem, word_data

SHORTEST = 8
"""Letters of a compound from which its hyphen is looked at: "re-form" is not "reform"."""

SHORTEST_NAME = 5
"""Letters of a word from which its capital is looked at."""

_COMPOUND = re.compile(r"[^\W\d_]+(?:[-\u200c][^\W\d_]+)*")
_LAST_MARK = re.compile(r"[^\w\s](?=\s*$)")
_HYPHEN, _ZWNJ = "-", "\u200c"


@dataclass(slots=True)
class _Form:
    """One way to write a word: how it stands first, where, and in how many places in all."""

    said: str
    bead: int
    span: tuple[int, int]
    beads: set[int] = field(default_factory=set)


def hyphen_variants(collation: Collation, key: str) -> Iterator[OddSpelling]:
    """Yield each compound that a text writes with a hyphen here and in one word there.

    A zero-width non-joiner counts for nothing: whether it is typed is a habit of the keyboard.
    """
    read = passages(collation)[key]
    joined = [_joined(folded.text) for folded in read.folded]
    compounds = {
        word: [word] if word.isalpha() else _COMPOUND.findall(word)
        for word in (*dict.fromkeys(chain.from_iterable(joined)), *read.vocabulary)
        if len(word) >= SHORTEST
    }
    stem_of = _in_two_ways(chain.from_iterable(compounds.values()), collation.lang(key))
    if not stem_of:
        return
    telling = {word for word, held in compounds.items() if not stem_of.keys().isdisjoint(held)}
    beads = {bead for bead, row in enumerate(joined) if not telling.isdisjoint(row)}
    beads.update(bead for bead, _ in read.stream.among(telling & read.vocabulary.keys()))
    forms: defaultdict[str, dict[bool, _Form]] = defaultdict(dict)
    for bead in sorted(beads):
        said = read.folded[bead]
        for match in _COMPOUND.finditer(said.text):
            if name := stem_of.get(match[0]):
                new = _Form(match[0], bead, said.span(*match.span()))
                forms[name].setdefault(_HYPHEN in match[0], new).beads.add(bead)
    yield from _odd(key, forms)


def _joined(text: str) -> list[str]:
    """Return the words of a text that a mark joins of several."""
    if _HYPHEN not in text and _ZWNJ not in text:
        return []
    return [word for word in text.split() if _HYPHEN in word or _ZWNJ in word]


def _in_two_ways(compounds: Iterable[str], lang: str) -> dict[str, str]:
    """Return those that are written with a hyphen and without one, with their stems."""
    words = dict.fromkeys(compounds)
    hyphened = {
        stem(letters, lang)
        for word in words
        if _HYPHEN in word and len(letters := _letters(word)) >= SHORTEST
    }
    # A stem begins its word.
    shortest = min(map(len, hyphened), default=0)
    begins = {name[:shortest] for name in hyphened}
    stem_of = {
        word: stem(letters, lang)
        for word in (words if begins else ())
        if (not word.isalpha() or word[:shortest].casefold()[:shortest] in begins)
        and len(letters := _letters(word)) >= SHORTEST
        and letters[:shortest] in begins
    }
    both = hyphened.intersection(name for word, name in stem_of.items() if _HYPHEN not in word)
    return {word: name for word, name in stem_of.items() if name in both}


def _letters(compound: str) -> str:
    return compound.replace(_HYPHEN, "").replace(_ZWNJ, "").casefold()


def case_variants(mentions: Mentions, key: str) -> Iterator[OddSpelling]:
    """Yield each name that a text writes with a capital here and without one there.

    A name is a word that sounds as the other texts say it and is in no dictionary of ours: a party
    is a Party of its own right, and a congress a Congress. Capitals that open a sentence say
    nothing.
    """
    text = mentions.texts[key]
    if not text.has_capitals:
        return
    both = {
        name
        for name in text.capital & text.common
        if len(name) >= SHORTEST_NAME and _is_foreign(mentions, key, name)
    }
    forms: defaultdict[str, dict[bool, _Form]] = defaultdict(dict)
    for bead in sorted({bead for name in both for bead in text.places[name]}):
        row = _in_context(fold(text.texts[bead]).text, text.lang)
        for at, (mark, word) in enumerate(row):
            name = text.stems[bead][at] if at < len(text.stems[bead]) else ""
            capital = word[0].isupper()
            if name in both and not word.isupper() and not (capital and (mark or not at)):
                (span,) = text.spans(bead, (at,))
                new = _Form(word, bead, span)
                forms[name].setdefault(capital, new).beads.add(bead)
    yield from _odd(key, forms)


def _in_context(folded: str, lang: str) -> list[tuple[str, str]]:
    """Return the words of a folded text, each behind the mark before it, if there is one."""
    gaps_and_words = WORD.split(folded)
    marks = (_LAST_MARK.search(gap) for gap in gaps_and_words[:-1:2])
    found = zip((mark[0] if mark else "" for mark in marks), gaps_and_words[1::2], strict=True)
    particles = lexis(lang).particles
    return [(mark, word) for mark, word in found if mark != _ZWNJ or word not in particles]


def _is_foreign(mentions: Mentions, key: str, name: str) -> bool:
    """Tell whether a word is in no dictionary, and sounds as another text has it."""
    text = mentions.texts[key]
    # The Islamic Republic, and an islamic one: adjectives have a capital in names alone.
    derived = tuple(word_data(text.lang).get("derived names", "").split())
    if short_stem(name) in shipped().by_stem or name.endswith(derived):
        return False
    bead = text.places[name][0]
    spelling = text.spellings[name]
    begins = heads(spelling)
    return any(
        begins & heads(theirs) and sounds_like(spelling, theirs) >= SURE_SOUND
        for third, other in mentions.texts.items()
        if third != key and other.lang != text.lang
        for theirs in map(other.spellings.__getitem__, other.distinct[bead])
    )


def _odd(key: str, forms: dict[str, dict[bool, _Form]]) -> Iterator[OddSpelling]:
    """Yield the rarer of two forms, the later one of two as rare."""
    for held in forms.values():
        if len(held) > 1:
            odd, usual = sorted(held.values(), key=lambda one: (len(one.beads), -one.bead))
            times = len(usual.beads)
            yield OddSpelling(key, odd.bead, (odd.span,), odd.said, usual.said, times, likely=False)
