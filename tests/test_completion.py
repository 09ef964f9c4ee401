"""Completion in the shells themselves, and the tree of commands it is made from."""

from __future__ import annotations

import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from workbench.cli import COMMANDS, main
from workbench.completion import SHELLS, Command, commands_of
from workbench.parser import whole_parser


@pytest.fixture(scope="module")
def commands() -> list[Command]:
    return commands_of(whole_parser())


def test_every_command_and_verb_is_in_the_tree(commands: list[Command]) -> None:
    assert [one.words[0] for one in commands if len(one.words) == 1] == list(COMMANDS)
    batch = next(one for one in commands if one.words == ("batch",))
    verbs = [one.words[1] for one in commands if one.words[0] == "batch" and len(one.words) > 1]
    assert list(batch.verbs) == verbs
    assert {"run", "shard", "status", "verify", "collect"} <= {*verbs}


def test_everything_says_what_it_is(commands: list[Command]) -> None:
    for command in commands:
        assert command.purpose, command.words
        assert command.usage.startswith(f"workbench {' '.join(command.words)}")
        for positional in command.positionals:
            assert positional.purpose, (command.words, positional.name)
        for option in command.options:
            assert option.purpose, (command.words, option.names)


def test_what_an_option_takes(commands: list[Command]) -> None:
    check = next(one for one in commands if one.words == ("check",))
    by_name = {name: option for option in check.options for name in option.names}
    assert (by_name["--strict"].value, by_name["--strict"].choices) == ("", ())
    assert by_name["--lang"].value == "KEY=CODE"
    assert by_name["--min-confidence"].choices == ("high", "medium", "low")
    assert by_name["-o"] is by_name["--output"]
    assert by_name["-o"].group == "output"
    assert check.takes_work


def test_defaults_are_told_as_help_tells_them(commands: list[Command]) -> None:
    review = next(one for one in commands if one.words == ("review",))
    (doubtful,) = (one for one in review.options if "--doubtful" in one.names)
    assert doubtful.purpose == "beads that score below this are worth a look (default: 0.9)"


CASES = {
    "ch": {"check"},
    "check --str": {"--strict"},
    "check --min-confidence ": {"high", "medium", "low"},
    "check let": {"letter", "letter.txt"},
    "check fa=a.txt letter": {"letter", "letter.txt"},
    "check -q --min": {"--min-confidence"},
    "batch ver": {"verify"},
    "batch run --eng": {"--engine"},
    "batch run --engine ": {"local", "dask"},
    "lexicon ": {"learn"},
    "completion ": {"bash", "zsh", "fish"},
}


@pytest.fixture
def script(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> dict[str, Path]:
    """Return the script of each shell; the current folder holds a work and a file."""
    monkeypatch.chdir(tmp_path)
    Path("translations/letter").mkdir(parents=True)
    Path("translations/letter/work.yaml").touch()
    Path("letter.txt").touch()
    found = {}
    for shell in SHELLS:
        assert main(["completion", shell]) == 0
        found[shell] = tmp_path / f"script.{shell}"
        found[shell].write_text(capsys.readouterr().out, encoding="utf-8")
    return found


def run(shell: str, *words: str) -> str:
    if shutil.which(shell) is None:
        pytest.skip(f"there is no {shell} here")
    done = subprocess.run([shell, *words], capture_output=True, text=True, check=False, timeout=30)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.mark.parametrize("line", CASES)
def test_bash(script: dict[str, Path], line: str) -> None:
    words = ["workbench", *line.split(" ")]
    code = (
        f"source {script['bash']}; COMP_WORDS=({' '.join(map(shlex.quote, words))});"
        f" COMP_CWORD={len(words) - 1}; _workbench; printf '%s\\n' \"${{COMPREPLY[@]}}\""
    )
    assert set(run("bash", "--norc", "-c", code).split()) == CASES[line]


@pytest.mark.parametrize("line", CASES)
def test_fish(script: dict[str, Path], line: str) -> None:
    code = f"source {script['fish']}; complete -C {shlex.quote(f'workbench {line}')}"
    said = {row.split("\t")[0] for row in run("fish", "--no-config", "-c", code).splitlines()}
    assert CASES[line] <= said
    assert (
        not said
        - CASES[line]
        - {f"{name}/" for name in ("translations",)}
        - {path.name for path in Path().iterdir()}
    )


def test_zsh_reads_its_script(script: dict[str, Path]) -> None:
    run("zsh", "-n", str(script["zsh"]))
    code = (
        f"autoload -U compinit; compinit -u -d {script['zsh']}.dump; source {script['zsh']};"
        " print ${_comps[workbench]} ${+functions[_workbench_batch_run]}"
    )
    assert run("zsh", "-f", "-c", code).split() == ["_workbench", "1"]
