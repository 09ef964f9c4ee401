"""The signature of a result: what one must know to get the same figures again.

After sacrebleu (Post 2018, "A Call for Clarity in Reporting BLEU Scores"): one line, put beside
every result, that changes when and only when the program, its settings or the texts change.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime

from workbench import __version__
from workbench.errors import UsageError

DIGEST = 8
"""Hex digits of a witness's sha256 that the signature shows."""

Setting = str | int | bool | Sequence[str]

# What may stand unescaped: everything else would blur the fields or hide in a terminal.
_ODD = re.compile(r"[^\w.,+/=@→-]")


def signature(
    settings: Mapping[str, Setting], witnesses: Mapping[str, str], version: str = __version__
) -> str:
    """Return ``workbench|v:0.1.0|align:auto|conf:medium|kinds:all|fa:1a2b3c4d|en:5e6f7a8b``.

    A pure function: version first, then ``settings`` sorted by name, then the witnesses in the
    order given, each with the first digits of the sha256 of its text (``witnesses`` maps key to
    sha256). A setting that is a list is joined with commas, and an empty one reads ``all``;
    booleans read ``yes`` and ``no``. Characters that would blur the fields are percent-encoded.
    """
    fields = [("v", version)]
    fields += [(name, _shown(settings[name])) for name in sorted(settings)]
    fields += [(key, sha256[:DIGEST]) for key, sha256 in witnesses.items()]
    return "|".join(["workbench", *(f"{_plain(name)}:{_plain(value)}" for name, value in fields)])


def source_date(environment: Mapping[str, str] = os.environ) -> date | None:
    """Return the day named by ``SOURCE_DATE_EPOCH`` (reproducible-builds.org), None where unset.

    The only date a report may carry: the clock would make equal input give unequal bytes.
    Raises UsageError where the variable is no number of seconds since 1970.
    """
    seconds = environment.get("SOURCE_DATE_EPOCH", "").strip()
    if not seconds:
        return None
    try:
        return datetime.fromtimestamp(int(seconds), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise UsageError(
            f"SOURCE_DATE_EPOCH must be a whole number of seconds since 1970, not {seconds[:40]!r}"
        ) from None


def _shown(value: Setting) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str | int):
        return str(value)
    return ",".join(value) or "all"


def _plain(text: str) -> str:
    return _ODD.sub(lambda odd: "".join(f"%{byte:02X}" for byte in _bytes(odd.group())), text)


def _bytes(character: str) -> bytes:
    return character.encode("utf-8", "surrogatepass")
