"""Direct logits of an answer, summed up while rows stream: two numbers for each token and key, never a matrix.

More than 300 lines because what is known of a row, and when, is one story: weights, values, norms and the next token.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from threading import Lock
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from transformers import PreTrainedModel

from att_viz.capture.answers.direct_logit import Unembedding
from att_viz.capture.answers.residual_paths import Norm, ResidualPaths, find_residual_paths
from att_viz.capture.hooks.attention_layers import find_attention_layers
from att_viz.capture.lens.parts import stream_of
from att_viz.capture.masks.attention_pattern import RulePattern
from att_viz.capture.session import capture_attention_calls
from att_viz.capture.tiles.attention_call import AttentionCall
from att_viz.capture.tiles.row_block import RowBlock
from att_viz.capture.value_norms import capture_value_norms, weight_by_head
from att_viz.matrix.direct_logit import DirectLogit
from att_viz.model.live_model import in_evaluation_mode

__all__ = ["DirectLogitStream", "StreamedPaths", "find_streamed_paths", "watched_paths"]

LARGEST = 2**28
"""Bytes that the sums of one answer may take; of longer answers in longer texts nothing is kept."""
_PROBE_TOKENS = 4

FloatArray = NDArray[np.float32]


@dataclass
class StreamedPaths:
    """How attention reaches the logits of a model that is being run, and what its norms did in the rows of this pass.

    Attributes:
        paths: the way from each layer's attention to the logits.
        projections: the output projection of each layer, by its number.
        scales: by norm, float32 [batch, rows] of the rows of this pass, once it has gone through the norm.
    """

    paths: ResidualPaths
    projections: Mapping[int, torch.nn.Module]
    scales: dict[torch.nn.Module, FloatArray] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.unembedding = Unembedding(self.paths)


def find_streamed_paths(model: PreTrainedModel) -> StreamedPaths | None:
    """Run a model on a few tokens and find how its attention reaches its logits; see `find_residual_paths`.

    Args:
        model: a causal language model.

    Returns:
        The paths; None where something else stands between attention and logits, an output projection is not found, or
        the model does not go through transformers' attention interface.

    Raises:
        CaptureError: if the model is being captured already.
    """
    method, layers = find_attention_layers(model)
    if method != "interface":
        return None
    with in_evaluation_mode(model), torch.no_grad():
        paths = find_residual_paths(model, layers)
        if paths is None:
            return None
        with capture_value_norms(model) as norms:
            model(input_ids=torch.arange(1, _PROBE_TOKENS + 1, device=model.device)[None], use_cache=False)
    projections = {number: norms.projection(number) for number in paths.layers}
    known = {number: projection for number, projection in projections.items() if projection is not None}
    return StreamedPaths(paths, known) if len(known) == len(projections) else None


@contextmanager
def watched_paths(model: PreTrainedModel, found: StreamedPaths, streams: Sequence[DirectLogitStream]) -> Iterator[None]:
    """Tell the streams of a model's sequences what it is about to compute, while the context lasts.

    Args:
        model: the model.
        found: how its attention reaches the logits; its scales are kept up to date.
        streams: those of the sequences of this pass, in order; the list may change between passes.

    Yields:
        Nothing.
    """

    def on_call(call: AttentionCall) -> None:
        for stream in streams:
            stream.on_call(call)

    def before(norm: Norm) -> Any:
        def note(module: torch.nn.Module, args: tuple[Any, ...], named: dict[str, Any]) -> None:
            entering = stream_of((*args, *named.values()))
            if entering is not None:
                found.scales[module] = norm.scales(entering).cpu().numpy()

        return note

    norms = [found.paths.norm, *(path.norm for path in found.paths.layers.values() if path.norm is not None)]
    with ExitStack() as stack:
        for norm in norms:
            stack.callback(norm.module.register_forward_pre_hook(before(norm), with_kwargs=True).remove)
        stack.enter_context(capture_attention_calls(model, on_call))
        yield


class _Sums:
    """Sums of some rows, without the scales of norms that are not known yet.

    Attributes:
        positive: float32 [rows, keys], the sum of the positive parts.
        negative: float32 [rows, keys], the sum of the negative parts.
        heads: float64 [rows, layers, heads], the sum over keys.
    """

    def __init__(self, rows: int, keys: int, layers: int, heads: int) -> None:
        self.positive, self.negative = np.zeros((rows, keys), np.float32), np.zeros((rows, keys), np.float32)
        self.heads = np.zeros((rows, layers, heads))

    def scale(self, scales: FloatArray) -> _Sums:
        """Multiply each row."""
        self.positive *= scales[:, None]
        self.negative *= scales[:, None]
        self.heads *= scales[:, None, None]
        return self

    def add(self, other: _Sums) -> None:
        """Add what is known of the same rows."""
        self.positive += other.positive
        self.negative += other.negative
        self.heads += other.heads


@dataclass(frozen=True)
class _Values:
    """The values that a layer mixes. Its queries and keys would take as much again, and are not kept.

    Attributes:
        layer: the number of the layer.
        heads: how many it has.
        first_key: the position of the first value.
        values: [key-value heads, keys, width].
    """

    layer: int
    heads: int
    first_key: int
    values: torch.Tensor

    @classmethod
    def of_call(cls, call: AttentionCall, place: int) -> _Values:
        """Those of one sequence of a batch."""
        return cls(call.layer, call.query.shape[1], call.pattern.key_offset, call.value[place])

    def between(self, start: int, stop: int) -> _Values:
        """The same of some positions, in memory of their own where most are left out."""
        some = self.values[:, start - self.first_key : stop - self.first_key]
        return replace(self, first_key=start, values=some.clone() if 2 * some.shape[1] < self.values.shape[1] else some)


@dataclass
class _Deferred:
    """The last row of a pass, which decides a token that nobody knows yet.

    Attributes:
        row: its position.
        keys_from: the position of its first key.
        weights: float32 [heads, keys].
        values: those of the keys, where the cache may have let some go by the next pass.
    """

    row: int
    keys_from: int
    weights: torch.Tensor
    values: _Values | None


class DirectLogitStream:
    """Sums up the direct logits of one sequence; see `att_viz.matrix.direct_logit.DirectLogit`.

    What comes after a row's weights is not known while they pass by. The scales of the norms behind a layer, and of the
    last one, are positive numbers that the sums are multiplied with afterwards. Of the last row of a pass the weights
    are kept until the next pass says which token followed, and has the values of the keys again.

    Args:
        found: how attention reaches the logits.
        layers: the numbers of all attention layers, ascending.
        heads: how many heads each of them has.
        place: the place of the sequence in the batch.
        answer_from: the position of the first token of the answer.
    """

    def __init__(self, found: StreamedPaths, layers: Sequence[int], heads: int, place: int, answer_from: int) -> None:
        self._found, self._layers, self._num_heads = found, list(layers), heads
        self._place, self._first = place, answer_from - 1
        self._lock = Lock()
        self._lost = False
        self._rows = (0, 0)
        # The layer that is being computed, its values until all of its rows have come, and how many have not.
        self._layer: int | None = None
        self._values: _Values | None = None
        self._windowed = False
        self._missing = 0
        # Of this pass: the first row whose token is known, and for each such row the direction that its logit depends
        # on before the last norm; the sums over the layers before the one that is being computed, and those of this.
        self._begin = 0
        self._directions: torch.Tensor | None = None
        self._total: _Sums | None = None
        self._own: _Sums | None = None
        self._deferred: dict[int, _Deferred] = {}
        self._scales_before: dict[int | None, float] = {}
        self._parts: list[_Sums] = []

    def begin_forward(self, ids: Sequence[int] | None, start: int, stop: int) -> None:
        """A pass over some positions begins.

        Args:
            ids: all token ids, those of this pass included; None where they are not known.
            start: the first position of the pass.
            stop: the one after the last.
        """
        self._found.scales.clear()
        self._rows, self._directions, self._total, self._own = (start, stop), None, None, None
        self._layer, self._values = None, None
        # The last row before this pass has waited for its token.
        self._begin = max(self._first, start - 1)
        rows = stop - 1 - self._begin
        again = self._begin < self._first + sum(len(part.positive) for part in self._parts)
        held = sum(part.positive.nbytes + part.negative.nbytes for part in self._parts)
        if ids is None or again or held + 4 * 4 * max(rows, 0) * stop > LARGEST:
            self._give_up()
        if rows > 0 and not self._lost:
            assert ids is not None
            self._directions = self._found.unembedding.before_norm(ids[self._begin + 1 : stop])
            self._total = self._new_sums()

    def on_call(self, call: AttentionCall) -> None:
        """A layer is going to compute the rows of this pass."""
        if self._lost or self._place >= len(call.query):
            return
        self._end_layer()
        values = _Values.of_call(call, self._place)
        self._layer, self._values = call.layer, values
        self._missing = call.query.shape[1] * call.query.shape[2]
        # Of what a window sees, the cache may have lost a key by the next pass.
        self._windowed = call.pattern.key_offset > 0 or not (
            isinstance(call.pattern, RulePattern) and call.pattern.rules.window is None
        )
        deferred = self._deferred.pop(call.layer, None)
        if self._directions is None:
            return
        path = self._found.paths.layers.get(call.layer)
        # Without a norm behind the attention there is nothing to wait for.
        self._own = self._new_sums() if path is not None and path.norm is not None else self._total
        if deferred is not None and deferred.row == self._begin:
            source = values if deferred.keys_from >= values.first_key else deferred.values
            if source is None:
                self._give_up()
            else:
                self._add(source, 0, deferred.row, deferred.keys_from, deferred.weights[:, None])

    def take(self, block: RowBlock) -> None:
        """Rows of the layer that is being computed; may be called from several threads at once."""
        start, stop = block.first_query, block.first_query + block.weights.shape[1]
        values, last = self._values, self._rows[1] - 1
        if self._lost or values is None:
            return
        if stop > self._first:
            first, known = max(start, self._first), min(stop, last)
            if first < known:
                weights = block.weights[:, first - start : known - start]
                self._add(values, block.first_head, first, block.keys_from, weights)
            if stop > last:
                with self._lock:
                    self._defer(block, values)
        with self._lock:
            self._missing -= len(block.weights) * block.weights.shape[1]
            if not self._missing:
                # What follows the attention in its layer needs the memory.
                self._values = None

    def _defer(self, block: RowBlock, values: _Values) -> None:
        weights = block.weights[:, -1]
        held = self._deferred.get(block.layer)
        if held is None:
            kept = weights.new_zeros((self._num_heads, weights.shape[1]), dtype=torch.float32)
            own = values.between(block.keys_from, block.keys_from + weights.shape[1]) if self._windowed else None
            held = _Deferred(self._rows[1] - 1, block.keys_from, kept, own)
            self._deferred[block.layer] = held
        held.weights[block.first_head : block.first_head + len(weights)] = weights

    @torch.no_grad()
    def _add(self, source: _Values, first_head: int, first: int, keys_from: int, weights: torch.Tensor) -> None:
        """Add what some heads brought from each key in some rows.

        Args:
            source: has the values of the keys.
            first_head: the first of the heads.
            first: the first of the rows.
            keys_from: the position of the first key.
            weights: float32 [heads, rows, keys].
        """
        own = self._own
        heads, rows, keys = weights.shape
        asked = self._asked(source, first_head, heads, first - self._begin, rows)
        if asked is None or own is None:
            self._give_up()
            return
        shared = source.heads // len(source.values)
        start = keys_from - source.first_key
        positive = weights.new_zeros((rows, keys), dtype=torch.float32)
        negative, by_head = torch.zeros_like(positive), np.zeros((rows, heads))
        for place in range(heads):
            values = source.values[(first_head + place) // shared, start : start + keys].float()
            part = (asked[place].to(values.device) @ values.T).mul_(weights[place])
            by_head[:, place] = part.sum(1, dtype=torch.float64).cpu().numpy()
            negative += part.clamp(max=0.0)
            positive += part.clamp_(min=0.0)
        with self._lock:
            mine, seen = slice(first - self._begin, first - self._begin + rows), slice(keys_from, keys_from + keys)
            own.positive[mine, seen] += positive.cpu().numpy()
            own.negative[mine, seen] += negative.cpu().numpy()
            own.heads[mine, self._layers.index(source.layer), first_head : first_head + heads] += by_head

    def _asked(self, source: _Values, first_head: int, heads: int, first: int, rows: int) -> torch.Tensor | None:
        """What the logits of the tokens after some rows depend on in the values of some heads: [heads, rows, width]."""
        path, projection = self._found.paths.layers.get(source.layer), self._found.projections.get(source.layer)
        if path is None or projection is None or projection not in path.ends or self._directions is None:
            return None
        by_head = weight_by_head(projection, source.heads, source.values.shape[2])
        if by_head is None:
            return None
        direction = self._directions[first : first + rows]
        if path.norm is not None:
            direction = path.norm.backwards(direction, direction.new_ones(rows))
        some = by_head[first_head : first_head + heads]
        return torch.einsum("ad,hwd->haw", direction.to(some.device) * path.factor, some)

    def _new_sums(self) -> _Sums:
        assert self._directions is not None
        return _Sums(len(self._directions), self._rows[1], len(self._layers), self._num_heads)

    def _end_layer(self) -> None:
        """The rows of a layer have all come, and have gone through the norm behind its attention."""
        layer, own = self._layer, self._own
        self._layer, self._values, self._own = None, None, None
        if layer is None:
            return
        scales = self._scales(layer)
        if scales is None:
            self._give_up()
        elif own is not None and self._total is not None and own is not self._total:
            self._total.add(own.scale(scales[self._begin - self._rows[0] + 1 :][: len(own.positive)]))

    def end_forward(self) -> None:
        """The pass has ended."""
        self._end_layer()
        scales = None if self._lost else self._scales(None)
        if scales is None:
            self._give_up()
        elif self._total is not None:
            total, self._total = self._total, None
            self._parts.append(total.scale(scales[self._begin - self._rows[0] + 1 :][: len(total.positive)]))

    def _scales(self, layer: int | None) -> FloatArray | None:
        """The scales of the norm behind a layer's attention, or, for None, of the last one.

        Returns:
            float32: of the row before this pass, and of its own rows; None where the norm was not seen.
        """
        paths = self._found.paths
        norm = paths.norm if layer is None else paths.layers[layer].norm if layer in paths.layers else None
        count = self._rows[1] - self._rows[0]
        found: FloatArray | None = np.ones(count, np.float32)
        if norm is not None:
            of_all = self._found.scales.get(norm.module)
            found = None if of_all is None or self._place >= len(of_all) else of_all[self._place]
        if found is None or len(found) != count:
            return None
        before = self._scales_before.get(layer, 1.0)
        self._scales_before[layer] = float(found[-1])
        return np.concatenate([np.array([before], np.float32), found])

    def _give_up(self) -> None:
        self._lost = True
        self._total, self._own, self._deferred, self._parts = None, None, {}, []

    def found(self, num_rows: int) -> DirectLogit | None:
        """The direct logits of the tokens of the answer, as far as these were fed in.

        Args:
            num_rows: how many rows the sequence has.

        Returns:
            The direct logits; None where there is no answer, or something that they need was not found.
        """
        tokens = sum(len(part.positive) for part in self._parts)
        if self._lost or not tokens:
            return None
        positive, negative = np.zeros((tokens, num_rows), np.float32), np.zeros((tokens, num_rows), np.float32)
        place = 0
        for part in self._parts:
            rows = slice(place, place + len(part.positive))
            positive[rows, : part.positive.shape[1]] = part.positive
            negative[rows, : part.negative.shape[1]] = part.negative
            place = rows.stop
        heads = np.concatenate([part.heads for part in self._parts]).transpose(1, 2, 0)
        start = self._first + 1
        return DirectLogit((start, start + tokens), positive, negative, np.ascontiguousarray(heads, dtype=np.float32))
