"""What a reviewer had before them when a verdict was given."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

LONGEST = 200
"""Characters that a journal keeps of each witness's words."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a verdict was given on.

    ``texts`` is a hash of the bead's texts, which tells whether they have changed; ``kind`` and
    ``words``, the evidence by witness, tell what the verdict was about when its divergence is found
    no more. All are empty where nothing is known.
    """

    texts: str = ""
    kind: str = ""
    words: Mapping[str, str] = field(default_factory=dict)

    def is_other_than(self, texts: Mapping[str, str]) -> bool:
        """Tell whether it is known that a bead has other texts now."""
        return bool(self.texts) and self.texts != seen_hash(texts)

    def is_alike(self, other: Seen) -> bool:
        """Tell whether both are of one kind and have most words in common, at least half."""
        keys = {*self.words, *other.words}
        pairs = ((self.words.get(key, ""), other.words.get(key, "")) for key in keys)
        same = sum(one.split() == another.split() for one, another in pairs)
        return self.kind == other.kind and 2 * same >= len(keys) > 0


def read_seen(item: Mapping[str, Any]) -> Seen:
    """Return what a verdict's record tells of this; ValueError if it makes no sense."""
    texts, about = item.get("seen", ""), item.get("about", {})
    if not isinstance(texts, str):
        raise ValueError("seen must be text")
    if not isinstance(about, dict):
        raise ValueError("about must be an object")
    kind, words = about.get("kind", ""), about.get("words", {})
    if not isinstance(kind, str):
        raise ValueError("the kind in about must be text")
    if not isinstance(words, dict) or not all(isinstance(one, str) for one in words.values()):
        raise ValueError("the words in about must be texts by witness")
    return Seen(texts, kind, words)


def seen_record(seen: Seen) -> dict[str, Any]:
    """Return what a journal keeps of this."""
    record: dict[str, Any] = {"seen": seen.texts}
    if seen.kind:
        record["about"] = {"kind": seen.kind, "words": dict(seen.words)}
    return record


def seen_hash(texts: Mapping[str, str]) -> str:
    """Return the hash of a bead's text in each witness."""
    data = json.dumps(sorted(texts.items()), ensure_ascii=False).encode("utf-8", "surrogatepass")
    return hashlib.sha256(data).hexdigest()[:16]


def in_short(words: str) -> str:
    """Return the beginning of what is too long to keep."""
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"
