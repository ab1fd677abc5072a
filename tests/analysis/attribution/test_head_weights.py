"""Learned head weights: what `attribute` makes of them, and what is no file of them."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from support.numbers.random_attention import causal_attention

from att_viz.analysis import HeadWeights, attribute, attribute_tokens
from att_viz.analysis.attribution.head_weights import FamilyFigures, ModelIdentity
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import ArchiveError, InvalidInputError
from att_viz.formats.safetensors_file import read_safetensors, write_safetensors
from att_viz.matrix.units import Unit

LAYERS, HEADS, TOKENS, PROMPT = 3, 2, 12, 8
UNITS = [Unit(0, 2, "a"), Unit(2, 5, "b"), Unit(5, 6, "c"), Unit(6, 7, "d")]
PLACES = np.array([(layer, head) for layer in range(LAYERS) for head in range(HEADS)], np.int32)
WEIGHTS = np.array([0.5, -1.0, 2.0, 0.0, 3.0, -0.25], np.float32)


def weights_of(**changes: object) -> HeadWeights:
    made = HeadWeights(
        PLACES,
        WEIGHTS,
        ModelIdentity("a model", "llama", "0" * 64),
        "sentence",
        "suffix",
        (FamilyFigures("facts", 9, 3, 0.75, 0.5, None), FamilyFigures("new", 2, 0, None, None, 0.25)),
        0.3,
        "1",
    )
    return replace(made, **changes)  # type: ignore[arg-type]


@pytest.fixture
def matrix() -> AttentionMatrix:
    layers = {layer: causal_attention(HEADS, TOKENS - 1, seed=layer) for layer in range(LAYERS)}
    return AttentionMatrix(layers, [f"t{place}" for place in range(TOKENS)], prompt_length=PROMPT)


def expected_scores(matrix: AttentionMatrix, rows: slice) -> np.ndarray:
    """By the formula, one head after the other."""
    found = np.zeros(len(UNITS))
    for (layer, head), weight in zip(PLACES.tolist(), WEIGHTS.tolist(), strict=True):
        attention = np.asarray(matrix.layer(layer))[head].astype(np.float64)
        for place, unit in enumerate(UNITS):
            looked = attention[:, unit.start : unit.end].sum(1)
            # The row before the answer decides its first token.
            before = looked[unit.end : PROMPT - 1]
            if len(before):
                found[place] += weight * max(0.0, looked[rows].mean() - before.mean())
    return found


def test_scores_are_the_weighted_sum_of_heads(matrix: AttentionMatrix, tmp_path: Path) -> None:
    weights_of().save(tmp_path / "heads.safetensors")
    expected = expected_scores(matrix, slice(PROMPT - 1, TOKENS - 1))
    for method in (weights_of(), tmp_path / "heads.safetensors", str(tmp_path / "heads.safetensors")):
        found = attribute(matrix, units=UNITS, method=method)
        assert (found.method, found.measured) == ("head_weights", False)
        by_text = {unit.text: unit.score for unit in found.units}
        np.testing.assert_allclose([by_text[unit.text] for unit in UNITS], expected, atol=1e-9)
        assert "held out: facts 0.75 (all heads alike 0.50)" in found.figures
        assert "11 prompts of a model" in found.figures
    single = attribute_tokens(matrix, (9, 11), UNITS, weights_of())
    for place, token in enumerate(range(9, 11)):
        np.testing.assert_allclose(single.scores[:, place], expected_scores(matrix, slice(token - 1, token)), atol=1e-6)


def test_contrast_is_the_sum_of_squares_of_what_weights_are_of(matrix: AttentionMatrix) -> None:
    squares = np.zeros(len(UNITS))
    for place in range(len(PLACES)):
        alone = weights_of(weights=np.eye(len(PLACES), dtype=np.float32)[place])
        scores = {unit.text: unit.score for unit in attribute(matrix, units=UNITS, method=alone).units}
        squares += [scores[unit.text] ** 2 for unit in UNITS]
    found = {unit.text: unit.score for unit in attribute(matrix, units=UNITS, method="contrast").units}
    np.testing.assert_allclose([found[unit.text] for unit in UNITS], squares, rtol=1e-9)
    assert weights_of(weights=np.ones(len(PLACES), np.float32)).are_equal


def test_weights_of_another_shape_are_refused(matrix: AttentionMatrix) -> None:
    fewer = weights_of(heads=PLACES[:-1], weights=WEIGHTS[:-1])
    with pytest.raises(InvalidInputError, match="5 heads in 3 layers, and this attention is of 6 heads in 3 layers"):
        attribute(matrix, method=fewer)
    with pytest.raises(InvalidInputError, match="one of 'measured'"):
        attribute(matrix, method="heads")


def test_what_was_saved_is_read(tmp_path: Path) -> None:
    made = weights_of()
    made.save(tmp_path / "heads.safetensors")
    read = HeadWeights.open(tmp_path / "heads.safetensors")
    np.testing.assert_array_equal(read.heads, made.heads)
    np.testing.assert_array_equal(read.weights, made.weights)
    assert read.weights.dtype == np.float32
    assert (read.model, read.units, read.form, read.figures) == (made.model, made.units, made.form, made.figures)
    assert (read.penalty, read.version) == (made.penalty, made.version)
    assert json.dumps(read.to_json()) == json.dumps(made.to_json())
    weights_of(penalty=float("inf")).save(tmp_path / "equal.safetensors")
    assert HeadWeights.open(tmp_path / "equal.safetensors").to_json()["penalty"] is None


def test_weights_that_are_none_are_refused() -> None:
    for changes in (
        {"weights": WEIGHTS[:-1]},
        {"weights": np.full(len(PLACES), np.nan, np.float32)},
        {"heads": PLACES[::-1]},
        {"heads": np.repeat(PLACES[:1], len(PLACES), 0)},
        {"heads": PLACES - 1},
        {"heads": PLACES[:0], "weights": WEIGHTS[:0]},
    ):
        with pytest.raises(InvalidInputError):
            weights_of(**changes)


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("kind", None, "holds no head weights"),
        ("kind", "labels", "holds no head weights"),
        ("format_version", "2", "does not know"),
        ("features", "value norms", "does not know"),
        ("model", "{", "damaged"),
        ("model", "[]", "damaged"),
        ("model", '{"name": "a\\u001b[2J", "model_type": "", "fingerprint": ""}', "printable"),
        ("model", None, "it has no 'model'"),
        ("units", "x" * 1000, "short"),
        ("figures", "{}", "not a list"),
        ("figures", "[" * 100_000, "damaged"),
        ("figures", '[{"family": "a"}]', "it has no"),
        (
            "figures",
            '[{"family": "a", "trained": 1, "held_out": 1, "lds": 7, "contrast_lds": 0, "other_families_lds": 0}]',
            "from -1 to 1",
        ),
        (
            "figures",
            '[{"family": "a", "trained": -1, "held_out": 1, "lds": 0, "contrast_lds": 0, "other_families_lds": 0}]',
            "whole number",
        ),
        ("penalty", "much", "damaged"),
    ],
)
def test_files_that_lie_are_refused(tmp_path: Path, name: str, text: str | None, said: str) -> None:
    file = tmp_path / "heads.safetensors"
    weights_of().save(file)
    arrays, metadata = read_safetensors(file)
    kept = {key: value for key, value in metadata.items() if key != name}
    write_safetensors(file, arrays, kept if text is None else {**kept, name: text})
    with pytest.raises(ArchiveError, match=said):
        HeadWeights.open(file)


def test_arrays_of_other_kinds_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "heads.safetensors"
    weights_of().save(file)
    arrays, metadata = read_safetensors(file)
    for changed in (
        {**arrays, "weights": arrays["weights"].astype(np.float64)},
        {**arrays, "weights": arrays["weights"][:-1]},
        {**arrays, "weights": np.full_like(arrays["weights"], np.inf)},
        {"weights": arrays["weights"]},
    ):
        write_safetensors(file, changed, metadata)
        with pytest.raises(ArchiveError, match="damaged"):
            HeadWeights.open(file)
