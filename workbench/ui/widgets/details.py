"""All there is to say of the place at hand, however long."""

from __future__ import annotations

from textual.geometry import Size

from workbench.ui.account import Rows
from workbench.ui.widgets.why import Why


class Details(Why):
    """The account with its details, as high as it is long."""

    DEFAULT_CSS = """
    Details { height: auto; background: $panel; padding: 0; }
    """

    def parts(self, width: int) -> list[Rows]:
        """Return all that is said."""
        account = self.account(self.inks, width)
        return [*account.parts(), *account.details()]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """Return how many rows it takes."""
        return sum(map(len, self.parts(max(width, 2))))
