"""A word misread for another that looks like it: "revolution" for "resolution".

Two sources of look-alikes: pairs that typists, copyists and readers are known to confuse, as
beginnings of words, so that endings are kept; and words of the corpus itself that are one letter
apart, none of them the other with another ending.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from random import Random

from benchmarks.divergences.corpora import LANGUAGES, Corpus
from benchmarks.divergences.edits import Change, replace
from benchmarks.divergences.words import listed

WORD = re.compile(r"(?<![\w\u200c-])[^\W\d_]{3,}(?![\w\u200c'’-])")

CONFUSED = {
    "en": listed(
        "adopt:adapt revolution:resolution coastal:costal affect:effect accept:except"
        " quiet:quite prosecut:persecut precede:proceed council:counsel trial:trail"
        " united:untied form:from martial:marital casual:causal conservation:conversation"
        " contract:contrast county:country disease:decease defect:detect distract:district"
        " expand:expend extend:intend father:farther heard:heart health:wealth infect:inject"
        " invent:invest latter:letter leader:reader major:mayor minister:minster parent:patent"
        " plan:plant planet:plane police:policy port:post power:tower present:prevent"
        " price:prince protect:project quality:equality national:rational region:religion"
        " respect:reject report:resort require:acquire reserve:reverse science:silence"
        " season:reason section:sanction ship:shop simple:sample singer:finger course:source"
        " spring:string state:stage statue:status story:store train:strain strike:stroke"
        " summer:simmer summit:submit though:through thing:think trade:grade trust:thrust"
        " valley:volley water:waiter weather:whether wild:mild wind:wing winter:writer"
        " wonder:wander word:world wound:sound battle:bottle border:burden bridge:bride"
        " camp:cramp castle:cattle charge:change clear:clean collect:correct command:commend"
        " crown:crowd dairy:diary danger:dancer direct:dissect event:even field:yield"
        " fight:sight firm:farm forest:forecast friend:fiend glass:grass gold:cold grave:brave"
        " guide:glide hand:hard horse:house island:inland land:lend law:low leave:weave"
        " life:wife lion:loin marine:machine market:marked master:matter meat:seat medal:metal"
        " moon:noon moral:mortal mountain:fountain night:light number:lumber oil:soil"
        " paint:point palace:place person:prison poor:pool prayer:player prison:poison"
        " rain:ruin raise:praise rule:role salt:malt seed:feed servant:serpent sheep:sleep"
        " silver:sliver slave:shave snow:show soldier:solder space:spare staff:stuff"
        " stone:store storm:stork strong:string sword:sward table:cable teach:reach"
        " temple:temper tribe:bribe tunnel:funnel vessel:vassal voice:vice vote:note week:weak"
        " wall:hall wheat:heat woman:roman market:basket beach:bench bomb:tomb brain:brawn"
        " cause:clause chief:thief claim:clam coal:coat corn:horn court:count death:depth"
        " deal:dear dress:press drink:brink factory:factor fault:vault flood:blood"
        " foreign:forego fuel:duel gain:grain game:gate gift:lift grow:crow hill:mill"
        " hunt:hurt import:impart jury:fury king:ring lake:late lamp:lamb lead:load loss:boss"
        " lover:lower metal:petal milk:silk mine:wine nation:notion nurse:purse oath:path"
        " order:older pain:paint park:part plague:plaque poet:port pound:wound prize:price"
        " race:rice road:rood root:roof rose:nose sail:soil sand:send scale:stale score:shore"
        " shadow:shallow sign:sigh skin:skim song:sang spirit:sprint stream:steam tent:tenth"
        " throne:throng tooth:booth tree:free treat:threat veil:veal virtue:virtual wave:wage"
        " wood:food wolf:golf yard:ward"
    ),
    "ru": listed(
        "оклад:склад революци:резолюци заказ:закат компани:кампани предоставл:представл"
        " признак:призрак предел:передел стен:сцен стол:стул континент:контингент коров:корон"
        " кост:гост лодк:водк масс:касс мор:гор норм:форм ноч:доч орден:ордер прибор:прибой"
        " собор:сбор спор:спорт тел:дел трактор:фактор участок:участник войн:волн мост:пост"
        " план:плен народ:наряд совет:свет вод:мод город:огород берег:оберег хлеб:хлев"
        " отряд:обряд вопрос:запрос ответ:отвес поход:доход приход:проход процесс:прогресс"
        " пут:прут сил:мил суд:сад сын:сон удар:дар полици:позици президент:резидент"
        " ветер:вечер золот:болот плод:плот рыб:раб кон:кан брат:брак пророк:порок меч:мяч"
        " битв:бритв закон:загон грех:грек смерт:смерч рук:лук ног:бог голов:голос кров:кровл"
        " двер:звер дом:том лагер:лазер лес:вес пустын:пустот рек:век остановк:обстановк"
        " исследован:обследован увеличен:увлечен игр:икр рекорд:аккорд эффект:дефект слав:глав"
        " пол:поп дождь:вождь зуб:дуб крест:арест лица:улица металл:метал место:месть"
        " налог:залог образ:обрез песок:лесок песн:плесн полк:волк порох:ворох почв:почк"
        " пшениц:пленниц рана:рама роз:коз рот:рок сосуд:сосед стрел:стрелк сумм:сумк"
        " тревог:треног труд:труп туч:куч уголь:угол холм:холл храм:хлам чаш:каш чест:шест"
        " шаг:шар щек:щеп якор:укор оборон:оборот обман:обмен осад:осадк осмотр:досмотр"
        " отбор:отпор переход:перевод пламя:племя подвиг:подвид покой:покрой поток:потоп"
        " приказ:прикол причин:причал промыш:промысл развод:разброд реклам:рекламац рост:пост"
        " рубеж:рубец сборк:уборк скот:скат совест:повест соль:боль состав:сустав спад:спаз"
        " срок:сток ссуд:суд страж:стаж струн:стран такт:факт товар:повар толп:столп тон:трон"
        " трубк:рубк улик:улиц урон:урок устав:сустав чай:чан челюст:шелест член:челн"
        " штаб:штат штурм:шторм экспорт:эксперт экран:кран"
    ),
    "fa": listed(
        "باز:بار خبر:خیر شهر:شعر نظر:نظم جنگ:چنگ تیر:پیر پدر:بدر دست:دشت رزم:بزم حال:خال"
        " مرد:مزد روز:رود سال:مال درد:دزد راه:ماه نامه:جامه خانه:دانه مردم:مرهم ملت:علت"
        " کتاب:کباب قدرت:قدمت فرد:مرد فصل:فضل حزب:حرب خدا:جدا قصر:عصر نقل:عقل شرکت:حرکت"
        " زمان:رمان دختر:دفتر باران:یاران پیام:قیام سفر:صفر دریا:دنیا قطع:قلع جهان:جوان"
        " مرگ:برگ سنگ:رنگ تخت:سخت سخن:سخت انقلاب:انتخاب اعتماد:اعتقاد اقتصاد:اعتقاد اصلی:اهلی"
        " امید:امیر ایران:ایوان بخش:پخش بدن:بدر برف:حرف پرواز:پرداز تاریخ:تاریک تحصیل:تحمیل"
        " ترس:ترش تلاش:تراش تولید:تولد جمعه:جمله جنوب:جنون چشم:خشم حمله:جمله خطر:خطا خون:چون"
        " داستان:دوستان دل:گل راست:ماست زندان:دندان ساعت:طاعت سپاه:سیاه سلاح:صلاح سلطان:سرطان"
        " شاه:ماه شب:لب شراب:سراب شرق:شرط صبح:صلح صدا:صفا طلا:بلا عشق:عمق عمل:عسل فرمان:درمان"
        " فروش:خروش فضا:قضا قانون:کانون قلب:قالب کاخ:شاخ کار:کاه کاهش:کاوش کودک:کوچک گرم:نرم"
        " مادر:مدار ماهی:ماهر محل:محک مدرسه:مدرس مرز:مرد مسکن:ممکن مشکل:شکل مقام:مقال"
        " منطقه:منطق نبرد:نرد نجات:نبات نفت:نفس نفر:نظر نقره:نقطه نماز:نیاز وزیر:زیر ورزش:ارزش"
        " هدف:صدف هزینه:خزینه تعلیم:تسلیم تفاوت:تقاوت تکلیف:تکثیف تهدید:تحدید جواب:خواب"
        " حاکم:حاتم خواهر:جواهر دارو:دارا درخت:رخت دعوا:دعوت دقت:وقت دکان:مکان دوره:دره"
        " رقم:رحم رقص:نقص رنج:گنج ریشه:بیشه زیان:زبان زبان:زنان زنان:زمان سایه:مایه سیل:فیل"
        " شتر:شیر شکر:لشکر شکار:آشکار شهید:شدید صبر:قبر طرح:طرف ظلم:قلم عالم:ظالم عدد:عدل"
        " غار:غاز غرب:عرب فرش:عرش قبر:خبر قرض:قرص قرن:قرص قسم:قسط قفس:نفس قلم:علم کاشت:کاست"
        " کشت:گشت گناه:گیاه گنج:پنج مرغ:مرگ معلم:مسلم مقصد:مقصر موج:موش میدان:میزان میوه:شیوه"
        " نان:نام نقد:نقص نوع:نوح نهر:مهر وزن:وطن یار:مار شادی:شاهی بندر:بنده برنج:برج برق:برف"
        " بازی:بازو پرنده:پرونده تاج:باج ترک:ترس چاه:راه حمام:امام حوزه:موزه خاک:پاک دام:بام"
        " درس:ترس دره:ذره رتبه:روبه روش:گوش ریاست:سیاست سرود:سرور سهم:سم سود:سرد عضو:عفو"
        " فشار:افشار فقر:فخر گزارش:گذارش گوشت:گوش متن:بتن مجرم:محرم محصول:محمول مسیر:مسیح"
        " معامله:معادله مهاجر:مهاجم نگاه:گناه نهاد:نهال هنر:هدر"
    ),
}
"""Beginnings of words that are read for one another, in both directions."""

BEGINNING = 2
"""Letters by which a beginning is looked up."""

ROWS = {
    "en": listed("ceo nuh hbk ltif mnw rnv vy ao ft gq bd pq"),
    "ru": listed("ин пнл шщ бв оес лд гт цщ зэ жх кх мн ую тг"),
    "fa": listed("بپتثنی جچحخ دذ رزژ سش صض طظ عغ فق کگ"),
}
"""Letters that look alike; in each row any may stand for any."""

LIKE = {
    lang: {
        letter: "".join(
            sorted({other for row in rows if letter in row for other in row} - {letter})
        )
        for letter in "".join(rows)
    }
    for lang, rows in ROWS.items()
}

ENDING = {
    "en": re.compile("(?:s|es|d|ed|ing|ly|al)?"),
    "ru": re.compile("[аеёиоуыэюяйьмвх]{,3}"),
    "fa": re.compile("(?:ی|ها|های|ان|م|ش)?"),
}
"""What may stand behind a beginning, fewer letters than it has."""

SAME = 5
"""Letters that two forms of a word have in common, if they have so many."""

ENOUGH = 3
"""Lines in which a word must stand before it can be told what renders it."""

SURE = 0.5
"""Dice's coefficient from which one word renders another."""

