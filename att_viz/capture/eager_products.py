"""Queries and keys of attention that goes through no interface, found among the products that its modules compute.

Eager attention multiplies queries with keys, does something to the products, and takes the softmax of what came of it.
The first square product within an attention module, and the first softmax of something of its shape, are these two.
What was done between them is then solved for: scores = c x q.k + b, where b says nothing of the text. As b of ALiBi and
of relative positions is f(distance) + g(query), it falls out of differences along the diagonals: with
d[i, j] = s[i, j] - s[i, j - 1], the differences d[i, j] - d[i + 1, j + 1] of scores are c times those of the products.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch.overrides import TorchFunctionMode

from att_viz.capture.hooks.attention_layers import AttentionLayer
from att_viz.errors import CaptureError

__all__ = ["EagerProducts", "eager_products"]

_PRODUCTS = (torch.matmul, torch.Tensor.matmul, torch.Tensor.__matmul__, torch.bmm, torch.Tensor.bmm)
_PRODUCTS_ADDED_TO = (torch.baddbmm, torch.Tensor.baddbmm)
_SOFTMAXES = (torch.softmax, torch.Tensor.softmax, torch.nn.functional.softmax)
_HIDDEN = -9_000.0
"""Some models hide a key with -10,000."""
_TOLERANCE = 1e-4


@dataclass(frozen=True)
class EagerProducts:
    """What a module computed its scores from; see `LayerScores`."""

    queries: NDArray[np.float32]
    keys: NDArray[np.float32]
    visible: NDArray[np.bool_]
    scale: float
    added: NDArray[np.float32] | None


@contextmanager
def eager_products(
    layers: tuple[AttentionLayer, ...], tokens: int, take: Callable[[int, EagerProducts], None]
) -> Iterator[None]:
    """Take queries and keys from attention modules that run on their own, while the context lasts.

    Args:
        layers: the modules.
        tokens: how many tokens the one text has that is read.
        take: gets a layer's number and what it computed with.

    Yields:
        Nothing.
    """
    with ExitStack() as stack:
        for layer in layers:
            stack.enter_context(_watched(layer, tokens, take))
        yield


@contextmanager
def _watched(layer: AttentionLayer, tokens: int, take: Callable[[int, EagerProducts], None]) -> Iterator[None]:
    with ExitStack() as running:

        def before(module: Any, args: Any) -> None:
            running.enter_context(_Watch(layer, tokens, take))

        def after(module: Any, args: Any, output: Any) -> None:
            running.close()

        hooks = (
            layer.module.register_forward_pre_hook(before),
            layer.module.register_forward_hook(after, prepend=True, always_call=True),
        )
        try:
            yield
        finally:
            for hook in hooks:
                hook.remove()


class _Watch(TorchFunctionMode):
    """Sees what is computed within a module."""

    def __init__(self, layer: AttentionLayer, tokens: int, take: Callable[[int, EagerProducts], None]) -> None:
        super().__init__()
        self._layer = layer
        self._tokens = tokens
        self._take = take
        self._factors: tuple[Any, Any] | None = None
        self._done = False

    def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        """Computes as without it, and notes the product and the softmax."""
        kwargs = kwargs or {}
        if not self._done and func in _SOFTMAXES and self._is_square(args[0] if args else kwargs.get("input")):
            self._done = True
            if self._factors is not None:
                scores = args[0] if args else kwargs["input"]
                self._take(self._layer.number, _solved(self._layer, *self._factors, scores, self._tokens))
        found = func(*args, **kwargs)
        if not self._done and self._factors is None and self._is_square(found):
            if func in _PRODUCTS:
                self._factors = (args[0], args[1])
            elif func in _PRODUCTS_ADDED_TO:
                self._factors = (kwargs["batch1"], kwargs["batch2"]) if "batch1" in kwargs else (args[1], args[2])
        return found

    def _is_square(self, tensor: Any) -> bool:
        return isinstance(tensor, torch.Tensor) and tensor.ndim >= 3 and tensor.shape[-2:] == (self._tokens,) * 2


def _solved(layer: AttentionLayer, query: Any, key: Any, scores: Any, tokens: int) -> EagerProducts:
    """What was done to the products before the softmax.

    Raises:
        CaptureError: if that depends on the text.
    """
    queries, keys, found = (
        tensor.detach().to("cpu", torch.float32).reshape(-1, *tensor.shape[-2:]).numpy()
        for tensor in (query, key.transpose(-1, -2), scores)
    )
    if len(queries) != len(found) or len(queries) % len(keys):
        raise CaptureError(f"{layer.name} multiplies queries and keys in a way that is not known, head by head")
    visible: NDArray[np.bool_] = found > _HIDDEN
    shared = np.repeat(keys.astype(np.float64), len(queries) // len(keys), axis=0)
    products = queries.astype(np.float64) @ shared.transpose(0, 2, 1)
    shown = np.where(visible, found, 0.0).astype(np.float64)
    scale = _scale(products, shown, visible, queries.shape[2])
    rest = np.where(visible, shown - scale * products, 0.0)
    size = 1.0 + float(np.abs(found[visible]).max())
    left, seen = _second_differences(rest), _second_differences(visible)
    if np.abs(left[seen]).max(initial=0.0) > 4 * _TOLERANCE * size:
        raise CaptureError(
            f"{layer.name} adds something to the products of queries and keys that depends on the text, so its scores "
            "are not made of their dimensions alone"
        )
    if (visible == visible[:1]).all():
        visible = visible[:1]
    if np.abs(rest).max() <= _TOLERANCE * size:
        return EagerProducts(queries, keys, visible, scale, None)
    return EagerProducts(queries, keys, visible, scale, rest.astype(np.float32))


def _scale(products: NDArray[np.float64], scores: NDArray[np.float64], visible: NDArray[np.bool_], width: int) -> float:
    """What products were multiplied with: 1 or 1 / sqrt(width) where it is nearly that.

    Raises:
        CaptureError: if there are too few tokens to tell.
    """
    seen = _second_differences(visible)
    before, after = _second_differences(products)[seen], _second_differences(scores)[seen]
    power = float(before @ before)
    if not power:
        raise CaptureError(
            "the text is too short to tell what this model does to the products of queries and keys; give one of five "
            "tokens or more"
        )
    found = float(before @ after) / power
    return next((known for known in (1.0, width**-0.5) if abs(found - known) <= _TOLERANCE * known), found)


def _second_differences(numbers: NDArray[Any]) -> NDArray[Any]:
    """d[i, j] - d[i + 1, j + 1] of [heads, queries, keys]; of bools whether all four are true."""
    a, b, c, d = numbers[:, :-1, 1:-1], numbers[:, :-1, :-2], numbers[:, 1:, 2:], numbers[:, 1:, 1:-1]
    found: NDArray[Any] = a & b & c & d if numbers.dtype == np.bool_ else a - b - c + d
    return found
