"""Documents → text: what is taken, what is left, and that the user is told."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.errors import InputError, WorkbenchError
from workbench.formats.safe_zip import LARGEST_MEMBER, MOST_MEMBERS
from workbench.formats.text_format import ReadText, TextSource
from workbench.formats.texts import FORMATS, find_text_format
from workbench.report.wording import wording
from workbench.report.wording.heard import heard

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"


def read(name: str, data: str | bytes, lang: str = "en", encoding: str | None = None) -> ReadText:
    found = find_text_format(Path(name))
    assert found is not None
    content = data.encode() if isinstance(data, str) else data
    taken = found.read(TextSource(Path(name), content, lang, encoding))
    # Reports in other languages say what stands in the notes of a work.
    assert [note for note in taken.notes if heard(note, wording("ru")) is None] == []
    return taken


def zipped(**members: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(f"word/{name}.xml", content)
    return out.getvalue()


def docx(body: str, space: str = W, **parts: str) -> bytes:
    members = {
        name: f'<w:{name} xmlns:w="{space}">{content}</w:{name}>' for name, content in parts.items()
    }
    document = f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>'
    return zipped(document=document, **members)


def epub(spine: str, pages: dict[str, str], manifest: str = "", **more: str) -> bytes:
    """Return a book whose pages are the bodies given, by name."""
    items = "".join(
        f'<item id="{name}" href="text/{name}%20.xhtml" media-type="application/xhtml+xml"/>'
        for name in pages
    )
    members = {
        "META-INF/container.xml": '<container><rootfiles><rootfile full-path="OPS/book.opf"/>'
        "</rootfiles></container>",
        "OPS/book.opf": f"<package><manifest>{items}{manifest}</manifest>"
        f"<spine>{spine}</spine></package>",
        **{
            f"OPS/text/{name} .xhtml": "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>t"
            f"</title></head><body>{body}</body></html>"
            for name, body in pages.items()
        },
        **more,
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return out.getvalue()


def p(*runs: str, style: str = "") -> str:
    properties = f"<w:pPr>{style}</w:pPr>" if style else ""
    return f"<w:p>{properties}{''.join(runs)}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


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
        (p(r("one"), style="<w:numPr/>"), "- one", "wrote 1 list mark that Word makes up as “-”"),
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


@pytest.mark.parametrize(
    ("page", "text", "notes"),
    [
        ("<h2>نامه</h2><p>گزارش  به\n <b>کنگره</b>", "## نامه\n\nگزارش به کنگره", ""),
        ("<p>one<br>two<p>three", "one\ntwo\n\nthree", ""),
        ("<ul><li>a<li><p>b</p><p>c</p></ul>", "- a\n\n- b\n\nc", ""),
        ('<ol start="3"><li>три<li>четыре</ol>', "3. три\n\n4. четыре", ""),
        ("<pre>a\n  b</pre>", "a\nb", ""),
        ("<p>a <del>b</del><ins>c</ins></p>", "a c", "left out 1 deletion; kept 1 insertion"),
        ("<p>a<script>x</script><style>y</style></p><nav>menu</nav>", "a", "left out 1 <nav>"),
        ("<p>a<img alt='x'></p><p hidden>b</p>", "a", "left out 1 <p>, 1 picture"),
        ("<table><tr><td>a<td>b</table>", "a\n\nb", ""),
        (
            "<p>x<table><caption>c</caption><tr><th>City<th>People<tr><td>Tabriz<td>5</table>y",
            "x\n\nc\n\nCity\tPeople\n\nTabriz\t5\n\ny",
            "",
        ),
        ("<table><tr><td><p>a<p>b<td>c<tr><td>d<td>e</table>", "a\n\nb\n\nc\n\nd\n\ne", ""),
        (
            "<table><tr><td>a<td><table><tr><td>b<td>c<tr><td>d</table><tr><td>e</table>",
            "a\n\nb\tc\n\nd\n\ne",
            "",
        ),
        ("<p>&lt;b&gt; &amp; &nbsp;x&#x200c;y", "<b> & \u00a0x\u200cy", ""),
        ("plain words", "plain words", ""),
        ("<p>1985<sup>2</sup>, XX<sup>th</sup>, m<sup>2</sup>", "1985², XXth, m²", ""),
        ("<p>1985<sup><a href='#n'>2</a></sup>.", "1985[2].", ""),
        ("<p>1985<a href='#n'><sup>[2]</sup></a>.", "1985[2].", ""),
        ("<p>40 kg<a href='#n' epub:type='noteref'>1</a>. It", "40 kg[1]. It", ""),
        ("<p>40 kg<a href='#n' role='doc-noteref'>1</a>. It", "40 kg[1]. It", ""),
        ("<p>Taft.<a href='#r' role='doc-backlink'>↩</a>", "Taft.", ""),
        ("<p>He said <q>I <b>dig</b></q>.", "He said “I dig”.", ""),
    ],
)
def test_html_is_read_as_a_browser_shows_it(page: str, text: str, notes: str) -> None:
    found = read("page.html", f"<!DOCTYPE html><html><title>T</title><body>{page}</body></html>")
    assert found.text == f"{text}\n"
    assert "; ".join(found.notes) == notes


def test_a_page_is_decoded_as_it_says() -> None:
    page = '<meta charset="windows-1251"><p>Письмо товарищу Горбачёву'.encode("cp1251")
    assert read("page.htm", page).text == "Письмо товарищу Горбачёву\n"
    page = '<?xml version="1.0" encoding="utf-8"?><html><body><p>نامه</p></body></html>'.encode()
    assert read("page.xhtml", page).text == "نامه\n"


@pytest.mark.parametrize(
    ("source", "text", "notes"),
    [
        ("# نامه\n\nبه **کنگرهٔ** `هفتم`\n", "# نامه\n\nبه کنگرهٔ هفتم", ""),
        ("- раз\n- два\n\n3. три\n4. четыре", "- раз\n\n- два\n\n3. три\n\n4. четыре", ""),
        ("one\ntwo  \nthree", "one\ntwo\nthree", ""),
        ("---\ntitle: x\n---\ntext", "text", "left out the front matter"),
        ("[text](http://x.org) ![p](p.png)", "text", "left out 1 link address, 1 picture"),
        ("<!-- x -->\n\na <b>b</b>", "a b", "left out 1 HTML block without text, 2 HTML tags"),
        ('<p dir="rtl">\nیخ <b>شکست</b>.\n</p>\n\nx', "یخ شکست.\n\nx", ""),
        ('<div dir="rtl">\n\n## یخ\n\n</div>', "## یخ", "left out 2 HTML blocks without text"),
        ("<ol><li>раз<li>два</ol>\n\n<img src=p.png>", "1. раз\n\n2. два", "left out 1 picture"),
        ("| a | b |\n|---|---|\n| c | d |\n\ne", "a\tb\n\nc\td\n\ne", ""),
        ("> quoted\n\n```\ncode\n```", "quoted\n\ncode", ""),
        ("[a](x) and [b](y)", "a and b", "left out 2 link addresses"),
        ("## سؤال‌ها {#faq}\n\nx", "## سؤال‌ها\n\nx", "left out 1 attribute of a heading"),
        (
            "## Уход {: #care .long}\n# Set {1, 2}",
            "## Уход\n\n# Set {1, 2}",
            "left out 1 attribute of a heading",
        ),
        ("# Ice {/*ice*/}", "# Ice", "left out 1 attribute of a heading"),
        ("1. раз\n1. два\n1. три", "1. раз\n\n2. два\n\n3. три", ""),
        ("5. پنج\n5. شش\n   1. یک\n   1. دو", "5. پنج\n\n6. شش\n\n1. یک\n\n2. دو", ""),
        ("1. one\n2. two\n4. four", "1. one\n\n2. two\n\n4. four", ""),
        ("в 10<sup>6</sup> раз, 1<sup>st</sup>", "в 10⁶ раз, 1st", "left out 4 HTML tags"),
        ("|a|\n|---|\n|b<br>c|", "a\n\nb\nc", ""),
    ],
)
def test_markdown_keeps_the_marks_of_headings_and_lists(source: str, text: str, notes: str) -> None:
    found = read("text.md", source)
    assert found.text == f"{text}\n"
    assert "; ".join(found.notes) == notes


@pytest.mark.parametrize(
    ("name", "source", "text"),
    [
        (
            "a.srt",
            "1\n00:00:01,000 --> 00:00:03,000\nThe ferry left\n\n"
            "2\n00:00:03,100 --> 00:00:05,000\nat <i>five past two</i>.\n\n"
            "3\n00:00:05,200 --> 00:00:06,000\nNobody waved.\n",
            "The ferry left at five past two.\n\nNobody waved.",
        ),
        (
            "a.vtt",
            "WEBVTT\n\nNOTE made by hand\n\nintro\n00:01.000 --> 00:03.000 align:start\n"
            "<v Анна>Паром ушёл,\n\n00:09.000 --> 00:12.000\nа ты осталась.",
            "Паром ушёл,\n\nа ты осталась.",
        ),
        (
            "a.srt",
            "1\r\n00:00:01,000 --> 00:00:03,000\r\n{\\an8}- کشتی رفت؟\r\n\r\n"
            "2\r\n00:00:03,100 --> 00:00:05,000\r\n- رفت، ساعت ۲.\r\n",
            "- کشتی رفت؟\n\n- رفت، ساعت ۲.",
        ),
        (
            "a.srt",
            "\n".join(
                f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{word}\n"
                for n, word in enumerate(("کشتی", "ساعت دو", "رفت"), 1)
            ),
            "کشتی\n\nساعت دو\n\nرفت",
        ),
        (
            "a.srt",
            "1\n00:00:01,000 --> 00:00:03,000\n- Ушёл\nпаром?\n- Ушёл.",
            "- Ушёл паром?\n- Ушёл.",
        ),
        (
            "a.srt",
            "\n".join(
                f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{words}\n"
                for n, words in enumerate(("Паром ушёл", "в два часа", "Никто не махал"), 1)
            ),
            "Паром ушёл в два часа\n\nНикто не махал",
        ),
        (
            "a.srt",
            "1\n00:00:01,000 --> 00:00:03,000\nIn 1985\n\n1986\nit froze.\n\n"
            "2\n00:00:03,100 --> 00:00:05,000\n\n",
            "In 1985 1986 it froze.",
        ),
    ],
)
def test_subtitles_are_what_is_said(name: str, source: str, text: str) -> None:
    assert read(name, source).text == f"{text}\n"


def test_a_book_is_its_pages_in_the_order_of_reading() -> None:
    book = epub(
        '<itemref idref="two"/><itemref idref="one"/><itemref idref="notes" linear="no"/>'
        '<itemref idref="nav"/><itemref idref="lost"/>',
        {
            "one": "<h2>Глава II</h2><p>Лёд тронулся.<img src='i.png'/></p>",
            "two": "<p>Пролог&#160;и <i>всё</i>.</p>",
            "notes": "<p>сноска</p>",
        },
        '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>',
        mimetype="application/epub+zip",
    )
    found = read("book.epub", book)
    assert found.text == "Пролог\u00a0и всё.\n\n## Глава II\n\nЛёд тронулся.\n"
    assert found.notes == (
        "took 2 pages",
        "left out 2 pages outside the order of reading",
        "left out 1 picture",
    )


TEI = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/>{}</TEI>'


@pytest.mark.parametrize(
    ("content", "text", "notes"),
    [
        ("<body><head>Письмо</head><p>Раз\n  два.</p></body>", "# Письмо\n\nРаз два.", ""),
        (
            "<body><p>the <choice><sic>XXVIIInd</sic><corr>XXVIIth</corr></choice> Congress"
            "<note>sic</note></p></body>",
            "the XXVIIInd Congress",
            "left out what the page does not have: 1 <corr>, 1 <note>",
        ),
        ("<body><lg><l>one</l><l>two</l></lg></body>", "one\n\ntwo", ""),
        ("<body><p>کتاب<lb/>خانه, book<lb break='no'/>case</p></body>", "کتاب\nخانه, bookcase", ""),
        ("<body><list><item>a</item><item>b</item></list></body>", "- a\n\n- b", ""),
        (
            "<body><p>He said, <quote>I dig.</quote> I <q>do</q>.</p></body>",
            "He said, I dig. I do.",
            "",
        ),
        ("<body><p>a <cit><quote><p>b</p></quote></cit> c</p></body>", "a\n\nb\n\nc", ""),
        ("<body><p>a</p><quote>b</quote><p>c</p></body>", "a\n\nb\n\nc", ""),
        (
            "<body><table><head>Wheat</head><row><cell>Yazd</cell><cell><p>12.5</p></cell></row>"
            "<row><cell>Kerman</cell><cell>14</cell></row></table><p>x</p></body>",
            "# Wheat\n\nYazd\t12.5\n\nKerman\t14\n\nx",
            "",
        ),
    ],
)
def test_tei_is_read_as_it_stands_on_the_page(content: str, text: str, notes: str) -> None:
    found = read("text.xml", TEI.format(f"<text>{content}</text>"))
    assert found.text == f"{text}\n"
    assert "; ".join(found.notes) == notes


def test_of_several_texts_in_a_tei_the_language_chooses() -> None:
    texts = "".join(f'<text xml:lang="{lang}"><body><p>{lang}</p></body></text>'
                    for lang in ("fa", "ru"))  # fmt: skip
    content = TEI.format(f"<text><group>{texts}</group></text>")
    assert read("text.xml", content, "ru").text == "ru\n"
    with pytest.raises(InputError, match="holds no texts in en"):
        read("text.xml", content, "en")


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", b" " * (LARGEST_MEMBER + 1))
    return out.getvalue()


def crowd() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for number in range(MOST_MEMBERS + 1):
            packed.writestr(f"{number}", b"")
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.docx", b"PK\x03\x04 and no more", "a.docx: is damaged, or no zipped document"),
        ("a.docx", docx(p(r("x")))[:-40], "a.docx: is damaged, or no zipped document"),
        ("a.docx", zipped(other="x"), "a.docx: this zip file holds no word/document.xml"),
        ("a.docx", docx(""), "a.docx: holds no text"),
        ("a.docx", zipped(document="<w:document"), "a.docx/word/document.xml:1: not XML"),
        ("a.docx", zipped(document="<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"), "the entity 'a'"),
        ("a.docx", zipped(document="<a>" * 5000 + "</a>" * 5000), "nested more than 256 deep"),
        ("a.html", "<html><body></body></html>", "a.html: holds no text that a browser"),
        ("a.html", "<script>x</script>", "a.html: holds no text that a browser"),
        ("a.md", "---\nx: 1\n---\n", "a.md: holds no text"),
        ("a.srt", "One line of text", "a.srt: holds no subtitles: no line such as 00:00:01,000"),
        ("a.epub", b"PK", "a.epub: is damaged, or no zipped document"),
        ("a.epub", zipped(document="x"), "a.epub: this zip file holds no META-INF/container.xml"),
        ("a.epub", epub("", {"a": "x"}), "a.epub: holds no text"),
        (
            "a.epub",
            epub("", {}, **{"META-INF/rights.xml": "<rights/>"}),
            "a.epub: is locked to one reader (DRM)",
        ),
        (
            "a.epub",
            epub("", {}, **{"META-INF/container.xml": "<container/>"}),
            "a.epub: its META-INF/container.xml names no package",
        ),
        ("a.tei", "<TEI/>", "a.tei:1: this XML is no TEI with a <text>"),
        ("a.tei", TEI.format("<text><body/></text>"), "a.tei:1: its <text> is empty"),
        ("a.tei", "<!DOCTYPE x [<!ENTITY a SYSTEM 'secret'>]><x>&a;</x>", "the entity 'a'"),
    ],
)  # fmt: skip
def test_a_bad_document_is_one_sentence(name: str, data: str | bytes, says: str) -> None:
    with pytest.raises(InputError) as error:
        read(name, data)
    assert says in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(("make", "says"), [(bomb, "unpacks to more than"), (crowd, "holds more")])
def test_zip_bombs_are_refused(make: object, says: str) -> None:
    assert callable(make)
    with pytest.raises(InputError, match=says):
        read("a.docx", make())


def read_or_refused(name: str, data: bytes) -> str:
    """Return the text, or the sentence that says why there is none."""
    try:
        return read(name, data).text.strip()
    except WorkbenchError as error:
        return str(error) if "\n" not in str(error) else ""


def test_deep_pages_are_read_or_refused_but_never_crash() -> None:
    for page in ("<div>" * 5000 + "x", "<b>" * 5000 + "x", "> " * 5000 + "x"):
        for name in ("a.html", "a.md"):
            assert read_or_refused(name, page.encode())


NAMES = st.sampled_from(["a.docx", "a.html", "a.md", "a.tei", "a.pdf", "a.srt", "a.epub"])


@given(name=NAMES, data=st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
@settings(max_examples=100, deadline=None)
def test_any_bytes_are_read_or_refused(name: str, data: bytes) -> None:
    assert read_or_refused(name, data)


def pdf(*lines: str) -> bytes:
    """Return a PDF of one page with lines of ASCII."""
    shown = " ".join(f"({line}) Tj T*" for line in lines)
    stream = f"BT /F1 12 Tf 14 TL 50 700 Td {shown} ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out = b"%PDF-1.4\n"
    for number, body in enumerate(objects, 1):
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    return out + b"trailer << /Root 1 0 R /Size 6 >>\n"


def test_a_pdf_is_read_but_doubtful() -> None:
    pytest.importorskip("pypdfium2")
    found = read("letter.pdf", pdf("XXVII Congress", "of the CPSU"), "fa")
    assert found.text == "XXVII Congress\nof the CPSU\n"
    assert found.wants_proof
    assert "compare them with the PDF" in found.notes[0]
    assert "right to left" in found.notes[1]
    with pytest.raises(InputError, match="holds pictures of text"):
        read("letter.pdf", pdf())


def test_every_format_is_found_by_its_suffix() -> None:
    assert set(FORMATS) == {"docx", "epub", "html", "markdown", "pdf", "subtitles", "tei"}
    assert find_text_format(Path("letter.TXT")) is None
    assert find_text_format(Path("letter")) is None
    found = find_text_format(Path("letter.DOCX"))
    assert found is not None
    assert found.title == "DOCX"
