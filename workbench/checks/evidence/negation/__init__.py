"""What texts negate, sentence by sentence."""
