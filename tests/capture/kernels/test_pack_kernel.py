"""The compiled way from weights to tiles and their overview, against the one with NumPy, bit for bit."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from att_viz.archive.tiles.rows import BufferPool, encode_rows, encode_with_overview, pack_rows, pool_tile_rows
from att_viz.archive.tiles.store import TileCodec
from att_viz.matrix.half_precision import convert

pytest.importorskip("numba")
from att_viz.capture.kernels.pack_kernel import pack_weights

SPECIAL = np.array(
    # Between two float16 numbers, around the smallest normal and subnormal ones, and what no softmax gives.
    [
        0,
        1,
        2**-24,
        2**-25,
        1.5 * 2**-25,
        2**-14,
        2**-14 - 2**-26,
        1 / 3,
        0.5 + 2**-12,
        65519,
        65520,
        1e30,
        np.inf,
        np.nan,
    ],
    dtype=np.float32,
)


def filled(encoded: Any) -> Any:
    return encoded.first_column, [[tile.data is not None for tile in head] for head in encoded.tiles]


@given(
    heads=st.integers(1, 3),
    keys=st.integers(1, 5000),
    keys_from=st.integers(0, 5000),
    width=st.sampled_from([64, 512, 1024, 2048]),
    special=st.booleans(),
    seed=st.integers(0, 2**32 - 1),
)
@example(heads=1, keys=512, keys_from=512, width=512, special=False, seed=0)
@example(heads=2, keys=1, keys_from=2047, width=2048, special=True, seed=0)
@settings(deadline=None)
def test_packing_gives_what_rounding_and_pooling_give(
    heads: int, keys: int, keys_from: int, width: int, special: bool, seed: int
) -> None:
    rng = np.random.default_rng(seed)
    rows = (rng.random((heads, 64, keys)) ** rng.integers(1, 30)).astype(np.float32)
    if special:
        rows.flat[rng.integers(0, rows.size, 40)] = rng.choice(SPECIAL, 40)
    # Memory that is used again holds other numbers.
    pool, codec = BufferPool(2**30), TileCodec((64, width), np.dtype("<f2"))
    tiles, overview = pack_rows(rows, keys_from, codec, pack_weights, pool)
    dirty = [tiles.memory, overview.cells]
    for memory in dirty:
        memory[:] = 7
        pool.give(memory)
    tiles, overview = pack_rows(rows, keys_from, codec, pack_weights, pool)
    assert np.shares_memory(tiles.memory, dirty[0])
    assert np.shares_memory(overview.cells, dirty[1])
    with np.errstate(over="ignore", invalid="ignore"):
        wanted = encode_rows(rows, keys_from, codec, convert, BufferPool(0))
        pooled, first_cell = pool_tile_rows(rows, keys_from, 0.0)
    np.testing.assert_array_equal(tiles.memory.view(np.uint16), wanted.memory.view(np.uint16))
    assert filled(tiles) == filled(wanted)
    cells = np.zeros(overview.cells.shape, np.float16)
    with np.errstate(over="ignore", invalid="ignore"):
        start = first_cell - overview.first_cell
        convert(cells[..., start : start + pooled.shape[3]], pooled)
    np.testing.assert_array_equal(overview.cells.view(np.uint16), cells.view(np.uint16))


def test_tiles_of_another_height_do_not_reach_the_compiled_code() -> None:
    # A file that is resumed says how large its tiles are.
    called = []
    codec = TileCodec((32, 512), np.dtype("<f2"))
    rows = np.zeros((1, 64, 512), np.float32)
    encode_with_overview(rows, 0, codec, convert, BufferPool(0), lambda *given: called.append(given))
    assert not called
