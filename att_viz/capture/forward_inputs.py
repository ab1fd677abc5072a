"""What a forward pass was given: token ids, padding, and how much of the sequence is cached."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any

import torch
from transformers import PreTrainedModel

from att_viz.errors import CaptureError

__all__ = ["ForwardInputs", "watched_forwards"]


@dataclass(frozen=True)
class ForwardInputs:
    """The inputs of one forward pass.

    Attributes:
        batch: the number of sequences.
        start: the position of the first token that is fed in; 0 where nothing is cached.
        length: how many tokens are fed in.
        ids: int64 tensor [batch, length] on the CPU; None where embeddings were given.
        real: bool tensor [batch, start + length] on the CPU, False for padding; None without padding.
        cached: whether the pass fills or continues a cache.
    """

    batch: int
    start: int
    length: int
    ids: torch.Tensor | None
    real: torch.Tensor | None
    cached: bool

    @property
    def stop(self) -> int:
        """The position after the last token that is fed in."""
        return self.start + self.length


@contextmanager
def watched_forwards(
    model: PreTrainedModel, started: Callable[[ForwardInputs], None], finished: Callable[[], None]
) -> Iterator[None]:
    """Say when forward passes of a model begin and end, while the context lasts.

    A pass may be begun at the model or at one of the models within it (`model.model`); the outermost counts.

    Args:
        model: a causal language model.
        started: called with the inputs of each pass.
        finished: called after each pass that did not fail.

    Yields:
        Nothing.
    """
    outermost: list[torch.nn.Module] = []

    def before(module: torch.nn.Module, args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
        if not outermost:
            started(_read(args, kwargs))
            outermost.append(module)

    def after(module: torch.nn.Module, args: Any, output: Any) -> None:
        if outermost and outermost[0] is module:
            outermost.clear()
            if output is not None:
                finished()

    with ExitStack() as stack:
        for module in model.modules():
            if isinstance(module, PreTrainedModel):
                stack.callback(module.register_forward_pre_hook(before, with_kwargs=True).remove)
                stack.callback(module.register_forward_hook(after, always_call=True).remove)
        yield


def _read(args: tuple[Any, ...], kwargs: dict[str, Any]) -> ForwardInputs:
    ids = kwargs.get("input_ids", args[0] if args else None)
    given = kwargs.get("inputs_embeds") if ids is None else ids
    if not isinstance(given, torch.Tensor) or given.ndim < 2:
        raise CaptureError(
            "the model was run without input_ids or inputs_embeds [batch, tokens], so no rows can be kept"
        )
    batch, length = int(given.shape[0]), int(given.shape[1])
    cache = kwargs.get("past_key_values")
    start = 0
    if cache is not None:
        if not hasattr(cache, "get_seq_length"):
            raise CaptureError(
                f"a cache of type {type(cache).__name__} does not say how long it is; use a transformers Cache"
            )
        start = int(cache.get_seq_length())
        cache.reorder_cache = _refuse_reordering
    real = kwargs.get("attention_mask")
    if isinstance(real, torch.Tensor) and real.ndim == 2 and real.shape[1] >= start + length:
        real = real[:, : start + length].to("cpu", torch.bool)
        real = None if bool(real.all()) else real
    else:
        real = None
    return ForwardInputs(
        batch, start, length, None if ids is None else ids.detach().to("cpu", torch.int64), real, cache is not None
    )


def _refuse_reordering(*_: Any, **__: Any) -> None:
    raise CaptureError(
        "beam search exchanges sequences while it runs, so their rows cannot be told apart; use num_beams=1"
    )
