"""Words cut at the end of a line, as in typescripts and scans, are whole to every check."""

from __future__ import annotations

from workbench.align import align
from workbench.chain import Chain
from workbench.collation import Collation
from workbench.divergences import find_divergences
from workbench.segments import SegmentedText, segment

RU = """В 2019 году общество провело тридцать пять собраний. В них участвова-
ло более четырёх ты-
сяч человек. Предсе-
дательница, Парвин Хек-
мат, ушла в отставку. Не-
которые собрания прошли не-
удачно.
"""
EN = (
    "In 2019 the Society held thirty-\nfive meetings. More than four thou-\nsand people took part"
    " in them. The chairwoman, Parvin Hek-\nmat, resigned."
    " Some meetings were unsuc\u00ad\ncessful.\n"
)


def found(ru: str, en: str) -> list[str]:
    texts = tuple(
        SegmentedText(lang, lang, text, segment(text, lang))
        for lang, text in (("ru", ru), ("en", en))
    )
    collation = Collation(texts, align(texts), Chain.in_order("ru", "en"))
    return [one.kind for one in find_divergences(collation) if one.confidence != "low"]


def test_cut_words_are_whole() -> None:
    assert found(RU, EN) == []


def test_a_number_cut_in_two_is_still_compared() -> None:
    assert found(RU, EN.replace("four thou-", "five thou-")) == ["number"]
