"""Where forward passes of a model begin and end, and on which thread."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import ExitStack, contextmanager
from threading import Lock, get_ident
from typing import Any

import torch
from transformers import PreTrainedModel

from att_viz.errors import CaptureError

__all__ = ["cached_tokens", "outermost_forwards"]


@contextmanager
def outermost_forwards(
    model: PreTrainedModel,
    started: Callable[[tuple[Any, ...], dict[str, Any]], None],
    finished: Callable[[], None] = lambda: None,
    around: Collection[torch.nn.Module] | None = None,
) -> Iterator[None]:
    """Say when forward passes of a model begin and end, while the context lasts.

    A pass may be begun at the model or at one of the models within it (`model.model`); the outermost counts. Passes of
    two threads at the same time are refused, in the thread that comes second: nobody could tell whose rows came.

    Args:
        model: a transformers model.
        started: called with the arguments of each pass.
        finished: called after each pass that did not fail.
        around: modules one of which must be within what is run: `generate` runs the part that sees first, by itself. By
            default all passes count.

    Yields:
        Nothing.

    Raises:
        CaptureError: from a forward pass, if another thread is running one.
    """
    running: list[tuple[torch.nn.Module, int]] = []
    wanted = set(around or ())
    lock = Lock()

    def before(module: torch.nn.Module, args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
        with lock:
            begins = not running
            if begins:
                running.append((module, get_ident()))
            elif running[0][1] != get_ident():
                raise CaptureError(
                    "two threads run this model at the same time while its attention is captured, so their rows "
                    "cannot be told apart; run it on one thread at a time, or load it a second time"
                )
        if begins:
            started(args, kwargs)

    def after(module: torch.nn.Module, args: Any, output: Any) -> None:
        with lock:
            ends = running == [(module, get_ident())]
            if ends:
                running.clear()
        if ends and output is not None:
            finished()

    with ExitStack() as stack:
        for module in model.modules():
            if isinstance(module, PreTrainedModel) and (around is None or not wanted.isdisjoint(module.modules())):
                stack.callback(module.register_forward_pre_hook(before, with_kwargs=True).remove)
                stack.callback(module.register_forward_hook(after, always_call=True).remove)
        yield


def cached_tokens(kwargs: dict[str, Any]) -> int:
    """How many tokens are cached when a forward pass begins.

    Args:
        kwargs: the arguments of the pass.
    """
    length = getattr(kwargs.get("past_key_values"), "get_seq_length", None)
    return 0 if length is None else int(length())
