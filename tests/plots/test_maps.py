"""What the maps show, cell by cell, and what they say about it."""

from __future__ import annotations

import itertools
from typing import Any

import numpy as np
import pytest
from matplotlib.colors import LogNorm
from support.numbers.random_attention import causal_attention, random_matrix

from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import InvalidInputError
from att_viz.matrix.weights import InMemoryWeights
from att_viz.plots import heads_of_layer, heatmap, layers_of_head


def images(figure: Any) -> list[np.ndarray]:
    """What is drawn in each panel; NaN where it is grey."""
    figure.canvas.draw()
    drawn = [axes.images[0] for axes in figure.axes if axes.images]
    return [np.ma.filled(image.get_array().astype(float), np.nan) for image in drawn]


def caption(figure: Any) -> str:
    text: str = figure.get_supxlabel() if hasattr(figure, "get_supxlabel") else figure._supxlabel.get_text()
    return text.replace("\n", " ")


def labels(axis: Any) -> list[str]:
    return [label.get_text() for label in axis.get_ticklabels()]


def below_diagonal(rows: np.ndarray) -> np.ndarray:
    return np.where(np.tri(len(rows)) > 0, rows, np.nan)


def mean_of_blocks(rows: np.ndarray, factor: int) -> np.ndarray:
    """An independent pooling: the mean over the cells of each block that exist."""
    starts = range(0, len(rows), factor)
    return np.array([[rows[q : q + factor, k : k + factor].mean() for k in starts] for q in starts])


@pytest.mark.parametrize("tokens", [2, 9, 81])
def test_every_weight_is_a_cell(tokens: int) -> None:
    matrix = random_matrix(tokens=tokens)
    (image,) = images(heatmap(matrix, 1, 2))
    np.testing.assert_array_equal(image, below_diagonal(matrix.rows(1, 2)))


@pytest.mark.parametrize(("rows", "factor"), [(512, 1), (513, 2), (800, 2), (1500, 4)])
def test_large_matrices_are_pooled_and_say_so(rows: int, factor: int) -> None:
    matrix = random_matrix(layers=1, heads=1, tokens=rows + 1)
    figure = heatmap(matrix, 0, 0, pool="mean")
    (image,) = images(figure)
    expected = mean_of_blocks(matrix.rows(0, 0).astype(np.float64), factor)
    np.testing.assert_allclose(image, below_diagonal(expected), rtol=1e-4, atol=1e-9)
    said = f"Each cell is the mean of {factor} × {factor} positions."
    assert (said in caption(figure)) == (factor > 1)
    figure = heatmap(matrix, 0, 0)
    (image,) = images(figure)
    starts = range(0, rows, factor)
    weights = matrix.rows(0, 0)
    largest = np.array([[weights[q : q + factor, k : k + factor].max() for k in starts] for q in starts])
    np.testing.assert_array_equal(image, below_diagonal(largest))
    assert (f"Each cell is the largest weight of {factor} × {factor}" in caption(figure)) == (factor > 1)


@pytest.mark.parametrize(("tokens", "step"), [(9, 1), (81, 1), (241, 5), (801, 10)])
def test_labels_are_thinned_and_say_so(tokens: int, step: int) -> None:
    matrix = random_matrix(layers=1, heads=1, tokens=tokens)
    figure = heatmap(matrix, 0, 0)
    figure.canvas.draw()
    axes = figure.axes[0]
    texts = [text.strip() or "↵" for text in matrix.token_texts]
    for axis in (axes.xaxis, axes.yaxis):
        # Rows are called by the tokens that they decided, as on the page of a report.
        expected = range(0 if axis is axes.xaxis else 1, tokens - 1 if axis is axes.xaxis else tokens, step)
        assert labels(axis) == [texts[i] if step == 1 else f"{i}  {texts[i]}" for i in expected]
        boxes = [label.get_window_extent() for label in axis.get_ticklabels()]
        if axis is axes.yaxis or tokens > 25:
            sides = sorted((box.y0, box.y1) if axis is axes.yaxis else (box.x0, box.x1) for box in boxes)
            overlaps = [second[0] - first[1] for first, second in itertools.pairwise(sides)]
            # In pixels, 15 to a line of letters with the room above and below them; older layouts are a little tighter.
            assert min(overlaps) > -1.5, "labels overlap"
    assert (f"One token in {step} is labelled" in caption(figure)) == (step > 1)


def test_labels_stand_at_the_middle_of_their_tokens() -> None:
    matrix = random_matrix(layers=1, heads=1, tokens=801)
    ticks = heatmap(matrix, 0, 0).axes[0].get_xticks()
    np.testing.assert_allclose(ticks[:3], [-0.25, 4.75, 9.75])


