"""Works: one document in all its witnesses, and where works stand."""
