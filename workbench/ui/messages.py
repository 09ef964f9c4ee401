"""What screens tell the program."""

from __future__ import annotations

from textual.message import Message


class Edited(Message):
    """The alignment was edited: it is to be kept, and divergences are to be looked for anew."""
