"""Make the pictures of the README: the real program, driven by keys, as a terminal shows it.

    python docs/screenshots.py [FOLDER]      (default: docs/pictures)

An SVG export of what a terminal gets is untrue for Farsi: the program has put the letters in their
visual order, and a browser puts them in order once more. Here every letter stays in its cell. PNG
needs Chromium; without it the SVG files are left in the folder.
"""

from __future__ import annotations

import asyncio
import html
import os
import re
import shutil
import subprocess
import sys
import tempfile
from argparse import ArgumentParser
from dataclasses import dataclass
from pathlib import Path

from rich.cells import cell_len

from workbench.commands import review as command
from workbench.commands.common.loading import load_collation
from workbench.review import Review
from workbench.ui.app import ReviewApp

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FONT = '"DejaVu Sans Mono", monospace'
AS_SENT = "text { unicode-bidi: bidi-override; direction: ltr; }"


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture: its name, the work, how many columns and rows, and the keys that lead there."""

    name: str
    work: str
    size: tuple[int, int]
    keys: tuple[str, ...]


SCENES = (
    Scene("review", "rajavi-1985", (116, 34), ("j", "j")),
    Scene("alignment", "rajavi-1985", (116, 26), ("j", "j", "e", "m", "l")),
)


async def shoot(scene: Scene) -> str:
    """Open the program, press the keys, and return the screen as SVG."""
    parser = ArgumentParser()
    command.add_options(parser)
    options = parser.parse_args([scene.work, "-q"])
    work, collation = load_collation(options)
    session = command.make_session(work, collation, Review.in_memory("mina"), options)
    app = ReviewApp(session)
    async with app.run_test(size=scene.size) as pilot:
        for key in scene.keys:
            await pilot.press(key)
        await app.workers.wait_for_complete()
        await pilot.pause()
        return truthful(app.export_screenshot(title=f"workbench review {scene.work}"))


def truthful(svg: str) -> str:
    """Return Rich's SVG with each letter in its cell, and with a font from this machine."""
    svg = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL)
    svg = re.sub(r"font-family: [^;]+;", f"font-family: {FONT};", svg)
    svg = svg.replace("<style>", f"<style>\n    {AS_SENT}", 1)
    (width,) = {
        float(length) / len(html.unescape(text))
        for length, text in re.findall(r'textLength="([\d.]+)"[^>]*>([^<]{1,1})</text>', svg)
    } or {12.2}

    def measured(found: re.Match[str]) -> str:
        # Rich counts characters; marks take no cell, some letters take two.
        length = cell_len(html.unescape(found[3])) * width
        return f'textLength="{length:g}"{found[2]}>{found[3]}</text>'

    return re.sub(r'textLength="([\d.]+)"([^>]*)>([^<]*)</text>', measured, svg)


def as_png(svg: Path, png: Path) -> bool:
    """Draw an SVG as PNG with a browser; False where there is none."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        return False
    found = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg.read_text(encoding="utf-8"))
    assert found, "Rich's SVG says how large it is"
    width, height = (int(float(side)) + 1 for side in found.groups())
    page = svg.with_suffix(".html")
    page.write_text(
        f'<body style="margin:0"><img src="{svg.name}" width="{width}"></body>', encoding="utf-8"
    )
    subprocess.run(
        [
            browser, "--headless", "--no-sandbox", "--hide-scrollbars",
            "--default-background-color=00000000",
            f"--window-size={width},{height}", f"--screenshot={png}", page.as_uri(),
        ],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    page.unlink()
    return True


def main() -> None:
    """Make every picture."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent / "pictures")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["XDG_CONFIG_HOME"] = scratch  # nobody's own theme or keys
        for scene in SCENES:
            svg = Path(scratch, f"{scene.name}.svg")
            svg.write_text(asyncio.run(shoot(scene)), encoding="utf-8")
            made = folder.resolve() / f"{scene.name}.png"
            if not as_png(svg, made):
                made = Path(shutil.copy(svg, folder))
            sys.stdout.write(f"{made}\n")


if __name__ == "__main__":
    main()
