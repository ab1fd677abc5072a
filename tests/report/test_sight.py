"""What a page says that each query can see, against masks that are written out."""

from __future__ import annotations

import numpy as np
import pytest
from support.numbers.random_attention import causal_attention

from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.metadata import CaptureMetadata
from att_viz.report.sight import Sight, sight_of

ROWS = 20


def seen_by_page(sight: Sight, layer: int) -> np.ndarray:
    """An independent reader of what a page says."""
    seen = np.tri(ROWS, dtype=bool)
    runs = sight["starts"][sight["layers"][str(layer)]] if str(layer) in sight["layers"] else []
    for query in range(ROWS):
        for start, key, step in runs:
            if query >= start:
                first = key + step * (query - start)
        if runs:
            seen[query, :first] = False
    for start, stop in sight["padding"]:
        seen[start:stop] = seen[:, start:stop] = False
    return seen


@pytest.mark.parametrize("padding", [0, 3])
@pytest.mark.parametrize(("kind", "size"), [("sliding_attention", 6), ("chunked_attention", 7), ("full_attention", 0)])
def test_padding_windows_and_chunks_are_told(padding: int, kind: str, size: int) -> None:
    attention: dict[str, object] = {"layer_types": ["full_attention", kind]}
    attention |= {"sliding_window": size} if kind == "sliding_attention" else {"chunk": size}
    matrix = AttentionMatrix(
        {layer: causal_attention(1, ROWS, layer) for layer in range(2)},
        ["x"] * (ROWS + 1),
        real=np.arange(ROWS + 1) >= padding,
        metadata=CaptureMetadata(model="m", model_type="t", attention=attention),
    )
    query, key = np.indices((ROWS, ROWS))
    full = (key <= query) & (key >= padding) & (query >= padding)
    limited = full.copy()
    if kind == "sliding_attention":
        limited &= query - key < size
    elif kind == "chunked_attention":
        limited &= (query - padding) // size == (key - padding) // size
    sight = sight_of(matrix, [0, 1])
    np.testing.assert_array_equal(seen_by_page(sight, 0), full)
    np.testing.assert_array_equal(seen_by_page(sight, 1), limited)
    assert sight["padding"] == ([[0, padding]] if padding else [])


def test_it_costs_nothing_where_everything_is_seen() -> None:
    matrix = AttentionMatrix({0: causal_attention(1, ROWS)}, ["x"] * ROWS)
    assert sight_of(matrix, [0]) == {"padding": [], "starts": [], "layers": {}}


@pytest.mark.parametrize("size", [6, 64])
def test_layers_that_look_back_only_are_told_from_those_that_look_both_ways(size: int) -> None:
    """As in Gemma 4: a picture of tokens 4 to 9 looks both ways where there is a window, whatever it reaches."""
    expected = np.tri(ROWS, dtype=bool), np.tri(ROWS, dtype=bool)
    expected[1][4:10, 4:10] = True
    expected[1][np.subtract.outer(np.arange(ROWS), np.arange(ROWS)) >= size] = False
    spread = {
        layer: (seen / seen.sum(-1, keepdims=True))[None].astype(np.float32) for layer, seen in enumerate(expected)
    }
    attention = {
        "layer_types": ["full_attention", "sliding_attention"],
        "sliding_window": size,
        "both_ways_layers": [1],
    }  # fmt: skip
    matrix = AttentionMatrix(
        spread, ["x"] * ROWS, both_ways=[(4, 10)], metadata=CaptureMetadata(model="m", attention=attention)
    )
    sight = sight_of(matrix, [0, 1])
    for layer, seen in enumerate(expected):
        np.testing.assert_array_equal(matrix.extent(layer).visible(0, ROWS), seen)
        kind = sight["layers"].get(str(layer), len(sight["starts"]))
        firsts = sight["starts"][kind] if kind < len(sight["starts"]) else [[0, 0, 0]]
        told = _values(sight["ends"][kind]) > np.arange(ROWS)[:, None]
        np.testing.assert_array_equal(told & (_values(firsts) <= np.arange(ROWS)[:, None]), seen.T)


def _values(runs: list[list[int]]) -> np.ndarray:
    """What runs [query, number, step] say of each query."""
    found = np.zeros(ROWS, np.int64)
    for start, number, step in runs:
        found[start:] = number + step * np.arange(ROWS - start)
    return found
