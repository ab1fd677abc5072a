"""The overviews that an archive stores of a long text, in its light page: largest and mean weight of square blocks.

An overview of `f` × `f` blocks has, for each row of blocks i, those of keys 0 to i. Its numbers are written as float16,
as the archive's: of all largest weights the high bytes, then the low ones, then those of the means in the same way;
deflated (zlib format) and in letters (`att_viz.report.heads.letters`).
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from att_viz.matrix.overview import FINEST_STORED, MAX, MEAN, overview_factor
from att_viz.matrix.weights import SequenceWeights
from att_viz.report.heads.letters import in_letters
from att_viz.report.light.packing import LightPart, OverviewFacts

__all__ = ["LONGEST_WITHOUT", "packed_overviews"]

LONGEST_WITHOUT = 4096
"""Rows; the heads of shorter texts have room in full pages."""
_COARSEST = 512
"""Rows of blocks of the coarsest overview."""
_GROWTH = 4.4
"""The next finer overview takes at most so many times the bytes."""
_COMPRESSION_LEVEL = 6


def packed_overviews(
    weights: SequenceWeights, heads: Sequence[tuple[int, int]], room: int
) -> tuple[OverviewFacts | None, list[LightPart]]:
    """Write the stored overviews of heads, from the coarsest down to as fine ones as there is room for.

    Args:
        weights: the rows; those in memory have no overviews that are stored.
        heads: the (layer, head) pairs.
        room: how many letters there may be.

    Returns:
        Which overviews these are, and for each head and overview a part, `overview-LAYER-HEAD-FACTOR`; None and no part
        for texts of at most 4,096 rows, where none is stored, and where there is no room for the coarsest.
    """
    factors: list[int] = []
    parts: list[LightPart] = []
    factor, left, expected = overview_factor(weights.num_rows, _COARSEST), float(room), 0.0
    while weights.num_rows > LONGEST_WITHOUT and factor >= FINEST_STORED and expected <= left:
        level = _level(weights, heads, factor)
        size = float(sum(len(part.data) for part in level))
        if not level or size > left:
            break
        factors.insert(0, factor)
        parts += level
        left -= size
        expected = _GROWTH * size
        factor //= 2
    return (OverviewFacts(factors=factors, stored=FINEST_STORED), parts) if factors else (None, [])


def _level(weights: SequenceWeights, heads: Sequence[tuple[int, int]], factor: int) -> list[LightPart]:
    """The overviews of all heads with blocks of one size; none where they are not stored."""
    level = []
    for layer, head in heads:
        stored = weights.stored_overview(layer, head, factor)
        if stored is None or stored[0] != factor:
            return []
        level.append(LightPart(f"overview-{layer}-{head}-{factor}", _letters(stored[1])))
    return level


def _letters(overview: NDArray[np.float32]) -> str:
    below = np.tril_indices(overview.shape[1])
    planes = [overview[kind][below].astype("<f2").view(np.uint8).reshape(-1, 2) for kind in (MAX, MEAN)]
    data = b"".join(plane[:, byte].tobytes() for plane in planes for byte in (1, 0))
    return in_letters(zlib.compress(data, _COMPRESSION_LEVEL))
