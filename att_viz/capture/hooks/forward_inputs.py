"""What a forward pass was given: token ids, padding, and how much of the sequence is cached."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from weakref import ref

import torch
from transformers import PreTrainedModel

from att_viz.capture.hooks.outermost_forwards import outermost_forwards
from att_viz.errors import CaptureError

__all__ = ["ForwardInputs", "watched_forwards"]

_OF_TEXT = frozenset(
    {"input_ids", "inputs_embeds", "attention_mask", "position_ids", "cache_position", "labels", "logits_to_keep"}
)


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
        beside: the tensors that were fed in besides text, such as pictures and what kind each token is, by the names of
            the model's arguments.
    """

    batch: int
    start: int
    length: int
    ids: torch.Tensor | None
    real: torch.Tensor | None
    cached: bool
    beside: Mapping[str, torch.Tensor] = field(default_factory=dict)

    @property
    def stop(self) -> int:
        """The position after the last token that is fed in."""
        return self.start + self.length


@contextmanager
def watched_forwards(
    model: PreTrainedModel,
    started: Callable[[ForwardInputs], None],
    finished: Callable[[], None],
    around: Collection[torch.nn.Module],
) -> Iterator[None]:
    """Say when forward passes of a model begin and end, while the context lasts.

    See `outermost_forwards`.

    Args:
        model: a causal language model.
        started: called with the inputs of each pass.
        finished: called after each pass that did not fail.
        around: its attention layers.

    Yields:
        Nothing.
    """
    with (
        _BeamSearchRefused() as refused,
        outermost_forwards(model, lambda args, kwargs: started(_read(args, kwargs, refused)), finished, around),
    ):
        yield


def _read(args: tuple[Any, ...], kwargs: dict[str, Any], refused: _BeamSearchRefused) -> ForwardInputs:
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
        refused.watch(cache)
    real = kwargs.get("attention_mask")
    if isinstance(real, torch.Tensor) and real.ndim == 2 and real.shape[1] >= start + length:
        real = real[:, : start + length].to("cpu", torch.bool)
        real = None if bool(real.all()) else real
    else:
        real = None
    tensors = {name: given for name, given in kwargs.items() if isinstance(given, torch.Tensor)}
    return ForwardInputs(
        batch,
        start,
        length,
        None if ids is None else ids.detach().to("cpu", torch.int64),
        real,
        cache is not None,
        {name: tensors[name] for name in sorted(tensors.keys() - _OF_TEXT)},
    )


class _BeamSearchRefused:
    """Has caches refuse to be reordered until the context is left; they are not kept alive."""

    def __init__(self) -> None:
        self._caches: list[ref[Any]] = []

    def watch(self, cache: Any) -> None:
        """Refuse the reordering of a cache."""
        if vars(cache).get("reorder_cache") is not _refuse_reordering:
            self._caches = [known for known in self._caches if known() is not None]
            self._caches.append(ref(cache))
            cache.reorder_cache = _refuse_reordering

    def __enter__(self) -> _BeamSearchRefused:
        return self

    def __exit__(self, *_: object) -> None:
        for known in self._caches:
            cache = known()
            if cache is not None:
                del cache.reorder_cache


def _refuse_reordering(*_: Any, **__: Any) -> None:
    raise CaptureError(
        "beam search exchanges sequences while it runs, so their rows cannot be told apart; use num_beams=1"
    )
