"""Names that a text leaves out of a row: of two who played the one, of three icebreakers two."""

from __future__ import annotations

import pytest

from tests.checks.triples import find, triples
from tests.conftest import Collate
from workbench.checks.name import Name

# The last column: the text that leaves a name out, and the name as the first other text has it.
LEFT_OUT = """
لطفی و علیزاده نواختند. | Играли Лотфи и Ализаде. | Alizadeh and others played. | en لطفی
از تبریز و اردبیل آمدند. | Прибыли из Тебриза и Ардебиля. | They came from Tabriz. | en اردبیل
در هرات، سمنان و سبزوار | в Герате, Семнане и Себзеваре | in Herat and Semnan | en سبزوار
ناخدا کروتف و ناخدا چادایف | Был капитан Крутов. | There were captain Krutov and captain Chadaev | ru چادایف
"""  # noqa: E501

NOT_IN_A_ROW = """
صالحی آمد و خندید. | Салехи пришёл и засмеялся. | He came and laughed.
دونالد ترامپ رفت. | Дональд Трамп ушёл. | Trump left.
روزنفلد، مسکو، ۱۹۸۳ | Розенфельд, М., 1983 | Rosenfeld, Moscow, 1983
ابوعبدالله محمد و موسی | Абу Абдаллах Мухаммед и Муса | Abu Abdallah Muhammad and Musa
"""


@pytest.mark.parametrize(("fa", "ru", "en", "lost"), triples(LEFT_OUT))
def test_left_out(collate: Collate, fa: str, ru: str, en: str, lost: str) -> None:
    (one,) = find(collate, [Name], fa, ru, en)
    key, name = lost.split()
    assert one.odd == key
    assert one.evidence[key].values == ()
    assert name in one.evidence["fa"].values


@pytest.mark.parametrize(("fa", "ru", "en"), triples(NOT_IN_A_ROW))
def test_others_may_be_named_otherwise(collate: Collate, fa: str, ru: str, en: str) -> None:
    assert find(collate, [Name], fa, ru, en) == ()
