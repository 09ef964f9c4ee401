"""Word: its text with tracked changes accepted, footnotes and tables in their places."""

from __future__ import annotations

import pytest

from tests.formats.texts.documents import W, docx, p, r, read

STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"


def w(name: str, content: str) -> str:
    return f"<w:{name}>{content}</w:{name}>"


def row(*cells: str) -> str:
    return w("tr", "".join(w("tc", p(r(cell))) for cell in cells))


TITLE, PART = '<w:pStyle w:val="1"/>', '<w:pStyle w:val="Z2"/>'
STYLES = (
    '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="Z2"><w:name w:val="Heading 2"/></w:style>'
)


@pytest.mark.parametrize(
    ("body", "text", "notes"),
    [
        (p(r("XXVII "), r("съезд")), "XXVII съезд", ""),
        (p(r("یک")) + p(r("دو")), "یک\n\nدو", ""),
        (
            p(r("to the "), "<w:del><w:r><w:delText>Eighth</w:delText></w:r></w:del>",
              f"<w:ins>{r('Seventh')}</w:ins>"),
            "to the Seventh",
            "kept tracked changes: 1 insertion; dropped tracked changes: 1 deletion",
        ),
        (
            p(w("moveFrom", r("here")), r("stays")) + p(w("moveTo", r("there"))),
            "stays\n\nthere",
            "kept tracked changes: 1 passage moved here;"
            " dropped tracked changes: 1 passage moved elsewhere",
        ),
        (
            p(r("joined "), style="<w:rPr><w:del/></w:rPr>") + p(r("again")),
            "joined again",
            "",
        ),
        (p(r("Title"), style=TITLE) + p(r("Part"), style=PART),
         "# Title\n\n## Part", ""),
        (p(r("1985"), r("2", '<w:vertAlign w:val="superscript"/>')), "1985²", ""),
        (p(r("۱۳۶۴"), r("۲", '<w:vertAlign w:val="superscript"/>')), "۱۳۶۴²", ""),
        (p(r("one"), style="<w:numPr/>"), "- one",
         "wrote 1 list mark that programs make up as “-”"),
        (p(w("hyperlink", r("linked")), w("r", "<w:tab/><w:t>x</w:t><w:br/><w:t>y</w:t>")),
         "linked\tx\ny", ""),
        (p(r("seen"), r("hidden", "<w:vanish/>"), r("shown", '<w:vanish w:val="0"/>')),
         "seenshown", "left out 1 hidden passage"),
        (p(r("a"), w("r", w("instrText", "PAGE")), w("sdt", w("sdtContent", r("b")))),
         "ab", ""),
        (f"<w:tbl><w:tr><w:tc>{p(r('1'))}</w:tc><w:tc>{p(r('2'))}</w:tc></w:tr></w:tbl>",
         "1\n\n2", "read tables cell by cell, each a paragraph"),
        (f"<w:tbl>{row('City', 'Men')}{row('Tabriz', '')}{row('', '8,500')}</w:tbl>{p(r('end'))}",
         "City\tMen\n\nTabriz\n\n\t8,500\n\nend",
         "read tables of short cells row by row, tabs between"),
        (f"<w:tbl>{row('1', 'a' * 61)}{row('2', 'b')}</w:tbl>", f"1\n\n{'a' * 61}\n\n2\n\nb",
         "read tables cell by cell, each a paragraph"),
        (p(r("note"), '<w:r><w:footnoteReference w:id="7"/></w:r>'), "note[1]\n\n[1] A note.",
         "put 1 note at the end, each behind its number"),
        (p(r("a"), "<w:r><w:drawing/></w:r>", "<w:r><w:commentReference/></w:r>"), "a",
         "left out 1 comment, 1 picture"),
        (p(r("a"), "<w:r><w:object/></w:r>", "<w:r><w:object/></w:r>"), "a",
         "left out 2 embedded objects"),
        (p(w("moveFrom", r("x")), r("a")) + p(w("moveTo", r("b")), w("moveTo", r("c"))), "a\n\nbc",
         "kept tracked changes: 2 passages moved here;"
         " dropped tracked changes: 1 passage moved elsewhere"),
        (p(r("a"), f"<w:r><w:pict><w:txbxContent>{p(r('box'))}</w:txbxContent></w:pict></w:r>"),
         "a\n\nbox", "put 1 text box behind their paragraphs"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("space", [W, STRICT])
def test_a_docx_is_read_with_its_changes_accepted(
    body: str, text: str, notes: str, space: str
) -> None:
    footnotes = f'<w:footnote w:id="7">{p(r("A note."))}</w:footnote>'
    found = read("letter.docx", docx(body, space, styles=STYLES, footnotes=footnotes))
    assert found.text == f"{text}\n"
    assert "; ".join(found.notes) == notes
