"""Text files: what is read, exactly, and what is refused with the encodings that would fit."""

import contextlib
import os
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import EncodingError, InputError, UsageError
from workbench.reading.files import decode, read_bytes, read_text

RU = "Товарищу М. С. Горбачёву. «Мы просим» двадцать миллионов — к съезду.\r\n"
FA = "به کنگرهٔ بیست‌وهفتم حزب کمونیست، رفیق گورباچف. «آیا؟»\n"
# Farsi as old Arabic encodings can spell it.
OLD_FA = "نامه به كميته مركزي حزب، رفيق. سازمان مجاهدين خلق ايران، شوراي ملي\n"
AR = "الإعلان العالمي لحقوق الإنسان، المادة الأولى: يولد جميع الناس أحرارا\n"
UK = "Шановний товаришу! Її єдність і ґанок, з'їзд партії.\n"
EN = "The letter, dated “26 December” – to the café.\n"


@pytest.mark.parametrize("text", [RU, FA, EN, "a\rb\n\n", "a\x0cb", "یک\u200cدو", "x\ufeffy\n"])
def test_text_is_read_exactly(tmp_path: Path, text: Any) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes(text.encode())
    assert read_text(path) == text


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert decode(b"\xef\xbb\xbf" + RU.encode(), "ru.txt") == RU
    assert decode(RU.encode("utf-16"), "ru.txt", "utf-16") == RU
    assert decode(b"\xff\xfe" + RU.encode("utf-16-le"), "ru.txt", "utf-16-le") == RU


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1))
def test_whatever_is_utf8_is_read_as_it_is(text: Any) -> None:
    text = f"a{text}"
    assert decode(text.encode(), "a.txt") == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *((RU, name) for name in ("cp1251", "mac-cyrillic", "utf-16", "utf-16-be", "utf-32")),
        *((RU.upper(), name) for name in ("cp1251", "mac-cyrillic")),
        *((RU.translate({0xAB: '"', 0xBB: '"', 0x2014: "-"}), n) for n in ("koi8-r", "cp866")),
        (RU.translate({0xAB: '"', 0xBB: '"', 0x2014: "-"}), "iso8859-5"),
        *((UK, name) for name in ("cp1251", "koi8-u")),
        *((OLD_FA, name) for name in ("cp1256", "iso8859-6", "mac-farsi")),
        *((AR, name) for name in ("cp1256", "iso8859-6")),
        (FA, "utf-16"),
        *((EN, name) for name in ("cp1252", "mac-roman", "utf-16")),
    ],
)
def test_the_encoding_that_fits_is_named_first_and_then_reads_the_text(
    text: Any, encoding: Any
) -> None:
    data = text.encode(encoding)
    with pytest.raises(EncodingError) as caught:
        decode(data, "letter.txt")
    message = str(caught.value)
    named = message.split("it reads as ")[1].split(",")[0].split(" (")[0]
    assert message.startswith("letter.txt:1: ")
    assert f"add `--encoding {named}` or save it as UTF-8" in message
    assert decode(data, "letter.txt", named) == text


def test_the_sentence_shows_how_the_text_would_read() -> None:
    data = ("A heading\n" + RU).encode("cp1251")
    with pytest.raises(EncodingError) as caught:
        decode(data, "letter.txt")
    assert str(caught.value) == (
        "letter.txt:2: not UTF-8 (byte 10 is 0xd2); it reads as cp1251 (or mac-cyrillic),"
        " “Товарищу М. С. Горбачёву. «Мы просим» дв…”:"
        " add `--encoding cp1251` or save it as UTF-8"
    )


def test_a_file_that_must_be_utf8_is_not_offered_another_encoding() -> None:
    with pytest.raises(EncodingError, match=r"”: save it as UTF-8$"):
        decode(RU.encode("cp1251"), "work.yaml", only_utf8=True)


@pytest.mark.parametrize("text", [RU, FA, EN, "plain ASCII\n"])
@pytest.mark.parametrize("encoding", ["cp1251", "cp1256", "utf-16", "latin-1"])
def test_one_encoding_serves_beside_files_in_utf8(text: Any, encoding: Any) -> None:
    assert decode(text.encode(), "a.txt", encoding) == text


def test_seven_bit_encodings_are_read_when_named() -> None:
    assert decode(RU.encode("utf-7"), "a.txt", "utf-7") == RU