def test_all_panels_share_one_scale() -> None:
    matrix = random_matrix(layers=3, heads=5, tokens=20)
    for figure, places, names in (
        (layers_of_head(matrix, 4, scale="linear"), [(0, 4), (1, 4), (2, 4)], ["layer 0", "layer 1", "layer 2"]),
        (
            heads_of_layer(matrix, 1, scale="linear"),
            [(1, head) for head in range(5)],
            [f"head {head}" for head in range(5)],
        ),
        (heads_of_layer(matrix, 1, [3, 0], scale="linear"), [(1, 3), (1, 0)], ["head 3", "head 0"]),
    ):
        for image, (layer, head) in zip(images(figure), places, strict=True):
            np.testing.assert_array_equal(image, below_diagonal(matrix.rows(layer, head)))
        panels = [axes for axes in figure.axes if axes.images]
        assert [axes.get_title() for axes in panels] == names
        assert len({axes.images[0].norm for axes in panels}) == 1
        largest = max(np.nanmax(image) for image in images(figure))
        assert panels[0].images[0].norm.vmax == pytest.approx(largest)


def test_panels_are_pooled_and_label_the_outer_ones_only() -> None:
    matrix = random_matrix(layers=1, heads=7, tokens=301)
    figure = heads_of_layer(matrix, 0, pool="mean")
    np.testing.assert_allclose(
        images(figure)[2], below_diagonal(mean_of_blocks(matrix.rows(0, 2).astype(np.float64), 4)), rtol=1e-4, atol=1e-9
    )
    assert "Each cell is the mean of 4 × 4 positions." in caption(figure)
    panels = [axes for axes in figure.axes if axes.images]
    # Two rows of four, of which the last place is empty.
    assert [place for place, axes in enumerate(panels) if labels(axes.xaxis)] == [3, 4, 5, 6]
    assert [place for place, axes in enumerate(panels) if labels(axes.yaxis)] == [0, 4]


@pytest.mark.parametrize(
    ("count", "grid"), [(1, (1, 1)), (2, (1, 2)), (4, (2, 2)), (7, (2, 4)), (8, (2, 4)), (16, (4, 4)), (32, (4, 8))]
)
def test_panels_leave_few_empty_places(count: int, grid: tuple[int, int]) -> None:
    figure = heads_of_layer(random_matrix(layers=1, heads=count, tokens=3), 0)
    layout = figure.axes[0].get_gridspec()
    assert (layout.nrows, layout.ncols) == grid


def test_a_layer_without_the_head_is_left_out() -> None:
    weights = {0: causal_attention(4, 6), 3: causal_attention(2, 6)}
    matrix = AttentionMatrix(weights, ["a"] * 6)
    assert len(images(layers_of_head(matrix, 3))) == 1
    with pytest.raises(InvalidInputError, match="no layer has a head 4; there are up to 4"):
        layers_of_head(matrix, 4)
    with pytest.raises(InvalidInputError, match="no layer 1"):
        heatmap(matrix, 1, 0)


def test_a_logarithmic_scale_spans_four_decades_and_shows_zeros() -> None:
    matrix = random_matrix(layers=1, heads=2, tokens=60, window=5)
    figure = heatmap(matrix, 0, 1, scale="log")
    image = figure.axes[0].images[0]
    assert isinstance(image.norm, LogNorm)
    rows = matrix.rows(0, 1)
    assert image.norm.vmax == pytest.approx(rows.max())
    assert image.norm.vmin == pytest.approx(rows.max() * 1e-4)
    (values,) = images(figure)
    # A weight of 0 has the darkest colour, and is not grey like what cannot be seen.
    assert values[50, 3] == pytest.approx(image.norm.vmin)
    np.testing.assert_array_equal(np.isnan(values), np.tri(59) == 0)


def test_a_few_large_cells_do_not_darken_the_rest() -> None:
    weights = np.tril(np.full((1, 200, 200), 1e-3, np.float32))
    weights[0, 0, 0] = 1.0
    # No attention: the numbers matter here and not their sums.
    figure = heatmap(
        AttentionMatrix(InMemoryWeights({0: weights}, rows_checked=True), ["a"] * 200), 0, 0, scale="linear"
    )
    assert figure.axes[0].images[0].norm.vmax == pytest.approx(1e-3)
    assert "Colours end at 0.001, which one cell in a thousand exceeds; the largest is 1." in caption(figure)


def test_scores() -> None:
    values = np.where(np.tri(5) > 0, np.arange(25.0).reshape(5, 5) - 9, -np.inf).astype(np.float32)
    matrix = AttentionMatrix(InMemoryWeights({0: values[None]}, weights_kind="scores"), list("abcde"))
    figure = heatmap(matrix, 0, 0)
    np.testing.assert_array_equal(images(figure)[0], below_diagonal(values))
    norm = figure.axes[0].images[0].norm
    assert (norm.vmin, norm.vmax) == (-9, 15)
    with pytest.raises(InvalidInputError, match="no logarithm"):
        heatmap(matrix, 0, 0, scale="log")


def test_unknown_colours_and_scales() -> None:
    matrix = random_matrix()
    with pytest.raises(InvalidInputError, match="'jet'; use one of att_viz, viridis"):
        heatmap(matrix, 0, 0, colour_map="jet")
    with pytest.raises(InvalidInputError, match="'root'; use 'text', 'linear' or 'log'"):
        heads_of_layer(matrix, 0, scale="root")
