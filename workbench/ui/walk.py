"""A walk through what was found: the queue as it is listed, the bead being read, the search."""

from __future__ import annotations

from collections.abc import Hashable

from workbench.alignment import Alignment
from workbench.divergences import Divergence
from workbench.review import Place
from workbench.stretches import stretches
from workbench.ui.facets import facets
from workbench.ui.filters import Choice, Filter, choices
from workbench.ui.listing import Listing
from workbench.ui.search import Hit, Search
from workbench.ui.session import Session
from workbench.ui.typeset import Reorder

_ID_LETTERS = 6
"""Letters of an id that are taken for one: fewer may be a word."""


class Walk:
    """The place in one session: ``listing`` is the queue, its numbers those of divergences.

    The place is a divergence of the queue or, after going to a bead that has none, that bead. With
    ``folds`` a stretch of beads that one text lacks is one row of the queue.
    """

    def __init__(self, session: Session) -> None:
        self.session = session
        self.divergences = session.divergences
        """What was found, listed or not."""
        self.filter = Filter()
        self.folds = True
        self.listing = Listing(())
        self.free_bead: int | None = None
        self._list()
        self.witness = session.keys[0]
        self.reorder: Reorder = "app"
        self.search = Search("")
        self.hits: list[Hit] = []

    # --- where we are

    @property
    def current(self) -> Divergence | None:
        """The divergence at the cursor, None at a bead without one or where nothing is listed."""
        number = self.listing.number
        return None if self.free_bead is not None or number is None else self.divergences[number]

    @property
    def stretch(self) -> list[Divergence]:
        """All that stands in the row at the cursor: what a word is given on."""
        return self.at(self.listing.cursor) if self.current else []

    def at(self, row: int) -> list[Divergence]:
        """Return what stands in a row of the queue, one divergence or a stretch of them."""
        return [self.divergences[number] for number in self.listing.numbers(row)]

    @property
    def bead(self) -> int | None:
        """The bead being read; None where a divergence concerns no bead."""
        if self.free_bead is not None:
            return self.free_bead
        return self.current.bead if self.current else None

    @property
    def alignment(self) -> Alignment:
        """The alignment that is shown."""
        return self.session.collation.alignment

    @property
    def place(self) -> Place:
        """The place, as the journal keeps it."""
        return Place(self.current.id if self.current else None, self.bead)

    def is_doubtful(self, bead: int | None) -> bool:
        """Tell whether a bead's score is low, so that what is found in it may be its fault."""
        if bead is None:
            return False
        return self.alignment.beads.is_doubtful(bead, self.session.doubtful)

    def describe(self, bead: int) -> str:
        """Say what a bead is: its number, how many segments of each, its score."""
        return described(self.alignment, bead)

    def quoted(self, key: str) -> str:
        """Return the words of a witness that are evidence of the current divergence."""
        if self.current is None or key not in self.current.evidence:
            return ""
        return " … ".join(self.session.words(self.current, key))

    # --- going about

    def go(self, cursor: int) -> bool:
        """Go to a row of the queue, or the nearest there is; tell whether the place changed."""
        if not self.listing.rows and self.free_bead is not None:
            return False
        was_free, self.free_bead = self.free_bead is not None, None
        return self.listing.go(cursor) or was_free

    def step(self, by: int) -> bool:
        """Go on or back in the queue; from a bead without divergence to the nearest that side.

        Where nothing is listed the texts are read bead by bead.
        """
        if self.free_bead is not None and not self.listing.rows:
            before = self.free_bead
            self.go_bead(before + by)
            return before != self.free_bead
        if self.free_bead is not None:
            bead = self._bead_at(self.listing.cursor)
            lies_ahead = bead is not None and bead > self.free_bead
            if by > 0 and lies_ahead:
                by -= 1
            elif by < 0 and not lies_ahead:
                by += 1
        return self.go(self.listing.cursor + by)

    def go_bead(self, bead: int) -> None:
        """Go to a bead: to its first divergence in the queue if there is one."""
        beads = len(self.alignment.beads)
        bead = max(0, min(bead, beads - 1))
        found = next(
            (number for number in self.listing.shown if self._bead_of(number) == bead), None
        )
        if found is not None:
            self._go_to(found)
            return
        rows = range(len(self.listing.rows))
        further = (row for row in rows if (self._bead_at(row) or -1) > bead)
        self.listing.go(next(further, len(rows) - 1))
        self.free_bead = bead

    def turn_to_next_witness(self) -> None:
        """Make the next witness the one that keys such as copy mean."""
        keys = self.session.keys
        self.witness = keys[(keys.index(self.witness) + 1) % len(keys)]

    # --- listing and searching

    def list_only(self, wanted: Filter) -> None:
        """Show only what passes a filter, staying at the same divergence if it passes."""
        self.filter = wanted
        self._list()

    def fold(self) -> None:
        """Put each stretch into one row, or else each of its beads into a row of its own."""
        self.folds = not self.folds
        self._list()

    def choices(self) -> list[tuple[Choice, int]]:
        """Return all that can be filtered by, with counts."""
        return choices(self.divergences, facets(self.session), self.filter)

    def look_for(self, search: Search, hits: list[Hit]) -> None:
        """Keep a search and what it found, for going from hit to hit and for lighting them."""
        self.search, self.hits = search, hits

    def find_id(self, written: str) -> Divergence | None:
        """Return the divergence whose id begins with what was written: as cited, or an address."""
        start = written.strip().strip("[]").rpartition("#d-")[2].casefold()
        if len(start) < _ID_LETTERS:
            return None
        return next((one for one in self.divergences if one.id.startswith(start)), None)

    def go_to(self, divergence: Divergence) -> bool:
        """Go to a divergence; False if it is not listed."""
        return self._go_to_one_of(divergence.id)

    def go_hit(self, by: int) -> Hit | None:
        """Go to the next (1) or previous (-1) bead with a hit, round the end; None if no hits."""
        if not self.hits:
            return None
        beads = sorted({hit.bead for hit in self.hits})
        here = -1 if self.bead is None else self.bead
        if by > 0:
            bead = next((bead for bead in beads if bead > here), beads[0])
        else:
            bead = next((bead for bead in reversed(beads) if bead < here), beads[-1])
        hit = next(hit for hit in self.hits if hit.bead == bead)
        self.go_bead(bead)
        self.witness = hit.key
        return hit

    # --- how it is done

    def _list(self) -> None:
        """List what passes the filter, and stay at the place, or go to what is next to it."""
        here = self.listing.number if self.free_bead is None else None
        row = self.listing.cursor
        shown = self.filter.keep(self.divergences, facets(self.session))
        found = stretches(self.divergences, shown, self._said_by_others) if self.folds else {}
        self.listing.show(shown, found)
        if here is None:
            self.listing.go(row)
        else:
            self._go_to(here)

    def _said_by_others(self, one: Divergence) -> Hashable:
        return tuple(other.word(one.id) for other in self.session.others)

    def _go_to_one_of(self, *wanted: str | None) -> bool:
        """Go to the first of these divergences that is listed; False if none is."""
        # They are looked for one by one: that takes milliseconds, an index would take megabytes.
        ids = frozenset(wanted) - {None}
        listed = (one for one in self.listing.shown if ids and self.divergences[one].id in ids)
        number = next(listed, None)
        if number is not None:
            self._go_to(number)
        return number is not None

    def _go_to(self, number: int) -> None:
        self.free_bead = None
        self.listing.go_to(number)

    def _bead_at(self, row: int) -> int | None:
        return self._bead_of(self.listing.rows[row])

    def _bead_of(self, number: int) -> int | None:
        return self.divergences[number].bead

    def _return_to(self, place: Place) -> None:
        if self._go_to_one_of(place.divergence):
            return
        if place.bead is not None:
            self.go_bead(place.bead)
        elif not self.listing.rows and self.alignment.beads:
            self.go_bead(0)


def described(alignment: Alignment, number: int) -> str:
    """Say what a bead is, as ``bead 4 of 0 to 9 · 1-1-2 · score 0.97``."""
    bead = alignment.beads[number]
    set_by = "set by hand" if bead.status == "pinned" else f"score {bead.score:.2f}"
    return f"bead {number} of 0 to {len(alignment.beads) - 1} · {bead.type} · {set_by}"
