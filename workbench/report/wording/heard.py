"""What the program itself wrote into the notes of a work, in English, known again.

``init`` says in ``work.yaml`` what it took the texts from and what it left out, where people may
change it. Each sentence that still is ours is found by its template; what people wrote stays.
"""

from __future__ import annotations

import re
from functools import cache

from workbench.message import Field, Listed, Message
from workbench.report.wording import Wording
from workbench.report.wording.plurals import plural

PARTING = "; "
"""What stands between the sentences of a note."""

THINGS = "things"
"""The field of a template that holds what is counted: ``2 pictures, 1 comment``."""

_THING = re.compile(r"([0-9][0-9,]*) (.+)", re.DOTALL)


def heard(note: str, words: Wording) -> Message | None:
    """Return a note as a sentence that the report can say, None where nothing in it is ours."""
    parts = note.split(PARTING)
    told: list[Message | str] = []
    while parts:
        # Some sentences of ours have a semicolon within.
        ours = ((_sentence(PARTING.join(parts[:many]), words), many) for many in (1, 2))
        said, many = next((one for one in ours if one[0]), (None, 1))
        told.append(said or parts[0])
        del parts[:many]
    if not any(isinstance(one, Message) for one in told):
        return None
    return Message("{told}", {"told": Listed(told, "semicolon")})


def _sentence(text: str, words: Wording) -> Message | None:
    for template in words.data.get("notes", {}):
        if (match := _pattern(template).fullmatch(text)) is None:
            continue
        fields: dict[str, Field] = dict(match.groupdict())
        if THINGS in fields:
            things = [_counted(thing, words) for thing in match[THINGS].split(", ")]
            fields[THINGS] = known = [thing for thing in things if thing]
            if len(known) < len(things):
                continue
        return Message(template, fields)
    return None


@cache
def _pattern(template: str) -> re.Pattern[str]:
    """Return what matches a template filled in, each field by its name."""
    pieces = re.split(r"\{(\w+)\}", template)
    told = (f"(?P<{one}>.+?)" if at % 2 else re.escape(one) for at, one in enumerate(pieces))
    return re.compile("".join(told), re.DOTALL)


def _counted(thing: str, words: Wording) -> Message | None:
    """Return ``2 pictures`` in the form that goes with the number, None where we know no such."""
    match = _THING.fullmatch(thing)
    if match is None:
        return None
    number, name = int(match[1].replace(",", "")), match[2]
    if name.startswith("<"):
        return Message("{number} {element}", {"number": number, "element": name})
    for names, forms in words.data["things"].items():
        if name == names.split(" / ")[number != 1]:
            return Message(forms[plural(words.lang, number)], {"number": number})
    return None
