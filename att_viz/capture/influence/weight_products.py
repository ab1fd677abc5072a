"""Products with a model's weights by oneDNN, where torch takes longer for them.

torch multiplies float32 matrices on x86 by MKL, which does not use all that processors of AMD have: on an EPYC of Zen 4
oneDNN, which comes with torch, too, takes 10 to 25% less time for the same sums in another order. torch uses it itself
for half precision and in compiled models, but for float32 offers no switch.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from functools import cache
from typing import Any

import torch
from torch.overrides import TorchFunctionMode

__all__ = ["products_by_onednn"]

_FEWEST_ROWS = 16
"""Weights are laid out anew for each product, which takes longer than a product with few rows."""
_TRIAL_ERROR = 1e-4
"""Of sums of 64 products of numbers around 1."""

Product = Callable[[torch.Tensor, torch.Tensor, torch.Tensor | None], torch.Tensor]
"""Of inputs [..., width] with weights [outputs, width], and the bias [outputs]."""


@contextmanager
def products_by_onednn() -> Iterator[None]:
    """While the context lasts, products of float32 with weights are oneDNN's where that is faster, whatever the model.

    They are found where torch's functions are called, so models are neither changed nor known. Nothing is laid out
    beforehand, which would take the memory of the weights twice.

    Yields:
        Nothing.
    """
    product = _onednn() if _mkl_is_slow() else None
    with nullcontext() if product is None else _Instead(product):
        yield


class _Instead(TorchFunctionMode):
    """Takes calls of `torch.nn.functional.linear`, and of `torch.addmm` as GPT-2's layers make them."""

    def __init__(self, product: Product) -> None:
        super().__init__()
        self._product = product

    def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        kwargs = kwargs or {}
        if func is torch.nn.functional.linear and len(args) >= 2:
            bias = args[2] if len(args) > 2 else kwargs.get("bias")
            if _fit(args[0], args[1], bias) and args[1].is_contiguous():
                return self._product(args[0], args[1], bias)
        elif func is torch.addmm and len(args) == 3 and not kwargs:
            bias, inputs, weights = args
            if bias.ndim == 1 and len(bias) == weights.shape[1] and _fit(inputs, weights, bias):
                return self._product(inputs, weights.t(), bias)
        return func(*args, **kwargs)


def _fit(inputs: torch.Tensor, weights: torch.Tensor, bias: torch.Tensor | None) -> bool:
    """Whether a product is one of plain float32 tensors on the CPU, with enough rows."""
    if weights.ndim != 2 or inputs.numel() < _FEWEST_ROWS * max(1, inputs.shape[-1]) or not weights.numel():
        return False
    if torch.is_grad_enabled() or torch.is_autocast_enabled("cpu"):
        return False
    tensors = [inputs, weights] if bias is None else [inputs, weights, bias]
    return all(
        type(tensor) in (torch.Tensor, torch.nn.Parameter)
        and tensor.device.type == "cpu"
        and tensor.dtype == torch.float32
        and tensor.layout == torch.strided
        for tensor in tensors
    )


@cache
def _mkl_is_slow() -> bool:
    """Whether torch multiplies by MKL on a processor of AMD."""
    if not torch.backends.mkl.is_available():
        return False
    try:
        from llvmlite.binding import get_host_cpu_name
    except ImportError:
        # It comes with numba, which is part of the models extra wherever it exists.
        return False
    return str(get_host_cpu_name()).startswith("znver")


@cache
def _onednn() -> Product | None:
    """The product of oneDNN, if this torch has it as it is known here.

    torch promises nothing of the function, which its compiler uses, so it is tried on numbers whose product is known.
    """

    def product(inputs: torch.Tensor, weights: torch.Tensor, bias: torch.Tensor | None) -> torch.Tensor:
        found: torch.Tensor = torch.ops.mkldnn._linear_pointwise(inputs, weights, bias, "none", [], "")
        return found

    if not torch.backends.mkldnn.is_available():
        return None
    numbers = torch.linspace(-2.0, 2.0, 64 * 40).sin()
    inputs, weights, bias = numbers.view(2, 20, 64), numbers.flip(0).view(40, 64), numbers[:40]
    with torch.no_grad():
        expected = inputs.double() @ weights.double().t() + bias
        try:
            found = product(inputs, weights, bias), product(inputs, weights.t().contiguous().t(), bias)
        except Exception:  # noqa: BLE001 - what a function that nobody promised raises cannot be known
            return None
        right = all(each.shape == expected.shape and (each - expected).abs().max() < _TRIAL_ERROR for each in found)
    return product if right else None
