"""Causal attention that looks ahead, which there is none of: one rule and one sentence for all that refuse it.

The rule is exact: a causal model gives keys after the query a weight of 0, however weights were rounded.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = ["ahead_place", "ahead_sentence", "first_ahead", "not_finite"]

_ROWS_AT_ONCE = 64


def ahead_sentence(key: int) -> str:
    """What is wrong with a row, to follow its place.

    Args:
        key: the position of a later token that the row looks at.
    """
    return (
        f"it looks ahead, at position {key}; attention of a causal language model is to earlier tokens only. That of "
        "encoders is shown too: take it with SelfAttentionModel.encode, or say kind='encoder_self'; padding is marked "
        "with real="
    )


def ahead_place(layer: int, head: int, query: int, key: int) -> str:
    """The whole sentence: the row of a head, and what is wrong with it."""
    return f"layer {layer}, head {head}, row {query}: {ahead_sentence(key)}"


def first_ahead(
    rows: NDArray[Any], first_query: int = 0, first_key: int = 0, empty: float = 0.0
) -> tuple[int, ...] | None:
    """The first place where a query looks at a key after it.

    Args:
        rows: array [..., queries, keys] of any float dtype.
        first_query: the position of the first query.
        first_key: the position of the first key.
        empty: what a key holds that is not seen: 0 for weights, -inf for scores.

    Returns:
        The indices of the axes before the last two, the position of the query and that of the key; None if no query
        looks ahead.
    """
    for start in range(0, rows.shape[-2], _ROWS_AT_ONCE):
        band = rows[..., start : start + _ROWS_AT_ONCE, :]
        query = first_query + start
        left = max(query + 1 - first_key, 0)
        seen = band[..., left:] != empty
        if not seen.any():
            continue
        seen &= ~np.tri(seen.shape[-2], seen.shape[-1], query - first_key - left, dtype=np.bool_)
        if seen.any():
            *others, row, column = np.argwhere(seen)[0].tolist()
            return (*others, query + row, first_key + left + column)
    return None


def not_finite(empty: float) -> str:
    """What is wrong with a number that is none.

    Args:
        empty: what a key holds that is not seen: 0 for weights, -inf for scores.
    """
    return f"a {'score' if empty else 'weight'} is infinite or not a number"
