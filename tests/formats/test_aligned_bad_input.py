"""Bad files of aligned text: one sentence with file and line, for each format."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.errors import InputError, UsageError, WorkbenchError
from workbench.formats.imported import read_aligned

TMX = '<tmx version="1.4">\n<header srclang="fa"/>\n<body>\n{}\n</body>\n</tmx>'
TU = '<tu><tuv xml:lang="{}"><seg>نامه</seg></tuv>\n<tuv xml:lang="{}"><seg>Letter</seg></tuv></tu>'
XLIFF = '<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" {}>{}</xliff>'
FILE = '<file id="f">{}</file>'
UNIT = '\n<unit id="u"><segment><source>نامه</source><target>Letter</target></segment></unit>'
XLIFF_1 = '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">\n{}</xliff>'
FILE_1 = '<file source-language="fa" target-language="en"><body>{}</body></file>'
UNIT_1 = '\n<trans-unit id="u"><source>نامه</source><target>Letter</target></trans-unit>'
TEI = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff>\n{}</standOff>'
    "<text><body>{}</body></text></TEI>"
)
SEGS = (
    '<p xml:lang="fa"><seg xml:id="a">نامه</seg></p>\n'
    '<p xml:lang="en"><seg xml:id="b">Letter</seg></p>'
)
LINKS = '<linkGrp fromDoc="fa.xml" toDoc="en.xml">\n<link xtargets="{}"/></linkGrp>'
JSONL = '{"schema": "workbench/aligned-text/1", "title": "", "witnesses": {"fa": {"lang": "fa"}}}'
LAUGHS = (
    '<!DOCTYPE tmx [<!ENTITY a "ha">'
    + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]>\n<tmx><body>&i;</body></tmx>"
)
EXTERNAL = '<!DOCTYPE tmx [<!ENTITY x SYSTEM "{}">]>\n' + TMX.format(TU.format("fa", "en")).replace(
    "Letter", "&x;"
)

CASES = [
    ("a.tmx", "<tmx>\n<body>\n</tmx>", ":3", "not XML"),
    ("a.tmx", "", "", "not XML"),
    ("a.tmx", "hello", ":1", "not XML"),
    ("a.tmx", "<html/>", ":1", "this XML is no TMX"),
    ("a.tmx", LAUGHS, "", "entit"),
    ("a.tmx", EXTERNAL.format("secret.txt"), ":1", "declares the entity 'x'"),
    ("a.tmx", TMX.format("&unknown;"), ":4", "unknown"),
    ("a.tmx", "<a>" * 5000 + "</a>" * 5000, ":1", "nested more than 256 deep"),
    ("a.tmx", TMX.format(TU.format("fa", "")), ":5", "a <tuv> must have xml:lang"),
    ("a.tmx", TMX.format(TU.format("fa", "klingonese")), ":5", "is no language code"),
    ("a.tmx", TMX.format(TU.format("fa", "fa")), ":5", "one unit has two texts in fa"),
    ("a.tmx", TMX.format(""), "", "two languages at least"),
    ("a.xlf", XLIFF.format('srcLang="fa"', ""), ":1", "it must say srcLang and trgLang"),
    ("a.xlf", XLIFF.format('srcLang="fa" trgLang="fa"', ""), ":1", "are both fa"),
    ("a.xlf", XLIFF.format('srcLang="fa" trgLang="en"', ""), "", "fa has no text in any unit"),
    ("a.xlf", XLIFF_1.format(""), ":1", "it holds no <file>"),
    ("a.xlf", XLIFF_1.format('<file source-language="fa"/>'), ":2", "must say source-language"),
    ("a.xlf", "<a>" * 5000, ":1", "nested more than 256 deep"),
    ("a.xlf", XLIFF_1.format("<file>" * 5000), ":2", "nested more than 256 deep"),
    ("a.xml", "<cesAlign>\n<linkGrp>\n", ":3", "not XML"),
    ("a.tei", "", ":1", "not XML: document is empty"),
    ("a.xlf", XLIFF_1.format(FILE_1.format(UNIT_1 + UNIT_1)), ":4", "the id 'u' of a <trans-unit>"),
    (
        "a.xlf",
        XLIFF.format('srcLang="fa" trgLang="en"', FILE.format(UNIT + UNIT)),
        ":3",
        "the id 'u' of a <unit> stands twice",
    ),
    ("a.xml", TEI.format('<link target="#a #c"/>', SEGS), ":2", "links to 'c', an id that no"),
    ("a.xml", TEI.format('<link target="#a b.xml#c"/>', SEGS), ":2", "which is not in this file"),
    ("a.xml", TEI.format('<link target="#a #b"/>', SEGS + SEGS), ":3", "the id 'a' stands twice"),
    (
        "a.xml",
        TEI.format('<link target="#a #b"/>', SEGS.replace('xml:lang="fa"', "")),
        ":2",
        "nothing says which language",
    ),
    ("a.xml", '<linkGrp fromDoc="fa.xml"/>', ":1", "as fromDoc and toDoc"),
    ("a.xml", '<linkGrp fromDoc="../fa.xml" toDoc="en.xml"/>', "", "leads out of its folder"),
    ("a.xml", '<linkGrp fromDoc="/etc/passwd" toDoc="en.xml"/>', "", "leads out of its folder"),
    ("a.xml", '<linkGrp fromDoc="fa.xml" toDoc="none.xml"/>', "none.xml", "no such file"),
    ("a.xml", LINKS.format("1;9"), ":2", "it links '1', an id that en"),
    ("a.xml", LINKS.format("1 1"), ":2", "the ids of both sides"),
    ("a.xml", '<linkGrp fromDoc="fa.xml" toDoc="twice.en.xml"/>', "twice.en.xml:1", "stands twice"),
    ("a.xml", "<cesAlign>\n<linkGrp/>\n<linkGrp/></cesAlign>", ":3", "aligns 2 pairs"),
    ("a.fa-en.ladder", "0\t0\t1\n1\t1\t0\n", ":2", "1 segments of fa, whose text has 2 lines"),
    ("a.fa-en.ladder", "1\t0\t1\n", ":1", "the first rung must be 0 and 0"),
    ("a.fa-en.ladder", "0\t0\t1\n0\t0\t1\n", ":2", "must go on from the one before"),
    ("a.fa-en.ladder", "0\t0\t1\nx\n", ":2", "a rung is written"),
    ("a.fa-en.vecalign", "[0]:[1]:0.1\n", ":1", "there is no line 1 in en"),
    ("a.fa-en.vecalign", "[0:[0]\n", ":1", "an alignment is written"),
    ("a.tsv", "bead\tscore\tstatus\tfa fa\ten en\n0\t1\n", ":2", "this row has 2 cells"),
    ("a.tsv", "one\tsrc\n1\t2\n", ":1", "must name the languages"),
    ("a.tsv", "fa\ten\n1\t2\t3\n", ":2", "this row has 3 cells, the heading 2"),
    ("a.tsv", "fa\ten\ten\n1\t2\t3\n", ":1", "two columns are in en"),
    ("a.jsonl", '{"schema": "workbench/aligned-text/1"}\n', ":1", "the header must have title"),
    ("a.jsonl", JSONL + '\n{"fa": 7}', ":2", "a bead is written"),
]


@pytest.mark.parametrize(("name", "content", "place", "says"), CASES)
def test_a_bad_file_is_one_sentence(
    name: str, content: str, place: str, says: str, tmp_path: Path
) -> None:
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (tmp_path / "a.fa").write_text("نامه\nنامه\n", encoding="utf-8")
    (tmp_path / "a.en").write_text("Letter\n", encoding="utf-8")
    (tmp_path / "fa.xml").write_text('<d lang="fa"><s id="1">نامه</s></d>', encoding="utf-8")
    (tmp_path / "en.xml").write_text('<d lang="en"><s id="x">Letter</s></d>', encoding="utf-8")
    (tmp_path / "twice.en.xml").write_text(
        '<d lang="en"><s id="x">Letter</s><s id="x">Letter</s></d>', encoding="utf-8"
    )
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    with pytest.raises(WorkbenchError) as error:
        read_aligned([path])
    assert says in str(error.value)
    assert place in str(error.value)
    assert "\n" not in str(error.value)
    assert "secret" not in str(error.value).replace(str(tmp_path), "")
    assert isinstance(error.value, InputError)


def test_a_file_of_no_known_format_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "letter.odd"
    path.write_text("نامه", encoding="utf-8")
    with pytest.raises(UsageError, match="say what it is with --read-as"):
        read_aligned([path])


def test_files_that_share_no_witness_or_not_the_same_text(tmp_path: Path) -> None:
    for name, langs, text in [
        ("one.tmx", ("fa", "en"), "Letter"),
        ("two.tmx", ("ru", "de"), "Letter"),
        ("three.tmx", ("ru", "en"), "Another"),
    ]:
        content = TMX.format(TU.format(*langs)).replace("Letter", text)
        (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=r"two\.tmx: shares no witness"):
        read_aligned([tmp_path / "one.tmx", tmp_path / "two.tmx"])
    with pytest.raises(InputError, match="segment 0 of en is not the one in the file before it"):
        read_aligned([tmp_path / "one.tmx", tmp_path / "three.tmx"])
