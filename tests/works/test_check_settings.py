"""Switches and thresholds of the checks in YAML: what they say, and refusals with their place."""

from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.checks.settings import CheckSettings
from workbench.errors import NewerError, WorkError
from workbench.works.check_settings import read_settings
from workbench.works.described import load_work

TEXT = """\
checks:
  negation: off
  length: off
  punctuation: on
  name:
    faith: 0.85
    faith without capitals: 1
"""

Write = Callable[[str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def make(text: str) -> Path:
        path = tmp_path / "house.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    return make


SAID = CheckSettings(
    thresholds={"name.faith": 0.85, "name.faith without capitals": 1.0},
    switches={"negation": False, "length": False, "punctuation": True},
)


def test_what_a_file_of_settings_says(write: Write) -> None:
    assert read_settings(write(TEXT)) == SAID
    assert read_settings(write(f"schema: workbench/settings/1\n{TEXT}")) == SAID


@pytest.mark.parametrize("text", ["", "# none yet\n", "{}", "checks:\n", "checks: {}\n"])
def test_one_that_sets_nothing_yet(write: Write, text: str) -> None:
    assert read_settings(write(text)) == CheckSettings()


def test_a_work_says_the_same_in_its_description(tmp_path: Path) -> None:
    for key, text in {"fa": "نامه", "ru": "Письмо", "en": "Letter"}.items():
        (tmp_path / f"{key}.txt").write_text(f"{text}\n", encoding="utf-8")
    witnesses = "".join(f"  {key}: {{file: {key}.txt}}\n" for key in ("fa", "ru", "en"))
    plain = f"title: Letter\nwitnesses:\n{witnesses}"
    (tmp_path / "work.yaml").write_text(plain, encoding="utf-8")
    assert load_work(tmp_path).checks == CheckSettings()
    (tmp_path / "work.yaml").write_text(f"{plain}{TEXT}", encoding="utf-8")
    assert load_work(tmp_path).checks == SAID
    (tmp_path / "work.yaml").write_text(f"{plain}checks: {{nane: off}}\n", encoding="utf-8")
    with pytest.raises(WorkError, match=r"work\.yaml:6:10: .* 'nane'; did you mean name\?"):
        load_work(tmp_path)


def test_what_is_said_later_counts() -> None:
    later = CheckSettings(thresholds={"name.faith": 0.5}, switches={"negation": True})
    both = SAID.then(later)
    assert both.thresholds == {"name.faith": 0.5, "name.faith without capitals": 1.0}
    assert both.off == {"length"}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("check: {}", ":1:1: unknown key 'check'; did you mean checks?"),
        ("checks: off", ":1:1: checks must be a mapping"),
        ("checks:\n  negaton: off", ":2:3: .* 'negaton'; did you mean negation?"),
        ("checks:\n  zzz: off", ":2:3: there is no check or kind of divergence 'zzz'; there are"),
        ("checks:\n  name: no", ":2:3: name is on, off, or has lines of `threshold: number`"),
        ("checks:\n  name: [off]", ":2:3: name is on, off, or has lines"),
        ("checks:\n  name: off\n  name: on", ":3:3: 'name' stands twice"),
        ("checks:\n  name:\n    fait: 1", r":3:5: .* 'name\.fait'; did you mean name\.faith\?"),
        ("checks:\n  part:\n    zzz: 1", r":3:5: .* 'part\.zzz'; there are part\.weak, part\."),
        ("checks:\n  garbled:\n    a: 1", ":3:5: .*garbled has none, and can only be switched"),
        ("checks:\n  length:\n    a: 1", ":3:5: .*length is a kind; look for one of part"),
        ("checks:\n  name:\n    faith: much", ":3:5: 'much' is no number"),
        ("checks:\n  name:\n    faith: .inf", ":3:5: '.inf' is no number"),
        (
            "checks:\n  name:\n    faith: -5",
            ":3:5: '-5' is below 0; a threshold is a number from 0 up",
        ),
        ("checks:\n  name:\n    faith: [1]", ":3:5: faith must be text, not a list"),
    ],
)
def test_refusals(write: Write, text: str, says: str) -> None:
    with pytest.raises(WorkError, match=says):
        read_settings(write(text))


def test_a_newer_file_is_refused(write: Write) -> None:
    with pytest.raises(NewerError, match="newer workbench"):
        read_settings(write(f"schema: workbench/settings/2\n{TEXT}"))
