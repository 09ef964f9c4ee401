from collections.abc import Iterator

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tests.report.conftest import divergence, make_report, told
from workbench.divergences import Evidence, Message
from workbench.report.model import Report
from workbench.review import Seen, Verdict

TEXT = {"text", "code_inline", "text_special"}


def tokens(markdown: str) -> Iterator[Token]:
    """Return the flat tokens of Markdown with tables and autolinks, as GitHub reads it."""
    reader = MarkdownIt("commonmark", {"linkify": True}).enable(["table", "strikethrough"])
    for token in reader.parse(markdown):
        yield token
        yield from token.children or ()


def test_demo(demo: Report) -> None:
    page = told(demo, "md")
    assert page.startswith("# Divergence report: Letter to the General Secretary\n")
    assert "> ⁨در آغاز سال نو و در آستانهٔ `بیست‌وهفتمین` کنگرهٔ" in page
    assert "> **`fa`: reconstruction, not the archival text; do not cite.**" in page
    assert "### 1. en has 28, the others 27" in page
    assert "| all | 1 | 2 | 1 | 4 |" in page


def test_a_section_a_divergence(demo: Report) -> None:
    headings = [token for token in tokens(told(demo, "md")) if token.tag == "h3"]
    assert len(headings) == 2 * len(demo.divergences)


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "[x](javascript:alert(1)) ![y](z)",
        "https://evil.example/ www.evil.example",
        "| a | b |\n| - | - |",
        "# head\n\n- item\n1. item\n> quote\n***",
        "`code` ```\nfence\n``` ~~gone~~ **bold** _it_",
        "a\\`b\\*c\\",
        "&copy; &#60;b&#62;",
        "===\n---",
        "\u202eevil\u2066\x1b[31m",
    ],
)
def test_hostile_text_is_text(text: str) -> None:
    found = divergence(
        "a",
        bead=0,
        evidence={"fa": Evidence(((0, 5), (6, 9)), (text,)), "en": Evidence((), (text,))},
        message=Message("{x}", {"x": text}),
        reason=Message("{x}", {"x": text}),
    )
    calm = "calm"
    reports = [
        make_report(
            {"fa": [words], "en": [words]},
            [found if words == text else divergence("a", bead=0, evidence=found.evidence)],
            verdicts={"a": (Verdict("a", None, words, words, words, Seen()),)},
            title=words,
            archive=words,
            notes=words,
            note=words,
            translator=words,
        )
        for words in (text, calm)
    ]
    shapes = [
        [token.type for token in tokens(told(report, "md")) if token.type not in TEXT]
        for report in reports
    ]
    assert shapes[0] == shapes[1]
    assert "\u202e" not in told(reports[0], "md")


def test_readings_of_the_editor_stand_at_its_end(demo: Report) -> None:
    end = told(demo, "md").rpartition("\n## ")[2]
    assert end.startswith("Readings chosen by the editor")
    reading = demo.work.readings[0]
    assert all(one in end for one in (reading.where, *reading.texts.values(), reading.reason))
