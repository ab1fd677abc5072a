"""Watching which modules a model calls, with what, in which order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import torch

__all__ = ["Call", "stream_of", "traced_calls"]


@dataclass(frozen=True, eq=False)
class Call:
    """One finished call of a module.

    Attributes:
        module: the module.
        list_name: the name of the `ModuleList` that it is a member of, or None.
        place: its place in that list.
        input: the residual that it was given, [1, positions, width].
        output: what it made of it.
    """

    module: torch.nn.Module
    list_name: str | None
    place: int
    input: torch.Tensor
    output: torch.Tensor


def traced_calls(model: torch.nn.Module, head: torch.nn.Module, ids: torch.Tensor) -> tuple[list[Call], torch.Tensor]:
    """Run a model on a few tokens and note the calls that read and return a stream of hidden states.

    Args:
        model: a causal language model.
        head: its output head.
        ids: int64 [1, positions].

    Returns:
        The calls in the order in which they returned, and the model's logits [1, positions, vocabulary].
    """
    places = _list_members(model)
    calls: list[Call] = []

    def note(module: torch.nn.Module, arguments: tuple[Any, ...], named: dict[str, Any], result: Any) -> None:
        given = stream_of((*arguments, *named.values()))
        returned = stream_of(result if isinstance(result, (tuple, list)) else (result,))
        if given is not None and returned is not None and given.shape[:2] == returned.shape[:2] == ids.shape:
            list_name, place = places.get(module, (None, 0))
            calls.append(Call(module, list_name, place, given.clone(), returned.clone()))

    # Inside a layer nothing matters, and there is most of the model: only members of lists and what is outside.
    watched = [*_outside_lists(model, places), *places]
    handles = [module.register_forward_hook(note, with_kwargs=True) for module in dict.fromkeys((*watched, head))]
    try:
        with torch.no_grad():
            logits: torch.Tensor = model(input_ids=ids, use_cache=False).logits
    finally:
        for handle in handles:
            handle.remove()
    return calls, logits


def stream_of(values: Iterable[Any]) -> torch.Tensor | None:
    """The first tensor of hidden states, [batch, positions, width], among some values."""
    tensors = (value for value in values if isinstance(value, torch.Tensor))
    return next((tensor for tensor in tensors if tensor.ndim == 3 and tensor.is_floating_point()), None)


def _list_members(model: torch.nn.Module) -> dict[torch.nn.Module, tuple[str, int]]:
    """The members of every list that is not inside another list's member."""
    members: dict[torch.nn.Module, tuple[str, int]] = {}
    outer: list[str] = []
    for name, module in model.named_modules():
        if isinstance(module, torch.nn.ModuleList) and not any(name.startswith(f"{other}.") for other in outer):
            outer.append(name)
            members.update({member: (name, place) for place, member in enumerate(module)})
    return members


def _outside_lists(model: torch.nn.Module, places: dict[torch.nn.Module, tuple[str, int]]) -> list[torch.nn.Module]:
    prefixes = {f"{name}." for name, _ in places.values()}
    return [
        module
        for name, module in model.named_modules()
        if not any(name.startswith(prefix) for prefix in prefixes) and not isinstance(module, torch.nn.ModuleList)
    ]
