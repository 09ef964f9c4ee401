"""Packages that single features need: how to install them where they are not there."""

from __future__ import annotations

from workbench.errors import UsageError


def installing(extra: str) -> str:
    """Return the command that installs what an extra of ``pyproject.toml`` brings."""
    return f"pip install 'translation-comparison-workbench[{extra}]'"


def missing(extra: str, what: str) -> UsageError:
    """Return the error that says which extra to install for ``what``, things in the plural."""
    return UsageError(f"{what} need the extra [{extra}]: {installing(extra)}")
