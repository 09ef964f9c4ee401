"""What phrases mean, compared: the odd text out is named, and harmless rewriting is silent."""

from __future__ import annotations

import pytest

from tests.checks.triples import find
from tests.conftest import Collate
from workbench.checks.settings import CheckSettings
from workbench.checks.values import Values
from workbench.divergences import Divergence, find_divergences


def found(collate: Collate, fa: str, ru: str, en: str) -> tuple[Divergence, ...]:
    return find(collate, [Values], fa, ru, en)


@pytest.mark.parametrize(
    ("fa", "ru", "en", "kind", "odd", "hop", "severity"),
    [
        (
            "۲۰ میلیارد دلار وارد کرد.",
            "Ввез на 20 миллиардов долларов.",
            "Imported for 20 million dollars.",
            "amount",
            "en",
            "ru→en",
            "critical",
        ),
        (
            "در آستانهٔ بیست‌وهفتمین کنگره",
            "в канун XXVII съезда",
            "on the eve of the XXVIIIth Congress",
            "ordinal",
            "en",
            "ru→en",
            "major",
        ),
        (
            "نامهٔ ۵ دی ۱۳۶۴",
            "письмо от 26 декабря 1985 года",
            "letter of December 16, 1985",
            "date",
            "en",
            "ru→en",
            "major",
        ),
        (
            "نامهٔ ۵ دی ۱۳۶۳",
            "письмо от 26 декабря 1985 года",
            "letter of December 26, 1985",
            "date",
            "fa",
            "fa→ru",
            "major",
        ),
        (
            "۱۴۰ هزار زندانی",
            "120 тысяч заключенных",
            "140,000 prisoners",
            "number",
            "ru",
            "fa→ru",
            "major",
        ),
        (
            "۸۳ درصد کاهش",
            "сократилось на 83 процента",
            "decreased by 38 percent",
            "number",
            "en",
            "ru→en",
            "major",
        ),
        (
            "یک میلیون و نیم دانشمند",
            "полтора миллиона научных работников",
            "one half million scientists",
            "number",
            "en",
            "ru→en",
            "major",
        ),
        (
            "۳۲۰ عملیات در تهران",
            "320 операций в Тегеране",
            "operations in Tehran",
            "number",
            "en",
            "ru→en",
            "major",
        ),
    ],
)
def test_the_odd_text_is_named(
    collate: Collate, fa: str, ru: str, en: str, kind: str, odd: str, hop: str, severity: str
) -> None:
    (one,) = found(collate, fa, ru, en)
    assert (one.kind, one.odd, one.hop, one.severity) == (kind, odd, hop, severity)


@pytest.mark.parametrize(
    ("fa", "ru", "en"),
    [
        ("بیست‌وهفتمین کنگره", "XXVII съезд", "the 27th Congress"),
        ("کنگرهٔ بیست‌وهفتم", "двадцать седьмой съезд", "the twenty-seventh Congress"),
        ("۵ دی ۱۳۶۴", "26 декабря 1985 года", "December 26, 1985"),
        ("در مهر ۱۳۶۴", "в октябре 1985 года", "in October of 1985"),
        ("انقلاب ۱۳۵۷", "революция 1979 года", "the 1979 revolution"),
        ("۱۴۰ هزار زندانی", "140 000 заключенных", "140,000 prisoners"),
        ("۱۱٬۵۰۰ بطری", "11 500 бутылок", "11,500 bottles"),
        ("یک میلیون و ششصد هزار معتاد", "1,6 миллиона наркоманов", "1.6 million addicts"),
        ("ده میلیون نفر", "Десять миллионов человек", "Ten million people"),
        ("۱۰ تا ۱۵ برابر", "в 10–15 раз", "by 10-15 times"),
        ("دو سوم تلاش‌ها", "две трети усилий", "2/3 of its efforts"),
        ("۲۵ درصد", "25 процентов", "25 percent"),
        ("یک مرد آمد", "Пришел человек", "A man came"),
        ("چهار صد نفر", "400 человек", "four hundred people"),
    ],
)
def test_the_same_thing_said_differently_is_silent(
    collate: Collate, fa: str, ru: str, en: str
) -> None:
    assert found(collate, fa, ru, en) == ()


def test_all_three_different_is_both_hops(collate: Collate) -> None:
    (one,) = found(collate, "۱۲۰ نفر", "130 человек", "150 people")
    assert (one.odd, one.hop) == (None, "fa→ru, ru→en")


def test_a_value_said_in_the_next_bead_is_less_sure(collate: Collate) -> None:
    fa, ru = "در تهران ۳۲۰ عملیات\nو در استان‌ها", "В Тегеране 320 операций\nи в провинциях"
    apart = collate(fa=fa, ru=ru, en="in Tehran\nand 320 in the provinces")
    gone = collate(fa=fa, ru=ru, en="in Tehran\nand in the provinces")
    confidence = {one.confidence for one in find_divergences(gone, [Values])}
    assert confidence == {"high"}
    assert "high" not in {one.confidence for one in find_divergences(apart, [Values])}


