"""Who is meant: the names of a document across scripts, learnt from the document itself.

``sounds`` says how alike two names sound, ``renderings`` what renders a name in another text,
``mentions`` who names whom in each bead, ``spellings`` where one text spells one name in two ways.
"""
