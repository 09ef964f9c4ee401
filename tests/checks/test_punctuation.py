"""Marks without a partner: in which text the flaw is, and how sure that is."""

import pytest

from tests.conftest import Collate
from workbench.chain import Chain
from workbench.checks.evidence.marks import manner
from workbench.checks.punctuation import Punctuation
from workbench.divergences import find_divergences


def test_the_witness_with_the_flaw_is_the_odd_one(collate: Collate) -> None:
    collation = collate(
        fa="هشدار دادند (پانویس: بخش ۷)", ru="предостерегли (Сноска: часть 7)", en="(Footnote: 7]"
    )
    (finding,) = Punctuation().find(collation)
    assert (finding.suspect, finding.confidence, finding.evidence["en"].spans) == (
        "en",
        "high",
        ((0, 1), (12, 13)),
    )


def test_a_quotation_taken_up_again_is_closed_where_the_others_close_it(collate: Collate) -> None:
    long = collate(fa="«الف.\n«ب.»", ru="«А.\n«Б.»", en='"A.\n"B."')
    assert list(Punctuation().find(long)) == []
    cut = collate(fa="«الف.»\n«ب.»", ru="«А.»\n«Б.»", en='"A.\n"B."')
    (finding,) = Punctuation().find(cut)
    assert (finding.suspect, finding.bead) == ("en", 0)


def lines(**changed: dict[int, str]) -> dict[str, str]:
    """Return a text of twelve lines in three languages, a quotation in every third."""
    quoted = {"fa": "او گفت: «بله.»", "ru": "Он сказал: «Да».", "en": 'He said, "Yes."'}
    plain = {"fa": "سپس رفت.", "ru": "Затем он ушёл.", "en": "Then he left."}
    return {
        key: "\n".join(
            changed.get(key, {}).get(number, (plain if number % 3 else quoted)[key])
            for number in range(12)
        )
        for key in quoted
    }


@pytest.mark.parametrize(
    ("key", "first", "second"),
    [
        ("fa", "او گفت: «بله.", "او گفت: بله.»"),
        ("ru", "Он сказал: «Да.", "Он сказал: Да»."),
        ("fa", "او گفت: بله. «", "او گفت: بله.»"),  # an opening mark for the closing one
    ],
)
def test_two_flaws_do_not_make_a_pair(collate: Collate, key: str, first: str, second: str) -> None:
    collation = collate(None, "", **lines(**{key: {3: first, 9: second}}))
    found = Punctuation().find(collation)
    assert {(one.bead, one.suspect) for one in found} == {(3, key), (9, key)}


@pytest.mark.parametrize(
    ("key", "first", "second"),
    [
        ("ru", "Пришли врачи (трое.", "Ушли врачи трое)."),
        ("en", "The doctors (three came.", "The doctors three) left."),
    ],
)
def test_two_brackets_of_two_lines_are_no_pair(
    collate: Collate, key: str, first: str, second: str
) -> None:
    changed = {
        "fa": {3: "پزشکان (سه نفر) آمدند.", 9: "پزشکان (سه نفر) رفتند."},
        "ru": {3: "Пришли врачи (трое).", 9: "Ушли врачи (трое)."},
        "en": {3: "The doctors (three) came.", 9: "The doctors (three) left."},
    }
    assert list(Punctuation().find(collate(None, "", **lines(**changed)))) == []
    changed[key] = {3: first, 9: second}
    found = Punctuation().find(collate(None, "", **lines(**changed)))
    assert {(one.bead, one.suspect) for one in found} == {(3, key), (9, key)}


@pytest.mark.parametrize(
    ("first", "last"), [("for (k of lamps){", "}"), ("light(", ");"), ("x = [", "7, 8]")]
)
def test_brackets_of_code_pair_over_lines(collate: Collate, first: str, last: str) -> None:
    assert list(Punctuation().find(collate(None, "", **lines(en={3: first, 6: last})))) == []


def test_a_bracket_that_runs_over_lines_elsewhere_too_is_one(collate: Collate) -> None:
    changed = {
        "fa": {3: "پزشکان آمدند (سه نفر.", 4: "دو نفر رفتند)."},
        "en": {3: "The doctors came (three.", 4: "Two left)."},
    }
    assert list(Punctuation().find(collate(None, "", **lines(**changed)))) == []


