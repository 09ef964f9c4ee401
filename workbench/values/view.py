"""Looking at the tokens of a text, beyond its ends as well."""

from __future__ import annotations

from workbench.once import once
from workbench.values.numerals.lexicon import Lexicon
from workbench.values.tokens import Tokens


class View:
    """Tokens and the lexicon they are looked up in; an index beyond their ends finds nothing."""

    def __init__(self, tokens: Tokens, lex: Lexicon) -> None:
        self.tokens = tokens
        self.lex = lex
        self.size = len(tokens)
        self._kinds, self._befores = tokens.kinds, tokens.befores

    @once
    def after_about(self) -> frozenset[int]:
        """The tokens after "about"."""
        return self.lex.approximate.after(self.tokens)

    @once
    def after_one_in(self) -> frozenset[int]:
        """The tokens after "one in"."""
        return self.lex.one_in.after(self.tokens)

    def word(self, at: int) -> str:
        """Return the word at ``at``, or nothing."""
        return self.tokens[at] if 0 <= at < self.size and self._kinds[at] == "word" else ""

    def text(self, at: int) -> str:
        """Return the folded text of the token at ``at``, whatever its kind, or nothing."""
        return self.tokens[at] if 0 <= at < self.size else ""

    def raw(self, at: int) -> str:
        """Return the token at ``at`` as it stands in the text, or nothing."""
        return self.tokens.raw(at) if 0 <= at < self.size else ""

    def before(self, at: int) -> str:
        """Return what parts the token at ``at`` from the one before."""
        return self._befores[at] if 0 <= at < self.size else "end"

    def touches(self, at: int) -> bool:
        """Whether the token at ``at`` stands directly against the one before."""
        return 0 < at < self.size and self._befores[at] == "none"

    def after_hyphen(self, at: int) -> int:
        """Return the word after a hyphen that joins it to the word before, or ``at``."""
        hyphened = self.text(at) == "-" and self.touches(at) and self.touches(at + 1)
        return at + 1 if self.lex.hyphen and hyphened else at

    def is_scale(self, at: int) -> bool:
        """Whether the word at ``at`` multiplies: hundred, million."""
        return self.word(at) in self.lex.scales
