"""A lexicon learnt from a batch's own documents, and batches that align by one."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from tests.batch.conftest import Collection, content
from workbench.batch.learning import FOLDER, learn_lexicon, sample, sample_settings
from workbench.batch.lexicon import LEXICON, digest_of_lexicon, read_lexicon
from workbench.batch.run import local_engine, run_batch, run_part, run_sample
from workbench.batch.settings import BatchSettings
from workbench.batch.sources import Shard, plan
from workbench.errors import InputError, UsageError
from workbench.lexicon import shipped

SETTINGS = BatchSettings(beads=True)

# Languages that no lexicon is shipped for: what words mean is learnt from all documents or not.
WORDS = {
    "cs": ["dům", "strom", "řeka", "kniha", "město", "okno", "cesta", "pole", "hora", "les"],
    "fi": ["talo", "puu", "joki", "kirja", "kaupunki", "ikkuna", "tie", "pelto", "vuori", "metsä"],
}


def sentence(lang: str, number: int) -> str:
    """Sentence ``number``, the same in either language."""
    chance = random.Random(number)
    chosen = chance.sample(range(10), 3)
    return f"{' '.join(WORDS[lang][at] for at in chosen).capitalize()}."


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    """Sixty documents of four lines in three shards; in each Finnish lacks one line."""
    folder = tmp_path / "in"
    folder.mkdir()
    for shard in range(3):
        rows = []
        for document in range(20):
            numbers = [shard * 80 + document * 4 + line for line in range(4)]
            left = [number for at, number in enumerate(numbers) if at != document % 4]
            texts = {
                "cs": [sentence("cs", number) for number in numbers],
                "fi": [sentence("fi", number) for number in left],
            }
            rows.append(json.dumps({"id": f"{shard}-{document}", "texts": texts}))
        (folder / f"part-{shard}.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return folder


def learnt(source: Path, out: Path, jobs: int = 1) -> str:
    list(run_sample(source, out, SETTINGS, local_engine(jobs)))
    return learn_lexicon(out / FOLDER)


def right(out: Path) -> int:
    """How many documents lack the line that they do lack."""
    found = 0
    for path in sorted(out.glob("*.beads.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            bead = json.loads(line)
            if not bead["fi"]:
                document = int(bead["document"].split("-")[1])
                found += bead["cs"] == [document % 4]
    return found


def test_what_one_document_cannot_teach_all_together_do(foreign: Path, tmp_path: Path) -> None:
    alone, together = tmp_path / "alone", tmp_path / "together"
    list(run_part(foreign, alone, SETTINGS))
    lexicon = learnt(foreign, together)
    assert "dům\ttalo\t" in lexicon
    list(run_part(foreign, together, SETTINGS, lexicon=lexicon))
    assert right(alone) < 30
    assert right(together) >= 50


def test_the_same_lexicon_whoever_learns_it_and_however_often(
    foreign: Path, tmp_path: Path
) -> None:
    one = learnt(foreign, tmp_path / "one")
    assert learnt(foreign, tmp_path / "two", jobs=2) == one
    path = tmp_path / "one" / FOLDER / LEXICON
    before = path.stat().st_mtime_ns
    assert learnt(foreign, tmp_path / "one") == one
    assert path.stat().st_mtime_ns == before
    made = content(tmp_path / "one" / FOLDER)
    assert content(tmp_path / "two" / FOLDER) == made
    # Documents that are added are learnt from, too.
    source = foreign / "part-3.jsonl"
    source.write_bytes((foreign / "part-0.jsonl").read_bytes())
    assert learnt(foreign, tmp_path / "one") != one


def test_a_sample_is_spread_over_all_shards_and_cut_by_length(
    collection: Collection, tmp_path: Path
) -> None:
    shards = tuple(Shard(str(number), tmp_path) for number in range(100))
    assert [int(shard.name) for shard in sample(shards)][:4] == [0, 3, 6, 9]
    assert len(sample(shards)) == 32
    assert sample(shards[:2]) == shards[:2]
    source = collection(1, 5)
    settings = sample_settings(SETTINGS, len(plan(source, 1 << 20)))
    assert not settings.check
    short = BatchSettings(beads=True, characters=100)
    for again in (False, True):
        ((manifest, was_done),) = run_part(source, tmp_path / "short", short)
        # What is not run is still part of the input: a shard that changed is run again.
        assert (manifest.documents, was_done) == (1, again)


def test_a_batch_keeps_its_lexicon_and_goes_on_with_it(
    collection: Collection, tmp_path: Path
) -> None:
    source, out = collection(2, 1), tmp_path / "out"
    lexicon = "dollar\tдоллар\t90\t90\n"
    assert len(list(run_batch(source, out, SETTINGS, local_engine(1), lexicon=lexicon))) == 2
    assert (out / LEXICON).read_text(encoding="utf-8") == lexicon
    assert json.loads((out / "batch.json").read_bytes())["settings"]["lexicon"]
    again = run_batch(source, out, SETTINGS, local_engine(1), lexicon=lexicon)
    assert all(was_done for _, was_done in again)
    with pytest.raises(UsageError, match=r"other settings \(lexicon\).*goes on with its own"):
        list(run_batch(source, out, SETTINGS, local_engine(1), lexicon="a\tb\t9\t9\n"))
    assert (out / LEXICON).read_text(encoding="utf-8") == lexicon


def test_another_lexicon_in_the_folder_is_found_out(tmp_path: Path) -> None:
    (tmp_path / LEXICON).write_text("a\tb\t9\t9\n", encoding="utf-8")
    with pytest.raises(InputError, match="not the lexicon that this batch was begun with"):
        read_lexicon(tmp_path, digest_of_lexicon("other"))
    assert read_lexicon(tmp_path, "") is shipped()


def test_without_checks_there_are_beads_only(collection: Collection, tmp_path: Path) -> None:
    source = collection(1, 1)
    list(run_part(source, tmp_path / "out", BatchSettings(check=False)))
    row = json.loads((tmp_path / "out" / "part-00.rows.jsonl").read_text(encoding="utf-8"))
    assert row["divergences"] == {"total": 0, "counts": []}
    assert row["beads"]["total"] == 2
