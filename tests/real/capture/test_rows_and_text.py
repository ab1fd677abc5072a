"""Every row equals what transformers computes, and the text is the one that it writes without us."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
import torch
from support.models.plain_attention import eager_rows, greedy, watched
from support.models.real_model import LENGTHS, THREADS, Models
from support.numbers.real_prompts import CONTINUE_STORY, FLASK, SIBLINGS, prompt_of

from att_viz import AttentionMatrix

TOLERANCE = 1e-5

EAGER_LONG_TOLERANCE = 2e-5
"""Two ways of float32 differ by that over 1,500 tokens: of 300 million weights the largest error, against eager
attention in float64, is 0.5e-5 for eager attention, 0.7e-5 for sdpa and 1.0e-5 for ours, of one weight of layer 20.
That is the rounding of the hidden states that 20 layers hand on, where scores reach 100, and not that of the rows:
against the float64 softmax of the very queries and keys, ours err by 2.2e-6 at most (1.2e-6 in layer 20)."""


class Difference:
    """The largest difference between the rows of a matrix and those that are shown to it, layer by layer."""

    def __init__(self, matrix: AttentionMatrix) -> None:
        self._matrix = matrix
        self.largest = 0.0
        self.rows = 0

    def look(self, layer: int, first: int, weights: np.ndarray) -> None:
        stop = first + weights.shape[1]
        for head, expected in enumerate(weights):
            found = self._matrix.rows(layer, head, first, stop)
            assert not found[:, weights.shape[2] :].any()
            self.largest = max(self.largest, float(np.abs(found[:, : weights.shape[2]] - expected).max()))
            self.rows += len(expected)

    def check(self, tolerance: float) -> None:
        assert self.rows == 30 * 9 * self._matrix.num_rows, "not every row was compared"
        assert self.largest <= tolerance


@pytest.mark.parametrize("threads", THREADS)
@pytest.mark.parametrize("length", LENGTHS)
@pytest.mark.parametrize("dtype", ["float32", "bfloat16"])
def test_rows_and_text(models: Callable[[str], Models], dtype: str, length: int, threads: int) -> None:
    """The text is that of plain `generate`, the rows those of the queries and keys that it computes, and eager's.

    Eager attention in bfloat16 rounds scores, by 1.5 to 5% a row, so there it is no reference.
    """
    torch.set_num_threads(threads)
    ours, plain = models(dtype)
    prompt = prompt_of(ours.tokenizer, length)
    _, matrix, prompt_length = ours.generate_text(prompt, max_new_tokens=LENGTHS[length])
    assert abs(prompt_length - length) <= 5
    assert matrix.token_ids is not None
    ids = matrix.token_ids.tolist()
    assert ids == greedy(plain, ids[:prompt_length], LENGTHS[length])
    difference = Difference(matrix)
    with watched(plain, difference.look):
        assert ids == greedy(plain, ids[:prompt_length], LENGTHS[length])
    difference.check(TOLERANCE)
    if dtype == "float32":
        difference = Difference(matrix)
        eager_rows(plain, ids[:-1], difference.look)
        difference.check(TOLERANCE if length < 1000 else EAGER_LONG_TOLERANCE)


@pytest.mark.parametrize("dtype", ["float32", "bfloat16"])
@pytest.mark.parametrize(
    ("prompt", "says"),
    [
        (SIBLINGS, "Alice"),
        (CONTINUE_STORY, "chasing after Jerry"),
        (FLASK[0], "from flask import Flask"),
        (FLASK[1], "from flask import Flask"),
    ],
    ids=["siblings", "story", "vulnerable", "not-vulnerable"],
)
def test_longer_texts_are_plain_generates_and_make_sense(
    models: Callable[[str], Models], dtype: str, prompt: str, says: str
) -> None:
    """Weights that were unpacked wrongly would still give rows to compare, but no sentences."""
    ours, plain = models(dtype)
    _, matrix, prompt_length = ours.generate_text(prompt, max_new_tokens=60)
    assert matrix.token_ids is not None
    ids = matrix.token_ids.tolist()
    assert ids == greedy(plain, ids[:prompt_length], 60)
    assert says in "".join(matrix.token_texts[prompt_length:])


def test_the_model_has_the_shape_that_it_should(float32: Models) -> None:
    config = float32.plain.config
    shape = (config.num_hidden_layers, config.num_attention_heads, config.num_key_value_heads, config.head_dim)
    assert shape == (30, 9, 3, 64)
    assert "You are a helpful AI assistant named SmolLM" in float32.ours.tokenizer.chat_template
