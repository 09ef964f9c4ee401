"""Names that others have in one word with what stands beside them, or letter for letter."""

from __future__ import annotations

import pytest

from tests.checks.triples import triples
from tests.conftest import Collate
from workbench.checks.evidence.names.present import is_shared
from workbench.names.mention import Mention
from workbench.names.mentions import Mentions

# The text and the name of which it is asked, and the texts that have it too.
SHARED = """
کاخ وست مینیستر | Вестминстерский дворец | the Palace of Westminster | fa وست ru en
در بلک پول ماندند. | Остались они в Блэкпуле. | They stayed in Blackpool. | fa بلک ru en
ستون‌های استون هنج | камни, что зовутся Стоунхендж | the stones of Stonehenge | fa استون ru en
برف کمبریج شایر | снег в графстве Кембриджшир | snow in Cambridgeshire | fa شایر ru en
نیویورک شلوغ بود. | Полон был Нью-Йорк. | Full of people was New York. | ru Нью fa
در هایدپارک جمع شدند. | Собрались они в парке Хайд-Парк. | They met in Hyde Park. | ru Хайд fa
تختجمشید را دیدند. | Видели они Тахте Джамшид. | They saw Takht Jamshid. | ru Тахте fa
کنار زاینده‌رود | у реки Заяндеруд | by the Zayandeh Rud | en Zayandeh ru fa
به نقل از South China Post | пишет South China Post | says the South China Post | en South fa ru
شرکت Who Cares ماند. | Осталась фирма Who Cares. | The firm Who Cares stayed. | fa Who ru en
"""

OWN = """
برلین شرقی آرام بود. | Тих был Восточный Берлин. | West Berlin was quiet. | en West
در دهلی باران بارید. | В Дели шёл дождь. | It rained in New Delhi. | en New
لندن شلوغ بود. | Полон был Париж. | Full of people was Paris. | fa لندن
سارا خندید. | Смеялась Роза Люксембург. | It was Sarah who laughed. | ru Роза
کشتی به بوشهر رسید. | Корабль пришёл в Басру. | The ship put in at Bushehr. | ru Басру
کیانوری در تهران بود. | В Тегеране был Киянури. | In Tehran there was Tabari. | en Tabari
"""


def asked(mentions: Mentions, key: str, name: str) -> list[str]:
    """Return the other texts that have a name."""
    place = mentions.texts[key].words[0].index(name)
    mention = Mention(key, name, {key: (place,)})
    others = (other for other in mentions.texts if other != key)
    return [other for other in others if is_shared(mentions, mention, 0, other)]


@pytest.mark.parametrize(("fa", "ru", "en", "told"), [*triples(SHARED), *triples(OWN)])
def test_who_has_a_name_too(collate: Collate, fa: str, ru: str, en: str, told: str) -> None:
    key, name, *others = told.split()
    assert set(asked(Mentions(collate(fa=fa, ru=ru, en=en)), key, name)) == {*others}
