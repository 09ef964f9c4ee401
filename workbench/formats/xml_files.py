"""XML read without trust and written so that the same tree always gives the same bytes.

Entities, DTDs and references to other files are never followed. Characters that XML 1.0 cannot hold
(U+0000 to U+001F but tab and line ends, U+FFFE, U+FFFF) are written as an element of the format.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

from lxml import etree

from workbench.errors import InputError
from workbench.visible import NOT_IN_XML

# lxml's public name is a function; this is the class, for annotations.
Element: TypeAlias = etree._Element

XML = "{http://www.w3.org/XML/1998/namespace}"
LANG = f"{XML}lang"
ID = f"{XML}id"
SPACE = f"{XML}space"

_TWICE = re.compile("ID (.+) already defined")
_CODE = re.compile(r"(?i)U\+([0-9A-F]{4,6})")


def parse_xml(data: bytes, path: Path | str) -> Element:
    """Return the root of an XML file; InputError says in which line it is broken, or what it asks.

    Refuses files that declare or use entities of their own, and elements nested over 256 deep.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise InputError(f"not XML: {_reason(error)}", path, error.lineno or None) from None
    except ValueError as error:
        raise InputError(f"not XML: {error}", path) from None
    subset = root.getroottree().docinfo.internalDTD
    declared = [one.name for one in subset.iterentities()] if subset is not None else []
    if declared:
        message = f"declares the entity {str(declared[0])[:40]!r}"
        line = _line_of(b"<!ENTITY", data)
        raise InputError(f"{message}; save it with its characters written out", path, line)
    for node in root.iter(etree.Entity):
        message = f"uses the entity {node.text}, which it does not declare"
        raise InputError(f"{message}; write the character itself", path, node.sourceline)
    return root


def _line_of(mark: bytes, data: bytes) -> int | None:
    """Return the line in which ``mark`` stands first, None in an encoding wider than ASCII."""
    at = data.find(mark)
    return data.count(b"\n", 0, at) + 1 if at >= 0 else None


def unique_ids(elements: Iterable[Element], path: Path) -> Iterator[Element]:
    """Yield elements; InputError at one whose ``id`` another had before it."""
    seen: set[str] = set()
    for element in elements:
        own = element.get("id")
        if own is not None and own in seen:
            message = f"the id {own[:40]!r} of a <{local(element)}> stands twice; ids must differ"
            raise InputError(message, path, element.sourceline)
        seen.add(own or "")
        yield element


def _reason(error: etree.XMLSyntaxError) -> str:
    said, *_ = (error.msg or "broken").split(", line ")[0].strip().splitlines()
    reason = said.strip()
    if "depth" in reason.lower():
        return "elements are nested more than 256 deep"
    if "amplification" in reason.lower() or "entity reference loop" in reason.lower():
        return "its entities unfold without end"
    if twice := _TWICE.fullmatch(reason):
        return f"the id {twice.group(1)[:40]!r} stands twice; ids must differ"
    return reason[:1].lower() + reason[1:200]


def local(element: Element) -> str:
    """Return an element's name without its namespace."""
    return etree.QName(element).localname


def namespace(element: Element) -> str:
    """Return an element's namespace, ``""`` if it has none."""
    return etree.QName(element).namespace or ""


def attribute(element: Element, name: str) -> str:
    """Return an attribute of some namespace, whichever it is; ``""`` where there is none."""
    return next((own for key, own in element.items() if key.endswith(f"}}{name}")), "")


def root_of(data: bytes) -> tuple[str, str]:
    """Return namespace and name of the root, from the start of a file; blanks if it has none."""
    parser = etree.XMLPullParser(
        events=("start",), resolve_entities=False, no_network=True, load_dtd=False
    )
    # What is broken further on has a root nevertheless, and its reader says what is wrong.
    with suppress(etree.XMLSyntaxError):
        parser.feed(data[:65536])
    with suppress(etree.XMLSyntaxError):
        for _, element in parser.read_events():
            return namespace(element), local(element)
    return "", ""


def as_bytes(root: Element, leaves: Collection[str], doctype: str | None = None) -> bytes:
    """Return the bytes of a tree, an element a line but nothing moved inside ``leaves``."""
    _indent(root, leaves, "\n")
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", doctype=doctype)
    return data + b"\n"


def _indent(element: Element, leaves: Collection[str], newline: str) -> None:
    if not len(element) or local(element) in leaves:
        return
    inner = f"{newline}  "
    element.text = inner
    for child in element:
        child.tail = inner
        _indent(child, leaves, inner)
    element[-1].tail = newline


def put(element: Element, text: str, control: Callable[[Element, str], object]) -> int:
    """Append text to an element; ``control`` appends what stands for a character XML cannot hold.

    Returns how many of those there were.
    """
    done = count = 0
    for odd in NOT_IN_XML.finditer(text):
        _append(element, text[done : odd.start()])
        control(element, odd.group())
        done = odd.end()
        count += 1
    _append(element, text[done:])
    return count


def _append(element: Element, text: str) -> None:
    if not text:
        return
    # Counting the children would make a long paragraph's time grow with its square.
    last = next(element.iterchildren(reversed=True), None)
    if last is None:
        element.text = (element.text or "") + text
    else:
        last.tail = (last.tail or "") + text


def code(char: str) -> str:
    """Return ``U+000C``."""
    return f"U+{ord(char):04X}"


def char_of(shown: str | None) -> str | None:
    """Return the character that ``U+000C`` names, if it is one that XML cannot hold, but no NUL."""
    found = _CODE.fullmatch((shown or "").strip())
    if not found or int(found.group(1), 16) > 0xFFFF:
        return None
    char = chr(int(found.group(1), 16))
    surrogate = "\ud800" <= char <= "\udfff"
    return char if NOT_IN_XML.fullmatch(char) and char != "\0" and not surrogate else None


def left_out(what: str, counts: Mapping[str, int]) -> tuple[str, ...]:
    """Return the note on elements left out, as ``2 <bpt>, 1 <ph>``, if there were any."""
    tags = ", ".join(f"{count} <{name}>" for name, count in sorted(counts.items()) if count)
    return (f"left out {what}: {tags}",) if tags else ()


def inline_text(element: Element, inside: Callable[[Element], str | None]) -> str:
    """Return an element's text; ``inside`` gives that of an inline element, None to go into it."""
    return "".join(_pieces(element, inside))


def _pieces(element: Element, inside: Callable[[Element], str | None]) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        own = inside(child)
        if own is None:
            yield from _pieces(child, inside)
        else:
            yield own
        yield child.tail or ""
