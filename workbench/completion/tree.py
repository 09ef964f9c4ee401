"""The commands of a parser and what each takes, as plain data: for shells and for documents."""

from __future__ import annotations

import argparse
from argparse import ArgumentParser
from collections.abc import Iterator
from dataclasses import dataclass

WORK = "WORK"
"""The name of an argument that is a work."""


@dataclass(frozen=True, slots=True)
class Option:
    """An option: its names, the name of its value (``""``: it has none) and what may be chosen."""

    names: tuple[str, ...]
    value: str
    choices: tuple[str, ...]
    purpose: str
    group: str


@dataclass(frozen=True, slots=True)
class Positional:
    """An argument without a name of its own."""

    name: str
    purpose: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Command:
    """A command, or a verb of one: its words, what it does, and what it takes.

    A command with verbs takes one of them first; they stand behind it in a list of commands.
    """

    words: tuple[str, ...]
    purpose: str
    usage: str
    positionals: tuple[Positional, ...]
    options: tuple[Option, ...]
    verbs: tuple[str, ...] = ()

    @property
    def takes_work(self) -> bool:
        """Whether it takes a work."""
        return any(one.name == WORK for one in self.positionals)


def commands_of(parser: ArgumentParser) -> list[Command]:
    """Return every command of a parser, in the order of its help, each before its verbs."""
    return [
        command
        for name, (purpose, own) in _verbs(parser).items()
        for command in _described((name,), purpose, own)
    ]


def _described(words: tuple[str, ...], purpose: str, parser: ArgumentParser) -> Iterator[Command]:
    verbs = _verbs(parser)
    yield Command(
        words,
        purpose,
        " ".join(parser.format_usage().removeprefix("usage: ").split()),
        tuple(_positionals(parser)),
        tuple(_options(parser)),
        tuple(verbs),
    )
    for name, (what, own) in verbs.items():
        yield from _described((*words, name), what, own)


def _verbs(parser: ArgumentParser) -> dict[str, tuple[str, ArgumentParser]]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            said = {one.dest: one.help or "" for one in action._choices_actions}
            return {name: (said.get(name, ""), own) for name, own in action.choices.items()}
    return {}


def _options(parser: ArgumentParser) -> Iterator[Option]:
    for group in parser._action_groups:
        for action in group._group_actions:
            if not action.option_strings or isinstance(action, argparse._HelpAction):
                continue
            choices = _choices(action)
            named = action.metavar or "|".join(choices) or action.dest.upper()
            yield Option(
                tuple(action.option_strings),
                "" if action.nargs == 0 else str(named),
                choices,
                _purpose(action, parser),
                group.title or "",
            )


def _positionals(parser: ArgumentParser) -> Iterator[Positional]:
    for action in parser._actions:
        if action.option_strings or isinstance(action, argparse._SubParsersAction):
            continue
        name = str(action.metavar or action.dest)
        yield Positional(name, _purpose(action, parser), _choices(action))


def _choices(action: argparse.Action) -> tuple[str, ...]:
    return tuple(str(choice) for choice in action.choices or ())


def _purpose(action: argparse.Action, parser: ArgumentParser) -> str:
    return parser._get_formatter()._expand_help(action) if action.help else ""
