"""What the whole of a text tells about how its sentences begin and end."""

from __future__ import annotations

import re
from functools import cached_property

from workbench.text import count_small

# Where sentences end with one of these, a full stop abbreviates.
_OWN_STOP = re.compile("[।॥։።။។。｡]")
_FULL_STOP = re.compile(r"\.(?=\s)")


class Vocabulary:
    """The words of a text that stand in it in small letters somewhere.

    A capital on one of them means the start of a sentence and not a name (Kiss and Strunk 2006,
    "Unsupervised multilingual sentence boundary detection").
    """

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def small(self) -> frozenset[str]:
        """Words seen in small letters."""
        return frozenset(word for word in re.findall(r"[^\W\d_]+", self.text) if word.islower())

    @cached_property
    def has_own_stop(self) -> bool:
        """Whether sentences end with the full stop of their own script: the danda of Hindi."""
        return len(_OWN_STOP.findall(self.text)) > len(_FULL_STOP.findall(self.text))

    @cached_property
    def has_capitals(self) -> bool:
        """Whether the text uses capitals at all: one letter in 500 at the least."""
        letters = count_small(self.text)
        return sum(map(str.isupper, self.text)) * 500 >= letters
