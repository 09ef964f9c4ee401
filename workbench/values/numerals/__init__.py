"""Numerals in digits, words and Roman letters."""
