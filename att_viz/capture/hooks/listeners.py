"""Who listens to which attention module."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from transformers import PreTrainedModel

from att_viz.capture.hooks.attention_layers import AttentionLayer
from att_viz.capture.hooks.outermost_forwards import cached_tokens, outermost_forwards
from att_viz.capture.tiles.attention_call import OnCall
from att_viz.capture.tiles.row_block import RowConsumer
from att_viz.capture.tiles.row_summary import SummaryRequest
from att_viz.errors import CaptureError

__all__ = ["Listener", "RowRequest", "TakeRow", "listeners", "listening"]


TakeRow = Callable[[int, int, int, int, NDArray[np.float32], torch.Tensor | None], None]


@dataclass(frozen=True)
class RowRequest:
    """Who wants the rows, and how.

    Attributes:
        consumer: gets the blocks.
        scores: whether blocks carry their scores.
        moments: whether they carry their moments, or else the scores to compute them from.
        parallel: whether the consumer may be called from several threads at once.
        memory_budget: bytes for the tiles; None for the default.
        rows: how many queries are taken together; None for what fits the budget.
        summaries: who gets summaries where the rows need not exist; None if rows are wanted.
        take_row: called for a decoding step of one sequence in place of `consumer`, where nothing but the weights is
            wanted: with the layer, the number of the call, the positions of the row and of its first key, the weights
            (float32 array [heads, 1, keys], to be kept) and the mass of the learned sink (float32 tensor [heads, 1],
            None without one). None where all rows come as blocks.
        is_cross: whether the keys are those of another text.
    """

    consumer: RowConsumer
    scores: bool = False
    moments: bool = False
    parallel: bool = False
    memory_budget: int | None = None
    rows: int | None = None
    summaries: SummaryRequest | None = None
    take_row: TakeRow | None = None
    is_cross: bool = False


@dataclass
class Listener:
    """Who wants to know what an attention module computes.

    Attributes:
        layer: the number of the layer; of the first one where several share the module.
        name: the module's name, for messages.
        repeats: how many layers share the module.
        request: who wants the rows; None for nobody.
        on_calls: who looks at, or changes, what is going to be computed, in this order.
        calls: how many times the module was called already in this forward pass.
        cached: how many tokens were cached when this forward pass began.
    """

    layer: int
    name: str
    request: RowRequest | None = None
    on_calls: list[OnCall] = field(default_factory=list)
    calls: int = 0
    cached: int = 0
    repeats: int = 1


listeners: dict[int, Listener] = {}
"""By `id(module)`: the implementation is switched for a config, which other models may share."""
_lock = Lock()


@contextmanager
def listening(
    model: PreTrainedModel,
    layers: tuple[AttentionLayer, ...],
    request: RowRequest | None = None,
    on_call: OnCall | None = None,
) -> Iterator[None]:
    """Listen to some layers of a model while the context lasts.

    Args:
        model: the model.
        layers: its attention layers.
        request: who wants their rows.
        on_call: who wants to see each call first.

    Yields:
        Nothing.

    Raises:
        CaptureError: if the rows of these layers are wanted by somebody already, or, from a forward pass, if another
            thread is running one.
    """
    with _lock:
        if request is not None and any(_wanted(layer) for layer in layers):
            raise CaptureError(
                "the attention of this model is being captured already, here or on another thread; leave the other "
                "capture first, or load the model a second time"
            )
        mine = [listeners.setdefault(id(layer.module), _listener(layer)) for layer in layers]
        for listener in mine:
            if request is not None:
                listener.request = request
            if on_call is not None:
                listener.on_calls = [*listener.on_calls, on_call]

    def start_forward(_: Any, kwargs: dict[str, Any]) -> None:
        cached = cached_tokens(kwargs)
        for listener in mine:
            listener.calls, listener.cached = 0, cached

    try:
        with outermost_forwards(model, start_forward):
            yield
    finally:
        with _lock:
            for layer, listener in zip(layers, mine, strict=True):
                if request is not None:
                    listener.request = None
                if on_call is not None:
                    others = list(listener.on_calls)
                    others.remove(on_call)
                    listener.on_calls = others
                if listener.request is None and not listener.on_calls:
                    del listeners[id(layer.module)]


def _listener(layer: AttentionLayer) -> Listener:
    return Listener(layer.number, layer.name, repeats=layer.repeats)


def _wanted(layer: AttentionLayer) -> bool:
    listener = listeners.get(id(layer.module))
    return listener is not None and listener.request is not None
