"""HTML as a browser shows it."""

from __future__ import annotations

import pytest

from tests.formats.texts.documents import read


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
