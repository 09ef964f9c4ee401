"""Subtitles: what is said, without times and styles."""

from __future__ import annotations

import pytest

from tests.formats.texts.documents import read


@pytest.mark.parametrize(
    ("name", "source", "text"),
    [
        (
            "a.srt",
            "1\n00:00:01,000 --> 00:00:03,000\nThe ferry left\n\n"
            "2\n00:00:03,100 --> 00:00:05,000\nat <i>five past two</i>.\n\n"
            "3\n00:00:05,200 --> 00:00:06,000\nNobody waved.\n",
            "The ferry left at five past two.\n\nNobody waved.",
        ),
        (
            "a.vtt",
            "WEBVTT\n\nNOTE made by hand\n\nintro\n00:01.000 --> 00:03.000 align:start\n"
            "<v Анна>Паром ушёл,\n\n00:09.000 --> 00:12.000\nа ты осталась.",
            "Паром ушёл,\n\nа ты осталась.",
        ),
        (
            "a.srt",
            "1\r\n00:00:01,000 --> 00:00:03,000\r\n{\\an8}- کشتی رفت؟\r\n\r\n"
            "2\r\n00:00:03,100 --> 00:00:05,000\r\n- رفت، ساعت ۲.\r\n",
            "- کشتی رفت؟\n\n- رفت، ساعت ۲.",
        ),
        (
            "a.srt",
            "\n".join(
                f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{word}\n"
                for n, word in enumerate(("کشتی", "ساعت دو", "رفت"), 1)
            ),
            "کشتی\n\nساعت دو\n\nرفت",
        ),
        (
            "a.srt",
            "1\n00:00:01,000 --> 00:00:03,000\n- Ушёл\nпаром?\n- Ушёл.",
            "- Ушёл паром?\n- Ушёл.",
        ),
        (
            "a.srt",
            "\n".join(
                f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{words}\n"
                for n, words in enumerate(("Паром ушёл", "в два часа", "Никто не махал"), 1)
            ),
            "Паром ушёл в два часа\n\nНикто не махал",
        ),
        (
            "a.srt",
            "1\n00:00:01,000 --> 00:00:03,000\nIn 1985\n\n1986\nit froze.\n\n"
            "2\n00:00:03,100 --> 00:00:05,000\n\n",
            "In 1985 1986 it froze.",
        ),
    ],
)
def test_subtitles_are_what_is_said(name: str, source: str, text: str) -> None:
    assert read(name, source).text == f"{text}\n"
