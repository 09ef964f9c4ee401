"""Documents of every format: found by their suffix, and read or refused in one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.formats.texts.documents import TEI, docx, epub, odt, p, r, read, zip_of, zipped
from workbench.errors import InputError, WorkbenchError
from workbench.formats.safe_zip import LARGEST_MEMBER, MOST_MEMBERS
from workbench.formats.texts import FORMATS, find_text_format


def bomb() -> bytes:
    return zip_of({"word/document.xml": b" " * (LARGEST_MEMBER + 1)})


def crowd() -> bytes:
    return zip_of({f"{number}": b"" for number in range(MOST_MEMBERS + 1)})


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
        ("a.odt", b"PK\x03\x04 and no more", "a.odt: is damaged, or no zipped document"),
        ("a.odt", zipped(other="x"), "a.odt: this zip file holds no content.xml, so it is no ODT"),
        ("a.odt", odt(""), "a.odt: holds no text"),
        ("a.odt", zip_of({"content.xml": "<x/>"}), "a.odt: is a sheet, slides or a drawing"),
        ("a.odt", odt("<text:p>"), "a.odt/content.xml:1: not XML"),
        ("a.odt", zip_of({"encrypted-package": "x", "META-INF/manifest.xml":
                          "<m:encryption-data/>"}), "a.odt: is locked with a password"),
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


NAMES = st.sampled_from(
    [f"a.{suffix}" for suffix in ("docx", "odt", "html", "md", "tei", "pdf", "srt", "epub")]
)


@given(name=NAMES, data=st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
@settings(max_examples=100, deadline=None)
def test_any_bytes_are_read_or_refused(name: str, data: bytes) -> None:
    assert read_or_refused(name, data)


def test_every_format_is_found_by_its_suffix() -> None:
    assert set(FORMATS) == {"docx", "epub", "html", "markdown", "odt", "pdf", "subtitles", "tei"}
    assert find_text_format(Path("letter.TXT")) is None
    assert find_text_format(Path("letter")) is None
    found = find_text_format(Path("letter.DOCX"))
    assert found is not None
    assert found.title == "DOCX"
