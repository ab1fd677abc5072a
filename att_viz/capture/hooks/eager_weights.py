"""Reading the weights that attention modules return, for models without the attention interface."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

import torch
from transformers import PreTrainedModel

from att_viz.capture.hooks.attention_layers import AttentionLayer
from att_viz.capture.hooks.averaged_heads import averages_heads, give_each_head
from att_viz.capture.hooks.local_weights import spread_over_keys
from att_viz.capture.hooks.outermost_forwards import cached_tokens, outermost_forwards
from att_viz.capture.masks.attention_pattern import HIDDEN
from att_viz.capture.tiles.row_block import DECODER_SELF, RowBlock, RowConsumer, SoftmaxTile, next_call, refuse_nan
from att_viz.errors import CaptureError

__all__ = ["ask_for_weights", "given_tile", "returned_weights", "weights_to"]

_ROW_SUM_TOLERANCE = 0.02
"""Rows in bfloat16 sum to 1 within 1%; scores before the softmax, or linear attention, do not."""

_SCORES_RETURNED = frozenset({"SqueezeBertSelfAttention"})
"""Modules that return their scores, mask included, just before their softmax over the keys."""


@contextmanager
def weights_to(model: PreTrainedModel, layers: tuple[AttentionLayer, ...], consumer: RowConsumer) -> Iterator[None]:
    """Hand the weights that attention modules return to a consumer, while the context lasts.

    Only one layer's dense weights exist at a time: the model is not asked to collect them.

    Args:
        model: the model, which says how much of a sequence is cached.
        layers: the attention modules; they run with eager attention.
        consumer: gets one block for each layer, sequence and forward pass.

    Yields:
        Nothing.
    """
    cached = _CachedTokens()
    with ExitStack() as stack:
        stack.enter_context(outermost_forwards(model, cached.count))
        for layer in layers:
            ask_for_weights(layer.module, stack)
            reading = layer.module.register_forward_hook(_LayerReader(layer, consumer, cached), with_kwargs=True)
            stack.callback(reading.remove)
        yield


def ask_for_weights(module: torch.nn.Module, stack: ExitStack) -> None:
    """Have a module return its weights, where it must be asked to, until a stack of contexts ends."""
    if "output_attentions" in inspect.signature(module.forward).parameters:
        stack.callback(module.register_forward_pre_hook(_asking, with_kwargs=True).remove)
    if averages_heads(module):
        give_each_head(module, stack)


def _asking(module: Any, args: Any, kwargs: dict[str, Any]) -> tuple[Any, dict[str, Any]]:
    # SqueezeBERT gives it by its place.
    place = list(inspect.signature(module.forward).parameters).index("output_attentions")
    if place < len(args):
        return (*args[:place], True, *args[place + 1 :]), kwargs
    return args, {**kwargs, "output_attentions": True}


def returned_weights(layer: AttentionLayer, output: Any, *, blind_rows: bool = False) -> torch.Tensor:
    """The weights in what an attention module returned.

    Args:
        layer: the layer.
        output: what its module returned.
        blind_rows: whether rows may be all 0, as those of padding are in some models.

    Returns:
        float32 [batch, heads, queries, keys].

    Raises:
        CaptureError: if there are none, or two, or they are no softmax over the keys.
    """
    items = list(output.values() if isinstance(output, dict) else output)
    if any(isinstance(item, tuple | list) and len(item) > 1 and _is_weights(item[0]) for item in items):
        raise CaptureError(
            f"{layer.name} computes two attentions in one forward pass (XLNet generates with a second stream "
            "of queries), so a layer has no single matrix to show; run the model on a text without generating"
        )
    # I-BERT's layers return a pair of what others return, and the scale of each part.
    found = [item for item in [*items, *(items[0] if isinstance(items[0], tuple) else ())] if _is_weights(item)]
    if not found:
        raise CaptureError(f"{layer.name} returned no attention weights, so there is nothing to show")
    weights: torch.Tensor = found[0].detach().float()
    if type(layer.module).__name__ in _SCORES_RETURNED:
        weights = torch.softmax(weights, -1)
    refuse_nan(layer.number, weights.sum(-1))
    if not _sums_to_one(weights, -1) and _sums_to_one(weights, 1):
        # XLNet's layers count queries and keys first.
        weights = weights.permute(2, 3, 0, 1)
    seeing = weights[weights.sum(-1) != 0] if blind_rows else weights
    if not _sums_to_one(seeing, -1):
        raise CaptureError(
            f"what {layer.name} returns as attention weights does not sum to 1 over the keys: they are "
            "scores before the softmax, or no softmax attention at all, and cannot be shown"
        )
    return weights


def given_tile(batch: int, weights: torch.Tensor, first_query: int) -> SoftmaxTile:
    """Weights that a module returned; a key counts as hidden where its weight is exactly 0.

    Args:
        batch: which sequence of the batch.
        weights: float32 [heads, queries, keys].
        first_query: the position of the first query.
    """
    edit = torch.zeros_like(weights).masked_fill_(weights == 0, HIDDEN)
    return SoftmaxTile(
        batch=batch,
        first_head=0,
        first_query=first_query,
        keys_from=0,
        weights=weights,
        edits=((0, weights.shape[2], edit),),
    )


class _CachedTokens:
    """How many tokens had been cached when a forward pass began, how many are fed in, and which are padding."""

    def __init__(self) -> None:
        self.number = 0
        self.padding: Any = None
        self.fed: int | None = None

    def count(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
        """A forward pass begins."""
        if kwargs.get("past_buckets_states") is not None:
            raise CaptureError(
                "this model keeps what it has read in buckets (Reformer), which do not say how many tokens they hold, "
                "so its rows cannot be told to tokens while it generates; run it on a whole text without generating"
            )
        self.number = cached_tokens(kwargs)
        self.padding = kwargs.get("attention_mask")
        ids = kwargs.get("input_ids", args[0] if args else None)
        # Pictures have four dimensions, and nobody says here how many tokens they become.
        self.fed = int(ids.shape[1]) if isinstance(ids, torch.Tensor) and ids.ndim == 2 else None

    def real_queries(self, first: int, stop: int) -> torch.Tensor | None:
        """Which queries are no padding, by their positions: bool [batch or 1, queries]; None if nothing says so."""
        mask = self.padding
        if not isinstance(mask, torch.Tensor):
            return None
        if mask.ndim == 2:
            return mask[:, first:stop].bool()
        # `generate` makes the whole mask for a static cache.
        shown = mask if mask.dtype == torch.bool else mask > torch.finfo(mask.dtype).min / 2
        return shown[:, 0].any(-1)


class _LayerReader:
    """A forward hook that takes the weights of one layer."""

    def __init__(self, layer: AttentionLayer, consumer: RowConsumer, cached: _CachedTokens) -> None:
        self.layer = layer
        self.consumer = consumer
        self.cached = cached

    def __call__(self, module: torch.nn.Module, args: Any, kwargs: Any, output: Any) -> None:
        if module.training:
            raise CaptureError(f"{self.layer.name} may drop weights at random while training; call model.eval() first")
        spread = spread_over_keys(module, output, self.cached.fed)
        if spread is None:
            weights = returned_weights(self.layer, output)
        else:
            weights = returned_weights(self.layer, (spread,), blind_rows=True)
        self._refuse_other_rows(*weights.shape[2:])
        first = self.cached.number
        stop = first + weights.shape[2]
        # A static cache has more keys than there are tokens, a sliding window's fewer.
        keys_from = max(stop - weights.shape[3], 0)
        self._refuse_empty_keys(weights[..., stop - keys_from :], stop)
        weights = weights[..., : stop - keys_from]
        number = next_call()
        for batch in range(weights.shape[0]):
            self.consumer(
                RowBlock(
                    layer=self.layer.number,
                    kind=DECODER_SELF,
                    batch=batch,
                    first_head=0,
                    first_query=first,
                    keys_from=keys_from,
                    keys_to=stop,
                    tile=given_tile(batch, weights[batch], first),
                    call=number,
                )
            )

    def _refuse_other_rows(self, rows: int, keys: int) -> None:
        """Refuse rows that are not those of the tokens that were fed in."""
        fed = self.cached.fed
        if fed is not None and rows != fed:
            raise CaptureError(
                f"{self.layer.name} computes {rows:,} rows where {fed:,} tokens were given: the model puts tokens "
                "together, or adds some of its own, so its rows belong to no tokens of the text"
            )

    def _refuse_empty_keys(self, weights: torch.Tensor, stop: int) -> None:
        """Refuse weights [batch, heads, queries, keys] of the places in a static cache that hold no token yet."""
        seeing = weights.sum(-1).amax(1) > _ROW_SUM_TOLERANCE
        real = self.cached.real_queries(stop - seeing.shape[1], stop)
        if real is not None:
            # Padding that sees nothing gives the same weight to everything.
            seeing = seeing & real.to(seeing.device)
        if bool(seeing.any()):
            raise CaptureError(
                f"{self.layer.name} gives weight to places of the cache that hold no token yet, so the model computes "
                "something wrong with a static cache; use another cache (a DynamicCache grows with the text)"
            )


def _is_weights(item: Any) -> bool:
    return isinstance(item, torch.Tensor) and item.ndim == 4 and item.is_floating_point()


def _sums_to_one(weights: torch.Tensor, dimension: int) -> bool:
    return bool(((weights.sum(dimension) - 1).abs() < _ROW_SUM_TOLERANCE).all())
