"""The chain knows parents and hops, and refuses circles and strangers."""

import pytest

from workbench.chain import Chain
from workbench.errors import UsageError


def test_hops_of_a_chain_and_of_siblings() -> None:
    assert Chain.in_order("fa", "ru", "en").hops == ("fa→ru", "ru→en")
    assert Chain(("en", "fa", "ru"), {"fa": "en", "ru": "en"}).hops == ("en→fa", "en→ru")
    assert Chain(("fa", "en")).hops == ()


def test_an_original_has_no_hop() -> None:
    chain = Chain.in_order("fa", "ru")
    assert (chain.hop("fa"), chain.parent("fa")) == (None, None)
    assert (chain.hop("ru"), chain.parent("ru")) == ("fa→ru", "fa")


@pytest.mark.parametrize(
    ("keys", "said", "hops"),
    [
        ("fa ru en", {}, "fa→ru ru→en"),
        ("fa ru en new", {"new": "ru"}, "fa→ru ru→en ru→new"),
        ("fa ru en", {"en": "fa"}, "fa→ru fa→en"),
        ("fa ru en", {"ru": None}, "ru→en"),
        ("fa ru en", {"ru": "en", "fa": "ru"}, "ru→fa en→ru"),  # en was made from none of them
        ("fa ru en", {"fa": "en"}, "en→fa fa→ru"),
        ("ru fa", {"ru": "fa"}, "fa→ru"),
    ],
)
def test_what_is_said_of_one_text_leaves_the_others_where_they_were(
    keys: str, said: dict[str, str | None], hops: str
) -> None:
    assert Chain.in_order(*keys.split()).but(said).hops == tuple(hops.split())


def test_a_circle_in_what_is_said_is_refused() -> None:
    with pytest.raises(UsageError, match="circle"):
        Chain.in_order("fa", "ru", "en").but({"ru": "en", "en": "ru"})


@pytest.mark.parametrize(
    ("parents", "message"),
    [
        ({"ru": "de"}, "'de', no witness here"),
        ({"ru": "ru"}, "circle: ru → ru"),
        ({"fa": "en", "ru": "fa", "en": "ru"}, "circle"),
    ],
)
def test_strangers_and_circles_are_refused(parents: dict[str, str], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        Chain(("fa", "ru", "en"), parents)
