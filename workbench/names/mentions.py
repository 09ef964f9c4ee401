"""Where each name of a document is mentioned: the words that are it in each text of a bead."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations, pairwise, permutations

from workbench.collation import Collation
from workbench.names.guesses import ends_in, first_alike, might_be
from workbench.names.renderings import (
    ALIKE,
    LESS,
    SURE_SOUND,
    Renderings,
    Text,
    learn,
    read,
    sounds_like,
)
from workbench.names.sounds import heads, likeness
from workbench.names.translated import translated
from workbench.script import is_foreign

PRIOR = 2.0
"""How many beads count for what names do in general, beside those the name itself stands in."""

KNOWN = 0.75
"""Strength of a link from which what renders a name is held for a name itself."""

OFTEN, SOLID = 3, 0.8
"""Beads a name stands in, and strength of its best link, from which the link is to be relied on."""

UNKNOWN = 0.6
"""How probable it is that a name nothing is known of is rendered in another text."""

SAME_SOUND = 0.95
"""Likeness of sound from which a word without a capital may be a name: токийский, of Tokyo."""

SPELT = 0.8
"""Likeness of sound from which a name is spelt out in two scripts: Париж, پاریس."""

RARE = 3
"""Beads in which a word may stand however rare the name is that it may render."""


@dataclass(slots=True)
class Mention:
    """A name in a bead: the words that are it in each witness that has it, as indices.

    ``strength`` is how sure it is that they render one another; ``doubtful`` are witnesses in which
    some word may be it, and ``lacking`` those in which none is.
    """

    key: str
    name: str
    at: dict[str, tuple[int, ...]]
    strength: float = 0.0
    doubtful: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()
    used: bool = False

    def doubt(self, key: str) -> None:
        """Take back that a witness lacks the name: some word of it may be it."""
        self.lacking = tuple(other for other in self.lacking if other != key)
        self.doubtful = (*self.doubtful, key)


Owners = dict[str, dict[int, Mention]]
"""By witness and word, the mention a word belongs to first."""


class Mentions:
    """The names of a document, bead by bead, and how faithfully each is rendered."""

    def __init__(self, collation: Collation) -> None:
        self.texts = {key: read(collation, key) for key in collation.keys}
        self.renderings: dict[tuple[str, str], Renderings] = {}
        self.known = {key: frozenset(text.names) for key, text in self.texts.items()}
        self._learn(self.known)
        further = {key: self._rendering(key) - names for key, names in self.known.items()}
        self._learn(further)
        self.known = {key: names | further[key] for key, names in self.known.items()}
        self._translated: dict[tuple[int, str, str], Mapping[int, frozenset[int]]] = {}
        self.by_bead = [self._mentions(bead) for bead in range(len(collation.alignment.beads))]
        self._seen: dict[tuple[str, str], Counter[frozenset[str]]] = defaultdict(Counter)
        self._all: Counter[frozenset[str]] = Counter()
        self._rates: dict[str, float] = {}
        for bead, row in enumerate(self.by_bead):
            for mention in row:
                present = frozenset(mention.at)
                for name in self.names(mention, bead):
                    self._seen[name][present] += 1
                if len(present) > 1:
                    self._all[present] += 1

    def _learn(self, names: Mapping[str, frozenset[str]]) -> None:
        for one, other in permutations(self.texts, 2):
            learnt = learn(self.texts[one], self.texts[other], names[one])
            self.renderings[one, other] = {**self.renderings.get((one, other), {}), **learnt}

    def _rendering(self, key: str) -> frozenset[str]:
        """Return the stems of a text that surely render a name of another."""
        return frozenset(
            max(links, key=lambda stem: (links[stem], stem))
            for (_, target), renderings in self.renderings.items()
            if target == key
            for links in renderings.values()
            if links and max(links.values()) >= KNOWN
        )

    def solid(self, key: str, name: str, other: str) -> bool:
        """Tell whether the document teaches well how another text renders a name."""
        links = self.renderings[key, other].get(name, {})
        return (
            len(self.texts[key].places[name]) >= OFTEN and max(links.values(), default=0.0) >= SOLID
        )

    def _mentions(self, bead: int) -> list[Mention]:
        owners: Owners = {key: {} for key in self.texts}
        found = []
        for key, text in self.texts.items():
            stems = text.stems[bead]
            for name in dict.fromkeys(stems):
                if name in self.known[key]:
                    mine = tuple(
                        at
                        for at, one in enumerate(stems)
                        if one == name and self._is_name(text, bead, at)
                    )
                    if mine and not owners[key].keys() >= set(mine):
                        found.append(self._mention(key, name, mine, bead, owners))
        for mention in found:
            if mention.at:  # it may have been taken for another meanwhile
                self._by_sound(mention, bead, owners)
                self._by_joining(mention, bead, owners)
        found = [mention for mention in found if mention.at]
        for mention in found:
            self._by_doubt(mention, bead, owners)
        return found

    def _is_name(self, text: Text, bead: int, at: int) -> bool:
        """Tell whether a word is the name its stem may be: Turkey, but not a turkey."""
        stem = text.stems[bead][at]
        return stem not in text.names or text.words[bead][at][0].isupper()

    def _mention(
        self, key: str, name: str, at: tuple[int, ...], bead: int, owners: Owners
    ) -> Mention:
        """Return a mention of a name with what is known to render it."""
        mention = Mention(key, name, {key: at})
        _take(owners, mention, key, at)
        others = [other for other in self.texts if other != key and self.texts[other].stems[bead]]
        for _ in range(2):  # what renders the name may itself lead to what renders it elsewhere
            for other in others:
                if other in mention.at:
                    continue
                stems = self.texts[other].stems[bead]
                for source, places in tuple(mention.at.items()):
                    stem = self.texts[source].stems[bead][places[0]]
                    links = self.renderings[source, other].get(stem, {})
                    there = tuple(at for at, one in enumerate(stems) if one in links)
                    if there:
                        strength = max(links[stems[at]] for at in there)
                        mention.at[other] = there
                        mention.strength = max(mention.strength, strength)
                        _take(owners, mention, other, there)
                        break
        mention.lacking = tuple(other for other in others if other not in mention.at)
        return mention

    def _by_sound(self, mention: Mention, bead: int, owners: Owners) -> None:
        """Find the name by its sound in texts where nothing is known to render it."""
        for other in mention.lacking:
            text = self.texts[other]
            solid = self.solid(mention.key, mention.name, other)
            most = max(RARE, 2 * len(self.texts[mention.key].places[mention.name]))
            best, place = ALIKE - 0.41, None
            spellings = self.spellings(mention, bead)
            known = self._known_sound(mention, other)
            begins = frozenset().union(*map(heads, spellings))
            for at, stem in enumerate(text.stems[bead]):
                theirs = text.spellings[stem]
                if begins.isdisjoint(heads(theirs)):
                    continue
                sound = max(sounds_like(spelling, theirs) for spelling in spellings)
                if sound <= best or sound < known - LESS:
                    continue
                if sound < SAME_SOUND and self.is_spoken_for(mention, bead, other, at):
                    continue
                if stem in text.common and sound < SAME_SOUND:
                    continue
                owner = owners[other].get(at)
                alone = owner is None or (owner is not mention and len(owner.at) == 1)
                rare = len(text.places[stem]) <= most
                if sound >= SURE_SOUND or (rare and alone and not solid):
                    best, place = sound, at
            if place is not None:
                self._merge(mention, other, place, owners)
                mention.strength = max(mention.strength, best)
        mention.lacking = tuple(other for other in mention.lacking if other not in mention.at)

    def _by_joining(self, mention: Mention, bead: int, owners: Owners) -> None:
        """Find the name where one text writes as two words what another writes as one: ستارخان."""
        for other in mention.lacking:
            text = self.texts[other]
            free = [at for at in range(len(text.words[bead])) if at not in owners[other]]
            single: dict[tuple[int, ...], str] = {
                (at,): text.spellings[text.stems[bead][at]] for at in free
            }
            spelt = self.spellings(mention, bead)
            words = [word.casefold() for word in text.words[bead]]
            # What begins with no consonant of its own begins as the word after it.
            begins = frozenset({""}).union(*map(heads, spelt))
            double: dict[tuple[int, ...], str] = {
                (at, after): words[at] + words[after]
                for at, after in ([] if text.has_capitals else pairwise(free))
                if after == at + 1 and not begins.isdisjoint(heads(words[at]))
            }
            longer = [
                one
                for source, at in mention.at.items()
                for one in self._joined(source, bead, at[0])
            ]
            found = first_alike(spelt, double) or first_alike(longer, single)
            if found:
                mention.at[other] = found
                mention.strength = max(mention.strength, SURE_SOUND)
                _take(owners, mention, other, found)
        mention.lacking = tuple(other for other in mention.lacking if other not in mention.at)

    def _joined(self, key: str, bead: int, at: int) -> list[str]:
        """Return a word joined with the one before it, and with the one behind it."""
        words = self.texts[key].words[bead]
        firsts = [one for one in (at - 1, at) if 0 <= one < len(words) - 1]
        return [
            (words[one] + words[one + 1]).casefold()
            for one in firsts
            if words[one][0].isupper() or not self.texts[key].has_capitals
        ]

    def is_spoken_for(self, mention: Mention, bead: int, key: str, place: int) -> bool:
        """Tell whether a word renders another than the name in a text that has the name."""
        for source, places in mention.at.items():
            pair = bead, source, key
            if pair not in self._translated:
                ours, theirs = self.texts[source].words[bead], self.texts[key].words[bead]
                self._translated[pair] = translated(ours, theirs)
            if self._translated[pair].get(place, frozenset()) - set(places):
                return True
        return False

    def _known_sound(self, mention: Mention, other: str) -> float:
        """Return how alike a name and what renders it elsewhere sound, 0 if nothing is known."""
        spelling = self.texts[mention.key].spellings[mention.name]
        links = self.renderings[mention.key, other].get(mention.name, {})
        theirs = self.texts[other].spellings
        return max((sounds_like(spelling, theirs[link]) for link in links), default=0.0)

    def _merge(self, mention: Mention, other: str, place: int, owners: Owners) -> None:
        """Take a word for the name, and with it the mention that had it for itself."""
        owner = owners[other].get(place)
        places: tuple[int, ...] = (place,)
        if owner is not None and owner is not mention and len(owner.at) == 1:
            places = owner.at.pop(other, places)
        mention.at[other] = places
        _take(owners, mention, other, places)

    def _by_doubt(self, mention: Mention, bead: int, owners: Owners) -> None:
        """Take back ``lacking`` where a word that renders nothing else might be the name."""
        most = max(RARE, 2 * len(self.texts[mention.key].places[mention.name]))
        doubtful = []
        for other in mention.lacking:
            text = self.texts[other]
            if self._derived(mention, other, bead):
                doubtful.append(other)
                continue
            solid = self.solid(mention.key, mention.name, other)
            spellings = self.spellings(mention, bead)
            begins = frozenset().union(*map(heads, spellings))
            for at, stem in enumerate(text.stems[bead]):
                theirs = text.spellings[stem]
                owner = owners[other].get(at)
                if len(text.places[stem]) > most or (owner is not None and len(owner.at) != 1):
                    continue
                if ends_in(spellings, theirs) or (
                    not begins.isdisjoint(heads(theirs))
                    and self._is_free(mention, bead, other, at, solid)
                    and might_be(spellings, theirs, self._is_named(other, stem))
                ):
                    doubtful.append(other)
                    if owner is not None:
                        owner.doubtful = (*owner.doubtful, *mention.at)
                    break
        mention.doubtful = (*mention.doubtful, *doubtful)
        mention.lacking = tuple(other for other in mention.lacking if other not in doubtful)

    def _is_named(self, key: str, stem: str) -> bool:
        """Tell whether a text writes a stem with a capital and never without."""
        return self.texts[key].has_capitals and stem not in self.texts[key].common

    def _is_free(self, mention: Mention, bead: int, key: str, place: int, solid: bool) -> bool:
        """Tell whether a word may be the name, as far as it is known what else it may be."""
        stem = self.texts[key].stems[bead][place]
        if (solid and not self._is_named(key, stem)) or self.is_spoken_for(
            mention, bead, key, place
        ):
            return False
        if not any(self.solid(key, stem, source) for source in mention.at):
            return True
        theirs = self.texts[key].spellings[stem]
        return any(sounds_like(one, theirs) for one in self.spellings(mention, bead))

    def _derived(self, mention: Mention, other: str, bead: int) -> bool:
        """Tell whether a text has a word made of what renders the name: Chinese, of China."""
        beginnings = tuple(
            link[: max(len(link) - 1, 3)]
            for key, stem in self.names(mention, bead)
            for link in self.renderings[key, other].get(stem, {})
            if len(link) >= 3
        )
        return any(stem.startswith(beginnings) for stem in self.texts[other].distinct[bead])

    def is_spelt_alike(self, mention: Mention, bead: int) -> bool:
        """Tell whether two texts spell a name alike, each in its own script."""
        spelt = [
            self.texts[key].spellings[self.texts[key].stems[bead][at[0]]]
            for key, at in mention.at.items()
            if not is_foreign(self.texts[key].words[bead][at[0]], self.texts[key].lang)
        ]
        return any(likeness(one, other) >= SPELT for one, other in combinations(spelt, 2))

    def spellings(self, mention: Mention, bead: int) -> list[str]:
        """Return how each text that has a name spells it in a bead, as ``sounds`` reads it."""
        return [
            self.texts[key].spellings[self.texts[key].stems[bead][at[0]]]
            for key, at in mention.at.items()
        ]

    def names(self, mention: Mention, bead: int) -> frozenset[tuple[str, str]]:
        """Return the witnesses and stems of the words of a mention."""
        return frozenset(
            (key, self.texts[key].stems[bead][at])
            for key, places in mention.at.items()
            for at in places
        )

    def expected(self, mention: Mention, bead: int, key: str) -> tuple[float, int]:
        """Return how probable it is that ``key`` has a name that the others have here.

        It is learnt from the other beads with the name, whose number comes second.
        """
        here = frozenset(mention.at)
        rate = self._rate(key)
        found = []
        for name in self.names(mention, bead):
            seen = self._seen[name]
            others = sum(count for at, count in seen.items() if here <= at) - 1
            have = sum(count for at, count in seen.items() if here | {key} <= at)
            found.append(((have + PRIOR * rate) / (others + PRIOR), others))
        return min(found)

    def rendered(self, mention: Mention) -> tuple[float, int]:
        """Return how probable it is that a name of one text is rendered in any other.

        It is learnt as in ``expected``.
        """
        seen = self._seen[mention.key, mention.name]
        others = seen.total() - 1
        have = sum(count for at, count in seen.items() if len(at) > 1)
        return (have + PRIOR * UNKNOWN) / (others + PRIOR), others

    def shown(self, mention: Mention, key: str, bead: int) -> str:
        """Return a name as a text writes it in a bead."""
        return self.texts[key].words[bead][mention.at[key][0]]

    def is_proper(self, mention: Mention, bead: int) -> bool:
        """Tell whether the texts that write names with a capital never write this without."""
        cased = [
            stem in self.texts[key].names and stem not in self.texts[key].common
            for key, stem in self.names(mention, bead)
            if self.texts[key].has_capitals
        ]
        return bool(cased) and all(cased)

    def apart(self, mention: Mention, other: Mention, bead: int) -> float:
        """Return how far apart two names stand in their texts of a bead, as a share of these.

        Of several places the nearest count.
        """
        ours, theirs = self._places(mention, bead), self._places(other, bead)
        return min((abs(one - two) for one in ours for two in theirs), default=0.0)

    def _places(self, mention: Mention, bead: int) -> list[float]:
        return [
            at / len(self.texts[key].words[bead])
            for key, places in mention.at.items()
            for at in places
        ]

    def is_part(self, mention: Mention, bead: int) -> bool:
        """Tell whether a name of one text is part of one that is rendered: Donald, of Trump.

        Where another text has a name of its own next to what renders that one, it stands for it.
        """
        owned = self._rendered_places(mention, bead)
        beside = {
            id(one): one
            for key, places in mention.at.items()
            for at in places
            for step in (-1, 1)
            if (one := owned.get((key, at + step))) is not None
        }
        return bool(beside) and not any(
            self._has_more(key, bead, at + step, owned.get((key, at + step)), mention.key)
            for one in beside.values()
            for key, places in one.at.items()
            if key not in mention.at and self.texts[key].has_capitals
            for at in places
            for step in (-1, 1)
        )

    def _rendered_places(self, mention: Mention, bead: int) -> dict[tuple[str, int], Mention]:
        """Return the words of a bead that are names, other than a mention, in two texts or more."""
        return {
            (key, at): one
            for one in self.by_bead[bead]
            if one is not mention and len(one.at) > 1
            for key, places in one.at.items()
            for at in places
        }

    def _has_more(self, key: str, bead: int, at: int, name: Mention | None, lacking: str) -> bool:
        """Tell whether a word is a name, ``name`` if it is rendered, that ``lacking`` has not."""
        if name is not None:
            return lacking not in name.at
        text = self.texts[key]
        if not 0 <= at < len(text.words[bead]):
            return False
        return text.words[bead][at][0].isupper() and text.stems[bead][at] not in text.common

    def is_acronym(self, mention: Mention, bead: int) -> bool:
        """Tell whether some text writes a name in capitals alone: others may write it out."""
        words = (self.texts[key].words[bead][at[0]] for key, at in mention.at.items())
        return any(len(word) > 1 and word.isupper() for word in words)

    def is_written_small(self, mention: Mention, bead: int) -> bool:
        """Tell whether a text that writes names with a capital writes this one without."""
        return any(
            self.texts[key].has_capitals and self.texts[key].words[bead][at[0]][0].islower()
            for key, at in mention.at.items()
        )

    def is_first(self, mention: Mention) -> bool:
        """Tell whether a name opens its bead, where any word has a capital."""
        return self.texts[mention.key].has_capitals and mention.at[mention.key][0] == 0

    def word(self, key: str, bead: int, place: int) -> Mention:
        """Return the mention that a word is, a new one if nothing is known of it."""
        for mention in self.by_bead[bead]:
            if place in mention.at.get(key, ()):
                return mention
        return Mention(key, self.texts[key].stems[bead][place], {key: (place,)})

    def near(self, mention: Mention, bead: int, keys: Iterable[str], reach: int) -> bool:
        """Tell whether one of ``keys`` has the name in a bead not further than ``reach``."""
        names = self.names(mention, bead)
        wanted = set(keys)
        first, last = max(bead - reach, 0), min(bead + reach, len(self.by_bead) - 1)
        return any(
            names & self.names(one, there)
            for there in range(first, last + 1)
            if there != bead
            for one in self.by_bead[there]
            if wanted & one.at.keys()
        )

    def _rate(self, key: str) -> float:
        """Return how probable it is that a text has a name that two others have."""
        if key not in self._rates:
            shared = {at: count for at, count in self._all.items() if len(at - {key}) > 1}
            have = sum(count for at, count in shared.items() if key in at)
            self._rates[key] = (have + 4) / (sum(shared.values()) + 5)
        return self._rates[key]


def _take(owners: Owners, mention: Mention, key: str, places: tuple[int, ...]) -> None:
    for at in places:
        owners[key].setdefault(at, mention)
