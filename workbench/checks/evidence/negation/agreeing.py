"""Where words stand that go with a "not": ``agreeing_clauses(text, words, how)``.

Of «никто не пришёл» a lost "not" leaves «никто пришёл», which nobody says; but «он упал, и ни
звука» has lost none, for nothing is told in the clause of «ни».
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from workbench.checks.evidence.negation.negating import Negating

MARK = re.compile(r"[.!?,;:()\"]|\s-\s")
"""What parts clauses."""


def agreeing_clauses(
    text: str, words: Sequence[re.Match[str]], how: Negating
) -> Iterator[Sequence[str]]:
    """Yield the words, in lower case, of each clause with a word that goes with a "not".

    A clause begins with that word where one stands before it that joins clauses.
    """
    low = [word[0].casefold() for word in words]
    parted = [MARK.search(text, one.end(), other.start()) is not None
              for one, other in pairwise(words)]  # fmt: skip
    for at, word in enumerate(words):
        if not how.agrees[word[0]]:
            continue
        first = last = at
        if not (at and low[at - 1] in how.joining):
            while first and not parted[first - 1]:
                first -= 1
        while last < len(parted) and not parted[last]:
            last += 1
        yield low[first : last + 1]
