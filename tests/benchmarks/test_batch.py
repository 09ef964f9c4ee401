"""Collections that the batch benchmark is made of."""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks.batch.collections import documents, write


def test_documents_have_so_many_paragraphs_and_shards_hold_all(tmp_path: Path) -> None:
    made = list(documents(7, 4))
    assert all(len(text.split("\n\n")) == 4 for one in made for text in one["texts"].values())  # type: ignore[attr-defined]
    folder = write(tmp_path / "in", 7, 4, 3)
    read = [
        json.loads(line)
        for path in sorted(folder.iterdir())
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    assert read == made
