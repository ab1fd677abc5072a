"""Attention flow equals minimum cuts found by trying every cut, and closed forms where paths share nothing."""

from __future__ import annotations

import itertools
import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from support.numbers.random_attention import random_matrix
from support.numbers.rollout_reference import dense_step, random_layers

from att_viz.analysis import attention_flow, attention_rollout
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import InvalidInputError


def smallest_cut(steps: list[np.ndarray], target: int, token: int) -> float:
    """The capacity of the smallest cut between the target on top and a token, by trying all of them."""
    length, between = steps[0].shape[0], len(steps) - 1
    smallest = math.inf
    for sides in itertools.product([False, True], repeat=between * length):
        # Which nodes are on the target's side, from the tokens up.
        levels = [np.zeros(length, dtype=bool), *np.reshape(sides, (between, length)), np.zeros(length, dtype=bool)]
        levels[0] = np.arange(length) != token
        levels[-1][target] = True
        cut = sum(
            step[above][:, ~below].sum() for step, below, above in zip(steps, levels[:-1], levels[1:], strict=True)
        )
        smallest = min(smallest, float(cut))
    return smallest


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize(("layers", "length", "causal"), [(2, 5, True), (3, 4, True), (3, 4, False), (4, 3, False)])
def test_flow_is_the_smallest_cut(seed: int, layers: int, length: int, causal: bool) -> None:
    weights = random_layers(layers, heads=2, length=length, seed=seed, causal=causal)
    steps = [dense_step(layer) for layer in weights]
    for target in range(length):
        flows = attention_flow(weights, target)
        expected = [smallest_cut(steps, target, token) for token in range(length)]
        np.testing.assert_allclose(flows, expected, rtol=0, atol=1e-9)


@pytest.mark.parametrize("options", [{}, {"residual": 0.2, "head_fusion": "max"}, {"discard": 0.6}])
def test_through_one_layer_and_through_two(options: dict[str, Any]) -> None:
    """One layer: the step itself. Two: each position between carries the smaller of its two edges."""
    weights = random_layers(2, length=30, seed=4)
    lower, upper = (dense_step(layer, **options) for layer in weights)
    np.testing.assert_allclose(attention_flow(weights[:1], 20, **options), lower[20], rtol=0, atol=1e-9)
    expected = np.minimum(upper[20][:, None], lower).sum(axis=0)
    np.testing.assert_allclose(attention_flow(weights, 20, **options), expected, rtol=0, atol=1e-9)


def test_flow_bounds_what_any_single_path_carries() -> None:
    """The rollout adds up products along paths, each at most its narrowest edge, so it cannot exceed the flow."""
    weights = random_layers(5, length=12, seed=6)
    flows = attention_flow(weights, 11)
    assert (flows >= attention_rollout(weights, target=11).raw - 1e-9).all()
    assert flows.max() <= 1 + 1e-9


def test_archives(tmp_path: Path) -> None:
    matrix = random_matrix(layers=3, tokens=14)
    layers = [np.stack([matrix.rows(layer, head) for head in range(3)]) for layer in range(3)]
    expected = attention_flow(layers)
    assert expected.shape == (13,)
    np.testing.assert_allclose(attention_flow(matrix), expected, rtol=0, atol=1e-6)
    matrix.save(tmp_path / "story.h5", dtype="float32")
    with AttentionMatrix.open(tmp_path / "story.h5") as archive:
        np.testing.assert_allclose(attention_flow(archive, 5), attention_flow(layers, 5), rtol=0, atol=1e-6)


def test_a_live_model_with_padding() -> None:
    import torch
    from support.models.tiny_models import make_model

    model, ids = make_model("llama"), torch.arange(1, 16)[None]
    mask = (torch.arange(15) >= 4).long()[None]
    flows = attention_flow(model, -1, {"input_ids": ids, "attention_mask": mask})
    assert not flows[:4].any()
    assert flows[4:].all()
    model.set_attn_implementation("eager")
    with torch.no_grad():
        attentions = model(ids, attention_mask=mask, output_attentions=True).attentions
    np.testing.assert_allclose(flows, attention_flow(attentions, -1, attention_mask=mask), rtol=0, atol=1e-5)


def test_a_graph_that_is_too_large_is_refused_in_a_sentence() -> None:
    with pytest.raises(InvalidInputError, match="more than 100,000 edges"):
        attention_flow([np.tri(300) / np.arange(1, 301)[:, None]] * 5)
    with pytest.raises(InvalidInputError, match="positions are 0 to 4"):
        attention_flow(random_layers(1, length=5), 5)


def test_a_graph_of_a_model_that_is_too_large_is_refused_in_a_sentence() -> None:
    from support.models.tiny_models import make_model

    with pytest.raises(InvalidInputError, match="too many for maximum flows"):
        attention_flow(make_model("llama"), -1, np.ones((1, 450), dtype=np.int64))
    with pytest.raises(InvalidInputError, match="needs inputs"):
        attention_flow(make_model("llama"))
