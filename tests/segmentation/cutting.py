"""Texts cut into segments, to be compared with what they should be."""

from workbench.segments import segment


def cut(text: str, lang: str) -> list[str]:
    return [text[part.start : part.end] for part in segment(text, lang)]
