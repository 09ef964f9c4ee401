"""What speaks for a bead: its lengths, sentences, words, places and headings."""
