"""What a language's YAML file says of abbreviations, headings, footnotes and unfinished phrases."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from workbench.byword import remembered
from workbench.languages import base, language
from workbench.text import fold

_VOWEL = re.compile("[aeiouyàâäèéêëîïôöùûüаеёиоуыэюяіїєαεηιουωάέήίόύώաեէըիոօ]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Rules:
    """The word lists of one language, spelt by ``listed``; abbreviations end in their full stop."""

    never_last: frozenset[str]
    may_end: frozenset[str]
    before_number: frozenset[str]
    initials: frozenset[str]
    starters: frozenset[str]
    continuers: frozenset[str]
    conjunctions: frozenset[str]
    short_words: frozenset[str]
    heading_words: frozenset[str]
    label_words: frozenset[str]
    label_numbers: frozenset[str]
    note_words: frozenset[str]
    unfinished: frozenset[str]
    unstarted: frozenset[str]
    verb_endings: tuple[str, ...]
    terminators: str
    only_abbreviates: bool
    dotted_ordinals: bool


# Languages that write ordinals with a full stop: am 31. August, 19. storočie.
_DOTTED = frozenset(
    ["de", "lb", "da", "nb", "nn", "no", "fo", "is", "fi", "et", "lv", "cs", "sk", "sl", "hr", "bs",
     "sr", "hsb", "dsb", "pl", "hu", "tr", "az", "eu"]
)  # fmt: skip


@cache
def rules(lang: str) -> Rules:
    """Return the rules for a language; Latin abbreviations hold in every language."""
    own = section(lang)
    english = section("en")

    def words(name: str, *, everywhere: bool = False) -> frozenset[str]:
        found = own.get(name, "").split()
        if everywhere:
            found += english.get(name, "").split()
        return frozenset(map(listed, found))

    return Rules(
        never_last=words("never_last", everywhere=True),
        may_end=words("may_end", everywhere=True),
        before_number=words("before_number", everywhere=True),
        initials=words("initials", everywhere=True),
        starters=words("starters", everywhere=True),
        continuers=words("continuers"),
        conjunctions=words("conjunctions"),
        short_words=words("short_words"),
        heading_words=words("heading_words", everywhere=True),
        label_words=words("label_words"),
        label_numbers=words("label_numbers"),
        note_words=words("note_words", everywhere=True),
        unfinished=words("unfinished"),
        unstarted=words("unstarted"),
        verb_endings=tuple(sorted(words("verb_endings"))),
        terminators=own.get("terminators", ""),
        only_abbreviates=own.get("full_stop") == "abbreviates",
        dotted_ordinals=base(lang) in _DOTTED,
    )


def section(lang: str) -> dict[str, str]:
    """Return what a language's file says of how its texts are cut, empty where there is none."""
    said: dict[str, str] = language(lang).data.get("segmentation") or {}
    return said


@remembered(8192)
def listed(word: str) -> str:
    """Return a word as the lists have it: one spelling, lower case."""
    return fold(word).text.casefold()


def is_long_initial(word: str, rules: Rules) -> bool:
    """Tell whether a given name is cut to some letters, mostly without a vowel: ``Дж``, ``Chr``."""
    if not word.istitle() or len(word) < 2:
        return False
    return (len(word) < 4 and not _VOWEL.search(word)) or listed(word) in rules.initials
