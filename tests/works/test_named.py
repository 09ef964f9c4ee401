"""Witnesses named on the command line: what is read, and every refusal in its words."""

import os
from pathlib import Path

import pytest

from tests.works.conftest import EN, FA, RU
from workbench.errors import EncodingError, InputError, UsageError
from workbench.works.named import ad_hoc_work


@pytest.fixture
def texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in {"letter.fa.txt": FA, "letter.ru.txt": RU, "letter.en.txt": EN}.items():
        (tmp_path / name).write_bytes(text.encode())
    (tmp_path / "old.ru.txt").write_bytes(RU.encode("cp1251"))
    (tmp_path / "b.fb2").write_text('<?xml version="1.0"?><FictionBook/>', encoding="utf-8")
    (tmp_path / "b.txt").write_text("\n<!doctype HTML><p>x</p>", encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    return tmp_path


@pytest.mark.usefixtures("texts")
def test_is_a_chain_in_the_order_given() -> None:
    work = ad_hoc_work(["fa=letter.fa.txt", "ru=letter.ru.txt", "en=letter.en.txt"])
    assert work.keys == ("fa", "ru", "en")
    assert work.chain.hops == ("fa→ru", "ru→en")
    assert work.title == "letter.fa.txt, letter.ru.txt, letter.en.txt"
    assert work.folder is None
    assert [witness.text for witness in work.witnesses] == [FA, RU, EN]
    assert [witness.status for witness in work.witnesses] == [
        "original",
        "translation",
        "translation",
    ]


@pytest.mark.usefixtures("texts")
def test_any_key_will_do_if_its_language_is_said() -> None:
    args = ["fa-draft=letter.fa.txt", "first=letter.ru.txt"]
    work = ad_hoc_work(args, {"first": "ru"}, {"first": None})
    assert [witness.lang for witness in work.witnesses] == ["fa", "ru"]
    assert work.chain.hops == ()
    work = ad_hoc_work(args, {"first": "ru"}, {"fa-draft": "first"})
    assert work.chain.hops == ("first→fa-draft",)


@pytest.mark.usefixtures("texts")
def test_one_encoding_serves_files_of_both_kinds() -> None:
    work = ad_hoc_work(["ru=old.ru.txt", "fa=letter.fa.txt"], encodings={"": "cp1251"})
    assert [witness.text for witness in work.witnesses] == [RU, FA]


@pytest.mark.usefixtures("texts")
def test_each_text_may_have_an_encoding_of_its_own() -> None:
    Path("wide.en.txt").write_bytes(EN.encode("utf-16"))
    args = ["ru=old.ru.txt", "fa=letter.fa.txt", "en=wide.en.txt"]
    for encodings in ({"ru": "cp1251", "en": "utf-16"}, {"": "cp1251", "en": "utf-16"}):
        work = ad_hoc_work(args, encodings=encodings)
        assert [witness.text for witness in work.witnesses] == [RU, FA, EN]
    with pytest.raises(EncodingError, match="add `--encoding en=utf-16`"):
        ad_hoc_work(args, encodings={"": "cp1251"})
    with pytest.raises(UsageError, match="--encoding rru=cp1251: there is no witness rru"):
        ad_hoc_work(args, encodings={"rru": "cp1251"})


@pytest.mark.usefixtures("texts")
def test_a_dash_is_standard_input() -> None:
    with pytest.raises(UsageError, match="fa and ru are the same file"):
        ad_hoc_work(["fa=-", "ru=-"])


@pytest.mark.usefixtures("texts")
def test_a_pipe_is_read() -> None:
    read, write = os.pipe()
    os.write(write, RU.encode())
    os.close(write)
    work = ad_hoc_work([f"ru=/dev/fd/{read}", "fa=letter.fa.txt"])
    os.close(read)
    assert work.by_key["ru"].text == RU


@pytest.mark.usefixtures("texts")
@pytest.mark.parametrize(
    ("args", "kind", "says"),
    [
        ([], UsageError, "name two witnesses at least, as fa=letter.fa.txt"),
        (["fa=letter.fa.txt"], UsageError, "name two witnesses at least, besides fa"),
        (["letter.fa.txt"], UsageError, "write KEY=FILE, as fa=letter.fa.txt"),
        (["fa="], UsageError, "'fa=' names no witness"),
        (["=x"], UsageError, "'' cannot be a witness's key"),
        (["FA=letter.fa.txt"], UsageError, "'FA' cannot be a witness's key"),
        (["id=letter.fa.txt"], UsageError, "call the witness id-text"),
        (["fa=letter.fa.txt", "fa=x"], UsageError, "witness fa is named twice"),
        (
            ["fa=letter.fa.txt", "ru=./letter.fa.txt"],
            UsageError,
            "fa and ru are the same file, ./letter.fa.txt; name two texts",
        ),
        (
            ["fa=letter.fa.txt", "mine=letter.ru.txt"],
            UsageError,
            "say its language with --lang mine=CODE",
        ),
        (
            ["fa=letter.fa.txt", "ru=leter.ru.txt"],
            InputError,
            "leter.ru.txt: no such file; did you mean letter.ru.txt",
        ),
        (["fa=letter.fa.txt", "ru=empty.txt"], InputError, "empty.txt: this file is empty"),
        (["fa=letter.fa.txt", "ru=old.ru.txt"], EncodingError, "add `--encoding ru=cp1251`"),
        (["fa=letter.fa.txt", "ru=b.fb2"], InputError, "b.fb2: this is XML and no plain text"),
        (["fa=letter.fa.txt", "ru=b.txt"], InputError, "b.txt: this is HTML and no plain text"),
        (["fa=letter.fa.txt", "ru=."], InputError, ".: this is a folder"),
    ],
)
def test_says_what_to_write_instead(
    args: list[str], kind: type[InputError | UsageError], says: str
) -> None:
    with pytest.raises(kind) as caught:
        ad_hoc_work(args)
    assert says in str(caught.value)


@pytest.mark.usefixtures("texts")
@pytest.mark.parametrize(
    ("langs", "parents", "says"),
    [
        ({"rru": "ru"}, {}, "--lang rru=ru: there is no witness rru; did you mean ru?"),
        ({"ru": "russian"}, {}, "'russian' is not the code we know this language by; write ru"),
        ({"ru": "?"}, {}, "'?' is no language code"),
        ({}, {"fa": "ru", "ru": "fa"}, "the chain runs in a circle"),
        ({}, {"fa": "en"}, "fa is said to come from 'en', no witness here"),
        ({}, {"en": "fa"}, "'en' has a parent but no text"),
    ],
)
def test_refuses_languages_and_parents_that_cannot_be(
    langs: dict[str, str], parents: dict[str, str | None], says: str
) -> None:
    with pytest.raises(UsageError) as caught:
        ad_hoc_work(["fa=letter.fa.txt", "ru=letter.ru.txt"], langs, parents)
    assert says in str(caught.value)
