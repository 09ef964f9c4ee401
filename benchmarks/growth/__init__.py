"""Time and memory of each command against the length of the texts."""
