"""The rows of a model with an encoder and a decoder, of all three kinds, to whoever wants them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from typing import Any

import torch
from transformers import PreTrainedModel

from att_viz.capture.hooks.attention_layers import AttentionLayer
from att_viz.capture.hooks.eager_weights import ask_for_weights, given_tile, returned_weights
from att_viz.capture.hooks.implementation_switch import switched_implementation
from att_viz.capture.hooks.listeners import RowRequest, listening
from att_viz.capture.hooks.local_weights import spread_over_keys
from att_viz.capture.hooks.outermost_forwards import cached_tokens, outermost_forwards
from att_viz.capture.hooks.stacks import Stack
from att_viz.capture.tiles.row_block import RowBlock, RowConsumer, next_call
from att_viz.errors import CaptureError
from att_viz.matrix.extent import CROSS, DECODER_SELF, ENCODER_SELF, AttentionKind

__all__ = ["three_kinds_to"]


@contextmanager
def three_kinds_to(
    model: PreTrainedModel,
    stacks: Mapping[AttentionKind, Stack],
    consumers: Mapping[AttentionKind, RowConsumer],
) -> Iterator[None]:
    """Hand the rows of each kind of attention to a consumer of its own, while the context lasts.

    Where modules return their weights, only one layer's dense weights exist at a time: the model is not asked to
    collect them.

    Args:
        model: a model with an encoder and a decoder.
        stacks: its layers, see `stacks.find_stacks`.
        consumers: who gets the rows of each kind; positions are those of the kind's own queries and keys.

    Yields:
        Nothing.

    Raises:
        CaptureError: if they are captured already, or, from a forward pass, cannot be captured exactly.
    """
    inside = tuple(layer for stack in stacks.values() if stack.method == "interface" for layer in stack.layers)
    with ExitStack() as contexts:
        for kind, stack in stacks.items():
            if stack.method == "interface":
                request = RowRequest(consumers[kind], is_cross=kind == CROSS)
                contexts.enter_context(listening(model, stack.layers, request))
            else:
                contexts.enter_context(_returned_to(model, kind, stack.layers, consumers[kind]))
        contexts.enter_context(switched_implementation(model, "interface" if inside else "eager", inside))
        yield


@contextmanager
def _returned_to(
    model: PreTrainedModel, kind: AttentionKind, layers: tuple[AttentionLayer, ...], consumer: RowConsumer
) -> Iterator[None]:
    fed = _Fed()
    with ExitStack() as contexts:
        contexts.enter_context(outermost_forwards(model, fed.note))
        for layer in layers:
            ask_for_weights(layer.module, contexts)
            reading = layer.module.register_forward_hook(_KindReader(kind, layer, consumer, fed))
            contexts.callback(reading.remove)
        yield


class _Fed:
    """What a forward pass was given: how much of the output is cached, and what the encoder reads."""

    def __init__(self) -> None:
        self.cached = 0
        self.read: int | None = None
        self.real: torch.Tensor | None = None

    def note(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
        """A forward pass begins."""
        self.cached = cached_tokens(kwargs)
        ids = kwargs.get("input_ids", args[0] if args else None)
        self.read = int(ids.shape[1]) if isinstance(ids, torch.Tensor) and ids.ndim == 2 else None
        mask = kwargs.get("attention_mask")
        self.real = None
        if isinstance(mask, torch.Tensor) and mask.ndim == 2 and mask.shape[1] == self.read:
            self.real = mask.bool()


class _KindReader:
    """A forward hook that takes the weights of one layer."""

    def __init__(self, kind: AttentionKind, layer: AttentionLayer, consumer: RowConsumer, fed: _Fed) -> None:
        self.kind, self.layer, self.consumer, self.fed = kind, layer, consumer, fed

    def __call__(self, module: torch.nn.Module, args: Any, output: Any) -> None:
        if module.training:
            raise CaptureError(f"{self.layer.name} may drop weights at random while training; call model.eval() first")
        spread = spread_over_keys(module, output, self.fed.read)
        if spread is None:
            weights = returned_weights(self.layer, output)
        else:
            if self.fed.real is not None:
                # Padding that sees no key in its window looks at what the model put around the text.
                spread = spread * self.fed.real[:, None, :, None].to(spread.device)
            weights = returned_weights(self.layer, (spread,), blind_rows=True)
        if self.kind == ENCODER_SELF and self.fed.read not in (None, weights.shape[2]):
            raise CaptureError(
                f"{self.layer.name} computes {weights.shape[2]:,} rows where {self.fed.read:,} tokens were given: the "
                "model puts tokens together, or adds some of its own, so its rows belong to no tokens of the text"
            )
        first = 0 if self.kind == ENCODER_SELF else self.fed.cached
        stop, keys = first + weights.shape[2], weights.shape[3]
        # The keys of another text are all there from the beginning; of its own, a window has forgotten some.
        keys_from = max(stop - keys, 0) if self.kind == DECODER_SELF else 0
        number = next_call()
        for batch in range(weights.shape[0]):
            self.consumer(
                RowBlock(
                    layer=self.layer.number,
                    kind=self.kind,
                    batch=batch,
                    first_head=0,
                    first_query=first,
                    keys_from=keys_from,
                    keys_to=keys_from + keys,
                    tile=given_tile(batch, weights[batch], first),
                    call=number,
                )
            )
