"""The tile loop against dense attention in float64 NumPy."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from support.numbers.attention_cases import cases, dense_attention, made
from transformers import masking_utils

from att_viz.capture.masks.attention_pattern import AttentionPattern, DensePattern
from att_viz.capture.masks.lazy_mask import lazy_mask
from att_viz.capture.tiles.row_block import SoftmaxTile
from att_viz.capture.tiles.scoring import Scoring
from att_viz.capture.tiles.tile_loop import attend


def collect(
    query: torch.Tensor, key: torch.Tensor, value: torch.Tensor, pattern: AttentionPattern, scoring: Scoring, tile: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The loop's tiles put together, as `dense_attention` returns them."""
    shape = (*query.shape[:3], key.shape[2])
    weights, mass, seen = np.zeros(shape), np.zeros(shape[:3]), np.zeros(shape[:3], dtype=int)

    def keep(part: SoftmaxTile) -> None:
        heads = slice(part.first_head, part.first_head + part.weights.shape[0])
        rows = slice(part.first_query, part.first_query + part.weights.shape[1])
        keys = slice(part.keys_from, part.keys_from + part.weights.shape[2])
        weights[part.batch, heads, rows, keys] = part.weights.numpy()
        seen[part.batch, heads, rows] += 1
        if part.sink_mass is not None:
            mass[part.batch, heads, rows] = part.sink_mass.numpy()

    output = attend(query, key, value, pattern, scoring, keep, tile)
    assert (seen == 1).all()
    return weights, mass, output.numpy()


@pytest.fixture(scope="module", params=["compiled", "torch"])
def softmax(request: pytest.FixtureRequest) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        if request.param == "torch":
            patch.setattr("att_viz.capture.tiles.tile_softmax._kernels", lambda: None)
        yield


@settings(max_examples=150, deadline=None)
@given(cases())
def test_equals_the_definition(softmax: None, case: Any) -> None:
    query, key, value, scoring, arguments = made(case)
    visible = masking_utils.sdpa_mask(**arguments, allow_is_causal_skip=False)
    assert visible is not None
    expected = dense_attention(query, key, value, visible.numpy(), scoring)
    lazy = lazy_mask(**arguments)
    assert torch.equal(lazy.materialise(), visible)
    patterns: tuple[AttentionPattern, ...] = (
        lazy.pattern,
        DensePattern(visible, case.keys, case.past, case.key_offset),
    )
    for pattern in patterns:
        for got, wanted in zip(collect(query, key, value, pattern, scoring, case.tile), expected, strict=True):
            np.testing.assert_allclose(got, np.broadcast_to(wanted, got.shape), rtol=0, atol=1e-5)


@settings(max_examples=40, deadline=None)
@given(cases())
def test_an_additive_mask_equals_the_rules(case: Any) -> None:
    numbers = torch.Generator().manual_seed(case.seed)
    query = torch.randn(case.batch, case.heads, case.queries, case.width, generator=numbers)
    key = torch.randn(case.batch, case.groups, case.keys, case.width, generator=numbers)
    bias = torch.randn(1, case.heads, 1, case.keys, generator=numbers)
    everything = np.ones((1, 1, case.queries, case.keys), dtype=bool)
    expected = dense_attention(query, key, key, everything, Scoring(1.0, bias=bias))
    pattern = DensePattern(bias, case.keys, case.past, 0)
    for got, wanted in zip(collect(query, key, key, pattern, Scoring(1.0), case.tile), expected, strict=True):
        np.testing.assert_allclose(got, np.broadcast_to(wanted, got.shape), rtol=0, atol=1e-5)


def test_keys_that_no_query_of_a_tile_sees_are_never_computed() -> None:
    """The upper triangle, and what lies before a sliding window, is left out of the tiles."""
    length, window, tile = 200, 10, 16
    query, key = torch.randn(1, 2, length, 4), torch.randn(1, 1, length, 4)
    mask = lazy_mask(1, length, length, mask_function=masking_utils.sliding_window_causal_mask_function(window))
    widths: list[int] = []
    attend(query, key, key, mask.pattern, Scoring(0.5), lambda part: widths.append(part.weights.shape[-1]), tile)
    assert max(widths) == tile + window - 1


def test_bfloat16_inputs_are_scored_in_float32() -> None:
    query, key = torch.randn(1, 4, 30, 8).bfloat16(), torch.randn(1, 2, 30, 8).bfloat16()
    visible = torch.ones(30, 30).tril().bool()[None, None]
    expected, _, output = dense_attention(query, key, key, visible.numpy(), Scoring(1.0))
    parts: list[torch.Tensor] = []
    mixed = attend(
        query, key, key, lazy_mask(1, 30, 30).pattern, Scoring(1.0), lambda part: parts.append(part.weights.clone())
    )
    assert mixed.dtype == torch.bfloat16
    np.testing.assert_allclose(torch.cat(parts).numpy(), expected[0], rtol=0, atol=2e-6)
    np.testing.assert_allclose(mixed.float().numpy(), output, rtol=0, atol=0.02)
