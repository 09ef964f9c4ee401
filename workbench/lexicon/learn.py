"""Learn a general lexicon from parallel texts: what ``workbench lexicon learn`` does.

IBM Model 1 over segments known to be translations (``lexicon``); kept are the pairs
that are sure in both directions. Equal words and numbers are left out: the aligner knows them
without being told.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import sqrt

import numpy as np

from workbench.lexicon import bags
from workbench.lexicon.general import GeneralLexicon
from workbench.lexicon.model import PairLexicon
from workbench.lexicon.model import learn as learn_pairs

# A pair is sure if the geometric mean of its two probabilities is at least this.
SURE = 0.08


def learn(pairs: Iterable[tuple[str, str]], *, sure: float = SURE) -> GeneralLexicon:
    """Return the lexicon that parallel segments teach, sorted; ``pairs`` are their texts.

    Each text is a sentence or a paragraph, or a word with its translation; a pair of words must be
    met at least twice, so give a dictionary's entries twice to have them learnt.
    """
    given = list(pairs)
    source = bags.of_texts([first for first, _ in given])
    target = bags.of_texts([second for _, second in given])
    line = np.arange(len(given))
    runs = np.stack([line, np.ones_like(line), line, np.ones_like(line)], axis=1)
    learnt = learn_pairs(source, target, runs, np.ones(len(given)), PairLexicon.empty())
    entries = []
    for one, other, ahead, back in zip(
        learnt.source.tolist(),
        learnt.target.tolist(),
        learnt.ahead.tolist(),
        learnt.back.tolist(),
        strict=True,
    ):
        first, second = source.vocabulary[one], target.vocabulary[other]
        words = first[0].isalpha() and second[0].isalpha()
        if words and first != second and sqrt(ahead * back) >= sure:
            entries.append((first, second, round(ahead, 2), round(back, 2)))
    return GeneralLexicon(tuple(sorted(entries)))


def render(lexicon: GeneralLexicon, notes: Iterable[str] = ()) -> str:
    """Return the text of a lexicon file, which ``general.parse`` reads back."""
    head = [f"# {note}" for note in notes]
    lines = [
        f"{first}\t{second}\t{round(100 * ahead)}\t{round(100 * back)}"
        for first, second, ahead, back in lexicon.entries
    ]
    return "\n".join([*head, *lines]) + "\n"
