"""Direct logits of an answer, summed up while rows stream: two numbers for each token and key, never a matrix."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from threading import Lock

import numpy as np
import torch
from numpy.typing import NDArray

from att_viz.capture.answers.streamed_paths import StreamedPaths
from att_viz.capture.answers.streamed_sums import Sums, Values, brought
from att_viz.capture.masks.attention_pattern import RulePattern
from att_viz.capture.tiles.attention_call import AttentionCall
from att_viz.capture.tiles.row_block import RowBlock
from att_viz.matrix.direct_logit import DirectLogit

__all__ = ["DirectLogitStream"]

LARGEST = 2**28
"""Bytes that the sums of one answer may take; of longer answers in longer texts nothing is kept."""

FloatArray = NDArray[np.float32]


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
    values: Values | None


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
        self._values: Values | None = None
        self._windowed = False
        self._missing = 0
        # Of this pass: the first row whose token is known, and for each such row the direction that its logit depends
        # on before the last norm; the sums over the layers before the one that is being computed, and those of this.
        self._begin = 0
        self._directions: torch.Tensor | None = None
        self._total: Sums | None = None
        self._own: Sums | None = None
        self._deferred: dict[int, _Deferred] = {}
        self._scales_before: dict[int | None, float] = {}
        self._parts: list[Sums] = []

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
        values = Values.of_call(call, self._place)
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

    def _defer(self, block: RowBlock, values: Values) -> None:
        weights = block.weights[:, -1]
        held = self._deferred.get(block.layer)
        if held is None:
            kept = weights.new_zeros((self._num_heads, weights.shape[1]), dtype=torch.float32)
            own = values.between(block.keys_from, block.keys_from + weights.shape[1]) if self._windowed else None
            held = _Deferred(self._rows[1] - 1, block.keys_from, kept, own)
            self._deferred[block.layer] = held
        held.weights[block.first_head : block.first_head + len(weights)] = weights

    def _add(self, source: Values, first_head: int, first: int, keys_from: int, weights: torch.Tensor) -> None:
        """Add what some heads brought from each key in some rows.

        Args:
            source: has the values of the keys.
            first_head: the first of the heads.
            first: the first of the rows.
            keys_from: the position of the first key.
            weights: float32 [heads, rows, keys].
        """
        own, directions = self._own, self._directions
        heads, rows, keys = weights.shape
        mine, seen = slice(first - self._begin, first - self._begin + rows), slice(keys_from, keys_from + keys)
        parts = None
        if directions is not None and own is not None:
            parts = brought(self._found, source, directions[mine], first_head, keys_from, weights)
        if parts is None or own is None:
            self._give_up()
            return
        with self._lock:
            own.positive[mine, seen] += parts.positive
            own.negative[mine, seen] += parts.negative
            own.heads[mine, self._layers.index(source.layer), first_head : first_head + heads] += parts.heads

    def _new_sums(self) -> Sums:
        assert self._directions is not None
        return Sums(len(self._directions), self._rows[1], len(self._layers), self._num_heads)

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
