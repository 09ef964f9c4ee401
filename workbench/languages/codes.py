"""Codes of languages: BCP 47, the shortest code a language has (``fa``, ``fa-AF``, ``ckb``)."""

from __future__ import annotations

import re

from workbench.errors import UsageError
from workbench.languages import base, named
from workbench.suggest import disguised

# What people write for the languages at home here.
_SHORTER = {
    "dari": "fa-AF",
    "eng": "en",
    "english": "en",
    "farsi": "fa",
    "fas": "fa",
    "per": "fa",
    "persian": "fa",
    "pes": "fa",
    "prs": "fa-AF",
    "rus": "ru",
    "russian": "ru",
    "tajik": "tg",
    "tgk": "tg",
}

_SYNTAX = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}")


def language_code(text: str) -> str:
    """Return ``text`` if it is a language's code; UsageError says what to write if not."""
    shorter = _SHORTER.get(text.lower()) or _SHORTER.get(text.lower().split("-")[0])
    if shorter:
        raise UsageError(f"{text!r} is not the code we know this language by; write {shorter}")
    if _SYNTAX.fullmatch(text) and (len(text.split("-")[0]) == 3 or text[:2] in named()):
        return text
    respelt = _respelt(text)
    if respelt != text and _SYNTAX.fullmatch(respelt) and base(respelt) in named():
        raise UsageError(f"{text!r} is no language code; write {respelt}")
    raise UsageError(
        f"{text!r} is no language code{disguised(text)}; write two or three letters, as fa, ru or"
        " en"
    )


def known_code(text: str) -> str | None:
    """Return the code of a language that a file spells its own way (``EN-us``, ``rus``), or None.

    ``language_code`` is for what people write; this is for what other programs have written.
    """
    own, *tags = _respelt(text.strip()).split("-")
    try:
        return language_code("-".join((_SHORTER.get(own, own), *tags)))
    except UsageError:
        return None


def language_of_key(key: str) -> str | None:
    """Return the language that a witness's key names before its first ``-``, or None."""
    code = key.split("-")[0]
    return code if code in named() else None


def _respelt(text: str) -> str:
    # BCP 47, section 2.1.1: language in small letters, region in capitals.
    own, *tags = text.lower().replace("_", "-").split("-")
    return "-".join((own, *(tag.upper() if len(tag) == 2 else tag for tag in tags)))
