"""How the heads of a layer are combined before they are shown."""

from __future__ import annotations

from enum import Enum

__all__ = ["AttentionAggregationMethod"]


class AttentionAggregationMethod(Enum):
    """How the heads of a layer are combined; layers are never combined.

    Attributes:
        NONE: every head is kept.
        HEADWISE_AVERAGING: the heads of each layer are averaged into one.
    """

    NONE = "none"
    HEADWISE_AVERAGING = "headwise_averaging"
