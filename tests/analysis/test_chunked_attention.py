"""Which keys chunked attention leaves a query, where the sequence is padded on its left."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from support.numbers.random_attention import causal_attention
from transformers.masking_utils import (
    causal_mask_function,
    chunked_causal_mask_function,
    sdpa_mask,
    sliding_window_causal_mask_function,
)

from att_viz import AttentionMatrix
from att_viz.analysis import head_table
from att_viz.analysis.heads.rows import head_rows
from att_viz.analysis.row_statistics import l1_from_uniform
from att_viz.matrix.metadata import CaptureMetadata
from att_viz.matrix.weights import InMemoryWeights

CHUNK, TOKENS = 8, 30


@pytest.mark.parametrize("padding", [0, 3, 8, 13])
def test_chunks_begin_at_the_first_real_token(padding: int) -> None:
    real = np.arange(TOKENS) >= padding
    made = sdpa_mask(
        batch_size=1,
        q_length=TOKENS,
        kv_length=TOKENS,
        mask_function=chunked_causal_mask_function(CHUNK, torch.tensor([padding])),
        attention_mask=torch.from_numpy(real)[None],
        allow_is_causal_skip=False,
    )
    assert made is not None
    mask = made[0, 0].numpy()
    rows = mask & real[:, None]
    weights = rows / np.maximum(rows.sum(1, keepdims=True), 1)
    matrix = AttentionMatrix(
        InMemoryWeights({0: weights[None]}),
        [str(place) for place in range(TOKENS)],
        real=real,
        metadata=CaptureMetadata(attention={"chunk": CHUNK, "layer_types": ["chunked_attention"]}),
    )
    [block] = head_rows(matrix, 0, 0)
    np.testing.assert_array_equal(block.first_visible[padding:], mask[padding:].argmax(1))


@pytest.mark.parametrize("kind", ["full_attention", "sliding_attention", "chunked_attention"])
def test_rows_know_which_keys_are_padding_wherever_it_is(kind: str) -> None:
    real = np.ones(TOKENS, np.bool_)
    real[[0, 1, 6, 7, 8, 15, 29]] = False
    functions = {
        "full_attention": causal_mask_function,
        "sliding_attention": sliding_window_causal_mask_function(CHUNK),
        "chunked_attention": chunked_causal_mask_function(CHUNK, torch.tensor([2])),
    }
    made = sdpa_mask(
        batch_size=1,
        q_length=TOKENS,
        kv_length=TOKENS,
        mask_function=functions[kind],
        attention_mask=torch.from_numpy(real)[None],
        allow_is_causal_skip=False,
    )
    assert made is not None
    mask = made[0, 0].numpy()
    rows = mask & real[:, None]
    matrix = AttentionMatrix(
        InMemoryWeights({0: (rows / np.maximum(rows.sum(1, keepdims=True), 1))[None]}),
        [str(place) for place in range(TOKENS)],
        real=real,
        metadata=CaptureMetadata(attention={"chunk": CHUNK, "sliding_window": CHUNK, "layer_types": [kind]}),
    )
    [block] = head_rows(matrix, 0, 0)
    np.testing.assert_array_equal(block.visible[real], mask[real])
    np.testing.assert_array_equal(block.visible_counts[real], mask[real].sum(1))
    np.testing.assert_allclose(l1_from_uniform(block)[real], 0, atol=1e-6)
    # Uniform over what is visible, but for the first token, which sees nothing else.
    [record] = head_table(matrix, as_records=True)
    assert record["uniform"] == pytest.approx(1)
    expected = [1 / mask[place].sum() for place in np.flatnonzero(real)]
    assert record["maximum"] == pytest.approx(np.mean(expected))


def test_the_table_of_a_head_is_that_of_its_tokens_without_padding() -> None:
    real = np.ones(47, np.bool_)
    real[[0, 1, 7, 8, 9, 20, 33, 46]] = False
    places = np.flatnonzero(real)
    tokens = np.random.default_rng(0).integers(0, 9, len(places))
    own = causal_attention(4, len(places))
    spread = np.zeros((4, 47, 47), np.float32)
    spread[:, places[:, None], places] = own
    ids = np.zeros(47, np.int64)
    ids[places] = tokens
    # What stands in padding is a copy of what stands beside it.
    ids[~real] = ids[[2, 2, 6, 6, 6, 19, 32, 45]]
    plain = AttentionMatrix({0: own}, [str(number) for number in tokens], token_ids=tokens)
    padded = AttentionMatrix({0: spread}, [str(number) for number in ids], token_ids=ids, real=real)
    for expected, found in zip(head_table(plain, as_records=True), head_table(padded, as_records=True), strict=True):
        distance = (found.pop("mean_distance"), expected.pop("mean_distance"))
        assert found == pytest.approx(expected, nan_ok=True)
        assert distance[0] > distance[1]
