from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.random_attention import causal_attention, random_matrix
from support.report_page import unpack, unpack_norms

from att_viz.matrix.weights import InMemoryWeights
from att_viz.report import packing
from att_viz.report.head_average import HeadAverage
from att_viz.report.packing import QUANTISATION_ERROR, pack_head, predict_packed_bytes


@settings(deadline=None, max_examples=25)
@given(rows=st.integers(1, 60), seed=st.integers(0, 9), sinks=st.booleans(), at_once=st.integers(1, 500))
def test_weights_come_back_within_the_stated_error(rows: int, seed: int, sinks: bool, at_once: int) -> None:
    weights = causal_attention(1, rows, seed)
    mass = np.linspace(0, 1, rows, dtype=np.float32)[None]
    source = InMemoryWeights({3: weights}, {3: mass} if sinks else None)
    original = packing._VALUES_AT_ONCE
    packing._VALUES_AT_ONCE = at_once
    try:
        packed = pack_head(source, 3, 0)
    finally:
        packing._VALUES_AT_ONCE = original
    dense, back = unpack(packed.data, rows, sinks)
    stored = weights[0].astype(np.float16).astype(np.float64)
    assert np.abs(dense - stored).max() <= QUANTISATION_ERROR
    if sinks:
        np.testing.assert_allclose(back, mass[0], atol=1 / 65535)


@pytest.mark.parametrize("sinks", [False, True])
def test_value_norms_come_back_as_they_were(sinks: bool) -> None:
    norms = np.random.default_rng(0).gamma(0.3, 30, size=(2, 17)).astype(np.float32)
    mass = {3: np.full((2, 17), 0.25, dtype=np.float32)} if sinks else None
    source = InMemoryWeights({3: causal_attention(2, 17)}, mass, value_norms={3: norms})
    for head in range(2):
        np.testing.assert_array_equal(unpack_norms(pack_head(source, 3, head).data, 17, sinks), norms[head])
    assert len(unpack_norms(pack_head(HeadAverage(source), 3, 0).data, 17, sinks)) == 0


def test_the_stated_error_is_reached_and_not_exceeded_over_all_weights() -> None:
    weights = np.linspace(0, 1, 200_001)
    roots = np.sqrt(weights.astype(np.float16).astype(np.float64))
    shown = (np.rint(roots * 255) / 255) ** 2
    worst = np.abs(shown - roots**2).max()
    assert QUANTISATION_ERROR * 0.99 < worst <= QUANTISATION_ERROR
    assert QUANTISATION_ERROR < 0.00392


def test_pages_do_not_depend_on_where_the_weights_are() -> None:
    exact = causal_attention(1, 50, 1)
    rounded = exact.astype(np.float16).astype(np.float32)
    assert pack_head(InMemoryWeights({0: exact}), 0, 0) == pack_head(InMemoryWeights({0: rounded}), 0, 0)


@pytest.mark.parametrize("rows", [10, 256, 257, 900])
def test_the_predicted_size_is_near(rows: int) -> None:
    for seed in range(4):
        source = InMemoryWeights({0: causal_attention(1, rows, seed)})
        actual = len(pack_head(source, 0, 0).data)
        assert actual * 0.9 < predict_packed_bytes(source, 0, 0) < actual * 1.15


def test_averaged_heads() -> None:
    matrix = random_matrix(layers=2, heads=5, tokens=30, sinks=True)
    mean = HeadAverage(matrix.weights)
    assert mean.heads(1) == (0,)
    expected = np.mean([matrix.rows(1, h).astype(np.float16).astype(np.float64) for h in range(5)], axis=0)
    np.testing.assert_allclose(mean.read(1, 0, 3, 9), expected[3:9], atol=1e-6)
    found = mean.sink_mass(0, 0)
    masses = [mass for head in range(5) if (mass := matrix.sink_mass(0, head)) is not None]
    assert found is not None
    assert len(masses) == 5
    np.testing.assert_allclose(found, np.mean(masses, axis=0), rtol=1e-5)
    assert mean.sink_mass(1, 0) is None
