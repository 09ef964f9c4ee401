"""Negation in some texts and not in others; silence where it is said in other words."""

from __future__ import annotations

import pytest

from tests.conftest import Collate
from workbench.chain import Chain
from workbench.checks.negation import Negation
from workbench.divergences import find_divergences


@pytest.mark.parametrize(
    ("fa", "ru", "en"),
    [
        ("او نرفت.", "Он не пошёл.", "He did not go."),
        ("نمک را در آن نریزید.", "Соль сюда не кладите.", "Leave the salt out."),
        ("به آن شکر نزنید.", "Сахар не добавляйте.", "Leave sugar out."),
        (
            "نامش در فهرست نیامده است.",
            "Имя в список не вошло.",
            "The name was left out of the list.",
        ),
        ("امسال اتوبوس نمی‌آید.", "Автобусы больше не ходят.", "Buses stopped coming this year."),
        ("موزهٔ نان را از دست ندهید.", "Не пропустите музей хлеба.", "Be sure to see the museum."),
        (
            "ببند تا باران تر نکند.",
            "Закрой, чтобы не намочило.",
            "Close it, or the rain will wet it.",
        ),
        ("آمد به جای برادرش.", "Пришёл он, а не его брат.", "He came, and not his brother."),
        (
            "سیل از ده نگذشت.",
            "Паводок обошёл село стороной.",
            "The flood did not reach the village.",
        ),
        ("این احتمال وجود ندارد.", "Вероятности этого нет.", "This has been ruled out."),
        ("روی چمن نروید.", "По газону не ходить.", "Keep off the grass."),
        ("فقط نُه مغزه گرفتیم و دو تا آب شد.", "Взяли девять кернов.", "We took nine cores."),
        ("او نمی‌رود.", "Он не идёт.", "He doesn’t go."),
        ("او رفت.", "Он пошёл.", "He went."),
        ("نماینده نشست.", "Делегат сел.", "The delegate sat down."),
        ("بدون او رفت.", "Без него ушёл.", "He went, but not with him."),
        ("نه تنها او رفت.", "Не только он ушёл.", "He went, and others too."),
        ("ممکن نیست.", "Это невозможно.", "It cannot be."),
        ("سفر نکنید.", "Воздержитесь от поездок.", "Do not travel."),
        ("ورود ممکن نیست.", "Вход закрыт.", "No admittance."),
        ("بی‌شمار بودند.", "Их было без числа.", "They were numberless."),
        ("او سر باز زد.", "Он отказался.", "He would not."),
        ("ناممکن است.", "Это невозможно.", "It cannot be."),
        ("", "Он не пошёл.", "He did not go."),
        ("مترس، برنمی‌گردد.", "Не бойся, он не вернётся.", "Fear not, he will not return."),
        ("از هم نپاشیده‌اند.", "Они не распались.", "They have not fallen apart."),
        ("او هرگز حرف نزد.", "Он никогда не говорил.", "He never spoke."),
        ("نیامده بود و نیفتاد.", "Он не пришёл и не упал.", "He had not come and did not fall."),
        ("یادداشت شمارهٔ ۹۶", "Нота № 96", "Note No. 96"),
        ("دورهٔ نه‌ماهه", "девятимесячный курс", "a nine-month course"),
        ("نجوم و جغرافیا", "Астрономия и география", "Astronomy and geography"),
        ("برنده این مطلب را گفت.", "Победитель сказал это.", "The winner said so."),
        ("او نزد ما نشست.", "Он сел возле нас.", "He sat down near us."),
        ("نه کارگر آمدند.", "Пришли девять рабочих.", "Nine workers came."),
        (
            "از نزد شاه رفت و نزد برادر نشست.",
            "Он ушёл от царя и сел у брата.",
            "He left the king and sat by his brother.",
        ),
        (
            "هنوز روشن نیست کی می‌آید.",
            "Пока неизвестно, когда он придёт.",
            "It is unclear when he comes.",
        ),
        ("این آب بی‌خطر نیست.", "Эта вода небезопасна.", "This water is not safe."),
        ("یتیم را ستم منما.", "Не обижай сироту.", "Do not wrong the orphan."),
        ("هفتاد و نه سال دارد.", "Ему семьдесят девять лет.", "He is seventy-nine."),
        ("روشن است یا خیر؟", "Включён он или нет?", "Is it on or not?"),
        ("یکی بود یکی نبود، شاهی بود.", "Жил-был царь.", "Once upon a time there was a king."),
        (
            "git می‌گوید: Changes not staged for commit.",
            "Git пишет: Changes not staged for commit.",
            "Git says: Changes not staged for commit.",
        ),
        (
            "اگر نیایی، نمی‌رویم.",
            "Не придёшь — не пойдём.",
            "If you don't come, we won't go.",
        ),
        # a "not" that asks, or that says the same in other words
        (
            "کلاغ را فرستاد تا ببیند آب فرو نشسته است یا نه.",
            "Он выпустил ворона, чтобы узнать, не сошла ли вода.",
            "He sent the raven to see if the water had gone down.",
        ),
        ("چیزی نگذشت که شب شد.", "Вскоре настала ночь.", "Soon night fell."),
        ("طولی نکشید که همسرش آبستن شد.", "Вскоре жена зачала.", "Soon his wife conceived."),
        ("اشکالی ندارد، بنشین.", "Ничего страшного, садись.", "It is all right, sit down."),
        ("خاموش ماند.", "Он ничего не ответил.", "He made no answer."),
        ("از کشتن او منصرف شد.", "Он его не убил.", "He did not kill him."),
        ("این سرکه نه، شراب است.", "Это не уксус, а вино.", "This is wine, and not vinegar."),
        ("نمی‌توان نخندید.", "Нельзя не рассмеяться.", "One cannot but laugh."),
        ("نزدیک بود بیفتد.", "Он чуть не упал.", "He nearly fell."),
        ("چه جای ترس است؟", "Бояться нечего.", "There is nothing to fear."),
        ("این موش‌ها دیابت ندارند.", "У этих мышей нет диабета.", "These mice are non-diabetic."),
        ("بیمار نشانه‌ای ندارد.", "У больного нет симптомов.", "The patient is asymptomatic."),
        ("کشوری است که به دریا راه ندارد.", "Страна без выхода к морю.", "A landlocked country."),
        (
            "سه روز نخورد و ننوشید.",
            "Три дня он не ел и не пил.",
            "For three days he did not eat or drink.",
        ),
        (
            "نگهبانانی که چراغ‌ها را روشن نمی‌کنند یا تعمیر نمی‌کنند بیکار می‌شوند.",
            "Смотрители, которые не зажигают или не чинят лампы, теряют место.",
            "Wardens who do not light or repair the lamps lose their post.",
        ),
        ("خیر، ولی مراقب باشید.", "Нет, но будьте осторожны.", "No, but take care."),
        (
            "ملوانان دزد نیستند، همان‌طور که ناخدا نیست.",
            "Матросы не воры, так же как и капитан не вор.",
            "The crew are no more thieves than the captain is.",
        ),
        ("ما در این کار گناهی نداریم.", "Мы тут ни при чём.", "We have no part in this."),
        ("هر چه بادا باد!", "Будь что будет, во что бы то ни стало!", "Come what may!"),
        (
            "به او گفتم نه بخورد و نه بخوابد.",
            "Ему велено ни есть, ни спать.",
            "Neither eat nor sleep.",
        ),
        (
            "هفت سال است ماهی نخورده‌ام.",
            "Семь лет не ел я рыбы.",
            "It is seven years since I ate fish.",
        ),
        ("سن بیست یا بالاتر", "Возраст не ниже двадцати лет", "Age twenty or above"),
        ("نامش ناشناخته است.", "Имя его неизвестно.", "His name is not known."),
        ("او نزد ما آمد.", "Он пришёл к нам.", "He came to us."),
        # a whole answer, or what is asked
        ("هیچ‌کس.", "Никто.", "Nobody."),
        ("آیا هیچ کسی آنجا بود؟", "Был там кто-нибудь?", "Was anybody there?"),
    ],
)
def test_silence(collate: Collate, fa: str, ru: str, en: str) -> None:
    quiet = {"او سر باز زد."}
    texts = {"ru": ru, "en": en} if fa in quiet else {"fa": fa, "ru": ru, "en": en}
    assert find_divergences(collate(chain=None, summary="", **texts), [Negation]) == ()


