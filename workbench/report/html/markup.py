"""Untrusted text as HTML: escaped, controls made visible, evidence marked, directions isolated."""

from __future__ import annotations

import re
from hashlib import sha256
from html import escape

from workbench.languages import language
from workbench.message import Field, Message
from workbench.report.model import Report
from workbench.report.spans import Spans, parted
from workbench.report.wording import Wording
from workbench.signs import SEVERITY_SIGNS, STANDING_SIGNS
from workbench.visible import visible

_LONG_NUMBER = re.compile(r"(?<![\w.&#])[0-9]{5,40}(?!\w)")
_SAFE_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")


def plain(text: str) -> str:
    """Return text that shows as it is: no markup, no controls; fit for attributes, too."""
    return escape(visible(text))


def isolated(text: str) -> str:
    """Return a value or name of any direction, kept from turning its neighbours round."""
    return f"<bdi>{plain(text)}</bdi>"


def value(text: str) -> str:
    """Return a value isolated, its long numbers in groups of three: by style, no letter added."""
    return f"<bdi>{_LONG_NUMBER.sub(_grouped, plain(text))}</bdi>"


def _grouped(number: re.Match[str]) -> str:
    digits = number.group()
    first = len(digits) % 3 or 3
    groups = [digits[at : at + 3] for at in range(first, len(digits), 3)]
    return digits[:first] + "".join(f'<span class="group">{group}</span>' for group in groups)


def said(sentence: Message, words: Wording) -> str:
    """Return a sentence in the report's language, each thing it quotes isolated."""
    return words.say(sentence, value, plain)


def own(words: Wording, template: str, **fields: Field) -> str:
    """Return one of our own sentences with its fields isolated."""
    return said(Message(template, fields), words)


def named(words: Wording, sort: str, word: str) -> str:
    """Return a word that divergences are counted by, behind its sign if it has one."""
    sign = SEVERITY_SIGNS.get(word) or STANDING_SIGNS.get(word)
    return f"{f'{sign} ' if sign else ''}{isolated(words.term(sort, word))}"


def marked(text: str, spans: Spans) -> str:
    """Return text with ``<mark>`` round the spans; overlapping ones are joined, strays clipped.

    An empty span is a place where something is missing and becomes an empty mark.
    """
    pieces = []
    for piece, lit in parted(text, spans):
        css = "" if piece else ' class="gap"'
        pieces.append(f"<mark{css}>{plain(piece)}</mark>" if lit else plain(piece))
    return "".join(pieces)


def in_language(lang: str) -> str:
    """Return the attributes ``lang`` and ``dir`` of an element that holds text in a language."""
    return f'lang="{plain(lang)}" dir="{language(lang).direction}"'


def language_name(lang: str) -> str:
    """Return a language's English name, its code where we do not know it."""
    return plain(language(lang).name)


def anchor(identity: str) -> str:
    """Return the anchor of a divergence: ``d-`` and its id, or a digest of an odd one."""
    if _SAFE_ID.fullmatch(identity):
        return f"d-{identity}"
    return "d-" + sha256(identity.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def warning(report: Report, key: str) -> str:
    """Return the warning that stands by every quotation of a reconstruction, else ``""``."""
    words = report.warning(key)
    spoken = in_language(report.words.lang)
    return f'<span class="warning" {spoken}>{words}</span>' if words else ""
