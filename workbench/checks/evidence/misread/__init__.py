"""Evidence that a word was misread for another that looks like it."""
