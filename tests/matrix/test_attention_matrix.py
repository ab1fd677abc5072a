from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from support.numbers.random_attention import causal_attention, random_matrix

from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import AttVizError, InvalidInputError
from att_viz.matrix.weights import InMemoryWeights


def test_it_describes_its_sequence() -> None:
    matrix = random_matrix(layers=2, heads=3, tokens=12)
    assert (matrix.num_layers, matrix.num_heads, matrix.num_rows) == (2, 3, 11)
    assert matrix.layers == (0, 1)
    assert matrix.heads(1) == (0, 1, 2)
    assert matrix.prompt_length == 6
    assert matrix.token_texts[1] == " beautiful"
    assert matrix.token_ids is not None
    assert matrix.token_ids.tolist() == list(range(12))
    assert "2 layers x 3 heads, 12 tokens (6 prompt), 11 rows" in repr(matrix)


def test_rows_are_by_position_and_a_copy() -> None:
    weights = {5: causal_attention(2, 7, seed=3)}
    matrix = AttentionMatrix(weights, ["a"] * 7)
    np.testing.assert_array_equal(matrix.rows(5, 1), weights[5][1])
    np.testing.assert_array_equal(matrix.rows(5, 1, 2, 4), weights[5][1, 2:4])
    matrix.rows(5, 1)[:] = 0
    np.testing.assert_array_equal(matrix.rows(5, 1), weights[5][1])


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"tokens": ["a"] * 4}, "rows"),
        ({"tokens": ["a"] * 9}, "rows"),
        ({"tokens": [1] * 7}, "tokens must be strings"),
        ({"prompt_length": 8}, "prompt_length is 8"),
        ({"prompt_length": -1}, "prompt_length is -1"),
        ({"token_ids": [1, 2]}, "7 tokens but 2 token_ids"),
        ({"token_texts": ["x"]}, "7 tokens but 1 token_texts"),
        ({"weights": {}}, "no layer"),
        ({"weights": {0: np.zeros((2, 7, 6))}}, r"\[2, 7, 6\]"),
        ({"weights": {0: np.zeros((7, 7))}}, r"\[7, 7\]"),
        ({"weights": {0: np.full((1, 7, 7), np.nan)}}, "not attention weights"),
        ({"weights": {0: np.full((1, 7, 7), -3.0)}}, "not attention weights"),
    ],
)
def test_what_does_not_belong_together_is_refused(arguments: dict[str, Any], words: str) -> None:
    given = {"weights": {0: causal_attention(2, 7)}, "tokens": ["a"] * 7} | arguments
    with pytest.raises(InvalidInputError, match=words):
        AttentionMatrix(**given)


def test_unknown_layers_heads_and_rows_are_refused() -> None:
    matrix = random_matrix()
    for call in (
        lambda: matrix.rows(9, 0),
        lambda: matrix.rows(0, 9),
        lambda: matrix.rows(0, 0, 5, 99),
        lambda: matrix.heads(-1),
        lambda: matrix.sink_mass(0, 9),
    ):
        with pytest.raises(AttVizError, match=r"there (is|are)"):
            call()


def test_sink_mass_must_fit_the_weights() -> None:
    with pytest.raises(InvalidInputError, match="learned-sink mass"):
        InMemoryWeights({0: causal_attention(2, 5)}, sink_mass={0: np.zeros((2, 4))})


def test_attentions_of_a_forward_pass() -> None:
    weights = [causal_attention(2, 6, seed=seed)[None] for seed in range(3)]
    matrix = AttentionMatrix.from_attentions(tuple(weights), list("abcdef"), layers=[1, 3, 5])
    assert matrix.layers == (1, 3, 5)
    assert matrix.prompt_length == 6
    np.testing.assert_array_equal(matrix.rows(3, 1), weights[1][0, 1])


@pytest.mark.parametrize("cache_width", [None, 16])
def test_ragged_attentions_of_generate(cache_width: int | None) -> None:
    full = causal_attention(2, 8, seed=4)

    def step(start: int, stop: int) -> tuple[np.ndarray]:
        block = full[:, start:stop, :stop]
        if cache_width:
            block = np.pad(block, ((0, 0), (0, 0), (0, cache_width - stop)))
        return (block[None],)

    matrix = AttentionMatrix.from_attentions((step(0, 5), step(5, 6), step(6, 7), step(7, 8)), ["t"] * 9)
    assert matrix.prompt_length == 5
    np.testing.assert_array_equal(matrix.rows(0, 1), full[1])


def test_generate_with_a_sliding_window_cache() -> None:
    full = causal_attention(1, 8, seed=4, window=3)
    steps = [(full[None, :, :5, :5],)] + [
        (full[None, :, place : place + 1, place - 2 : place + 1],) for place in (5, 6, 7)
    ]
    matrix = AttentionMatrix.from_attentions(steps, ["t"] * 9)
    np.testing.assert_array_equal(matrix.rows(0, 0), full[0])


@pytest.mark.parametrize(
    ("attentions", "words"),
    [
        (None, "eager"),
        ((), "eager"),
        ((None, None), "eager"),
        ((np.zeros((2, 2)),), "shape"),
        (((causal_attention(1, 4)[None],), (causal_attention(2, 4)[None, :, 3:],)), "step 1"),
        (((causal_attention(1, 4)[None],), ()), "different numbers of layers"),
    ],
)
def test_attentions_that_cannot_be_used(attentions: Any, words: str) -> None:
    with pytest.raises(InvalidInputError, match=words):
        AttentionMatrix.from_attentions(attentions, ["a"] * 4)


def test_layers_without_attention_are_left_out() -> None:
    matrix = AttentionMatrix.from_attentions((None, causal_attention(1, 4)[None]), ["a"] * 4)
    assert matrix.layers == (1,)
