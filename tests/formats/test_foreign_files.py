"""Files as other programs write them; and any damage done to ours."""

from __future__ import annotations

import gzip
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.alignment import Alignment, Bead
from workbench.chain import Chain
from workbench.errors import InputError, WorkbenchError
from workbench.formats.aligned import FORMATS, find_format
from workbench.formats.aligned_format import Reading
from workbench.formats.aligned_text import AlignedText, text_of
from workbench.formats.imported import read_aligned


def read(
    folder: Path, name: str, content: str | bytes, beside: dict[str, str | bytes] | None = None
) -> Reading:
    for file, data in {name: content, **(beside or {})}.items():
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read_aligned([folder / name])


def beads(reading: Reading) -> list[tuple[list[str], ...]]:
    aligned = reading.aligned
    return [
        tuple(
            [text.segment_text(number) for number in range(*run)]
            for text, run in zip(aligned.texts, bead.runs, strict=True)
        )
        for bead in aligned.alignment.beads
    ]


def test_a_memory_of_a_cat_tool(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "memory.tmx",
        '<?xml version="1.0" encoding="UTF-16"?><tmx version="1.4"><header srclang="EN-US"'
        ' segtype="sentence"/><body><tu tuid="1"><note>n</note><tuv xml:lang="ru-RU"><seg>'
        'Съезд <bpt i="1">&lt;b></bpt>открылся<ept i="1">&lt;/b></ept>.</seg></tuv><tuv'
        ' xml:lang="en-us"><seg> The <hi>Congress</hi> opened. </seg></tuv></tu><tu><tuv'
        ' xml:lang="EN-US"><seg>Alone.</seg></tuv></tu></body></tmx>'.encode("utf-16"),
    )
    assert found.aligned.keys == ("en-us", "ru-ru")
    assert [text.lang for text in found.aligned.texts] == ["en-US", "ru-RU"]
    assert beads(found) == [(["The Congress opened."], ["Съезд открылся."]), (["Alone."], [])]
    assert found.notes == ("left out tags inside the text: 1 <bpt>, 1 <ept>",)


def test_an_xliff_cut_into_segments_by_its_tool(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "job.sdlxliff",
        '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="x"'
        ' source-language="fa-IR" target-language="en" datatype="x"><body><group>'
        '<trans-unit id="1">'
        "<source>یک. دو.</source><seg-source><mrk mtype='seg' mid='1'>یک.</mrk> "
        "<mrk mtype='seg' mid='2'>دو.</mrk></seg-source><target><mrk mtype='seg' mid='1'>One.</mrk>"
        "<mrk mtype='seg' mid='2'><g id='3'>Two</g>.<x id='4'/></mrk></target></trans-unit>"
        "<trans-unit id='2'><source>سه</source></trans-unit></group></body></file></xliff>",
    )
    assert beads(found) == [(["یک."], ["One."]), (["دو."], ["Two."]), (["سه"], [])]
    assert found.notes == ("left out what is not text of source or target: 1 <x>",)


def test_an_xliff_2_of_units_with_several_segments(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "job.xliff",
        '<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="ru"'
        ' trgLang="en"><file id="1"><group id="g"><unit id="1"><segment><source>Раз <pc id="1">два'
        "</pc>.</source><target>One two.</target></segment><ignorable><source> </source>"
        '</ignorable><segment><source>Три<ph id="2"/>.</source></segment></unit></group></file>'
        "</xliff>",
    )
    assert beads(found) == [(["Раз два."], ["One two."]), (["Три."], [])]
    assert found.notes == ("left out what is not text: 1 <ignorable>, 1 <ph>",)


def test_a_corpus_of_opus_tokenised_and_packed(tmp_path: Path) -> None:
    text = '<text><p id="1"><s id="1">{}</s></p><s id="2"><w id="2.1">Two</w></s></text>'
    words = '<w misc="SpaceAfter=No">One</w><w>,</w> <w>two</w>'
    found = read(
        tmp_path,
        "en-ru.xml",
        '<?xml version="1.0"?><!DOCTYPE cesAlign PUBLIC "-//CES//DTD XML cesAlign//EN" "">'
        '<cesAlign version="1.0"><linkGrp targType="s" fromDoc="en/doc.xml.gz" toDoc="ru/doc.xml">'
        '<link certainty="0.5" xtargets="1 2;1" id="SL1"/><link xtargets=";2"/></linkGrp>'
        "</cesAlign>",
        {
            "en/doc.xml.gz": gzip.compress(text.format(words).encode()),
            "ru/doc.xml": text.format("Раз, два"),
        },
    )
    assert beads(found) == [(["One, two", "Two"], ["Раз, два"]), ([], ["Two"])]
    assert found.aligned.alignment.beads[0].score == 0.5


