"""Long work beside the screen: it gives its result, and nobody who quits waits for it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from workbench.ui.aside import aside

QUITS = """
import asyncio, time
from workbench import __main__ as program
from workbench.ui.aside import aside

async def quits():
    at_work = asyncio.get_running_loop().create_task(aside(lambda: time.sleep(300)))
    await asyncio.sleep(0.1)

def main():
    asyncio.run(quits())
    print("saved")
    return 3

program.main = main
program.run()
"""


async def test_its_result_and_its_error_come_to_whoever_waits() -> None:
    def fail() -> int:
        raise ValueError("no congress")

    assert await aside(lambda: 27) == 27
    with pytest.raises(ValueError, match="no congress"):
        await aside(fail)


def test_who_quits_does_not_wait() -> None:
    ran = subprocess.run([sys.executable, "-c", QUITS], capture_output=True, text=True, timeout=60)
    assert (ran.returncode, ran.stdout, ran.stderr) == (3, "saved\n", "")
