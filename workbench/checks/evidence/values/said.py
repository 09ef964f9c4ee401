"""What the texts of a bead say."""

from __future__ import annotations

from collections.abc import Mapping

from workbench.values.model import Value

Said = Mapping[str, tuple[Value, ...]]
"""The values of a bead by witness, in the order in which they stand."""
