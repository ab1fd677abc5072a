"""How attention is turned into the steps of a rollout."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from att_viz.checked_arguments import number
from att_viz.errors import InvalidInputError

__all__ = ["SMALLEST_ROW_SUM", "HeadFusion", "RolloutOptions"]

HeadFusion = Literal["mean", "max", "min"]

SMALLEST_ROW_SUM = 1e-10
"""Rows are divided by their sum, or by this where it is smaller, so that a row of zeros stays one."""


@dataclass(frozen=True)
class RolloutOptions:
    """How the attention of a layer becomes one step of a rollout.

    Attributes:
        residual: the share w of the residual connection, at least 0 and less than 1.
        head_fusion: how the heads of a layer become one matrix: their "mean", or the elementwise "max" or "min".
        discard: which fraction of the positive weights of each fused row is set to 0, the lowest first; at least 0
            and less than 1.
        value_weighting: whether weights are multiplied with the norms of the values that they bring.
        without_resting_places: whether tokens that get more than a quarter of a layer's attention from all that comes
            after them are taken out of that layer; what they were given stays with the token that gave it.

    Raises:
        InvalidInputError: if a value is outside its range.
    """

    residual: float = 0.5
    head_fusion: HeadFusion = "mean"
    discard: float = 0.0
    value_weighting: bool = False
    without_resting_places: bool = False

    def __post_init__(self) -> None:
        for name, share in (("residual", self.residual), ("discard", self.discard)):
            if not 0.0 <= number(share, name) < 1.0:
                raise InvalidInputError(f"{name} is {share}; it must be at least 0 and less than 1")
        if self.head_fusion not in get_args(HeadFusion):
            raise InvalidInputError(
                f"head_fusion is {self.head_fusion!r}; it must be one of {', '.join(get_args(HeadFusion))}"
            )
