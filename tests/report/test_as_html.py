import base64
import hashlib
import re
import time
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from tests.report.conftest import divergence, make_report, told
from workbench.alignment import Alignment
from workbench.divergences import Evidence, Message
from workbench.report.html.markup import value
from workbench.report.model import Report
from workbench.review import Seen, Verdict

VOID = {"meta", "input"}
TAGS = set(
    "html head meta title style body header nav main section article footer figure figcaption"  # noqa: SIM905
    " h1 h2 h3 h4 p a b em strong small span bdi mark code blockquote dl dt dd ul li time div table"
    " thead tbody tfoot tr th td details summary form fieldset legend input label button"
    " svg defs marker path g rect text".split()
)


class Page(HTMLParser):
    """A page read: its elements in order, with what is wrong with them."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text: list[str] = []
        self.styles: list[str] = []
        self.marks: list[tuple[str, str]] = []
        self._open: list[tuple[str, dict[str, str]]] = []
        self.feed(page)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.elements.append((tag, attributes))
        if tag not in VOID:
            self._open.append((tag, attributes))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1][0] == "style":
            self.styles.append(data)
            return
        self.text.append(data)
        if self._open and self._open[-1][0] == "mark":
            langs = [attributes["lang"] for _, attributes in self._open if "lang" in attributes]
            self.marks.append((langs[-1], data))

    def handle_decl(self, decl: str) -> None:
        assert decl == "DOCTYPE html"

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"comment {data!r}")

    def all(self, name: str) -> list[str]:
        """Return the values of an attribute, in order."""
        return [attributes[name] for _, attributes in self.elements if name in attributes]


HOSTILE = [
    "<script>alert(1)</script>",
    "</style></title></blockquote><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)" x="',
    "' onfocus='alert(1)",
    "javascript:alert(1)",
    "<a href=javascript:alert(1)>x</a>",
    "&lt;b&gt; &amp; &#106;",
    "]]> <!-- x --> <![CDATA[",
    "{} {0} {odd} %s",
    "\u202eevil\u202c \u2066x\u2069 \u200f",
    "\x1b[31mred\x1b[0m \x00\x07\x9b",
    "\ufeff\ud800\u2028",
]


def hostile_report(text: str) -> Report:
    found = (
        divergence(
            text[:12],
            check=text,
            bead=0,
            odd=None,
            hop=text,
            evidence={"fa": Evidence(((0, 3),), (text,)), text: Evidence(((0, 9),), (text,))},
            message=Message("{x} stands here", {"x": text}),
            reason=Message("{x}", {"x": text}),
        ),
    )
    verdicts = {text[:12]: (Verdict("", None, text, text, text, Seen()),)}
    return make_report(
        {"fa": [text, "سلام"], "en": [text, "Peace"]},
        found,
        verdicts=verdicts,
        title=text,
        date=text,
        archive=text,
        source=text,
        licence=text,
        notes=text,
        note=text,
        translator=text,
        where=text,
        reading=text,
        reason=text,
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_text(text: str) -> None:
    html = told(hostile_report(text), "html")
    page = Page(html)
    assert {tag for tag, _ in page.elements} <= TAGS
    names = {name for _, attributes in page.elements for name in attributes}
    assert not [name for name in names if name.startswith("on") or name in {"src", "style"}]
    assert all(href.startswith("#") for href in page.all("href"))
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800]", html)
    html.encode("utf-8")
    if text.isprintable():
        assert page.text.count(text) >= 10


def test_policy_allows_the_page_its_own_style_and_nothing_else(demo: Report) -> None:
    page = Page(told(demo, "html"))
    (policy,) = [a["content"] for _, a in page.elements if "http-equiv" in a]
    (style,) = page.styles
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    assert "url(" not in style
    assert "@import" not in style


def test_anchors_are_unique_and_links_lead_somewhere(demo: Report) -> None:
    page = Page(told(demo, "html"))
    ids = page.all("id")
    assert len(ids) == len(set(ids))
    assert {href.removeprefix("#") for href in page.all("href")} <= set(ids)
    assert {"b0", "b1", "b2", "b3", "b4", "d-3f1c0a9be2d4"} <= set(ids)


def test_links_go_both_ways(demo: Report) -> None:
    html = told(demo, "html")
    article = html[html.index('id="d-3f1c0a9be2d4"') :].split("</article>")[0]
    bead = html[html.index('id="b1"') :].split('id="b2"')[0]
    assert 'href="#b1"' in article
    assert 'href="#d-3f1c0a9be2d4"' in bead


def test_marks_stand_on_the_right_letters_here_and_in_the_aligned_text(
    demo: Report,
) -> None:
    marks = Page(told(demo, "html")).marks
    expected = [
        *(("fa", "بیست‌وهفتمین"), ("ru", "XXVII"), ("en", "XXVIIInd")),
        *(("fa", "۲۰ میلیارد دلار"), ("ru", "20 млрд. долларов"), ("en", "20 million dollars")),
        ("en", "Contributed by Roham Alvandi."),
    ]
    assert marks == [*expected, ("en", "$100 million"), *expected]


def test_each_text_says_its_language_and_direction(demo: Report) -> None:
    page = Page(told(demo, "html"))
    quoted = [a for tag, a in page.elements if tag in {"blockquote", "p"} and "lang" in a]
    assert quoted
    for attributes in quoted:
        assert attributes["dir"] == ("rtl" if attributes["lang"] == "fa" else "ltr")


def test_each_filter_has_its_rule_and_its_divergences(demo: Report) -> None:
    html = told(demo, "html")
    page = Page(html)
    names = [a["id"] for tag, a in page.elements if tag == "input" and a.get("type") == "radio"]
    sorts = [name.removeprefix("f-") for name in names if not name.endswith("all")]
    assert sorts
    found = {css for tag, a in page.elements if tag == "article" for css in a["class"].split()}
    for sort in sorts:
        assert f"body:has(#f-{sort}:checked) .divergence:not(.{sort})" in html
        assert sort in found


def test_no_confirmed_divergence_no_score() -> None:
    html = told(make_report({"fa": ["یک"], "en": ["one"]}, [divergence("a", bead=0)]), "html")
    assert "cannot be scored" in html
    assert "critical 25, major 5, minor 1, neutral 0" in html


@pytest.mark.parametrize(
    ("parents", "boxes"),
    [
        ({"fa": None, "ru": "fa", "en": "ru"}, 2),
        ({"fa": None, "ru": "fa", "en": "fa"}, 2),
        ({"fa": None, "ru": None, "en": None}, 0),
        ({"fa": "en", "ru": "en", "en": None}, 2),
    ],
)
def test_chain_has_an_arrow_a_hop(parents: dict[str, str | None], boxes: int) -> None:
    html = told(make_report({"fa": ["۱"], "ru": ["1"], "en": ["1"]}, parents=parents), "html")
    assert html.count('<g class="hop') == boxes
    assert html.count('<g class="box') == 3


def test_beads_worth_a_look_bear_their_score() -> None:
    report = make_report({"ru": ["Письмо", "Съезд", "Конец"], "en": ["Letter", "Congress", "End"]})
    doubtful, sure, by_hand = report.collation.alignment.beads
    beads = (
        replace(doubtful, score=0.89),
        replace(sure, score=0.9),
        replace(by_hand, score=0.4, status="pinned"),
    )
    alignment = Alignment(report.collation.keys, beads)
    collation = replace(report.collation, alignment=alignment)
    page = told(replace(report, collation=collation), "html")
    assert re.findall(r"<small title[^>]*>([^<]*)</small>", page) == ["0.89", "pinned"]


def test_spans_that_fit_no_text_do_no_harm() -> None:
    strange = ((-5, 2), (1, 3), (2, 99), (50, 60), (4, 1))
    found = divergence("a", bead=0, evidence={"fa": Evidence(strange), "zz": Evidence(strange)})
    page = Page(told(make_report({"fa": ["سلام"], "en": ["Peace"]}, [found]), "html"))
    assert set(page.marks) == {("fa", "سلام")}


def test_no_beads_at_all() -> None:
    Page(told(make_report({"fa": [""], "en": ["x"]}), "html"))


def test_ten_thousand_beads() -> None:
    line = {
        "fa": "سال گذشته ایران بیش از ۲۰ میلیارد دلار کالا وارد کرد.",
        "ru": "В прошлом году Иран ввез товаров на сумму более 20 млрд. долларов.",
        "en": "Last year Iran imported goods for a sum of more than 20 million dollars.",
    }
    found = [
        divergence(f"{bead:012x}", bead=bead, evidence={"en": Evidence(((53, 71),), ("20",))})
        for bead in range(0, 10_000, 10)
    ]
    report = make_report({key: [text] * 10_000 for key, text in line.items()}, found)
    start = time.process_time()
    html = told(report, "html")
    assert time.process_time() - start < 2
    assert html.count('class="bead') >= 10_000


def test_each_printed_page_warns_of_reconstructions(demo: Report) -> None:
    printed = (
        '@bottom-left { content: "fa, ru: reconstruction, not the archival text; do not cite"; }'
    )
    assert printed in told(demo, "html")
    assert '@bottom-left { content: ""; }' in told(make_report({"fa": ["۱"], "en": ["1"]}), "html")


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("20000000000 USD", "20 000 000 000 USD"),
        ("50000", "50 000"),
        ("1985", "1985"),
        ("1985-12-26", "1985-12-26"),
        ("1.6180339887", "1.6180339887"),
        ("123456..234567", "123 456..234567"),
        ("⟨U+10FFFF⟩ 0012345abc", "⟨U+10FFFF⟩ 0012345abc"),
    ],
)
def test_long_numbers_are_grouped_by_style_alone(number: str, expected: str) -> None:
    html = value(number)
    assert "".join(Page(html).text) == number
    assert (
        html.replace('<span class="group">', " ").replace("</span>", "") == f"<bdi>{expected}</bdi>"
    )


@pytest.mark.parametrize(("number", "bars"), [(3, False), (400, False), (401, True)])
def test_strip_counts_in_bars_what_would_not_fit_as_ticks(number: int, bars: bool) -> None:
    found = [divergence(f"d{bead}", bead=bead) for bead in range(number)]
    html = told(make_report({"ru": ["да"] * 500, "en": ["yes"] * 500}, found), "html")
    assert ("Each bar counts" in html) == bars
    assert html.count('<a href="#d-d0"><title>') == 1


@pytest.mark.parametrize(
    ("parents", "places"),
    [
        ({"fa": None, "ru": "fa", "en": "ru"}, {"fa": (0, 0), "ru": (1, 0), "en": (2, 0)}),
        ({"fa": None, "ru": "fa", "en": "fa"}, {"fa": (0, 0), "ru": (1, 0), "en": (1, 1)}),
        ({"fa": None, "ru": None, "en": "fa"}, {"fa": (0, 0), "ru": (0, 1), "en": (1, 0)}),
        ({"fa": "en", "ru": "fa", "en": None}, {"fa": (1, 0), "ru": (2, 0), "en": (0, 0)}),
    ],
)
def test_chain_is_laid_out_as_a_tree(
    parents: dict[str, str | None], places: dict[str, tuple[int, int]]
) -> None:
    html = told(make_report({"fa": ["۱"], "ru": ["1"], "en": ["1"]}, parents=parents), "html")
    drawn = re.findall(r'<g class="box"><rect x="(\d+)" y="(\d+)".*?class="key"[^>]*>(\w+)<', html)
    assert {key: (int(x) // 360, int(y) // 132) for x, y, key in drawn} == places
