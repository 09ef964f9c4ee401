"""Texts of a segment a line, as sentence aligners read them, beside a file that only links them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from workbench.errors import UsageError
from workbench.formats.aligned_format import Source, Written
from workbench.formats.aligned_text import AlignedText
from workbench.languages.codes import language_of_key
from workbench.segments import SegmentedText, segment_lines
from workbench.works.keys import is_key

# Whatever a reader of lines may take for the end of one.
_BREAKS = re.compile("[ \t]*[\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029][\\s]*")


def one_line(text: str) -> str:
    """Return text without line ends: each, with the white space round it, becomes one space."""
    return _BREAKS.sub(" ", text)


def linked_lines(
    aligned: AlignedText, suffix: str, links: Callable[[AlignedText], Iterable[str]]
) -> Written:
    """Return each witness's segments, one a line, as ``NAME.KEY``, and the lines that link them.

    ``links`` gives these for two texts, which ``NAME.KEY-KEY.SUFFIX`` holds.
    """
    files = {
        f"{aligned.name}.{'-'.join(pair.keys)}.{suffix}": _as_lines(links(pair))
        for pair in aligned.pairs()
    }
    notes = []
    for text in aligned.texts:
        segments = [text.segment_text(number) for number in range(len(text))]
        lines = [one_line(segment) for segment in segments]
        if changed := sum(one != other for one, other in zip(segments, lines, strict=True)):
            notes.append(f"{text.key}: line ends inside {changed} segments became spaces")
        files[f"{aligned.name}.{text.key}"] = _as_lines(lines)
    return Written(files, tuple(notes))


def _as_lines(lines: Iterable[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode()


def pair_of(source: Source, what: str) -> tuple[SegmentedText, SegmentedText]:
    """Return the two texts that a file links: those given with it, or those beside it by name.

    ``letter.fa-ru.ladder`` stands beside ``letter.fa`` and ``letter.ru``.
    """
    keys = keys_in_name(source.path.name)
    texts: Mapping[str, SegmentedText] = source.texts
    if not texts and keys:
        texts = {key: read_lines_of(source, f"{source.name}.{key}", key) for key in keys}
    if keys and all(key in texts for key in keys):
        return texts[keys[0]], texts[keys[1]]
    if len(texts) == 2:
        first, second = texts.values()
        return first, second
    raise UsageError(
        f"{source.path}: {what} holds no text; name the two texts it aligns as well,"
        " a sentence a line: fa=letter.fa ru=letter.ru"
    )


def read_lines_of(source: Source, name: str, key: str) -> SegmentedText:
    """Return the text beside a file, a segment a line."""
    text = source.text_beside(name, key)
    return SegmentedText(key, language_of_key(key) or "und", text, segment_lines(text))


def keys_in_name(name: str) -> tuple[str, str] | None:
    """Return the two witnesses that a file's name gives it, as ``letter.fa-ru.ladder`` does."""
    for part in name.split(".")[1:]:
        found = re.fullmatch(r"([a-z0-9-]+?)-([a-z0-9-]+)", part)
        for at in (at for at, char in enumerate(part) if char == "-") if found else ():
            one, other = part[:at], part[at + 1 :]
            if all(is_key(word) and language_of_key(word) for word in (one, other)):
                return one, other
    return None
