"""Giving freed memory back to the system between the layers of a long input."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from typing import Any

import torch

__all__ = ["heap_trimmed_after"]

_LONG = 1024
"""Queries from which on it is worth the time: some milliseconds."""


@contextmanager
def heap_trimmed_after(modules: Iterable[torch.nn.Module]) -> Iterator[None]:
    """Give memory back whenever one of some modules has computed a long input on the CPU.

    glibc keeps up to 64 MiB of what was freed, and more where it lies between memory in use. That would add up with
    what the model needs most memory for, the layers between attention and attention.

    Args:
        modules: attention modules; the first output of each is [batch, queries, width].

    Yields:
        Nothing.
    """
    trim = _malloc_trim()
    if trim is None:
        yield
        return

    def after_module(module: Any, inputs: Any, outputs: Any) -> None:
        output = outputs[0] if isinstance(outputs, tuple) else outputs
        if isinstance(output, torch.Tensor) and output.device.type == "cpu" and output.shape[-2] >= _LONG:
            trim(0)

    with ExitStack() as stack:
        for module in modules:
            stack.callback(module.register_forward_hook(after_module).remove)
        yield


@cache
def _malloc_trim() -> Callable[[int], int] | None:
    try:
        found: Callable[[int], int] = ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError, TypeError):
        # Only glibc has it.
        return None
    return found
