"""The nearest right word for a wrong one, said as the end of a sentence."""

from __future__ import annotations

from collections.abc import Iterable


def did_you_mean(word: str, choices: Iterable[str], count: int = 1) -> str:
    """Return ``"; did you mean …?"`` with the choices most like ``word``, or ``""`` if none is."""
    import difflib  # late: only those who misspell pay for it

    by_lower = {choice.lower(): choice for choice in choices}
    # Likeness takes time in the square of the length; nothing sensible is longer than this.
    near = difflib.get_close_matches(word.lower()[:100], by_lower, count)
    return f"; did you mean {' or '.join(by_lower[name] for name in near)}?" if near else ""
