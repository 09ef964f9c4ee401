"""Pictures of the terminal show Farsi as the terminal does."""

from __future__ import annotations

from pathlib import Path

import pytest

from docs.screenshots import SCENES, shoot, truthful


def test_letters_stay_in_their_cells_and_nothing_is_fetched() -> None:
    svg = truthful(
        '<style>@font-face { src: url("https://example.org/font") }\n'
        ".m { font-family: Fira Code, monospace; }</style>"
        '<text textLength="12.2">a</text><text textLength="24.4" x="1">هٔ</text>'
        '<text textLength="36.6">&amp;ab</text>'
    )
    assert "unicode-bidi: bidi-override; direction: ltr" in svg
    assert "https:" not in svg
    assert '<text textLength="12.2" x="1">هٔ</text>' in svg
    assert '<text textLength="36.6">&amp;ab</text>' in svg
    assert 'font-family: "DejaVu Sans Mono", monospace;' in svg


async def test_the_pictures_are_of_the_real_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    svg = await shoot(SCENES[0])
    assert "XXVII" in svg
    assert "ﻭﺖﺴﯿﺑ" in svg  # joined, in visual order
    assert "do&#160;not&#160;cite" in svg
