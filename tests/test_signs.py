"""Each severity and each standing has a sign, and no other has it."""

from __future__ import annotations

from workbench.divergences import SEVERITIES
from workbench.review.standing import STANDINGS
from workbench.signs import SEVERITY_SIGNS, STANDING_SIGNS


def test_each_has_a_sign_of_its_own() -> None:
    assert tuple(SEVERITY_SIGNS) == SEVERITIES
    assert tuple(STANDING_SIGNS) == STANDINGS
    signs = [*SEVERITY_SIGNS.values(), *STANDING_SIGNS.values()]
    assert len({*signs}) == len(signs)
