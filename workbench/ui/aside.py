"""Long work beside the screen, which does not keep the program from ending."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Callable
from functools import partial
from typing import TypeVar

T = TypeVar("T")

_NAME = "workbench aside"


async def aside(work: Callable[[], T]) -> T:
    """Return what ``work`` returns, or raise what it raises; meanwhile the screen goes on.

    Nobody need wait for it: where the program ends before, this ends too (``workbench.__main__``).
    """
    loop = asyncio.get_running_loop()
    done: asyncio.Future[T] = loop.create_future()

    def settle(result: T | None, error: BaseException | None) -> None:
        if done.done():
            return
        if error:
            done.set_exception(error)
        else:
            done.set_result(result)  # type: ignore[arg-type]

    def run() -> None:
        result, error = None, None
        try:
            result = work()
        except Exception as failed:  # whoever waits for it has it raised
            error = failed
        with contextlib.suppress(RuntimeError):  # the screen is closed
            loop.call_soon_threadsafe(partial(settle, result, error))

    threading.Thread(target=run, name=_NAME, daemon=True).start()
    return await done


def is_running() -> bool:
    """Tell whether any such work is not done yet."""
    return any(thread.name == _NAME for thread in threading.enumerate())
