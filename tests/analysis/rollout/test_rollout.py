"""Rollout of given arrays and matrices equals a dense float64 reference, with every option."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from support.numbers.rollout_reference import dense_rollout, dense_uniform, random_layers, without_resting

from att_viz.analysis import attention_rollout
from att_viz.analysis.rollout.product import identity
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import InvalidInputError
from att_viz.matrix.stored_sequence import KeyTokens
from att_viz.matrix.weights import InMemoryWeights

LENGTH = 150
"""More than one block of rows, and no multiple of it."""

OPTIONS = [
    {"residual": residual, "head_fusion": fusion, "discard": discard}
    for residual, fusion, discard in itertools.product((0.0, 0.5, 0.8), ("mean", "max", "min"), (0.0, 0.9))
]


def label(options: dict[str, Any]) -> str:
    return "-".join(map(str, options.values()))


def assert_equal(actual: np.ndarray, expected: np.ndarray) -> None:
    np.testing.assert_allclose(actual, expected, rtol=1e-6, atol=1e-300)


def matrix_of(layers: list[np.ndarray], **weights: Any) -> AttentionMatrix:
    tokens = [f"t{place}" for place in range(layers[0].shape[-1])]
    return AttentionMatrix(InMemoryWeights(dict(enumerate(layers)), **weights), tokens)


@pytest.mark.parametrize("count", range(1, 13))
def test_every_depth(count: int) -> None:
    layers = random_layers(count, seed=count)
    assert_equal(attention_rollout(layers).raw, dense_rollout(layers))
    assert_equal(attention_rollout(layers, target=-1).raw, dense_rollout(layers)[-1])


@pytest.mark.parametrize("options", OPTIONS, ids=label)
@pytest.mark.parametrize("causal", [True, False])
def test_every_option(options: dict[str, Any], causal: bool) -> None:
    layers = random_layers(3, seed=5, causal=causal)
    expected = dense_rollout(layers, **options)
    assert_equal(attention_rollout(layers, **options).raw, expected)
    assert_equal(attention_rollout(layers, target=140, **options).raw, expected[140])
    assert_equal(attention_rollout(layers, span=(60, 133), **options).raw, expected[60:133].mean(axis=0))


def resting_layers(causal: bool = True) -> list[np.ndarray]:
    """Layers whose heads rest on the first token, and on another that is not the same in each."""
    layers = random_layers(3, seed=12, causal=causal)
    for number, layer in enumerate(layers):
        layer *= 0.4
        layer[..., 0] += 0.3
        layer[..., 10 + 7 * number :, 10 + 7 * number] += 0.3
        layer[..., : 10 + 7 * number, 0] += 0.3
    return layers


@pytest.mark.parametrize("causal", [True, False])
@pytest.mark.parametrize("real", [slice(0, LENGTH), slice(9, LENGTH), slice(0, 120)])
def test_resting_places_are_taken_out_of_every_layer(causal: bool, real: slice) -> None:
    layers = resting_layers(causal)
    mask = np.zeros(LENGTH, dtype=bool)
    mask[real] = True
    visible = (np.tri(LENGTH, dtype=bool) | (not causal)) & mask[:, None]
    taken = [without_resting(layer.mean(axis=0) * mask, visible)[None] for layer in layers]
    assert layers[0][0, 40:120, 10].min() > 0.25
    assert (taken[0][0, 40:120, 10] == 0).all()
    expected = dense_rollout(taken, real=mask)
    options: dict[str, Any] = {"without_resting_places": True, "attention_mask": mask}
    assert_equal(attention_rollout(layers, **options).raw, expected)
    assert_equal(attention_rollout(layers, target=140, **options).raw, expected[140])
    plain = attention_rollout(layers, attention_mask=mask)
    assert_equal(attention_rollout(layers, **options).baseline, plain.baseline)


@pytest.mark.parametrize("options", OPTIONS, ids=label)
def test_padding_on_either_side_and_between(options: dict[str, Any]) -> None:
    layers = random_layers(3, seed=6)
    real = np.ones(LENGTH, dtype=bool)
    real[[*range(9), 70, *range(140, LENGTH)]] = False
    # Rows of padding may hold anything; columns of padding have no weight in real rows.
    for layer in layers:
        layer[:, real] *= real
        layer[:, real] /= np.maximum(layer[:, real].sum(axis=-1, keepdims=True), 1e-10)
    expected = dense_rollout(layers, real=real, **options)
    assert not expected[~real].any()
    assert_equal(attention_rollout(layers, attention_mask=real, **options).raw, expected)
    masks = np.stack([np.ones(LENGTH), real])
    batched = [np.stack([layer, layer]) for layer in layers]
    result = attention_rollout(batched, attention_mask=masks, batch=1, span=(100, 150), **options)
    assert_equal(result.raw, expected[100:140].mean(axis=0))


@pytest.mark.parametrize("options", OPTIONS[::3], ids=label)
def test_value_weighting(options: dict[str, Any]) -> None:
    layers = [layer.astype(np.float32) for layer in random_layers(3, seed=7)]
    norms = [np.random.default_rng(place).uniform(0.01, 5, (3, LENGTH)).astype(np.float32) for place in range(3)]
    matrix = matrix_of(layers, value_norms=dict(enumerate(norms)))
    doubles = [layer.astype(np.float64) for layer in layers]
    expected = dense_rollout(doubles, [norm.astype(np.float64) for norm in norms], **options)
    assert_equal(attention_rollout(matrix, value_weighting=True, **options).raw, expected)
    assert_equal(attention_rollout(matrix, target=33, value_weighting=True, **options).raw, expected[33])
    assert np.abs(expected - dense_rollout(doubles, **options)).max() > 0.01


def test_value_weighting_needs_norms() -> None:
    with pytest.raises(InvalidInputError, match="no value norms"):
        attention_rollout(matrix_of(random_layers(1)), value_weighting=True)
    with pytest.raises(InvalidInputError, match="arrays come without value norms"):
        attention_rollout(random_layers(1), value_weighting=True)


def test_the_later_layer_stands_on_the_left() -> None:
    """Position 2 looks at 1 in the second layer; 1 looked at 0 in the first: so 2 knows of 0, and not otherwise."""
    first, second = np.eye(3)[None], np.eye(3)[None]
    first[0, 1] = [1, 0, 0]
    second[0, 2] = [0, 1, 0]
    raw = attention_rollout([first, second]).raw
    np.testing.assert_allclose(raw[2], [0.25, 0.25, 0.5])
    np.testing.assert_allclose(attention_rollout([second, first]).raw[2], [0, 0.5, 0.5])


def test_the_first_layer_has_its_residual_too() -> None:
    weights = np.array([[[1, 0], [1, 0]]])
    np.testing.assert_allclose(attention_rollout([weights]).raw, np.array([[1, 0], [0.5, 0.5]]))


def test_what_a_sink_takes_is_the_residual_connections() -> None:
    """A row that sums to 0.2 is mixed as 0.5 : 0.1, so the residual connection has 5/6."""
    weights = np.array([[[0.2, 0.0], [0.15, 0.05]]])
    np.testing.assert_allclose(attention_rollout([weights]).raw, np.array([[1, 0], [0.075 / 0.6, 0.525 / 0.6]]))


def test_equal_weights_are_discarded_from_the_beginning() -> None:
    weights = np.tril(np.ones((4, 4))) / np.arange(1, 5)[:, None]
    # Two of the four quarters are left, beside a third for the residual connection.
    left = (np.array([0, 0, 1, 1]) / 4 * 2 / 3 + np.array([0, 0, 0, 1]) / 3) / (2 / 3)
    np.testing.assert_allclose(attention_rollout([weights], discard=0.5, residual=1 / 3).raw[3], left)


@pytest.mark.parametrize("window", [None, 20])
@pytest.mark.parametrize("discard", [0.0, 0.3])
def test_the_correction_divides_by_the_rollout_of_uniform_attention(window: int | None, discard: float) -> None:
    layers = random_layers(4, seed=8, window=window)
    result = attention_rollout(layers, discard=discard, residual=0.4)
    visible: list[np.ndarray] = [np.any(layer > 0, axis=0) for layer in layers]
    expected = dense_uniform(visible, discard=discard, residual=0.4)
    np.testing.assert_allclose(result.baseline, expected, rtol=1e-9, atol=1e-15)
    np.testing.assert_allclose(
        result.corrected, np.where(expected > 0, result.raw / np.where(expected > 0, expected, 1), 0), rtol=1e-9
    )
    one = attention_rollout(layers, target=149, discard=discard, residual=0.4)
    np.testing.assert_allclose(one.baseline, expected[149], rtol=1e-9, atol=1e-15)
    few = attention_rollout(layers, span=(20, 60), discard=discard, residual=0.4)
    np.testing.assert_allclose(few.baseline, expected[20:60].mean(axis=0), rtol=1e-9, atol=1e-15)


def test_the_correction_of_padded_and_of_bidirectional_attention() -> None:
    real = np.arange(LENGTH) >= 40
    layers = random_layers(3, seed=9, causal=False)
    layers[1][:, :, 100] = 0.0
    for layer in layers:
        layer *= real
        layer /= layer.sum(axis=-1, keepdims=True)
    result = attention_rollout(layers, attention_mask=real)
    expected = dense_uniform([np.ones((LENGTH, LENGTH), dtype=bool)] * 3, real=real)
    np.testing.assert_allclose(result.baseline, expected, rtol=1e-9, atol=1e-15)


def test_uniform_attention_is_corrected_to_ones() -> None:
    layers = [np.tril(np.ones((1, 60, 60))) / np.arange(1, 61)[None, :, None]] * 5
    result = attention_rollout(layers)
    # The bias towards early tokens: an average early token gets over ten times what a late one gets.
    assert result.raw[-1, :10].mean() > 10 * result.raw[-1, 40:50].mean()
    np.testing.assert_allclose(result.corrected[np.tril_indices(60)], 1.0, rtol=1e-9)


def test_a_weight_that_vanished_does_not_hide_a_key() -> None:
    """float16 loses weights below 6e-8: the row counts as seeing what a later row reaches back to."""
    layers = random_layers(2, seed=10)
    layers[0][:, 50, :30] = 0.0
    np.testing.assert_allclose(attention_rollout(layers).baseline, dense_uniform([np.tri(LENGTH, dtype=bool)] * 2))


def test_archives_and_matrices_give_the_same(tmp_path: Path) -> None:
    layers = [layer.astype(np.float32) for layer in random_layers(3, length=70, window=12)]
    matrix = matrix_of(layers)
    expected = dense_rollout([layer.astype(np.float64) for layer in layers])
    assert_equal(attention_rollout(matrix).raw, expected)
    matrix.save(tmp_path / "exact.h5", dtype="float32")
    matrix.save(tmp_path / "rounded.h5")
    with AttentionMatrix.open(tmp_path / "exact.h5") as exact, AttentionMatrix.open(tmp_path / "rounded.h5") as rounded:
        assert_equal(attention_rollout(exact).raw, expected)
        assert_equal(attention_rollout(exact, target=44).raw, expected[44])
        np.testing.assert_allclose(attention_rollout(rounded, target=44).raw, expected[44], atol=1e-3)


def test_a_matrix_leaves_its_padding_out(tmp_path: Path) -> None:
    """Rows that follow padding keep weights on it here, as of a model that was run without a mask."""
    layers = random_layers(3, length=40, seed=5)
    real = np.arange(40) >= 9
    real[20] = False
    matrix = AttentionMatrix(dict(enumerate(layers)), ["t"] * 40, real=real)
    expected = dense_rollout([np.float32(layer).astype(float) for layer in layers], real=real)
    np.testing.assert_allclose(attention_rollout(matrix).raw, expected, atol=1e-12)
    matrix.save(tmp_path / "a.h5", "float32")
    with AttentionMatrix.open(tmp_path / "a.h5") as opened:
        span = attention_rollout(opened, span=(30, 40))
    np.testing.assert_allclose(span.raw, expected[30:].mean(axis=0), atol=1e-12)
    assert span.raw[~real].sum() == 0
    visible = [np.tri(40, dtype=bool)] * 3
    np.testing.assert_allclose(span.baseline, dense_uniform(visible, real)[30:].mean(axis=0), atol=1e-12)


def test_an_archive_of_scores() -> None:
    """Scores before the softmax are turned into weights, less what the learned sink takes."""
    layers = random_layers(2, length=70)
    layers[0] *= np.linspace(0.1, 1, 70)[:, None]
    with np.errstate(divide="ignore"):
        scores = {place: np.log(layer).astype(np.float32) for place, layer in enumerate(layers)}
    sinks = {0: np.broadcast_to(1 - np.linspace(0.1, 1, 70), (3, 70))}
    weights = InMemoryWeights(scores, sink_mass=sinks, weights_kind="scores")
    matrix = AttentionMatrix(weights, [f"t{place}" for place in range(70)])
    np.testing.assert_allclose(attention_rollout(matrix).raw, dense_rollout(layers), rtol=0, atol=1e-6)


def test_layers_by_number_and_fused_already() -> None:
    layers = random_layers(3, heads=1, length=20)
    result = attention_rollout({7: layers[2][0], 1: layers[0][0], 4: layers[1][0]})
    assert result.layers == (1, 4, 7)
    assert_equal(result.raw, dense_rollout(layers))


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"residual": 1.0}, "residual is 1.0"),
        ({"discard": -0.1}, "discard is -0.1"),
        ({"head_fusion": "median"}, "mean, max, min"),
        ({"target": 9}, "positions are 0 to 8"),
        ({"target": -10}, "positions are 0 to 8"),
        ({"span": (3, 3)}, "at least one position"),
        ({"span": (3, 10)}, "within 0 to 9"),
        ({"target": 1, "span": (1, 2)}, "one of them"),
        ({"inputs": [1, 2]}, "go with a model"),
        ({"attention_mask": np.ones(5)}, r"\[9\] was expected"),
        ({"batch": 1}, None),
    ],
)
def test_bad_arguments_are_refused_in_a_sentence(arguments: dict[str, Any], words: str | None) -> None:
    layers = random_layers(1, length=9)
    if words is None:
        with pytest.raises(InvalidInputError, match="holds 1 sequences"):
            attention_rollout([layers[0][None]], **arguments)
        return
    with pytest.raises(InvalidInputError, match=words):
        attention_rollout(layers, **arguments)


@pytest.mark.parametrize("source", ["story.h5", b"x", 5, None, [], {}])
def test_other_sources_are_refused(source: Any) -> None:
    with pytest.raises(InvalidInputError):
        attention_rollout(source)


def test_bad_arrays_are_refused() -> None:
    with pytest.raises(InvalidInputError, match="was expected"):
        attention_rollout([np.ones((1, 4, 5))])
    with pytest.raises(InvalidInputError, match="layer 1"):
        attention_rollout([np.eye(4), np.eye(5)])
    with pytest.raises(InvalidInputError, match="no attention weights"):
        attention_rollout([np.full((1, 4, 4), np.nan)])
    with pytest.raises(InvalidInputError, match="looks ahead"):
        attention_rollout(matrix_of(random_layers(1, causal=False)))
    keys = KeyTokens(("a", "b", "c"), ("a", "b", "c"), np.ones(3, np.bool_))
    cross = AttentionMatrix({0: np.full((1, 2, 3), 1 / 3)}, ["x", "y"], keys=keys)
    with pytest.raises(InvalidInputError, match="this is cross attention"):
        attention_rollout(cross)


def test_an_encoders_matrix_is_rolled_out_as_its_arrays_are() -> None:
    layers = random_layers(3, causal=False)
    np.testing.assert_allclose(
        attention_rollout(matrix_of(layers, kind="encoder_self")).corrected,
        attention_rollout(layers).corrected,
        atol=1e-6,
    )


def test_a_matrix_beyond_the_machines_memory_is_refused_at_once() -> None:
    with pytest.raises(InvalidInputError, match="one token or span"):
        identity(10_000_000)


def test_numpy_takes_results_for_the_arrays_that_they_are() -> None:
    matrix = matrix_of(random_layers(2, length=20))
    rollout, overview = attention_rollout(matrix, target=4), matrix.overview(0, 0, 10)
    for result, values in ((rollout, rollout.raw), (overview, overview.mean)):
        np.testing.assert_array_equal(np.asarray(result), values)
        assert np.asarray(result).dtype == values.dtype
        assert np.asarray(result, dtype=np.float16).dtype == np.float16
        assert not np.shares_memory(np.array(result), values)
        np.testing.assert_array_equal(result.__array__(np.float32), values.astype(np.float32))
        with pytest.raises(ValueError, match="need a copy"):
            result.__array__(np.float16, copy=False)
    assert repr(rollout).startswith("<Rollout of positions 4 to 4: 20 shares of 1 over 2 layers, ")
    assert repr(attention_rollout(matrix)).startswith("<Rollout: 20 x 20 shares of 1 over 2 layers, ")
    assert repr(overview) == "<Overview: mean and maximum weight of 10 x 10 cells of 2 x 2 positions>"
