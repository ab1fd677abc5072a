"""Encoders of text: whole sequences and padded batches, beside their own eager attention."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

import numpy as np
import torch
import transformers

from att_viz import AttentionMatrix
from att_viz.capture import capture_attention
from att_viz.capture.encoding import encode_inputs
from support.architectures.calls import CapturedCalls, largest_difference, recorded_eager, refuse_flat
from support.architectures.encoder_decoders import over_all_keys
from support.architectures.outcome import Measured
from support.architectures.small_configs import FIRST_SPECIAL_ID, small_config
from support.architectures.small_models import randomised

__all__ = ["measured_encoder", "small_encoder"]

TOKENS, PADDED = 24, 5


def small_encoder(name: str) -> Any:
    """A random encoder of a type."""
    config = small_config(transformers.CONFIG_MAPPING[name])
    torch.manual_seed(0)
    return randomised(transformers.AutoModel.from_config(config, attn_implementation="eager"))


def measured_encoder(name: str) -> Measured:
    """What becomes of an encoder's attention to a batch, padded on the left, on the right and not at all; and to one
    sequence with padding."""
    model = small_encoder(name)
    ids = torch.randint(5, FIRST_SPECIAL_ID, (3, TOKENS), generator=torch.Generator().manual_seed(1))
    there = torch.ones_like(ids)
    there[0, :PADDED] = 0
    there[1, -PADDED:] = 0
    own = own_attention(model, {"input_ids": ids, "attention_mask": there})
    captured = CapturedCalls()
    with torch.no_grad(), capture_attention(model, captured) as capture:
        model(input_ids=ids, attention_mask=there)
    refuse_flat(own)
    calls = captured.by_module(capture.layers)
    errors = [largest_difference(own, calls, there.bool(), causal=False)]

    alone = {"input_ids": ids[1:2], "attention_mask": there[1:2]}
    encoded = encode_inputs(model, alone)
    matrix = AttentionMatrix(encoded.weights, ["t"] * TOKENS, real=there[1].bool().tolist())
    assert matrix.kind == "encoder_self"
    layers = [weights for calls in own_attention(model, alone).values() for weights in calls]
    assert matrix.layers == tuple(range(len(layers)))
    real = TOKENS - PADDED
    for layer, weights in enumerate(layers):
        errors.append(float(np.abs(matrix.layer(layer)[:, :real] - weights[0, :, :real].numpy()).max()))
        assert not matrix.layer(layer)[:, real:].any()
    return Measured(encoded.method, max(errors))


@torch.no_grad()
def own_attention(model: Any, inputs: dict[str, torch.Tensor]) -> dict[str, list[torch.Tensor]]:
    """A model's own weights of one forward pass, by module; by the number of the layer where it returns them only."""
    with recorded_eager(model) as found, _multiplied(model) as products:
        model(**inputs)
    if found or products:
        return {**found, **products}
    returned = getattr(model(**inputs, output_attentions=True), "attentions", None) or ()
    count = inputs["input_ids"].shape[1]
    return {str(layer): [over_all_keys(weights.float(), count)] for layer, weights in enumerate(returned)}


@contextmanager
def _multiplied(model: Any) -> Iterator[dict[str, list[torch.Tensor]]]:
    """The weights that SqueezeBERT multiplies its values by; what it returns are its scores."""
    found: dict[str, list[torch.Tensor]] = {}
    with ExitStack() as hooks:
        for name, module in model.named_modules():
            if name.endswith(".matmul_qkv"):
                kept = found.setdefault(name.removesuffix(".matmul_qkv"), [])
                hook = module.register_forward_pre_hook(lambda _, given, kept=kept: kept.append(given[0].clone()))
                hooks.callback(hook.remove)
        yield found
