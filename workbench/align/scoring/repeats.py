"""Words that are said again, and whether their counterparts are.

A word counts once in a bead (``words``): one cannot explain two. So where a heading's words are
said again in the line below, as in "Private key" and "A private key is …", nothing tells whether
another text joins both lines or lacks the heading. How often it says the words does. Of words whose
counterpart is said once in a bead, 4 to 9 in a hundred are said again, of those whose counterpart
is said again, 40 to 60, and of all, 10 to 18 (sentences and joined lines of eight corpora). The
second time never speaks louder than the first.
"""

from __future__ import annotations

import numpy as np

from workbench.arrays import Floats, Ints

# The log likelihood ratios that follow from these shares: where both are said again, the word
# alone, its counterpart alone.
_BOTH, _ALONE, _MISSED = 1.4, -0.7, -0.6
# A word may be a counterpart that is at least so probable.
SURE = 0.2


def worth(said: Ints, meant: Ints, gain: Floats) -> Floats:
    """Return what it tells of words how often they and their counterparts are said in a bead.

    ``gain`` is what the counterparts tell of each word said once; without any it is nothing.

    >>> said, meant = np.array([2, 2, 1, 1]), np.array([3, 1, 2, 0])
    >>> worth(said, meant, np.array([5.0, 5.0, 0.1, 5.0])).tolist()
    [1.4, -0.7, -0.1, 0.0]
    """
    again, there = said > 1, meant > 1
    told = np.select([meant < 1, again & there, again, there], [0.0, _BOTH, _ALONE, _MISSED], 0.0)
    found: Floats = np.clip(told, -gain, gain)
    return found
