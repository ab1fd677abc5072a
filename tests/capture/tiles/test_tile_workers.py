"""Tiles on several threads: the same numbers, and errors and settings that do not get lost."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import numpy as np
import pytest
import torch

from att_viz.capture.masks.lazy_mask import lazy_mask
from att_viz.capture.tiles.row_block import SoftmaxTile
from att_viz.capture.tiles.scoring import Scoring
from att_viz.capture.tiles.tile_loop import attend
from att_viz.capture.tiles.tile_size import queries_per_tile
from att_viz.capture.tiles.workers import run_in_workers
from att_viz.errors import CaptureError


@pytest.fixture
def four_threads() -> Iterator[None]:
    before = torch.get_num_threads()
    torch.set_num_threads(4)
    yield
    torch.set_num_threads(before)


def captured(
    query: torch.Tensor, key: torch.Tensor, value: torch.Tensor, parallel: bool
) -> tuple[torch.Tensor, np.ndarray]:
    weights = np.zeros((*query.shape[:3], key.shape[2]), dtype=np.float32)

    def keep(tile: SoftmaxTile) -> None:
        heads, rows, keys = tile.weights.shape
        place = (
            tile.batch,
            slice(tile.first_head, tile.first_head + heads),
            slice(tile.first_query, tile.first_query + rows),
        )
        assert not weights[place].any()
        weights[place][..., tile.keys_from : tile.keys_from + keys] = tile.weights

    pattern = lazy_mask(query.shape[0], query.shape[2], key.shape[2]).pattern
    return attend(query, key, value, pattern, Scoring(0.3), keep, parallel=parallel), weights


@pytest.mark.parametrize("parallel", [False, True])
def test_threads_change_nothing(four_threads: None, parallel: bool) -> None:
    query, key, value = torch.randn(2, 4, 700, 8), torch.randn(2, 2, 700, 8), torch.randn(2, 2, 700, 8)
    output, weights = captured(query, key, value, parallel)
    assert torch.get_num_threads() == 4
    visible = torch.ones(700, 700, dtype=torch.bool).tril()
    scores = (query.double() @ key.double().repeat_interleave(2, 1).transpose(2, 3) * 0.3).masked_fill(
        ~visible, -torch.inf
    )
    expected = scores.softmax(-1)
    np.testing.assert_allclose(weights, expected.numpy(), rtol=0, atol=1e-6)
    mixed = (expected @ value.double().repeat_interleave(2, 1)).transpose(1, 2)
    np.testing.assert_allclose(output.numpy(), mixed.numpy(), rtol=0, atol=1e-5)


def test_calls_are_serialised_unless_wished_otherwise(four_threads: None) -> None:
    inside: list[SoftmaxTile] = []
    together: list[int] = []

    def watch(tile: SoftmaxTile) -> None:
        inside.append(tile)
        together.append(len(inside))
        tile.weights.sum()
        inside.pop()

    query = torch.randn(1, 2, 900, 8)
    attend(query, query, None, lazy_mask(1, 900, 900).pattern, Scoring(1.0), watch, 16)
    assert len(together) > 50
    assert set(together) == {1}


def test_works_in_inference_mode(four_threads: None) -> None:
    with torch.inference_mode():
        query = torch.randn(1, 4, 700, 8)
        output, weights = captured(query, query, query, True)
    np.testing.assert_allclose(weights.sum(-1), 1.0, atol=1e-5)
    assert output.isfinite().all()


@pytest.mark.parametrize("culprit", [0, 7, 39])
def test_the_first_error_ends_the_work(four_threads: None, culprit: int) -> None:
    done: list[int] = []

    def make_worker() -> Callable[[int], None]:
        def work(unit: int) -> None:
            if unit == culprit:
                raise CaptureError(f"unit {unit}")
            done.append(unit)

        return work

    with pytest.raises(CaptureError, match=f"unit {culprit}"):
        run_in_workers(list(range(40)), make_worker, 4)
    assert torch.get_num_threads() == 4
    assert sorted(done) == sorted(set(done))
    assert culprit not in done


def test_threads_that_begin_meanwhile_keep_their_own_number(four_threads: None) -> None:
    """A thread that first uses torch during another one's capture begins with 4 threads, and has 4 for good."""
    begun, done = threading.Barrier(2), threading.Event()
    counts: list[int] = []

    def long(unit: int) -> None:
        if unit == 0:
            begun.wait(60)
            assert done.wait(60)

    def other() -> None:
        counts.append(torch.get_num_threads())

    def captures() -> None:
        run_in_workers(list(range(40)), lambda: lambda unit: counts.append(-torch.get_num_threads()), 4)
        counts.append(torch.get_num_threads())

    first = threading.Thread(target=run_in_workers, args=(list(range(8)), lambda: long, 4))
    first.start()
    begun.wait(60)
    for target in (other, captures):
        thread = threading.Thread(target=target)
        thread.start()
        thread.join()
    done.set()
    first.join()
    assert counts == [4, *40 * [-1], 4]
    assert torch.get_num_threads() == 4
    last = threading.Thread(target=other)
    last.start()
    last.join()
    assert counts[-1] == 4


def test_a_thread_keeps_a_number_that_is_its_own(four_threads: None) -> None:
    counts: list[int] = []

    def captures(own: int) -> None:
        # Whoever has not used torch yet begins with what was set last, by whichever thread.
        torch.get_num_threads()
        torch.set_num_threads(own)
        run_in_workers(list(range(20)), lambda: lambda unit: None, 3)
        counts.append(torch.get_num_threads())

    threads = [threading.Thread(target=captures, args=(own,)) for own in (1, 2, 3, 2, 1, 3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(counts) == [1, 1, 2, 2, 3, 3]
    assert torch.get_num_threads() == 4


def test_of_two_errors_the_one_of_the_earlier_unit_is_raised(four_threads: None) -> None:
    later_failed = threading.Event()

    def work(unit: int) -> None:
        if unit == 1:
            assert later_failed.wait(60)
            raise CaptureError("unit 1")
        if unit == 2:
            later_failed.set()
            raise CaptureError("unit 2")

    with pytest.raises(CaptureError, match="unit 1"):
        run_in_workers(list(range(40)), lambda: work, 4)


def test_every_unit_is_done_once(four_threads: None) -> None:
    done: list[int] = []
    run_in_workers(list(range(1000)), lambda: done.append, 4)
    assert sorted(done) == list(range(1000))


def test_tile_size_keeps_to_the_budget() -> None:
    query, key = torch.empty(1, 32, 9000, 64, device="meta"), torch.empty(1, 8, 9000, 64, device="meta")
    one_row = 4 * 4 * 9000
    for budget in (one_row, 3 * one_row, 10 * one_row, 2**34):
        rows = queries_per_tile(query, key, 1, 1, budget)
        assert rows & (rows - 1) == 0
        assert rows * one_row <= budget
    with pytest.raises(CaptureError, match="memory budget"):
        queries_per_tile(query, key, 1, 1, one_row - 1)
