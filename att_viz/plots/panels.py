"""Many small maps beside each other: one head across layers, or the heads of one layer."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from att_viz.attention_matrix import AttentionMatrix
from att_viz.checked_arguments import whole_numbers
from att_viz.errors import InvalidInputError
from att_viz.plots.canvas import figure, finish, sequence_name
from att_viz.plots.colouring import COLOUR_MAPS, SCALES, add_colour_bar, check_colour_map, colours, draw_map
from att_viz.plots.heatmap import reading_remarks
from att_viz.plots.pooling import POOLS, pooled_map
from att_viz.plots.token_labels import NO_LABELS, axis_labels, put_labels, query_labels
from att_viz.system.progress import track

__all__ = ["heads_of_layer", "layers_of_head"]

_MOST_CELLS = 128
_PANEL = 1.9


def layers_of_head(
    matrix: AttentionMatrix,
    head: int,
    layers: Sequence[int] | None = None,
    *,
    scale: str = SCALES[0],
    colour_map: str = COLOUR_MAPS[0],
    pool: str = POOLS[0],
) -> Any:
    """Draw the same head of several layers side by side, in the same colours.

    A head of one layer has nothing to do with the head of the same number in another; what can be compared is how
    patterns change with depth.

    Args:
        matrix: the attention.
        head: the number of a head.
        layers: which layers; by default all that have such a head.
        scale: as for `heatmap`.
        colour_map: as for `heatmap`.
        pool: as for `heatmap`.

    Returns:
        A matplotlib Figure.

    Raises:
        InvalidInputError: if no layer has such a head.
        MissingExtraError: without matplotlib.
    """
    chosen = (
        [layer for layer in matrix.layers if head in matrix.heads(layer)]
        if layers is None
        else whole_numbers(layers, "layers")
    )
    if not chosen:
        raise InvalidInputError(f"no layer has a head {head}; there are up to {matrix.num_heads}, counted from 0")
    panels = [(f"layer {layer}", layer, head) for layer in chosen]
    return _draw(matrix, panels, f"Head {head} of {_count(len(panels), 'layer')}", scale, colour_map, pool)


def heads_of_layer(
    matrix: AttentionMatrix,
    layer: int,
    heads: Sequence[int] | None = None,
    *,
    scale: str = SCALES[0],
    colour_map: str = COLOUR_MAPS[0],
    pool: str = POOLS[0],
) -> Any:
    """Draw the heads of a layer side by side, in the same colours.

    Args:
        matrix: the attention.
        layer: the number of a layer.
        heads: which heads; by default all.
        scale: as for `heatmap`.
        colour_map: as for `heatmap`.
        pool: as for `heatmap`.

    Returns:
        A matplotlib Figure.

    Raises:
        InvalidInputError: if there is no such layer or head.
        MissingExtraError: without matplotlib.
    """
    chosen = list(matrix.heads(layer)) if heads is None else whole_numbers(heads, "heads")
    panels = [(f"head {head}", layer, head) for head in chosen]
    return _draw(matrix, panels, f"Layer {layer}, {_count(len(panels), 'head')}", scale, colour_map, pool)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _columns(count: int) -> int:
    """Between a square and twice as wide as high, with as few empty places as possible."""
    root = math.sqrt(count)
    return min(range(math.ceil(root), math.ceil(2 * root) + 1), key=lambda columns: (-count % columns, columns))


def _draw(
    matrix: AttentionMatrix, panels: list[tuple[str, int, int]], title: str, scale: str, colour_map: str, pool: str
) -> Any:
    check_colour_map(colour_map)
    pooled = [
        pooled_map(matrix, layer, head, _MOST_CELLS, pool)
        for _, layer, head in track(panels, len(panels), "reading", "head")
    ]
    columns = _columns(len(panels))
    rows = -(-len(panels) // columns)
    drawn = figure(columns * (_PANEL + 0.1) + 2.1, rows * (_PANEL + 0.3) + 1.7)
    grid = drawn.subplots(rows, columns, squeeze=False)
    labels, called = query_labels(matrix, pooled[0].factor, _PANEL * 0.9)
    keys = axis_labels(matrix.key_texts, pooled[0].factor, _PANEL * 0.9)
    colouring = colours(np.stack([part.values for part in pooled]), scale, colour_map, matrix.weights_kind)
    for place, axes in enumerate(grid.flat):
        if place >= len(panels):
            axes.set_axis_off()
            continue
        image = draw_map(axes, pooled[place].values, colouring)
        axes.set_title(panels[place][0], fontsize=8, pad=3)
        # Tokens stand at the left and at the lowest panel of each column only.
        is_lowest = place + columns >= len(panels)
        put_labels(axes.xaxis, keys if is_lowest else NO_LABELS, 90)
        put_labels(axes.yaxis, labels if place % columns == 0 else NO_LABELS, 0)
    add_colour_bar(drawn, image, grid, colouring, shrink=min(1.0, 3.0 / drawn.get_figheight() + 0.3), aspect=30)
    remarks = [
        f"Downwards {called}; to the right the token that is looked at (key). All panels share one colour scale."
    ]
    return finish(drawn, title, sequence_name(matrix), remarks + reading_remarks(pooled[0], labels) + colouring.remarks)
