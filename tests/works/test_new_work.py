"""``init``: a new work is made whole or not at all, and reads as what it was made of."""

import errno
import os
from dataclasses import replace
from pathlib import Path

import pytest

from workbench.errors import StoreError, UsageError
from workbench.works import new_work
from workbench.works.described import load_work
from workbench.works.named import ad_hoc_work
from workbench.works.new_work import create_work
from workbench.works.work import Work

FA = "\ufeffنامه\r\n".encode()
RU = "Письмо съезду партии\n"
EN = b"Letter"


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Work:
    monkeypatch.chdir(tmp_path)
    for name, data in {"fa.md": FA, 'ru "old".txt': RU.encode("cp1251"), "en.txt": EN}.items():
        (tmp_path / name).write_bytes(data)
    return ad_hoc_work(["fa=fa.md", 'ru-1985=ru "old".txt', "en=en.txt"], encodings={"": "cp1251"})


def test_texts_are_kept_byte_for_byte_unless_they_were_not_utf8(work: Work, tmp_path: Path) -> None:
    folder = create_work(work, "letter-1985")
    assert folder.resolve() == tmp_path / "translations" / "letter-1985"
    assert sorted(os.listdir(folder)) == ["en.txt", "fa.txt", "ru-1985.txt", "work.yaml"]
    assert (folder / "fa.txt").read_bytes() == FA
    assert (folder / "en.txt").read_bytes() == EN
    assert (folder / "ru-1985.txt").read_bytes() == RU.encode()
    assert load_work(folder).notes == (
        'ru-1985.txt was ru "old".txt, whose encoding was changed to UTF-8'
    )


def test_the_new_work_reads_as_what_it_was_made_of(work: Work) -> None:
    made = load_work(create_work(work, "letter"))
    assert made.title == 'fa.md, ru "old".txt, en.txt'
    assert made.chain == work.chain
    assert [(w.key, w.lang, w.text, w.status) for w in made.witnesses] == [
        (w.key, w.lang, w.text, w.status) for w in work.witnesses
    ]


@pytest.mark.parametrize(
    "title", ['"', "\\", "a: b # c", "\u200e\u202eنامه\u200c", "\x1b[2J", "\udcff", "😀", "'- x"]
)
def test_any_title_is_written_so_that_it_can_be_read(work: Work, title: str) -> None:
    made = create_work(replace(work, title=title), "letter")
    if title.isprintable() or "\u200e" in title:
        assert load_work(made).title == title


@pytest.mark.parametrize(
    "name",
    [
        *("", ".", "..", ".hidden", "a/b", "../x", "/tmp/x", "a\\b", "a b", "a\n", "-x", "x."),
        *("x" * 101, "a\0", "\u202ex", "\u064eا", "نامه\u200c"),
    ],
)
def test_a_name_must_be_a_folders(work: Work, tmp_path: Path, name: str) -> None:
    before = sorted(os.listdir(tmp_path))
    with pytest.raises(UsageError, match="cannot be a work's name"):
        create_work(work, name)
    assert sorted(os.listdir(tmp_path)) == before


@pytest.mark.parametrize(
    "name", ["letter", "letter-1985", "письмо", "نامه", "نامهٔ\u200cها", "a.b_c", "1"]
)
def test_names_may_be_in_any_script(work: Work, name: str) -> None:
    assert load_work(create_work(work, name)).name == name


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("Письмо Раджави", "as Письмо-Раджави"),
        ("نامهٔ انجمن", "as نامهٔ-انجمن"),
        ("letter / 1985", "as letter-1985"),
        ("C:\\texts", "as C-texts"),
        ("/", "as letter-1985"),
        ("CON", "no folder of Windows"),
        ("nul.txt", "no folder of Windows"),
    ],
)
def test_a_name_that_cannot_be_is_told_what_can(work: Work, name: str, says: str) -> None:
    with pytest.raises(UsageError, match=says):
        create_work(work, name)


@pytest.mark.parametrize("kind", ["folder", "file", "dangling link"])
def test_what_stands_there_is_not_overwritten(work: Work, tmp_path: Path, kind: str) -> None:
    place = tmp_path / "translations" / "letter"
    place.parent.mkdir()
    if kind == "folder":
        place.mkdir()
    elif kind == "file":
        place.write_text("mine")
    else:
        place.symlink_to("nowhere")
    with pytest.raises(UsageError, match="is there already; choose another name"):
        create_work(work, "letter")
    assert os.listdir(place.parent) == ["letter"]


def test_a_failure_leaves_nothing(
    work: Work, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, data: object) -> None:
        if path.name == "work.yaml":
            raise StoreError("cannot write: the disk is full")
        path.write_bytes(b"x")

    monkeypatch.setattr(new_work, "write_whole", full)
    with pytest.raises(StoreError, match="the disk is full"):
        create_work(work, "letter")
    assert os.listdir(tmp_path / "translations") == []


def test_a_folder_that_cannot_be_made_is_a_sentence(
    work: Work, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "translations").write_text("a file")
    with pytest.raises(StoreError, match="part of the path is a file"):
        create_work(work, "letter")

    def refuse(*args: object, **kwargs: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(type(tmp_path), "mkdir", refuse)
    with pytest.raises(StoreError, match="this disk is read-only; work in a folder of your own"):
        create_work(work, "letter", tmp_path / "other")
