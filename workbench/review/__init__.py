"""A review: one reviewer's verdicts and edits on a work, in an append-only journal.

The journal is JSON Lines, one file a reviewer. Its first line is a header; every other line is one
record, saved before the call that made it returns:

    decide   one or more verdicts given in one step
    edit     an edit of the alignment: the beads that stood there, those in their place
    undo     takes back the step it names
    redo     gives it again
    kept     the alignment's file has all edits up to the record it names
    place    where the reviewer was

Undo and redo are records like any other, so that nothing is ever rewritten and both survive a
restart. A verdict on a divergence that is no longer found is kept, and can be asked for.
"""

from __future__ import annotations

from workbench.review.edits import Edit
from workbench.review.journal import SCHEMA, Journal, journal_name, read_journal, read_reviews
from workbench.review.review import Review, open_review
from workbench.review.seen import Seen, in_short, seen_hash
from workbench.review.state import Place, State, Step
from workbench.review.verdicts import WORDS, Verdict, Word

__all__ = [
    "SCHEMA",
    "WORDS",
    "Edit",
    "Journal",
    "Place",
    "Review",
    "Seen",
    "State",
    "Step",
    "Verdict",
    "Word",
    "in_short",
    "journal_name",
    "open_review",
    "read_journal",
    "read_reviews",
    "seen_hash",
]
