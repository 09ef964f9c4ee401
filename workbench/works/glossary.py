"""A user's glossary: how terms must be rendered in each language, and how they must not.

terms:
  - en: People's Mojahedin Organization of Iran
    ru: [Организация моджахедов иранского народа, ОМИН]
    fa: سازمان مجاهدین خلق ایران
    forbidden:
      en: [OMIP, Mujahadin]
    note: as the organisation writes itself
"""

from __future__ import annotations

from pathlib import Path

from workbench.checks.settings import Term
from workbench.languages.codes import language_code
from workbench.reading.schema import Schema
from workbench.reading.strict_yaml import Path as Place
from workbench.words import words
from workbench.works.sheet import Sheet

SCHEMA = Schema("workbench/glossary")

_NOT_LANGUAGES = ("forbidden", "note")


def read_glossary(path: Path) -> tuple[Term, ...]:
    """Read a glossary, which may have no term yet.

    Raises WorkError with file, line and column for what is not in order.
    """
    sheet = Sheet.read(path, SCHEMA, may_be_empty=True)
    sheet.mapping((), allowed=("terms",))
    return tuple(_term(sheet, ("terms", number)) for number in range(len(sheet.items(("terms",)))))


def _term(sheet: Sheet, at: Place) -> Term:
    entry = sheet.get(at)
    if not isinstance(entry, dict):
        sheet.refuse(at, "a term must be lines of `language: rendering`, as `en: congress`")
    languages = [key for key in entry if key not in _NOT_LANGUAGES]
    renderings = {lang: _phrases(sheet, (*at, lang), lang) for lang in languages}
    forbidden = {}
    if "forbidden" in entry:
        listed = sheet.mapping((*at, "forbidden"))
        forbidden = {lang: _phrases(sheet, (*at, "forbidden", lang), lang) for lang in listed}
    if not renderings and not forbidden:
        sheet.refuse(at, "this term has no rendering; add one, as `en: congress`")
    for lang, phrases in forbidden.items():
        for number, phrase in enumerate(phrases):
            if phrase in renderings.get(lang, ()):
                place = _place(sheet, (*at, "forbidden", lang), number)
                sheet.refuse(place, f"{phrase!r} is both a right and a forbidden rendering")
    if len(renderings) == 1 and not forbidden:
        sheet.refuse(at, f"this term has a rendering in {languages[0]} alone; add another language")
    return Term(renderings, forbidden, sheet.text((*at, "note")))


def _phrases(sheet: Sheet, at: Place, lang: str) -> tuple[str, ...]:
    sheet.check(at, language_code, lang)
    phrases = sheet.texts(at)
    if not phrases:
        sheet.refuse(at, f"{lang} has no rendering; write one, or take the line out")
    for number, phrase in enumerate(phrases):
        if not words(phrase, lang):
            sheet.refuse(_place(sheet, at, number), f"{phrase!r} has no word in it")
    return phrases


def _place(sheet: Sheet, at: Place, number: int) -> Place:
    """Return the place of one of several renderings, or of the only one."""
    return (*at, number) if isinstance(sheet.get(at), list) else at
