"""Each parser fed with spoilt input: it reads it or refuses it in one sentence, and in good time.

A bounded run is part of the tests. ``WORKBENCH_FUZZ=20000`` makes a long one, which keeps each
input that fails in ``corpus/``, by parser; whatever is kept there is tried every time.
"""

from __future__ import annotations

import hashlib
import os
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.hostile.parsers import PARSERS
from workbench.errors import WorkbenchError

LONG = int(os.environ.get("WORKBENCH_FUZZ", "0"))
CORPUS = Path(__file__).parent / "corpus"
SECONDS = 2.0
"""Of processor, for an input of a few kilobytes; on a slow machine too."""

NASTY = [
    *(b"", b"\0", b"\n", b"\r\n", b"\xff", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80"),
    *(b"<", b">", b"&", b'"', b"'", b"{", b"}", b"[", b"]", b":", b",", b"-", b"#", b"|", b"\t"),
    *(b"<!DOCTYPE a [", b'<!ENTITY a "b">', b"&a;", b"&#0;", b"]]>", b"<!--", b"<![CDATA[", b"<a"),
    *(b"null", b"true", b"NaN", b"1e999", b"-1", b"0", b"9" * 400, b"[" * 300, b"{" * 300),
    *(b"<a>" * 300, b" " * 300, b"\\u0000", b"\\ud800", b"../../../etc/passwd", b"&x", b"*x"),
    *(b"!!python/object", b"<<: ", b"? ", b"%YAML 2", b"---\n", b"...\n", b"xml:lang", b"xmlns"),
    *("\u202e\u2066\u200f\ufeff\u2028".encode(), ("e" + "\u0301" * 200).encode(), "۲۷".encode()),
    *("полтора миллиона".encode(), "بیست و هفت".encode(), b"XXVIIInd", b"12:30", b"29.02.1900"),
]


@st.composite
def spoilt(draw: st.DrawFn, seeds: tuple[bytes, ...]) -> bytes:
    """Return a seed with a few places cut, doubled, moved, flipped or filled with nasty bytes."""
    data = draw(st.sampled_from(seeds))
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(data)))
        end = min(len(data), at + draw(st.sampled_from([0, 1, 2, 8, 40, 400])))
        part = draw(
            st.sampled_from(NASTY)
            | st.binary(max_size=4)
            | st.just(data[at:end] * 2)
            | st.just(data[at:end][::-1])
            | st.just(bytes(byte ^ 1 for byte in data[at:end]))
        )
        data = data[:at] + part + data[end:]
    return data


def try_out(name: str, data: bytes) -> None:
    """Let a parser read an input, which it may refuse in one sentence."""
    started = time.process_time()
    try:
        PARSERS[name].read(data)
    except WorkbenchError as error:
        message = str(error)
        assert "\n" not in message, message
        assert len(message) < 4000 + len(data), message
    assert time.process_time() - started < SECONDS


def keep(name: str, data: bytes) -> None:
    folder = CORPUS / name.replace(" ", "-")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{hashlib.sha256(data).hexdigest()[:12]}.bin").write_bytes(data)


@pytest.mark.parametrize("name", PARSERS)
def test_good_input_is_read(name: str) -> None:
    for seed in PARSERS[name].seeds:
        PARSERS[name].read(seed)


@pytest.mark.parametrize("name", PARSERS)
def test_spoilt_input_is_read_or_refused(name: str) -> None:
    @settings(
        max_examples=LONG or 40,
        deadline=None,
        derandomize=not LONG,
        database=None,
        phases=(Phase.generate, Phase.shrink) if LONG else (Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    @given(spoilt(PARSERS[name].seeds))
    def run(data: bytes) -> None:
        try:
            try_out(name, data)
        except Exception:
            if LONG:
                keep(name, data)
            raise

    run()


KEPT = sorted(path for path in CORPUS.rglob("*") if path.is_file())


@pytest.mark.parametrize("path", KEPT, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_what_once_failed(path: Path) -> None:
    try_out(path.parent.name.replace("-", " ", 1), path.read_bytes())
