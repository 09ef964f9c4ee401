"""The tokens of a text beside the lexicon of its language."""

from __future__ import annotations

from workbench.once import once
from workbench.values.numerals.lexicon import Lexicon
from workbench.values.tokens import Tokens


class View:
    """Tokens and the lexicon they are looked up in."""

    def __init__(self, tokens: Tokens, lex: Lexicon) -> None:
        self.tokens = tokens
        self.lex = lex
        self.size = tokens.size
        self.word, self.text, self.raw = tokens.word, tokens.text, tokens.raw
        self.before, self.glued, self.tied = tokens.before, tokens.glued, tokens.tied

    @once
    def after_about(self) -> frozenset[int]:
        """The tokens after "about"."""
        return self.lex.approximate.after(self.tokens)

    @once
    def after_one_in(self) -> frozenset[int]:
        """The tokens after "one in"."""
        return self.lex.one_in.after(self.tokens)

    def after_hyphen(self, at: int) -> int:
        """Return the word after a hyphen that joins it to the word before, or ``at``."""
        return at + 1 if self.lex.hyphen and self.tied(at) else at

    def is_scale(self, at: int) -> bool:
        """Whether the word at ``at`` multiplies: hundred, million."""
        return self.word(at) in self.lex.scales
