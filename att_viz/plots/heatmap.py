"""The weights of one head as a map of queries and keys."""

from __future__ import annotations

from typing import Any

from att_viz.attention_matrix import AttentionMatrix
from att_viz.plots.canvas import figure, finish, sequence_name
from att_viz.plots.colouring import COLOUR_MAPS, SCALES, add_colour_bar, check_colour_map, colours, draw_map
from att_viz.plots.pooling import POOLS, PooledMap, pooled_map
from att_viz.plots.token_labels import AxisLabels, axis_labels, put_labels, query_labels

__all__ = ["heatmap", "reading_remarks"]

_MOST_CELLS = 512
_SMALLEST, _LARGEST, _INCHES_FOR_A_TOKEN = 3.6, 9.6, 0.125
_SLANTED_UP_TO = 24


def heatmap(
    matrix: AttentionMatrix,
    layer: int,
    head: int,
    *,
    scale: str = SCALES[0],
    colour_map: str = COLOUR_MAPS[0],
    pool: str = POOLS[0],
) -> Any:
    """Draw the attention of one head: queries downwards, keys to the right, in the colours of a report's matrix.

    As there, the rows of a decoder are called by the tokens that they decided. Beyond 512 positions a cell is the
    largest weight, or the mean, of a square of positions, as the caption says.

    Args:
        matrix: the attention.
        layer: the number of a layer.
        head: the number of a head.
        scale: "text", as in a report, "linear" or "log".
        colour_map: "att_viz", as in a report, "viridis", "cividis", "inferno", "magma" or "plasma".
        pool: "max" or "mean".

    Returns:
        A matplotlib Figure.

    Raises:
        InvalidInputError: if there is no such layer, head, scale, colour map or way to pool.
        MissingExtraError: without matplotlib.
    """
    check_colour_map(colour_map)
    pooled = pooled_map(matrix, layer, head, _MOST_CELLS, pool)
    height, side = (
        min(_LARGEST, max(_SMALLEST, count * _INCHES_FOR_A_TOKEN)) for count in (matrix.num_rows, matrix.num_keys)
    )
    drawn = figure(side + 2.3, height + 1.6)
    labels, called = query_labels(matrix, pooled.factor, height)
    keys = axis_labels(matrix.key_texts, pooled.factor, side)
    axes = drawn.subplots()
    colouring = colours(pooled.values, scale, colour_map, matrix.weights_kind)
    image = draw_map(axes, pooled.values, colouring)
    put_labels(axes.xaxis, keys, 45 if matrix.num_keys <= _SLANTED_UP_TO else 90)
    put_labels(axes.yaxis, labels, 0)
    axes.set_xlabel("looked at: the token that is looked at (key)", fontsize=9)
    axes.set_ylabel(called, fontsize=9)
    add_colour_bar(drawn, image, axes, colouring, shrink=0.7)
    remarks = reading_remarks(pooled, labels) + colouring.remarks
    return finish(drawn, f"Layer {layer}, head {head}", sequence_name(matrix), remarks)


def reading_remarks(pooled: PooledMap, labels: AxisLabels) -> list[str]:
    """What the caption has to say about pooling and labels that are left out."""
    remarks = []
    if pooled.factor > 1:
        what = "mean" if pooled.pool == "mean" else "largest weight"
        remarks.append(f"Each cell is the {what} of {pooled.factor} × {pooled.factor} positions.")
    if labels.step > 1:
        remarks.append(f"One token in {labels.step} is labelled, with its position.")
    if pooled.values.shape[0] > 1 and pooled.is_causal:
        remarks.append("Grey: later tokens, which a query cannot see.")
    return remarks
