"""A user's glossary: what it says, and refusals with their place."""

from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.checks.settings import Term
from workbench.errors import WorkError
from workbench.works.glossary import read_glossary

TEXT = """\
terms:
  - en: People's Mojahedin Organization of Iran
    ru: [Организация моджахедов иранского народа, ОМИН]
    fa: سازمان مجاهدین خلق ایران
    forbidden:
      en: [OMIP, Mujahadin]
    note: as it writes itself
  - en: congress
    ru: съезд
"""


Write = Callable[[str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def make(text: str) -> Path:
        path = tmp_path / "glossary.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    return make


def test_what_it_says(write: Write) -> None:
    assert read_glossary(write(TEXT)) == (
        Term(
            {
                "en": ("People's Mojahedin Organization of Iran",),
                "ru": ("Организация моджахедов иранского народа", "ОМИН"),
                "fa": ("سازمان مجاهدین خلق ایران",),
            },
            {"en": ("OMIP", "Mujahadin")},
            "as it writes itself",
        ),
        Term({"en": ("congress",), "ru": ("съезд",)}),
    )


@pytest.mark.parametrize("text", ["", "\n", "# to come\n", "{}", "terms:\n", "terms: []\n"])
def test_one_that_has_no_term_yet(write: Write, text: str) -> None:
    assert read_glossary(write(text)) == ()


def test_a_region_has_its_languages_renderings() -> None:
    term = Term({"en": ("congress",), "fa-AF": ("کنگره",)}, {"en": ("meeting",)})
    assert term.right("en-GB") == ("congress",)
    assert term.wrong("en-GB") == ("meeting",)
    assert term.right("fa") == ()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("words: []", ":1:1: unknown key 'words'"),
        ("terms: съезд", ":1:1: terms must be a list"),
        ("terms: {}", ":1:1: terms must be a list"),
        ("terms:\n  - съезд", ":2:5: a term must be lines of `language: rendering`"),
        ("terms:\n  - en: a\n    farsi: ب", ":3:5: 'farsi' is not the code .* write fa"),
        ("terms:\n  - en: a\n    qq: b", ":3:5: 'qq' is no language code"),
        ("terms:\n  - note: nothing else", ":2:5: this term has no rendering"),
        ("terms:\n  - en: congress", ":2:5: this term has a rendering in en alone"),
        ("terms:\n  - en: congress\n    ru:", ":3:5: ru has no rendering"),
        ("terms:\n  - en: congress\n    ru: 1985", ":3:5: '1985' has no word in it"),
        ("terms:\n  - en: congress\n    ru: [съезд, '-']", ":3:17: '-' has no word in it"),
        (
            "terms:\n  - en: a\n    ru: б\n    forbidden:\n      ru: [в, б]",
            ":5:15: 'б' is both a right and a forbidden rendering",
        ),
        (
            "terms:\n  - en: a\n    ru: б\n    forbidden: б",
            ":4:5: forbidden must be a mapping",
        ),
        ("terms:\n  - en: {x: y}\n    ru: б", "en must be a list"),
    ],
)
def test_refusals(write: Write, text: str, says: str) -> None:
    with pytest.raises(WorkError, match=says):
        read_glossary(write(text))
