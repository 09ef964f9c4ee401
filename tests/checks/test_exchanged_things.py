"""Things of one sort exchanged for one another, and what only looks like it, by field."""

from __future__ import annotations

import pytest

from tests.conftest import Collate
from workbench.checks.opposite import Opposite
from workbench.divergences import find_divergences

EXCHANGED = [
    (
        "کالا به هزینهٔ گیرنده بازگردانده می‌شود.",
        "Товар возвращается за счёт отправителя.",
        "The goods go back at the cost of the receiver.",
        "ru",
    ),
    ("درخت گردو می‌ماند.", "Ореховое дерево остаётся.", "The hazel tree remains.", "en"),
    ("شست پای چپش ورم کرد.", "Палец левой ноги распух.", "His left thumb was swollen.", "en"),
    (
        "در دفتر تعمیرات نوشته نشده است.",
        "В ремонтном журнале об этом ни слова.",
        "The repair magazine says nothing of it.",
        "en",
    ),
    (
        "بارهای ناهمنام یکدیگر را می‌ربایند.",
        "Разноимённые заряды притягиваются.",
        "Unlike charges repel.",
        "en",
    ),
    (
        "در پایان بازی دو اسب برایش مانده بود.",
        "К концу партии у него остались два коня.",
        "At the end of the game he had two queens left.",
        "en",
    ),
    ("بدنهٔ کشتی سالم بود.", "Корпус судна был цел.", "The hull was broken.", "en"),
    ("همهٔ صندلی‌ها پر بود.", "Все места были заняты.", "All the seats were free.", "en"),
    (
        "رأی دادگاه بدوی اعلام شد.",
        "Объявили решение суда первой инстанции.",
        "The ruling of the court of appeal was announced.",
        "en",
    ),
    ("این پرونده کیفری است.", "Это уголовное дело.", "This is a civil case.", "en"),
    ("دادستان برخاست.", "Прокурор встал.", "Counsel for the defence rose.", "en"),
    (
        "متهم را به قید وثیقه آزاد کردند.",
        "Обвиняемого отпустили под залог.",
        "The accused was remanded in custody.",
        "en",
    ),
    (
        "روزی دو قرص بخورید.",
        "Принимайте по две таблетки в день.",
        "Take two injections a day.",
        "en",
    ),
    ("استخوان ترقوه‌اش شکست.", "Он сломал ключицу.", "He broke his jaw.", "en"),
    ("پیشانی‌اش زخم بود.", "На лбу у него была рана.", "There was a wound on his chin.", "en"),
    (
        "شمار گلبول‌های سفید بالا رفت.",
        "Число лейкоцитов выросло.",
        "The number of red blood cells went up.",
        "en",
    ),
    (
        "عمل با بیهوشی عمومی انجام شد.",
        "Операцию сделали под общим наркозом.",
        "The operation was done under local anaesthetic.",
        "en",
    ),
    (
        "این بیماری ویروسی نیست، باکتریایی است.",
        "Болезнь эту вызывают бактерии.",
        "The disease is caused by a fungus.",
        "en",
    ),
    (
        "مادرزنش در آشپزخانه بود.",
        "Его тёща была на кухне.",
        "His father-in-law was in the kitchen.",
        "en",
    ),
    ("نامادری‌اش مهربان بود.", "Мачеха была добра.", "Her stepfather was kind.", "en"),
    ("انگشتری با نگین یاقوت", "кольцо с рубином", "a ring set with an emerald", "en"),
    ("در این رود قزل‌آلا هست.", "В этой реке водится форель.", "There is carp in this river.", "en"),
    ("گوساله‌ای در طویله بود.", "В хлеву был телёнок.", "There was a foal in the stable.", "en"),
    ("گوشت خوک نمی‌خورد.", "Он не ест свинины.", "He eats no beef.", "en"),
    (
        "یک قاشق چای‌خوری نمک بریزید.",
        "Добавьте чайную ложку соли.",
        "Add a tablespoon of salt.",
        "en",
    ),
    (
        "جیب کتش پاره شده بود.",
        "Карман пиджака был порван.",
        "The sleeve of his jacket was torn.",
        "en",
    ),
    ("با چکش در را کوبید.", "Он ударил в дверь молотком.", "He struck the door with an axe.", "en"),
    ("نخست‌وزیر استعفا داد.", "Премьер-министр подал в отставку.", "The governor resigned.", "en"),
    ("سفارت بسته بود.", "Посольство было закрыто.", "The consulate was closed.", "en"),
    ("راهبه‌ای در را گشود.", "Дверь открыла монахиня.", "A bishop opened the door.", "en"),
    (
        "مسابقهٔ والیبال به تعویق افتاد.",
        "Матч по волейболу отложили.",
        "The basketball match was put off.",
        "en",
    ),
    ("باغ پر از لاله بود.", "Сад был полон тюльпанов.", "The garden was full of lilies.", "en"),
    ("سکان شکست.", "Руль сломался.", "The mast broke.", "en"),
    (
        "قطار باری از پل گذشت.",
        "Товарный поезд прошёл по мосту.",
        "The passenger train crossed the bridge.",
        "en",
    ),
    (
        "مقدار اکسیژن را سنجیدند.",
        "Измерили содержание кислорода.",
        "They measured the hydrogen content.",
        "en",
    ),
    ("عرض جغرافیایی نادرست بود.", "Широта была указана неверно.", "The longitude was wrong.", "en"),
    ("این واژه صفت است.", "Это слово — прилагательное.", "This word is an adverb.", "en"),
    (
        "فعل به زمان گذشته است.",
        "Глагол стоит в прошедшем времени.",
        "The verb is in the future tense.",
        "en",
    ),
    ("سهامداران شکایت کردند.", "Акционеры подали жалобу.", "The bondholders complained.", "en"),
    ("سود خالص شرکت", "чистая прибыль компании", "the gross profit of the company", "en"),
    (
        "این مجله هر هفته چاپ می‌شود.",
        "Этот журнал выходит каждую неделю.",
        "This magazine comes out every month.",
        "en",
    ),
    (
        "نام در ستون دوم است.",
        "Имя стоит во втором столбце.",
        "The name is in the second row.",
        "en",
    ),
    ("کلید خصوصی را نگه دارید.", "Храните закрытый ключ.", "Keep the public key.", "en"),
    (
        "در دبستان درس می‌داد.",
        "Он преподавал в начальной школе.",
        "He taught at a secondary school.",
        "en",
    ),
    ("دو نفر کشته شدند.", "Два человека погибли.", "Two people were injured.", "en"),
    (
        "کارخانه را ملی کردند؛ ملی شدن آن",
        "Национализация завода",
        "The privatisation of the works",
        "en",
    ),
    ("حسابدار شرکت آمد.", "Пришёл бухгалтер фирмы.", "The firm's translator came.", "en"),
    ("فیلی از جنگل بیرون آمد.", "Из леса вышел слон.", "A tiger came out of the forest.", "en"),
    ("دما بالا رفت.", "Температура поднялась.", "The pressure rose.", "en"),
    ("با خشم به او نگریست.", "Он смотрел на неё с гневом.", "He looked at her with pity.", "en"),
    ("هجای ماقبل آخر", "предпоследний слог", "the last syllable", "en"),
    ("تخفیف ده درصدی", "скидка в десять процентов", "a surcharge of ten per cent", "en"),
    ("دره پر از مه بود.", "Долина была полна тумана.", "The forest was full of fog.", "en"),
    ("این تخته‌نرد است.", "Это нарды.", "This is chess.", "en"),
    ("اجاق گازسوز است.", "Плита газовая.", "The stove is electric.", "en"),
    ("مخزن پر از بنزین بود.", "Бак был полон бензина.", "The tank was full of diesel.", "en"),
    ("وزیر استعفا داد.", "Министр подал в отставку.", "The minister was dismissed.", "en"),
    (
        "او را به ریاست منصوب کردند.",
        "Его назначили председателем.",
        "He was elected chairman.",
        "en",
    ),
    ("در پانویس کتاب آمده است.", "Об этом сказано в сноске.", "This is said in the header.", "en"),
    (
        "در پیشگفتار چنین نوشته است.",
        "Так он пишет в предисловии.",
        "So he writes in the afterword.",
        "en",
    ),
    ("عموی پدری او بود.", "Это был его дядя по отцу.", "He was his maternal uncle.", "en"),
    ("دوقلو به دنیا آورد.", "Она родила двойню.", "She gave birth to triplets.", "en"),
    ("مدرک کارشناسی ارشد دارد.", "У него степень магистра.", "He has a bachelor's degree.", "en"),
    ("اقتصاد در رکود بود.", "В экономике был кризис.", "The economy was booming.", "en"),
    ("مالیات بر درآمد بالا رفت.", "Подоходный налог вырос.", "The property tax went up.", "en"),
    ("سنگ گرانیت بود.", "Это был гранит.", "It was limestone.", "en"),
    ("ماه کامل بود.", "Было полнолуние.", "There was a new moon.", "en"),
    (
        "خورشیدگرفتگی دو دقیقه بود.",
        "Солнечное затмение длилось две минуты.",
        "The lunar eclipse lasted two minutes.",
        "en",
    ),
    ("با میکروسکوپ دید.", "Он увидел это в микроскоп.", "He saw it through a telescope.", "en"),
    ("دماسنج را خواند.", "Он посмотрел на термометр.", "He looked at the barometer.", "en"),
    ("ساعت مچی‌اش را گم کرد.", "Он потерял наручные часы.", "He lost his pocket watch.", "en"),
    ("زیر نور شمع نوشت.", "Он писал при свечах.", "He wrote by moonlight.", "en"),
    ("تمرین نمایش طول کشید.", "Репетиция затянулась.", "The interval dragged on.", "en"),
    (
        "داور کارت زرد داد.",
        "Судья показал жёлтую карточку.",
        "The referee showed a red card.",
        "en",
    ),
    ("شال را گلدوزی کرد.", "Она вышила платок.", "She knitted the shawl.", "en"),
    ("در اصطبل خوابیدند.", "Они спали на конюшне.", "They slept in the henhouse.", "en"),
    ("بیماری‌اش ذات‌الریه بود.", "У него было воспаление лёгких.", "He had scarlet fever.", "en"),
    (
        "گنبد مسجد ترک خورده است.",
        "Купол мечети треснул.",
        "The minaret of the mosque has cracked.",
        "en",
    ),
    ("در بالکن ایستاده بود.", "Он стоял на балконе.", "He was standing in the corridor.", "en"),
    (
        "به آواز بلند خواند و تا پایان خواند.",
        "Он прочёл всё громким голосом до конца.",
        "He read it all in a low voice to the end.",
        "en",
    ),
    (
        "حلقهٔ قرمز را به راست بچرخانید.",
        "Поверните красное кольцо вправо.",
        "Turn the red ring to the left.",
        "en",
    ),
    (
        "بندر را در سمت چپ گذاشتیم.",
        "Порт остался по левому борту.",
        "We left the port on our starboard side.",
        "en",
    ),
    ("کوزه شکسته بود.", "Кувшин был разбит.", "The jug was intact.", "en"),
]