APART = 50
"""Lines that the first and the last of them are apart at least: those of one article share much."""

COMMON = 50
"""One line in so many has a word that may mean anything: "could", «своего»."""

SHORTEST = {"en": 5, "ru": 5, "fa": 4}
"""Letters of a word of the corpus that may be misread for another of it."""

OF_ENDINGS = {"en": 2, "ru": 3, "fa": 2}
"""Letters at a word's end that may only be another ending."""


class Misread:
    """Words of one corpus that both other texts have too, read for others.

    Two words are one in two languages if they stand in the same lines (Dice's coefficient).
    """

    def __init__(self, corpus: Corpus) -> None:
        self._alike = {lang: _of_corpus(corpus.lines[lang], lang) for lang in LANGUAGES}
        self._most = max(len(corpus) // COMMON, ENOUGH)
        self._lines = {lang: _lines_of(corpus.lines[lang]) for lang in LANGUAGES}

    def word_misread(
        self, corpus: Corpus, lang: str, line: int, chance: Random
    ) -> Iterator[Change]:
        """Put for a word that both other texts have another that looks like it."""
        row = corpus.row(line)
        for match in WORD.finditer(row[lang]):
            word, ways = match[0], [*_look_alikes(match[0], lang, self._alike[lang], chance)]
            if (
                ways
                and word == word.lower()
                and line == self._only_line(lang, word)
                and _stands_once(row[lang], word)
                and self._is_rendered(row, lang, word)
            ):
                for variant, now in ways:
                    yield replace(variant, row[lang], match.span(), now)

    def _only_line(self, lang: str, word: str) -> int:
        """Return the line in which a word may be misread: none is so at every turn."""
        lines = sorted(self._lines[lang][_beginning(word)])
        return lines[len(lines) // 2]

    def _is_rendered(self, row: Mapping[str, str], lang: str, word: str) -> bool:
        ours = self._lines[lang][_beginning(word)]
        return ENOUGH <= len(ours) <= self._most and all(
            any(
                _go_together(ours, self._lines[other][_beginning(one)])
                for one in WORD.findall(row[other])
            )
            for other in LANGUAGES
            if other != lang
        )


def _go_together(ours: frozenset[int], theirs: frozenset[int]) -> bool:
    """Tell whether words that stand in some lines render one another: not in one article alone."""
    both = ours & theirs
    often = 2 * len(both) >= SURE * (len(ours) + len(theirs))
    return often and max(both) - min(both) >= APART


def _look_alikes(
    word: str, lang: str, of_corpus: Mapping[str, Sequence[str]], chance: Random
) -> Iterator[tuple[str, str]]:
    """Yield what a word may be misread for, one of each kind."""
    if word in of_corpus:
        yield "of the corpus", chance.choice(of_corpus[word])
    if found := [at for at in range(1, len(word) - OF_ENDINGS[lang]) if word[at] in LIKE[lang]]:
        at = chance.choice(found)
        yield "a letter", word[:at] + chance.choice(LIKE[lang][word[at]]) + word[at + 1 :]
    low = word.lower()
    for was, now in _CONFUSED[lang].get(low[:BEGINNING], ()):
        ending = low[len(was) :]
        if low.startswith(was) and _may_end(was, ending, lang):
            put = now + ending
            yield "confused", put.capitalize() if word.istitle() else put


def _stands_once(text: str, word: str) -> bool:
    """Tell whether nothing else in a text may be a form of a word."""
    return [*map(_beginning, WORD.findall(text))].count(_beginning(word)) == 1


def _beginning(word: str) -> str:
    """Return what the forms of a word mostly have in common."""
    return word.lower()[:SAME]


def _lines_of(lines: Sequence[str]) -> dict[str, frozenset[int]]:
    """Return the lines in which words with a beginning stand."""
    found: dict[str, set[int]] = defaultdict(set)
    for number, line in enumerate(lines):
        for word in WORD.findall(line):
            found[_beginning(word)].add(number)
    return {beginning: frozenset(numbers) for beginning, numbers in found.items()}


def _may_end(beginning: str, ending: str, lang: str) -> bool:
    return len(ending) < len(beginning) and bool(ENDING[lang].fullmatch(ending))


def _by_beginning(lang: str) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for pair in CONFUSED[lang]:
        one, other = pair.split(":")
        found[one[:BEGINNING]].append((one, other))
        found[other[:BEGINNING]].append((other, one))
    return found


_CONFUSED = {lang: _by_beginning(lang) for lang in CONFUSED}


def _of_corpus(lines: Sequence[str], lang: str) -> dict[str, tuple[str, ...]]:
    """Return the words of a text that others of it look like, with these."""
    words = sorted(
        word
        for word in dict.fromkeys(chain.from_iterable(map(WORD.findall, lines)))
        if len(word) >= SHORTEST[lang] and word == word.lower()
    )
    # Two words are one letter apart if they meet when either may drop one at one place.
    by_rest: dict[tuple[int, str], list[str]] = defaultdict(list)
    for word in words:
        by_rest[-1, word].append(word)
        # What is put in front is a prefix: «сделать», نباید.
        for at in range(1, len(word) - OF_ENDINGS[lang] - word.endswith("ся") * 2):
            by_rest[at, word[:at] + word[at + 1 :]].append(word)
    found: dict[str, set[str]] = defaultdict(set)
    for (at, rest), these in by_rest.items():
        alike = these + by_rest.get((-1, rest), []) if at >= 0 else []
        for one in alike:
            found[one].update(other for other in alike if other != one)
    return {word: tuple(sorted(others)) for word, others in found.items() if others}
