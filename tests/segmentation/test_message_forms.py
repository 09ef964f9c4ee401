"""Forms of a program's message: one is read, and what is put in by its place is left out."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.segmentation.message_forms import message_forms


def left(text: str) -> str:
    for start, end in reversed(message_forms(text)):
        text = text[:start] + text[end:]
    return text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{PLURAL:$1|One letter|$1 letters}} came", "$1 letters came"),
        ("Пришло {{PLURAL:$1|$1 письмо|$1 письма|$1 писем|1=одно письмо}}.", "Пришло $1 писем."),
        ("{{PLURAL:$1|نامهٔ|نامه‌های}} تازه", "نامه‌های تازه"),
        ("{{GENDER:$1|Он написал|Она написала}} письмо", "Он написал письмо"),
        ("дом {{GRAMMAR:genitive|$1}}", "дом $1"),
        ("{{PLURAL:$1|1=Пусто|{{PLURAL:$2|лист|листов|1=один}} в папке}}", "листов в папке"),
        ("{{PLURAL:$1|[[A|a house]]|[[A|houses]]}} stand", "[[A|houses]] stand"),
        ("{N, plural, =1{one boat}other{{N} boats}} at sea", "{N} boats at sea"),
        ("{n,plural,one{# лодка}few{# лодки}many{# лодок}other{# лодки}}", "# лодки"),
        ("{who, select, male{his}female{her}other{their}} boat", "their boat"),
        ("%1$s asked %2$S about {0}", " asked  about "),
        ("Wait&#160;a moment\\u0020now &#x2014; so", "Waita momentnow  so"),
    ],
)
def test_one_form_is_read(text: str, expected: str) -> None:
    assert left(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "{{PLURAL:$1|never closed",
        "{{PLURAL:$1}} {{ns:user}}:Name",
        "{a list {of [nested] things}}",
        "a {set, plural, of words",
        "f(x) = {1, 2, 3}; $5 and 20 %",
        "}} | {{",
    ],
)
def test_what_is_no_message_stays(text: str) -> None:
    assert left(text) == text


@given(st.text("{}|[]= $1a,PLURAL:plurothe", max_size=80))
def test_spans_are_apart_and_in_order(text: str) -> None:
    ends = [at for span in message_forms(text) for at in span]
    assert ends == sorted(ends)
    assert all(0 <= at <= len(text) for at in ends)


@pytest.mark.parametrize(
    "noise", ["{{PLURAL:", "{N,plural,", "{{PLURAL:a|", "{N,plural, =1{", "{", "}", "|", "%1$"]
)
def test_a_megabyte_of_noise_takes_no_time(noise: str) -> None:
    began = time.process_time()
    message_forms(noise * (1_000_000 // len(noise)))
    assert time.process_time() - began < 1
