"""Subtitles, SubRip (.srt) and WebVTT (.vtt): what is said, without numbers, times and styles.

Cues that go on in the middle of a sentence are one paragraph; a pause, a sentence's end and the
dash of another speaker begin the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from workbench.errors import InputError
from workbench.formats.text_format import ReadText, TextFormat, TextSource, joined
from workbench.message import counted
from workbench.reading.files import used_encoding

_TIME = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})"
_TIMING = re.compile(rf"[ \t]*{_TIME}[ \t]*-->[ \t]*{_TIME}(?:[ \t].*)?")
_STYLE = re.compile(r"</?[A-Za-z][^<>\n]{0,200}>|</?>|<[\d:.]+>|\{\\[^{}\n]{0,200}\}")
_SPEAKER = re.compile(r"[-–—][ \t\u200e\u200f]*(?=\S)")
_CUT = re.compile(rf"\n(?!{_SPEAKER.pattern})")
_END = re.compile(r"[.!?…؟。][\"'»”’)\]]*\Z|[♪♫]\Z")

PAUSE = 2.0
"""Seconds of silence that begin a paragraph."""

PUNCTUATED = 0.1
"""Share of cues that end a sentence below which a text is without full stops.

A cue is a paragraph then, unless the next goes on with a small letter.
"""


@dataclass(frozen=True, slots=True)
class _Cue:
    start: float
    end: float
    text: str


def read(source: TextSource) -> ReadText:
    """Read what is said in a file of subtitles."""
    text = source.decoded()
    cues = list(_cues(text.replace("\r\n", "\n").replace("\r", "\n").split("\n")))
    if not cues:
        message = "holds no subtitles: no line such as 00:00:01,000 --> 00:00:04,000 before a text"
        raise InputError(message, source.path)
    used = used_encoding(source.data, source.encoding)
    notes = (f"left out the times of {counted(len(cues), 'cue')}",)
    return ReadText(joined(list(_paragraphs(cues))), notes, encoding=used)


def _cues(lines: list[str]) -> Iterator[_Cue]:
    """Yield the cues that have text; what stands before a timing and behind a gap is no text."""
    timings = [(at, found) for at, line in enumerate(lines) if (found := _TIMING.fullmatch(line))]
    ends = [*(at for at, _ in timings[1:]), len(lines)]
    for (at, timing), end in zip(timings, ends, strict=False):
        said = lines[at + 1 : end]
        # SubRip has empty lines within cues here and there: only what is before the next number is.
        if end < len(lines) and said and said[-1].strip().isdecimal():
            said.pop()
        text = _joined(filter(None, (_STYLE.sub("", line).strip() for line in said)))
        if text:
            yield _Cue(_seconds(timing, 1), _seconds(timing, 5), text)


def _joined(lines: Iterable[str]) -> str:
    """Join lines that were cut to fit the screen; each speaker keeps a line."""
    return _CUT.sub(" ", "\n".join(lines))


def _seconds(timing: re.Match[str], first: int) -> float:
    hours, minutes, seconds, part = (timing[first + index] or "0" for index in range(4))
    return int(hours) * 3600 + int(minutes) * 60 + int(seconds) + float(f"0.{part}")


def _paragraphs(cues: list[_Cue]) -> Iterator[str]:
    punctuated = sum(bool(_END.search(cue.text)) for cue in cues) > PUNCTUATED * len(cues)
    paragraph: list[str] = []
    before: _Cue | None = None
    for cue in cues:
        if before and not (_goes_on(before, cue) and (punctuated or _begins_small(cue))):
            yield _joined(paragraph)
            paragraph = []
        paragraph.append(cue.text)
        before = cue
    yield _joined(paragraph)


def _goes_on(before: _Cue, cue: _Cue) -> bool:
    """Tell whether a cue stands in the same paragraph as the one before it."""
    pause = cue.start - before.end > PAUSE
    return not (pause or _END.search(before.text) or _SPEAKER.match(cue.text))


def _begins_small(cue: _Cue) -> bool:
    """Tell whether a cue begins with a small letter: it goes on, even without full stops."""
    first = next((char for char in cue.text if char.isalpha()), "")
    return first.islower()


FORMAT = TextFormat("Subtitles", (".srt", ".vtt"), read)
