"""A folder in which every command can be run on bad input, and what must hold after each run."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.commands.conftest import TEXTS, Ran
from tests.headless import sit
from workbench.cli import main
from workbench.ui.session import Session

ACTIVE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
"""What acts on terminals, editors and browsers, or is half a character."""

ISOLATES = re.compile("\u2068([^\u2066-\u2069]*)\u2069")
"""How a Markdown report keeps right-to-left text apart: always a pair, never nested."""

_TALK = re.compile(
    r"workbench: warning: |workbench: the alignment that stood there|wrote |[a-z]+: took "
    r'|\{"event": '
)
"""What may be said before a refusal."""


def commands(witnesses: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Return every command that reads texts or a work, as the command line has it.

    Of texts a work is made, and of the works that there are a batch.
    """
    named = [word for word in witnesses if not word.startswith("--")]
    return (
        ("align", *witnesses),
        ("check", *witnesses, "--min-confidence", "low"),
        ("check", *witnesses, "--json"),
        ("show", *witnesses),
        ("show", *witnesses, "--json"),
        ("report", *witnesses, "--format", "html,md,json"),
        ("convert", *witnesses, "--to", "tmx,xliff2,tsv,tei", "-o", "converted"),
        ("compare", *witnesses),
        ("score", *witnesses, "--metric", "chrf"),
        ("fsck", *named),
        ("lexicon", "learn", *named),
        *([("init", "made", *witnesses)] if "=" in named[0] else []),
        ("review", "made" if "=" in named[0] else named[0]),
        ("batch", "shard", "translations", "batched", "--beads", "--divergences"),
        ("batch", "status", "batched"),
        ("batch", "verify", "batched"),
        ("batch", "collect", "batched"),
    )


class Desk:
    """A folder in which commands are run and found to have behaved."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.capsys = capsys
        self.screens: list[str] = []

    def write(self, **texts: str | bytes) -> list[str]:
        """Write texts into files and return how the command line names them."""
        for key, text in texts.items():
            data = text if isinstance(text, bytes) else text.encode("utf-8")
            (self.folder / f"{key}.txt").write_bytes(data)
        return [f"{key}={key}.txt" for key in texts]

    def work(self, description: str | bytes, name: str = "letter", **texts: str) -> Path:
        """Write a work into ``translations/`` and return its folder."""
        folder = self.folder / "translations" / name
        folder.mkdir(parents=True)
        data = description if isinstance(description, bytes) else description.encode("utf-8")
        (folder / "work.yaml").write_bytes(data)
        for key, text in (texts or TEXTS).items():
            (folder / f"{key}.txt").write_text(text, encoding="utf-8", newline="")
        return folder

    def run(self, *arguments: str) -> Ran:
        """Run a command; whatever the input was, it has behaved."""
        try:
            status = main(arguments)
        except SystemExit as stop:  # how argparse refuses
            status = stop.code if isinstance(stop.code, int) else -1
        ran = Ran(status, *self.capsys.readouterr())
        said = f"{' '.join(arguments)[:300]!a}: {ran.status} {ran.err[-600:]!a}"
        known = (0, 1, 2, 3) if arguments[0] == "batch" else (0, 1, 2)
        assert status in known, said
        assert "Traceback" not in ran.err, said
        assert not ACTIVE.search(ran.err), said
        assert not ACTIVE.search(ISOLATES.sub(r"\1", ran.out)), said
        if status == 2:
            *talk, refusal = ran.err.removesuffix("\n").split("\n")
            assert refusal.startswith("workbench"), said
            assert len(refusal) < 2000, said
            assert all(_TALK.match(line) for line in talk), said
        assert not self.temporary(), said
        return ran

    def run_all(self, witnesses: Sequence[str]) -> list[Ran]:
        """Run every command on the witnesses, or the work, and look at the files they wrote."""
        ran = [self.run(*arguments) for arguments in commands(witnesses)]
        self.examine()
        return ran

    def review(self, session: Session) -> None:
        """Stand in for the terminal of a review, where nothing may be shown that acts on one."""
        self.screens += sit(session)
        for screen in self.screens:
            assert not ACTIVE.search(screen), screen

    def temporary(self) -> list[str]:
        """Return the files that a write left behind."""
        return [path.name for path in self.folder.rglob(".*") if path.name.endswith(".tmp")]

    def examine(self) -> None:
        """Look for live markup and active characters in everything that was written."""
        for path in sorted((self.folder / "reports").glob("*")):
            text = path.read_bytes().decode("utf-8")
            if path.suffix == ".html":
                assert not ACTIVE.search(text), path.name
                examine_page(text)
            elif path.suffix == ".json":
                assert not ACTIVE.search(text), path.name
                json.loads(text)
            elif path.suffix == ".md":
                assert not ACTIVE.search(ISOLATES.sub(r"\1", text)), path.name
                bare = re.sub(r"(`+).*?\1", "", text)
                assert not re.search(r"(?<!\\)<(?!br>|a |/a>)[a-zA-Z/!]", bare), path.name
                assert not re.search(r"(?<!\\)\]\((?!#)", bare), path.name


def examine_page(page: str) -> None:
    """Find no element, handler or address in a page that a text could have brought in."""
    from html.parser import HTMLParser

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: Any) -> None:
            assert tag not in ("script", "iframe", "object", "embed", "img", "base"), tag
            for name, value in attrs:
                assert not name.startswith("on"), name
                if name in ("href", "src", "action", "formaction"):
                    assert (value or "").startswith("#"), value

    Reader().feed(page)


@pytest.fixture
def desk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Desk:
    """Return an empty folder, the current one, whose reviews are held without a terminal."""
    monkeypatch.chdir(tmp_path)
    found = Desk(tmp_path, capsys)
    monkeypatch.setattr("workbench.commands.review.has_terminal", lambda: True)
    monkeypatch.setattr("workbench.ui.app.run", found.review)
    return found
