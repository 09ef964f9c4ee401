"""No command's time grows faster than n log n with the length of the texts.

Small works, so that it is soon done: a square would show as sixteen times the time for four times
the text, n log n as five. ``python -m benchmarks.growth`` measures long ones.
"""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path

import pytest

from benchmarks.growth.slope import steps_worse_than_n_log_n
from benchmarks.growth.works import SHIPPED, make, segments_of, triples
from tests.headless import sit
from workbench.cli import main

LEAST, SMALL, LARGE = 5, 100, 400
TOLERANCE = 1.8
"""The machine may be busy; a square is beyond it still."""
TRIES = 3

COMMANDS: dict[str, tuple[str, ...]] = {
    "init": ("init", "{name}", "fa={texts}/fa.txt", "ru={texts}/ru.txt", "en={texts}/en.txt"),
    "align": ("align", "{work}"),
    "check": ("check", "{work}", "--json", "-o", "found.jsonl"),
    "show": ("show", "{work}", "-o", "beads.txt"),
    "report": ("report", "{work}", "--format", "html,md,json"),
    "convert": ("convert", "{work}", "--to", "tmx,xliff2,tei", "-o", "converted"),
    "fsck": ("fsck", "{work}"),
    "review": ("review", "{work}"),
    "compare": ("compare", "en={texts}/en.txt", "b={texts}/b.txt", "--lang", "b=en"),
    "score": ("score", "en={texts}/en.txt", "b={texts}/b.txt", "--lang", "b=en"),
    "lexicon": ("lexicon", "learn", "ru={texts}/ru.txt", "en={texts}/en.txt", "-o", "a.tsv"),
    "batch": ("batch", "shard", "{size}/translations", "{name}-rows"),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with an aligned work of each size, ``b`` its English with words changed."""
    found = tmp_path_factory.mktemp("growth")
    rows = triples(SHIPPED)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(found)
        for size in (LEAST, SMALL, LARGE):
            work = found / f"only-{size}" / "translations" / f"of-{size}"
            make(work, rows, size)
            english = (work / "en.txt").read_text(encoding="utf-8")
            (work / "b.txt").write_text(english.replace("the", "a"), encoding="utf-8")
            assert main(["align", str(work), "-q"]) == 0
    return found


def seconds(command: str, size: int, number: int) -> float:
    """Return the seconds of processor that a command takes, started already."""
    work = f"only-{size}/translations/of-{size}"
    fields = {"work": work, "texts": work, "size": f"only-{size}", "name": f"new-{size}-{number}"}
    words = [word.format(**fields) for word in COMMANDS[command]]
    started = time.process_time()
    assert main([*words, "-q"]) == 0
    return time.process_time() - started


@pytest.mark.parametrize("command", COMMANDS)
def test_time_grows_no_faster_than_n_log_n(
    folder: Path, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    monkeypatch.setattr("workbench.commands.review.has_terminal", lambda: True)
    monkeypatch.setattr("workbench.ui.app.run", partial(sit, keys=()))
    sizes = {
        size: segments_of(folder / f"only-{size}" / "alignments" / f"of-{size}" / "alignment.jsonl")
        for size in (SMALL, LARGE)
    }
    seconds(command, LEAST, TRIES)  # what is imported is not what grows
    for number in range(TRIES):
        floor = seconds(command, LEAST, number)
        points = [(many, seconds(command, size, number)) for size, many in sizes.items()]
        # What takes next to no time cannot be seen to grow.
        if points[-1][1] - floor < 0.05:
            return
        if not steps_worse_than_n_log_n(points, floor, TOLERANCE):
            return
    pytest.fail(f"{command} takes {points} seconds, and {floor:.3f} for next to nothing")