@pytest.mark.parametrize(
    ("fa", "ru", "en", "odd", "confidence"),
    [
        ("او نمی‌رود.", "Он не идёт.", "He goes.", "en", "medium"),
        ("او می‌رود.", "Он не идёт.", "He goes.", "ru", "medium"),
        ("نمک را در آن نریزید.", "Соль сюда не кладите.", "Put the salt in it.", "en", "medium"),
        ("نُه نفر نیامدند.", "Девять человек не пришли.", "Nine people came.", "en", "medium"),
        (
            "شیر را در یخچال نگذارید.",
            "Не ставьте молоко сюда.",
            "Put the milk here.",
            "en",
            "medium",
        ),
        ("او نرفت.", "Он ушёл.", "He didn't go.", "ru", "medium"),
        ("این درست نیست.", "Это не так.", "This is right.", "en", "medium"),
        (
            "او می‌رود، و من می‌مانم.",
            "Он не идёт, а я остаюсь.",
            "He goes, and I stay.",
            "ru",
            "medium",
        ),
        (
            "اگر به این دارو حساسیت دارید، آن را مصرف نکنید.",
            "Если у вас аллергия на этот препарат, не принимайте его.",
            "If you are allergic to this medicine, take it.",
            "en",
            "medium",
        ),
        ("هیچ‌کس را نمی‌بینم.", "Никого не вижу.", "I see somebody.", "en", "medium"),
        # what denies without a "not"
        (
            "شهر را بدون خونریزی گرفت.",
            "Он взял город без крови.",
            "He took the city with much blood.",
            "en",
            "medium",
        ),
        (
            "بدون بازرس برگزار نخواهد شد.",
            "Без ревизора проводиться не будет.",
            "It will be held without the auditor.",
            "en",
            "medium",
        ),
        (
            "بدون او پیروزی ناممکن است.",
            "Без него победа возможна.",
            "Without him victory is impossible.",
            "ru",
            "medium",
        ),
        ("با این همه نپاشید.", "И все же не пал.", "Nevertheless it fell.", "en", "medium"),
        ("مستأجر حق ندارد.", "Арендатор не вправе.", "The Lessee may.", "en", "medium"),
        # words that only look as if they held a negation
        (
            "شبکه‌ها نپاشیده‌اند.",
            "Ячейки не распались.",
            "Underground cells broke.",
            "en",
            "medium",
        ),
        ("بیمار بیشتر خورد.", "Больной не ел.", "The patient did not eat.", "fa", "medium"),
        ("یک هفته نمانده است.", "Осталась неделя.", "There is not a week left.", "ru", "medium"),
        # «никто пришёл», «هرگز می‌آید»: what stands beside a "not" has lost it
        (
            "هیچ‌کس از ما او را ندیده است.",
            "Никто из нас его видел.",
            "None of us has seen him.",
            "ru",
            "medium",
        ),
        (
            "هرگز به آن شهر باز می‌گردد.",
            "Он никогда не вернётся в тот город.",
            "He will never return to that city.",
            "fa",
            "medium",
        ),
        (
            "هیچ پاسخی دریافت کردیم.",
            "Мы не получили никакого ответа.",
            "We received no answer.",
            "fa",
            "medium",
        ),
        (
            "این را هیچ دولتی به رسمیت نمی‌شناسد.",
            "Это признано ни одним государством.",
            "This is recognised by no state.",
            "ru",
            "medium",
        ),
        # what may say "not" says it in no text, where all have it
        (
            "فقط روزهای جمعه نمی‌آید.",
            "Он не приходит только по пятницам.",
            "He comes only on Fridays.",
            "en",
            "medium",
        ),
        (
            "پسر را آسیب مرسان!",
            "Причиняй мальчику вред!",
            "Do not hurt the boy!",
            "ru",
            "medium",
        ),
        (
            "ماهی‌هایی که از تور می‌گذرند خوراک مرغابی می‌شوند.",
            "Рыбы, не прошедшие сквозь сеть, достаются уткам.",
            "The fish that are unable to pass the net are left to the ducks.",
            "fa",
            "medium",
        ),
        (
            "اگر کسی به دردسر بیفتد، نمی‌توانیم خبر بدهیم.",
            "Если кто попадёт в беду, мы не сможем сообщить.",
            "If anyone is in trouble we can send word.",
            "en",
            "medium",
        ),
        (
            "سپاه می‌توانست پیش برود، زیرا شهر بی‌پناه می‌ماند.",
            "Войско не могло идти дальше: город оставался беззащитным.",
            "The army could not go on, for the city would be left helpless.",
            "fa",
            "medium",
        ),
        # what may stand for a "not" elsewhere in the sentence does not hide what is said outright
        (
            "نگهبان نمی‌داند نامهٔ دیروز کجاست و کلید انبار پیش کدام سرباز است.",
            "Сторож не знает, где вчерашнее письмо и у кого из солдат ключ от склада.",
            "The guard knows where the letter of yesterday is, and which soldier has the only key.",
            "en",
            "medium",
        ),
        (
            "دیگر هرگز حرف نزد.",
            "Больше он никогда не говорил.",
            "He always spoke again.",
            "en",
            "medium",
        ),
        ("از او خبری نداریم.", "Судьба его неизвестна.", "His fate is known.", "en", "medium"),
        # names in another script are no quotation
        (
            "کنسرت West و Chris Rock و Kim پخش شد.",
            "Концерт Уэста, Рока и Ким не показали.",
            "The concert of West, Chris Rock and Kim was not broadcast.",
            "fa",
            "medium",
        ),
    ],
)
def test_one_text_stands_alone(
    collate: Collate, fa: str, ru: str, en: str, odd: str, confidence: str
) -> None:
    (one,) = find_divergences(collate(fa=fa, ru=ru, en=en), [Negation])
    assert (one.kind, one.odd, one.confidence) == ("negation", odd, confidence)


