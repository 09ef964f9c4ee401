"""What a check is."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from inspect import cleandoc
from typing import ClassVar

from workbench.checks.finding import Finding, Kind
from workbench.checks.settings import CheckSettings
from workbench.collation import Collation


class Check(ABC):
    """One rule that reads a collation and yields findings.

    The first line of a check's docstring is the title users see. A check weighs its evidence and
    says how sure it is; what is shown is decided afterwards, by confidence.
    """

    kinds: ClassVar[tuple[Kind, ...]]
    """The kinds of divergence this check can yield."""

    thresholds: ClassVar[Mapping[str, float]] = {}
    """The thresholds that users may set, with their defaults."""

    translations: ClassVar[Mapping[str, Mapping[str, str]]] = {}
    """What this check's messages are in other languages: by language, by template.

    For checks that other packages bring; those of ours stand in the catalogues of the report.
    """

    def __init__(self, settings: CheckSettings | None = None) -> None:
        self.settings = settings or CheckSettings()

    def threshold(self, name: str) -> float:
        """Return one of the check's thresholds, as set or by default."""
        return self.settings.thresholds.get(f"{self.name()}.{name}", self.thresholds[name])

    @abstractmethod
    def find(self, collation: Collation) -> Iterator[Finding]:
        """Yield what is found, in any order."""

    @classmethod
    def name(cls) -> str:
        """Return the check's short name: that of its module."""
        return cls.__module__.rsplit(".", 1)[-1]

    @classmethod
    def title(cls) -> str:
        """Return the first line of the docstring, without its full stop."""
        return cleandoc(cls.__doc__ or cls.__name__).splitlines()[0].rstrip(".")
