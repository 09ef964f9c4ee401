"""How lists and series count: their labels and numbers."""
