from __future__ import annotations

import numpy as np

from att_viz.matrix.half_precision import convert, widen

EVERY_HALF = np.arange(2**16, dtype=np.uint16).view(np.float16)


def test_rounding_is_numpys_on_every_half_its_neighbours_and_random_bits() -> None:
    exact = EVERY_HALF.astype(np.float32)
    finite = np.sort(exact[np.isfinite(exact)])
    between = (finite[1:] + finite[:-1]) / 2
    random = np.random.default_rng(0).integers(0, 2**32, 300_000, dtype=np.uint32).view(np.float32)
    limits = np.array([65519.99, 65520, 65535, 65536, -65520, 0, -0.0], np.float32)
    numbers = np.concatenate(
        [exact, between, np.nextafter(between, np.inf), np.nextafter(between, -np.inf), random, limits]
    ).astype(np.float32)
    with np.errstate(all="ignore"):
        expected = numbers.astype(np.float16)
    found = np.empty(numbers.shape, np.float16)
    convert(found, numbers)
    same = (found.view(np.uint16) == expected.view(np.uint16)) | (np.isnan(found) & np.isnan(expected))
    assert same.all()


def test_strided_targets_and_sources() -> None:
    numbers = np.random.default_rng(1).random((3, 64, 1024), dtype=np.float32)
    tiles = np.empty((3, 2, 64, 512), np.float16)
    convert(tiles, np.moveaxis(numbers.reshape(3, 64, 2, 512), 2, 1))
    np.testing.assert_array_equal(tiles[1, 1], numbers[1, :, 512:].astype(np.float16))


def test_widening_is_exact() -> None:
    np.testing.assert_array_equal(widen(EVERY_HALF), EVERY_HALF.astype(np.float32))
    single = np.array([0.1], np.float32)
    np.testing.assert_array_equal(widen(single), single)
