"""How many queries a tile holds."""

from __future__ import annotations

import torch

from att_viz.errors import CaptureError
from att_viz.system.memory import readable_bytes

__all__ = ["DEFAULT_BUDGET", "MOST_ROWS", "queries_per_tile"]

DEFAULT_BUDGET = {"cpu": 256 * 2**20, "cuda": 2**30}
"""Bytes for tiles, by device type, where nobody asked for another budget."""
MOST_ROWS = {"cpu": 128, "cuda": 4096}
"""Rows of all heads that share keys: on a CPU, fewer make the matrix products slow and more do not fit its caches;
a GPU is idle on small tiles."""
UNSEEN_ROWS, UNSEEN_SCORES = 384, 2**18
"""Where nobody is shown the rows, more of them are faster on a CPU, as long as their scores stay in its cache."""


def queries_per_tile(
    query: torch.Tensor,
    key: torch.Tensor,
    workers: int,
    buffers: int,
    memory_budget: int | None,
    wished: int | None = None,
    *,
    seen: bool = True,
) -> int:
    """Choose the number of queries that are taken together.

    Args:
        query: [batch, heads, queries, width].
        key: [batch, key-value heads, keys, width].
        workers: how many threads hold a tile at once.
        buffers: how many float32 numbers each of them holds for each score.
        memory_budget: bytes for all of them together; None for `DEFAULT_BUDGET`.
        wished: a number to keep to where it fits; by default what is fastest.
        seen: whether the tiles are shown to somebody.

    Returns:
        At least 1; a power of two, unless it is the wished one.

    Raises:
        CaptureError: if not even one query fits.
    """
    kind = query.device.type if query.device.type in MOST_ROWS else "cuda"
    budget = DEFAULT_BUDGET[kind] if memory_budget is None else memory_budget
    shared = query.shape[1] // key.shape[1]
    one = workers * buffers * 4 * shared * key.shape[2]
    if one > budget:
        raise CaptureError(
            f"one row of attention over {key.shape[2]:,} keys takes {readable_bytes(one)} here, and the memory budget "
            f"is {readable_bytes(budget)}; allow at least {readable_bytes(one)}, or use fewer torch threads"
        )
    fitting = budget // one
    if wished is not None and wished <= fitting:
        return wished
    most = MOST_ROWS[kind]
    if not seen:
        most = max(most, min(UNSEEN_ROWS, UNSEEN_SCORES // key.shape[2]))
    return 1 << min(fitting, max(16, most // shared)).bit_length() - 1
