"""The way of the data, from a work to its collation: text → segments → alignment."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.alignment import Alignment, Bead
from workbench.collation import Collation
from workbench.errors import AlignmentError
from workbench.formats.alignment_jsonl import Aligned, AlignmentFile, Header, read_alignment
from workbench.message import uneven
from workbench.reading.files import read_bytes, read_text
from workbench.segments import SegmentedText, describe, segment, segment_lines
from workbench.works.work import Segmentation, Work

if TYPE_CHECKING:
    from workbench.align.scoring.embeddings import Embedder
    from workbench.lexicon import GeneralLexicon

Progress = Callable[[float], None]

_CUT: Mapping[Segmentation, Mapping[str, bool]] = {
    "auto": {"segmented": False, "parallel": False},
    "lines": {"segmented": True, "parallel": False},
    "parallel": {"segmented": False, "parallel": True},
}
"""How an alignment file says how its texts were cut."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How a work is cut and aligned.

    ``segments`` says how texts are cut, as a work does. ``lexicon`` is a lexicon file of the user's
    own and ``glossary`` a glossary, both used beside the shipped lexicon; ``embeddings`` names a
    sentence-transformers model to be asked as well.
    """

    segments: Segmentation = "auto"
    lexicon: Path | None = None
    glossary: Path | None = None
    embeddings: str | None = None

    def fits(self, record: Mapping[str, Any]) -> bool:
        """Tell whether an alignment kept with a record is what the user asks for."""
        if self.lexicon or self.embeddings:
            return self.record() == record
        return self.segments in ("auto", cut_of(record))

    def record(self) -> dict[str, Any]:
        """Return the settings as an alignment file keeps them: files by their sha256."""
        said: dict[str, Any] = {**_CUT[self.segments]}
        for name, path in (("lexicon", self.lexicon), ("glossary", self.glossary)):
            if path:
                said[name] = hashlib.sha256(read_bytes(path)).hexdigest()
        if self.embeddings:
            said["embeddings"] = self.embeddings
        return said


def cut_of(record: Mapping[str, Any]) -> Segmentation | None:
    """Return how texts were cut when a record was kept; None where another program did it."""
    return next((cut for cut, said in _CUT.items() if said.items() <= record.items()), None)


def segment_work(work: Work, cut: Segmentation = "auto") -> tuple[SegmentedText, ...]:
    """Cut every witness into segments."""
    return tuple(
        SegmentedText(
            witness.key,
            witness.lang,
            witness.text,
            segment(witness.text, witness.lang) if cut == "auto" else segment_lines(witness.text),
        )
        for witness in work.witnesses
    )


def align_work(
    work: Work,
    settings: Settings | None = None,
    progress: Progress | None = None,
    pins: Sequence[Bead] = (),
) -> Collation:
    """Segment and align a work from its texts; the beads in ``pins`` stay as they are."""
    settings = settings or Settings()
    texts = segment_work(work, settings.segments)
    if settings.segments == "parallel":
        alignment = line_by_line(texts)
    else:
        from workbench.align import align

        embedder = _embedder(settings.embeddings) if settings.embeddings else None
        alignment = align(
            texts, pins=pins, lexicon=_lexicon(settings), embedder=embedder, progress=progress
        )
    return Collation(texts, alignment, work.chain, work.summary)


def _lexicon(settings: Settings) -> GeneralLexicon:
    """Return the shipped lexicon with what the user's own lexicon and glossary add."""
    from workbench.lexicon import of_terms, parse, shipped

    lexicon = shipped()
    if settings.lexicon:
        lexicon += parse(read_text(settings.lexicon), settings.lexicon)
    if settings.glossary:
        # Its terms are read with all that values are, which the aligner does without.
        from workbench.works.glossary import read_glossary

        terms = read_glossary(settings.glossary)
        lexicon += of_terms([*term.renderings.values()] for term in terms)
    return lexicon


def _embedder(name: str) -> Embedder:
    from workbench.align.scoring.embeddings import load

    return load(name)


def line_by_line(texts: tuple[SegmentedText, ...]) -> Alignment:
    """Return the alignment in which segment i of each text is bead i.

    Raises AlignmentError where the texts have different numbers of lines.
    """
    sizes = {text.key: len(text) for text in texts}
    if counts := uneven(sizes):
        raise AlignmentError(
            f"--parallel needs as many lines in each text, but {counts};"
            " add the missing empty lines, or leave --parallel out"
        )
    keys = tuple(sizes)
    count = next(iter(sizes.values()), 0)
    return Alignment(keys, tuple(Bead(((i, i + 1),) * len(keys)) for i in range(count)))


def stored_collation(work: Work, stored: AlignmentFile) -> Collation:
    """Return the collation a stored alignment makes of a work, with the alignment's own segments.

    Raises AlignmentError where the texts are no longer those that were aligned.
    """
    texts = tuple(
        SegmentedText(
            witness.key,
            witness.lang,
            witness.text,
            describe(witness.text, witness.lang, stored.spans[witness.key]),
        )
        for witness in work.witnesses
    )
    return Collation(texts, stored.alignment, work.chain, work.summary)


def alignment_file(
    work: Work, collation: Collation, settings: Mapping[str, Any], signature: str
) -> AlignmentFile:
    """Return what is stored of a collation: its alignment and each witness's segmentation."""
    witnesses = {
        witness.key: Aligned(witness.sha256, len(collation.by_key[witness.key]))
        for witness in work.witnesses
    }
    spans = {
        text.key: tuple((segment.start, segment.end) for segment in text.segments)
        for text in collation.texts
    }
    return AlignmentFile(
        Header(work.name, witnesses, settings, signature), collation.alignment, spans
    )


def read_stored(path: Path) -> AlignmentFile | None:
    """Return the alignment that a file keeps, or None where there is no such file."""
    return read_alignment(path) if path.exists() else None


def collate(
    work: Work,
    path: Path | None,
    settings: Settings | None = None,
    progress: Progress | None = None,
) -> Collation:
    """Return a work's collation: from its stored alignment if that still fits, else made anew.

    ``path`` is the alignment's file, None for a work that has none.

    Raises AlignmentError where the texts have changed under an alignment that a person has edited
    or imported, so that no work is lost unseen.
    """
    settings = settings or Settings()
    stored = read_stored(path) if path else None
    if stored is None or not settings.fits(stored.header.settings):
        return align_work(work, settings, progress)
    stale = stored.stale({witness.key: witness.sha256 for witness in work.witnesses})
    if not stale:
        return stored_collation(work, stored)
    if stored.alignment.edited or stored.header.imported:
        made = "imported" if stored.header.imported else "edited by hand"
        by_hand = stored.alignment.edited
        kept = ", with what was set by hand where it still fits" if by_hand else ""
        raise AlignmentError(
            f"{' and '.join(stale)} changed since this alignment was {made};"
            f" run `workbench align {work.name}` to align again{kept}",
            path,
        )
    return align_work(work, settings, progress)
