"""Completion for fish: a line for each thing that can be written."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.completion.tree import Command, Option

_HEAD = """\
# Completion of workbench for fish; made by `workbench completion fish`.

function __workbench_at
    # Whether the words before the cursor, options left out, begin with these.
    set -l words (commandline -opc)
    set -e words[1]
    set -l words (string match -v -- '-*' $words)
    test (count $words) -ge (count $argv); or return 1
    for number in (seq (count $argv))
        test "$words[$number]" = "$argv[$number]"; or return 1
    end
end

function __workbench_none
    set -l words (commandline -opc)
    set -e words[1]
    test (count (string match -v -- '-*' $words)) -eq 0
end

function __workbench_works
    for description in translations/*/work.yaml
        basename (dirname $description)
    end
end

complete -c workbench -f -n __workbench_none
complete -c workbench -n __workbench_none -l help -s h -d 'what it does'
complete -c workbench -n __workbench_none -l version -d 'the version and its signature'
"""


def fish(commands: list[Command]) -> str:
    """Return the script."""
    return _HEAD + "".join(f"{line}\n" for one in commands for line in _lines(one, commands))


def _lines(command: Command, commands: list[Command]) -> Iterator[str]:
    *before, word = command.words
    if before:
        among = " ".join(next(one.verbs for one in commands if one.words == tuple(before)))
        unless = f"; and not __fish_seen_subcommand_from {among}"
        where = f"'__workbench_at {' '.join(before)}{unless}'"
        yield f"complete -c workbench -f -n {where} -a {word} -d {_quoted(command.purpose)}"
    else:
        yield f"complete -c workbench -n __workbench_none -a {word} -d {_quoted(command.purpose)}"
    at = f"complete -c workbench -n '__workbench_at {' '.join(command.words)}'"
    for option in command.options:
        yield f"{at} {_option(option)}"
    for positional in command.positionals:
        if positional.choices:
            yield f"{at} -f -a {_quoted(' '.join(positional.choices))}"
    if command.takes_work:
        yield f"{at} -a '(__workbench_works)' -d work"


def _option(option: Option) -> str:
    names = [f"-l {n[2:]}" if n.startswith("--") else f"-s {n[1:]}" for n in option.names]
    if option.choices:
        names.append(f"-x -a {_quoted(' '.join(option.choices))}")
    elif option.value:
        names.append("-r")
    return f"{' '.join(names)} -d {_quoted(option.purpose)}"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"
