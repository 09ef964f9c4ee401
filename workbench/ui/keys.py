"""What can be done, and with which keys: the one table that bindings, help and key bar read.

Single-letter keys also work while a Russian (ЙЦУКЕН) or Farsi (ISIRI 9147) layout is switched on:
what those layouts type at the same place of the keyboard is bound as well.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from textual.binding import Binding
from textual.keys import _character_to_key

QWERTY = "qwertyuiop[]asdfghjkl;'zxcvbnm,./QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?1234567890"
JCUKEN = "йцукенгшщзхъфывапролджэячсмитьбю.ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,1234567890"
# Standard ISIRI 9147, as in the xkb layout "ir"; with Shift many keys type combining marks.
ISIRI_9147 = (
    "ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپو./"
    "\u0652\u064c\u064d\u064b\u064f\u0650\u064e\u0651][}{"
    "ؤئيإأآة»«:؛"
    "ك\u0653ژ\u0670\u200c\u0654ء><؟"
    "۱۲۳۴۵۶۷۸۹۰"
)
LAYOUTS = (JCUKEN, ISIRI_9147)


@dataclass(frozen=True, slots=True)
class Action:
    """Something a key does. ``id`` is for remapping; ``label`` stands in the key bar, if short."""

    id: str
    method: str
    keys: tuple[str, ...]
    description: str
    label: str = ""

    @property
    def group(self) -> str:
        """The heading under which help lists it."""
        return self.id.split(".")[0]


ACTIONS: tuple[Action, ...] = (
    Action("decide.confirm", "decide('confirmed')", ("y",), "confirm it and go on", "confirm"),
    Action("decide.dismiss", "decide('dismissed')", ("n",), "dismiss it and go on", "dismiss"),
    Action("decide.unsure", "decide('unsure')", ("s",), "unsure: mark it and go on", "unsure"),
    Action("decide.comment", "comment", ("c",), "write a comment", "comment"),
    Action("decide.reading", "reading", ("r",), "suggest a reading for what went wrong (≠)"),
    Action(
        "decide.reading_active",
        "reading(True)",
        ("R",),
        "suggest a reading for the active text (▸)",
    ),
    Action(
        "decide.dismiss_alike",
        "dismiss_alike",
        ("N",),
        "dismiss all open ones of this kind with these values",
    ),
    Action("decide.undo", "undo", ("z", "ctrl+z"), "undo, as often as you like", "undo"),
    Action("decide.redo", "redo", ("Z", "ctrl+y"), "redo"),
    Action("decide.alignment", "edit", ("e",), "edit the alignment", "edit"),
    Action("find.next", "step(1)", ("j", "down"), "next divergence"),
    Action("find.previous", "step(-1)", ("k", "up"), "previous divergence"),
    Action("find.undecided", "undecided", ("u",), "next undecided", "undecided"),
    Action("find.page_down", "page(1)", ("pagedown", "ctrl+f"), "a page on in the queue"),
    Action("find.page_up", "page(-1)", ("pageup", "ctrl+b"), "a page back in the queue"),
    Action("find.first", "first", ("home",), "first divergence"),
    Action("find.last", "last", ("end", "G"), "last divergence"),
    Action("find.bead", "go_bead", ("g",), "go to a bead by its number"),
    Action("find.uneven", "uneven", ("B",), "next bead that is not one segment each"),
    Action("find.doubtful", "doubtful", ("b",), "next doubtful bead: its score is low"),
    Action(
        "find.fold",
        "fold",
        ("o",),
        "missing beads in a row: one row for all, or one each",
    ),
    Action("find.filter", "filter", ("f",), "show only some of the queue", "filter"),
    Action("find.search", "search", ("/",), "search in all texts, or for an id", "search"),
    Action("find.next_hit", "hit(1)", ("]", "f3"), "next bead with what was searched for"),
    Action("find.previous_hit", "hit(-1)", ("[", "shift+f3"), "previous bead with it"),
    Action("find.progress", "progress", ("p",), "progress: done and open, by kind"),
    Action("read.details", "details", ("i", "enter"), "all there is to say of it", "details"),
    Action("read.witness", "next_witness", ("tab",), "make the next text the active one (▸)"),
    Action(
        "read.scroll_down", "scroll_text(1)", ("J", "shift+down"), "scroll the active text down"
    ),
    Action("read.scroll_up", "scroll_text(-1)", ("K", "shift+up"), "scroll the active text up"),
    Action("read.page_on", "page_text(1)", ("space",), "a page on in the active text"),
    Action("read.page_back", "page_text(-1)", ("backspace",), "a page back in it"),
    Action("read.copy", "copy", ("Y",), "copy the active text's segment, as stored"),
    Action("read.columns", "columns", ("v",), "texts stacked, or side by side"),
    Action(
        "read.farsi", "app.flip_farsi", ("f8",), "Farsi reads wrong: let the other side reorder it"
    ),
    Action("read.theme", "app.theme", ("t",), "dark, light or without colours"),
    Action("program.report", "report", ("w",), "write the report, to reports/"),
    Action("program.help", "help", ("?", "f1"), "this help", "help"),
    Action("program.quit", "app.quit", ("q",), "quit; everything is saved", "quit"),
)

EDIT_ACTIONS: tuple[Action, ...] = (
    Action("alignment.merge", "merge", ("m",), "join the bead with the next one", "merge"),
    Action("alignment.split", "split", ("x", "enter"), "part the bead at the cut", "split"),
    Action(
        "alignment.witness",
        "next_witness",
        ("tab",),
        "make the next text the active one (▸)",
        "text",
    ),
    Action(
        "alignment.cut_earlier",
        "cut(-1)",
        ("h", "left"),
        "move the cut up a segment, in the active text",
        "cut↑",
    ),
    Action(
        "alignment.cut_later",
        "cut(1)",
        ("l", "right"),
        "move the cut down a segment, in the active text",
        "cut↓",
    ),
    Action(
        "alignment.move_up",
        "move(-1)",
        ("K", "shift+up"),
        "give the active text's first segment to the bead before",
        "first↑",
    ),
    Action(
        "alignment.move_down",
        "move(1)",
        ("J", "shift+down"),
        "give the active text's last segment to the next bead",
        "last↓",
    ),
    Action("alignment.next", "step(1)", ("j", "down"), "next bead"),
    Action("alignment.previous", "step(-1)", ("k", "up"), "previous bead"),
    Action("alignment.page_down", "step(10)", ("pagedown", "ctrl+f"), "ten beads on"),
    Action("alignment.page_up", "step(-10)", ("pageup", "ctrl+b"), "ten beads back"),
    Action("alignment.bead", "go_bead", ("g",), "go to a bead by its number"),
    Action("alignment.uneven", "uneven", ("B",), "next bead that is not one segment each"),
    Action("alignment.doubtful", "doubtful", ("b",), "next doubtful bead: its score is low"),
    Action("alignment.columns", "columns", ("v",), "texts stacked, or side by side"),
    Action("alignment.undo", "undo", ("z", "ctrl+z"), "undo, verdicts as well", "undo"),
    Action("alignment.redo", "redo", ("Z", "ctrl+y"), "redo"),
    Action("alignment.help", "help", ("?", "f1"), "this help", "help"),
    Action("alignment.leave", "leave", ("e", "escape", "q"), "back to the divergences", "back"),
)
"""What can be done while the alignment is edited."""

COMPARE_ONLY: tuple[Action, ...] = (
    Action("compare.next", "step(1)", ("j", "down"), "next difference", "next"),
    Action("compare.previous", "step(-1)", ("k", "up"), "previous difference", "previous"),
    Action("compare.page_down", "page(1)", ("pagedown", "ctrl+f"), "a page on in the list"),
    Action("compare.page_up", "page(-1)", ("pageup", "ctrl+b"), "a page back in the list"),
    Action("compare.first", "first", ("home",), "first difference"),
    Action("compare.last", "last", ("end", "G"), "last difference"),
    Action("compare.kind", "kind", ("f",), "show one kind only, then the next, then all", "kind"),
)
"""What can be done only where two texts of one language are compared."""

COMPARE_ACTIONS: tuple[Action, ...] = (
    *COMPARE_ONLY,
    *(
        action
        for action in ACTIONS
        if action.id in ("find.bead", "find.search", "find.next_hit", "find.previous_hit")
        or (action.group == "read" and action.id != "read.details")
    ),
    *(action for action in ACTIONS if action.id in ("program.help", "program.quit")),
)
"""All that can be done there; what is done as in a review has the same keys."""

ALL_ACTIONS = (*ACTIONS, *EDIT_ACTIONS, *COMPARE_ONLY)

SCREENS = tuple(
    frozenset(action.id for action in actions)
    for actions in (ACTIONS, EDIT_ACTIONS, COMPARE_ACTIONS)
)
"""The ids of the actions that share a keyboard."""


def twins(key: str) -> tuple[str, ...]:
    """Return what the other layouts type where a QWERTY keyboard has ``key``."""
    if len(key) != 1 or key not in QWERTY:
        return ()
    place = QWERTY.index(key)
    return tuple(layout[place] for layout in LAYOUTS if layout[place] != key)


def named(key: str) -> str:
    """Return Textual's name of a key, as ``comma`` for ``,``."""
    return _character_to_key(key) if len(key) == 1 else key


