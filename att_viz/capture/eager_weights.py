"""Reading the weights that attention modules return, for models without the attention interface."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

import torch

from att_viz.capture.attention_layers import AttentionLayer
from att_viz.capture.attention_pattern import HIDDEN
from att_viz.capture.row_block import DECODER_SELF, RowBlock, RowConsumer, next_call, refuse_nan
from att_viz.capture.softmax_tile import SoftmaxTile
from att_viz.errors import CaptureError

__all__ = ["weights_to"]

_ROW_SUM_TOLERANCE = 0.02
"""Rows in bfloat16 sum to 1 within 1%; scores before the softmax, or linear attention, do not."""


@contextmanager
def weights_to(layers: tuple[AttentionLayer, ...], consumer: RowConsumer) -> Iterator[None]:
    """Hand the weights that attention modules return to a consumer, while the context lasts.

    Only one layer's dense weights exist at a time: the model is not asked to collect them.

    Args:
        layers: the attention modules; they run with eager attention.
        consumer: gets one block for each layer, sequence and forward pass.

    Yields:
        Nothing.
    """
    with ExitStack() as stack:
        for layer in layers:
            if "output_attentions" in inspect.signature(layer.module.forward).parameters:
                asking = layer.module.register_forward_pre_hook(_ask_for_weights, with_kwargs=True)
                stack.callback(asking.remove)
            reading = layer.module.register_forward_hook(_LayerReader(layer, consumer), with_kwargs=True)
            stack.callback(reading.remove)
        yield


def _ask_for_weights(module: Any, args: Any, kwargs: dict[str, Any]) -> tuple[Any, dict[str, Any]]:
    return args, {**kwargs, "output_attentions": True}


def _given(batch: int, weights: torch.Tensor, first_query: int) -> SoftmaxTile:
    """Weights that a module returned; a key counts as hidden where its weight is exactly 0."""
    edit = torch.zeros_like(weights).masked_fill_(weights == 0, HIDDEN)
    return SoftmaxTile(
        batch=batch,
        first_head=0,
        first_query=first_query,
        keys_from=0,
        weights=weights,
        edits=((0, weights.shape[2], edit),),
    )


class _LayerReader:
    """A forward hook that takes the weights of one layer."""

    def __init__(self, layer: AttentionLayer, consumer: RowConsumer) -> None:
        self.layer = layer
        self.consumer = consumer
        self.rows_seen = 0
        self.static_cache = False

    def __call__(self, module: torch.nn.Module, args: Any, kwargs: Any, output: Any) -> None:
        if module.training:
            raise CaptureError(f"{self.layer.name} may drop weights at random while training; call model.eval() first")
        weights = self._weights(output)
        queries, keys = weights.shape[2:]
        if queries == keys or self.rows_seen == 0:
            # A new sequence; a static cache has more keys than there are tokens from the beginning.
            first, self.static_cache = 0, keys > queries
        else:
            first = self.rows_seen if self.static_cache else keys - queries
        self.rows_seen = first + queries
        number = next_call()
        for batch in range(weights.shape[0]):
            self.consumer(
                RowBlock(
                    layer=self.layer.number,
                    kind=DECODER_SELF,
                    batch=batch,
                    first_head=0,
                    first_query=first,
                    keys_from=0,
                    keys_to=self.rows_seen,
                    tile=_given(batch, weights[batch, :, :, : self.rows_seen], first),
                    call=number,
                )
            )

    def _weights(self, output: Any) -> torch.Tensor:
        found = [item for item in output if isinstance(item, torch.Tensor) and item.ndim == 4]
        if not found or not found[0].is_floating_point():
            raise CaptureError(f"{self.layer.name} returned no attention weights, so there is nothing to show")
        weights = found[0].detach().float()
        sums = weights.sum(-1)
        refuse_nan(self.layer.number, sums)
        if not bool(((sums - 1).abs() < _ROW_SUM_TOLERANCE).all()):
            raise CaptureError(
                f"what {self.layer.name} returns as attention weights does not sum to 1 over the keys, so it is no "
                "softmax attention that can be shown"
            )
        return weights
