"""`capture_attention_calls`: queries, keys and values of every attention layer, before they are used."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from transformers import PreTrainedModel

from att_viz.capture.hooks.attention_layers import AttentionLayer, find_attention_layers
from att_viz.capture.hooks.implementation_switch import switched_implementation
from att_viz.capture.hooks.listeners import listening
from att_viz.capture.tiles.attention_call import OnCall
from att_viz.errors import CaptureError

__all__ = ["capture_attention_calls"]


@contextmanager
def capture_attention_calls(model: PreTrainedModel, on_call: OnCall) -> Iterator[tuple[AttentionLayer, ...]]:
    """Show what each attention layer is going to compute, while the context lasts.

    Args:
        model: a causal language model of transformers.
        on_call: called with each `AttentionCall` before the layer computes. It may return a changed call (see
            `dataclasses.replace`), which is computed instead; None leaves it as it is.

    Yields:
        The attention layers.

    Raises:
        CaptureError: if the model does not go through transformers' attention interface, so that its queries and
            keys cannot be seen.
    """
    method, layers = find_attention_layers(model)
    if method != "interface":
        raise CaptureError(
            f"{type(model).__name__} does not go through transformers' attention interface: its weights can be "
            "captured, its queries and keys cannot"
        )
    with listening(model, layers, on_call=on_call), switched_implementation(model, method, layers):
        yield layers
