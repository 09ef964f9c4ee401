"""What a reviewer says of a divergence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

from workbench.review.fields import text
from workbench.review.seen import Seen, read_seen, seen_record

Word = Literal["confirmed", "dismissed", "unsure"]
WORDS: tuple[Word, ...] = get_args(Word)


@dataclass(frozen=True, slots=True)
class Verdict:
    """A reviewer's word on one divergence; ``word`` is None where there is only more to say.

    ``time`` is ISO 8601 in UTC. ``readings`` are what witnesses, by key, should have in the
    reviewer's opinion. ``settles`` says that it was given with the disagreement of others in view,
    to end it.
    """

    divergence: str
    word: Word | None
    comment: str
    reviewer: str
    time: str
    seen: Seen
    readings: Mapping[str, str] = field(default_factory=dict)
    settles: bool = False

    @property
    def is_blank(self) -> bool:
        """Whether it says nothing at all."""
        return self.word is None and not self.comment and not self.readings


def read_verdict(item: Any, who: Any, time: str) -> Verdict:
    """Return the verdict that a journal's record tells; ValueError if it makes no sense."""
    if not isinstance(item, dict) or not isinstance(who, str):
        raise ValueError("a verdict that is no object")
    word = item.get("word")
    if word is not None and word not in WORDS:
        raise ValueError(f"unknown word {word!r}")
    comment = item.get("comment", "")
    if not isinstance(comment, str):
        raise ValueError("comment must be text")
    seen = read_seen(item)
    readings = item.get("readings", {})
    if not isinstance(readings, dict) or not all(isinstance(one, str) for one in readings.values()):
        raise ValueError("readings must be texts by witness")
    settles = item.get("settles", False)
    if not isinstance(settles, bool):
        raise ValueError("settles must be true or false")
    return Verdict(text(item, "divergence"), word, comment, who, time, seen, readings, settles)


def verdict_record(verdict: Verdict) -> dict[str, Any]:
    """Return what a journal keeps of a verdict, beside who gave it and when."""
    record: dict[str, Any] = {
        "divergence": verdict.divergence,
        "word": verdict.word,
        "comment": verdict.comment,
        **seen_record(verdict.seen),
    }
    if verdict.readings:
        record["readings"] = dict(verdict.readings)
    if verdict.settles:
        record["settles"] = True
    return record
