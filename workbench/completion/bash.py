"""Completion for bash, 3.2 and newer: one function, no helper of others."""

from __future__ import annotations

import shlex

from workbench.completion.tree import Command

_SCRIPT = """\
# Completion of workbench for bash; made by `workbench completion bash`.

_workbench_works() {{
    local description
    for description in translations/*/work.yaml; do
        [ -f "$description" ] && basename "$(dirname "$description")"
    done
}}

_workbench() {{
    local current=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD-1]}}
    local command="" word words="" options="" values="" works=""
    for word in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
        case "$command $word" in
{words}
        esac
    done
    case "$command" in
{commands}
    esac
    case "$command $previous" in
{values}
    esac
    COMPREPLY=()
    if [ -n "$values" ]; then
        COMPREPLY=($(compgen -W "$values" -- "$current"))
    elif [ "${{current:0:1}}" = "-" ]; then
        COMPREPLY=($(compgen -W "$options" -- "$current"))
    elif [ -n "$words" ]; then
        COMPREPLY=($(compgen -W "$words" -- "$current"))
    else
        [ -n "$works" ] && COMPREPLY=($(compgen -W "$(_workbench_works)" -- "$current"))
        COMPREPLY+=($(compgen -f -- "${{current#=}}"))
    fi
}}

complete -o filenames -o bashdefault -F _workbench workbench
"""


def bash(commands: list[Command]) -> str:
    """Return the script."""
    words = []
    for one in commands:
        seen = " ".join(one.words if len(one.words) > 1 else ("", *one.words))
        words.append(
            f"            {shlex.quote(seen)}) command={shlex.quote(' '.join(one.words))} ;;"
        )
    top = " ".join(one.words[0] for one in commands if len(one.words) == 1)
    cases = [f'        "") words={shlex.quote(top)} options="--help --version" ;;']
    values = []
    for one in commands:
        name = " ".join(one.words)
        options = " ".join(["--help", *(n for option in one.options for n in option.names)])
        more = f" words={shlex.quote(' '.join(one.verbs))}" if one.verbs else ""
        chosen = [choice for own in one.positionals for choice in own.choices]
        more += f" words={shlex.quote(' '.join(chosen))}" if chosen else ""
        more += " works=yes" if one.takes_work else ""
        cases.append(f"        {shlex.quote(name)}) options={shlex.quote(options)}{more} ;;")
        for option in one.options:
            if option.choices:
                at = "|".join(shlex.quote(f"{name} {spelt}") for spelt in option.names)
                values.append(f"        {at}) values={shlex.quote(' '.join(option.choices))} ;;")
    return _SCRIPT.format(
        words="\n".join(words), commands="\n".join(cases), values="\n".join(values)
    )
