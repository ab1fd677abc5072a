"""Rollout through an encoder and a decoder, against every path through the two counted one by one."""

from __future__ import annotations

from itertools import product
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from support.numbers.encoder_attention import encoder_matrix
from support.numbers.random_attention import causal_attention

from att_viz.analysis import attention_rollout, encoder_decoder_rollout
from att_viz.attention_matrix import AttentionMatrix
from att_viz.encoder_decoder_attention import EncoderDecoderAttention
from att_viz.errors import InvalidInputError
from att_viz.matrix.metadata import CaptureMetadata
from att_viz.matrix.stored_sequence import KeyTokens

INPUTS, OUTPUTS = 4, 3


def both(layers: int, encoder_layers: int = 2) -> EncoderDecoderAttention:
    encoder = encoder_matrix(encoder_layers, 2, INPUTS)
    tokens = [f" out{place}" for place in range(OUTPUTS)]
    decoder = AttentionMatrix({layer: causal_attention(2, OUTPUTS, seed=layer) for layer in range(layers)}, tokens)
    scores = np.random.default_rng(8).exponential(size=(layers, 2, OUTPUTS, INPUTS))
    weights = (scores / scores.sum(axis=-1, keepdims=True)).astype(np.float32)
    keys = KeyTokens(encoder.tokens, encoder.token_texts, encoder.real)
    cross = AttentionMatrix({layer: weights[layer] for layer in range(layers)}, tokens, keys=keys)
    return EncoderDecoderAttention(encoder, decoder, cross)


def mean(matrix: AttentionMatrix, layer: int) -> NDArray[np.float64]:
    return np.asarray(matrix.layer(layer).astype(np.float64).mean(axis=0))


def mixed(weights: NDArray[np.float64], residual: float) -> NDArray[np.float64]:
    return np.asarray(residual * np.eye(len(weights)) + (1 - residual) * weights)


@pytest.mark.parametrize("residual", [0.0, 0.5, 0.75])
def test_shares_are_the_sums_over_all_paths(residual: float) -> None:
    """A path goes down the decoder, may cross over in any layer, and then goes down the whole encoder."""
    matrix = both(2)
    steps = [mixed(mean(matrix.encoder, layer), residual) for layer in range(2)]
    own = [mixed(mean(matrix.decoder, layer), residual) for layer in range(2)]
    across = [mean(matrix, layer) for layer in range(2)]
    source, target = np.zeros((OUTPUTS, INPUTS)), np.zeros((OUTPUTS, OUTPUTS))
    encoder = np.zeros((INPUTS, INPUTS))
    for top, middle, bottom in product(range(INPUTS), repeat=3):
        encoder[top, bottom] += steps[1][top, middle] * steps[0][middle, bottom]
    for top in range(OUTPUTS):
        for key, word in product(range(INPUTS), repeat=2):
            source[top, word] += (1 - residual) * across[1][top, key] * encoder[key, word]
        for middle in range(OUTPUTS):
            stays = residual * own[1][top, middle]
            for key, word in product(range(INPUTS), repeat=2):
                source[top, word] += stays * (1 - residual) * across[0][middle, key] * encoder[key, word]
            for bottom in range(OUTPUTS):
                target[top, bottom] += stays * residual * own[0][middle, bottom]
    found = encoder_decoder_rollout(matrix, residual=residual)
    np.testing.assert_allclose(found.source, source, atol=1e-6)
    np.testing.assert_allclose(found.target, target, atol=1e-6)
    np.testing.assert_allclose(found.source.sum(axis=1) + found.target.sum(axis=1), 1.0, atol=1e-12)
    assert not np.triu(found.target, 1).any()


@pytest.mark.parametrize("window", [None, 1])
@pytest.mark.parametrize("padding", [0, 1])
def test_even_is_the_rollout_of_attention_without_preference(window: int | None, padding: int) -> None:
    """The same function, over matrices that are even where anything can be seen."""
    places = np.arange(INPUTS)
    real = places >= padding
    seen = (np.abs(places[:, None] - places) <= (INPUTS if window is None else window)) & real & real[:, None]
    counts = np.maximum(1, seen.sum(axis=1, keepdims=True))
    square = np.repeat((seen / counts).astype(np.float32)[None], 2, axis=0)
    attention = {} if window is None else {"sliding_window": window}
    tokens, outputs = [f" in{place}" for place in places], [f" out{place}" for place in range(OUTPUTS)]
    metadata = CaptureMetadata(attention=attention)
    encoder = AttentionMatrix({0: square, 1: square}, tokens, kind="encoder_self", real=real, metadata=metadata)
    lower = np.tril(np.ones((OUTPUTS, OUTPUTS)))
    own = np.repeat((lower / lower.sum(axis=1, keepdims=True)).astype(np.float32)[None], 2, axis=0)
    across = np.repeat(np.repeat((real / real.sum()).astype(np.float32)[None], OUTPUTS, axis=0)[None], 2, axis=0)
    keys = KeyTokens(encoder.tokens, encoder.token_texts, real)
    even = EncoderDecoderAttention(
        encoder,
        AttentionMatrix(dict.fromkeys(range(3), own), outputs),
        AttentionMatrix(dict.fromkeys(range(3), across), outputs, keys=keys),
    )
    found = encoder_decoder_rollout(even, residual=0.25)
    np.testing.assert_allclose(found.source, np.tile(found.even, (OUTPUTS, 1)), atol=1e-6)
    np.testing.assert_allclose(found.corrected[:, real], 1.0, atol=1e-5)
    assert not found.corrected[:, ~real].any()
    assert found.even.sum() == pytest.approx(1 - 0.25**3)


def test_one_layer_that_takes_all_from_the_encoder_is_its_rollout() -> None:
    matrix = both(1, encoder_layers=3)
    found = encoder_decoder_rollout(matrix, residual=0.0)
    encoder = attention_rollout(matrix.encoder, residual=0.0).raw
    np.testing.assert_allclose(found.source, mean(matrix, 0) @ encoder, atol=1e-6)
    assert not found.target.any()


@pytest.mark.parametrize(
    ("matrix", "options", "because"),
    [
        (encoder_matrix(), {}, "give an EncoderDecoderAttention"),
        (both(1), {"residual": 1.0}, "less than 1"),
        (both(1), {"head_fusion": "sum"}, "must be one of mean, max, min"),
    ],
)
def test_what_makes_no_sense_is_refused(matrix: Any, options: dict[str, Any], because: str) -> None:
    with pytest.raises(InvalidInputError, match=because):
        encoder_decoder_rollout(matrix, **options)


def test_rollout_of_one_text_says_where_to_go() -> None:
    with pytest.raises(InvalidInputError, match="encoder_decoder_rollout goes through both"):
        attention_rollout(both(1))
