"""What batches cost: documents a second, overhead of processes, memory, time to resume."""
