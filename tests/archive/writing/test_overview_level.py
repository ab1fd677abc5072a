"""Rows of cells that come in any order and again, against the same cells in one array."""

from __future__ import annotations

from typing import Any

import h5py
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from att_viz.archive.tiles import overview_level
from att_viz.archive.tiles.overview_level import OverviewLevel
from att_viz.archive.tiles.store import TileCodec, TileStore

HEIGHT, WIDTH, HEADS = 8, 16, 2


def make(file: h5py.File, side: int, dataset: h5py.Dataset | None = None, checksums: Any = None) -> OverviewLevel:
    codec = TileCodec((2, HEIGHT, WIDTH), np.dtype("<f2"))
    if dataset is None:
        shape, most = (HEADS, 2, 0, 0), (HEADS, 2, None, None)
        dataset = file.create_dataset("level", shape, codec.dtype, maxshape=most, chunks=(1, *codec.shape))
    store = TileStore([dataset] * HEADS, [(head, 0) for head in range(HEADS)], codec, checksums)
    level = OverviewLevel(store, HEADS, is_filled=checksums is not None)
    level.resize(side)
    return level


def content(level: OverviewLevel, head: int, side: int) -> np.ndarray:
    height = -(-side // HEIGHT)
    rows = [level.store.read_row(head, row, level.store.checksums.shape[2]) for row in range(height)]
    return np.concatenate(rows, axis=1)[:, :side, :side] if rows else np.zeros((2, 0, 0))


@given(
    side=st.integers(1, 70),
    puts=st.lists(st.tuples(st.integers(0, HEADS - 1), st.integers(0, 69), st.integers(1, 20)), max_size=30),
    cut=st.integers(1, 70),
    more=st.lists(st.tuples(st.integers(0, HEADS - 1), st.integers(0, 69), st.integers(1, 20)), max_size=6),
    most_waiting=st.sampled_from([0, 2000, 2**20]),
    take_up=st.booleans(),
    seed=st.integers(0, 2**32 - 1),
)
@settings(deadline=None)
def test_what_was_put_last_is_there(
    side: int,
    puts: list[tuple[int, int, int]],
    cut: int,
    more: list[tuple[int, int, int]],
    most_waiting: int,
    take_up: bool,
    seed: int,
) -> None:
    rng = np.random.default_rng(seed)
    with pytest.MonkeyPatch.context() as patch, h5py.File("level", "w", driver="core", backing_store=False) as file:
        patch.setattr(overview_level, "_MOST_WAITING", most_waiting)
        level = make(file, side)
        wanted = np.zeros((HEADS, 2, side, side), np.float16)
        come = np.zeros((HEADS, side), bool)

        def put_all(some: list[tuple[int, int, int]]) -> None:
            for head, first, count in some:
                lines = min(count, wanted.shape[2] - first)
                if lines > 0:
                    start = int(rng.integers(0, first + 1))
                    cells = rng.random((2, lines, first + 1 - start)).astype(np.float16)
                    wanted[head, :, first : first + lines] = 0
                    wanted[head, :, first : first + lines, start : first + 1] = cells
                    come[head, first : first + lines] = True
                    for head_of, row, rows in level.put(head, first, start, cells):
                        lines_of = wanted[head_of, :, row * HEIGHT : (row + 1) * HEIGHT]
                        assert come[head_of, row * HEIGHT : (row + 1) * HEIGHT].all()
                        seen = rows[:, : lines_of.shape[1], : wanted.shape[3]]
                        np.testing.assert_array_equal(seen, lines_of[..., : seen.shape[2]])
                        level.passed_on.add((head_of, row))

        put_all(puts)
        if cut < side:
            level.resize(cut)
            wanted, come = wanted[..., :cut, :cut].copy(), come[:, :cut].copy()
            side = cut
        if take_up:
            for _ in level.flush():
                pass
            level = make(file, side, file["level"], level.store.checksums)
            come[:] = True
        put_all(more)
        for head in range(HEADS):
            for line in range(side):
                assert level.has(head, line, 1) == come[head, line]
        told = {(head, row) for head, row, _ in level.flush()} | level.passed_on
        told |= {(head, row) for head, row, _ in level.not_passed_on()}
        assert told >= {(head, line // HEIGHT) for head, line in np.argwhere(come).tolist()}
        for head in range(HEADS):
            np.testing.assert_array_equal(content(level, head, side), wanted[head])