@pytest.mark.parametrize(
    ("fa", "ru", "en", "odd"),
    [
        # one negation of two
        (
            "پنجره را باز نکنید و به کسی چیزی نگویید؛ ما زود برمی‌گردیم.",
            "Не открывайте окно и никому ничего не говорите; мы скоро вернёмся.",
            "Open the window, and do not tell anybody anything; we shall soon be back.",
            "en",
        ),
        (
            "سند امضا ندارد. تاریخ آن روشن نیست.",
            "Подписи документ не имеет. Дата его ясна.",
            "The document bears no signature. Its date is not clear.",
            "ru",
        ),
        # a sentence of several: each is held beside its own
        (
            "مهمانان به تالار آمدند و نشستند. هیچ‌کس سخنی نگفت. ناگهان در باز شد و پیری به درون آمد "
            "که کسی او را نمی‌شناخت. همه برخاستند و به او خوشامد گفتند.",
            "Гости вошли в зал и сели. Никто не сказал ни слова. Вдруг дверь отворилась, и вошёл "
            "старик, которого никто не знал. Все встали и приветствовали его.",
            "The guests came into the hall and sat down. Nobody said a word. Suddenly the door "
            "opened and an old man came in whom everybody knew. All rose and greeted him.",
            "en",
        ),
        # two have it three times and two times, one once
        (
            "پول نمی‌خواهم، من خانه نمی‌خواهم، و اسب هم نمی‌خواهم.",
            "Денег я не хочу, дома я не хочу, и коня мне не надо.",
            "I do not want money, I want a house, and I want a horse.",
            "en",
        ),
        # lost by the first translator, and so by the second
        (
            "شورا این تصمیم را که در جلسهٔ پیش گرفته شده بود تأیید نکرد.",
            "Совет утвердил это решение, принятое на прошлом заседании.",
            "The council confirmed this decision, taken at its last meeting.",
            "fa",
        ),
    ],
)
def test_a_chain_of_three(collate: Collate, fa: str, ru: str, en: str, odd: str) -> None:
    chain = Chain.in_order("fa", "ru", "en")
    (one,) = find_divergences(collate(chain=chain, fa=fa, ru=ru, en=en), [Negation])
    assert (one.odd, one.confidence) == (odd, "medium")


