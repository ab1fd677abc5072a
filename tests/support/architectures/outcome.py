"""What became of an architecture."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Measured"]


class Measured(NamedTuple):
    """What was measured of an architecture.

    Attributes:
        method: how its weights were read: "interface" or "eager".
        error: the largest difference from the weights that it computes itself.
    """

    method: str
    error: float
