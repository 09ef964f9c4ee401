"""WordprocessingML (ECMA-376): paragraphs, runs and tables as strings, all text escaped.

A run of a right-to-left language is marked ``w:rtl`` and its paragraph ``w:bidi``, so that Word
shows and types it from the right.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from workbench.formats.same_zip import packed
from workbench.languages import language
from workbench.message import Message
from workbench.report.spans import Spans, parted
from workbench.report.wording import Wording
from workbench.visible import fit_for_xml, visible

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LETTERS = re.compile(r"[^\W\d_]")
_BEGINS_RTL = re.compile(rf"\W*(?=[^\W\d_]){_RTL.pattern}")
_TAG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")

LRM, RLM = "\u200e", "\u200f"
"""Left-to-right and right-to-left mark."""

PAGE_WIDTH = 13_958
"""Between the margins of A4 on its side, in twentieths of a point."""


def run(
    text: str, lang: str = "", *, bold: bool = False, marked: bool = False, mark: str = ""
) -> str:
    """Return a run of text; ``marked`` underlines and shades it, so that not colour alone tells.

    Without ``lang`` its letters tell from where it runs. ``mark`` stands, unseen, at both its ends.
    """
    if not text:
        return ""
    rtl = _is_rtl(lang) if lang else bool(_RTL.search(text))
    properties = "<w:b/><w:bCs/>" if bold else ""
    if marked:
        properties += '<w:highlight w:val="yellow"/><w:u w:val="single"/>'
    properties += "<w:rtl/>" if rtl else ""
    if _TAG.fullmatch(lang) and lang != "und":
        properties += f"<w:lang w:{'bidi' if rtl else 'val'}={quoteattr(lang)}/>"
    lines = f"{mark}{_shown(text)}{mark}".replace("\r\n", "\n").split("\n")
    inner = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in lines)
    return f"<w:r><w:rPr>{properties}</w:rPr>{inner}</w:r>"


def passage(text: str, lang: str, spans: Spans = ()) -> str:
    """Return the runs of a passage with the spans of evidence marked."""
    return "".join(run(piece, lang, marked=lit) for piece, lit in parted(text, spans))


def sentence(message: Message, words: Wording, *, bold: bool = False) -> str:
    """Return the runs of one of our sentences; what it quotes runs as its own letters do."""
    return words.say(
        message,
        lambda text: foreign(text, words, bold=bold),
        lambda text: own(text, words, bold=bold),
    )


def own(text: str, words: Wording, *, bold: bool = False) -> str:
    """Return a run of our words in a sentence; marks of Farsi keep what is between Latin words.

    So they do a number before the first of our letters, which behind "mina, " would be hers.
    """
    kept = words.direction == "rtl" and not begins_rtl(text)
    return run(text, words.lang, bold=bold, mark=RLM if kept else "")


def foreign(text: str, words: Wording, *, bold: bool = False) -> str:
    """Return a run of others' words in a sentence of ours.

    Behind Farsi letters the parts of 1985-12-26 would change places: marks keep them.
    """
    kept = words.direction == "rtl" and text and not _RTL.search(text)
    return run(text, bold=bold, mark=LRM if kept else "")


def begins_rtl(text: str) -> bool:
    """Tell whether the first letter or digit of a text is a letter that runs from the right."""
    return bool(_BEGINS_RTL.match(text))


def mixes_directions(text: str) -> bool:
    """Tell whether a text has letters that run from the right, and others."""
    letters = _LETTERS.findall(text)
    return len({bool(_RTL.match(letter)) for letter in letters}) == 2


def paragraph(runs: str, lang: str = "en", style: str = "") -> str:
    """Return a paragraph in its language's direction."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    # A table or section that runs from the right would turn what says nothing.
    properties += "<w:bidi/>" if _is_rtl(lang) else '<w:bidi w:val="0"/>'
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def table(
    heading: Sequence[str], rows: Iterable[Sequence[str]], widths: Sequence[int], lang: str = "en"
) -> str:
    """Return a table whose cells are paragraphs; the heading stands on every page.

    Its columns stand in the direction of ``lang``, the language of its heading.
    """
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    top = [paragraph(run(name, bold=True), lang) for name in heading]
    direction = "<w:bidiVisual/>" if _is_rtl(lang) else ""
    body = _row(top, widths, "<w:tblHeader/>")
    body += "".join(_row(cells, widths, "<w:cantSplit/>") for cells in rows)
    return (
        f'<w:tbl><w:tblPr>{direction}<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>'
        f'{borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"
    )


def _row(cells: Sequence[str], widths: Sequence[int], properties: str) -> str:
    inner = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell or paragraph("")}</w:tc>'
        for cell, width in zip(cells, widths, strict=True)
    )
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>"


def even(columns: int, total: int = PAGE_WIDTH) -> list[int]:
    """Return the widths of columns that share ``total``."""
    return [total // columns] * columns


def document(body: str, title: str) -> bytes:
    """Return the bytes of a document, A4 on its side, that bear no time."""
    section = (
        '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134"'
        ' w:right="1440" w:bottom="1134" w:left="1440" w:header="567" w:footer="567"'
        ' w:gutter="0"/></w:sectPr>'
    )
    text = f'{_HEAD}<w:document xmlns:w="{_MAIN}"><w:body>{body}{section}</w:body></w:document>'
    core = (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(_shown(title))}</dc:title></cp:coreProperties>"
    )
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations(
            {
                f"{_OFFICE}/officeDocument": "word/document.xml",
                f"{_PACKAGE}/relationships/metadata/core-properties": "docProps/core.xml",
            }
        ),
        "docProps/core.xml": core,
        "word/document.xml": text,
        "word/_rels/document.xml.rels": _relations({f"{_OFFICE}/styles": "styles.xml"}),
        "word/styles.xml": _styles(),
    }
    return packed({name: part.encode("utf-8") for name, part in parts.items()})


def _content_types() -> str:
    kind = "application/vnd.openxmlformats-"
    word = f"{kind}officedocument.wordprocessingml"
    overrides = {
        "/word/document.xml": f"{word}.document.main+xml",
        "/word/styles.xml": f"{word}.styles+xml",
        "/docProps/core.xml": f"{kind}package.core-properties+xml",
    }
    lines = "".join(
        f'<Override PartName="{part}" ContentType="{content}"/>'
        for part, content in overrides.items()
    )
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels"'
        f' ContentType="{kind}package.relationships+xml"/><Default Extension="xml"'
        f' ContentType="application/xml"/>{lines}</Types>'
    )


def _relations(targets: Mapping[str, str]) -> str:
    lines = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items(), 1)
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{lines}</Relationships>'


def _styles() -> str:
    headings = "".join(
        f'<w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/>'
        f'<w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="80"/>'
        f'<w:outlineLvl w:val="{level - 1}"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="{size}"/>'
        f'<w:szCs w:val="{size}"/></w:rPr></w:style>'
        for level, size in ((1, 32), (2, 26))
    )
    return (
        f'{_HEAD}<w:styles xmlns:w="{_MAIN}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts'
        ' w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'
        '<w:sz w:val="20"/><w:szCs w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        f'<w:pPr><w:spacing w:after="60"/></w:pPr></w:style>{headings}</w:styles>'
    )


def _is_rtl(lang: str) -> bool:
    return language(lang).direction == "rtl"


def _shown(text: str) -> str:
    return fit_for_xml(visible(text))