def test_what_recurs_is_a_way_to_translate(collate: Collate) -> None:
    fa, ru, en = "او می‌رود.", "Он не идёт.", "He goes."
    (once,) = find_divergences(collate(fa=fa, ru=ru, en=en), [Negation])
    assert (once.odd, once.confidence) == ("ru", "medium")
    fas, rus, ens = ("\n".join([text] * 30) for text in (fa, ru, en))
    assert find_divergences(collate(fa=fas, ru=rus, en=ens), [Negation]) == ()


def test_slips_that_recur_are_no_way_to_translate(collate: Collate) -> None:
    fa = "سرباز نامه را به شاه نداد."
    ru = "Солдат отдал письмо царю."
    en = "The soldier did not give the letter to the king."
    fas, rus, ens = ("\n".join([text] * 8) for text in (fa, ru, en))
    found = find_divergences(collate(fa=fas, ru=rus, en=ens), [Negation])
    assert {(one.odd, one.confidence) for one in found} == {("ru", "medium")}


def test_two_texts_are_a_low_sign(collate: Collate) -> None:
    (one,) = find_divergences(collate(ru="Он не идёт.", en="He goes."), [Negation])
    assert (one.confidence, one.hop) == ("low", "ru→en")


def test_spans_are_those_of_the_stored_text(collate: Collate) -> None:
    (one,) = find_divergences(
        collate(
            fa="او فردا به شهر می‌رود.",
            ru="Он и\u0301дёт завтра в город.",
            en="He won’t go to the city tomorrow, never.",
        ),
        [Negation],
    )
    assert one.evidence["en"].spans == ((3, 8), (34, 39))
    assert one.evidence["en"].values == ("won’t", "never")
    assert one.evidence["ru"].spans == ()


def test_a_language_without_word_lists_is_passed_over(collate: Collate) -> None:
    assert find_divergences(collate(de="Er geht nicht.", en="He goes."), [Negation]) == ()
