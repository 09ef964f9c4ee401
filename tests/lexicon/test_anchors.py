"""Names that sound alike are anchors; a word without end is none, and costs nothing."""

import time

from workbench.lexicon import anchors, bags
from workbench.lexicon.general import GeneralLexicon


def test_a_word_without_end_is_no_name() -> None:
    noise = bags.of_texts(["X" * 10**6])
    begun = time.process_time()
    assert not len(anchors.prior(noise, noise, GeneralLexicon(())).source) > 1
    assert time.process_time() - begun < 1
