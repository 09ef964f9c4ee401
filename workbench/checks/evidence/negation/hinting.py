"""The words of a collation of which a language may have a hint that they negate: ``hinting``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from workbench.checks.evidence.negation.negating import negating
from workbench.collation import Collation
from workbench.passages import passages


@lru_cache(maxsize=1)
def hinting(collation: Collation) -> Mapping[str, frozenset[str]]:
    """Return such words of each witness in whose language it is known how one negates.

    Those of the last collation are remembered.
    """
    known = {key: how for key in collation.keys if (how := negating(collation.lang(key)))}
    return {
        key: passages(collation)[key].telling(how.hints.__getitem__, how.look)
        for key, how in known.items()
    }
