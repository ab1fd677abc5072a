"""`Rollout`: where each position's information came from, raw and corrected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

from att_viz.analysis.rollout.baseline import LayerReach, uniform_matrix, uniform_vector
from att_viz.analysis.rollout.options import RolloutOptions
from att_viz.checked_arguments import whole_number
from att_viz.errors import InvalidInputError
from att_viz.matrix.overview import array_of

__all__ = ["Rollout", "span_of", "span_shares"]


@dataclass(frozen=True, eq=False, repr=False)
class Rollout:
    """An attention rollout; as an array it is `raw`.

    Attributes:
        raw: float64 [length, length], row i saying how much of position i comes from each position; or, for one
            token or span, [length]. Rows sum to 1; rows and columns of padding are 0.
        layers: the layers that were rolled out, first to last.
        span: the first position that was asked for and the one after the last; None for the whole matrix.
        options: how the attention was turned into steps.
        real: bool [length], False for padding; None without padding.
    """

    raw: NDArray[np.float64]
    layers: tuple[int, ...]
    span: tuple[int, int] | None
    options: RolloutOptions
    real: NDArray[np.bool_] | None
    _reaches: Sequence[LayerReach] = field(repr=False)

    def __array__(self, dtype: DTypeLike | None = None, copy: bool | None = None) -> NDArray[Any]:
        """`raw`, for NumPy; a copy unless it is asked for as it is."""
        return array_of(self.raw, dtype, copy)

    def __repr__(self) -> str:
        shape = " x ".join(str(size) for size in self.raw.shape)
        of = "" if self.span is None else f" of positions {self.span[0]} to {self.span[1] - 1}"
        return f"<Rollout{of}: {shape} shares of 1 over {len(self.layers)} layers, {self.options}>"

    @cached_property
    def baseline(self) -> NDArray[np.float64]:
        """The rollout of attention that is uniform over what each position could see; of the shape of `raw`.

        See `rollout_baseline.uniform_matrix` for the formula.
        """
        length = self.raw.shape[-1]
        if self.span is None:
            return uniform_matrix(self._reaches, length, self.options, self.real)
        return uniform_vector(self._reaches, span_shares(self.span, length, self.real), self.options, self.real)

    @property
    def corrected(self) -> NDArray[np.float64]:
        """`raw` divided by `baseline`, and 0 where the baseline is 0; of the shape of `raw`.

        In a causal model early positions are reached over more paths than late ones, so `raw` favours them whatever
        the weights are. Here 1 means: as much as attention without any preference would have brought.
        """
        ratio = np.zeros_like(self.raw)
        np.divide(self.raw, self.baseline, out=ratio, where=self.baseline > 0)
        return ratio


def span_shares(span: tuple[int, int], length: int, real: NDArray[np.bool_] | None) -> NDArray[np.float64]:
    """Equal weights, which sum to 1, for the positions of a span that are no padding; float64 [length]."""
    shares = np.zeros(length)
    shares[span[0] : span[1]] = 1.0 if real is None else real[span[0] : span[1]]
    shares /= max(shares.sum(), 1.0)
    return shares


def span_of(target: int | None, span: tuple[int, int] | None, length: int) -> tuple[int, int] | None:
    """The positions that were asked for.

    Args:
        target: one position, or None.
        span: the first of several and the one after the last, or None.
        length: the number of positions.

    Returns:
        The first and the one after the last, counted from the beginning; None where neither was given.

    Raises:
        InvalidInputError: if there are no such positions.
    """
    if target is not None:
        target = whole_number(target, "target")
        if not -length <= target < length:
            raise InvalidInputError(f"target is {target}; the positions are 0 to {length - 1} (or -1 to -{length})")
        return target % length, target % length + 1
    if span is None:
        return None
    if not isinstance(span, (tuple, list)) or len(span) != 2:
        raise InvalidInputError(f"span is {span!r}; give the first position and the one after the last")
    span = (whole_number(span[0], "an end of span"), whole_number(span[1], "an end of span"))
    if not 0 <= span[0] < span[1] <= length:
        raise InvalidInputError(
            f"span is {span[0]} to {span[1]}; it must lie within 0 to {length} and hold at least one position"
        )
    return span