def test_a_mark_of_an_earlier_line_is_not_closed_by_another_kind(collate: Collate) -> None:
    changed = {3: 'او گفت: "بله.', 6: "او گفت: بله.»"}
    found = Punctuation().find(collate(None, "", **lines(fa=changed)))
    assert {(one.bead, one.suspect) for one in found} == {(3, "fa"), (6, "fa")}


@pytest.mark.parametrize(
    ("changed", "medium", "more"),
    [
        # no quotation is closed: told at the first, with how many there are more
        ({"ru": {at: f"Он сказал: «Да, {at}." for at in range(7)}}, [0], 6),
        # a double mark for an apostrophe
        ({"en": {at: f'The Lakers" game {at} is over.' for at in (1, 2, 4, 5, 7, 8)}}, [1], 5),
        # three slips are three slips
        ({"ru": {3 * at: f"Он сказал: «Да, {at}." for at in range(3)}}, [0, 3, 6], 0),
    ],
)
def test_the_manner_of_a_text_is_told_once(
    collate: Collate,
    monkeypatch: pytest.MonkeyPatch,
    changed: dict[str, dict[int, str]],
    medium: list[int],
    more: int,
) -> None:
    monkeypatch.setattr(manner, "OFTEN", 6)
    found = list(Punctuation().find(collate(None, "", **lines(**changed))))
    sure = [one for one in found if one.confidence == "medium"]
    assert ([one.bead for one in sure], sure[0].message.fields["times"]) == (medium, more)
    assert len(found) == sum(map(len, changed.values()))


def test_a_flaw_is_that_of_the_text_the_other_was_made_from(collate: Collate) -> None:
    chain = Chain.in_order("fa", "ru", "en")
    texts = {"fa": "گفت: «بله» و رفت", "ru": "Сказал: «да", "en": 'Said, "yes'}
    (found,) = find_divergences(collate(chain=chain, **texts), [Punctuation])
    assert (found.odd, found.hop, sorted(found.evidence)) == ("ru", "fa→ru", ["en", "ru"])


def test_a_quotation_in_single_marks_runs_over_lines_too(collate: Collate) -> None:
    changed = {
        "fa": {3: "او گفت: «بله.", 4: "سپس رفت.", 5: "این خوب است.»"},
        "ru": {3: "Он сказал: «Да.", 4: "Затем он ушёл.", 5: "Это хорошо».", 6: "Он сказал: «Да»."},
        "en": {3: "He said, 'Yes.", 4: "Then he left.", 5: "This is good.'"},
    }
    assert list(Punctuation().find(collate(None, "", **lines(**changed)))) == []


def test_a_quotation_that_runs_on_in_two_texts_is_one(collate: Collate) -> None:
    running = {
        "ru": {3: "Он сказал: «Да.", 5: "Он сказал: нет»."},
        "en": {3: 'He said, "Yes.', 5: 'He said no."'},
    }
    assert list(Punctuation().find(collate(None, "", **lines(**running)))) == []


@pytest.mark.parametrize(
    ("fa", "ru", "en", "odd"),
    [
        # one quotation in Farsi, broken by "he said" in the others: right
        (
            "او گفت: «می‌آیم.\nفردا می‌آیم.»",
            "«Приду, — сказал он.\n— Завтра приду».",
            '"I will come," he said.\n"I will come tomorrow."',
            [],
        ),
        # two quotations, of which one is not closed and one not opened
        (
            "وزیر گفت: «نمی‌رویم.\nبه نوشتهٔ روزنامه، مردم این را پسندیدند».",
            "«Не поедем», — сказал министр.\nНароду, пишет газета, «это понравилось».",
            '"We are not going," the minister said.\nPeople, the paper writes, "liked it."',
            ["fa", "fa"],
        ),
    ],
)
def test_two_quotations_of_neighbours(
    collate: Collate, fa: str, ru: str, en: str, odd: list[str]
) -> None:
    found = Punctuation().find(collate(None, "", fa=fa, ru=ru, en=en))
    assert [one.suspect for one in found] == odd


@pytest.mark.parametrize(
    ("en", "bead"),
    [
        ('He said: "Stay.\nDo not go.', 1),  # opened in the first line, not closed in the second
        ('He said: Stay.\nDo not go."', 0),
    ],
)
def test_a_flaw_is_told_where_the_others_have_the_mark(
    collate: Collate, en: str, bead: int
) -> None:
    collation = collate(
        None, "", fa="او گفت: «بمان.\nمرو.»", ru="Он сказал: «Останься.\nНе уходи».", en=en
    )
    (found,) = Punctuation().find(collation)
    assert (found.bead, found.suspect) == (bead, "en")