def test_intertext_names_the_target_first(tmp_path: Path) -> None:
    text = '<doc id="x"><p id="1">{}</p></doc>'
    one, two = '<s id="1:1">{}</s>', '<s id="1:2">{}</s>'
    found = read(
        tmp_path,
        "x.fa.en.alignment.xml",
        "<linkGrp toDoc='x.en.xml' fromDoc='x.fa.xml'>"
        "<link type='1-2' xtargets='1:1;1:1 1:2' status='man'/></linkGrp>",
        {
            "x.fa.xml": text.format(one.format("یک") + two.format("<i>دو</i>")),
            "x.en.xml": text.format(one.format("One and two")),
        },
    )
    assert beads(found) == [(["یک", "دو"], ["One and two"])]
    assert found.aligned.alignment.edited
    assert found.notes == ("left out 1 tags inside the text",)


def test_a_digital_edition_with_links(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "edition.xml",
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><div xml:lang="ru"><p><s xml:id="r1">'
        'Раз\n  <note>!</note>два.</s> <s xml:id="r2">Три.</s></p></div><div xml:lang="en"><p>'
        '<s xml:id="e1">One two.</s><s xml:id="e2">Three.</s></p></div></body></text><linkGrp>'
        '<link target="#r2 #e2"/><link target="#r1 #e1"/></linkGrp></TEI>',
    )
    assert beads(found) == [(["Раз два."], ["One two."]), (["Три."], ["Three."])]
    assert found.notes == ("left out what the page does not have: 1 <note>",)


def test_a_table_made_by_hand(tmp_path: Path) -> None:
    found = read(
        tmp_path, "table.csv", '\ufeffn,eng,fas\r\n1,"One, two",\'یک\r\n2,,دو\r\n'.encode()
    )
    assert found.aligned.keys == ("en", "fa")
    assert beads(found) == [(["One, two"], ["'یک"]), ([], ["دو"])]
    assert found.notes == ("left out the columns 'n'",)


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_cells_are_parted_by_what_the_heading_has_most_of(tmp_path: Path, mark: str) -> None:
    lines = ("n", "fa", "en"), ("1", "یک، دو", '"One; two, three"')
    found = read(tmp_path, "table.csv", "".join(f"{mark.join(cells)}\r\n" for cells in lines))
    assert beads(found) == [(["یک، دو"], ["One; two, three"])]


def test_a_table_in_another_encoding(tmp_path: Path) -> None:
    path = tmp_path / "unicode.tsv"
    path.write_text("fa\ten\nیک\tOne\n", encoding="utf-16")
    with pytest.raises(InputError, match="add `--encoding utf-16`"):
        read_aligned([path])
    found = read_aligned([path], encodings={"": "utf-16"})
    assert beads(found) == [(["یک"], ["One"])]


@pytest.mark.parametrize("name", ["hunalign", "intertext", "moses", "vecalign"])
def test_texts_named_beside_what_links_them_are_read_with_it(tmp_path: Path, name: str) -> None:
    for file, data in find_format(name).write(letter()).files.items():
        (tmp_path / file).write_bytes(data)
    links = [path for path in sorted(tmp_path.iterdir()) if "-" in path.name]
    links = links or sorted(tmp_path.glob("*.alignment.xml")) or [tmp_path / "letter.fa"]
    everything = read_aligned(sorted(tmp_path.iterdir())).aligned
    assert everything.alignment.beads == read_aligned(links).aligned.alignment.beads


def letter() -> AlignedText:
    texts = (
        text_of("fa", "fa", [("یک.", 0), ("دو.", 0), ("سه.", 1)]),
        text_of("ru", "ru", [("Раз.", 0), ("Два.", 1)]),
    )
    runs = (((0, 1), (0, 1)), ((1, 2), (1, 1)), ((2, 3), (1, 2)))
    alignment = Alignment(("fa", "ru"), tuple(Bead(one, 0.5) for one in runs))
    return AlignedText("letter", "Letter", texts, alignment, Chain.in_order("fa", "ru"))


@pytest.mark.parametrize("name", FORMATS)
@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_damaged_files_are_read_or_refused(name: str, data: st.DataObject) -> None:
    files = find_format(name).write(letter()).files
    damaged = data.draw(st.sampled_from(sorted(files)))
    content = files[damaged]
    start = data.draw(st.integers(0, len(content)))
    end = data.draw(st.integers(start, min(len(content), start + 20)))
    new = data.draw(st.binary(max_size=8) | st.sampled_from([b"<", b"0", b"9" * 30, b"\t", b"-1"]))
    with tempfile.TemporaryDirectory() as folder:
        for file, own in files.items():
            path = Path(folder, file)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content[:start] + new + content[end:] if file == damaged else own)
        try:
            aligned = read_aligned([Path(folder, next(iter(files)))], None, name).aligned
        except WorkbenchError as error:
            said = str(error)
        else:
            said = str(len(aligned.collation().texts))
    assert said
    assert "\n" not in said
