"""The demo model's architecture and how its weights start."""

from __future__ import annotations

import math

import torch
from transformers import LlamaConfig, LlamaForCausalLM

from training.tokenizer import MAX_LENGTH, VOCABULARY_SIZE

_ROTARY_BASE = 1_000.0
# In the first layers, one group of heads starts with a preference for recent tokens, most of all for the one before:
# a previous-token head has something to grow from. Random preferences for all kinds of distances were tried: the
# copying circuit that grew from them looked five tokens further than an induction head does.
_RECENCY_LAYERS = 2
_RECENCY_STRENGTH = 2.2


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


_SCALED_BY_WIDTH = ("q_proj.weight", "k_proj.weight", "v_proj.weight", "gate_proj.weight", "up_proj.weight")


def new_model(config: LlamaConfig, seed: int) -> LlamaForCausalLM:
    """A model with fresh weights, the same ones for the same seed."""
    torch.manual_seed(seed)
    model = LlamaForCausalLM(config)
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if name.endswith(_SCALED_BY_WIDTH):
                parameter.normal_(0.0, 1.0 / math.sqrt(parameter.shape[1]), generator=generator)
        for layer in model.model.layers[:_RECENCY_LAYERS]:
            _prefer_recent(layer.self_attn, config)
    return model


def _prefer_recent(attention: torch.nn.Module, config: LlamaConfig) -> None:
    """Sets the biases of the first key-value head and its query heads so that their score peaks one token back."""
    width, half = config.head_dim, config.head_dim // 2
    frequencies = _ROTARY_BASE ** (-torch.arange(half) / half)
    # Turning the key by one position more than the query makes the two agree for the token just before.
    amplitude = _RECENCY_STRENGTH * frequencies.sqrt()
    key = torch.cat([amplitude * torch.cos(frequencies), amplitude * torch.sin(frequencies)])
    query = torch.cat([amplitude, torch.zeros(half)])
    heads = config.num_attention_heads // config.num_key_value_heads
    attention.get_parameter("k_proj.bias")[:width] = key
    attention.get_parameter("q_proj.bias")[: heads * width] = query.repeat(heads)
