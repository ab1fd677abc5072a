"""Measured influence on a real model, against a naive loop: one eager forward for each hidden word."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from support.numbers.real_prompts import FLASK, SIBLINGS

from att_viz import AttentionMatrix
from att_viz.matrix.influence import Influence


@torch.no_grad()
def naive(model: Any, ids: list[int], target: tuple[int, int], span: tuple[int, int] | None) -> NDArray[np.float64]:
    """The answer's log-probabilities in one eager forward, with a mask [1, 1, tokens, tokens] written by hand."""
    inputs = torch.tensor([ids])
    length = len(ids) - 1
    mask = torch.full((length, length), -math.inf).triu(1)
    if span is not None:
        mask[span[1] :, span[0] : span[1]] = -math.inf
    before = model.config._attn_implementation
    model.set_attn_implementation("eager")
    try:
        logits = model(inputs[:, :-1], attention_mask=mask[None, None], use_cache=False).logits[0, target[0] - 1 :]
    finally:
        model.set_attn_implementation(before)
    found: NDArray[np.float64] = logits.double().log_softmax(-1).gather(-1, inputs[0, target[0] :, None])[:, 0].numpy()
    return found


@pytest.fixture(scope="module")
def measured(models: Callable[[str], Any]) -> Callable[..., tuple[AttentionMatrix, Influence]]:
    def measure(prompt: str, max_new_tokens: int, dtype: str = "float32") -> tuple[AttentionMatrix, Influence]:
        matrix = models(dtype).ours.generate_text(prompt, max_new_tokens, influence="words")[1]
        assert matrix.influence is not None
        return matrix, matrix.influence

    return measure


def strongest_for(matrix: AttentionMatrix, influence: Influence, text: str) -> list[tuple[str, float]]:
    """The words that spoke most for the first answer token of a text, and how many times less likely it is without."""
    texts = matrix.token_texts
    token = next(place for place in range(matrix.prompt_length, len(texts)) if texts[place].strip() == text)
    return [(unit.text.strip(), math.exp(effect)) for unit, effect in influence.strongest(token, 3)]


def test_siblings(float32: Any, measured: Callable[..., tuple[AttentionMatrix, Influence]]) -> None:
    """Every word of the prompt equals the naive loop; "Alice" is there because of "Alice"."""
    matrix, influence = measured(SIBLINGS, 24)
    assert matrix.token_ids is not None
    ids, target = matrix.token_ids.tolist(), influence.target
    plain = naive(float32.plain, ids, target, None)
    np.testing.assert_allclose(influence.log_probabilities, plain, atol=1e-4)
    for unit, effects in zip(influence.units, influence.effects, strict=True):
        expected = plain - naive(float32.plain, ids, target, (unit.start, unit.end))
        expected[: max(0, unit.end + 1 - target[0])] = np.nan
        np.testing.assert_allclose(effects, expected, atol=1e-4, err_msg=unit.text)
    word, times = strongest_for(matrix, influence, "Alice")[0]
    assert word == "Alice"
    assert 12 < times < 27


def test_flask(float32: Any, measured: Callable[..., tuple[AttentionMatrix, Influence]]) -> None:
    """Some words equal the naive loop; the words that the answer's own names come from are found."""
    matrix, influence = measured(FLASK[1], 60)
    assert matrix.token_ids is not None
    ids, target = matrix.token_ids.tolist(), influence.target
    plain = naive(float32.plain, ids, target, None)
    for place in (0, len(influence.units) // 2, len(influence.units) - 1):
        unit = influence.units[place]
        expected = plain - naive(float32.plain, ids, target, (unit.start, unit.end))
        expected[: max(0, unit.end + 1 - target[0])] = np.nan
        np.testing.assert_allclose(influence.effects[place], expected, atol=1e-4, err_msg=unit.text)
    best = {
        unit.text.strip() for token in range(*target) for unit, effect in influence.strongest(token, 1) if effect > 2
    }
    assert {"Flask", "Jinja2"} <= best


def test_bfloat16(measured: Callable[..., tuple[AttentionMatrix, Influence]]) -> None:
    """The order is the same where it is clear; the numbers are rounded."""
    matrix, influence = measured(SIBLINGS, 12, "bfloat16")
    assert influence.compute_dtype == "bfloat16"
    assert strongest_for(matrix, influence, "Alice")[0][0] == "Alice"
