"""Scores of units of a text for tokens of an answer, from attention and what is kept beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from att_viz.analysis.heads.rows import ROW_MULTIPLE, WEIGHTS_AT_ONCE, read_weights
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import InvalidInputError
from att_viz.matrix.direct_logit import DirectLogit
from att_viz.matrix.influence import Influence
from att_viz.matrix.units import Unit
from att_viz.system.progress import progress_bar

__all__ = [
    "Floats",
    "Head",
    "Target",
    "direct_logits",
    "direct_rows",
    "each_head",
    "measured",
    "of_units",
    "row_blocks",
    "rows_at_once",
    "weighted_attention",
]

Floats = NDArray[np.float64]
Target = tuple[int, int]
Head = tuple[int, int]
"""Layer and head."""


def of_units(values: NDArray[Any], units: Sequence[Unit]) -> Floats:
    """Sums over the tokens of each unit.

    Args:
        values: [..., keys].
        units: the units; keys that are in none of them are left out.

    Returns:
        float64 [..., units].
    """
    sums = np.zeros((*values.shape[:-1], values.shape[-1] + 1))
    np.cumsum(values, axis=-1, dtype=np.float64, out=sums[..., 1:])
    last = values.shape[-1]
    ends = np.array([min(unit.end, last) for unit in units], dtype=np.int64)
    starts = np.array([min(unit.start, last) for unit in units], dtype=np.int64)
    return np.asarray(sums[..., ends] - sums[..., starts])


def measured(influence: Influence, units: Sequence[Unit], target: Target) -> Floats:
    """What hiding each unit did to each token; see `Influence`.

    Args:
        influence: what was measured.
        units: the units.
        target: the tokens' positions, within the answer that was measured.

    Returns:
        float64 [units, tokens], in nats; NaN where a unit was not measured.
    """
    places = {(unit.start, unit.end): place for place, unit in enumerate(influence.units)}
    columns = slice(target[0] - influence.target[0], target[1] - influence.target[0])
    found = np.full((len(units), target[1] - target[0]), np.nan)
    for row, unit in enumerate(units):
        place = places.get((unit.start, unit.end))
        if place is not None:
            found[row] = influence.effects[place, columns]
    return found


def direct_logits(direct: DirectLogit, units: Sequence[Unit], target: Target) -> Floats:
    """What attention brought from each unit straight to each token's logit, over all layers and heads.

    Args:
        direct: the direct logits of the answer; see `DirectLogit`.
        units: the units.
        target: the tokens' positions, first and one after the last.

    Returns:
        float64 [units, tokens], in logits.

    Raises:
        InvalidInputError: if the tokens are not of the answer.
    """
    rows = direct_rows(direct, target)
    return np.asarray(of_units(direct.positive[rows].astype(np.float64) + direct.negative[rows], units).T)


def direct_rows(direct: DirectLogit, target: Target) -> slice:
    """The rows of direct logits that are of some tokens.

    Args:
        direct: the direct logits of the answer.
        target: the tokens' positions, first and one after the last.

    Raises:
        InvalidInputError: if the tokens are not of the answer.
    """
    start, stop = direct.target
    if not start <= target[0] < target[1] <= stop:
        raise InvalidInputError(
            f"direct logits were kept of the tokens {start} to {stop - 1}, not of {target[0]} to {target[1] - 1}"
        )
    return slice(target[0] - start, target[1] - start)


def weighted_attention(
    matrix: AttentionMatrix, units: Sequence[Unit], target: Target, *, value_norms: bool = False
) -> Floats:
    """Attention of the rows that decide each token to each unit, over all layers and heads.

    Args:
        matrix: the attention.
        units: the units.
        target: the tokens' positions.
        value_norms: False for the mean of p_ij over layers and heads, True for the sum of p_ij ||v_j W_O^h||
            (Kobayashi et al. 2020, Attention is Not Only a Weight).

    Returns:
        float64 [units, tokens].

    Raises:
        InvalidInputError: if the value norms of a layer are not known.
    """
    found = np.zeros((len(units), target[1] - target[0]))
    heads = 0
    for layer, head in each_head(matrix, matrix.layers):
        heads += 1
        norms = matrix.value_norms(layer, head) if value_norms else None
        if value_norms and norms is None:
            raise InvalidInputError(f"the norms of the values of layer {layer} are not known; choose another method")
        for start, rows in row_blocks(matrix, layer, head, target[0] - 1, target[1] - 1):
            weighted = rows if norms is None else rows * norms[: rows.shape[1]]
            place = start - (target[0] - 1)
            found[:, place : place + len(rows)] += of_units(weighted, units).T
    return found if value_norms else found / heads


def each_head(matrix: AttentionMatrix, layers: Sequence[int]) -> Iterator[Head]:
    """The heads of some layers, counted on a progress bar."""
    places = [(layer, head) for layer in layers for head in matrix.heads(layer)]
    with progress_bar(len(places), "reading heads", "head") as bar:
        for place in places:
            yield place
            bar.update()


def row_blocks(matrix: AttentionMatrix, layer: int, head: int, start: int, stop: int) -> Iterator[tuple[int, Floats]]:
    """Rows of a head in blocks: the first position of each, and float64 [queries, keys up to the last query]."""
    at_once = rows_at_once(matrix)
    sinks = matrix.sink_mass(layer, head) if start < stop else None
    for first in range(start, stop, at_once):
        last = min(first + at_once, stop)
        mass = None if sinks is None else sinks[first:last]
        yield first, read_weights(matrix, layer, head, (first, last), mass)


def rows_at_once(matrix: AttentionMatrix) -> int:
    """How many rows of a head are read together."""
    return max(1, WEIGHTS_AT_ONCE // matrix.num_rows // ROW_MULTIPLE) * ROW_MULTIPLE
