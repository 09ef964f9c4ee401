"""The report's own words in one language: one YAML file a language, which a linguist can edit.

English is written in the code; its file holds only its manner of numbers, dates and lists. The
files of the others give each of our sentences by its English template. What a file lacks, such as a
message of a third party's check, is said in English.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from workbench.checks import all_checks
from workbench.errors import UsageError
from workbench.languages import language
from workbench.message import Field, Joint, Message, Notation, pieces
from workbench.package import package_file
from workbench.reading import strict_yaml
from workbench.report.wording.dates import Dates
from workbench.report.wording.plurals import plural
from workbench.report.wording.quantities import Quantities
from workbench.visible import visible

FSI, PDI = "\u2068", "\u2069"
"""First strong isolate, and its end (Unicode Bidirectional Algorithm, UAX 9)."""

LANGUAGES: tuple[str, ...] = tuple(
    sorted(
        entry.name.removesuffix(".yaml")
        for entry in package_file("report", "wording").iterdir()
        if entry.name.endswith(".yaml")
    )
)
"""The languages a report can be written in."""


@dataclass(frozen=True, slots=True)
class Wording:
    """How one language says what a report says: the grammar its messages are said in.

    ``data`` holds the sections of the language's file, ``sentences`` its templates by the English
    ones.
    """

    lang: str
    direction: str
    data: Mapping[str, Any] = field(repr=False)
    sentences: Mapping[str, str] = field(repr=False)

    def __call__(self, template: str, /, **fields: Field) -> str:
        """Return one of our own sentences, for formats without markup."""
        return self.say(Message(template, fields))

    def say(
        self,
        message: Message,
        quote: Callable[[str], str] | None = None,
        own: Callable[[str], str] = str,
    ) -> str:
        """Return a sentence; ``quote`` and ``own`` make markup of its quotations and our words."""
        quote = quote or self.quoted
        return "".join(
            quote(text) if is_quoted else own(text) for text, is_quoted in pieces(message, self)
        )

    def quoted(self, text: str) -> str:
        """Return foreign words for plain text, kept from turning a line of ours round."""
        shown = visible(text)
        return f"{FSI}{shown}{PDI}" if self.direction == "rtl" and shown else shown

    def sentence(self, template: str) -> str:
        """Return a template in this language, in English where nobody has translated it."""
        return self.sentences.get(template, template)

    def counted(self, one: str, many: str, number: int, **fields: Field) -> Message:
        """Return a sentence with ``{number}`` in the form that goes with the number."""
        forms = self.data.get("counted", {}).get(many, {"one": one, "other": many})
        form = plural(self.lang, number)
        return Message(forms.get(form) or forms["other"], {"number": number, **fields})

    def term(self, sort: str, word: str) -> str:
        """Return a word of ours: a ``kind``, ``severity``, ``standing`` …; others as they are."""
        return str(self.data.get(sort, {}).get(word, word))

    def mqm(self, path: str) -> str:
        """Return an error type of MQM Core, such as ``accuracy/omission``, word by word."""
        return "/".join(self.term("mqm", word) for word in path.split("/"))

    def language(self, code: str) -> str:
        """Return a language's name; its English name, or its code, where we know no other."""
        known = language(code)
        return str(self.data.get("language", {}).get(known.code, known.name))

    def number(self, number: int) -> str:
        """Return a number with its thousands parted, in this language's digits."""
        return self.decimal(number, 0)

    def decimal(self, number: float, places: int = 2) -> str:
        """Return a number with so many places after the point."""
        manner = self.data["numbers"]
        whole, _, rest = f"{abs(number):,.{places}f}".partition(".")
        said = whole.replace(",", manner["thousands"]) + (manner["point"] + rest if rest else "")
        return self._digits(manner["negative"].format(number=said) if number < 0 else said)

    def joint(self, joint: Joint) -> str:
        """Return what stands between two things of a list."""
        return str(self.data["lists"][joint])

    def value(self, value: str) -> str:
        """Return a value in words where it stands in the program's notation, else as it is."""
        if not isinstance(value, Notation):
            return value
        quantities = Quantities(self.lang, self.data, self._digits)
        return self._dates.said(value) or quantities.said(value) or value

    def day(self, day: date) -> str:
        """Return a day in words."""
        return self._dates.day(day)

    def dated(self, written: str) -> str:
        """Return a day that its editor wrote as ``1985-12-26`` in words; anything else as it is."""
        try:
            return self.day(date.fromisoformat(written))
        except ValueError:
            return written

    def time(self, time: str) -> str:
        """Return a moment, which verdicts bear in ISO 8601, in words; anything else as it is."""
        try:
            moment = datetime.fromisoformat(time)
        except ValueError:
            return visible(time)
        if moment.tzinfo is None:
            return visible(time)
        moment = moment.astimezone(UTC)
        clock = self._digits(f"{moment:%H:%M}")
        return str(self.data["dates"]["time"].format(day=self.day(moment.date()), time=clock))

    @property
    def _dates(self) -> Dates:
        return Dates(self.data, self._digits)

    def _digits(self, text: str) -> str:
        digits = self.data["numbers"]["digits"]
        return text.translate({ord("0") + value: digit for value, digit in enumerate(digits)})


@cache
def wording(lang: str = "en") -> Wording:
    """Return the wording of one of LANGUAGES; UsageError for any other."""
    if lang not in LANGUAGES:
        raise UsageError(f"reports are written in {', '.join(LANGUAGES)}, not in {lang!r}")
    source = package_file("report", "wording", f"{lang}.yaml")
    data = strict_yaml.load(source.read_text(encoding="utf-8"), source.name).value
    brought = {
        template: said
        for check in all_checks()
        for template, said in check.translations.get(lang, {}).items()
    }
    ours = (data.get(section, {}) for section in ("report", "notes", "messages"))
    sentences = {**brought, **{template: said for one in ours for template, said in one.items()}}
    return Wording(lang, language(lang).direction, data, sentences)
