"""Whether the rows that others give are attention: each a distribution over the keys."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from att_viz.errors import InvalidInputError
from att_viz.matrix.weights import InMemoryWeights

__all__ = ["check_row_mass", "tokens_with_rows"]

_BOUND = 2.0**-8 + 5e-5
"""How far the sum of weights that were rounded to bfloat16 may be from 1."""
_HALF = 2.0**-25
"""What float16 may lose of each weight below its smallest normal number."""


def check_row_mass(weights: InMemoryWeights, real: NDArray[np.bool_] | None = None) -> None:
    """Refuse softmax rows that do not hold all of the attention, the learned sink's included.

    Rows are checked once: it is noted in `weights.whole_rows`.

    Args:
        weights: the rows; scores are let pass, as they sum to anything.
        real: for each position whether it is a token and not padding, whose row may hold anything; None for all.

    Raises:
        InvalidInputError: if a row sums to something else than 1; the first one is named.
    """
    if weights.weights_kind != "softmax":
        return
    num_rows = weights.num_rows
    is_token: Any = np.ones(num_rows, np.bool_) if real is None else np.asarray(real, np.bool_)[:num_rows]
    is_token = is_token & ~weights.whole_rows
    if not is_token.any():
        return
    bound = _BOUND + _HALF * num_rows
    for layer in weights.layers:
        for head in weights.heads(layer):
            total = weights.read(layer, head, 0, num_rows).sum(axis=1, dtype=np.float64)
            sinks = weights.sink_mass(layer, head)
            if sinks is not None:
                total += sinks
            # A comparison with NaN is false.
            right = (np.abs(total - 1.0) <= bound) | ~is_token
            if not right.all():
                row = int(np.argmin(right))
                raise InvalidInputError(
                    f"row {row} of layer {layer}, head {head} sums to {total[row]:.4g}, and attention to 1: "
                    "take the weights with the model in evaluation mode (dropout changes them) and with all keys; mark "
                    "padding with real=, and give a learned sink's share with "
                    "InMemoryWeights(layers, sink_mass=...)"
                )
    weights.whole_rows[is_token] = True


def tokens_with_rows(weights: InMemoryWeights) -> NDArray[np.bool_]:
    """For each position whether any head of any layer has weights there; where none has, it was padding.

    Args:
        weights: rows of a file that does not say what is padding.
    """
    found = np.zeros(weights.num_rows, np.bool_)
    for layer in weights.layers:
        for head in weights.heads(layer):
            found |= weights.read(layer, head, 0, weights.num_rows).any(axis=1)
    return found if found.any() else np.ones(weights.num_rows, np.bool_)
