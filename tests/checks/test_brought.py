"""Checks that other packages bring, by an entry point."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from workbench.checks import ENTRY_POINTS, all_checks
from workbench.checks.check import Check
from workbench.entry_points import may_be_named
from workbench.errors import UsageError

MODULE = """
from workbench.checks.check import Check

class Stars(Check):
    \"\"\"Stars that one text has and another has not.\"\"\"
    kind, mqm, its = "number", "accuracy", "other"
    def look_at(self, collation, settings):
        return iter(())
"""


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a folder in which packages are installed."""
    monkeypatch.syspath_prepend(str(tmp_path))
    all_checks.cache_clear()
    yield tmp_path
    all_checks.cache_clear()


def install(folder: Path, value: str) -> None:
    (folder / "stars_of_tests.py").write_text(MODULE, encoding="utf-8")
    info = folder / "stars-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Name: stars\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(f"[workbench.checks]\nstars = {value}\n", "utf-8")


def test_an_entry_point_of_another_package_is_a_check(package: Path) -> None:
    ours = all_checks()
    install(package, "stars_of_tests:Stars")
    all_checks.cache_clear()
    (brought,) = {*all_checks()} - {*ours}
    assert brought.__qualname__ == "Stars"
    assert issubclass(brought, Check)


def test_an_entry_point_that_is_no_check_is_refused(package: Path) -> None:
    install(package, "stars_of_tests:Check.__doc__")
    with pytest.raises(UsageError, match="is no Check"):
        all_checks()


def test_where_no_package_names_the_group_none_is_looked_for(package: Path) -> None:
    assert not may_be_named(ENTRY_POINTS)
    install(package, "stars_of_tests:Stars")
    assert may_be_named(ENTRY_POINTS)
