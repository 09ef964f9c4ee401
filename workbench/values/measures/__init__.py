"""Amounts of money and measures with their units."""
