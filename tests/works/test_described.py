"""``work.yaml``: what is read, and every refusal in its words."""

import hashlib
import os
from pathlib import Path

import pytest

from tests.works.conftest import EN, FA, RU
from workbench.chain import Chain
from workbench.collation import Summary
from workbench.errors import EncodingError, InputError, WorkError
from workbench.works.described import load_work
from workbench.works.shelf import find_work, shipped_works

LETTER = """\
title: Letter
date: 1985-12-26
archive: RGANI, f. 89, op. 15, d. 24
licence: no
notes: >-
  two
  lines
summary:
  lang: en
  text: A loan of $100 million is asked for.
witnesses:
  fa:
    file: fa.txt
    status: reconstruction
    note: not the archival text
  ru:
    file: ru.txt
    from: fa
    translators: [В. Гудименко]
  en:
    lang: en
    file: en.txt
    from: ru
    status: translation
    translators: Richard Iserman
readings:
  - where: salutation
    en: XXVIIInd
    fa: بیست‌وهفتم
    reason: no ordinal of either number
"""


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    folder = tmp_path / "letter"
    folder.mkdir()
    (folder / "fa.txt").write_bytes(FA.encode())
    (folder / "ru.txt").write_bytes(b"\xef\xbb\xbf" + RU.encode())
    (folder / "en.txt").write_bytes(EN.encode())
    (folder / "work.yaml").write_text(LETTER, encoding="utf-8")
    return folder


def rewrite(folder: Path, old: str, new: str) -> None:
    path = folder / "work.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_reads_all_that_stands_there(letter: Path) -> None:
    work = load_work(letter)
    assert (work.name, work.title, work.date) == ("letter", "Letter", "1985-12-26")
    assert (work.archive, work.licence) == ("RGANI, f. 89, op. 15, d. 24", "no")
    assert (work.source, work.notes, work.folder) == ("", "two lines", letter)
    assert work.summary == Summary("A loan of $100 million is asked for.", "en")
    assert work.keys == ("fa", "ru", "en")
    assert work.chain == Chain(work.keys, {"fa": None, "ru": "fa", "en": "ru"})
    assert [witness.lang for witness in work.witnesses] == ["fa", "ru", "en"]
    assert [witness.status for witness in work.witnesses] == [
        "reconstruction",
        "translation",
        "translation",
    ]
    assert work.by_key["fa"].note == "not the archival text"
    assert work.by_key["ru"].translators == ("В. Гудименко",)
    assert work.by_key["en"].translators == ("Richard Iserman",)
    [reading] = work.readings
    assert reading.where == "salutation"
    assert reading.texts == {"fa": "بیست‌وهفتم", "en": "XXVIIInd"}
    assert reading.reason == "no ordinal of either number"


def test_the_text_is_the_stored_one_and_the_hash_that_of_its_bytes(letter: Path) -> None:
    work = load_work(letter)
    assert [witness.text for witness in work.witnesses] == [FA, RU, EN]
    for witness in work.witnesses:
        assert witness.sha256 == hashlib.sha256(witness.file.read_bytes()).hexdigest()


def test_a_witness_may_be_in_another_encoding(letter: Path) -> None:
    (letter / "ru.txt").write_bytes(RU.encode("cp1251"))
    with pytest.raises(EncodingError, match="--encoding cp1251"):
        load_work(letter)
    assert load_work(letter, "cp1251").by_key["ru"].text == RU
    rewrite(letter, "file: ru.txt", "file: ru.txt\n    encoding: windows-1251")
    assert load_work(letter).by_key["ru"].text == RU
    assert load_work(letter, "koi8-r").by_key["ru"].text == RU


@pytest.mark.parametrize("name", shipped_works())
def test_every_shipped_work_is_in_order(name: str) -> None:
    work = load_work(find_work(name))
    assert work.name == name
    assert len(work.witnesses) >= 3


