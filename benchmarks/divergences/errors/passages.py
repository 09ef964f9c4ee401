"""Passages left out, put in, and written twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from benchmarks.divergences.corpora import LANGUAGES, Corpus
from benchmarks.divergences.edits import Change, replace

SENTENCE_END = re.compile(r"(?<=[.!?؟…])[\"»”)]*\s+(?=\S)")
CLAUSE_END = re.compile(r"[,;:،؛]\s|\s[–—-]\s|\s(?:and|but|и|а|но|و|اما)\s")
# An item of a list of three or more: behind a comma, and before the last comma or "and".
LIST_ITEM = re.compile(
    r"(?<=\w)[,،] (?P<item>\w[\w‌-]+(?: [\w‌-]+){0,2})"
    r"(?=(?:[,،] \w[\w‌-]+(?: [\w‌-]+){0,2})*[,،]? (?:and|or|и|или|و|یا) \w)"
)
SHORTEST = 25
FAR = 50


def sentences(line: str) -> list[tuple[int, int]]:
    """Return the spans of a line's sentences."""
    cuts = [match.end() for match in SENTENCE_END.finditer(line)]
    return list(zip([0, *cuts], [*cuts, len(line)], strict=True))


def sentence_omitted(corpus: Corpus, lang: str, line: int, chance: Random) -> Iterator[Change]:
    """Leave out a line, or one of the sentences of a line."""
    del chance
    text = corpus.lines[lang][line]
    if len(text) >= SHORTEST and len(text.split()) > 3:
        yield Change("line", text, "", ("",))
    parts = sentences(text)
    for start, end in parts if len(parts) > 1 else ():
        if end - start >= SHORTEST and len(text) - (end - start) >= SHORTEST:
            yield Change("sentence", text[start:end], "", ((text[:start] + text[end:]).strip(),))


def clause_omitted(corpus: Corpus, lang: str, line: int, chance: Random) -> Iterator[Change]:
    """Leave out 30 to 60 % of a sentence, from one clause boundary to another."""
    del chance
    text = corpus.lines[lang][line]
    if len(text) < 60 or len(sentences(text)) > 1:
        return
    cuts = [0, *(match.end() for match in CLAUSE_END.finditer(text)), len(text.rstrip(".!?؟"))]
    for at, start in enumerate(cuts):
        for end in cuts[at + 1 :]:
            share = (end - start) / len(text)
            if 0.3 <= share <= 0.6:
                left = (text[:start] + text[end:]).strip()
                yield Change("clause", text[start:end], "", (left,))


def list_item_omitted(corpus: Corpus, lang: str, line: int, chance: Random) -> Iterator[Change]:
    """Leave out an item of a list of three or more, where every language has such a list."""
    del chance
    if not all(LIST_ITEM.search(corpus.lines[other][line]) for other in LANGUAGES):
        return
    text = corpus.lines[lang][line]
    for match in LIST_ITEM.finditer(text):
        yield replace("item", text, match.span(), "")


def sentence_added(corpus: Corpus, lang: str, line: int, chance: Random) -> Iterator[Change]:
    """Put in a sentence from elsewhere, in the line or as a segment of its own."""
    text = corpus.lines[lang][line]
    if len(text) < SHORTEST:
        return
    far = [at for at in range(len(corpus)) if abs(at - line) >= min(FAR, len(corpus) // 4)]
    for _ in range(20):
        strange = corpus.lines[lang][chance.choice(far)]
        start, end = chance.choice(sentences(strange))
        added = strange[start:end].strip()
        if 40 <= len(added) <= 200:
            yield Change("in the line", "", added, (f"{text} {added}",))
            yield Change("own segment", "", added, (text, added), own_bead=True)
            return


def duplicated(corpus: Corpus, lang: str, line: int, chance: Random) -> Iterator[Change]:
    """Write a line twice: in its segment, as a second segment of its bead, in a bead of its own."""
    del chance
    text = corpus.lines[lang][line]
    if sum(map(str.isalpha, text)) < SHORTEST:
        return
    yield Change("in the line", "", text, (f"{text} {text}",))
    yield Change("in the bead", "", text, (text, text))
    yield Change("own bead", "", text, (text, text), own_bead=True)
