"""Words that go with a "not" and stand without one: ``stands_alone(text, words, at, how)``.

Of «никто не пришёл» a lost "not" leaves «никто пришёл», which nobody says; but «он упал, и ни
звука» has lost none: where so little is said, nothing is told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.checks.evidence.negation.negating import Negating

MARK = re.compile(r"[.!?,;:()\"]|\s-\s")
"""What parts clauses."""

FEW = 4
"""Words of a clause in which nothing need be told."""


def stands_alone(text: str, words: Sequence[re.Match[str]], at: int, how: Negating) -> bool:
    """Tell whether a word begins the last clause of a sentence, a short one that tells nothing."""
    if not at or len(words) - at > FEW or MARK.search(text, words[at].end(), words[-1].start()):
        return False
    low = [word[0].casefold() for word in words[at - 1 :]]
    parted = MARK.search(text, words[at - 1].end(), words[at].start())
    return bool(parted or low[0] in how.joining) and not how.tells(low[1:])
