"""The mask that the attention a model was loaded with would get."""

from __future__ import annotations

from typing import Any

import torch
from transformers.masking_utils import ALL_MASK_ATTENTION_FUNCTIONS

__all__ = ["ModelMask", "forget_implementation", "implementation_of", "remember_implementation"]

LARGEST_MASK = 2**28
"""Elements up to which the mask of a model's own attention is made; most prompts need none."""

_implementations: dict[int, str] = {}
"""By `id(config)`: what the modules of this configuration computed attention with before they were switched."""


def remember_implementation(config: Any, implementation: str | None) -> None:
    """Note what the modules of a configuration compute attention with, before they are switched."""
    if implementation is not None:
        _implementations[id(config)] = implementation


def forget_implementation(config: Any) -> None:
    """Forget a configuration that is not switched any more."""
    _implementations.pop(id(config), None)


def implementation_of(config: Any) -> str | None:
    """What a configuration's modules computed attention with before they were switched; None if they were not."""
    return _implementations.get(id(config))


class _TooLargeError(Exception):
    """A mask would have more than `LARGEST_MASK` elements."""


class ModelMask:
    """The mask that a model's own attention would get in place of a `LazyMask`, made when it is first asked for.

    Args:
        implementation: what the model was loaded with.
        arguments: what transformers gives to mask functions, offsets as numbers.
    """

    def __init__(self, implementation: str, arguments: dict[str, Any]) -> None:
        self._implementation, self._arguments = implementation, arguments
        self._made: dict[torch.device, Any] = {}
        self._too_large = False

    def on(self, device: torch.device) -> tuple[bool, Any]:
        """Whether there is a mask on a device, and it: whatever the implementation takes, which may be None."""
        if not self._made and not self._too_large:
            try:
                self._made[torch.device(self._arguments["device"])] = self._make(self._arguments)
            except _TooLargeError:
                self._too_large = True
        if self._too_large:
            return False, None
        if device not in self._made:
            mask = next(iter(self._made.values()))
            self._made[device] = None if mask is None else mask.to(device)
        return True, self._made[device]

    def of_queries(self, start: int, stop: int) -> Any:
        """The mask of some queries (by index), where it was made, whatever the size of the whole mask."""
        offset = self._arguments["q_offset"] + start
        return self._make({**self._arguments, "q_length": stop - start, "q_offset": offset})

    def _make(self, arguments: dict[str, Any]) -> Any:
        # As in transformers: implementations without a mask function get no mask.
        if self._implementation not in ALL_MASK_ATTENTION_FUNCTIONS:
            return None
        if arguments["batch_size"] * arguments["q_length"] * arguments["kv_length"] > LARGEST_MASK:
            # Where no mask is needed, nobody asks for its elements.
            arguments = {**arguments, "mask_function": _refuse}
        return ALL_MASK_ATTENTION_FUNCTIONS[self._implementation](**arguments)


def _refuse(*places: Any) -> Any:
    raise _TooLargeError
