"""Which witnesses may be measured or compared word by word: those of one language."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.collation import Collation
from workbench.errors import UsageError
from workbench.languages import base, language
from workbench.suggest import refuse_unknown


def choose(
    collation: Collation, reference: str | None, others: Sequence[str], why: str
) -> list[str]:
    """Return the reference's key and those to hold against it, all of one language.

    Where none is named, they are the witnesses of the first language that has two or more.
    ``why`` ends the sentence that refuses different languages. Raises UsageError for these, or
    where no two witnesses are of one language.
    """
    named = [*([] if reference is None else [reference]), *others]
    refuse_unknown("witness", named, collation.keys)
    if reference is None:
        reference = _first(collation, others)
    chosen = tuple(others) or tuple(
        key for key in collation.keys if key != reference and _same(collation, key, reference)
    )
    if reference in chosen:
        raise UsageError(f"{reference} cannot be held against itself; name two witnesses")
    foreign = [key for key in chosen or collation.keys if not _same(collation, key, reference)]
    if foreign:
        names = [f"{key} is {language(collation.lang(key)).name}" for key in (reference, *foreign)]
        raise UsageError(f"{' and '.join(names[:2])}: {why}")
    return [reference, *chosen]


def _first(collation: Collation, others: Sequence[str]) -> str:
    """Return the first witness that has another of its language among ``others``, or of all."""
    free = [key for key in collation.keys if key not in others]
    for key in free:
        if any(_same(collation, key, other) for other in others or free if other != key):
            return key
    return (free or collation.keys)[0]


def _same(collation: Collation, one: str, other: str) -> bool:
    return base(collation.lang(one)) == base(collation.lang(other))
