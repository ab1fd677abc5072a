"""Computing direct logits while a model generates: what attention brought straight to each token of the answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
import torch
from transformers import PreTrainedModel

from att_viz.capture.answers.residual_paths import Norm, ResidualPaths
from att_viz.capture.lens.parts import stream_of
from att_viz.capture.session import capture_attention_calls
from att_viz.capture.tiles.attention_call import AttentionCall
from att_viz.capture.value_norms import ValueNorms, weight_by_head
from att_viz.matrix.direct_logit import DirectLogit
from att_viz.matrix.weights import InMemoryWeights

__all__ = ["DirectLogitCapture", "Unembedding", "capture_direct_logit"]

_VOCABULARY_AT_ONCE = 512
"""Rows of the unembedding that stay in the cache while they are widened."""
_AT_ONCE = 2**22
"""Direct logits that are computed together, 4 bytes each."""


@dataclass
class _RowScales:
    """The scales of a norm by position; what a later pass computes again replaces what was there.

    Attributes:
        norm: the norm.
        parts: float32 [rows] for neighbouring rows, one after the other.
        count: how many rows these are; -1 once rows were missed.
    """

    norm: Norm
    parts: list[torch.Tensor] = field(default_factory=list)
    count: int = 0

    def take(self, first: int, entering: torch.Tensor) -> None:
        if first > self.count or self.count < 0:
            self.count = -1
            return
        if first < self.count:
            self.parts = [torch.cat(self.parts)[:first]]
        scales = self.norm.scales(entering)
        self.parts.append(scales)
        self.count = first + len(scales)

    def rows(self, first: int, stop: int) -> torch.Tensor | None:
        return torch.cat(self.parts)[first:stop] if self.count >= stop else None


class DirectLogitCapture:
    """What is kept of the passes of a model besides its rows and values; see `capture_direct_logit`.

    Args:
        paths: how what attention writes reaches the logits.
        values: the values and output projections of the same passes.
    """

    def __init__(self, paths: ResidualPaths, values: ValueNorms) -> None:
        self._paths, self._values = paths, values
        self._position = (0, 0)
        self._last = _RowScales(paths.norm)
        self._first = {number: _RowScales(path.norm) for number, path in paths.layers.items() if path.norm is not None}

    def on_call(self, call: AttentionCall) -> None:
        """An attention layer is going to compute the rows of these positions."""
        self._position = call.pattern.query_offset, call.query.shape[2]

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Take the statistics of the norms while the context lasts."""
        with ExitStack() as hooks:
            for kept in (self._last, *self._first.values()):
                hooks.callback(kept.norm.module.register_forward_pre_hook(self._before(kept), with_kwargs=True).remove)
            yield

    def _before(self, kept: _RowScales) -> Any:
        def before(module: torch.nn.Module, args: tuple[Any, ...], named: dict[str, Any]) -> None:
            entering = stream_of((*args, *named.values()))
            first, count = self._position
            if entering is None or entering.shape[:2] != (1, count):
                kept.count = -1
            else:
                kept.take(first, entering[0])

        return before

    @torch.no_grad()
    def of(self, weights: InMemoryWeights, ids: Sequence[int], prompt_length: int) -> DirectLogit | None:
        """The direct logits of the tokens that follow the prompt.

        Args:
            weights: the attention rows of the sequence.
            ids: the ids of all its tokens.
            prompt_length: how many of these are the prompt.

        Returns:
            The direct logits; None where something that they need was not found.
        """
        first, stop = prompt_length - 1, len(ids) - 1
        scales = self._last.rows(first, stop)
        if scales is None or first < 0 or stop <= first or set(weights.layers) != set(self._paths.layers):
            return None
        direction = self._paths.norm.backwards(Unembedding(self._paths).rows(ids[prompt_length:]), scales)
        tokens, rows = len(direction), weights.num_rows
        positive, negative = torch.zeros(tokens, rows), torch.zeros(tokens, rows)
        heads = np.zeros((len(weights.layers), max(len(weights.heads(layer)) for layer in weights.layers), tokens))
        for place, layer in enumerate(weights.layers):
            before = self._before_attention(layer, direction, first, stop)
            values, projection = self._values.values(layer), self._values.projection(layer)
            if before is None or values is None or projection not in self._paths.layers[layer].ends:
                return None
            number = len(weights.heads(layer))
            by_head = weight_by_head(projection, number, values.shape[3])
            if by_head is None:
                return None
            asked = torch.einsum("ad,hwd->haw", before.to(by_head.device), by_head)
            shared = number // values.shape[1]
            together = max(1, _AT_ONCE // (tokens * rows))
            for head in range(0, number, together):
                some = range(head, min(head + together, number))
                keys = values[0, [one // shared for one in some], :rows].float()
                part = torch.bmm(asked[some.start : some.stop].to(values.device), keys.transpose(1, 2)).cpu()
                part *= torch.from_numpy(np.stack([weights.read(layer, one, first, stop) for one in some]))
                heads[place, some.start : some.stop] = part.sum(2, dtype=torch.float64).numpy()
                negative += part.clamp(max=0.0).sum(0)
                positive += part.clamp_(min=0.0).sum(0)
        return DirectLogit((prompt_length, len(ids)), positive.numpy(), negative.numpy(), heads.astype(np.float32))

    def _before_attention(self, layer: int, direction: torch.Tensor, first: int, stop: int) -> torch.Tensor | None:
        """The direction that the logits depend on in what the attention of a layer writes, [rows, width]."""
        path = self._paths.layers[layer]
        if path.norm is not None:
            scales = self._first[layer].rows(first, stop)
            if scales is None:
                return None
            direction = path.norm.backwards(direction, scales)
        return direction * path.factor


@contextmanager
def capture_direct_logit(
    model: PreTrainedModel, paths: ResidualPaths | None, values: ValueNorms
) -> Iterator[DirectLogitCapture | None]:
    """Keep what the direct logits of a model's answer need besides its rows and values, while the context lasts.

    Args:
        model: a causal language model that goes through transformers' attention interface.
        paths: how what its attention writes reaches the logits; None where that is not known or nobody asks.
        values: takes the values of the same passes, and keeps them.

    Yields:
        What computes the direct logits afterwards; None without paths.
    """
    if paths is None:
        yield None
        return
    capture = DirectLogitCapture(paths, values)
    with capture_attention_calls(model, capture.on_call), capture.watching():
        yield capture


class Unembedding:
    """The directions in the residual stream that the logits of tokens depend on.

    Args:
        paths: how what attention writes reaches the logits.
    """

    def __init__(self, paths: ResidualPaths) -> None:
        self._paths = paths

    @cached_property
    def _mean(self) -> torch.Tensor:
        weight: Any = self._paths.head.weight
        # In float32 for so many rows, and in float64 from there on, which is exact enough and not slow.
        total = sum(part.float().sum(0).double() for part in weight.split(_VOCABULARY_AT_ONCE))
        mean: torch.Tensor = (total / len(weight)).float()
        return mean

    @torch.no_grad()
    def rows(self, ids: Sequence[int]) -> torch.Tensor:
        """The rows of the unembedding less their mean over the vocabulary, float32 [ids, width]."""
        weight: Any = self._paths.head.weight
        found: torch.Tensor = weight[torch.tensor(ids, device=weight.device)].float() - self._mean
        return found * self._paths.scale

    def before_norm(self, ids: Sequence[int]) -> torch.Tensor:
        """The same before the last norm, but for the scale that it multiplies each row with; float32 [ids, width]."""
        rows = self.rows(ids)
        return self._paths.norm.backwards(rows, rows.new_ones(len(rows)))