def test_evidence_points_at_the_words(collate: Collate) -> None:
    fa, ru, en = (
        "بهای آن ۲۰ میلیارد دلار بود",
        "Он стоил 20 миллиардов долларов",
        "It cost $20 million",
    )
    (one,) = found(collate, fa, ru, en)
    texts = {"fa": fa, "ru": ru, "en": en}
    words = {key: texts[key][slice(*one.evidence[key].spans[0])] for key in texts}
    assert words == {"fa": "۲۰ میلیارد دلار", "ru": "20 миллиардов долларов", "en": "$20 million"}


def test_a_table_of_figures_is_compared_in_bounded_time(collate: Collate) -> None:
    numbers = " ".join(str(number) for number in range(1000, 4000))
    others = " ".join(str(number) for number in range(5000, 8000))
    collation = collate(fa=numbers, ru=numbers, en=others)
    assert len(find_divergences(collation, [Values])) == 6000


@pytest.mark.parametrize(
    ("fa", "ru", "en"),
    [
        ("در ۲۵ ژانویه ۲۰۲۰", "в 2020 году выпал на 25 января", "on January 25, 2020"),
        ("به نصف کاهش یافت", "сократилась вдвое", "fell by half"),
        ("ده‌ها گروه", "более десятка групп", "over a dozen groups"),
        ("تا ۲۴ ساعت", "до 24 часов", "for up to 24 hours"),
        ("در جولای یا آگوست ۲۰۲۰", "на июль или август 2020 года", "for July or August 2020"),
        ("نماز جمعه‌ها", "пятничные молитвы", "Friday prayers"),
        ("تا ۲۰ فوت (۶ متر)", "высотой до шести метров", "as high as 20 feet"),
        ("به ۲۷ درجهٔ سانتی‌گراد", "до 27 градусов", "reach 80 degrees"),
        ("طی ۲۴ ساعت", "за сутки", "over 24 hours"),
    ],
)
def test_said_in_another_way(collate: Collate, fa: str, ru: str, en: str) -> None:
    assert not found(collate, fa, ru, en)


def test_one_of_two_mentions_changed_is_paired_with_the_mention_it_replaced(
    collate: Collate,
) -> None:
    (divergence,) = found(
        collate, "۹۵٪ این و ۹۵٪ آن", "95 % тех и 65 % этих", "95 % of these and 95 % of those"
    )
    assert (divergence.odd, divergence.confidence) == ("ru", "high")


def test_a_share_told_once_less_is_told(collate: Collate) -> None:
    (divergence,) = found(collate, "۵۰٪ این و ۵۰٪ آن", "50 % тех и этих", "50 % and 50 %")
    assert (divergence.odd, divergence.confidence) == ("ru", "medium")
    assert str(divergence.message) == "fa and en have 50%; ru once less"


def test_a_month_named_by_two_against_one_is_sure(collate: Collate) -> None:
    (divergence,) = found(collate, "در ماه مارس رفت", "Он ушел в марте.", "He left in June.")
    assert (divergence.odd, divergence.confidence) == ("en", "high")


def test_a_weekday_left_out_is_a_weak_sign_and_another_weekday_a_strong_one(
    collate: Collate,
) -> None:
    assert not found(collate, "او رفت.", "Он ушел в пятницу.", "He left on Friday.")
    (divergence,) = found(collate, "شنبه رفت.", "Он ушел в пятницу.", "He left on Friday.")
    assert divergence.odd == "fa"


@pytest.mark.parametrize(
    ("fa", "ru", "en", "odd"),
    [
        ("۸۰ کیلومتر (۵۰ مایل)", "80 км (56 миль)", "80 km (50 miles)", "ru"),
        ("۵۷ کیلومتر (۳۱ مایل)", "50 км (31 миля)", "50 km (31 miles)", "fa"),
        ("در شهری در ۵۰ کیلومتری (مایل)", "в 50 км (31 миле)", "50 km (31 miles) away", "fa"),
        ("۸۰ کیلومتر (۵۰ مایل)", "80 км (50 миль)", "stretching km (50 mi)", "en"),
    ],
)
def test_a_conversion_that_one_text_changes_or_breaks_is_told(
    collate: Collate, fa: str, ru: str, en: str, odd: str
) -> None:
    (found,) = find_divergences(collate(fa=fa, ru=ru, en=en), [Values])
    assert (found.odd, found.confidence) == (odd, "high")


def test_a_conversion_that_two_texts_have_is_hardly_missed_in_the_third(collate: Collate) -> None:
    texts = {"fa": "۲ متر (۶ فوت)", "ru": "2 метра (6 футов)", "en": "2 metres"}
    (divergence,) = find_divergences(collate(None, "", **texts), [Values])
    assert (divergence.odd, divergence.confidence) == ("en", "low")


