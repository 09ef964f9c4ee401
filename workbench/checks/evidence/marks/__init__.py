"""Brackets and quotation marks of one text, and what the other texts prove of them."""
