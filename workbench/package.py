"""Where the files stand that come with the package.

``importlib.resources`` finds them in a zip file as well, where nobody keeps the workbench; a short
command would spend a hundredth of its time on loading it.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def package_file(*names: str) -> Path:
    """Return the path of a file or folder, by its names from the package on."""
    return _PACKAGE.joinpath(*names)
