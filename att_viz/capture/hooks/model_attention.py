"""The attention that a model was loaded with, called beside ours."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from inspect import unwrap
from typing import Any

import torch
from transformers.modeling_utils import ALL_ATTENTION_FUNCTIONS

from att_viz.capture.hooks.attention_layers import forward_source
from att_viz.capture.masks.model_mask import ModelMask, implementation_of

__all__ = ["give_blind_queries_their_output", "model_output"]

SCORES_AT_ONCE = 2**22
"""Of queries that see nothing, whose output the model's own attention makes."""

_HALF = (torch.float16, torch.bfloat16)


def model_output(
    module: torch.nn.Module,
    query: torch.Tensor,
    key: torch.Tensor,
    value: torch.Tensor,
    mask: Any,
    arguments: dict[str, Any],
) -> torch.Tensor | None:
    """The output of an attention layer, computed as without us, bit for bit, where that differs from our own.

    In half precision, implementations round at different places, and the next token of a text may hang on that. In
    float32 it does not, and our output costs nothing beside the rows.

    Args:
        module: the attention module.
        query: [batch, heads, queries, width].
        key: [batch, key-value heads, keys, width].
        value: [batch, key-value heads, keys, value width].
        mask: what the model's own attention would get; a `ModelMask`, or what the model made itself.
        arguments: everything else that the module gave.

    Returns:
        [batch, queries, heads, value width]; None where ours is to be used: in float32 (but not within
        `torch.autocast`), for masks that are too large to be made, and where the model would have called its own
        attention otherwise.
    """
    if query.dtype not in _HALF and not _is_rounded_by_autocast(query.device.type):
        return None
    implementation, function = _own(module)
    if function is None:
        return None
    if isinstance(mask, ModelMask):
        there, mask = mask.on(query.device)
        if not there:
            return None
    elif mask is not None and not _takes(implementation, mask):
        return None
    if not _alike(implementation, arguments):
        return None
    found: torch.Tensor = function(module, query, key, value, mask, **arguments)[0]
    return found


def _is_rounded_by_autocast(device: str) -> bool:
    """Whether float32 queries, which rotary embeddings make of others, are rounded in the model's own attention."""
    return torch.is_autocast_enabled(device) and torch.get_autocast_dtype(device) in _HALF


def give_blind_queries_their_output(
    output: torch.Tensor,
    blind: torch.Tensor,
    module: torch.nn.Module,
    query: torch.Tensor,
    key: torch.Tensor,
    value: torch.Tensor,
    mask: Any,
    arguments: dict[str, Any],
) -> None:
    """Put what the model's own attention makes of queries that see no key in the place of our zeros.

    Their rows are empty: they are padding. But eager attention, say, gives them the mean of all values, and recurrent
    layers after it carry that on to the tokens after the padding.

    Args:
        output: [batch, queries, heads, value width], changed in place where the model's own attention can be asked.
        blind: bool tensor [batch or 1, queries or 1], True for queries that see no key.
        module: see `model_output`.
        query: see `model_output`.
        key: see `model_output`.
        value: see `model_output`.
        mask: see `model_output`.
        arguments: see `model_output`.
    """
    implementation, function = _own(module)
    if function is None or not _alike(implementation, arguments) or arguments.get("position_bias") is not None:
        return
    if mask is None or not (isinstance(mask, ModelMask) or _takes(implementation, mask)):
        return
    batches, heads, queries, _ = query.shape
    blind = blind.expand(batches, queries).to(output.device)
    places = blind.any(0).nonzero()
    step = max(1, SCORES_AT_ONCE // (batches * heads * key.shape[2]))
    for start in range(int(places[0]), int(places[-1]) + 1, step):
        stop = min(start + step, int(places[-1]) + 1)
        if isinstance(mask, ModelMask):
            part = mask.of_queries(start, stop)
            part = None if part is None else part.to(query.device)
        else:
            part = mask[:, :, start:stop] if mask.shape[2] > 1 else mask
        if part is None:
            return
        found = function(module, query[:, :, start:stop], key, value, part, **arguments)[0]
        output[:, start:stop] = torch.where(blind[:, start:stop, None, None], found, output[:, start:stop])


def _own(module: torch.nn.Module) -> tuple[str, Callable[..., Any] | None]:
    """The implementation of a module, and what it calls for it; None if that cannot be told."""
    implementation = implementation_of(getattr(module, "config", None))
    return implementation or "", None if implementation is None else _function(type(module).forward, implementation)


def _alike(implementation: str, arguments: dict[str, Any]) -> bool:
    """Whether an implementation computes what the model means with the arguments that it gave to ours."""
    # Models that select keys hand their choice to us, and put it into the mask for these two.
    chosen = arguments.get("indices") is not None or arguments.get("block_indices") is not None
    if implementation in ("sdpa", "eager") and chosen:
        return False
    # transformers' sdpa refuses it, and so did the model without us; our rows are exact.
    return not (implementation == "sdpa" and arguments.get("softcap") is not None)


def _takes(implementation: str, mask: torch.Tensor) -> bool:
    """Whether an implementation reads a mask of a model's own as it is meant."""
    if implementation == "sdpa":
        return True
    return implementation == "eager" and mask.dtype != torch.bool


def _function(forward: Callable[..., Any], implementation: str) -> Callable[..., Any] | None:
    """What the `forward` of a module calls for an implementation; None if that cannot be told.

    It is looked up anew for each call: a name may be registered again, as when a cell of a notebook is run twice.
    """
    known, eager = _home(forward)
    interface = known.get("ALL_ATTENTION_FUNCTIONS", ALL_ATTENTION_FUNCTIONS)
    if implementation in interface:
        found: Callable[..., Any] = interface[implementation]
        return found
    return None if eager is None else known.get(eager)


@cache
def _home(forward: Callable[..., Any]) -> tuple[dict[str, Any], str | None]:
    """What is known by name in the model's own file, and the name of its eager attention, a function of that file."""
    named = re.search(r"_attn_implementation,\s*(\w+)", forward_source(forward))
    return getattr(unwrap(forward), "__globals__", {}), None if named is None else named[1]
