from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.numbers.random_attention import causal_attention, random_matrix
from support.pages.report_page import read_letters, unpack_head, unpack_norms

from att_viz.matrix.weights import InMemoryWeights
from att_viz.report import packing
from att_viz.report.head_average import HeadAverage
from att_viz.report.heads.letters import in_letters, letters_for
from att_viz.report.heads.triangle import read_band
from att_viz.report.packing import QUANTISATION_ERROR, pack_head, predict_packed_bytes


@settings(deadline=None, max_examples=25)
@given(rows=st.integers(1, 60), seed=st.integers(0, 9), sinks=st.booleans(), at_once=st.integers(1, 500))
def test_weights_come_back_within_the_stated_error(rows: int, seed: int, sinks: bool, at_once: int) -> None:
    weights = causal_attention(1, rows, seed)
    mass = np.linspace(0, 1, rows, dtype=np.float32)[None]
    source = InMemoryWeights({3: weights}, {3: mass} if sinks else None)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(packing, "_VALUES_AT_ONCE", at_once)
        packed = pack_head(source, 3, 0)
    back = unpack_head(packed.data, rows, at_once)
    stored = weights[0].astype(np.float16).astype(np.float64)
    assert np.abs((back.bytes / 255.0) ** 2 - stored).max() <= QUANTISATION_ERROR
    assert len(back.sinks) == (rows if sinks else 0)
    if sinks:
        np.testing.assert_allclose(back.sinks, mass[0], atol=1 / 65535)


def strongest_of(row: np.ndarray) -> dict[int, float]:
    """The 16 largest float16 weights of a row, the first of equal ones, that a page does not show as nothing."""
    order = sorted(range(len(row)), key=lambda key: (-row[key], key))[:16]
    return {key: float(row[key]) for key in sorted(order) if np.rint(255 * np.sqrt(row[key])) > 0}


@st.composite
def heads(draw: st.DrawFn) -> np.ndarray:
    """Causal rows of many kinds: even, with sinks, with many equal weights and with bytes shared by many weights."""
    rows = draw(st.integers(1, 140))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    sharpness = draw(st.sampled_from([0.0, 0.1, 1.0, 6.0, 20.0]))
    scores = rng.normal(size=(rows, rows)) * sharpness
    if draw(st.booleans()):
        scores[:, 0] += 8.0
    if draw(st.booleans()):
        scores = np.round(scores)
    window = draw(st.integers(1, rows))
    distance = np.arange(rows)[:, None] - np.arange(rows)
    scores[(distance < 0) | (distance >= window)] = -np.inf
    weights = np.exp(scores - scores.max(axis=1, keepdims=True))
    weights /= weights.sum(axis=1, keepdims=True)
    weights[: draw(st.integers(0, rows // 2))] = 0.0
    return np.asarray(weights, dtype=np.float32)


@settings(deadline=None, max_examples=40)
@given(weights=heads(), at_once=st.sampled_from([1, 300, 2**22]))
def test_the_strongest_weights_of_each_row_come_back_exactly(weights: np.ndarray, at_once: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(packing, "_VALUES_AT_ONCE", at_once)
        packed = pack_head(InMemoryWeights({3: weights[None]}), 3, 0)
    back = unpack_head(packed.data, len(weights), at_once)
    stored = weights.astype(np.float16).astype(np.float64)
    np.testing.assert_array_equal(back.bytes, np.rint(255 * np.sqrt(np.tril(stored))))
    assert back.exact == [strongest_of(row[: query + 1]) for query, row in enumerate(stored)]


def test_what_is_no_weight_is_clipped() -> None:
    rows = np.zeros((1, 8), dtype=np.float32)
    rows[0, :7] = [np.nan, -0.5, -np.inf, np.inf, 1.5, 0.25, -0.0]
    band = read_band(rows, 7)
    assert band.bytes[0].tolist() == [0, 0, 0, 255, 255, 128, 0, 0]
    assert band.patterns.view(np.float16)[0].tolist() == [0, 0, 0, 1, 1, 0.25, 0, 0]
    assert not band.patterns[0, 6]


@settings(deadline=None)
@given(data=st.binary(max_size=200))
def test_letters_stand_for_bytes(data: bytes) -> None:
    text = in_letters(data)
    assert len(text) == letters_for(len(data))
    assert read_letters(text) == data
    assert not set(text) & set('<&" \n')


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
