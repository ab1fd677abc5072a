"""`capture_attention`: every attention row that a model computes, handed to a consumer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any

from transformers import PreTrainedModel

from att_viz.capture.attention_function import Listener, listeners
from att_viz.capture.attention_layers import AttentionLayer, Method, find_attention_layers
from att_viz.capture.eager_weights import weights_to
from att_viz.capture.implementation_switch import switched_implementation
from att_viz.capture.row_block import RowConsumer
from att_viz.errors import CaptureError

__all__ = ["Capture", "capture_attention"]


@dataclass(frozen=True)
class Capture:
    """How a model's attention is being captured.

    Attributes:
        method: "interface" (exact float32 softmax in tiles) or "eager" (the model's own weights).
        layers: the layers that are captured.
    """

    method: Method
    layers: tuple[AttentionLayer, ...]


@contextmanager
def capture_attention(model: PreTrainedModel, consumer: RowConsumer) -> Iterator[Capture]:
    """Hand every attention row that a model computes to a consumer, while the context lasts.

    It does not matter how the model is run: forward passes, prefill in chunks, `generate` with a cache. Pass
    `disable_compile=True` to `generate`. When the context ends, also by an exception, the model is as it was.

    Args:
        model: a causal language model of transformers.
        consumer: called with each `RowBlock`; an exception it raises ends the forward pass.

    Yields:
        How the attention is captured.

    Raises:
        CaptureError: if the attention of this model cannot be captured exactly.
    """
    method, layers = find_attention_layers(model)
    with ExitStack() as stack:
        if method == "interface":
            stack.enter_context(_listening(model, layers, consumer))
        else:
            stack.enter_context(weights_to(layers, consumer))
        stack.enter_context(switched_implementation(model, method, layers))
        yield Capture(method, layers)


@contextmanager
def _listening(model: PreTrainedModel, layers: tuple[AttentionLayer, ...], consumer: RowConsumer) -> Iterator[None]:
    mine = {id(layer.module): Listener(layer.number, layer.name, consumer) for layer in layers}
    if listeners.keys() & mine.keys():
        raise CaptureError("the attention of this model is being captured already; leave the other capture first")

    def start_forward(module: Any, args: Any) -> None:
        for listener in mine.values():
            listener.called = False

    with ExitStack() as stack:
        for module in model.modules():
            if isinstance(module, PreTrainedModel):
                stack.callback(module.register_forward_pre_hook(start_forward).remove)
        listeners.update(mine)
        try:
            yield
        finally:
            for key in mine:
                del listeners[key]
