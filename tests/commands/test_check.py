"""``workbench check``."""

from __future__ import annotations

import re

import pytest

from tests.commands.conftest import Desk

FIELDS = [
    "id",
    "kind",
    "severity",
    "confidence",
    "bead",
    "odd",
    "hop",
    "values",
    "spans",
    "message",
    "mqm",
    "its",
]


def test_records_have_the_fields_of_the_design_and_spans_of_the_bead(desk: Desk) -> None:
    ran = desk.run("check", *desk.texts, "--json")
    assert ran.status == 0
    assert all(list(record) == FIELDS for record in ran.records)
    garbled = next(record for record in ran.records if record["kind"] == "garbled")
    assert (garbled["bead"], garbled["odd"], garbled["hop"]) == (0, "en", "ru→en")
    ((start, end),) = garbled["spans"]["en"]
    text = (desk.folder / "en.txt").read_text(encoding="utf-8").split("\n")[0]
    assert text[start:end] == "XXVIIInd"


def test_a_magnitude_is_critical_and_the_translation_is_the_odd_one(desk: Desk) -> None:
    records = desk.run("check", *desk.texts, "--json", "--kinds", "amount").records
    (amount,) = records
    assert (amount["severity"], amount["odd"], amount["hop"]) == ("critical", "en", "ru→en")
    assert amount["values"] == {
        "fa": ["20000000000 USD"],
        "ru": ["20000000000 USD"],
        "en": ["20000000 USD"],
    }


def test_the_text_says_in_which_line_of_each_file_the_evidence_stands(desk: Desk) -> None:
    lines = desk.run("check", *desk.texts, "--kinds", "amount").out.splitlines()
    for key in ("fa", "ru", "en"):
        text = (desk.folder / f"{key}.txt").read_text(encoding="utf-8")
        word = {"fa": "میلیارد", "ru": "миллиардов", "en": "million dollars"}[key]
        number = text[: text.index(word)].count("\n") + 1
        assert any(line.startswith(f"    {key}:{number}  ") for line in lines)


def test_dates_of_two_calendars_agree(desk: Desk) -> None:
    assert desk.run("check", *desk.texts, "--json", "--kinds", "date").records == []


def test_ids_do_not_change_from_run_to_run(desk: Desk) -> None:
    first = desk.run("check", *desk.texts, "--json")
    assert desk.run("check", *desk.texts, "--json").out == first.out
    ids = [record["id"] for record in first.records]
    assert len(set(ids)) == len(ids)


def test_strict_tells_by_its_status(desk: Desk) -> None:
    assert desk.run("check", *desk.texts, "--strict").status == 1
    assert desk.run("check", *desk.texts, "--strict", "--kinds", "date").status == 0


def test_text_goes_to_stdout_and_talk_to_stderr(desk: Desk) -> None:
    ran = desk.run("check", *desk.texts)
    assert "XXVIIInd" in ran.out
    assert "signature: workbench|v:" in ran.err
    assert desk.run("check", *desk.texts, "-q").err == ""


def test_output_to_a_file(desk: Desk) -> None:
    ran = desk.run("check", *desk.texts, "--json", "-o", "out.jsonl")
    assert ran.out == ""
    assert (desk.folder / "out.jsonl").read_text(encoding="utf-8").count("\n") >= 2


@pytest.mark.parametrize(
    ("chain", "hop"),
    [
        ((), "ru→en"),
        (("--from", "en=fa", "--from", "ru=fa"), "fa→en"),
        (("--from", "en=fa"), "fa→en"),
        (("--from", "ru=fa"), "ru→en"),
        (("--no-chain",), None),
        (("--no-chain", "--from", "en=ru"), "ru→en"),
        (("--no-chain", "--from", "ru=fa"), None),
    ],
)
def test_the_hop_follows_the_chain(desk: Desk, chain: tuple[str, ...], hop: str | None) -> None:
    records = desk.run("check", *desk.texts, *chain, "--json", "--kinds", "amount").records
    assert [(record["odd"], record["hop"]) for record in records] == [("en", hop)]


def test_control_characters_are_shown_and_never_sent(desk: Desk) -> None:
    (desk.folder / "en.txt").write_text(
        "The \x1b[31mXXVIIInd\u202e Congress opened on February 25, 1986.\n", encoding="utf-8"
    )
    ran = desk.run("check", *desk.texts)
    assert "\x1b" not in ran.out
    assert "\u202e" not in ran.out
    assert "XXVIIInd" in ran.out


def test_swapped_files_are_pointed_out(desk: Desk) -> None:
    ran = desk.run("check", "fa=en.txt", "ru=ru.txt", "en=fa.txt")
    assert ran.status == 0
    assert "fa is said to be Farsi, but en.txt is written in Latin letters" in ran.err


