"""Running a model with an encoder and a decoder while every attention row of its three kinds is kept."""

from __future__ import annotations

from contextlib import ExitStack

import torch
from transformers import PreTrainedModel

from att_viz.capture.hooks.attention_layers import find_stacks
from att_viz.capture.hooks.implementation_switch import switched_implementation
from att_viz.capture.hooks.listeners import RowRequest, listening
from att_viz.capture.row_collector import RowCollector
from att_viz.matrix.extent import CROSS, DECODER_SELF, ENCODER_SELF, AttentionKind
from att_viz.matrix.weights import InMemoryWeights
from att_viz.model.facts import total_heads
from att_viz.model.live_model import in_evaluation_mode

__all__ = ["capture_three_kinds"]


def capture_three_kinds(
    model: PreTrainedModel, source: torch.Tensor, target: torch.Tensor
) -> dict[AttentionKind, InMemoryWeights]:
    """Run an encoder over one text and its decoder over another, once (teacher forcing).

    Args:
        model: a transformers model with an encoder and a decoder, whose attention goes through the interface.
        source: int64 [1, K], what the encoder reads.
        target: int64 [1, T], what the decoder is fed: its start token first.

    Returns:
        For each kind the rows: [heads, K, K], [heads, T, T] and, from the decoder to the encoder, [heads, T, K].

    Raises:
        CaptureError: if the attention cannot be captured exactly, or would not fit in memory.
    """
    stacks = find_stacks(model)
    shapes: dict[AttentionKind, tuple[int, int]] = {
        ENCODER_SELF: (source.shape[1], source.shape[1]),
        DECODER_SELF: (target.shape[1], target.shape[1]),
        CROSS: (target.shape[1], source.shape[1]),
    }
    collectors = {}
    with ExitStack() as stack:
        for kind, layers in stacks.items():
            collector = RowCollector(total_heads(model, len(layers)), looks_ahead=kind != DECODER_SELF)
            collector.check_memory(max(shapes[kind]))
            stack.enter_context(listening(model, layers, RowRequest(collector, is_cross=kind == CROSS)))
            collectors[kind] = collector
        everything = tuple(layer for layers in stacks.values() for layer in layers)
        stack.enter_context(switched_implementation(model, "interface", everything))
        stack.enter_context(in_evaluation_mode(model))
        stack.enter_context(torch.no_grad())
        model(
            input_ids=source.to(model.device),
            attention_mask=torch.ones_like(source).to(model.device),
            decoder_input_ids=target.to(model.device),
            use_cache=False,
        )
    return {kind: collectors[kind].weights(rows, kind=kind, num_keys=keys) for kind, (rows, keys) in shapes.items()}
