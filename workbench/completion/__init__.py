"""Completion of the command line in shells, made from the parser itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from workbench.completion.bash import bash
from workbench.completion.fish import fish
from workbench.completion.tree import Command, Option, Positional, commands_of
from workbench.completion.zsh import zsh

SHELLS: Mapping[str, Callable[[list[Command]], str]] = MappingProxyType(
    {"bash": bash, "zsh": zsh, "fish": fish}
)
"""From the name of a shell to what writes its script."""

__all__ = ["SHELLS", "Command", "Option", "Positional", "commands_of"]
