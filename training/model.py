"""The demo model's architecture and how its weights start."""

from __future__ import annotations

import math

import torch
from transformers import LlamaConfig, LlamaForCausalLM

from training.tokenizer import MAX_LENGTH, VOCABULARY_SIZE

_ROTARY_BASE = 1_000.0
# Queries and keys get a constant part of this size, so that every head starts with a preference for some
# distance, whatever the tokens are: a previous-token head then has something to grow from.
_BIAS_DEVIATION = 0.5


def demo_config(*, vocabulary_size: int = VOCABULARY_SIZE, hidden: int = 192, layers: int = 4) -> LlamaConfig:
    """A Llama configuration of 16 heads of width 32, four of which share a key-value head.

    Args:
        vocabulary_size: Tokens known.
        hidden: Width of the residual stream.
        layers: Number of layers.
    """
    return LlamaConfig(
        vocab_size=vocabulary_size,
        hidden_size=hidden,
        intermediate_size=2 * hidden,
        num_hidden_layers=layers,
        num_attention_heads=16,
        num_key_value_heads=4,
        head_dim=32,
        attention_bias=True,
        tie_word_embeddings=True,
        max_position_embeddings=MAX_LENGTH,
        rope_parameters={"rope_type": "default", "rope_theta": _ROTARY_BASE},
        pad_token_id=0,
        bos_token_id=1,
        eos_token_id=2,
    )


def new_model(config: LlamaConfig, seed: int) -> LlamaForCausalLM:
    """A model with fresh weights, the same ones for the same seed."""
    torch.manual_seed(seed)
    model = LlamaForCausalLM(config)
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if name.endswith(("q_proj.bias", "k_proj.bias")):
                parameter.normal_(0.0, _BIAS_DEVIATION, generator=generator)
            elif name.endswith(
                ("q_proj.weight", "k_proj.weight", "v_proj.weight", "gate_proj.weight", "up_proj.weight")
            ):
                parameter.normal_(0.0, 1.0 / math.sqrt(parameter.shape[1]), generator=generator)
    return model
