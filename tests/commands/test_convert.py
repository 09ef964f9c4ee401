"""``convert`` and works made of aligned text: nothing is aligned again, nothing half-written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from workbench.cli import main
from workbench.formats.aligned import FORMATS, find_format
from workbench.works.work import DO_NOT_CITE

if TYPE_CHECKING:
    from tests.commands.conftest import Desk


def test_a_work_goes_out_and_comes_back_as_it_was(desk: Desk) -> None:
    assert desk.run("convert", *desk.texts, "--to", "tmx,xliff2,tei", "-o", "out").status == 0
    assert {"out/fa-ru-en.tmx", "out/fa-ru-en.fa-en.tmx", "out/fa-ru-en.tei.xml"} <= desk.files
    shown = desk.run("show", *desk.texts, "--json").records
    assert desk.run("init", "letter", "out/fa-ru-en.tmx").status == 0
    again = desk.run("show", "letter", "--json").records
    assert [(one["text"], one["score"]) for one in again] == [
        (one["text"], one["score"]) for one in shown
    ]
    checked = desk.run("check", "letter", "--json").records
    assert [one["kind"] for one in checked] == [
        one["kind"] for one in desk.run("check", *desk.texts, "--json").records
    ]


def test_an_alignment_made_elsewhere_is_taken_with_its_texts(desk: Desk) -> None:
    (desk.folder / "one").write_text("نامه\nیک\nدو\n", encoding="utf-8")
    (desk.folder / "other").write_text("Letter\nOne and two\n", encoding="utf-8")
    (desk.folder / "made.ladder").write_text("0\t0\t0.9\n1\t1\t0.8\n3\t2\t0\n", encoding="utf-8")
    ran = desk.run("init", "letter", "made.ladder", "fa=one", "en=other")
    assert ran.status == 0
    assert "took 2 beads; segments: fa 3, en 2" in ran.err
    beads = desk.run("show", "letter", "--json").records
    assert [(one["fa"], one["en"], one["score"]) for one in beads] == [
        ([0], [0], 0.9),
        ([1, 2], [1], 0.8),
    ]
    assert (desk.folder / "translations/letter/fa.txt").read_bytes() == (
        desk.folder / "one"
    ).read_bytes()


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_written_by_convert_and_by_report(desk: Desk, name: str) -> None:
    assert desk.run("convert", *desk.texts, "--to", name, "-o", "out").status == 0
    assert desk.run("report", *desk.texts, "--format", name, "-o", "reports").status == 0
    assert any(file.startswith("out/") for file in desk.files)


@pytest.mark.parametrize(
    "command",
    [["convert", "--to", "moses,hunalign"], ["report", "--format", "html,moses,hunalign"]],
)
def test_no_format_overwrites_what_another_wrote(desk: Desk, command: list[str]) -> None:
    (desk.folder / "one").write_text("نامه رسید.\nخواندمش.\n", encoding="utf-8")
    (desk.folder / "other").write_text("The letter came and I read it.\n", encoding="utf-8")
    (desk.folder / "made.ladder").write_text("0\t0\t0.9\n2\t1\t0\n", encoding="utf-8")
    assert desk.run("init", "letter", "made.ladder", "fa=one", "en=other").status == 0
    before = desk.files
    ran = desk.run(*command, "letter", "-o", "out")
    assert (ran.status, desk.files) == (2, before)
    assert "moses and hunalign both write letter.fa, each in its own way; write one" in ran.err


@pytest.mark.parametrize("name", FORMATS)
def test_a_reconstruction_is_called_one_in_the_files_or_where_they_are_written(
    desk: Desk, name: str
) -> None:
    assert desk.run("init", "letter", *desk.texts).status == 0
    described = desk.folder / "translations/letter/work.yaml"
    text = described.read_text(encoding="utf-8")
    described.write_text(text.replace("status: translation", "status: reconstruction", 1), "utf-8")
    ran = desk.run("convert", "letter", "--to", name, "-o", "out")
    assert ran.status == 0
    in_files = any(DO_NOT_CITE in path.read_text("utf-8", "replace")
                   for path in (desk.folder / "out").rglob("*") if path.is_file())  # fmt: skip
    assert in_files is find_format(name).says_remarks
    assert (f"{name}: no file says so, but ru: {DO_NOT_CITE}" in ran.err) is not in_files


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["convert", "none.tmx", "--to", "tei"], "no work 'none.tmx'"),
        (["convert", "bad.tmx", "--to", "tei"], "bad.tmx:1: not XML"),
        (["convert", "bad.tmx", "--to", "tie"], "there is no format of aligned text 'tie'; did"),
        (["convert", "fa.txt", "--to", "tei"], "say what it is with --read-as"),
        (["convert", "fa.txt", "en.txt", "x=y", "--to", "tei"], "one text cannot be compared"),
        (["convert", "bad.tmx", "none", "--to", "tei"], "there is no file none"),
        (["init", "letter", "bad.tmx"], "bad.tmx:1: not XML"),
        (["init", "letter", "fa.txt", "--read-as", "hunalign"], "a ladder holds no text"),
        (["convert", "good.tmx", "--to", "tmx"], "good.tmx would be overwritten"),
        (["convert", "good.tmx", "--to", "tmx", "--lang", "ru=ru"], "there is no witness 'ru'"),
        (["convert", "good.tmx", "--to", "moses", "-o", "-"], "stdout takes one file"),
        (["convert", "good.tmx", "--to", "tei,tsv", "-o", "out/a.tsv"], "a file; files are named"),
    ],
)
def test_misuse_is_one_sentence_and_nothing_written(
    desk: Desk, arguments: list[str], says: str
) -> None:
    (desk.folder / "bad.tmx").write_text("<tmx", encoding="utf-8")
    (desk.folder / "good.tmx").write_text(
        '<tmx version="1.4"><header srclang="fa"/><body><tu><tuv xml:lang="fa"><seg>یک. دو.</seg>'
        '</tuv><tuv xml:lang="en"><seg>One.</seg></tuv></tu></body></tmx>',
        encoding="utf-8",
    )
    before = desk.files
    ran = desk.run(*arguments)
    assert ran.status == 2
    assert says in ran.err
    assert ran.err.count("\n") == 1
    assert desk.files == before


def test_help_names_every_format(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["convert", "--help"])
    words = capsys.readouterr().out.replace(",", " ").split()
    assert [name for name in FORMATS if name not in words] == []


JOINED = {
    "fa": "علی به خانه رفت. او کتابی را که دوستش داده بود خواند.\nباران تمام شب می‌بارید.\n",
    "ru": "Али пошёл домой и прочитал книгу, которую ему дал друг.\nДождь шёл всю ночь.\n",
    "en": "Ali went home. He read the book his friend had given him.\nIt rained all night.\n",
}


def test_files_of_two_texts_have_the_beads_of_two(desk: Desk) -> None:
    for key, said in JOINED.items():
        (desk.folder / f"{key}.txt").write_text(said, encoding="utf-8")
    every = ",".join(sorted({*FORMATS} - {"moses"}))
    written = desk.run("convert", *desk.texts, "--to", every, "-o", "out")
    assert written.status == 0
    two = (desk.folder / "out/fa-ru-en.fa-en.vecalign").read_text("utf-8").splitlines()
    assert [line.rpartition(":")[0] for line in two] == ["[0]:[0]", "[1]:[1]", "[2]:[2]"]
    # With the third text between them both sentences are one bead.
    assert desk.run("init", "letter", "out/fa-ru-en.tmx").status == 0
    assert desk.run("show", "letter", "--json").records[0]["en"] == [0, 1]
    # What others have aligned is written as they have aligned it.
    assert desk.run("convert", "letter", "--to", "vecalign", "-o", "again").status == 0
    kept = (desk.folder / "again/letter.fa-en.vecalign").read_text("utf-8").splitlines()
    assert [line.rpartition(":")[0] for line in kept] == ["[0, 1]:[0, 1]", "[2]:[2]"]
