"""How a text is cut: lines into paragraphs, paragraphs into sentences, by rules kept as data.

``workbench.segments`` is the way in. Each language's abbreviations and words are in the section
"segmentation" of its file in ``workbench/languages``; a language without one gets the rules of
punctuation alone.

Why rules of our own and not sentencex 1.0.32, the best-kept segmenter (MIT, rules too), measured
in November 2026 on English / Russian / Farsi:

- Sentence ends found in FLORES-200 devtest, the lines of each document joined: recall .990 / .996
  / .997 against .990 / .996 / .992. F1 (.915 / .899 / .916 against .919 / .903 / .917) says less:
  a line holds up to five sentences, and we cut inside quotations, where sentencex does not.
- Boundary F1 on the hard cases of tests/test_segments.py (ours, so the rules were made for them):
  1.0 / 1.0 / 1.0 against .91 / .67 / .62. sentencex cuts inside Persian initials, dates and
  decimals and after many a Russian abbreviation.
- Share of aligned units with more than one sentence in which two languages get the same number,
  which is what an aligner lives on: Open Bible Stories en-ru .92 against .86, en-fa .75 / .75,
  ru-fa .73 / .69; opensource.guide .96 / .94, .84 / .84, .82 / .83. Most of the rest are sentences
  that the translators really joined or split.

Nor does sentencex know list markers, hard-wrapped lines, headings, footnotes after the full stop,
or paragraphs cut by the end of a page.
"""
