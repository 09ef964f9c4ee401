"""Our Word documents and workbooks opened in LibreOffice, where it is installed."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from workbench.report import render
from workbench.report.model import Report
from workbench.report.wording import wording

OFFICE = shutil.which("soffice")

pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Callable[[bytes, str, str], str]:
    """Return what writes bytes to a file of a suffix and reads them back through LibreOffice."""
    folder = tmp_path_factory.mktemp("office")

    def read_back(data: bytes, suffix: str, to: str) -> str:
        source = folder / f"report.{suffix}"
        source.write_bytes(data)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [str(OFFICE), "--headless", profile, "--convert-to", to, source.name]
        subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=120)
        return Path(folder, f"report.{to.split(':')[0]}").read_text(encoding="utf-8-sig")

    return read_back


@pytest.mark.parametrize("lang", ["en", "fa"])
def test_a_document_is_read_whole(
    demo: Report, opened: Callable[[bytes, str, str], str], lang: str
) -> None:
    words = wording(lang)
    data = render(replace(demo, words=words), "docx")
    assert isinstance(data, bytes)
    text = opened(data, "docx", "txt:Text (encoded):UTF8")
    ours = (words("Divergence report"), words.term("severity", "critical"), words("odd one out"))
    quoted = ("Letter to the General Secretary", "بیست‌وهفتمین", "XXVIIInd", "Анна")
    assert [said for said in (*ours, *quoted) if said not in text] == []


def test_a_workbook_opens_on_its_summary(
    demo: Report, opened: Callable[[bytes, str, str], str]
) -> None:
    work = replace(demo.work, notes="=1+1")
    data = render(replace(demo, work=work), "xlsx")
    assert isinstance(data, bytes)
    table = opened(data, "xlsx", "csv:Text - txt - csv (StarCalc):44,34,76")
    assert "Title,Letter to the General Secretary" in table
    assert "Notes,=1+1" in table
