"""Codes of languages: BCP 47, the shortest code a language has (``fa``, ``fa-AF``, ``ckb``)."""

from __future__ import annotations

import re

from workbench.errors import UsageError

# ISO 639-1 (Library of Congress, https://www.loc.gov/standards/iso639-2/php/code_list.php).
_ISO_639_1 = """
aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da
de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz
ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln
lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi
pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti
tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
"""
ISO_639_1 = frozenset(_ISO_639_1.split())

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
    if _SYNTAX.fullmatch(text) and (len(text.split("-")[0]) == 3 or text[:2] in ISO_639_1):
        return text
    respelt = _respelt(text)
    if respelt != text and _SYNTAX.fullmatch(respelt) and respelt.split("-")[0] in ISO_639_1:
        raise UsageError(f"{text!r} is no language code; write {respelt}")
    raise UsageError(f"{text!r} is no language code; write two or three letters, as fa, ru or en")


def known_code(text: str) -> str | None:
    """Return the code of a language that a file spells its own way (``EN-us``, ``rus``), or None.

    ``language_code`` is for what people write; this is for what other programs have written.
    """
    base, *rest = _respelt(text.strip()).split("-")
    code = "-".join((_SHORTER.get(base, base), *rest))
    try:
        return language_code(code)
    except UsageError:
        return None


def language_of_key(key: str) -> str | None:
    """Return the language that a witness's key names before its first ``-``, or None."""
    base = key.split("-")[0]
    return base if base in ISO_639_1 else None


def _respelt(text: str) -> str:
    # BCP 47, section 2.1.1: language in small letters, region in capitals.
    base, *tags = text.lower().replace("_", "-").split("-")
    return "-".join((base, *(tag.upper() if len(tag) == 2 else tag for tag in tags)))