SAME = [
    (
        "درخواست را پذیرفت، زیرا اختلاف از دو درصد کمتر بود.",
        "Он согласился, поскольку разрыв не достигал двух процентов.",
        "He agreed, since the gap was under two per cent.",
    ),
    (
        "اتاق خشتی به خریدار می‌رسد.",
        "Глинобитная постройка переходит к покупателю.",
        "The mud-brick room passes to the buyer.",
    ),
    (
        "درد بیمار را از خواب پرانده بود.",
        "Боль разбудила больного.",
        "The patient had been woken by pain.",
    ),
    ("هزینهٔ ثبت دریافت شد.", "Пошлина уплачена.", "The fee has been received."),
    (
        "وزیر با پادشاه سوار بر اسب آمد.",
        "Министр приехал верхом вместе с царём.",
        "The minister came on horseback with the king.",
    ),
    (
        "قطره‌ای آب بر گونه‌اش افتاد.",
        "Капля воды упала ему на щёку.",
        "A drop of water fell on his cheek.",
    ),
    (
        "دانهٔ گندم در خاک ماند.",
        "Зерно пшеницы осталось в земле.",
        "The seed of wheat stayed in the soil.",
    ),
    (
        "در جدول زیر میزان بارش آمده است.",
        "В таблице ниже указано количество осадков.",
        "The table below gives the amount of rainfall.",
    ),
    ("میزبان سر میز نشست.", "Хозяин сел за стол.", "The host sat down at the table."),
    ("او پیچ و مهره را بست.", "Он завернул болт с гайкой.", "He fastened the bolt and the nut."),
    (
        "رخ داد که در پیاده‌رو افتاد.",
        "Случилось, что он упал на тротуаре.",
        "It happened that he fell on the pavement.",
    ),
    ("مریم ناخنش را شکست.", "Мария сломала ноготь.", "Mary broke a nail."),
    ("کشور کره بازار بزرگی است.", "Корея — большой рынок.", "Korea is a large market."),
    ("طول و عرض اتاق", "длина и ширина комнаты", "the length and width of the room"),
    ("از سر شرم چیزی نگفت.", "От стыда он промолчал.", "He was ashamed and said nothing."),
    ("کارمند تمام‌وقت", "штатный сотрудник", "a full-time employee"),
    (
        "شهر در کنار بیابان است.",
        "Город стоит на краю пустыни.",
        "The town is on the edge of the desert.",
    ),
    ("گوسفند و بره", "овцы и ягнята", "sheep and lambs"),
    ("ترس از خدا", "страх Божий", "the fear of God"),
    ("سالم و تندرست برگشت.", "Он вернулся цел и невредим.", "He came back safe and sound."),
    ("پزشک جراح آمد.", "Пришёл хирург.", "The surgeon came."),
    (
        "در پایان ماه پرداخت می‌شود.",
        "Оплата в конце каждого месяца.",
        "It is paid at the end of the month.",
    ),
]


@pytest.mark.parametrize(("fa", "ru", "en", "odd"), EXCHANGED)
def test_another_thing_of_its_sort_is_told(
    collate: Collate, fa: str, ru: str, en: str, odd: str
) -> None:
    found = find_divergences(collate(fa=fa, ru=ru, en=en), [Opposite])
    assert [(one.odd, one.confidence) for one in found] == [(odd, "medium")]


@pytest.mark.parametrize(("fa", "ru", "en"), SAME)
def test_the_same_thing_is_not(collate: Collate, fa: str, ru: str, en: str) -> None:
    found = find_divergences(collate(fa=fa, ru=ru, en=en), [Opposite])
    assert [one for one in found if one.confidence != "low"] == []
