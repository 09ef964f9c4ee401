"""Commands and their actions as a parser has them: each says in a sentence what it is for."""

from __future__ import annotations

import argparse
from argparse import ArgumentParser
from typing import TypeVar

Parser = TypeVar("Parser", bound=ArgumentParser)


def add_verb(verbs: argparse._SubParsersAction[Parser], name: str, purpose: str) -> Parser:
    """Add a command, or an action of one, and return its own parser."""
    sentence = f"{purpose[0].upper()}{purpose[1:]}."
    return verbs.add_parser(name, help=purpose, description=sentence)
