"""What several commands share: their options, and what these stand for."""
