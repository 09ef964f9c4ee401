"""The program: the command line as ``workbench`` and as ``python -m workbench``."""

from __future__ import annotations

import os
import sys
from typing import NoReturn

from workbench.cli import main


def run() -> NoReturn:
    """Run the command line, and end at once: what a closed screen left at work is not waited for.

    Python's own end would stop such a thread wherever it is, which C++ does not always survive.
    """
    status = main()
    aside = sys.modules.get("workbench.ui.aside")
    if aside and aside.is_running():
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)
    sys.exit(status)


if __name__ == "__main__":
    run()