def test_marks_of_two_quotations_are_no_pair_where_the_others_have_both(collate: Collate) -> None:
    """The first is not closed, the second not opened, and each of them runs over lines."""
    changed = {
        "fa": {3: "او گفت: «بله.", 4: "می‌آیم.", 7: "او گفت: بمان.", 8: "مرو.»"},
        "ru": {3: "Он сказал: «Да.", 4: "Приду».", 7: "Он сказал: «Останься.", 8: "Не уходи»."},
        "en": {3: 'He said, "Yes.', 4: 'I come."', 7: 'He said, "Stay.', 8: 'Do not go."'},
    }
    found = Punctuation().find(collate(None, "", **lines(**changed)))
    assert {(one.bead, one.suspect) for one in found} == {(4, "fa"), (7, "fa")}


@pytest.mark.parametrize(
    ("en", "odd"),
    [
        ("‘Come in,’ he said. ‘Sit down.’", []),
        ("'Come in,' he said. 'Sit down.'", []),
        ("‘Come in, he said. ‘Sit down.’", ["en"]),
        ("'Come in,' he said. Sit down.'", ["en"]),
        ("‘The players’ room,’ he said, ‘’tis there.’", []),
        ("'Tis the players' room,' he said, 'isn't it?'", ["en"]),
        ("‘The players’ room, he said, ‘isn’t it?’", []),  # players’ may close it
        ("Sa‘di and ‘Obeyd said so in the ’80s", []),
        ("so says Nahj al-Balagha of 'Ali", []),
    ],
)
def test_single_marks_pair_where_the_others_quote(
    collate: Collate, en: str, odd: list[str]
) -> None:
    found = Punctuation().find(collate(None, "", ru="«Да», — сказал он. «Нет».", en=en))
    assert [one.suspect for one in found] == odd


@pytest.mark.parametrize(
    ("fa", "ru", "en", "odd", "confidence"),
    [
        ("(الف", "(а", "(a", None, "medium"),
        ("گفت: «بله", "Сказал: «да", 'Said, "yes', None, "low"),
    ],
)
def test_what_all_texts_lack_is_told_once(
    collate: Collate, fa: str, ru: str, en: str, odd: str | None, confidence: str
) -> None:
    chain = Chain.in_order("fa", "ru", "en")
    (found,) = find_divergences(collate(chain=chain, fa=fa, ru=ru, en=en), [Punctuation])
    assert (found.odd, found.confidence) == (odd, confidence)


@pytest.mark.parametrize(
    ("fa", "confidence"), [("گفت: «بله»", "medium"), ("گفت بله", "low"), ("(بله)", "low")]
)
def test_what_two_texts_lack_is_told_once_and_surer_where_the_third_has_it(
    collate: Collate, fa: str, confidence: str
) -> None:
    found = Punctuation().find(collate(fa=fa, ru="Сказал: «да", en='Said, "yes'))
    assert [(one.suspect, one.confidence) for one in found] == [("ru", confidence)]


def test_many_flaws_of_one_bead_are_told_as_one(collate: Collate) -> None:
    found = list(Punctuation().find(collate(fa="(" * 40, ru="да", en="yes")))
    assert [len(finding.evidence["fa"].spans) for finding in found] == [40]


def test_a_flaw_that_two_texts_share_is_less_sure(collate: Collate) -> None:
    collation = collate(fa="(انگشتر", ru="(кольцо)", en="(a ring")
    assert {finding.confidence for finding in Punctuation().find(collation)} == {"medium"}


@pytest.mark.parametrize(
    ("fa", "ru", "odd"),
    [
        # the outer name ends with the inner one
        ("کارخانهٔ «داس و چکش» بسته است.", "Завод «Серп и молот «Рекорд» закрыт.", []),
        # two names, of which one is not closed
        ("«بوستان» و «گلستان» از اوست.", "Он написал «Бустан и «Гулистан».", ["ru"]),
    ],
)
def test_an_end_is_shared_unless_another_text_quotes_more(
    collate: Collate, fa: str, ru: str, odd: list[str]
) -> None:
    found = Punctuation().find(collate(None, "", fa=fa, ru=ru))
    assert [one.suspect for one in found] == odd
