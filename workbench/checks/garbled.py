"""A numeral that cannot be right in its own text, whatever the others say: "XXVIIInd"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from workbench.checks.check import Check
from workbench.checks.evidence.values.row import Row, shown_value
from workbench.checks.evidence.values.rows import rows, values
from workbench.checks.finding import Evidence, Finding
from workbench.collation import Collation
from workbench.message import Field, Listed, Message
from workbench.text import fold
from workbench.values.model import Value


class Garbled(Check):
    """Numerals that cannot be right."""

    kinds = ("garbled",)

    def find(self, collation: Collation) -> Iterator[Finding]:
        """Yield each ill-formed or unreadable numeral, with what the other texts have there.

        What all texts have alike is one, and nobody's fault among them; what they all write so,
        and one language alone cannot read, is hardly a fault at all.
        """
        for bead, said in enumerate(values(collation)):
            alike: dict[Message, dict[str, list[Value]]] = {}
            for key, held in said.items():
                for value in held:
                    if value.defect:
                        alike.setdefault(value.defect, {}).setdefault(key, []).append(value)
            for by_key in alike.values():
                if len(by_key) > 1 and len(by_key) == len(said):
                    yield _shared(collation, bead, by_key)
                    continue
                for key, found in by_key.items():
                    yield from (_finding(collation, bead, key, value) for value in found)


def _shared(collation: Collation, bead: int, by_key: Mapping[str, Sequence[Value]]) -> Finding:
    first, (value, *_) = next(iter(by_key.items()))
    fields: dict[str, Field] = {
        "token": collation.bead_prose(bead, first)[value.start : value.end],
        "witness": Listed(tuple(by_key)),
        "defect": value.defect or Message(""),
    }
    evidence = {
        key: Evidence(
            tuple((one.start, one.end) for one in found),
            tuple(shown_value(one) for one in found if one.readings),
        )
        for key, found in by_key.items()
    }
    return Finding(
        kind="garbled",
        severity="major",
        confidence="medium",
        bead=bead,
        evidence=evidence,
        message=Message("{token} in {witness} is ill-formed: {defect}", fields),
        groups=(tuple(by_key),),
    )


def _finding(collation: Collation, bead: int, key: str, value: Value) -> Finding:
    token = collation.bead_prose(bead, key)[value.start : value.end]
    prose = [collation.bead_prose(bead, other) for other in collation.keys if other != key]
    copied = all(fold(token).text in fold(text).text for text in prose if text.strip())
    row = next((row for row in rows(collation)[bead] if _holds(row, key, value)), None)
    evidence = row.evidence(collation.keys) if row else {}
    shown = (shown_value(value),) if value.readings else ()
    evidence[key] = Evidence(((value.start, value.end),), shown)
    fields: dict[str, Field] = {
        "token": token,
        "witness": key,
        "defect": value.defect or Message(""),
    }
    return Finding(
        kind="garbled",
        severity="major",
        confidence="low" if copied and any(map(str.strip, prose)) else "high",
        bead=bead,
        evidence={name: evidence[name] for name in collation.keys if name in evidence},
        message=Message("{token} in {witness} is ill-formed: {defect}", fields),
        groups=row.groups if row else (),
        suspect=key,
    )


def _holds(row: Row, key: str, value: Value) -> bool:
    return any(value in opinion.values.get(key, ()) for opinion in row.opinions)