def without_twins(keys: Iterable[str]) -> list[str]:
    """Return the keys that are not what another layout types in the place of one of the others."""
    keys = list(keys)
    doubles = {named(twin) for key in QWERTY if named(key) in keys for twin in twins(key)}
    return [key for key in keys if key not in doubles]


def bindings(actions: Iterable[Action]) -> list[Binding]:
    """Return Textual's bindings for actions, twins included.

    A key that an action has of its own is never taken from it as another's twin.
    """
    actions = tuple(actions)
    own = {key for action in actions for key in action.keys}
    return [
        Binding(
            ",".join(
                [
                    *(named(key) for key in action.keys),
                    *(named(twin) for key in action.keys for twin in twins(key) if twin not in own),
                ]
            ),
            action.method,
            action.description,
            show=bool(action.label),
            key_display=action.keys[0],
            id=action.id,
        )
        for action in actions
    ]


def bound(id: str, action: str, *keys: str) -> Binding:  # noqa: A002 - what Textual calls it
    """Return the binding of what a dialog does to keys of its own, twins included."""
    all_keys = (*keys, *(twin for key in keys for twin in twins(key)))
    return Binding(",".join(map(named, all_keys)), action, id=id)


def as_markdown() -> str:
    """Return the table of keys for the documentation."""
    lines = [
        "# Keys of the review terminal",
        "",
        "Made from the code by `python -m workbench.ui.keys`; do not edit.",
        "",
        "Letter keys also work while a Russian (ЙЦУКЕН) or Farsi (ISIRI 9147) layout is switched"
        " on. Every action can be given other keys in `keys.yaml` in the settings folder"
        " (`~/.config/workbench/`), one a line, as `decide.confirm: [enter, y]`.",
        "",
        "In what opens over the screen `j` and `k` go on and back, the space bar turns the page,"
        " and the key that opened it closes it, as `q` and Escape do.",
    ]
    group = ""
    for action in ALL_ACTIONS:
        if action.group != group:
            group = action.group
            lines += ["", f"## {group.capitalize()}", "", "| keys | action | id |", "|---|---|---|"]
        keys = " ".join(f"`{key}`" for key in action.keys)
        lines.append(f"| {keys} | {action.description} | `{action.id}` |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    import sys

    sys.stdout.write(as_markdown())
