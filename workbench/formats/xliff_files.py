"""What the two generations of XLIFF share: text with its issues marked in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from lxml import etree

from workbench.formats.issues import Issue
from workbench.formats.xml_files import Element, put
from workbench.visible import fit_for_xml

ITS = "http://www.w3.org/2005/11/its"
_ITS_NAMES = ("Type", "Comment", "Severity")


def its_attributes(issue: Issue) -> dict[str, str]:
    """Return a localization quality issue in the words of ITS 2.0 (W3C 2013, section 8.17)."""
    values = (issue.its, fit_for_xml(issue.comment), f"{issue.severity:g}")
    names = (f"{{{ITS}}}locQualityIssue{name}" for name in _ITS_NAMES)
    return dict(zip(names, values, strict=True))


def put_marked(
    parent: Element,
    text: str,
    key: str,
    issues: Sequence[Issue],
    mark: Callable[[Issue], tuple[str, Mapping[str, str]]],
    control: Callable[[Element, str], object],
) -> None:
    """Append text with its issues in elements that ``mark`` names with their attributes.

    Marks cannot overlap: of two issues in one place, the one that begins first is marked.
    """
    done = 0
    for start, end, issue in _disjoint(key, issues, len(text)):
        put(parent, text[done:start], control)
        name, attributes = mark(issue)
        put(etree.SubElement(parent, name, dict(attributes)), text[start:end], control)
        done = end
    put(parent, text[done:], control)


def _disjoint(key: str, issues: Iterable[Issue], length: int) -> Iterable[tuple[int, int, Issue]]:
    places = sorted(
        ((start, end, number, issue)
         for number, issue in enumerate(issues)
         for start, end in issue.spans.get(key, ())
         if 0 <= start < end <= length),
        key=lambda place: place[:3],
    )  # fmt: skip
    done = 0
    for start, end, _, issue in places:
        if start >= done:
            yield start, end, issue
            done = end
