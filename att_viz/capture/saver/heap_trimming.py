"""Giving freed memory back to the system between the layers of a long input."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Collection, Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from typing import Any

import torch

__all__ = ["heap_trimmed_beside"]

_LONG = 4096
"""Positions from which on it is worth the time: some milliseconds for each module, and more for the page faults after
it, which at 2,048 positions took a twentieth of a small model's forward pass."""


@contextmanager
def heap_trimmed_beside(model: torch.nn.Module, attention: Collection[torch.nn.Module]) -> Iterator[None]:
    """Give memory back before what a layer does besides attention: its normalisations and its feed-forward network.

    glibc keeps up to 64 MiB of what was freed, and more where it lies between memory in use. That would add up with
    what the feed-forward network takes, which is most. Nothing happens for short inputs, on a GPU, or without glibc.

    Args:
        model: the model.
        attention: its attention modules.

    Yields:
        Nothing.
    """
    trim = _malloc_trim()

    def before_module(module: Any, inputs: tuple[Any, ...]) -> None:
        given = inputs[0] if inputs else None
        if trim is None or not isinstance(given, torch.Tensor) or given.device.type != "cpu":
            return
        if given.ndim > 1 and given.shape[-2] >= _LONG:
            trim(0)

    with ExitStack() as stack:
        for layer in model.modules():
            children = list(layer.children())
            if any(child in attention for child in children):
                for child in children:
                    if child not in attention:
                        stack.callback(child.register_forward_pre_hook(before_module).remove)
        yield


@cache
def _malloc_trim() -> Callable[[int], int] | None:
    try:
        found: Callable[[int], int] = ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError, TypeError):
        # Only glibc has it.
        return None
    return found
