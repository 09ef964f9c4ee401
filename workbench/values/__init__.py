"""Phrases that carry a value, read in every language: ``read_values(text, lang)``."""
