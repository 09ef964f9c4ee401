"""The command line: quick, quiet about itself, and one sentence for whatever is wrong."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from workbench.cli import COMMANDS, main

HEAVY = ("numpy", "textual", "sacrebleu", "yaml", "rapidfuzz")


def python(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, check=False, timeout=60
    )


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys\nfrom workbench.cli import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        f"print([name for name in {HEAVY} if name in sys.modules], file=sys.stderr)"
    )
    assert python("-c", code).stderr.strip() == "[]"


def test_help_answers_at_once() -> None:
    took = []
    for _ in range(5):
        before = os.times()
        assert python("-m", "workbench", "--help").returncode == 0
        after = os.times()
        # Of processor: the clock also tells how busy the machine is.
        took.append(after.children_user + after.children_system
                    - before.children_user - before.children_system)  # fmt: skip
    assert min(took) < 0.15


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main([command, "--help"])
    assert stop.value.code == 0
    assert f"usage: workbench {command}" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["chek", "udhr"], "there is no command 'chek'; did you mean check?"),
        (["check", "no-such-work"], "no work 'no-such-work'"),
        (["check", "udhr", "--kinds", "numbr"], "there is no kind 'numbr'"),
        (["check", "udhr", "--from", "en=fa"], "--encoding KEY=NAME go with texts given as"),
        (["check", "fa=a.txt"], "one text cannot be compared"),
        (["align", "fa=a.txt", "en=b.txt"], "a.txt: no such file"),
        (["report", "udhr", "--format", "pdf"], "there is no report format 'pdf'; there are csv,"),
        (["report", "udhr", "--format", "HTM"], "there is no report format 'HTM'; did you mean"),
        (["check", "udhr", "rajavi-1985"], "there is no file udhr; a work is named alone"),
        (["review", "udhr"], "a review needs a terminal"),
        (["init", "fa=a.txt", "en=b.txt"], "a work needs a name before its texts"),
    ],
)
def test_misuse_is_one_sentence_and_status_2(
    arguments: list[str],
    sentence: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert sentence in err
    assert err.count("\n") == 1
    assert "Traceback" not in err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "arguments",
    [["check"], ["check", "udhr", "--no-such-option"], ["align", "udhr", "--lang", "fa"], []],
)
def test_options_argparse_refuses(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["check", "udhr", "--frm=en"], "workbench check: there is no option '--frm=en'; did you"
         " mean --from?; see workbench check --help"),
        (["batch", "collect", "out", "--tto", "x"], "workbench batch collect: there is no option"
         " '--tto'; see workbench batch collect --help"),
        (["batch", "status", "a", "b"], "workbench batch status: one thing too many: b; see"
         " workbench batch status --help"),
    ],
)  # fmt: skip
def test_what_a_command_does_not_know_it_says_itself(
    arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2
    assert capsys.readouterr().err == f"{sentence}\n"


def test_a_reader_that_stops_reading_is_no_error() -> None:
    show = subprocess.Popen(
        [sys.executable, "-m", "workbench", "show", "udhr", "-q"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert show.stdout is not None
    assert show.stderr is not None
    show.stdout.readline()
    show.stdout.close()
    assert show.stderr.read() == b""
    show.stderr.close()
    assert show.wait(timeout=60) == 0
