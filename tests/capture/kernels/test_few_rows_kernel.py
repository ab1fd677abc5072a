"""Products of few rows against NumPy in float64."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("numba")

from att_viz.capture.kernels.few_rows_kernel import attend_few, mix_few, score_few
from att_viz.capture.kernels.row_kernel import COLUMNS

SHAPES = st.tuples(*(st.integers(1, most) for most in (3, 9, 20)))


@given(SHAPES, st.integers(0, 40), st.integers(0, 5), st.integers(0, 5), st.integers(0, 2**32 - 1))
def test_products_of_few_rows_are_those_of_numpy(
    shape: tuple[int, int, int], count: int, before: int, after: int, seed: int
) -> None:
    groups, rows, width = shape
    random = np.random.default_rng(seed)
    query = random.standard_normal((groups, rows, width), np.float32)
    keys = random.standard_normal((groups, before + count + after, width), np.float32)
    scores = np.full((groups, rows, count), np.nan, np.float32)
    score_few(query, keys, before, scores)
    seen = keys[:, before : before + count].astype(np.float64)
    np.testing.assert_allclose(scores, query.astype(np.float64) @ seen.transpose(0, 2, 1), rtol=0, atol=2e-5)
    mixed = np.full((groups, rows, width), np.nan, np.float32)
    mix_few(scores, keys, before, mixed)
    np.testing.assert_allclose(mixed, scores.astype(np.float64) @ seen, rtol=1e-5, atol=1e-3)


KINDS: dict[torch.dtype, type[np.integer[Any]]] = {torch.bfloat16: np.uint16, torch.float16: np.int16}


def bits_of(tensor: torch.Tensor) -> np.ndarray:
    return np.asarray(tensor.view(torch.int16)).view(KINDS[tensor.dtype])


@pytest.mark.parametrize("flushed", [False, True])
@pytest.mark.parametrize("dtype", KINDS)
def test_every_number_of_half_precision_is_read_exactly(dtype: torch.dtype, flushed: bool) -> None:
    """All 65,536, small ones, infinities and NaN among them, also where small float32 numbers count as 0."""
    numbers = torch.arange(-(2**15), 2**15, dtype=torch.int16).view(dtype).reshape(1, -1, 1)
    expected = numbers.double().numpy()[0, :, 0]
    one = np.ones((1, 1, 1), np.float32)
    if flushed and not torch.set_flush_denormal(True):
        pytest.skip("this processor cannot flush small numbers")
    try:
        for first in range(4):
            scores = np.full((1, 1, 2**16 - first), 7.0, np.float32)
            score_few(one, bits_of(numbers), first, scores)
            found = scores[0, 0].astype(np.float64)
            some = expected[first:]
            if flushed and dtype == torch.bfloat16:
                # These are small float32 numbers themselves.
                some = np.where(np.abs(some) < 2.0**-126, found, some)
            np.testing.assert_array_equal(found, some)
    finally:
        torch.set_flush_denormal(False)


@given(
    SHAPES,
    st.integers(1, 40),
    st.integers(0, 5),
    st.sampled_from([torch.float32, *KINDS]),
    st.booleans(),
    st.booleans(),
    st.integers(0, 2**16),
)
def test_weights_of_few_rows_are_those_of_float64(
    shape: tuple[int, int, int], count: int, before: int, dtype: torch.dtype, sinks: bool, with_values: bool, seed: int
) -> None:
    groups, rows, width = shape
    random = torch.Generator().manual_seed(seed)
    query = torch.randn(groups, rows, width, generator=random).to(dtype)
    keys = torch.randn(groups, before + count + 1, width, generator=random).to(dtype)
    logits = torch.randn(groups * rows if sinks else 0, generator=random).numpy()
    weights = np.full((groups, rows, count), np.nan, np.float32)
    lines = np.full((groups * rows, len(COLUMNS)), np.nan)
    asked, kept = [part.numpy() if dtype == torch.float32 else bits_of(part) for part in (query, keys)]
    values = torch.randn(groups if with_values else 0, before + count, 3, generator=random).numpy()
    mixed = np.full((groups, rows, 3), np.nan, np.float32)
    assert not attend_few(asked, kept, values, 0.37, before, logits, weights, lines, mixed)
    scores = 0.37 * query.double().numpy() @ keys.double().numpy()[:, before : before + count].transpose(0, 2, 1)
    exponentials = np.exp(scores)
    whole = exponentials.sum(-1)
    if sinks:
        whole = whole + np.exp(logits.astype(np.float64)).reshape(groups, rows)
    np.testing.assert_allclose(weights, exponentials / whole[..., None], rtol=0, atol=1e-5)
    np.testing.assert_allclose(lines[:, 5], (exponentials.sum(-1) / whole).ravel(), rtol=0, atol=1e-5)
    if with_values:
        expected = exponentials / whole[..., None] @ values[:, before:].astype(np.float64)
        np.testing.assert_allclose(mixed, expected, rtol=0, atol=1e-5)
    else:
        assert np.isnan(mixed).all()


def test_says_that_a_row_is_nan() -> None:
    query, keys = np.ones((1, 2, 3), np.float32), np.ones((1, 5, 3), np.float32)
    query[0, 1, 0] = np.nan
    nothing, weights, lines = np.empty((0, 0, 0), np.float32), np.empty((1, 2, 5), np.float32), np.empty((2, 6))
    assert attend_few(query, keys, nothing, 1.0, 0, np.empty(0, np.float32), weights, lines, nothing)
    np.testing.assert_array_equal(np.isnan(lines[:, 5]), [False, True])
