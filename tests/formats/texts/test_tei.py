"""TEI: a text as it stands on the page."""

from __future__ import annotations

import pytest

from tests.formats.texts.documents import TEI, read
from workbench.errors import InputError


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
        (
            "<body><p>раз<note place='foot' n='3'>Там же.</note> دو<note place='end'><p>یک</p>"
            "<p>two<note place='foot'>in it</note></p></note><note>ed.</note></p><p>x</p></body>",
            "раз[1] دو[2]\n\nx\n\n[1] Там же.\n\n[2] یک\ntwo[3]\n\n[3] in it",
            "put 3 notes at the end, each behind its number;"
            " left out what the page does not have: 1 <note>",
        ),
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
