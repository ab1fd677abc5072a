"""Rows of decoding steps are the same whether they come as blocks or as they are."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch
from support.models.tiny_models import make_model

from att_viz.capture import RowBlock, RowCollector, capture_attention


def generate(model: Any, ids: torch.Tensor, **options: Any) -> torch.Tensor:
    mask = torch.ones_like(ids)
    found: torch.Tensor = model.generate(
        ids, attention_mask=mask, max_new_tokens=30, do_sample=False, disable_compile=True, pad_token_id=0, **options
    )
    return found


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16])
@pytest.mark.parametrize("options", [{}, {"prompt_lookup_num_tokens": 4}, {"cache_implementation": "static"}], ids=str)
@pytest.mark.parametrize("name", ["llama", "gemma2", "gpt_oss", "mistral"])
def test_rows_of_steps_are_those_of_blocks(name: str, options: dict[str, Any], dtype: torch.dtype) -> None:
    model = make_model(name, dtype=dtype)
    ids = torch.tensor([[5, 6, 7, 8, 5, 6, 7, 8, 5, 6]])
    heads = model.config.num_hidden_layers * model.config.num_attention_heads
    as_they_are, of_blocks = RowCollector(heads), RowCollector(heads)

    def take(block: RowBlock) -> None:
        of_blocks(block)

    with torch.no_grad():
        with capture_attention(model, as_they_are):
            text = generate(model, ids, **options)
        with capture_attention(model, take):
            assert torch.equal(generate(model, ids, **options), text)
    rows = text.shape[1] - 1
    one, other = as_they_are.weights(rows), of_blocks.weights(rows)
    for layer in other.layers:
        for head in other.heads(layer):
            np.testing.assert_array_equal(one.read(layer, head, 0, rows), other.read(layer, head, 0, rows))
            for mass, expected in [(one.sink_mass(layer, head), other.sink_mass(layer, head))]:
                assert (mass is None) == (expected is None)
                if mass is not None and expected is not None:
                    np.testing.assert_array_equal(mass, expected)
