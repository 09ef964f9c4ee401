"""How a text is cut: lines into paragraphs, paragraphs into sentences, by rules kept as data.

``workbench.segments`` is the way in. Each language's abbreviations and words are in the section
"segmentation" of its file in ``workbench/languages``; a language without one gets the rules of
punctuation alone.
"""
