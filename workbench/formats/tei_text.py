"""The text of a TEI element, as it stands: what is on the page, without what editors say of it."""

from __future__ import annotations

from collections import Counter

from workbench.formats.xml_files import Element, char_of, left_out, local

NAMESPACE = "http://www.tei-c.org/ns/1.0"
TEI = f"{{{NAMESPACE}}}"

_LEFT = {"note", "figDesc", "fw", "index", "interp", "interpGrp", "del", "surplus"}
# Of each pair in a <choice>, what the page has.
_EDITED = {"corr", "reg", "expan", "supplied"}
_SPACES = {"lb", "pb", "cb", "milestone"}


class TeiText:
    """Reads text, counting in ``left`` the elements whose content is left out."""

    def __init__(self) -> None:
        self.left: Counter[str] = Counter()

    def inside(self, element: Element) -> str | None:
        """Return what stands for an inline element; None to go into it."""
        name = local(element)
        if name == "g" and (char := char_of(element.get("n"))) is not None:
            return char
        if name in _SPACES:
            return "" if element.get("break") == "no" else "\n"
        parent = element.getparent()
        edited = name in _EDITED and parent is not None and local(parent) == "choice"
        if name in _LEFT or edited:
            self.left[name] += 1
            return ""
        return None

    def notes(self) -> tuple[str, ...]:
        """Return what was left out, in a sentence."""
        return left_out("what the page does not have", self.left)
