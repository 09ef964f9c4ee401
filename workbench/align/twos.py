"""Two of several texts, their beads parted where only a further text holds them together.

Where one text joins two sentences, a bead of three texts holds both sentences of the others, though
these part them in the same place. Whoever asks for those two alone wants two beads.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from workbench.align.aligner import align
from workbench.alignment import Bead, Run
from workbench.lexicon.general import GeneralLexicon
from workbench.segments import SegmentedText

Runs = tuple[Run, ...]


def in_twos(
    texts: Sequence[SegmentedText],
    beads: Sequence[Bead],
    *,
    whole: Collection[int] = (),
    lexicon: GeneralLexicon | None = None,
) -> list[Bead]:
    """Return the beads of two texts as they would part them that have been aligned with others.

    Beads of several segments of both are aligned once more, all others pinned; segments of one text
    alone become beads of their own. A bead whose parts would lack a text stays as it is, and so do
    those whose numbers stand in ``whole`` and those that a person has set. A part is as likely to
    be right as the bead that it was in, if that is right.
    """
    known = [
        part
        for number, bead in enumerate(beads)
        for part in ([bead] if number in whole or bead.status == "pinned" else _single(bead))
    ]
    kept = {beads[number].runs for number in whole}
    wide = {
        bead.runs: bead.score
        for bead in known
        if bead.status != "pinned" and bead.runs not in kept and _is_wide(bead)
    }
    if not wide:
        return known
    pins = [bead for bead in known if bead.runs not in wide]
    parts = _by_whole(align(texts, pins=pins, lexicon=lexicon).beads, wide)
    return [part for bead in known for part in _complete(bead, parts[bead.runs])]


def _single(bead: Bead) -> list[Bead]:
    """Return a bead that one text alone has as one bead a segment, any other as it is."""
    (first, last), (left, right) = bead.runs
    if first < last and left < right:
        return [bead]
    return [
        *(Bead(((at, at + 1), (left, left)), bead.score, bead.status) for at in range(first, last)),
        *(Bead(((last, last), (at, at + 1)), bead.score, bead.status) for at in range(left, right)),
    ]


def _is_wide(bead: Bead) -> bool:
    return min(end - start for start, end in bead.runs) > 1


def _by_whole(found: Sequence[Bead], wide: dict[Runs, float]) -> dict[Runs, list[Bead]]:
    """Return the beads found inside wide ones, by these; none of them lacks a text."""
    home = {at: runs for runs in wide for at in range(*runs[0])}
    parts: dict[Runs, list[Bead]] = defaultdict(list)
    for bead in found:
        whole = home.get(bead.runs[0][0])
        if (
            whole
            and bead.runs[0][1] <= whole[0][1]
            and all(start < end for start, end in bead.runs)
        ):
            parts[whole].append(Bead(bead.runs, round(wide[whole] * bead.score, 3)))
    return parts


def _complete(bead: Bead, parts: Sequence[Bead]) -> Sequence[Bead]:
    """Return the parts of a bead, or the bead where there are none or not all of it in them."""
    if len(parts) < 2:
        return [bead]
    cuts = [tuple(start for start, _ in part.runs) for part in parts]
    ends = [tuple(end for _, end in part.runs) for part in parts]
    corners = tuple(start for start, _ in bead.runs), tuple(end for _, end in bead.runs)
    return parts if [*cuts, corners[1]] == [corners[0], *ends] else [bead]
