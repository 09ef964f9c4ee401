"""How far an alignment can be believed."""
