"""What a witness may be called, and what stands for it in our files."""

from __future__ import annotations

import re

from workbench.errors import UsageError
from workbench.suggest import disguised

_KEY = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")

_LONGEST_KEY = 32

# Names of other things in our files, where a witness's key stands beside them.
_RESERVED = """
bead beads confidence evidence file from hop id its kind lang message mqm odd reason readings
schema score segments settings severity sha256 signature spans status summary text title type
values verdict where witness witnesses work
"""

RESERVED_KEYS = frozenset(_RESERVED.split())


def is_key(text: str) -> bool:
    """Tell whether a text can be a witness's key."""
    return text not in RESERVED_KEYS and len(text) <= _LONGEST_KEY and bool(_KEY.fullmatch(text))


def check_key(key: str) -> None:
    """Raise UsageError for what cannot be a witness's key."""
    if key in RESERVED_KEYS:
        message = f"{key!r} means something else in our files; call the witness {key}-text"
        raise UsageError(message)
    if not is_key(key):
        raise UsageError(
            f"{key[:40]!r} cannot be a witness's key{disguised(key)}; write small letters a-z,"
            " digits and single hyphens, beginning with a letter, as fa or en-draft"
        )
