"""Two texts of one language against each other, word by word."""