def test_a_text_read_in_the_wrong_encoding_is_pointed_out(desk: Desk) -> None:
    data = (desk.folder / "ru.txt").read_text(encoding="utf-8").encode("cp1251")
    (desk.folder / "old.ru.txt").write_bytes(data)
    texts = ("fa=fa.txt", "ru=old.ru.txt", "en=en.txt")
    assert "add `--encoding ru=cp1251`" in desk.run("check", *texts).err
    ran = desk.run("check", *texts, "--encoding", "cp1256")
    assert "ru is said to be Russian, but old.ru.txt is written in Latin letters" in ran.err


def test_a_glossary_beside_the_work_is_used(desk: Desk) -> None:
    desk.run("init", "congress", *desk.texts)
    (desk.folder / "translations/congress/glossary.yaml").write_text(
        "terms:\n  - ru: съезд\n    en: convention\n    forbidden:\n      en: congress\n",
        encoding="utf-8",
    )
    ran = desk.run("check", "congress", "--json", "--kinds", "term")
    assert [record["odd"] for record in ran.records] != []
    assert "glossary:" in ran.err
    other = desk.folder / "terms.yaml"
    other.write_text("terms:\n  - ru: съезд\n    en: congress\n", encoding="utf-8")
    ran = desk.run("check", "congress", "--json", "--kinds", "term", "--glossary", str(other))
    assert ran.records == []


def test_a_threshold_can_be_set_and_a_wrong_one_is_named(desk: Desk) -> None:
    ran = desk.run("check", *desk.texts, "--threshold", "part.nosuch=3")
    assert ran.status == 2
    assert "part.nosuch" in ran.err


SWITCHED = (
    ((), {"amount", "garbled", "ordinal"}),
    (("--off", "garbled,ordinal"), {"amount"}),
    (("--off", "values"), {"garbled"}),
    (("--settings", "house.yaml"), {"amount"}),
    (("--settings", "house.yaml", "--on", "garbled"), {"amount", "garbled"}),
)


@pytest.mark.parametrize(("options", "kinds"), SWITCHED)
def test_checks_and_kinds_are_switched(
    desk: Desk, options: tuple[str, ...], kinds: set[str]
) -> None:
    settings = "checks:\n  garbled: off\n  ordinal: off\n"
    (desk.folder / "house.yaml").write_text(settings, encoding="utf-8")
    ran = desk.run("check", *desk.texts, "--json", *options)
    assert {record["kind"] for record in ran.records} == kinds
    assert ("|off:" in ran.err) == bool(options)


def test_what_a_work_switches_off_is_off_until_the_command_line_says_on(desk: Desk) -> None:
    desk.run("init", "letter", *desk.texts)
    path = desk.folder / "translations" / "letter" / "work.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}checks:\n  garbled: off\n  values: {{small: 2}}\n", encoding="utf-8")
    ran = desk.run("check", "letter", "--json")
    assert "garbled" not in {record["kind"] for record in ran.records}
    assert "|off:garbled|" in ran.err
    assert "|thresholds:values.small=2" in ran.err
    ran = desk.run("check", "letter", "--kinds", "garbled")
    assert (ran.status, "say --on garbled too" in ran.err) == (2, True)
    ran = desk.run("check", "letter", "--json", "--kinds", "garbled", "--on", "garbled")
    assert [record["kind"] for record in ran.records] == ["garbled"]


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--off", "negaton"), "did you mean negation?"),
        (("--on", "zzz"), "there is no check or kind"),
        (("--off", "name", "--on", "name"), "name is switched on and off"),
        (("--kinds", "length", "--off", "part"), "--on part"),
        (("--kinds", "length", "--off", "part,length"), "--on length,part"),
        (("--settings", "none.yaml"), "none.yaml"),
    ],
)
def test_switches_that_cannot_be(desk: Desk, options: tuple[str, ...], says: str) -> None:
    ran = desk.run("check", *desk.texts, *options)
    assert (ran.status, says in ran.err) == (2, True)


def test_the_threshold_that_help_gives_as_example_is_one(desk: Desk) -> None:
    with pytest.raises(SystemExit):
        desk.run("check", "--help")
    (example,) = re.findall(r"for\s+example\s+(\S+=\S+)", desk.capsys.readouterr().out)
    assert desk.run("check", *desk.texts, "--threshold", example).status == 0


@pytest.mark.parametrize("number", ["nan", "inf", "-inf", "five", ""])
def test_a_threshold_is_a_number(desk: Desk, number: str) -> None:
    with pytest.raises(SystemExit):
        desk.run("check", *desk.texts, "--threshold", f"values.small={number}")


def test_show_gives_the_text_of_a_bead_and_where_it_stands(desk: Desk) -> None:
    (record,) = desk.run("show", *desk.texts, "--json", "--bead", "1").records
    text = (desk.folder / "en.txt").read_text(encoding="utf-8")
    start, end = record["spans"]["en"]
    assert record["text"]["en"] == text[start:end] == "It cost 20 million dollars."
