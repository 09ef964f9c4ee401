"""Which way text runs: the Unicode Bidirectional Algorithm, standard library only.

Source: Unicode Standard Annex #9, revision 46 (Unicode 15); rule names in comments are its own.
Proved by Unicode's BidiTest and BidiCharacterTest files, but for embeddings and overrides: those of
a text are shown by their code points, and only isolates come here.
"""

from workbench.ui.bidi.characters import MAY_TURN, MIRRORED, bidi_class, is_rtl
from workbench.ui.bidi.isolates import REMOVED
from workbench.ui.bidi.paragraph import Paragraph, paragraph, resolve, visual_order

__all__ = [
    "MAY_TURN",
    "MIRRORED",
    "REMOVED",
    "Paragraph",
    "bidi_class",
    "is_rtl",
    "paragraph",
    "resolve",
    "visual_order",
]
