"""Completion for zsh: a function for each command, in the terms of ``_arguments``."""

from __future__ import annotations

from workbench.completion.tree import Command, Option

_SCRIPT = """\
#compdef workbench
# Completion of workbench for zsh; made by `workbench completion zsh`.

_workbench_works() {{
    local -a works
    works=(translations/*/work.yaml(N:h:t))
    (( $#works )) && _describe -t works work works
    _files
}}

{functions}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    _workbench "$@"
else
    compdef _workbench workbench
fi
"""

_WITH_VERBS = """\
{name}() {{
    local curcontext="$curcontext" state line
    _arguments -C \\
        {options}
        '1: :->verb' '*:: :->rest'
    case $state in
        verb)
            local -a verbs=(
                {verbs}
            )
            _describe command verbs ;;
        rest)
            case $line[1] in
                {cases}
            esac ;;
    esac
}}
"""

_PLAIN = """\
{name}() {{
    _arguments -s -S \\
        {options}
        {positionals}
}}
"""


def zsh(commands: list[Command]) -> str:
    """Return the script."""
    top = [one for one in commands if len(one.words) == 1]
    parts = [_verbs("_workbench", ["'(- *)--version[the version and its signature]'"], top)]
    for one in commands:
        name = _function(one)
        options = [_option(option) for option in one.options]
        if one.verbs:
            own = [x for x in commands if x.words[:-1] == one.words]
            parts.append(_verbs(name, options, own))
        else:
            parts.append(_PLAIN.format(name=name, options=_joined(options), positionals=_rest(one)))
    return _SCRIPT.format(functions="\n".join(parts))


def _verbs(name: str, options: list[str], verbs: list[Command]) -> str:
    return _WITH_VERBS.format(
        name=name,
        options=_joined(options),
        verbs="\n                ".join(_quoted(f"{one.words[-1]}:{one.purpose}") for one in verbs),
        cases="\n                ".join(f"{one.words[-1]}) {_function(one)} ;;" for one in verbs),
    )


def _joined(options: list[str]) -> str:
    help_ = "'(- *)'{-h,--help}'[show what it takes]'"
    return "".join(f"{option} \\\n        " for option in [help_, *options]).rstrip()


def _function(command: Command) -> str:
    return "_workbench_" + "_".join(command.words)


def _rest(command: Command) -> str:
    choices = [choice for one in command.positionals for choice in one.choices]
    if choices:
        return f"'1:one of:({' '.join(choices)})'"
    return "'*: :_workbench_works'" if command.takes_work else "'*: :_files'"


def _option(option: Option) -> str:
    value = ""
    if option.choices:
        value = f":{_plain(option.value)}:({' '.join(option.choices)})"
    elif option.value:
        value = f":{_plain(option.value)}:_files"
    names = "{" + ",".join(option.names) + "}" if len(option.names) > 1 else option.names[0]
    return f"'*'{names}{_quoted(f'[{_plain(option.purpose)}]{value}')}"


def _plain(text: str) -> str:
    return "".join(f"\\{char}" if char in "[]:\\" else char for char in text)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"
