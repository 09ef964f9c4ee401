"""Python's search for cycles, put off while much is made that has none."""

import gc
import subprocess
import sys

import pytest

from workbench.collector import collector_paused


def test_it_is_off_inside_and_on_again_even_after_an_error() -> None:
    with pytest.raises(ZeroDivisionError, match="zero"), collector_paused():
        _ = 1 / gc.isenabled()
    assert gc.isenabled()


def test_it_stays_off_where_it_was_off() -> None:
    gc.disable()
    try:
        with collector_paused():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_what_was_made_meanwhile_is_old_afterwards_and_still_searched() -> None:
    with collector_paused():
        made: list[object] = []
        made.append(made)
    gc.disable()
    try:
        assert not any(one is made for one in gc.get_objects(generation=0))
        assert any(one is made for one in gc.get_objects(generation=2))
    finally:
        gc.enable()


def test_what_is_left_when_a_command_ends_is_not_searched() -> None:
    script = """
import atexit, gc
atexit.register(lambda: print(gc.get_freeze_count() > 0))
from workbench.collector import collector_seldom
collector_seldom()
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert done.stdout.split() == [b"True"]
