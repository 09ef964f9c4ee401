"""A small collection in shards, and what a run made of it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

FA = "کنگرهٔ بیست و هفتم در ۶ اسفند ۱۳۶۴ گشایش یافت. بهای آن {} دلار بود."
RU = "XXVII съезд открылся 25 февраля 1986 года. Он стоил {} долларов."
EN = "The XXVIIth Congress opened on February 25, 1986. It cost {} dollars."

_VERSION = re.compile(rb'"(fingerprint|package)": "[0-9a-f]{64}"')

Collection = Callable[[int, int], Path]


def record(number: int) -> dict[str, object]:
    """Return a document; in every third the English has another sum."""
    wrong = number * (10 if number % 3 == 0 else 1)
    texts = {"fa": FA.format(number), "ru": RU.format(number), "en": EN.format(wrong)}
    return {"id": f"doc-{number}", "texts": texts}


@pytest.fixture
def collection(tmp_path: Path) -> Collection:
    """Return a function that makes ``in/`` of so many shards of so many documents."""

    def make(shards: int, documents: int) -> Path:
        folder = tmp_path / "in"
        folder.mkdir()
        numbers = iter(range(1000, 9999))
        for shard in range(shards):
            rows = [json.dumps(record(next(numbers)), ensure_ascii=False) for _ in range(documents)]
            text = "".join(f"{row}\n" for row in rows)
            (folder / f"part-{shard:02}.jsonl").write_text(text, encoding="utf-8")
        return folder

    return make


def content(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder that a batch keeps, whatever version of us made it.

    Somebody may be at work on the package while tests run.
    """
    return {
        path.name: _VERSION.sub(b"", path.read_bytes())
        for path in folder.iterdir()
        if path.name != ".lock"
    }
