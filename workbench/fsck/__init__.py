"""Looking a work over: its texts, its alignment, its journals, and what killed runs left behind.

Nothing is changed; what can be removed without loss says so. Each module looks at one thing and
makes remarks on it.
"""

from __future__ import annotations

from workbench.fsck.examine import Examined, examine, orphans
from workbench.fsck.remark import Level, Remark

__all__ = ["Examined", "Level", "Remark", "examine", "orphans"]
