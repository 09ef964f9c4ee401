"""Lines that are each a document of its own: who is odd in it, by one check.

They stand in ``tests/data/single_lines``, a file a topic, named after its check: the odd text, ?
where no vote is taken, - where nothing is to be told, and the line in Farsi, Russian and English.
"""

from pathlib import Path

import pytest

from tests.checks.triples import find
from tests.conftest import Collate
from workbench.checks import all_checks

FILES = sorted((Path(__file__).parents[1] / "data" / "single_lines").glob("*.txt"))
CHECKS = {check.name(): check for check in all_checks()}
ROWS = [
    (file.name.split(".")[0], *line.split(" | "))
    for file in FILES
    for line in file.read_text("utf-8").splitlines()
    if " | " in line
]


@pytest.mark.parametrize(("check", "odd", "fa", "ru", "en"), ROWS)
def test_single_lines(collate: Collate, check: str, odd: str, fa: str, ru: str, en: str) -> None:
    found = find(collate, [CHECKS[check]], fa, ru, en)
    assert [one.odd or "?" for one in found] == [key for key in [odd] if key != "-"]
