"""Who is meant: the names of a document across scripts, learnt from the document itself.

``sounds`` says how alike two names sound, ``renderings`` what renders a name in another text,
``table`` holds both for a document, ``gathering`` finds who names whom in each bead, ``mentions``
answers what is asked of that, ``spellings`` finds where one text spells one name in two ways.
"""
