"""Values of a bead in rows of what should be the same in every text."""
