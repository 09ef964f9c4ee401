"""Text safe to show: what could move a cursor or turn a line round is named by its code point."""

from __future__ import annotations

import re

_UNSAFE = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f"
    "\ufeff\ud800-\udfff"
)
_UNSAFE_IN_LINES = re.compile(f"[{_UNSAFE}]|\r(?!\n)")
_UNSAFE_IN_LINE = re.compile(f"[{_UNSAFE}\t\n\r]")

NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
"""Characters that XML 1.0 cannot hold."""


def visible(text: str, newlines: bool = True) -> str:
    """Return ``text`` safe to show in a terminal or a log.

    Control characters, bidi controls, lone surrogates, BOM and the Unicode line separators show as
    ``⟨U+XXXX⟩``, so that no text can move the cursor, colour the screen or turn a line round.
    Newlines and tabs are kept unless ``newlines`` is false. Nothing else changes.
    """
    return (_UNSAFE_IN_LINES if newlines else _UNSAFE_IN_LINE).sub(_named, text)


def fit_for_xml(text: str) -> str:
    """Return ``text`` as XML can hold it: what it cannot shows as ``⟨U+000C⟩``."""
    return NOT_IN_XML.sub(_named, text)


def _named(odd: re.Match[str]) -> str:
    return f"⟨U+{ord(odd.group()):04X}⟩"
