"""Open the review terminal on a made-up work: ``python big.py N`` divergences, 0 for an empty app.

What is measured is the terminal, so the texts are short and everything is made in memory.
"""

from __future__ import annotations

import sys


def open_empty() -> None:
    """Open the least that Textual can be."""
    from textual.app import App

    App[None]().run()


def open_with(count: int) -> None:
    """Open a work of ``count`` beads, each with one divergence."""
    from workbench.alignment import Alignment, Bead
    from workbench.chain import Chain
    from workbench.collation import Collation
    from workbench.divergences import Divergence, Evidence, Message
    from workbench.segments import Segment, SegmentedText
    from workbench.ui.app import run
    from workbench.ui.session import Session

    sentences = {
        "fa": "مادهٔ ###### این اعلامیه می\u200cگوید که آموزش مجانی است؛ هزینه ۱۲/۵ ریال است.\n",
        "ru": "Статья ###### настоящей Декларации гласит, что плата за запись есть 125 риалов.\n",
        "en": "Article ###### of this Declaration says that the registration fee is 12.5 rials.\n",
    }
    texts = []
    for key, sentence in sentences.items():
        size = len(sentence)
        segments = tuple(Segment(at * size, at * size + size - 1) for at in range(count))
        # No two alike, as in life: rows once set must not serve for another bead.
        text = "".join(sentence.replace("######", f"{at:06}") for at in range(count))
        texts.append(SegmentedText(key, key, text, segments))
    beads = tuple(Bead(((at, at + 1),) * 3) for at in range(count))
    keys = tuple(sentences)
    evidence = {
        key: Evidence(((sentences[key].index(value), sentences[key].index(value) + 3),), (value,))
        for key, value in {"fa": "۱۲/۵", "ru": "125", "en": "12.5"}.items()
    }
    message, reason = Message("the numbers differ"), Message("two of three agree")
    found = tuple(
        Divergence(
            f"{at:016x}",
            "number",
            "number",
            "major",
            "high",
            at,
            "ru",
            "fa→ru",
            evidence,
            message,
            reason,
            "accuracy/mistranslation/number",
            "numbers",
        )
        for at in range(count)
    )
    collation = Collation(tuple(texts), Alignment(keys, beads), Chain.in_order(*keys))
    print("\x1b]0;made\x07", end="", file=sys.stderr, flush=True)
    run(Session("A long work", collation, found, farsi="app"))


if __name__ == "__main__":
    number = int(sys.argv[1])
    if number:
        open_with(number)
    else:
        open_empty()
