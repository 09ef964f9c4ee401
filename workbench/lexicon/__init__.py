"""What words of one text say of those of another: known beforehand, and learnt.

``bags`` reads segments as bags of stems, ``joined`` joins them to beads; ``general`` is the lexicon
that travels with the package or that a user gives, ``anchors`` what is shared across scripts,
``model`` what the texts themselves teach. ``coverage`` says what of a bead is answered, ``learn``
makes a lexicon of aligned texts.
"""

from workbench.lexicon.general import GeneralLexicon, of_terms, parse, shipped

__all__ = ["GeneralLexicon", "of_terms", "parse", "shipped"]
