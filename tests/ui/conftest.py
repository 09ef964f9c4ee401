"""A small work in three languages, with divergences made by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from workbench.alignment import Alignment, Bead
from workbench.chain import Chain
from workbench.collation import Collation
from workbench.divergences import Confidence, Divergence, Evidence, Kind, Message, Severity
from workbench.segments import Segment, SegmentedText
from workbench.ui.app import ReviewApp
from workbench.ui.session import Session

FARSI = (
    "نامه به کمیتهٔ مرکزی",
    "مادهٔ ۲۶ این اعلامیه (UDHR، ۱۹۴۸) می\u200cگوید که آموزش و پرورش، دست\u200cکم تا حدودی که"
    " مربوط به تعلیمات ابتدایی و اساسی است، باید مجانی باشد؛ هزینهٔ ثبت\u200cنام ۱۲/۵ ریال است.",
    "کنگرهٔ بیست و هفتم در سال ۱۳۶۴ ه\u200d.ش برگزار می\u200cشود.",
    "ما ۲۰ میلیون دلار خواستیم.",
    "با احترام، مسعود رجوی.",
)
RUSSIAN = (
    "Письмо в Центральный Комитет",
    "Статья 26 настоящей Декларации (1948) гласит, что образование должно быть бесплатным;"
    " плата за запись составляет 125 риалов.",
    "XXVII съезд КПСС состоится в 1986 году.",
    "Мы просили 20 миллионов долларов.",
    "С уважением, Масуд Раджави.",
)
ENGLISH = (
    "Letter to the Central Committee [bold]of the CPSU[/bold]",
    "Article 26 of this Declaration (UDHR, 1948) says that education shall be free, at least in the"
    " elementary and fundamental stages; the registration fee is 12.5 rials.",
    "The XXVIIInd congress of the CPSU will be held in 1986.",
    "We asked for 20 million dollars. The money was for hospitals.",
    "Respectfully, Massoud Rajavi.",
)


def witness(key: str, lang: str, sentences: Sequence[Sequence[str] | str]) -> SegmentedText:
    text, segments = "", []
    for paragraph, group in enumerate(sentences):
        for sentence in [group] if isinstance(group, str) else group:
            text += " " if text and not text.endswith("\n\n") else ""
            segments.append(Segment(len(text), len(text) + len(sentence), "sentence", paragraph))
            text += sentence
        text += "\n\n"
    return SegmentedText(key, lang, text, tuple(segments))


def divergence(
    collation: Collation,
    name: str,
    kind: Kind,
    bead: int | None,
    phrases: Mapping[str, str],
    odd: str | None = None,
    severity: Severity = "major",
    confidence: Confidence = "high",
) -> Divergence:
    evidence = {}
    for key, phrase in phrases.items():
        text = "" if bead is None else collation.bead_text(bead, key)
        start = text.find(phrase)
        spans = ((start, start + len(phrase)),) if phrase and start >= 0 else ()
        evidence[key] = Evidence(spans, (phrase,) if phrase else ())
    return Divergence(
        id=name,
        check=kind,
        kind=kind,
        severity=severity,
        confidence=confidence,
        bead=bead,
        odd=odd,
        hop=collation.chain.hop(odd) if odd else None,
        evidence=evidence,
        message=Message("{kind} differs", {"kind": kind}),
        reason=Message("two of three agree"),
    )


def small_session(hostile: str = "", **more: object) -> Session:
    """Return the small work with a review, statuses or hostile text of one's own."""
    hospital = ("We asked for 20 million dollars.", "The money was for hospitals.")
    english = [*ENGLISH[:3], hospital, ENGLISH[4]]
    russian = [f"{hostile}{RUSSIAN[0]}", *RUSSIAN[1:]]
    texts = (witness("fa", "fa", FARSI), witness("ru", "ru", russian), witness("en", "en", english))
    runs = [((n, n + 1), (n, n + 1), (n, n + 1)) for n in range(3)]
    runs += [((3, 4), (3, 4), (3, 5)), ((4, 5), (4, 5), (5, 6))]
    alignment = Alignment(("fa", "ru", "en"), tuple(Bead(run) for run in runs))
    collation = Collation(texts, alignment, Chain.in_order("fa", "ru", "en"))
    found = (
        divergence(
            collation, "fee", "number", 1, {"fa": "۱۲/۵", "ru": "125", "en": "12.5"}, odd="ru"
        ),
        divergence(
            collation,
            "congress",
            "garbled",
            2,
            {"fa": "بیست و هفتم", "ru": "XXVII", "en": "XXVIIInd"},
            odd="en",
        ),
        divergence(
            collation,
            "hospitals",
            "addition",
            3,
            {"en": "The money was for hospitals."},
            odd="en",
            confidence="medium",
        ),
        divergence(collation, "title", "length", 0, {}, severity="minor", confidence="low"),
        divergence(collation, "loan", "fact", None, {}),
    )
    return Session("Letter of 1985", collation, found, **more)  # type: ignore[arg-type]


@pytest.fixture
def session() -> Session:
    """The small work, with a review that is kept nowhere."""
    return small_session(statuses={"fa": "reconstruction", "ru": "translation"})


@pytest.fixture(autouse=True)
def nothing_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the settings of whoever runs the tests out of them."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


@pytest.fixture(autouse=True)
def quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the pilot look for idleness ten times as often: these tests press many keys."""
    monkeypatch.setattr("textual._wait.SLEEP_GRANULARITY", 1 / 500)


@pytest.fixture
def app(session: Session) -> ReviewApp:
    return ReviewApp(session)
