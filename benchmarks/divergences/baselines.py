"""Other checks on the same lines: a plain comparison of digits, and translate-toolkit's pofilter.

pofilter is run as a program of its own (it is under the GPL and no dependency of the workbench).
Each looks at two texts, so a line of three is flagged if any pair is.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.divergences.errors.text import folded

Row = Mapping[str, str]
Verdicts = Callable[[Sequence[Row]], list[frozenset[str]]]
"""Takes rows, returns for each what it has against it: nothing where it is silent."""

PAIRS = (("en", "fa"), ("en", "ru"), ("ru", "fa"))


def naive(rows: Sequence[Row]) -> list[frozenset[str]]:
    """Compare the runs of digits of each two texts, digits of all scripts alike."""
    return [_naive(row) for row in rows]


def _naive(row: Row) -> frozenset[str]:
    runs = {key: Counter(re.findall("[0-9]+", folded(text))) for key, text in row.items()}
    against = set()
    for one, other in combinations(runs, 2):
        apart = (runs[one] - runs[other]) + (runs[other] - runs[one])
        if apart:
            against.add(f"{one}-{other} {sorted(apart.elements())}")
    return frozenset(against)


def pofilter() -> Verdicts | None:
    """Return pofilter's test ``numbers``, None where the program is not installed."""
    program = shutil.which("pofilter")
    return None if program is None else lambda rows: _pofilter(program, rows)


def _pofilter(program: str, rows: Sequence[Row]) -> list[frozenset[str]]:
    against: list[set[str]] = [set() for _ in rows]
    with TemporaryDirectory() as folder:
        for source, target in PAIRS:
            given, failed = Path(folder, "given.po"), Path(folder, "failed.po")
            failed.unlink(missing_ok=True)
            given.write_text(_po(rows, source, target), encoding="utf-8")
            command = [program, "-t", "numbers", "--nonotes", "--progress=none"]
            command += [f"--language={target}", str(given), str(failed)]
            subprocess.run(command, check=True, capture_output=True, timeout=600)
            text = failed.read_text(encoding="utf-8") if failed.exists() else ""
            for number in re.findall(r'^msgctxt "([0-9]+)"', text, re.MULTILINE):
                against[int(number)].add(f"{source}-{target}")
    return [frozenset(found) for found in against]


def _po(rows: Sequence[Row], source: str, target: str) -> str:
    header = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    units = (
        f'msgctxt "{number}"\nmsgid "{_escaped(row[source])}"\nmsgstr "{_escaped(row[target])}"\n'
        for number, row in enumerate(rows)
        if row[source].strip() and row[target].strip()
    )
    return "\n".join([header, *units])


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ").replace("\t", " ")
