"""Bad texts, through every command that reads texts."""

from __future__ import annotations

import sys
import time
import unicodedata

import pytest

from tests.hostile.conftest import Desk

TEXTS = {
    "ru": "Съезд открылся 25 февраля 1986 года.\n\nОн стоил 20 миллиардов долларов.\n",
    "en": "The Congress opened on February 25, 1986.\n\nIt cost 20 million dollars.\n",
}

SENTENCES = {
    "terminal escapes": "\x1b[2J\x1b]0;title\x07 opened \x1b[31m1987\x9b2J. \x1b]8;;http://x\x1b\\",
    "bidi overrides": "On \u202e6891\u202c \u2066February\u2069 \u200f25\u200e, \u061c1987.",
    "carriage returns": "It cost 30\rIt cost 20\x08\x08 million.\x0b\x0c\x85\u2028\u2029 dollars.",
    "HTML": "<script>alert(1987)</script><img src=x onerror=alert(1)></mark></bdi>'\"&lt;b&#60;",
    "an address": "[in 1987](javascript:alert(1)) javascript:alert(1) <http://x> data:text/html,1",
    "Markdown": "# 1987\n\n> | a | b |\n|---|---|\n```\n<b>1987</b>\n```\n![x](//x) <!-- 1987",
    "XML": "]]> <![CDATA[ <?xml 1987 ?> <!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>&b;",
    "a formula": "=cmd|' /C calc'!A1987\n\n+1987\n\n-1987\n\n@SUM(1987)",
    "format fields": "{0} {text.__class__} {} %s %(a)s ${HOME} $(id) `id` 1987 {{",
    "rich markup": "[red]1987[/red] [@click=app.quit]x[/] [/] [link=javascript:x]y[/link]",
    "combining": "1987" + "\u0301" * 3000 + " \u200d\u200c\u200b\u034f\ufe0f\U000e0041 dollars.",
    "not characters": "\ufffe\uffff\U0010ffff\ufdd0\ufffd 1987.",
    "brackets": "(" * 200 + "1987" + ")" * 100 + "«" * 200 + "\"'" * 100,
    "long number": "9" * 5000 + " dollars, " + "1," * 2000 + " " + "M" * 3000 + " and 1e999999.",
    "zero and more": "0/0 1/0 −0 0.0% 99999/99999 32.13.2026 00:00 29.02.1900 0000-00-00 ∞ ½½ ①②",
    "other digits": "१९८७ ๑๙๘๗ 𝟏𝟗𝟖𝟕 ⅯⅭⅯ ⅣⅣⅣ ²³ 〇一二 ௰௱௲ 𐩀",
}


@pytest.mark.parametrize("case", SENTENCES)
def test_a_hostile_sentence(desk: Desk, case: str) -> None:
    hostile = SENTENCES[case]
    en = f"{hostile}\n\nIt cost 30 million dollars. {hostile}\n"
    desk.run_all(desk.write(ru=f"{TEXTS['ru']}\n{hostile}\n", en=en))
    assert any("Съезд открылся" in screen for screen in desk.screens)


@pytest.mark.parametrize("case", SENTENCES)
def test_two_texts_of_one_language(desk: Desk, case: str) -> None:
    witnesses = desk.write(en=TEXTS["en"], b=f"{TEXTS['en'][:20]}{SENTENCES[case]} 1987.\n")
    desk.run("compare", *witnesses, "--lang", "b=en")
    desk.run("compare", *witnesses, "--lang", "b=en", "--json")
    page = desk.run("compare", *witnesses, "--lang", "b=en", "--html", "-o", "reports/a.html")
    assert page.status == 0
    desk.run("score", *witnesses, "--lang", "b=en", "--metric", "chrf,bleu,ter")
    desk.examine()


def every_category() -> str:
    """Return a text with characters of every Unicode category that UTF-8 can hold."""
    found: dict[str, list[str]] = {}
    for code in range(1, sys.maxunicode + 1):
        category = unicodedata.category(chr(code))
        if category != "Cs" and len(some := found.setdefault(category, [])) < 40:
            some.append(chr(code))
    return "\n".join(f"{name} 1987 {''.join(some)}." for name, some in sorted(found.items()))


def test_every_unicode_category(desk: Desk) -> None:
    text = every_category()
    desk.run_all(desk.write(ru=f"{text}\n", en=f"{TEXTS['en']}{text[::-1]}\n"))


BYTES = {
    "empty": b"",
    "white space": b" \r\n\t\n" * 50,
    "one letter": b"a",
    "NULs": b"opened in 1987\0\0\n",
    "every byte": bytes(range(256)) * 8,
    "half a character": "Съезд открылся".encode()[:-1],
    "an encoded surrogate": b"opened \xed\xa0\x80 in 1987",
    "overlong": b"opened \xc0\xaf in 1987 \xf5\x80\x80\x80",
    "UTF-16": "Съезд открылся".encode("utf-16"),
    "a PDF": b"%PDF-1.7\n%%EOF",
    "a zip": b"PK\x03\x04" + b"\xff" * 64,
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(64),
    "a program": b"\x7fELF\x02\x01\x01" + bytes(range(256)),
    "escapes that are not UTF-8": "\x1b[2J\x9b\u202e съезд".encode("utf-16-le") + b"\xff\x1b[2J",
    "a byte order mark alone": b"\xef\xbb\xbf",
    "Mac line ends": b"It opened in 1987.\rIt cost 30.\r\r",
}


@pytest.mark.parametrize("case", BYTES)
def test_bytes_that_may_be_no_text(desk: Desk, case: str) -> None:
    desk.run_all(desk.write(ru=TEXTS["ru"], en=BYTES[case]))


# As large as keeps the run short; a megabyte where little can be found in it.
LARGE = {
    "a line of 50 kilobytes": "It cost 20 million dollars. " * 1_800,
    "a token of a megabyte": "и" * 500_000,
    "a number of a megabyte": "7" * 1_000_000,
    "brackets": "([{«" * 250,
    "one number over and over": "It cost 20. It cost " + "20 " * 10_000,
    "10^5 empty lines": "It opened." + "\n" * 100_000 + "It cost 20 million dollars.\n",
    "10^5 line ends of Windows and Mac": "It opened." + "\r\n\r" * 50_000 + "It cost 20.\n",
    "marks of half a megabyte": "е" + "\u0301" * 250_000,
}


@pytest.mark.parametrize("case", LARGE)
def test_a_large_text_beside_a_small_one(desk: Desk, case: str) -> None:
    witnesses = desk.write(ru=TEXTS["ru"], en=LARGE[case])
    started = time.process_time()
    desk.run_all(witnesses)
    assert time.process_time() - started < 60


def test_ten_witnesses(desk: Desk) -> None:
    texts = {f"w{number}": TEXTS["en"].replace("20", str(number)) for number in range(10)}
    languages = [word for key in texts for word in ("--lang", f"{key}=en")]
    desk.run_all([*desk.write(**texts), *languages])


def test_texts_that_are_the_same(desk: Desk) -> None:
    desk.run_all(desk.write(ru=TEXTS["ru"], en=TEXTS["ru"]))


@pytest.mark.parametrize("option", ["--segmented", "--parallel"])
def test_lines_that_hold_nothing(desk: Desk, option: str) -> None:
    witnesses = desk.write(ru="\n\nСъезд.\n\x0b\n", en="\nA\u2028B\r\n\n\x85\n\n\n")
    desk.run_all([*witnesses, option])
