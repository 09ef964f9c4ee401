"""Messages of programs: what they hold once for each number, and whom they call a third party."""

from __future__ import annotations

from tests.conftest import Collate
from workbench.divergences import find_divergences, select


def test_forms_of_the_plural_say_nothing_twice(collate: Collate) -> None:
    form = "Сохраните эту папку, если она вам ещё нужна."
    ru = f"{{n,plural,one{{{form}}}few{{{form}}}many{{{form}}}other{{{form}}}}}"
    en = "{n,plural,one{Keep this folder if you still need it.}other{Keep these folders.}}"
    collation = collate(fa="این پوشه را اگر لازم دارید نگه دارید.", ru=ru, en=en)
    kinds = {one.kind for one in select(find_divergences(collation))}
    assert "duplicate" not in kinds
    assert "addition" not in kinds


def test_a_third_party_is_seldom_counted(collate: Collate) -> None:
    fa, ru = "نباید به غیر داده شود.", "Не передаётся третьим лицам."
    en = "It may not be handed to third parties."
    collation = collate(fa=fa, ru=ru, en=en)
    found = select(find_divergences(collation), min_confidence="low")
    assert "ordinal" not in {one.kind for one in found}
