"""What tells that a part of a segment is missing: lengths, sentences, clauses, seams."""
