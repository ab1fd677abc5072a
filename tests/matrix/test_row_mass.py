"""Rows of others that are no attention are refused, and the first of them is named."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from support.numbers.random_attention import causal_attention

from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import ArchiveError, InvalidInputError
from att_viz.formats import open_any
from att_viz.matrix.weights import InMemoryWeights
from att_viz.self_attention_model import SelfAttentionModel

TOKENS = ["a"] * 40


def weights(factor: float = 1.0) -> np.ndarray:
    layers = np.stack([causal_attention(3, 40, seed=layer) for layer in range(2)])
    layers[1, 2, 7] *= factor
    return layers


@pytest.mark.parametrize("factor", [0.0, 0.1, 0.9, 1.01])
def test_a_row_that_does_not_sum_to_1(tmp_path: Path, factor: float) -> None:
    layers = weights(factor)
    with pytest.raises(InvalidInputError, match=rf"row 7 of layer 1, head 2 sums to {factor:.4g}, and attention to 1"):
        AttentionMatrix.from_attentions([layer[None] for layer in layers], TOKENS)
    np.savez(tmp_path / "a.npz", **{f"layer_{number}": layer for number, layer in enumerate(layers)})
    document = {number: {"tensor": layer[None]} for number, layer in enumerate(layers)}
    (tmp_path / "a.pkl").write_bytes(pickle.dumps(document))
    for name in ("a.npz", "a.pkl"):
        with pytest.raises(ArchiveError, match="row 7 of layer 1, head 2"):
            open_any(tmp_path / name)


def test_weights_that_sum_to_6() -> None:
    rows = causal_attention(1, 40)
    rows[0, 5] = np.arange(40) <= 5
    with pytest.raises(InvalidInputError, match="row 5 of layer 0, head 0 sums to 6"):
        AttentionMatrix.from_attentions([rows[None]], TOKENS)


@pytest.mark.parametrize("dtype", [bool, np.complex64])
def test_numbers_of_another_kind(dtype: Any) -> None:
    layers = np.eye(40).astype(dtype)[None, None]
    with pytest.raises(InvalidInputError, match="floating-point"):
        AttentionMatrix.from_attentions([layers], TOKENS)
    with pytest.raises(InvalidInputError, match="floating-point"):
        AttentionMatrix({0: layers[0]}, TOKENS)


def test_padding_may_be_empty(tmp_path: Path) -> None:
    layers = weights()
    layers[:, :, :6] = 0
    real = np.arange(40) >= 6
    matrix = AttentionMatrix.from_attentions([layer[None] for layer in layers], TOKENS, real=real)
    assert matrix.real.tolist() == real.tolist()
    # A file that cannot say what is padding: positions without any weight are.
    np.savez(tmp_path / "a.npz", **{f"layer_{number}": layer for number, layer in enumerate(layers)})
    with open_any(tmp_path / "a.npz", [*TOKENS, "last"]) as matrix:
        assert matrix.real.tolist() == [*real.tolist(), True]


def test_what_rounding_leaves_is_accepted() -> None:
    rows = causal_attention(2, 400)
    half = rows.astype(np.float16)
    coarse = (rows.view(np.uint32) + 0x8000 & 0xFFFF0000).astype(np.uint32).view(np.float32)
    assert np.abs(coarse.sum(axis=2) - 1).max() > 5e-4
    for layer in (half, coarse):
        AttentionMatrix.from_attentions([layer[None]], ["a"] * 400)


def test_learned_sinks_take_their_share(tmp_path: Path) -> None:
    layers = {0: causal_attention(2, 40) / 4}
    matrix = AttentionMatrix(InMemoryWeights(layers, {0: np.full((2, 40), 0.75, np.float32)}), TOKENS)
    matrix.save(tmp_path / "a.h5")
    with pytest.raises(InvalidInputError, match=r"sums to 0\.25"):
        AttentionMatrix.from_attentions([layers[0][None]], TOKENS)


@pytest.mark.parametrize("factor", [0.0, 0.1, 0.9, 1.01, 6.0])
@pytest.mark.parametrize("by", ["mapping", "weights"])
def test_matrices_that_are_built_directly(factor: float, by: str) -> None:
    layers = dict(enumerate(weights(min(factor, 1.0))))
    if factor > 1:
        layers[1][2, 7] = np.where(np.arange(40) <= 7, factor / 8, 0)
    message = rf"row 7 of layer 1, head 2 sums to {factor:.4g}, and attention to 1"
    with pytest.raises(InvalidInputError, match=message):
        AttentionMatrix(layers if by == "mapping" else InMemoryWeights(layers), TOKENS)
    # In padding anything may stand.
    real = np.arange(40) != 7
    matrix = AttentionMatrix(layers if by == "mapping" else InMemoryWeights(layers), TOKENS, real=real)
    assert not matrix.rows(1, 2)[7].any()
    # What was emptied as padding is no row of a token.
    with pytest.raises(InvalidInputError, match="row 7 of layer 0, head 0 sums to 0,"):
        AttentionMatrix(matrix.weights, TOKENS)


def test_rows_are_added_up_once(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = InMemoryWeights(dict(enumerate(weights())))
    AttentionMatrix(kept, TOKENS)
    assert kept.whole_rows.all()
    captured = InMemoryWeights(dict(enumerate(weights())), rows_checked=True)
    monkeypatch.setattr(InMemoryWeights, "read", lambda *arguments: pytest.fail("rows are read again"))
    for known in (kept, captured):
        AttentionMatrix(known, TOKENS)


@pytest.mark.models
def test_captured_rows_are_handed_over_as_checked() -> None:
    matrix = SelfAttentionModel("demo").generate_text("Tom is a cat", 2)[1]
    assert isinstance(matrix.weights, InMemoryWeights)
    assert matrix.weights.whole_rows.all()


@pytest.mark.parametrize(
    ("sinks", "message"),
    [
        (np.full((3, 40), np.nan), "mass that are not numbers, between 0 and 1"),
        (np.full((3, 40), -0.5), "mass that are not numbers, between 0 and 1"),
        (np.full((3, 40), 6.0), "mass that are not numbers, between 0 and 1"),
        (np.ones((3, 40), bool), "holds booleans"),
        (np.ones((3, 40), complex), "holds complex numbers"),
        (np.full((3, 40), 0.5), r"row 0 of layer 0, head 0 sums to 1\.5,"),
    ],
)
def test_learned_sinks_that_are_none(sinks: Any, message: str) -> None:
    with pytest.raises(InvalidInputError, match=message):
        AttentionMatrix(InMemoryWeights({0: weights()[0]}, {0: sinks}), TOKENS)


def test_norms_of_values_that_are_none() -> None:
    with pytest.raises(InvalidInputError, match="value norms that are not numbers, 0 or more"):
        InMemoryWeights({0: weights()[0]}, value_norms={0: np.full((3, 40), np.nan)})


def test_the_sinks_of_padding_count_for_nothing() -> None:
    layers = {0: causal_attention(2, 40) / 2}
    layers[0][:, :3] = 0
    sinks = np.full((2, 40), 0.5, np.float32)
    sinks[:, :3] = 1
    matrix = AttentionMatrix(InMemoryWeights(layers, {0: sinks}), TOKENS, real=np.arange(40) >= 3)
    mass = matrix.sink_mass(0, 1)
    assert mass is not None
    assert mass.tolist() == [0.0] * 3 + [0.5] * 37
