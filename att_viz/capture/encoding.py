"""Running an encoder over a text, or a sound, while every attention row is kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

import torch
from transformers import PreTrainedModel

from att_viz.capture.hooks.attention_layers import Method, find_attention_layers
from att_viz.capture.ranks.gathered_rows import SharedRun, WeightsElsewhere
from att_viz.capture.ranks.ranks import ranks_of
from att_viz.capture.row_collector import RowCollector
from att_viz.capture.session import capture_attention
from att_viz.capture.tiles.row_block import RowBlock
from att_viz.capture.value_norms import capture_value_norms
from att_viz.errors import CaptureError
from att_viz.matrix.extent import DECODER_SELF, ENCODER_SELF
from att_viz.matrix.weights import InMemoryWeights
from att_viz.model.facts import is_encoder, total_heads
from att_viz.model.inputs import forward_arguments
from att_viz.model.live_model import in_evaluation_mode

__all__ = ["Encoded", "encode_inputs", "encode_sound"]


@dataclass(frozen=True)
class Encoded:
    """Where a model looked when it read a text.

    Attributes:
        weights: the attention rows, one for each token.
        method: how they were captured.
    """

    weights: InMemoryWeights | WeightsElsewhere
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
    ranks = ranks_of(model, layers)
    collector = RowCollector(total_heads(model, len(layers)), looks_ahead=both_ways)
    shared = None
    if ranks is None:
        collector.check_memory(length)
    else:
        shared = SharedRun(ranks)
        shared.begin(partial(collector.check_memory, length), 0, inputs["input_ids"])
    with (
        in_evaluation_mode(model),
        torch.no_grad(),
        capture_value_norms(model) as values,
        capture_attention(model, collector, own_heads=True) as capture,
    ):
        model(**forward_arguments(model, inputs))
    kind = ENCODER_SELF if both_ways else DECODER_SELF
    norms = values.of_sequence(0)
    if shared is not None:
        return Encoded(shared.gather(collector.layers(length, length), length, norms, kind), capture.method)
    return Encoded(collector.weights(length, norms, kind), capture.method)


def encode_sound(model: PreTrainedModel, inputs: Mapping[str, torch.Tensor]) -> Encoded:
    """Run an encoder over one sound, once.

    Args:
        model: an encoder of transformers that hears and writes nothing.
        inputs: what it gets, by the names of its arguments, each [1, ...].

    Returns:
        The rows, in which every place may look at every other.

    Raises:
        CaptureError: if the attention cannot be captured exactly, would not fit in memory, or is no matrix over all
            places of the sound.
    """
    _, layers = find_attention_layers(model)
    collector = RowCollector(total_heads(model, len(layers)), looks_ahead=True)
    places: set[tuple[int, int]] = set()

    def keep(block: RowBlock) -> None:
        places.add((block.batch, block.keys_to))
        collector(block)

    with (
        in_evaluation_mode(model),
        torch.no_grad(),
        capture_value_norms(model) as values,
        capture_attention(model, keep) as capture,
    ):
        model(**{name: tensor.to(model.device) for name, tensor in inputs.items()})
    count = max(keys for _, keys in places)
    if places != {(0, count)}:
        raise CaptureError(
            f"{type(model).__name__} computes its attention in parts of the sound, or puts places together, so a layer "
            "has no single matrix over all of them to show"
        )
    return Encoded(collector.weights(count, values.of_sequence(0), ENCODER_SELF), capture.method)
