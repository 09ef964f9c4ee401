"""What words of one text say of those of another: known beforehand, and learnt."""
