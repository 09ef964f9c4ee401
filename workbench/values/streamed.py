"""The tokens of many passages at once: ``streamed(stream, folded, prose, beads)``.

Words and gaps recur: each is cut into tokens once, and NumPy puts together those of every passage.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from workbench.arrays import Bools, Ints, spread, starts_of
from workbench.stream import Stream
from workbench.text import Folded
from workbench.values.tokens import BEFORES, HAN, KINDS, LINE_STARTS, TATWEEL, Tokens, cut, lower

# A number in Chinese characters is made of several, and the small form of Σ hangs on its place.
_ODD = re.compile(f"Σ|{HAN.pattern}")
_WORD, _DIGITS = KINDS.index("word"), KINDS.index("digits")
_START = BEFORES.index("start")
_LINES = sorted(map(BEFORES.index, LINE_STARTS))


class _Cuts(NamedTuple):
    """The tokens that each different piece of a stream is cut into, those of all on end.

    A piece has ``counts`` of them from ``firsts`` on, and leaves ``rests`` behind the last. All but
    texts are numbers; what parts a word from what stands before it is told by its gap's rest.
    """

    firsts: Ints
    counts: Ints
    rests: Ints
    texts: NDArray[np.object_]
    kinds: Ints
    befores: Ints
    offsets: Ints
    lengths: Ints


def streamed(
    stream: Stream, folded: Sequence[Folded], prose: Sequence[str], beads: Sequence[int]
) -> Iterator[tuple[int, Tokens]]:
    """Yield some beads with their tokens, but those that can be cut only as a whole.

    ``folded`` and ``prose`` are all texts that the stream is of, folded and as they are.
    """
    whole = _whole(stream)
    those = [bead for bead in beads if not whole[bead] and TATWEEL not in prose[bead]]
    sizes = np.diff(stream.starts)[those]
    owners, places = spread(stream.starts[those], sizes)
    numbers = stream.numbers[places]
    cuts = _cuts(stream.pieces, numbers, (places - stream.starts[those][owners]) % 2 > 0)
    group, which = spread(cuts.firsts[numbers], cuts.counts[numbers])
    bounds = starts_of(cuts.counts[numbers])[starts_of(sizes)]
    kinds, befores = cuts.kinds[which], cuts.befores[which]
    words = np.flatnonzero(kinds == _WORD)
    befores[words] = cuts.rests[numbers[group[words] - 1]]
    befores[bounds[:-1][np.diff(bounds) > 0]] = _START
    starts = stream.offsets[places][group] + cuts.offsets[which]
    columns = (
        cuts.texts[which].tolist(),
        np.array(KINDS, object)[kinds].tolist(),
        np.array(BEFORES, object)[befores].tolist(),
        starts.tolist(),
        (starts + cuts.lengths[which]).tolist(),
    )
    digits = _inside(np.flatnonzero(kinds == _DIGITS), bounds)
    lines = _inside(np.flatnonzero(np.isin(befores, _LINES)), bounds)
    for bead, span in zip(those, pairwise(bounds.tolist()), strict=True):
        texts, kind, before, start, end = [column[slice(*span)] for column in columns]
        tokens = Tokens(texts, kind, before, (start, end), folded[bead], prose[bead])
        # Found for all at once, they need not be looked for in each.
        vars(tokens).update(digits=next(digits), lines=next(lines))
        yield bead, tokens


def _inside(places: Ints, bounds: Ints) -> Iterator[list[int]]:
    """Yield the places that stand within each two bounds, as they are counted from the first."""
    ends = np.searchsorted(places, bounds)
    counted = (places - np.repeat(bounds[:-1], np.diff(ends))).tolist()
    return (counted[slice(*span)] for span in pairwise(ends.tolist()))


def _whole(stream: Stream) -> Bools:
    """Tell which beads have a word that is read by what stands round it."""
    found = np.zeros(len(stream), np.bool_)
    if _ODD.search("".join(stream.pieces)):
        odd = [piece for piece in stream.pieces if _ODD.search(piece)]
        found[stream.owners[stream.held(odd)]] = True
    return found


def _in_lower_case(words: Sequence[str]) -> Sequence[str]:
    lows = [*map(str.lower, words)]
    if [*map(len, lows)] == [*map(len, words)]:
        return lows
    return [*map(lower, words)]


def _cuts(pieces: Sequence[str], numbers: Ints, is_word: Bools) -> _Cuts:
    """Return the tokens of each piece of some numbers: a word is one, and a gap none or some."""
    met = np.zeros((2, len(pieces)), np.bool_)
    met[is_word.astype(np.int64), numbers] = True
    gaps, words = (np.flatnonzero(those) for those in met)
    found = [cut(lower(pieces[gap])) for gap in gaps.tolist()]
    counts = met[1].astype(np.int64)
    counts[gaps] = [len(tokens) for tokens, _ in found]
    rests = np.zeros(len(counts), np.int64)
    rests[gaps] = [BEFORES.index(rest) for _, rest in found]
    firsts = starts_of(counts)
    size = int(firsts[-1])
    texts = np.empty(size, object)
    lows = _in_lower_case([pieces[word] for word in words.tolist()])
    texts[firsts[words]] = np.array(lows, object)
    kinds, befores, offsets = (np.zeros(size, np.int64) for _ in range(3))
    marks = np.delete(np.arange(size), firsts[words])
    each = [token for tokens, _ in found for token in tokens]
    texts[marks] = np.array([token.text for token in each], object)
    kinds[marks] = [KINDS.index(token.kind) for token in each]
    befores[marks] = [BEFORES.index(token.before) for token in each]
    offsets[marks] = [token.first for token in each]
    lengths = np.fromiter(map(len, texts), np.int64, size)
    return _Cuts(firsts[:-1], counts, rests, texts, kinds, befores, offsets, lengths)
