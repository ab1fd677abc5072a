"""Hiding spans from models that do not go through transformers' attention interface: in the masks that modules get."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import Any

import torch
from transformers import PreTrainedModel

from att_viz.capture.hooks.attention_layers import AttentionLayer, find_attention_layers
from att_viz.capture.hooks.implementation_switch import switched_implementation
from att_viz.capture.influence.hidden_spans import Span, hiding
from att_viz.capture.session import capture_attention_calls
from att_viz.errors import CaptureError

__all__ = ["spans_hidden"]


@contextmanager
def spans_hidden(model: PreTrainedModel, spans: Sequence[Sequence[Span]], first_query: int) -> Iterator[None]:
    """Hide spans from a batch, whatever way the model computes attention, while the context lasts.

    Args:
        model: a causal language model.
        spans: for each sequence of the batch, the spans that no position after them sees.
        first_query: the position of the first token that is fed in.

    Yields:
        Nothing.

    Raises:
        CaptureError: if the model has no attention whose edges can be cut.
    """
    method, layers = find_attention_layers(model)
    with ExitStack() as stack:
        if method == "interface":
            stack.enter_context(capture_attention_calls(model, hiding(spans)))
        else:
            stack.enter_context(switched_implementation(model, method, layers))
            masks = _Masks(spans, first_query)
            for layer in layers:
                hook = _MaskEditor(layer, masks)
                stack.callback(layer.module.register_forward_pre_hook(hook, with_kwargs=True).remove)
        yield


class _Masks:
    """The masks of one forward pass with spans hidden, made once for all layers that share one."""

    def __init__(self, spans: Sequence[Sequence[Span]], first_query: int) -> None:
        self._spans, self._first_query = spans, first_query
        self._made: dict[int, tuple[torch.Tensor, torch.Tensor]] = {}

    def hidden(self, mask: torch.Tensor) -> torch.Tensor:
        """A mask [batch or 1, heads or 1, queries, keys], bool or to be added to the scores."""
        known = self._made.get(id(mask))
        if known is None:
            # The mask is kept, too, lest another one gets its `id`.
            known = self._made[id(mask)] = (mask, self._edited(mask))
        return known[1]

    def _edited(self, mask: torch.Tensor) -> torch.Tensor:
        edited = mask.expand(len(self._spans), -1, -1, -1).clone()
        if mask.dtype == torch.bool:
            # True means visible to some models, hidden to others (MPT); each position sees itself.
            nothing: bool | float = not bool(mask[0, 0, 0, self._first_query])
        else:
            nothing = torch.finfo(mask.dtype).min
        for sequence, spans in zip(edited, self._spans, strict=True):
            for start, end in spans:
                sequence[:, max(end - self._first_query, 0) :, start:end] = nothing
        return edited


class _MaskEditor:
    """A forward pre-hook that gives a module another mask."""

    def __init__(self, layer: AttentionLayer, masks: _Masks) -> None:
        self._name, self._masks = layer.name, masks
        names = list(inspect.signature(layer.module.forward).parameters)
        self._place = names.index("attention_mask") if "attention_mask" in names else None

    def __call__(self, module: Any, args: Any, kwargs: dict[str, Any]) -> Any:
        place = self._place if self._place is not None and self._place < len(args) else None
        mask = kwargs.get("attention_mask") if place is None else args[place]
        if not isinstance(mask, torch.Tensor) or mask.ndim != 4:
            raise CaptureError(
                f"{self._name} gets no attention mask [batch, heads, queries, keys], so no token can be hidden from it"
            )
        edited = self._masks.hidden(mask)
        if place is None:
            return args, {**kwargs, "attention_mask": edited}
        return (*args[:place], edited, *args[place + 1 :]), kwargs
