"""The rows of a sequence do not depend on the order in which a call's blocks come."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import permutations
from random import Random

import numpy as np
import pytest
import torch

from att_viz.capture import RowBlock, RowCollector, row_collector
from att_viz.capture.tiles.row_block import DECODER_SELF, SoftmaxTile
from att_viz.errors import CaptureError

HEADS = 4


def causal(start: int, stop: int, seed: int) -> torch.Tensor:
    """Rows `start` to `stop` of all heads, [heads, queries, stop]."""
    numbers = torch.Generator().manual_seed(seed)
    scores = torch.randn(HEADS, stop - start, stop, generator=numbers)
    seen = torch.arange(stop) <= torch.arange(start, stop)[:, None]
    return scores.masked_fill(~seen, -torch.inf).softmax(-1)


def blocks_of(call: int, rows: torch.Tensor, start: int, *, heads: int = 2, queries: int = 3) -> list[RowBlock]:
    """The tiles of a call: some heads, some queries, and no key that none of them sees."""
    found = []
    for head in range(0, HEADS, heads):
        for query in range(0, rows.shape[1], queries):
            last = min(query + queries, rows.shape[1])
            weights = rows[head : head + heads, query:last, : start + last]
            tile = SoftmaxTile(0, head, query, 0, weights, sink_mass=weights[..., 0] / 2)
            found.append(RowBlock(0, DECODER_SELF, 0, head, start + query, 0, start + last, tile, call))
    return found


def collected(calls: Iterable[Iterable[RowBlock]], rows: int) -> tuple[np.ndarray, np.ndarray]:
    collector = RowCollector(HEADS)
    for blocks in calls:
        for block in blocks:
            collector(block)
    weights = collector.weights(rows)
    sinks = [weights.sink_mass(0, head) for head in range(HEADS)]
    return (
        np.stack([weights.read(0, head, 0, rows) for head in range(HEADS)]),
        np.stack([mass for mass in sinks if mass is not None]),
    )


def test_any_order_of_a_prefill() -> None:
    rows = causal(0, 6, 0)
    for blocks in permutations(blocks_of(7, rows, 0)):
        found, sinks = collected([blocks], 6)
        np.testing.assert_array_equal(found, rows.numpy())
        np.testing.assert_array_equal(sinks, rows[..., 0].numpy() / 2)


@pytest.mark.parametrize("seed", range(30))
def test_any_order_of_passes_that_come_back_to_earlier_queries(seed: int) -> None:
    """A prefill, drafts that were rejected in part, and passes that write over them."""
    numbers = Random(seed)
    spans = [(0, 11), (11, 18), (13, 16), (15, 17), (17, 18), (16, 19)]
    passes = [causal(start, stop, place) for place, (start, stop) in enumerate(spans)]
    expected = np.zeros((HEADS, 19, 19), dtype=np.float32)
    calls = []
    for call, ((start, stop), rows) in enumerate(zip(spans, passes, strict=True)):
        expected[:, start:] = 0.0
        expected[:, start:stop, :stop] = rows.numpy()
        blocks = blocks_of(call, rows, start)
        numbers.shuffle(blocks)
        calls.append(blocks)
    found, sinks = collected(calls, 19)
    np.testing.assert_array_equal(found, expected)
    np.testing.assert_array_equal(sinks, expected[..., 0] / 2)


@pytest.mark.parametrize("seed", range(6))
def test_rows_of_rejected_drafts_that_nobody_computed_again_are_missing(seed: int) -> None:
    calls = [blocks_of(1, causal(0, 12, 0), 0), blocks_of(2, causal(5, 8, 1), 5)]
    Random(seed).shuffle(calls[0])
    Random(seed).shuffle(calls[1])
    assert collected(calls, 8)[0].shape == (HEADS, 8, 8)
    with pytest.raises(CaptureError, match="layer 0: 4 are missing"):
        collected(calls, 9)


def test_a_new_sequence_takes_the_place_of_the_one_before() -> None:
    first, second = blocks_of(1, causal(0, 12, 0), 0), blocks_of(2, causal(0, 6, 1), 0)
    np.testing.assert_array_equal(collected([first, second[::-1]], 6)[0], causal(0, 6, 1).numpy())
    with pytest.raises(CaptureError, match="missing"):
        collected([first, second[::-1]], 12)


def test_superseded_blocks_are_not_kept_in_memory() -> None:
    collector = RowCollector(HEADS)
    for call in range(50):
        for block in blocks_of(call, causal(0, 30, call), 0)[::-1]:
            collector(block)
    assert len(collector._kept[0].blocks) == 20


@pytest.mark.parametrize("piece", [4, 64, 2**20])
def test_rows_of_steps_are_copied_into_pieces_of_any_size(piece: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(row_collector, "_PIECE", piece)
    rows, heads = 9, 3
    numbers = np.random.default_rng(0).random((2, heads, rows, rows), dtype=np.float32) * np.tri(rows, dtype=np.float32)
    collector = RowCollector(2 * heads)
    for query in range(rows):
        for layer in range(2):
            given = numbers[layer, :, query : query + 1, : query + 1].copy()
            collector.take_row(layer, query + 1, query, 0, given, None)
            given[...] = np.nan  # Whoever gave it uses its memory again.
    weights = collector.weights(rows)
    for layer in range(2):
        for head in range(heads):
            np.testing.assert_array_equal(weights.read(layer, head, 0, rows), numbers[layer, head])
