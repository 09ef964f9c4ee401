"""Messages of programs: placeholders, forms of the plural and markup say the same in all texts."""

from __future__ import annotations

import pytest

from tests.checks.triples import said, triples
from tests.conftest import Collate
from workbench.chain import Chain
from workbench.divergences import find_divergences, select

CHAIN = Chain.in_order("fa", "ru", "en")

ALIKE = """
    نامهٔ $1 روز $2 ساعت $3 رسید. | Письмо $1 пришло $2 в $3. | The letter $1 came on $2 at $3.
    بارگیری: ٪$1 | Загрузка: $1 % | Loading: $1%
    ‏%2$s برای %1$s نوشت | %s написал %s | %s wrote to %s
    {{PLURAL:$1|یک کیلومتر|$1 کیلومتر}} مانده | Осталось $1 {{PLURAL:$1|километр|километра|километров}} | {{PLURAL:$1|One kilometre|$1 kilometres}} left
    {{PLURAL:$1|اتاق|$1 اتاق}} خالی است | {{PLURAL:$1|1=Эта комната пуста|Эти комнаты пусты}} | {{PLURAL:$1|room is|$1 rooms are}} empty
    {n,plural, =1{۱ سال دیگر}other{# سال دیگر}} | {n,plural, =1{через 1 г.}few{через # г.}other{через # л.}} | {n,plural, =1{in 1 y}other{in # y}}
    نگاشتن بر سی‌دی/دی‌وی‌دی | Запись на компакт-диск | Writing to a disc
    پیوست‌های اوت‌لوک | Вложения «Аутлука» | Outlook attachments
    درنگ ۱ ثانیه‌ای | задержка в 1 секунду | a 1-second delay
    بیش از ۲ گیبی‌بایت حافظه | больше 2 ГиБ памяти | more than 2 GiB of memory
    با سرعت ۱۰ مگابیت بر ثانیه | со скоростью 10 Мбит/с | at 10 Mbps
    قطار ساعت ۷:۴۵ رفت. | Поезд ушёл в 7∶45. | The train left at 7∶45.
    شش پیک را روی هفت دل بگذارید. | Положите шестёрку пик на семёрку червей. | Put the six of spades on the seven of hearts.
    نه خشت از همه بهتر است. | Лучше всех девятка бубен. | The nine of diamonds is the best.
    کودکان کف دست به هم زدند. | Дети хлопнули друг друга по ладоням. | The children gave a high five.
    نشانی <kbd>10.0.0.7</kbd> بسته است. | Адрес <kbd>10.0.0.7</kbd> закрыт. | The address 10.0.0.7 is closed.
    سال را چهاررقمی و ساعت را دورقمی بنویسید. | Год пишите полностью, а часы — двумя цифрами. | Write the year in full and the hour in two digits.
"""  # noqa: E501


@pytest.mark.parametrize(("fa", "ru", "en"), triples(ALIKE))
def test_the_same_message(collate: Collate, fa: str, ru: str, en: str) -> None:
    assert said(collate, fa, ru, en) == []


@pytest.mark.parametrize(
    ("fa", "ru", "en"),
    [
        ("فقط $5 میلیون", "всего $5 млн", "only $6 million"),
        ("بهای آن $5 است.", "Цена: $6.", "It costs $5."),
        ("نامهٔ $1 به ۳ نفر رسید", "Письмо $1 дошло до 4 человек", "Letter $1 reached 3 people"),
        ("{{PLURAL:$1|نامه|نامه‌ها}}: ۷۵", "{{PLURAL:$1|a|b}}: 57", "{{PLURAL:$1|a|b}}: 75"),
        ("قراردادن شش پیک", "Положите семёрку пик", "Place the six of spades"),
    ],
)
def test_a_figure_changed_in_a_message(collate: Collate, fa: str, ru: str, en: str) -> None:
    assert said(collate, fa, ru, en)


def test_forms_of_the_plural_say_nothing_twice(collate: Collate) -> None:
    form = "Сохраните эту папку, если она вам ещё нужна."
    ru = f"{{n,plural,one{{{form}}}few{{{form}}}many{{{form}}}other{{{form}}}}}"
    en = "{n,plural,one{Keep this folder if you still need it.}other{Keep these folders.}}"
    collation = collate(chain=CHAIN, fa="این پوشه را اگر لازم دارید نگه دارید.", ru=ru, en=en)
    kinds = {one.kind for one in select(find_divergences(collation))}
    assert "duplicate" not in kinds
    assert "addition" not in kinds


def test_a_third_party_is_seldom_counted(collate: Collate) -> None:
    fa, ru = "نباید به غیر داده شود.", "Не передаётся третьим лицам."
    en = "It may not be handed to third parties."
    collation = collate(chain=CHAIN, fa=fa, ru=ru, en=en)
    found = select(find_divergences(collation), min_confidence="low")
    assert "ordinal" not in {one.kind for one in found}
