"""Products of bfloat16 numbers in pairs against float64."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("numba")

from att_viz.capture.kernels.compiling import compiles_for

if not compiles_for("avx512bf16"):
    pytest.skip("this processor does not multiply pairs of bfloat16", allow_module_level=True)

from att_viz.capture.kernels import pair_kernel
from att_viz.capture.masks.attention_pattern import DensePattern
from att_viz.capture.tiles import paired_keys as paired
from att_viz.capture.tiles.online_attention import attend_online
from att_viz.capture.tiles.paired_keys import PANEL, paired_keys
from att_viz.capture.tiles.row_block import SoftmaxTile
from att_viz.capture.tiles.row_summary import RowSummary
from att_viz.capture.tiles.scoring import Scoring
from att_viz.capture.tiles.tile_loop import attend


def numbers(*shape: int, seed: int = 0) -> torch.Tensor:
    return torch.randn(*shape, generator=torch.Generator().manual_seed(seed)).bfloat16()


def test_panels_are_those_of_the_kernel() -> None:
    assert pair_kernel.PANEL == PANEL


@settings(deadline=None)
@given(
    st.integers(1, 3),
    st.integers(1, 20),
    st.integers(1, 200),
    st.integers(1, 40),
    st.booleans(),
    st.data(),
)
def test_products_are_those_of_float64(
    shared: int, queries: int, keys: int, pairs: int, as_models_give_them: bool, data: st.DataObject
) -> None:
    first_query = data.draw(st.integers(0, queries - 1))
    first_key = data.draw(st.integers(0, keys - 1))
    after = data.draw(st.integers(first_key + 1, keys))
    query, key = numbers(2, 2 * shared, queries, 2 * pairs), numbers(2, 2, keys, 2 * pairs, seed=1)
    if as_models_give_them:
        # [batch, positions, heads, width], seen from another side, after something else.
        query = numbers(2, queries, 2 * shared, 2 * pairs + 3)[..., 3:].transpose(1, 2)
        key = numbers(2, keys, 2, 2 * pairs + 1)[..., 1:].transpose(1, 2)
    found = paired_keys(query, key)
    assert found is not None
    asked = found.asked(1, slice(shared, 2 * shared), slice(first_query, queries))
    scores = np.full((shared * (queries - first_query), after - first_key), np.nan, np.float32)
    found.score(asked, 1, 1, first_key, 0.3, scores)
    some = query[1, shared:, first_query:].reshape(-1, 2 * pairs).double().numpy()
    seen = key[1, 1, first_key:after].double().numpy().T
    # Rounding may err by a unit in the last place of the sum of absolute products for each of them.
    room = np.finfo(np.float32).eps * (2 * pairs + 2) * (np.abs(some) @ np.abs(seen))
    assert (np.abs(scores - 0.3 * (some @ seen)) <= 0.3 * room).all()


@pytest.mark.parametrize("bad", [torch.nan, torch.inf])
def test_a_broken_number_breaks_its_row_and_no_other(bad: float) -> None:
    query, key = numbers(1, 1, 9, 4), numbers(1, 1, 70, 4, seed=1)
    query[0, 0, 4, 1] = bad
    found = paired_keys(query, key)
    assert found is not None
    scores = np.empty((9, 70), np.float32)
    found.score(found.asked(0, slice(0, 1), slice(0, 9)), 0, 0, 0, 1.0, scores)
    assert np.isfinite(scores).all(1).tolist() == [row != 4 for row in range(9)]
    assert not np.isfinite(scores[4]).any()


def test_other_numbers_are_left_to_other_products() -> None:
    half, single = numbers(1, 1, 3, 4), numbers(1, 1, 3, 4).float()
    assert paired_keys(half, half) is not None
    assert paired_keys(half, single) is None
    assert paired_keys(single, half) is None
    assert paired_keys(half.half(), half.half()) is None
    assert paired_keys(half.to("meta"), half.to("meta")) is None
    assert paired_keys(half[..., :3], half[..., :3]) is None


@pytest.mark.parametrize("queries", [9, 30, 700])
def test_rows_and_summaries_are_those_of_float64(queries: int) -> None:
    """With a window, so that tiles begin within panels, and more keys than queries."""
    keys = queries + 61
    query, key = numbers(2, 6, queries, 32), numbers(2, 2, keys, 32, seed=1)
    places = torch.arange(keys) - torch.arange(queries)[:, None] - 61
    visible = (places <= 0) & (places > -50)
    pattern = DensePattern(visible[None, None], keys, query_offset=61, key_offset=0)
    scores = 0.5 * query.double() @ key.double().repeat_interleave(3, 1).transpose(2, 3)
    expected = scores.masked_fill(~visible, -torch.inf).softmax(-1)
    rows = torch.full_like(expected, torch.nan, dtype=torch.float32)

    def keep(tile: SoftmaxTile) -> None:
        heads, count, width = tile.weights.shape
        place = rows[tile.batch, tile.first_head : tile.first_head + heads]
        place[:, tile.first_query : tile.first_query + count, tile.keys_from : tile.keys_from + width] = tile.weights

    attend(query, key, None, pattern, Scoring(0.5), keep)
    torch.testing.assert_close(rows.double(), expected, rtol=0, atol=1e-6)
    largest = torch.zeros(expected.shape[:3], dtype=torch.float64)

    def add(summary: RowSummary) -> None:
        heads, count = summary.moments.shape
        first = summary.first_query - 61
        place = largest[summary.batch, summary.first_head : summary.first_head + heads, first : first + count]
        assert not place.any()
        place.copy_(summary.moments.maximum)

    attend_online(query, key, None, pattern, Scoring(0.5), add)
    torch.testing.assert_close(largest, expected.amax(-1), rtol=0, atol=1e-6)


def test_without_the_instruction_the_rows_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    query, key = numbers(1, 4, 40, 16), numbers(1, 2, 40, 16, seed=1)
    pattern, found = DensePattern(None, 40, query_offset=0, key_offset=0), []
    for _ in range(2):
        attend(query, key, None, pattern, Scoring(0.25), lambda tile: found.append(tile.weights.clone()))
        monkeypatch.setattr("att_viz.capture.tiles.tile_loop.paired_keys", lambda query, key: None)
    assert paired.paired_keys(query, key) is not None
    assert len(found) == 2
    torch.testing.assert_close(found[0], found[1], rtol=0, atol=1e-6)
