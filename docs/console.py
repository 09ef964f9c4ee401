"""Pages whose commands are run: what they print is what the page shows.

    python -m docs.console docs/tutorial.md     runs a page and puts what was printed into it

A block of ``console`` holds commands, ``$ workbench …``, each with what it prints; a line ``…``
stands for any number of lines. A block whose first line is ``# path`` is written to that file. A
comment ``<!-- python … -->`` is run: it stands for what a person does at the keyboard.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

ELLIPSIS = "…"

_BLOCK = re.compile(
    r"^```(?P<language>\w+)\n(?P<body>.*?)^```$|^<!-- python\n(?P<code>.*?)^-->$", re.M | re.S
)


@dataclass(frozen=True, slots=True)
class Ran:
    """A command of a page: what the page shows of it, and what it printed."""

    command: str
    shown: tuple[str, ...]
    printed: tuple[str, ...]

    @property
    def true(self) -> bool:
        """Whether the page shows what was printed, but for what it leaves out."""
        return _matches(self.shown, self.printed)


def run_page(text: str) -> Iterator[tuple[re.Match[str], list[Ran]]]:
    """Run a page in the current folder and yield each block of commands with what came of it."""
    for block in _BLOCK.finditer(text):
        language, body, code = block["language"], block["body"] or "", block["code"]
        if code:
            exec(compile(code, "page", "exec"), {})
        elif language == "console":
            yield block, [Ran(*one, _run(one[0])) for one in _commands(body)]
        elif body.startswith("# ") and "/" in body.split("\n")[0]:
            path = Path(body.split("\n")[0].removeprefix("# "))
            path.write_text(body.split("\n", 1)[1], encoding="utf-8")


def rewritten(text: str) -> str:
    """Return a page with what its commands print now; what it left out stays out if it can."""
    done, parts = 0, []
    for block, commands in run_page(text):
        lines = []
        for one in commands:
            lines += [f"$ {one.command}", *(one.shown if one.true else one.printed)]
        parts += [text[done : block.start("body")], "".join(f"{line}\n" for line in lines)]
        done = block.end("body")
    return "".join([*parts, text[done:]])


@contextlib.contextmanager
def folder_for_pages() -> Iterator[Path]:
    """Make a new folder with the letter's texts the current one."""
    here = Path.cwd()
    letter = Path(__file__).parent.parent / "translations" / "rajavi-1985"
    with tempfile.TemporaryDirectory() as name:
        for key in ("fa", "ru", "en"):
            Path(name, f"letter.{key}.txt").write_bytes((letter / f"{key}.txt").read_bytes())
        os.chdir(name)
        try:
            yield Path(name)
        finally:
            os.chdir(here)


def _commands(body: str) -> list[tuple[str, tuple[str, ...]]]:
    found: list[tuple[str, list[str]]] = []
    for line in body.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], []))
        elif found:
            found[-1][1].append(line)
    return [(command, tuple(shown)) for command, shown in found]


def _run(command: str) -> tuple[str, ...]:
    from workbench.cli import main

    program, *words = shlex.split(command)
    said = io.StringIO()
    with mock.patch.object(sys, "stdout", said), mock.patch.object(sys, "stderr", said):
        if program == "workbench":
            with contextlib.suppress(SystemExit):
                main(words)
        elif program == "ls":
            said.writelines(f"{name}\n" for name in sorted(os.listdir(Path(*words))))
        elif program == "cat":
            said.write(Path(*words).read_text(encoding="utf-8"))
        else:
            raise ValueError(f"a page may run workbench, ls and cat, not {program}")
    return tuple(line.rstrip() for line in said.getvalue().splitlines())


def _matches(shown: Sequence[str], printed: Sequence[str]) -> bool:
    pattern = "\n".join(".*" if line == ELLIPSIS else re.escape(line.rstrip()) for line in shown)
    return re.fullmatch(pattern, "\n".join(printed), re.S) is not None


if __name__ == "__main__":
    for argument in sys.argv[1:]:
        path = Path(argument).resolve()
        page = path.read_text(encoding="utf-8")
        with folder_for_pages():
            page = rewritten(page)
        path.write_text(page, encoding="utf-8")
