"""Which keys chunked attention leaves a query, where the sequence is padded on its left."""

import numpy as np
import pytest
import torch
from transformers.masking_utils import chunked_causal_mask_function, sdpa_mask

from att_viz import AttentionMatrix
from att_viz.analysis.heads.rows import head_rows
from att_viz.matrix.metadata import CaptureMetadata
from att_viz.matrix.weights import InMemoryWeights

CHUNK, TOKENS = 8, 30


@pytest.mark.parametrize("padding", [0, 3, 8, 13])
def test_chunks_begin_at_the_first_real_token(padding):
    real = np.arange(TOKENS) >= padding
    mask = sdpa_mask(
        batch_size=1,
        q_length=TOKENS,
        kv_length=TOKENS,
        mask_function=chunked_causal_mask_function(CHUNK, torch.tensor([padding])),
        attention_mask=torch.from_numpy(real)[None],
        allow_is_causal_skip=False,
    )[0, 0].numpy()
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
