"""The documentation as a site, built by Sphinx: ``make docs`` writes it to ``dist/docs``.

Pages are the Markdown files of this folder, readable as they are. A page that no section below
names stands under "More".
"""

from __future__ import annotations

import re
import sys
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
ROOT = HERE.parent
sys.path.insert(0, str(ROOT))

from docs import commands_page  # noqa: E402
from workbench import __version__  # noqa: E402

project = "Translation-comparison workbench"
author = "the authors of the translation-comparison workbench"
release = version = __version__
extensions = ["myst_parser"]
myst_heading_anchors = 3
html_theme = "furo"
html_title = f"{project} {__version__}"
html_copy_source = False
html_show_copyright = False
html_static_path: list[str] = ["site"]
html_css_files = ["site.css"]
exclude_patterns = ["site"]
nitpicky = True
# Two hyphens are an option.
smartquotes = False
# Keys, commands and output of ours are no language of Pygments.
highlight_language = "none"

_PAGE_LINK = re.compile(r"\]\((?P<path>(?:\.\./)+[^)#]*\.md)(?:#[^)]*)?\)")

SECTIONS = {
    "Start": ("tutorial",),
    "How to": ("reports", "batch", "new-*"),
    "How it works": ("how-*", "alignment", "values", "checks", "scoring", "limits"),
    "Reference": ("commands", "keys", "files", "formats/README", "formats/*", "growth"),
    "More": ("*", "*/*"),
}


def setup(app: Any) -> None:
    """Make the page of commands, and the index of all pages."""
    app.connect("builder-inited", lambda _: commands_page.write(HERE / commands_page.NAME))
    app.connect("source-read", _fill_in)


def _fill_in(app: Any, name: str, source: list[str]) -> None:
    if name == "index":
        app.env.note_reread()  # pages come and go without a change of it
        source[0] = source[0].replace("<!-- pages -->", toctrees(sorted(app.env.found_docs)))
    folder = (HERE / name).parent
    source[0] = _PAGE_LINK.sub(lambda link: _outside(folder, link), source[0])


def _outside(folder: Path, link: re.Match[str]) -> str:
    """Return a link to Markdown that is not of this site as one to the file itself."""
    if (folder / link["path"]).resolve().is_relative_to(HERE):
        return link[0]
    return f"](path:{link['path']})"


def toctrees(pages: list[str]) -> str:
    """Return the index of pages, by section."""
    left = [page for page in pages if page != "index"]
    parts = []
    for caption, patterns in SECTIONS.items():
        found: list[str] = []
        for pattern in patterns:
            found += [page for page in left if fnmatch(page, pattern) and page not in found]
        left = [page for page in left if page not in found]
        if found:
            listed = "\n".join(found)
            parts.append(f"```{{toctree}}\n:caption: {caption}\n:maxdepth: 1\n\n{listed}\n```\n")
    return "\n".join(parts)
