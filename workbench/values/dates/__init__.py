"""Dates, in whole and in part, of three calendars and many eras."""
