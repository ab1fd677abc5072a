"""The keys and values of a sequence, as the beginning that all sequences of a batch share."""

from __future__ import annotations

import inspect
from typing import Any

import torch
from transformers import DynamicCache, PreTrainedModel
from transformers.cache_utils import DynamicLayer

__all__ = ["can_share_prefix", "empty_cache", "prefix_bytes", "shared_prefix"]


def can_share_prefix(model: PreTrainedModel) -> bool:
    """Whether keys and values are all that a model keeps of the tokens before.

    Recurrent layers keep a state of their own, which cannot be had as it was at an earlier token.
    """
    if "past_key_values" not in inspect.signature(model.forward).parameters:
        return False
    layers = DynamicCache(config=model.config).layers
    kinds = {type(layer).__name__ for layer in layers}
    # A class that also keeps a recurrent state derives from DynamicLayer, too.
    return bool(layers) and kinds <= {"DynamicLayer", "DynamicSlidingWindowLayer"}


def empty_cache() -> DynamicCache:
    """A cache that keeps all keys of all layers; one made for a model forgets what has left a sliding window."""
    return DynamicCache()


def shared_prefix(cache: Any, length: int, batch: int) -> DynamicCache:
    """The first tokens of a cached sequence for every sequence of a batch, without copying them.

    Args:
        cache: the cache of one sequence, see `empty_cache`; it stays as it is.
        length: how many tokens.
        batch: the number of sequences.

    Returns:
        A cache to go on with.
    """
    shared = DynamicCache()
    for layer in cache.layers:
        copy = DynamicLayer()
        # A layer that shares the keys of another one has none of its own.
        if layer.is_initialized:
            copy.lazy_initialization(layer.keys, layer.values)
            copy.keys, copy.values = (
                tensor[:, :, :length].expand(batch, -1, -1, -1) for tensor in (layer.keys, layer.values)
            )
        shared.layers.append(copy)
    return shared


def prefix_bytes(cache: Any) -> int:
    """How many bytes the keys and values of one token of a cached sequence take."""
    tensors: list[torch.Tensor] = [
        tensor for layer in cache.layers if layer.is_initialized for tensor in (layer.keys, layer.values)
    ]
    return sum(tensor.nbytes // max(1, tensor.shape[2]) for tensor in tensors)