@pytest.mark.parametrize("encoding", [None, "cp1251", "utf-8"])
@pytest.mark.parametrize("text", [RU, FA])
def test_damaged_utf8_is_refused_whatever_the_encoding(text: Any, encoding: Any) -> None:
    data = (text * 3).encode()
    for broken, line in ((data + b"\xd0", 4), (b"\n\xff" + data, 2), (data + b"\xa9\n", 4)):
        with pytest.raises(EncodingError, match=f"^a.txt:{line}: .* UTF-8 but damaged here"):
            decode(broken, "a.txt", encoding)


@pytest.mark.parametrize(
    ("data", "encoding", "says"),
    [
        (b"", None, "a.txt: this file is empty"),
        (b"\xef\xbb\xbf", None, "a.txt: this file is empty"),
        (b" \t\r\n\xc2\xa0\n", None, "a.txt: this file holds nothing but white space"),
        (b"one\ntwo\0three\n", None, "a.txt:2: holds NULs (the first is byte 7)"),
        (bytes(range(256)) * 20, None, "this does not look like a text file"),
        (b"%PDF-1.7\n%\xe2\xe3", None, "this is no text file but a PDF"),
        (b"PK\x03\x04\x14\0\x06\0", "cp1251", "a DOCX, ODT or other zipped file"),
        (b"{\\rtf1\\ansi", None, "an RTF document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", None, "a Word document"),
        (RU.encode("cp1251"), "utf-16", "not utf-16"),
        (RU.encode("cp1251") + b"\x98", "cp1251", "not cp1251 (byte 70 is 0x98)"),
        (b"+2AA-", "utf-7", "not utf-7"),
    ],
)
def test_what_is_no_text_is_refused(data: Any, encoding: Any, says: str) -> None:
    with pytest.raises(InputError) as caught:
        decode(data, "a.txt", encoding)
    assert says in str(caught.value)


@pytest.mark.parametrize(
    ("encoding", "says"),
    [
        ("cp12511", "there is no encoding 'cp12511'; did you mean cp1251?"),
        ("windows1251", "did you mean windows_1251?"),
        ("persian", "there is no encoding 'persian'"),
        ("", "there is no encoding ''"),
        ("a\0b", "there is no encoding"),
        ("rot13", "'rot13' is no encoding of text"),
        ("base64", "'base64' is no encoding of text"),
        ("undefined", "'undefined' is no encoding of text"),
    ],
)
def test_what_is_no_encoding_is_refused(encoding: Any, says: str) -> None:
    with pytest.raises(UsageError) as caught:
        decode(RU.encode("cp1251"), "a.txt", encoding)
    assert says in str(caught.value)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letter.ru.txt").write_text(RU)
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "moved.txt").symlink_to("elsewhere/moved.txt")
    for name, says in {
        "leter.ru.txt": "no such file; did you mean letter.ru.txt?",
        "zzz": "has a name like it",
        "moved.txt": "this is a link that leads nowhere",
        "": "this is a folder; name a text file in it",
        "no/such.txt": "there is no folder",
        "letter.ru.txt/x": "part of this path is a file",
        "a\0b": "look for a NUL in it",
        "x" * 300: "cannot be read: File name too long",
        "pipe": "this is a pipe or device",
        "/dev/null": "this is a pipe or device",
    }.items():
        with pytest.raises(InputError) as caught:
            read_text(tmp_path / name)
        assert says in str(caught.value), name


def test_a_file_without_permission_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "secret.txt"
    path.write_text(RU)

    def refuse(self: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(type(path), "read_bytes", refuse)
    with pytest.raises(InputError, match=r"secret\.txt: you have no permission to read this"):
        read_bytes(path)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_with_a_sentence(data: Any) -> None:
    for encoding in (None, "cp1251", "utf-16"):
        with contextlib.suppress(InputError):
            text = decode(data, "a.txt", encoding)
            assert "\0" not in text
            text.encode()


@pytest.mark.parametrize("data", [b"\xe8" * 10**6, b"1" * 10**6 + b"\xe8", os.urandom(10**6)])
def test_a_megabyte_of_anything_is_judged_at_once(data: Any) -> None:
    began = time.process_time()
    with pytest.raises(EncodingError):
        decode(data, "a.txt")
    assert time.process_time() - began < 1
