"""Which of two opposites a text tells."""
