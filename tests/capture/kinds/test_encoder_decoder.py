"""The three kinds of attention of models with an encoder and a decoder, against the weights that they return."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch
import transformers

from att_viz.capture.encoder_decoder import capture_three_kinds
from att_viz.errors import CaptureError
from att_viz.matrix.extent import AttentionKind

T5: dict[str, Any] = {"d_model": 32, "d_kv": 8, "d_ff": 48, "num_layers": 2, "num_heads": 4}
BART: dict[str, Any] = {
    "d_model": 32, "encoder_layers": 2, "decoder_layers": 2, "encoder_attention_heads": 4,
    "decoder_attention_heads": 4, "encoder_ffn_dim": 48, "decoder_ffn_dim": 48, "max_position_embeddings": 64,
    "pad_token_id": 0, "bos_token_id": 1, "eos_token_id": 2, "decoder_start_token_id": 2,
}  # fmt: skip
SOURCE, TARGET = torch.arange(5, 22)[None], torch.arange(30, 41)[None]
READ = {"input_ids": SOURCE, "attention_mask": torch.ones_like(SOURCE)}


@pytest.mark.parametrize(
    ("name", "sizes"), [("t5", T5), ("mt5", T5), ("bart", BART), ("mbart", BART), ("marian", BART), ("pegasus", BART)]
)
def test_rows_are_those_that_the_model_returns(name: str, sizes: dict[str, Any]) -> None:
    torch.manual_seed(0)
    config = transformers.AutoConfig.for_model(name, vocab_size=100, **sizes)
    model: Any = transformers.AutoModelForSeq2SeqLM.from_config(config, attn_implementation="eager").eval()
    with torch.no_grad():
        for parameter in model.parameters():
            if parameter.ndim > 1:
                # T5 does not scale its scores, and eager attention itself rounds larger ones beyond the bound.
                parameter.mul_(2.0 if sizes is T5 else 4.0)
        returned = model(**READ, decoder_input_ids=TARGET, output_attentions=True, use_cache=False)
    found = capture_three_kinds(model, READ, TARGET)
    expected: list[tuple[AttentionKind, Any, tuple[int, int]]] = [
        ("encoder_self", returned.encoder_attentions, (17, 17)),
        ("decoder_self", returned.decoder_attentions, (11, 11)),
        ("cross", returned.cross_attentions, (11, 17)),
    ]
    for kind, tensors, shape in expected:
        weights = found[kind]
        assert (weights.kind, weights.num_rows, weights.num_keys) == (kind, *shape)
        assert weights.layers == (0, 1)
        for layer in weights.layers:
            rows = np.stack([weights.read(layer, head, 0, shape[0]) for head in weights.heads(layer)])
            np.testing.assert_allclose(rows, tensors[layer][0].numpy(), atol=1e-5)
    assert model.config._attn_implementation == "eager"


def test_a_model_without_an_encoder_is_refused() -> None:
    config = transformers.LlamaConfig(
        hidden_size=16, num_attention_heads=2, num_hidden_layers=1, intermediate_size=16, vocab_size=50
    )
    with pytest.raises(CaptureError, match="no module computes weights of the kind encoder_self"):
        capture_three_kinds(transformers.LlamaForCausalLM(config), READ, TARGET)