def test_a_rounded_conversion_that_two_texts_have_is_no_sure_loss(collate: Collate) -> None:
    texts = {
        "fa": "صدها نفر را امواجی با ارتفاع تا شش متر (۱۸ فوت) با خود برد.",
        "ru": "Первыми жертвами стали сотни гостей: их смели волны высотой почти шесть метров.",
        "en": "Hundreds of people were swept away by waves as high as six meters (18 feet).",
    }
    (divergence,) = find_divergences(collate(None, "", **texts), [Values])
    assert (divergence.odd, divergence.confidence) == ("ru", "medium")


@pytest.mark.parametrize(
    ("fa", "ru", "en"),
    [
        (
            "چهل میلیون از آب و سی میلیون از دهیاری",
            "сорок миллионов за воду, тридцать — от администрации",
            "forty million from the water, thirty million from the village",
        ),
        (
            "کمترین عمق یازده و بیشترین چهل‌وهفت متر",
            "наименьшая глубина 6 морских сажен, наибольшая 26",
            "the least depth six fathoms, the greatest twenty-six",
        ),
    ],
)
def test_a_unit_or_a_scale_may_be_understood(collate: Collate, fa: str, ru: str, en: str) -> None:
    told = find_divergences(collate(fa=fa, ru=ru, en=en), [Values])
    assert {one.confidence for one in told} == {"low"}


@pytest.mark.parametrize("ru", ["сорок миллионов за воду, двадцать — от администрации", "тридцать"])
def test_a_scale_is_understood_of_the_same_number_only(collate: Collate, ru: str) -> None:
    fa, en = "چهل میلیون از آب و سی میلیون از دهیاری", "forty million, then thirty million"
    told = find_divergences(collate(fa=fa, ru=ru, en=en), [Values])
    assert "low" not in {one.confidence for one in told}


def test_nought_is_said_in_many_ways(collate: Collate) -> None:
    told = find_divergences(collate(fa="۰ کشته", ru="0 убитых", en="No one was killed"), [Values])
    assert {one.confidence for one in told} == {"low"}


def test_how_small_a_number_may_go_unsaid_is_the_users_to_say(collate: Collate) -> None:
    collation = collate(fa="دو نفر", ru="два человека", en="people")
    strict = CheckSettings(thresholds={"values.small": 1})
    (lax,) = find_divergences(collation, [Values])
    (firm,) = find_divergences(collation, [Values], strict)
    assert (lax.confidence, firm.confidence) == ("low", "high")


@pytest.mark.parametrize(
    ("fa", "ru", "en"),
    [
        ("هفت روز پیش از مرگ", "За неделю до смерти", "A week before he died"),
        ("هر شبانه‌روز ۲۴۰ واگن", "за сутки 240 вагонов", "240 wagons every twenty-four hours"),
        (
            "تا پایان نیمهٔ اول سال",
            "до конца первого полугодия",
            "by the end of the first half-year",
        ),
        ("بیماران سه شب می‌خوابند", "проводят три ночи", "The sick spend three nights"),
        ("آب سیزده در هزار", "вода 13 ‰", "water, thirteen parts per thousand"),
        ("هر شش ماه یک بار", "раз в полгода", "semi-annually"),
        ("ساعت ۱۶ تا ۱۸:۴۰", "20 июня, 16.00–18.40", "from 4.00-6.40 p.m."),
    ],
)
def test_times_and_periods_said_otherwise(collate: Collate, fa: str, ru: str, en: str) -> None:
    assert [one for one in found(collate, fa, ru, en) if one.kind != "date"] == []


def test_measures_of_other_things_are_not_one_measure_changed(collate: Collate) -> None:
    fa, ru = "۶۲۰ کیلومتر رفت", "прошел 620 километров"
    assert len(found(collate, fa, ru, "it went at 135 km/h")) == 2
    (changed,) = found(collate, fa, ru, "it went 630 kilometres")
    assert changed.odd == "en"


def test_bare_degrees_are_of_either_scale(collate: Collate) -> None:
    (one,) = found(collate, "۶ درجهٔ سانتیگراد", "на 10 градусов", "10 degrees above average")
    assert (one.odd, one.kind) == ("fa", "unit")


@pytest.mark.parametrize(
    ("fa", "ru", "odd"),
    [
        ("چاه یک و نیم متر دورتر است.", "Колодец в полутора километрах.", "fa"),
        ("چاه یک و نیم کیلومتر دورتر است.", "Колодец в пятнадцати километрах.", "ru"),
    ],
)
def test_about_a_mile_has_a_vote(collate: Collate, fa: str, ru: str, odd: str) -> None:
    (divergence,) = found(collate, fa, ru, "The well is a mile or so away.")
    assert divergence.odd == odd
