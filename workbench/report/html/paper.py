"""What every printed page says in its margin: which texts must not be cited, and its number."""

from __future__ import annotations

from workbench.report.model import Report
from workbench.works.work import DO_NOT_CITE


def rules(report: Report) -> str:
    """Return the style rules for the margins of printed pages (CSS Paged Media)."""
    keys = report.words.joint("comma").join(one.key for one in report.reconstructions)
    words = f"{keys}: {report.words(DO_NOT_CITE)}" if keys else ""
    style = report.words.data["numbers"]["counter"]
    return (
        f"@page {{ @bottom-left {{ content: {_string(words)}; }}"
        f' @bottom-right {{ content: counter(page, {style}) " / " counter(pages, {style}); }} }}\n'
    )


def _string(text: str) -> str:
    """Return text as a CSS string: whatever is not a plain letter or digit by its code point."""
    plain = (c if c.isascii() and (c.isalnum() or c in " ,;:-") else f"\\{ord(c):x} " for c in text)
    return f'"{"".join(plain)}"'