@pytest.mark.parametrize(
    ("old", "new", "place", "says"),
    [
        ("title:", "titel:", "1:1", "unknown key 'titel'; did you mean title?"),
        ("licence:", "license:", "4:1", "unknown key 'license'; did you mean licence?"),
        ("archive:", "zzz:", "3:1", "unknown key 'zzz'; it may be title, date, archive"),
        (
            "title: Letter",
            "title: Letter\nsegments: line",
            "2:1",
            "unknown segmentation 'line'; it may be auto, lines or parallel",
        ),
        ("title: Letter\n", "", "1:1", "the key 'title' is missing"),
        ("title: Letter", "title:", "1:1", "title is empty; write what it is"),
        ("title: Letter", "title: [a]", "1:1", "title must be text, not a list"),
        ("title: Letter", "title: {a: b}", "1:1", "title must be text, not a mapping"),
        ("title: Letter", "title: Letter: 2", "1:14", "put text with a colon in it in quotes"),
        ("  lang: en\n  text", "  text", "8:1", "the key 'lang' is missing in summary"),
        ("  lang: en\n", "  lang: english\n", "9:3", "write en"),
        ("    file: fa.txt\n", "", "12:3", "the key 'file' is missing in fa"),
        ("    from: fa", "    form: fa", "18:5", "unknown key 'form'; did you mean from?"),
        ("    from: fa", "    parent: fa", "18:5", "unknown key 'parent'; it may be lang"),
        (
            "    from: fa",
            "    from: fr",
            "18:5",
            "no witness 'fr'; there are fa, ru, en",
        ),
        ("    from: fa", "    from: zz", "18:5", "no witness 'zz'; there are fa, ru, en"),
        ("    from: fa", "    from: ru", "18:5", "the chain runs in a circle: ru → ru"),
        ("    from: fa", "    from: en", "18:5", "the chain runs in a circle: "),
        ("status: recon", "status: rekon", "14:5", "unknown status 'rekonstruction'"),
        (
            "status: reconstruction",
            "status: final",
            "14:5",
            "it may be original, translation, revision, draft or reconstruction",
        ),
        ("status: translation", "status: original", "23:5", "an original is made from nothing"),
        ("  ru:\n", "  fa:\n", "16:3", "'fa' stands twice (first on line 12); keep one"),
        ("  ru:\n", "  Ru:\n", "16:3", "'Ru' cannot be a witness's key"),
        ("  ru:\n", "  ru_1:\n", "16:3", "'ru_1' cannot be a witness's key"),
        ("  ru:\n", "  русский:\n", "16:3", "cannot be a witness's key"),
        ("  ru:\n", "  bead:\n", "16:3", "'bead' means something else in our files"),
        ("  ru:\n", "  score:\n", "16:3", "call the witness score-text"),
        ("  ru:\n", '  "":\n', "16:3", "'' cannot be a witness's key"),
        ("  ru:\n", f"  {'x' * 99}:\n", "16:3", "cannot be a witness's key"),
        ("    lang: en", "    lang: rus", "21:5", "'rus' is not the code we know"),
        ("    lang: en", "    lang: EN", "21:5", "'EN' is no language code; write en"),
        ("    lang: en", "    lang: en_GB", "21:5", "'en_GB' is no language code; write en-GB"),
        ("    lang: en", "    lang: xx", "21:5", "write two or three letters"),
        ("    lang: en", "    lang: еn", "21:5", "code (its е is Cyrillic, U+0435); write"),
        (
            "    lang: en",
            "    lаng: en",
            "21:5",
            "(its а is Cyrillic, U+0430); did you",
        ),
        ("    lang: en", "    lang:en", "22:9", "the line above lacks a space after its colon"),
        ("    lang: en", "   lang: en", "22:9", "or is indented otherwise"),
        ("  ru:\n", "\tru:\n", "16:1", "indent with spaces, not tabs"),
        ("  fa:\n    file", "  old:\n    file", "18:5", "there is no witness 'fa'"),
        ("file: fa.txt", "file: ../fa.txt", "13:5", "leads out of the work's folder"),
        ("file: fa.txt", "file: a/../../fa.txt", "13:5", "leads out of the work's folder"),
        ("file: fa.txt", "file: /etc/passwd", "13:5", "leads out of the work's folder"),
        ("file: fa.txt", "file: C:/fa.txt", "13:5", "leads out of the work's folder"),
        ("file: fa.txt", "file: a\\fa.txt", "13:5", "write / between folders"),
        ("file: fa.txt", 'file: "fa\\n.txt"', "13:5", "is no file name"),
        ("file: fa.txt", 'file: "fa\\0.txt"', "13:11", "control characters are not allowed"),
        ("file: fa.txt", "file: fe.txt", "13:5", "fe.txt: no such file; did you mean fa.txt"),
        ("file: fa.txt", "file: .", "13:5", "this is a folder; name a text file"),
        ("file: fa.txt", "file: ru.txt", "17:5", "fa and ru are the same file"),
        ("file: fa.txt", "file: ./ru.txt", "17:5", "fa and ru are the same file"),
        ("file: fa.txt", "file: fa.txt\n    encoding: cp12511", "14:5", "did you mean cp1251?"),
        (
            "  - where: salutation\n",
            "  - place: x\n",
            "27:5",
            "unknown key 'place'; it may be where, reason",
        ),
        ("    en: XXVIIInd\n    fa: بیست‌وهفتم\n", "", "27:5", "add one of fa, ru or en"),
        ("    en: XXVIIInd", "    de: XXVII.", "28:5", "unknown key 'de'"),
        ("    reason: no", "    raison: no", "30:5", "did you mean reason?"),
    ],
)
def test_names_the_line_and_what_to_write(
    letter: Path, old: str, new: str, place: str, says: str
) -> None:
    rewrite(letter, old, new)
    before = sorted(os.listdir(letter))
    with pytest.raises(WorkError) as caught:
        load_work(letter)
    assert str(caught.value).startswith(f"{letter / 'work.yaml'}:{place}")
    assert says in str(caught.value)
    assert sorted(os.listdir(letter)) == before


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (b"", "work.yaml: this file says nothing"),
        (b" \n", "work.yaml: this file says nothing"),
        (b"# a comment\n", "work.yaml: this file says nothing"),
        (b"- a\n", "work.yaml:1:1: work.yaml must be a mapping"),
        (b"hello", "work.yaml must be a mapping"),
        (b"title: a\nwitnesses: fa\n", ":2:1: witnesses must be a mapping"),
        (b"title: a\nwitnesses: {fa: x, en: y}\n", ":2:13: fa must be a mapping"),
        (b"title: a\nwitnesses: {fa: {file: x}}\n", ":2:1: a work needs two witnesses"),
        (b"title: a\nwitnesses: {}\n", ":2:1: a work needs two witnesses"),
        (
            b"title: a\nwitnesses:\n  old: {file: a}\n  new: {file: b}\n",
            ":3:3: say the language of old",
        ),
        (
            b"title: a\nwitnesses: {fa: {file: a}, en: {file: b}}\nreadings: none\n",
            ":3:1: readings must be a list",
        ),
        ("title: Письмо\n".encode("cp1251"), ":1: not UTF-8 (byte 7 is 0xcf)"),
        (b"title: a\0b\n", "holds NULs"),
    ],
)
def test_refuses_a_file_that_says_nothing_of_use(letter: Path, text: bytes, says: str) -> None:
    (letter / "work.yaml").write_bytes(text)
    (letter / "a").write_text("a")
    (letter / "b").write_text("b")
    with pytest.raises(InputError) as caught:
        load_work(letter)
    assert says in str(caught.value)


def test_a_link_out_of_the_folder_is_not_followed(letter: Path) -> None:
    (letter.parent / "secret.txt").write_text(FA)
    (letter / "fa.txt").unlink()
    (letter / "fa.txt").symlink_to("../secret.txt")
    with pytest.raises(WorkError, match=r"13:5: 'fa\.txt' leads out of the work's folder"):
        load_work(letter)
    (letter / "fa.txt").unlink()
    (letter / "fa.txt").symlink_to("fa.txt")
    with pytest.raises(WorkError, match="13:5: "):
        load_work(letter)


def test_a_folder_without_a_description_is_told_how_to_get_one(tmp_path: Path) -> None:
    with pytest.raises(WorkError, match="`workbench init` makes a work of texts"):
        load_work(tmp_path)
    with pytest.raises(InputError, match="there is no folder"):
        load_work(tmp_path / "none")
