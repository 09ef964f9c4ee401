"""How well divergences are found: silence on clean texts, recall on errors, harmless edits.

``python -m benchmarks.divergences`` runs it. Nothing here uses ``workbench.values``: errors are
injected by generators and regular expressions of their own, so that a mistake in the readers of
values cannot hide behind the same mistake in the benchmark.
"""
