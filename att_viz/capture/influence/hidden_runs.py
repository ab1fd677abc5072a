"""Running a sequence once as it is, and its end again for everything that is hidden."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from time import perf_counter
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from transformers import PreTrainedModel

from att_viz.capture.hooks.attention_layers import find_attention_layers
from att_viz.capture.influence.answer_head import AnswerHead, find_answer_head
from att_viz.capture.influence.batches import Batch, Removal, batches_of, first_row
from att_viz.capture.influence.hidden_masks import spans_hidden
from att_viz.capture.influence.room import Room, room_for
from att_viz.capture.influence.shared_prefix import can_share_prefix, empty_cache, prefix_bytes, shared_prefix
from att_viz.capture.influence.weight_products import products_by_onednn
from att_viz.capture.rollout.batch_memory import is_out_of_memory
from att_viz.model.facts import total_heads

__all__ = ["HiddenRuns", "Plain"]

FloatArray = NDArray[np.float32]

ALTERNATIVES = 3
_LOGITS_AT_ONCE = 2**19
"""More do not stay in a processor's cache between their softmax's passes over them."""
_TOKENS_AT_ONCE = 4096
"""Of the context, whose activations would otherwise take as much memory as those of all batches."""


@dataclass(frozen=True)
class Plain:
    """What the model says with nothing hidden.

    Attributes:
        log_probabilities: float32 [answer tokens], in nats.
        alternative_ids: int64 [answer tokens, k], the likeliest other tokens.
        alternative_log_probabilities: float32 [answer tokens, k].
        seconds: how long it took.
    """

    log_probabilities: FloatArray
    alternative_ids: NDArray[np.int64]
    alternative_log_probabilities: FloatArray
    seconds: float


class HiddenRuns:
    """A sequence of which spans are hidden.

    Rows before the end of what is hidden are as they were, so they are never computed again: their keys and values come
    from one run of the whole sequence. Where the model keeps more than keys and values (recurrent layers), or has no
    cache, all rows are computed each time.

    Args:
        model: a causal language model.
        ids: int64 tensor [1, tokens], up to the last answer token.
        target: the first answer token, and the one after the last.
        suffix_from: in suffix form the first row that is computed again; None for all rows after what is hidden.
        beside: what the model reads besides, such as pictures, each [1, ...] or in the order of the pictures: all rows
            are then computed each time, since a picture cannot be fed in from its middle.
    """

    def __init__(
        self,
        model: PreTrainedModel,
        ids: torch.Tensor,
        target: tuple[int, int],
        suffix_from: int | None = None,
        beside: Mapping[str, torch.Tensor] | None = None,
    ) -> None:
        self._model = model
        self._target = target
        # The last token decides nothing.
        self._inputs = ids[:, : target[1] - 1].to(model.device)
        self._answer = ids[0, target[0] : target[1]].to(model.device)
        self._rows = self._inputs.shape[1]
        self._keeps_logits = "logits_to_keep" in inspect.signature(model.forward).parameters
        self._beside = dict(beside or {})
        self._cache = empty_cache() if not self._beside and can_share_prefix(model) else None
        self.suffix_from = suffix_from
        self.passes = 0.0

    @cached_property
    def _head(self) -> AnswerHead | None:
        return None if self._beside else find_answer_head(self._model)

    @property
    def rows(self) -> int:
        """How many rows a pass over the whole sequence has."""
        return self._rows

    @property
    def shares_prefix(self) -> bool:
        """Whether rows before what is hidden are computed only once."""
        return self._cache is not None

    def first_row(self, removal: Removal, suffix_from: int | None = None) -> int:
        """The first row that has to be computed again."""
        if self._cache is None:
            return 0
        return max(first_row(removal), suffix_from or 0)

    @cached_property
    def plain(self) -> Plain:
        """What the model says with nothing hidden, in one pass."""
        began = perf_counter()
        with torch.no_grad(), products_by_onednn():
            before = max(0, self._target[0] - 1) if self._cache is not None else 0
            start = 0
            while before - start > _TOKENS_AT_ONCE:
                self._logits(self._inputs[:, start : start + _TOKENS_AT_ONCE], self._cache, 1, [()], start)
                start += _TOKENS_AT_ONCE
            logits = self._logits(self._inputs[:, start:], self._cache, len(self._answer), [()], start)
            parts = [self._described(*part) for part in _in_parts(logits[0], self._answer)]
        self.passes += 1.0
        chosen, ids, others = (np.concatenate(each) for each in zip(*parts, strict=True))
        return Plain(chosen, ids, others, perf_counter() - began)

    def _described(self, logits: torch.Tensor, chosen: torch.Tensor) -> tuple[Any, Any, Any]:
        """Log-probabilities of the chosen tokens, and the likeliest others with theirs."""
        scores = logits.log_softmax(-1)
        own = scores.gather(-1, chosen[:, None])
        others, ids = scores.scatter(-1, chosen[:, None], -torch.inf).topk(min(ALTERNATIVES, scores.shape[-1] - 1))
        return own[:, 0].cpu().numpy(), ids.cpu().numpy(), others.cpu().numpy()

    def effects(self, removals: Sequence[Removal], done: Callable[[int], object] = lambda _: None) -> FloatArray:
        """Hide spans, and look at what becomes of each answer token.

        Args:
            removals: spans that are hidden together, each in a run of its own.
            done: called with the number of removals that have been computed, batch by batch.

        Returns:
            float32 [removals, answer tokens]: the log-probability with nothing hidden less that without the spans; NaN
            for tokens that are decided by a row before the end of one of the spans.
        """
        before = self.plain.log_probabilities
        effects = np.full((len(removals), len(self._answer)), np.nan, dtype=np.float32)
        starts = [self.first_row(removal, self.suffix_from) for removal in removals]
        decided_from = [max(after for _, after in removal) for removal in removals]
        # Of what ends with the last row, nothing is left to compute.
        waiting = [place for place in range(len(removals)) if decided_from[place] < self._rows]
        done(len(removals) - len(waiting))
        for batch in batches_of([(starts[place], place) for place in waiting], self._rows, self._room):
            for place, found in zip(batch.members, self._run(batch, removals), strict=True):
                first = max(decided_from[place], self._target[0] - 1) - (self._target[0] - 1)
                effects[place, first:] = (before - found)[first:]
            done(len(batch.members))
        return effects

    @cached_property
    def _room(self) -> Room:
        per_token = 0 if self._cache is None else prefix_bytes(self._cache)
        method, _ = find_attention_layers(self._model)
        dense = total_heads(self._model, 1) if method == "eager" else 0
        whole_logits = len(self._answer) if self._head is None else 0
        return room_for(self._model, self._rows, whole_logits, per_token, dense)

    def _run(self, batch: Batch, removals: Sequence[Removal]) -> FloatArray:
        """The answer's log-probabilities, float32 [members, answer tokens]; what is decided before is left out (0)."""
        try:
            return self._together(batch, removals)
        except Exception as error:
            if len(batch.members) == 1 or not is_out_of_memory(error):
                raise
        # Free memory was estimated, and others may have taken it since.
        return np.concatenate([self._run(half, removals) for half in batch.halves()])

    def _together(self, batch: Batch, removals: Sequence[Removal]) -> FloatArray:
        size, start = len(batch.members), batch.start
        first = max(start, self._target[0] - 1)
        wanted = self._answer[first - (self._target[0] - 1) :]
        cache = None if self._cache is None else shared_prefix(self._cache, start, size)
        found = np.zeros((size, len(self._answer)), dtype=np.float32)
        hidden = [removals[place] for place in batch.members]
        with torch.no_grad(), products_by_onednn():
            ids = self._inputs[:, start:].expand(size, -1)
            scores = self._scores(ids, cache, wanted, hidden, start)
        found[:, found.shape[1] - len(wanted) :] = scores.cpu().numpy()
        self.passes += size * (self._rows - start) / self._rows
        return found

    def _scores(
        self, ids: torch.Tensor, cache: Any, wanted: torch.Tensor, hidden: Sequence[Removal], start: int
    ) -> torch.Tensor:
        """The log-probabilities of the last tokens, float32 [batch, wanted]; see `_logits`."""
        keep, size = len(wanted), len(ids)
        if self._head is None:
            logits = self._logits(ids, cache, keep, hidden, start)
            parts = (part for own in logits for part in _in_parts(own, wanted))
            scores = [part.gather(-1, chosen[:, None])[:, 0] - part.logsumexp(-1) for part, chosen in parts]
            return torch.cat(scores).view(size, keep)
        with self._head.rows_taken() as taken:
            self._logits(ids, cache, keep, hidden, start)
        return self._head.log_probabilities(taken[-1][:, -keep:].flatten(0, 1), wanted.repeat(size)).view(size, keep)

    def _logits(self, ids: torch.Tensor, cache: Any, keep: int, hidden: Sequence[Removal], start: int) -> torch.Tensor:
        """Logits of the last rows, [batch, keep, vocabulary], in the model's dtype; the first row is number `start`.

        With nothing hidden, too, attention is computed by us: in half precision the model's own rounds otherwise.
        """
        arguments: dict[str, Any] = {"input_ids": ids, "use_cache": cache is not None}
        if cache is not None:
            arguments["past_key_values"] = cache
        for name, tensor in self._beside.items():
            arguments[name] = tensor.repeat(len(ids), *[1] * (tensor.ndim - 1))
        if self._keeps_logits:
            arguments["logits_to_keep"] = keep
        with spans_hidden(self._model, hidden, start):
            logits: torch.Tensor = self._model(**arguments).logits
        return logits[:, -keep:]


def _in_parts(logits: torch.Tensor, chosen: torch.Tensor) -> Iterator[tuple[torch.Tensor, torch.Tensor]]:
    """Some rows of logits at a time, in float32, and the tokens chosen there."""
    rows = max(1, _LOGITS_AT_ONCE // logits.shape[-1])
    chosen = chosen.to(logits.device)
    for part, ids in zip(torch.split(logits, rows), torch.split(chosen, rows), strict=True):
        yield part.float(), ids
