"""How words and digits make one number: the same rules for every language, over its lexicon.

A number is a sum of terms that fall in scale (two million | three hundred thousand | five), a term
a group below a thousand, a number in digits or a fraction, times its scales. What differs between
languages (joining words, whether hyphens part words, denominators, suffixes) is in the lexicon.
"""

from workbench.values.numerals.grammar.found import Found, inner_number
from workbench.values.numerals.grammar.numbers import Grammar, starts_number

__all__ = ["Found", "Grammar", "inner_number", "starts_number"]
