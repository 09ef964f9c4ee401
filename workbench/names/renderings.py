"""The names of a document across its witnesses, learnt from the document itself.

A name shows by its capital in scripts that have one. What renders it in another text is learnt from
the beads: words that stand where it stands (Dice's coefficient), words that sound like it, or both;
so that Murphy, Мэрфи and مورفی come together, and Germany, Германия and آلمان where they recur.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np

from workbench.names.company import companions
from workbench.names.dictionary import in_dictionary, is_derived
from workbench.names.hearing import SURE_SOUND, sound_alike
from workbench.names.letters import are_near, holds
from workbench.names.text import Text
from workbench.names.translated import is_ordinary

CHANCE = 5
"""Letters of a word up to which it may sound like a name by chance."""

MADE_OF = 0.45
"""Wrong letters up to which a word written small may be made of a name."""

LESS = 0.1
"""By how much less a word may sound like a name than what surely renders the name."""

RIVAL = 0.85
"""How strong a link must be beside the strongest of the same name, unless the two sound alike."""

LINKED = 0.5
"""Strength of a link, 0 to 1, from which one word is taken to render the other."""

Renderings = Mapping[str, Mapping[str, float]]


def learn(source: Text, target: Text, names: Iterable[str]) -> Renderings:
    """Return, for each of ``names`` of ``source``, the stems of ``target`` that render it.

    Each comes with its strength. A word that often stands by another name (Sarah by Abraham) is
    told apart by being the weaker.
    """
    row = sorted(names)
    found: dict[str, dict[str, tuple[float, float]]] = {name: {} for name in row}
    spelt = list(map(source.spellings.__getitem__, row))
    theirs = list(target.spellings.values())
    stems = target.standing.names
    for who, what, near, alike in companions(
        row, source.places, source.begins, target.standing, LINKED
    ):
        sounds = np.zeros(len(who))
        sounds[alike] = sound_alike(spelt, theirs, who[alike], what[alike])
        may = (near >= LINKED) | (sounds > 0)
        columns = (who[may], what[may], near[may], sounds[may])
        for name, other, *told in zip(*(column.tolist() for column in columns), strict=True):
            found[row[name]][stems[other]] = tuple(told)
    return {
        name: _best(told, target, source.spellings[name]) if told else {}
        for name, told in found.items()
    }


def _best(found: Mapping[str, tuple[float, float]], target: Text, name: str) -> Mapping[str, float]:
    """Return the words that render a name and outdo the others that keep it company or sound so.

    Only of the best it is asked whether they are another word by their letters, which takes long.
    """
    links = {other: (_strength(*told), told[1]) for other, told in found.items()}
    asked: set[str] = set()
    common = target.common if target.has_capitals else frozenset[str]()
    while links := {other: link for other, link in links.items() if link[0] >= LINKED}:
        best = max(strength for strength, _ in links.values())
        loudest = max(sound for _, sound in links.values())
        enough = max(SURE_SOUND, loudest - LESS)
        # "in" is no Arizona, though it always stands by it.
        mute = target.common if loudest >= SURE_SOUND else frozenset[str]()
        kept = {
            other: strength
            for other, (strength, sound) in links.items()
            if (strength >= RIVAL * best and other not in mute) or sound >= enough
        }
        doubted = [
            other
            for other in common.intersection(links).difference(asked)
            if links[other][1] and (other in kept or links[other][0] == best)
        ]
        asked.update(doubted)
        wrong = [other for other in doubted if is_other_word(target, [name], other)]
        if not wrong:
            return kept
        links |= {other: (_strength(found[other][0], 0.0), 0.0) for other in wrong}
    return {}


def _strength(near: float, sound: float) -> float:
    """Return how surely a word renders a name, by the company it keeps and by its sound."""
    return 1 - (1 - near) * (1 - sound)


def is_other_word(text: Text, names: Iterable[str], stem: str) -> bool:
    """Tell whether a word that sounds like a name is another by its letters: guns, Казвин.

    In a text that writes names with a capital this one has none, and must be made of the name: of
    all its spellings, if it is short and a dictionary has it.
    """
    if not text.has_capitals or stem not in text.common:
        return False
    word = text.spellings[stem]
    if len(word.split()[-1]) <= CHANCE and is_plain_word(text, stem):
        return not all(are_near(name, word, MADE_OF) for name in names)
    return not any(
        holds(other, one, MADE_OF) for name in names for one, other in ((name, word), (word, name))
    )


def is_plain_word(text: Text, stem: str) -> bool:
    """Tell whether a text writes a word that a dictionary has without a capital.

    What is made of names is not meant: иранец, английский.
    """
    if not text.has_capitals or stem not in text.common or is_derived(stem, text.lang):
        return False
    word = text.spellings[stem].split()[-1]
    return stem in text.barred or in_dictionary(word, text.lang) or is_ordinary(word)
