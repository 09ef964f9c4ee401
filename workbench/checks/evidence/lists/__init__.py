"""Items of the lists that stand within sentences."""
