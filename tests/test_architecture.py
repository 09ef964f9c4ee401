"""The design, proved: imports point one way, few modules touch files, heavy packages stay apart."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import workbench

ROOT = Path(workbench.__file__).parent
MODULES = sorted(
    path.relative_to(ROOT.parent).with_suffix("").as_posix().replace("/", ".")
    for path in ROOT.rglob("*.py")
    if "shipped" not in path.parts
)

LAYERS = (
    (
        "arrays",
        "byword",
        "collector",
        "errors",
        "extras",
        "look",
        "message",
        "once",
        "package",
        "packed",
        "signs",
        "suggest",
        "visible",
    ),
    ("reading", "chain", "beads", "alignment"),
    ("languages", "text", "store"),
    ("segmentation", "segments", "script"),
    ("collation", "values", "words"),
    ("stream",),
    ("passages",),
    ("tokenized",),
    ("lexicon",),
    ("align",),
    ("names",),
    ("checks", "vote"),
    ("divergences", "identity"),
    ("stretches",),
    ("works", "signature", "provenance"),
    ("formats",),
    ("review",),
    ("pipeline", "report"),
    ("score", "compare", "batch"),
    ("ui", "fsck"),
    ("completion",),
    ("commands", "parser"),
    ("cli",),
    ("__main__",),
)
"""From the bottom to the top; a module may import its own layer and those below."""

TOUCH_FILES = (
    "workbench.pipeline",  # through workbench.reading.files
    "workbench.store",
    "workbench.reading.files",
    "workbench.works.",
    "workbench.formats.",
    "workbench.languages",
    "workbench.lexicon.",
    "workbench.package",
    "workbench.names.given",  # these two read the lists that travel with the package
    "workbench.names.dictionary",
    "workbench.ui.",
    "workbench.commands.",
    "workbench.review",
    "workbench.provenance",
    "workbench.fsck.reviews",
    "workbench.score.files",
    "workbench.batch.",
    "workbench.report.",  # the style and the schema that travel with the package
    "workbench.cli",  # /dev/null, when the reader of a pipe has gone
)

FILE_CALLS = {
    "open",
    "read_text",
    "write_text",
    "read_bytes",
    "write_bytes",
    "unlink",
    "mkdir",
    "rename",
}

HEAVY = {
    "textual": ("workbench.ui.",),
    "rich": ("workbench.ui.",),
    "numpy": (
        "workbench.arrays",
        "workbench.stream",
        "workbench.tokenized",
        "workbench.lexicon",
        "workbench.align.",
        "workbench.names",  # all words of a text in one stream, names by the beads they stand in
        "workbench.align",
        "workbench.checks.evidence.",
        "workbench.checks.part",
        "workbench.score.",
    ),
    "sacrebleu": ("workbench.score.",),
    "sentence_transformers": ("workbench.align.scoring.embeddings",),
}


def source(module: str) -> ast.Module:
    path = ROOT.parent / Path(*module.split("."))
    file = path.with_suffix(".py")
    return ast.parse(file.read_text(encoding="utf-8"))


def imports(module: str, everywhere: bool = True) -> Iterator[str]:
    tree = source(module)
    nodes = ast.walk(tree) if everywhere else iter(tree.body)
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def layer(module: str) -> int:
    parts = module.split(".")
    if len(parts) == 1 or parts[1] == "__init__":
        return -1
    return next(number for number, names in enumerate(LAYERS) if parts[1] in names)


@pytest.mark.parametrize("module", MODULES)
def test_imports_point_down(module: str) -> None:
    above = [
        name
        for name in imports(module)
        if name.startswith("workbench.") and layer(name) > layer(module)
    ]
    assert layer(module) == -1 or above == []


class _NoTypes(ast.NodeTransformer):
    """Takes out what is imported for annotations only."""

    def visit_If(self, node: ast.If) -> ast.AST | None:
        return None if ast.unparse(node.test) == "TYPE_CHECKING" else self.generic_visit(node)


def needed(module: str) -> set[str]:
    """Return the modules that one imports to run, early or late."""
    found = set()
    for node in ast.walk(_NoTypes().visit(source(module))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            inner = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= inner & {*MODULES} or {node.module}
    return found & {*MODULES}


def test_imports_run_in_no_circle() -> None:
    TopologicalSorter({module: needed(module) for module in MODULES}).prepare()


@pytest.mark.parametrize("module", MODULES)
def test_heavy_packages_stay_in_their_rooms(module: str) -> None:
    for name in imports(module):
        rooms = HEAVY.get(name.split(".")[0])
        assert rooms is None or module.startswith(rooms), f"{module} imports {name}"


@pytest.mark.parametrize("module", [m for m in MODULES if m.split(".")[1:2] == ["commands"]])
def test_commands_import_what_they_run_only_when_they_run(module: str) -> None:
    light = ("beads", "commands", "errors", "extras", "message", "parser", "store", "visible")
    eager = [
        name
        for name in imports(module, everywhere=False)
        if name.startswith("workbench") and name.split(".")[1] not in light
    ]
    assert eager == []


@pytest.mark.parametrize("module", MODULES)
def test_only_stores_and_formats_touch_files(module: str) -> None:
    if f"{module}.".startswith(TOUCH_FILES):
        return
    calls = {
        node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        for node in ast.walk(source(module))
        if isinstance(node, ast.Call)
    }
    assert not calls & FILE_CALLS
