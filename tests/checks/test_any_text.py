"""Whatever a text holds, no check is slow: a line of a megabyte is read in good time."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import cycle, islice, product

import pytest

from workbench.checks import all_checks
from workbench.checks.evidence.values.rows import rows
from workbench.checks.settings import CheckSettings
from workbench.collation import Collation
from workbench.passages import passages

Collate = Callable[..., Collation]

NOISE = {
    "digits": "1",
    "Persian digits": "۱",
    "brackets": "(",
    "brackets in pairs": "() ",
    "one letter": "и",
    "one word": "и ",
    "numbers": "12, 7; ",
    "dates": "26.12.1985 ",
    "dates in words": "26 декабря 1985 года ",
    "Roman numerals": "XVII ",
    "number words": "сто двадцать один ",
    "quotes": '" ',
    "opening quotes": "„",
    "guillemets": "«",
    "capitals": "Ivan Petrov ",
    "hyphens": "a-b ",
    "sentences": "No. ",
    "negations": "not no ",
    "Persian negations": "نه بزرگ ",
    "labels": "(a) ",
    "sides": "5x",
    "footnotes": "№ 5 ",
}


def compounds(size: int) -> str:
    """Return words that are all different, half of them written with a hyphen too."""
    parts = ["".join(letters) for letters in product("bdklmnrst", "aeiou", "bdklmnrst", "aeiou")]
    pairs = islice(zip(cycle(parts), cycle(parts[1::7])), size // 19)
    return " ".join(f"{one}-{other} {one}{other}" for one, other in pairs)


@pytest.mark.parametrize("noise", [*NOISE, "compounds"])
def test_a_long_line_is_read_in_proportion(collate: Collate, noise: str) -> None:
    def seconds(size: int) -> dict[str, float]:
        """Return what each step takes, so that it tells which one is slow."""
        line = NOISE[noise] * (size // len(NOISE[noise])) if noise in NOISE else compounds(size)
        steps: dict[str, float] = {}

        def took(step: str, run: Callable[[], object]) -> None:
            begun = time.process_time()
            run()
            steps[step] = time.process_time() - begun

        collation = collate(**{"fa" if noise.startswith("Persian") else "ru": line, "en": line})
        took("passages", lambda: passages(collation))
        took("rows", lambda: rows(collation))
        for check in all_checks():
            took(check.name(), lambda check=check: list(check(CheckSettings()).find(collation)))  # type: ignore[misc]
        return steps

    few, many = seconds(15_000), seconds(120_000)
    slow = {step: (few[step], took) for step, took in many.items() if took > 20 * few[step] + 0.5}
    assert not slow
