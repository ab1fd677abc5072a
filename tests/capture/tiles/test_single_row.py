"""One query for each head: the short way gives what attention is by its definition, or leaves it to the tile loop."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from support.numbers.attention_cases import dense_attention

pytest.importorskip("numba")

from att_viz.capture.masks.lazy_mask import lazy_mask
from att_viz.capture.tiles.scoring import Scoring
from att_viz.capture.tiles.single_row import FEW_ROWS, attend_single_row


@settings(deadline=None)
@given(
    batch=st.integers(1, 3),
    groups=st.integers(1, 3),
    shared=st.integers(1, FEW_ROWS),
    keys=st.integers(1, 60),
    sizes=st.tuples(st.integers(1, 9), st.integers(1, 9)),
    padded=st.integers(0, 20),
    sinks=st.booleans(),
    dtype=st.sampled_from([torch.float32, torch.bfloat16, torch.float16]),
    seed=st.integers(0, 2**16),
)
def test_a_single_row_is_attention(
    batch: int,
    groups: int,
    shared: int,
    keys: int,
    sizes: tuple[int, int],
    padded: int,
    sinks: bool,
    dtype: torch.dtype,
    seed: int,
) -> None:
    assume(padded < keys)
    random, heads = torch.Generator().manual_seed(seed), groups * shared
    query = torch.randn(batch, 1, heads, sizes[0], generator=random).to(dtype).transpose(1, 2)
    # As models hand them over: views whose rows lie far apart.
    key = torch.randn(batch, keys, groups, sizes[0], generator=random).to(dtype).transpose(1, 2)
    value = torch.randn(batch, keys, groups, sizes[1], generator=random).to(dtype).transpose(1, 2)
    real = torch.ones(batch, keys, dtype=torch.bool)
    real[0, :padded] = False
    scoring = Scoring(0.37, sinks=torch.randn(heads, generator=random) if sinks else None)
    pattern = lazy_mask(batch, 1, keys, q_offset=keys - 1, attention_mask=real).pattern
    found = attend_single_row(query, key, value, pattern, scoring)
    assert found is not None
    output, rows = found
    tiles = [row.tile(place) for place, row in enumerate(rows)]
    assert (output.dtype, output.shape) == (dtype, (batch, 1, heads, sizes[1]))
    expected, mass, mixed = dense_attention(query, key, value, real.numpy()[:, None, None], scoring)
    assert [tile.batch for tile in tiles] == list(range(batch))
    for tile in tiles:
        assert tile.keys_from == (padded if tile.batch == 0 else 0)
        assert tile.moments is not None
        assert not tile.moments.any_nan()
        np.testing.assert_allclose(tile.weights, expected[tile.batch, :, :, tile.keys_from :], rtol=0, atol=1e-5)
        if sinks:
            assert tile.sink_mass is not None
            np.testing.assert_allclose(tile.sink_mass, mass[tile.batch], rtol=0, atol=1e-5)
        else:
            assert tile.sink_mass is None
    np.testing.assert_allclose(output.float(), mixed, rtol=0, atol=1e-5 if dtype == torch.float32 else 0.05)
    without = attend_single_row(query, key, None, pattern, scoring)
    assert without is not None
    assert (without[0].dtype, without[0].shape) == (dtype, (batch, 1, heads, 0))
    for row, other in zip(rows, without[1], strict=True):
        np.testing.assert_array_equal(row.weights, other.weights)


@pytest.mark.parametrize(
    "changes", [{"queries": 2}, {"softcap": 2.0}, {"holes": True}, {"hidden": True}, {"shared": FEW_ROWS + 1}]
)
def test_other_calls_are_left_to_the_tile_loop(changes: dict[str, Any]) -> None:
    queries, shared = changes.get("queries", 1), changes.get("shared", 2)
    query, key = torch.randn(1, shared, queries, 4), torch.randn(1, 1, 9, 4)
    real = torch.ones(1, 9, dtype=torch.bool)
    if "holes" in changes:
        real[0, 3] = False
    if "hidden" in changes:
        real[:] = False
    pattern = lazy_mask(1, queries, 9, q_offset=9 - queries, attention_mask=real).pattern
    scoring = Scoring(0.5, softcap=changes.get("softcap"))
    assert attend_single_row(query, key, key, pattern, scoring) is None
