"""What our files say of witnesses and beads in the margins that other formats leave us."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from workbench.alignment import Status
from workbench.errors import InputError, UsageError
from workbench.formats.aligned_format import Source, witness_key
from workbench.formats.aligned_text import AlignedText
from workbench.languages.codes import language_code
from workbench.works.keys import check_key


def witness_mark(aligned: AlignedText, key: str) -> str:
    """Return ``ru ru fa``: a witness's key, its language and, if known, what it was made from."""
    parent = aligned.chain.parent(key)
    return " ".join((key, aligned.by_key[key].lang, *([parent] if parent else [])))


def score_text(score: float) -> str:
    """Return a score with four digits at most: ``0.98``, ``1``."""
    return f"{round(score, 4):.4f}".rstrip("0").rstrip(".")


def read_score(text: str | None) -> float:
    """Read a score; 1 where there is none from 0 to 1."""
    try:
        score = float(text or "")
    except ValueError:
        return 1.0
    return round(score, 4) if 0 <= score <= 1 else 1.0


def as_probability(score: float) -> float:
    """Return another program's score, which may be any number or none (NaN), as one from 0 to 1."""
    return 0.0 if math.isnan(score) else round(min(max(score, 0.0), 1.0), 4)


def read_status(text: str | None) -> Status:
    """Read a bead's status; what is not ``pinned`` is ``auto``."""
    return "pinned" if text == "pinned" else "auto"


class Marks:
    """The witnesses of a file: from our marks where it has them, else from its languages."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.langs: dict[str, str] = {}
        self.ours = False
        self._parents: dict[str, str | None] = {}

    def __bool__(self) -> bool:
        return bool(self.langs)

    def add(self, mark: str, line: int | None) -> str:
        """Take in a mark as ``witness_mark`` writes it and return the key."""
        words = mark.split()
        try:
            if not 2 <= len(words) <= 3 or words[0] in self.langs:
                raise UsageError(f"{mark[:80]!r} names no witness, or one that is named already")
            check_key(words[0])
            language_code(words[1])
        except UsageError as error:
            raise InputError(str(error), self.source.path, line) from None
        key = words[0]
        self.langs[key] = words[1]
        self._parents[key] = words[2] if len(words) == 3 else None
        self.ours = True
        return key

    def know(self, lang: str, line: int | None = None) -> str:
        """Return the key of a language, a new one if it is met for the first time."""
        key, code = witness_key(lang, self.source, line)
        self.langs.setdefault(key, code)
        return key

    def pair(self, langs: Sequence[str | None], what: str, line: int | None) -> tuple[str, str]:
        """Return the keys of a source and a target language, which ``what`` names."""
        if not all(langs):
            message = f"it must say {what}; there is nothing to compare without both"
            raise InputError(message, self.source.path, line)
        source, target = (self.know(lang or "", line) for lang in langs)
        if source == target:
            message = f"{what} are both {source}; there is nothing to compare"
            raise InputError(message, self.source.path, line)
        return source, target

    def parents(self, keys: Iterable[str]) -> dict[str, str | None] | None:
        """Return what each witness was made from, None where the file does not say."""
        if not self.ours:
            return None
        given = set(keys)
        return {key: one if (one := self._parents.get(key)) in given else None for key in keys}
