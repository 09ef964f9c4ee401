"""Markdown: its marks of headings and lists stay, its markup goes."""

from __future__ import annotations

import pytest

from tests.formats.texts.documents import read


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
        ("Он[^1] и[^k].\n\n[^k]: Там же\n\n[^1]: Ibid.\n\n    Далее.\n\nEnd.\n",
         "Он[1] и[2].\n\nEnd.\n\n[1] Ibid.\nДалее.\n\n[2] Там же",
         "put 2 notes at the end, each behind its number"),
        ("سطر^[پانویس] ۲[^1], again[^1]\n\n[^1]: Note.\n[^2]: Unused.",
         "سطر[1] ۲[2], again[2]\n\n[1] پانویس\n\n[2] Note.",
         "put 2 notes at the end, each behind its number; left out 1 note that nothing cites"),
        ("the ~~Eighth *and*~~ Seventh ~ Congress", "the  Seventh ~ Congress",
         "left out 1 deletion"),
        ("x^2 and [a^]", "x^2 and [a^]", ""),
        ("|a|\n|---|\n|b<br>c|", "a\n\nb\nc", ""),
    ],
)  # fmt: skip
def test_markdown_keeps_the_marks_of_headings_and_lists(source: str, text: str, notes: str) -> None:
    found = read("text.md", source)
    assert found.text == f"{text}\n"
    assert "; ".join(found.notes) == notes
