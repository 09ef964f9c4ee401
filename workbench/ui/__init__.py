"""The review terminal: a Textual app, and what it needs to show Farsi right in any terminal."""
