"""Sorted lines of a text that one is looked up among, without cutting the text into lines.

A list of words takes ten times the memory of its text, and as long to make as to ask it of all the
words of a short document.
"""

from __future__ import annotations

from bisect import bisect_right

_BLOCK = 1 << 10
"""Letters of the text that a line is searched in."""


class SortedLines:
    r"""The lines of a text, which are sorted and end with a line feed each.

    >>> lines = SortedLines("abbey\nbishop\n")
    >>> "abbey" in lines, "abb" in lines, bool(SortedLines(""))
    (True, False, False)
    """

    def __init__(self, text: str) -> None:
        self._text = f"\n{text}"
        self._starts = [0]
        # The last line feed begins no line.
        while 0 <= (end := self._text.find("\n", self._starts[-1] + _BLOCK)) < len(text):
            self._starts.append(end)
        self._firsts = [
            self._text[start + 1 : self._text.find("\n", start + 1)] for start in self._starts
        ]

    def __bool__(self) -> bool:
        return len(self._text) > 1

    def __contains__(self, line: str) -> bool:
        at = bisect_right(self._firsts, line)
        if not at:
            return False
        # The last line of a block ends where the next block begins.
        end = self._starts[at] + 1 if at < len(self._starts) else len(self._text)
        return self._text.find(f"\n{line}\n", self._starts[at - 1], end) >= 0
