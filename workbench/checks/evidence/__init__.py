"""Evidence that several checks weigh: values in rows, lengths, and who has a passage at all."""
