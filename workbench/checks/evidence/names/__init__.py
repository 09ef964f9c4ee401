"""What stands in a text where the others have a name."""
