"""Python's search for cycles, put off while much is made that has none."""

import gc

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
