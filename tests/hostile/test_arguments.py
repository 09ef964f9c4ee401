"""Bad words on the command line: what is refused is said in one line that acts on nothing."""

from __future__ import annotations

import pytest

from tests.commands.conftest import TEXTS
from tests.hostile.conftest import Desk

WORDS = {
    "terminal escapes": "\x1b]0;title\x07\x1b[31mred\x9b2J",
    "bidi overrides": "\u202etxt.exe\u202c",
    "line ends": "one\nworkbench: done\r\u2028",
    "half a character": "half\udcff\ud800",
    "markup": "<script>alert(1)</script>[red]%s{0}",
    "nothing": "",
    "a long word": "x" * 5000,
    "a path out": "../../../../etc/passwd",
}

PLACES: tuple[tuple[str, ...], ...] = (
    ("{}",),
    ("align", "{}"),
    ("align", "ru=ru.txt", "en={}"),
    ("align", "ru=ru.txt", "{}=en.txt"),
    ("align", "ru=ru.txt", "en=en.txt", "--lang", "{}"),
    ("align", "ru=ru.txt", "en=en.txt", "--lang", "en={}"),
    ("align", "ru=ru.txt", "en=en.txt", "--from", "en={}"),
    ("align", "ru=ru.txt", "en=en.txt", "--encoding", "{}"),
    ("align", "ru=ru.txt", "en=en.txt", "--lexicon", "{}"),
    ("align", "ru=ru.txt", "en=en.txt", "--{}"),
    ("check", "{}", "--json"),
    ("check", "ru=ru.txt", "en=en.txt", "--kinds", "{}"),
    ("check", "ru=ru.txt", "en=en.txt", "--min-confidence", "{}"),
    ("check", "ru=ru.txt", "en=en.txt", "--threshold", "{}=1"),
    ("check", "ru=ru.txt", "en=en.txt", "--off", "{}"),
    ("check", "ru=ru.txt", "en=en.txt", "--threshold", "values.small={}"),
    ("check", "ru=ru.txt", "en=en.txt", "--glossary", "{}"),
    ("show", "{}"),
    ("show", "ru=ru.txt", "en=en.txt", "--bead", "{}"),
    ("report", "{}"),
    ("report", "ru=ru.txt", "en=en.txt", "--format", "{}"),
    ("report", "ru=ru.txt", "en=en.txt", "--format", "md", "-o", "{}/in"),
    ("init", "{}", "ru=ru.txt", "en=en.txt"),
    ("init", "name", "{}"),
    ("convert", "{}", "--to", "tmx"),
    ("convert", "ru=ru.txt", "en=en.txt", "--to", "{}"),
    ("convert", "ru.txt", "--to", "tmx", "--read-as", "{}"),
    ("compare", "{}"),
    ("compare", "ru=ru.txt", "en=en.txt", "--ignore", "{}"),
    ("compare", "ru=ru.txt", "en=en.txt", "--witnesses", "{},en"),
    ("score", "{}"),
    ("score", "{}", "--gold", "ru.txt"),
    ("score", "ru.txt", "--gold", "{}"),
    ("score", "ru=ru.txt", "en=en.txt", "--metric", "{}"),
    ("score", "ru=ru.txt", "en=en.txt", "--reference", "{}"),
    ("lexicon", "learn", "{}"),
    ("review", "{}"),
    ("demo", "{}"),
    ("batch", "{}"),
    ("batch", "shard", "{}", "out"),
    ("batch", "shard", "ru.txt", "out", "--lang", "ru={}"),
    ("batch", "shard", "ru.txt", "out", "--part", "{}"),
    ("batch", "status", "{}"),
    ("batch", "verify", "{}"),
    ("batch", "collect", "{}"),
)


@pytest.mark.parametrize("case", WORDS)
def test_a_hostile_word_anywhere(desk: Desk, case: str) -> None:
    desk.write(**TEXTS)
    for place in PLACES:
        desk.run(*(part.format(WORDS[case]) if "{}" in part else part for part in place))


@pytest.mark.parametrize("case", [case for case in WORDS if case not in ("nothing", "a long word")])
def test_a_hostile_file_name(desk: Desk, case: str) -> None:
    name = WORDS[case].replace("/", "∕")
    if "\ud800" not in name:  # which no file system takes
        (desk.folder / name).write_text(TEXTS["en"], encoding="utf-8")
    desk.write(ru=TEXTS["ru"])
    desk.run_all(["ru=ru.txt", f"en={name}"])
    desk.run("init", "letter", "ru=ru.txt", f"en={name}")
    if (desk.folder / "translations/letter").exists():
        desk.run_all(["letter"])


@pytest.mark.parametrize("case", WORDS)
def test_a_work_in_a_hostile_folder(desk: Desk, case: str) -> None:
    name = WORDS[case].replace("/", "∕")[:100].replace("\ud800", "")
    if not name:
        return
    desk.work("title: a\nwitnesses:\n  ru:\n    file: ru.txt\n  en:\n    file: en.txt\n", name)
    desk.run_all([name])
    desk.run_all([f"translations/{name}/work.yaml"])
