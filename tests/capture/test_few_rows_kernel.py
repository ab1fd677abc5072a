"""Products of few rows against NumPy in float64."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("numba")

from att_viz.capture.kernels.few_rows_kernel import mix_few, score_few

SHAPES = st.tuples(*(st.integers(1, most) for most in (3, 9, 20)))


@given(SHAPES, st.integers(0, 40), st.integers(0, 5), st.integers(0, 5), st.integers(0, 2**32 - 1))
def test_products_of_few_rows_are_those_of_numpy(shape, count, before, after, seed):
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
