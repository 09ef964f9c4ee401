"""ODT: its text with tracked changes accepted, notes and tables in their places."""

from __future__ import annotations

import pytest

from tests.formats.texts.documents import ODF, odt, read

STYLES = (
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>'
    '<style:style style:name="T1" style:family="text">'
    '<style:text-properties style:text-position="super 58%"/></style:style>'
    '<style:style style:name="T4" style:family="text">'
    '<style:text-properties style:text-position="33% 80%"/></style:style>'
    '<style:style style:name="T2" style:family="text" style:parent-style-name="T3"/>'
    '<style:style style:name="T3" style:family="text">'
    '<style:text-properties text:display="none"/></style:style>'
)


def p(content: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{content}</text:p>'


def h(content: str, level: str) -> str:
    return f'<text:h text:outline-level="{level}">{content}</text:h>'


def span(content: str, style: str) -> str:
    return f'<text:span text:style-name="{style}">{content}</text:span>'


def note(content: str, kind: str = "footnote") -> str:
    return (
        f'<text:note text:note-class="{kind}"><text:note-citation>9</text:note-citation>'
        f"<text:note-body>{content}</text:note-body></text:note>"
    )


def row(*cells: str) -> str:
    own = "".join(f"<table:table-cell>{p(cell)}</table:table-cell>" for cell in cells)
    return f"<table:table-row>{own}</table:table-row>"


def table(*rows: str) -> str:
    return f"<table:table><table:table-column/>{''.join(rows)}</table:table>"


def items(*content: str) -> str:
    own = "".join(f"<text:list-item>{one}</text:list-item>" for one in content)
    return f"<text:list>{own}</text:list>"


def frame(content: str) -> str:
    return f"<draw:frame><svg:title>Name</svg:title>{content}</draw:frame>"


CHANGES = (
    "<text:tracked-changes><text:changed-region><text:deletion>"
    f"{p('Eighth')}</text:deletion></text:changed-region><text:changed-region><text:insertion/>"
    "</text:changed-region></text:tracked-changes>"
)
BOX = f"<draw:text-box>{p('box')}</draw:text-box>"
MARKS = "wrote {} that programs make up as “-”"
BY_ROW = "read tables of short cells row by row, tabs between"
BY_CELL = "read tables cell by cell, each a paragraph"


@pytest.mark.parametrize(
    ("body", "text", "notes"),
    [
        (p("XXVII ") + p("съезд\n   партии"), "XXVII\n\nсъезд партии", ""),
        (p("نامهٔ شما") + p("می‌رسد؛<text:s text:c='2'/>۱۲ دی"), "نامهٔ شما\n\nمی‌رسد؛  ۱۲ دی", ""),
        (CHANGES + p("to the <text:change/><text:change-start/>Seventh<text:change-end/>"),
         "to the Seventh",
         "kept tracked changes: 1 insertion; dropped tracked changes: 1 deletion"),
        (p("Письмо", "P1") + h("Часть", "2") + h("Глава", "9"),
         "# Письмо\n\n## Часть\n\n###### Глава", ""),
        (p(f"1985{span('2', 'T1')} ۱۳۶۴{span('۲', 'T4')}"), "1985² ۱۳۶۴²", ""),
        (p(f"seen{span('hidden', 'T2')}, {span('shown', 'T9')}"), "seen, shown",
         "left out 1 hidden passage"),
        (f'<text:section text:display="none">{p("x")}</text:section>{p("y")}', "y",
         "left out 1 hidden passage"),
        (items(p("one") + p("goes on"), p("two") + items(p("within")), h("Part", "1")),
         "- one\n\ngoes on\n\n- two\n\n- within\n\n# Part", MARKS.format("3 list marks")),
        (items(p("<text:number>5.</text:number>سطر")), "- سطر", MARKS.format("1 list mark")),
        (p("<text:a>linked</text:a><text:tab/>x<text:line-break/>y<text:soft-page-break/>z"),
         "linked\tx\nyz", ""),
        (table(row("City", "شهر"), row("Tabriz", ""), row("", "۸۵۰۰")) + p("end"),
         "City\tشهر\n\nTabriz\n\n\t۸۵۰۰\n\nend", BY_ROW),
        (table(f"<table:table-header-rows>{row('A', 'B', 'C')}</table:table-header-rows>",
               "<table:table-row><table:table-cell/><table:covered-table-cell/>"
               f"<table:table-cell>{p('c')}</table:table-cell></table:table-row>"),
         "A\tB\tC\n\n\t\tc", BY_ROW),
        (table(row("1", "2")), "1\n\n2", BY_CELL),
        (p(f"с{note(p('Одно.') + p('Два.'))} и{note(p('پانویس'), 'endnote')}.") + p("end"),
         "с[1] и[2].\n\nend\n\n[1] Одно.\nДва.\n\n[2] پانویس",
         "put 2 notes at the end, each behind its number"),
        (p(f"a<office:annotation>{p('why?')}</office:annotation>b<office:annotation-end/>"),
         "ab", "left out 1 comment"),
        (p(f"a{frame('<draw:image/>')}b{frame('<draw:object/><draw:image/>')}"), "ab",
         "left out 1 embedded object, 1 picture"),
        (p(f"a{frame(BOX)}b") + p("c"),
         "ab\n\nbox\n\nc", "put 1 text box behind their paragraphs"),
        (p("a<text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>かん</text:ruby-text>"
           "</text:ruby>"), "a漢", ""),
    ],
)  # fmt: skip
def test_an_odt_is_read_with_its_changes_accepted(body: str, text: str, notes: str) -> None:
    found = read("letter.odt", odt(body, STYLES))
    assert found.text == f"{text}\n"
    assert "; ".join(found.notes) == notes


def test_what_stands_on_every_page_is_left_out_and_told() -> None:
    styles = f"<style:header>{p('Secret')}</style:header><style:footer>{p('')}</style:footer>"
    found = read("letter.odt", odt(p("A letter."), styles))
    assert found.text == "A letter.\n"
    assert found.notes == ("left out 1 page header or footer",)


def test_styles_may_stand_apart() -> None:
    styles = f"<office:document-styles{ODF}>{STYLES}</office:document-styles>"
    found = read("letter.odt", odt(p(f"1985{span('2', 'T1')}"), **{"styles.xml": styles}))
    assert found.text == "1985²\n"
