"""Whether what other texts negate is said outright in a text, though it may negate something else.

"Figures were available; it is less clear …" has a word that may stand for a "not" ("less"), but not
where the others have «недоступны» and در دسترس نبود: there it says "available".
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from workbench.byword import ByWord
from workbench.checks.evidence.negation.negated import Negated
from workbench.lexicon.bags import stem
from workbench.lexicon.general import shipped

BEHIND = 2
"""Words behind a "not" of which one may be what it negates."""

AWAY = 4
"""Words beyond which what may stand for a "not" does not do so for this word."""

SHORTEST = 4
"""Letters of a word that is no particle."""

LINKED = 0.1
"""Probability in the shipped lexicon from which a word is rendered by another."""

_RENDERINGS: ByWord[frozenset[str]] = ByWord(lambda word: shipped().renderings(stem(word), LINKED))


def is_said_anyway(negated: Collection[Negated], said: Negated) -> bool:
    """Tell whether a text says what all others negate, away from what may negate it there."""
    hedged = [at for at, word in enumerate(said.words) if word in said.hedges]
    free = frozenset(
        stem(word)
        for at, word in enumerate(said.words)
        if all(abs(at - hedge) > AWAY for hedge in hedged)
    )
    return bool(hedged) and all(
        any(not free.isdisjoint(_RENDERINGS[word]) for word in _negated_words(other))
        for other in negated
    )


def _negated_words(said: Negated) -> Iterator[str]:
    """Yield the words behind each "not", and what negates by its prefix without it."""
    negating = set(said.negating)
    for at, word in enumerate(said.words):
        if word in negating:
            near = (word[1:], *said.words[at + 1 : at + 1 + BEHIND])
            yield from (one for one in near if len(one) >= SHORTEST)
