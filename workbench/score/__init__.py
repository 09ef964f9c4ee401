"""Figures for what the workbench and others do: alignments against gold, texts of one language.

``beads`` counts right beads, ``systems`` puts several aligners side by side, ``files`` reads their
output, ``reliability`` asks whether scores mean what they say, ``texts`` calls sacrebleu.
"""
