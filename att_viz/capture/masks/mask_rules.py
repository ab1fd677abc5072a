"""Reading transformers' mask functions: which of their rules have a closed form."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import torch
from torch._dynamo._trace_wrapped_higher_order_op import TransformGetItemToIndex
from transformers import masking_utils

__all__ = ["MaskFunction", "MaskRules", "evaluate", "read_rules"]

MaskFunction = Callable[[Any, Any, Any, Any], Any]


@dataclass(frozen=True)
class MaskRules:
    """A mask as the intersection of rules.

    Attributes:
        causal: keys after the query are hidden.
        window: keys this far before the query, and farther, are hidden; None for no window.
        chunk: keys of another chunk of this many tokens are hidden; None for no chunks.
        chunk_starts: int tensor [batch], where the first chunk of each sequence begins.
        others: mask functions without a closed form, to be evaluated tile by tile.
    """

    causal: bool = False
    window: int | None = None
    chunk: int | None = None
    chunk_starts: torch.Tensor | None = None
    others: tuple[MaskFunction, ...] = ()


def read_rules(function: MaskFunction) -> MaskRules:
    """Take a transformers mask function apart.

    Args:
        function: what `create_causal_mask` and its relatives hand to a mask interface.

    Returns:
        The rules whose intersection it is. What is not recognised stays a function, so the mask is exact
        whether or not a rule is known.
    """
    causal, window, chunk = False, None, None
    starts: torch.Tensor | None = None
    others: list[MaskFunction] = []
    for term in _intersected(function):
        kind = _origin(term)
        if term is masking_utils.causal_mask_function:
            causal = True
        elif term is masking_utils.bidirectional_mask_function:
            continue
        elif kind == "sliding_window_overlay.<locals>.inner_mask":
            width = int(_captured(term)["sliding_window"])
            window = width if window is None else min(window, width)
        elif kind == "chunked_overlay.<locals>.inner_mask" and chunk is None:
            captured = _captured(term)
            chunk, starts = int(captured["chunk_size"]), captured["left_padding"]
        else:
            others.append(term)
    return MaskRules(causal, window, chunk, starts, tuple(others))


def evaluate(
    function: MaskFunction,
    batch: torch.Tensor,
    queries: torch.Tensor,
    keys: torch.Tensor,
    vectorise: bool,
) -> torch.Tensor:
    """Ask a mask function about every pair of a query and a key.

    Args:
        function: a transformers mask function.
        batch: int tensor [sequences], which sequences of the batch.
        queries: int tensor [queries], positions.
        keys: int tensor [keys], positions.
        vectorise: whether the function takes single numbers only (one that a model passed in), so that
            `torch.vmap` has to spread it, as transformers does.

    Returns:
        bool tensor [sequences, 1, queries, keys], True where the key is visible.
    """
    shape = (len(batch), 1, len(queries), len(keys))
    head = torch.zeros(1, dtype=batch.dtype, device=batch.device)
    if not vectorise:
        places = (batch[:, None, None, None], head[None, :, None, None], queries[:, None], keys[None, :])
        return torch.as_tensor(function(*places)).expand(shape)
    spread = function
    for axes in ((None, None, None, 0), (None, None, 0, None), (None, 0, None, None), (0, None, None, None)):
        spread = torch.vmap(spread, in_dims=axes, out_dims=0)
    with TransformGetItemToIndex():
        visible: torch.Tensor = spread(batch, head, queries, keys)
    return visible.expand(shape)


def _intersected(function: MaskFunction) -> Iterator[MaskFunction]:
    if _origin(function) == "and_masks.<locals>.and_mask":
        for part in _captured(function)["mask_functions"]:
            yield from _intersected(part)
    else:
        yield function


def _origin(function: MaskFunction) -> str:
    if getattr(function, "__module__", None) != masking_utils.__name__:
        return ""
    return getattr(function, "__qualname__", "")


def _captured(function: MaskFunction) -> dict[str, Any]:
    return dict(inspect.getclosurevars(function).nonlocals)
