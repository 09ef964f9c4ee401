"""The lexicon of a batch: the user's own, or one learnt from the documents, kept in its folder.

Workers of every engine and host find it there, and know by its sha256 that it is the right one.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.errors import InputError
from workbench.reading.files import read_text
from workbench.store import write_changed

if TYPE_CHECKING:
    from workbench.lexicon import GeneralLexicon

LEXICON = "lexicon.tsv"

Terms = tuple[tuple[tuple[str, ...], ...], ...]
"""Renderings of terms, language by language."""


def digest_of_lexicon(text: str) -> str:
    """Return the sha256, in hex, by which settings name a lexicon; none of an empty text."""
    return hashlib.sha256(text.encode()).hexdigest() if text else ""


def keep_lexicon(text: str, out: Path) -> None:
    """Keep a lexicon's text in a batch's folder, if there is any."""
    if text:
        write_changed(out / LEXICON, text)


@lru_cache(maxsize=1)
def read_lexicon(out: Path, digest: str, terms: Terms = ()) -> GeneralLexicon:
    """Return the shipped lexicon with the batch's own and its ``terms``, indexed once for all.

    Raises InputError where the folder holds another than the one that ``digest`` names.
    """
    from workbench.lexicon import of_terms, parse, shipped

    lexicon = shipped()
    if digest:
        path = out / LEXICON
        text = read_text(path)
        if digest_of_lexicon(text) != digest:
            raise InputError("is not the lexicon that this batch was begun with", path)
        lexicon += parse(text, path)
    if terms:
        lexicon += of_terms(terms)
    lexicon.of_stem("")
    return lexicon
