"""Works by name or path, and where their alignments go."""

from pathlib import Path

import pytest

from workbench.errors import UsageError, WorkError
from workbench.works import shelf
from workbench.works.shelf import alignment_folder, find_work, shipped_works


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for folder in ("translations/letter", "translations/udhr", "elsewhere/letter", "empty"):
        Path(folder).mkdir(parents=True)
        if folder != "empty":
            Path(folder, "work.yaml").write_text("title: x\n")
    return tmp_path


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("letter", "translations/letter"),
        ("translations/letter", "translations/letter"),
        ("translations/letter/", "translations/letter"),
        ("./elsewhere/letter", "elsewhere/letter"),
        ("elsewhere/letter/work.yaml", "elsewhere/letter"),
        ("udhr", "translations/udhr"),
    ],
)
def test_by_path_then_by_name_then_among_the_shipped(name: str, folder: str) -> None:
    assert find_work(name) == Path(folder)


@pytest.mark.usefixtures("here")
def test_a_shipped_work_is_found_from_anywhere() -> None:
    assert (find_work("rajavi-1985") / "work.yaml").is_file()
    assert {"rajavi-1985", "udhr"} <= set(shipped_works())


@pytest.mark.usefixtures("here")
def test_a_work_in_the_current_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("translations/letter")
    assert find_work(".") == Path()
    assert find_work("work.yaml") == Path()
    assert find_work("../udhr") == Path("../udhr")


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("name", ["lettre", "Letter", "letters"])
def test_the_nearest_are_named(name: str) -> None:
    with pytest.raises(UsageError, match=f"no work '{name}'; did you mean letter"):
        find_work(name)


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("name", ["zzzzzz", "", "a/b", "..\\x", "a\0b", "x" * 5000, "../.."])
def test_what_there_is_is_listed(name: str) -> None:
    with pytest.raises((UsageError, WorkError)) as caught:
        find_work(name)
    said = str(caught.value)
    assert "there are" in said or "no work.yaml in this folder" in said


@pytest.mark.usefixtures("here")
def test_a_folder_that_is_no_work_says_how_to_make_one() -> None:
    with pytest.raises(WorkError, match=r"empty: no work\.yaml in this folder; `work"):
        find_work("empty")


@pytest.mark.parametrize(
    ("folder", "alignments"),
    [
        ("translations/letter", "alignments/letter"),
        ("a/translations/letter", "a/alignments/letter"),
        ("/a/translations/letter", "/a/alignments/letter"),
        ("/a/letter", "/a/alignments/letter"),
        ("a/letter", "a/alignments/letter"),
    ],
)
def test_alignments_stand_beside_the_translations(folder: str, alignments: str) -> None:
    assert alignment_folder(Path(folder)) == Path(alignments)


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("current", "folder"),
    [
        ("translations/letter", "."),
        ("translations", "letter"),
        ("translations/udhr", "../letter"),
        ("translations/letter", ".."),
    ],
)
def test_alignments_of_a_work_named_from_inside(
    current: str, folder: str, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(current)
    name = "translations" if folder == ".." else "letter"
    assert alignment_folder(Path(folder)) == here / "alignments" / name


def test_works_of_an_installed_package_are_aligned_in_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "site-packages" / "workbench"
    work = package / "shipped" / "translations" / "udhr"
    work.mkdir(parents=True)
    (work / "work.yaml").write_text("title: x\n")
    monkeypatch.setattr(shelf, "_PACKAGE", package)
    assert shipped_works() == ("udhr",)
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert find_work("udhr") == work
    assert alignment_folder(find_work("udhr")) == Path("alignments/udhr")
