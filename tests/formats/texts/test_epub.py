"""E-books: their pages in the order of reading."""

from __future__ import annotations

from tests.formats.texts.documents import epub, read


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
