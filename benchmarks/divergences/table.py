"""The figures as text tables, one corpus after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from benchmarks.divergences.corpora import LANGUAGES
from benchmarks.divergences.figures import Figures
from benchmarks.divergences.speed import Speed
from benchmarks.divergences.steps import CEILINGS

BASELINES = ("naive digits", "pofilter")


def tables(figures: Figures) -> Iterator[str]:
    """Yield the lines of a corpus's tables."""
    yield f"{figures['corpus']}: {figures['lines']} line triples"
    yield from _clean(figures["clean"])
    yield from _errors(figures["errors"])
    yield from _rewritings(figures["rewritings"])


def _clean(clean: Figures) -> Iterator[str]:
    rows = [[kind, *map(_number, found)] for kind, found in clean["workbench"].items()]
    rows += [[f"[{name}]", "", _number(clean[name])] for name in BASELINES if name in clean]
    head = ["flags per 100 clean lines", "high", "high+medium", "all"]
    yield from _table(head, rows)


def _errors(errors: Figures) -> Iterator[str]:
    rows = [
        [
            name,
            str(found["n"]),
            _number(found["high"]),
            _number(found["medium"]),
            _number(found["low"]),
            *(_number(found["by language"][lang][1]) for lang in LANGUAGES),
            _number(found["any kind"]),
            _number(found["odd named"]),
            *(_number(found.get(name)) for name in BASELINES),
        ]
        for name, found in errors.items()
        if found["n"]
    ]
    head = [
        "net recall, %",
        "n",
        "high",
        "high+medium",
        "all",
        *LANGUAGES,
        "any kind",
        "odd",
        *BASELINES,
    ]
    yield from _table(head, rows)


def _rewritings(rewritings: Figures) -> Iterator[str]:
    rows = [
        [
            name,
            str(found["n"]),
            _number(found["high"]),
            _number(found["medium"]),
            *(_number(found["by language"][lang][1]) for lang in LANGUAGES),
            *(_number(found.get(name)) for name in BASELINES),
        ]
        for name, found in rewritings.items()
        if found["n"]
    ]
    head = ["harmless, % flagged", "n", "high", "high+medium", *LANGUAGES, *BASELINES]
    yield from _table(head, rows)


def speed(found: Speed) -> Iterator[str]:
    """Yield the lines of the table of speed."""
    rows = [
        ["all checks", f"{found.seconds:.2f} s"],
        ["  of the processor", f"{found.processor:.2f} s"],
        ["peak memory", f"{found.peak:.0f} MiB"],
        ["peak after 4 more", f"{found.peak_again:.0f} MiB"],
    ]
    yield from _table([f"{found.lines} line triples", "one core"], rows)
    steps = [
        [name, f"{seconds:.3f}", f"{seconds / found.yardstick:.1f}", _number(CEILINGS.get(name))]
        for name, seconds in found.by_step.items()
    ]
    yield from _table(["step", "seconds", "yardsticks", "ceiling"], steps)


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:g}"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    filled = [[*row, *[""] * (len(head) - len(row))] for row in rows]
    widths = [max(map(len, column)) for column in zip(head, *filled, strict=True)]
    for row in (list(head), *filled):
        first, *others = (
            cell.ljust(width) if at == 0 else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        yield "  ".join(["", first, *others]).rstrip()
        if row == list(head):
            yield "  " + "  ".join("-" * width for width in widths)
    yield ""
