"""Bad descriptions of works, through every command that opens a work."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from tests.commands.conftest import TEXTS
from tests.hostile.conftest import Desk

WITNESSES = "witnesses:\n  ru:\n    file: ru.txt\n  en:\n    file: en.txt\n    from: ru\n"

REFUSED: dict[str, str | bytes] = {
    "nothing": "",
    "a list": "- a\n- b\n",
    "a word": "work",
    "binary": bytes(range(256)),
    "laughs": "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\ntitle: *c\n" + WITNESSES,
    "an alias to itself": "title: &a\n  - *a\n" + WITNESSES,
    "a tag": "title: !!python/object/apply:os.system ['true']\n" + WITNESSES,
    "a merge": "title: a\n<<: {title: b}\n" + WITNESSES,
    "the same key": "title: a\ntitle: b\n" + WITNESSES,
    "brackets": "title: " + "[" * 100_000,
    "braces": "title: " + "{a: " * 50_000,
    "indents": "\n".join(" " * depth + "a:" for depth in range(1000)),
    "two documents": f"title: a\n{WITNESSES}---\ntitle: b\n",
    "an escape in a message": 'title: a\n"\\e[31m": b\n' + WITNESSES,
    "a control character": "title: a\x1b[31m\n" + WITNESSES,
    "an escaped control character": 'title: "a\\x1b[31m"\n' + WITNESSES,
    "half a character": 'title: "\\ud800"\n' + WITNESSES,
    "beyond the last character": 'title: "\\UFFFFFFFF"\n' + WITNESSES,
    "an unknown key": "title: a\n\u202ekey: b\n" + WITNESSES,
    "a long key": f"title: a\n{'k' * 1000}: b\n" + WITNESSES,
    "a ring": "title: a\n" + WITNESSES.replace("ru.txt\n", "ru.txt\n    from: en\n", 1),
    "a parent that is not": "title: a\n" + WITNESSES.replace("from: ru", 'from: "\u202ea"'),
    "a language that is not": "title: a\n" + WITNESSES + '    lang: "<b>\u202e"\n',
    "an encoding that is not": "title: a\n" + WITNESSES + '    encoding: "\u202ezip"\n',
    "a mapping for a text": "title: {a: b}\n" + WITNESSES,
    "UTF-16": ("title: a\n" + WITNESSES).encode("utf-16"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_description_that_is_refused(desk: Desk, case: str) -> None:
    desk.work(REFUSED[case])
    started = time.process_time()
    for command in ("align", "check", "show", "report", "compare", "score"):
        assert desk.run(command, "letter").status == 2
    desk.run_all(["letter"])
    desk.run("batch", "shard", "translations", "out")
    assert time.process_time() - started < 5


FILES = (
    *("../../secret.txt", "/etc/passwd", "..", ".", "a/../../../secret.txt", "link.txt"),
    *("folder/secret.txt", "ring.txt", "nowhere.txt", "pipe.txt", "/dev/zero", "C:\\a.txt"),
    *("..\\..\\secret.txt", "\\\\host\\a.txt", "file:///etc/passwd", "a\\0b", "~/a.txt", "$HOME"),
    *("\\u202ea.txt", "NUL", "work.yaml/a", "ru.txt/../../../secret.txt", "x" * 5000),
)


@pytest.mark.parametrize("file", FILES)
def test_a_file_out_of_the_work_is_not_read(desk: Desk, file: str) -> None:
    (desk.folder / "secret.txt").write_text("Opened in 1987, a secret.\n", encoding="utf-8")
    quoted = file if file.startswith(("a\\0", "\\u202e")) else file.replace("\\", "\\\\")
    folder = desk.work("title: a\n" + WITNESSES.replace("en.txt", f'"{quoted}"'))
    (folder / "link.txt").symlink_to(desk.folder / "secret.txt")
    (folder / "folder").symlink_to(desk.folder, target_is_directory=True)
    (folder / "ring.txt").symlink_to(folder / "ring.txt")
    (folder / "nowhere.txt").symlink_to(folder / "nothing.txt")
    os.mkfifo(folder / "pipe.txt")
    for command in ("align", "check", "show", "report"):
        ran = desk.run(command, "letter")
        assert ran.status == 2
        assert "a secret" not in ran.out + ran.err
    desk.run("batch", "shard", "translations", "out", "--beads")
    assert all(b"a secret" not in path.read_bytes() for path in written(desk.folder / "out"))


def written(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


HOSTILE = (
    "</title><script>alert(1)</script>",
    "javascript:alert(1)",
    "[a](javascript:alert(1)) `b` ![c](http://d)",
    '" onmouseover="alert(1)',
    "\u202eedirrevo\u202c\u2066",
    "{title} %s {0.__class__} $(id)",
    "]]><!--",
)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_markup_in_what_is_said_of_a_work(desk: Desk, hostile: str) -> None:
    said = "'" + hostile.replace("'", "''") + "'"
    names = ("title", "date", "archive", "source", "licence", "notes")
    description = "".join(f"{name}: {said}\n" for name in names) + (
        f"summary:\n  lang: en\n  text: {said}\n{WITNESSES}"
        f"    status: reconstruction\n    note: {said}\n    translators: [{said}]\n"
        f"readings:\n- where: {said}\n  en: {said}\n  reason: {said}\n"
    )
    desk.work(description)
    assert desk.run("report", "letter", "--format", "html,md,json").status == 0
    desk.run_all(["letter"])


@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_hostile_journal_and_alignment(desk: Desk, hostile: str) -> None:
    import json

    desk.work("title: a\n" + WITNESSES, **TEXTS)
    checked = desk.run("check", "letter", "--json")
    found = [json.loads(line)["id"] for line in checked.out.splitlines()]
    reviews = desk.folder / "alignments" / "letter" / "reviews"
    reviews.mkdir(parents=True)
    records = [
        {"schema": "workbench.review/1", "reviewer": hostile, "work": hostile},
        *(
            {"type": "verdict", "divergence": one, "verdict": "confirmed", "comment": hostile,
             "time": "2026-01-01T00:00:00Z", "reviewer": hostile, "edit": hostile}
            for one in (*found, hostile)
        ),
        {"type": hostile, hostile: [hostile] * 5},
    ]  # fmt: skip
    lines = [json.dumps(record, ensure_ascii=False).encode() for record in records]
    lines += [b"[" * 10_000, b"\xff\xfe", b"null", b"{}", b'{"a": "\\ud800"}', b'{"time": 1e999}']
    (reviews / "other.jsonl").write_bytes(b"\n".join(lines))
    desk.run_all(["letter"])


ALIGNMENTS = (
    b"", b"\n", b"{}", b"null\n", b"[" * 10_000, b"\xff" * 100, b'{"schema": "\\u202e"}\n',
    b'{"schema": "workbench.alignment/999"}\n', b'{"a": NaN}\n', b"PK\x03\x04", b"\0" * 4096,
)  # fmt: skip


@pytest.mark.parametrize("number", range(len(ALIGNMENTS)))
def test_an_alignment_that_is_none(desk: Desk, number: int) -> None:
    desk.work("title: a\n" + WITNESSES)
    path = desk.folder / "alignments" / "letter" / "alignment.jsonl"
    path.parent.mkdir(parents=True)
    path.write_bytes(ALIGNMENTS[number])
    for command in ("check", "show", "report"):
        desk.run(command, "letter")
    path.write_bytes(ALIGNMENTS[number])
    assert desk.run("align", "letter").status == 0
    assert desk.run("show", "letter").status == 0
