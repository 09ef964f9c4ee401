"""Translation-comparison workbench: align, compare and review the texts of a translation chain."""

__version__ = "0.1.0"
