"""What checks weigh, apart from what they make of it, by subject; whole passages are here."""
