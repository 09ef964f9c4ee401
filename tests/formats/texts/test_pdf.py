"""PDF: text that must be read against the page."""

from __future__ import annotations

import pytest

from tests.formats.texts.documents import read
from workbench.errors import InputError


def pdf(*lines: str) -> bytes:
    """Return a PDF of one page with lines of ASCII; what is behind ``^`` is small and raised."""
    shown = " ".join(f"{_shown(line)} T*" for line in lines)
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


def _shown(line: str) -> str:
    first, *marked = line.split("^")
    raised = (f"/F1 7 Tf 5 Ts ({one[:1]}) Tj /F1 12 Tf 0 Ts ({one[1:]}) Tj" for one in marked)
    return " ".join((f"({first}) Tj", *raised))


def test_a_pdf_is_read_but_doubtful() -> None:
    pytest.importorskip("pypdfium2")
    found = read("letter.pdf", pdf("XXVII Congress", "of the CPSU"), "fa")
    assert found.text == "XXVII Congress\nof the CPSU\n"
    assert found.wants_proof
    assert "compare them with the PDF" in found.notes[0]
    assert "right to left" in found.notes[1]
    with pytest.raises(InputError, match="holds pictures of text"):
        read("letter.pdf", pdf())


def test_a_word_cut_by_a_lines_end_stays_so() -> None:
    pytest.importorskip("pypdfium2")
    found = read("letter.pdf", pdf("of self-", "determination and"), "en")
    assert found.text == "of self-\ndetermination and\n"


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("in 1985^2 and", "181 men.^1^3 The road"), "in 1985² and\n181 men.¹³ The road"),
        (("ended.^1", "Then^2,"), "ended.¹\nThen²,"),
        (("10^6 of H2O", "^1 A note."), "10⁶ of H2O\n¹ A note."),
    ],
)
def test_marks_of_notes_are_raised_digits_in_their_line(lines: tuple[str, ...], text: str) -> None:
    pytest.importorskip("pypdfium2")
    assert read("letter.pdf", pdf(*lines), "en").text == f"{text}\n"
