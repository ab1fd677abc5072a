"""Running an encoder over a text while every attention row is kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import torch
from transformers import PreTrainedModel

from att_viz.capture.hooks.attention_layers import Method, find_attention_layers
from att_viz.capture.row_collector import RowCollector
from att_viz.capture.session import capture_attention
from att_viz.capture.value_norms import capture_value_norms
from att_viz.matrix.extent import DECODER_SELF, ENCODER_SELF
from att_viz.matrix.weights import InMemoryWeights
from att_viz.model.facts import is_encoder, total_heads
from att_viz.model.live_model import in_evaluation_mode
from att_viz.model.text_inputs import forward_arguments

__all__ = ["Encoded", "encode_inputs"]


@dataclass(frozen=True)
class Encoded:
    """Where a model looked when it read a text.

    Attributes:
        weights: the attention rows, one for each token.
        method: how they were captured.
    """

    weights: InMemoryWeights
    method: Method


def encode_inputs(model: PreTrainedModel, inputs: Mapping[str, torch.Tensor]) -> Encoded:
    """Run a model over one sequence, once.

    Args:
        model: an encoder of transformers, or a causal language model.
        inputs: what the tokenizer made of the text, each [1, tokens]; what the model does not take is left out.

    Returns:
        The rows: an encoder's, in which every token may look at every other, or a decoder's.

    Raises:
        CaptureError: if the attention cannot be captured exactly, would not fit in memory, or looks ahead in a model
            that is no encoder.
    """
    both_ways = is_encoder(model.config)
    length = inputs["input_ids"].shape[1]
    _, layers = find_attention_layers(model)
    collector = RowCollector(total_heads(model, len(layers)), looks_ahead=both_ways)
    collector.check_memory(length)
    with (
        in_evaluation_mode(model),
        torch.no_grad(),
        capture_value_norms(model) as values,
        capture_attention(model, collector) as capture,
    ):
        model(**forward_arguments(model, inputs))
    kind = ENCODER_SELF if both_ways else DECODER_SELF
    return Encoded(collector.weights(length, values.of_sequence(0), kind), capture.method)
