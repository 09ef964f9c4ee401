"""What is opened: ``python -m benchmarks.tui.opened N`` divergences, 0 for an empty app.

What is measured is the terminal, so the texts are short and everything is made in memory; the title
of the terminal says when the making begins and when it is done.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.widget import Widget

    from workbench.divergences import Divergence
    from workbench.ui.session import Session

MAKING, MADE = "\x1b]0;making\x07", "\x1b]0;made\x07"
EMPTY_SIGN, SIGN = "nothing at all", "the numbers differ"
"""What is on the screen once it is painted."""

SENTENCES = {
    "fa": "مادهٔ ###### این اعلامیه می\u200cگوید که آموزش مجانی است؛ هزینه ۱۲/۵ ریال است.\n",
    "ru": "Статья ###### настоящей Декларации гласит, что плата за запись есть 125 риалов.\n",
    "en": "Article ###### of this Declaration says that the registration fee is 12.5 rials.\n",
}
VALUES = {"fa": "۱۲/۵", "ru": "125", "en": "12.5"}


def open_empty() -> None:
    """Open the least that Textual can show: one line."""
    from textual.app import App
    from textual.widgets import Static

    class Empty(App[None]):
        def compose(self) -> Iterator[Widget]:
            yield Static(EMPTY_SIGN)

    Empty().run()


def open_with(count: int) -> None:
    """Open a work of ``count`` beads, each with one divergence."""
    from workbench.ui.app import run

    say(MAKING)
    session = made(count)
    say(MADE)
    run(session)


def made(count: int) -> Session:
    """Make the work."""
    from workbench.alignment import Alignment, Bead
    from workbench.chain import Chain
    from workbench.collation import Collation
    from workbench.segments import Segment, SegmentedText
    from workbench.ui.session import Session

    texts = []
    for key, sentence in SENTENCES.items():
        size = len(sentence)
        segments = (Segment(at * size, at * size + size - 1) for at in range(count))
        # No two alike, as in life: rows once set must not serve for another bead.
        text = "".join(sentence.replace("######", f"{at:06}") for at in range(count))
        texts.append(SegmentedText(key, key, text, segments))
    keys = tuple(SENTENCES)
    alignment = Alignment(keys, (Bead(((at, at + 1),) * 3) for at in range(count)))
    collation = Collation(tuple(texts), alignment, Chain.in_order(*keys))
    return Session("A long work", collation, tuple(divergences(count)), farsi="app")


def divergences(count: int) -> Iterator[Divergence]:
    """Yield one for every bead. Their evidence is one: how much there is, is for the checks."""
    from workbench.divergences import Divergence, Evidence, Message

    evidence = {}
    for key, value in VALUES.items():
        start = SENTENCES[key].index(value)
        evidence[key] = Evidence(((start, start + len(value)),), (value,))
    message, reason = Message(SIGN), Message("two of three agree")
    for at in range(count):
        yield Divergence(
            f"{at:012x}", "number", "number", "major", "high", at, "ru", "fa→ru",
            evidence, message, reason,
        )  # fmt: skip


def say(title: str) -> None:
    """Tell whoever measures."""
    sys.stderr.write(title)
    sys.stderr.flush()


if __name__ == "__main__":
    number = int(sys.argv[1])
    if number:
        open_with(number)
    else:
        open_empty()
