"""Which tokens of a prompt look at each other both ways, read off the masks that a model makes."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
from numpy.typing import NDArray

from att_viz.capture.masks.attention_pattern import HIDDEN, QUERIES_AT_ONCE, AttentionPattern, RulePattern
from att_viz.capture.tiles.attention_call import AttentionCall
from att_viz.errors import CaptureError
from att_viz.matrix.extent import Spans, ends_of_sight

__all__ = ["BothWays"]


class BothWays:
    """Finds the spans of a decoder's tokens that look at each other, as those of a picture do in Gemma 3.

    It listens to the calls of all layers (`capture_attention_calls`) while a sequence is read. Each mask is looked at
    once. What a mask of several queries lets a token see after itself must be a span that the token is in, whose tokens
    all see to its end, and the same in all layers that may look so; nothing else could be told of a sequence in a few
    numbers.

    Args:
        batch: which sequence of the batch.
        layers: the numbers of the layers in which tokens may look both ways; by default all.

    Attributes:
        spans: what was found: of each span the first token, and the one after its last.
    """

    def __init__(self, batch: int = 0, layers: Collection[int] | None = None) -> None:
        self.spans: Spans = ()
        self._batch = batch
        self._layers = layers
        self._ends: NDArray[np.int64] = np.empty(0, np.int64)
        self._known: NDArray[np.bool_] = np.empty(0, np.bool_)
        self._seen: dict[int, AttentionPattern] = {}

    def ends(self, start: int, stop: int) -> NDArray[np.int64] | None:
        """The key after the last one that each of some tokens sees, int64 [stop - start]; None if all look back."""
        if not self.spans:
            return None
        # Steps of one token are not looked at: nothing is ahead of them.
        found, known = np.arange(start, stop) + 1, self._ends[start:stop]
        found[: len(known)] = known
        return found

    def end_pass(self) -> None:
        """A forward pass has ended: its masks are not needed any more."""
        self._seen.clear()

    def on_call(self, call: AttentionCall, real: NDArray[np.bool_] | None = None) -> None:
        """An attention layer is going to compute this.

        Args:
            call: what it computes.
            real: bool [tokens], False for padding, which looks nowhere; None where there is none.

        Raises:
            CaptureError: if tokens look ahead in another way.
        """
        pattern, queries = call.pattern, call.query.shape[2]
        # A decoding step has no later tokens to look at; of a mask that several layers share one look is enough.
        if queries == 1 or id(pattern) in self._seen:
            return
        if isinstance(pattern, RulePattern) and pattern.rules.causal:
            ends = np.arange(pattern.query_offset, pattern.query_offset + queries) + 1
        else:
            ends = _ends(pattern, queries, self._batch)
        if real is not None:
            places = np.arange(pattern.query_offset, pattern.query_offset + queries)
            ends = np.where(real[pattern.query_offset :][:queries], ends, places + 1)
        # Kept, so that no other mask gets its number.
        self._seen[id(pattern)] = pattern
        self._note(call, pattern.query_offset, ends)

    def _note(self, call: AttentionCall, first: int, ends: NDArray[np.int64]) -> None:
        stop = first + len(ends)
        if self._layers is not None and call.layer not in self._layers:
            if (ends > np.arange(first, stop) + 1).any():
                raise CaptureError(
                    f"{type(call.module).__name__} of layer {call.layer} lets tokens look ahead, which its "
                    "configuration says of other layers only; such attention cannot be shown"
                )
            return
        if stop > len(self._ends):
            self._ends = np.concatenate([self._ends, np.arange(len(self._ends), stop) + 1])
            self._known = np.concatenate([self._known, np.zeros(stop - len(self._known), np.bool_)])
        if (self._known[first:stop] & (self._ends[first:stop] != ends)).any():
            raise CaptureError(
                f"{type(call.module).__name__} of layer {call.layer} lets tokens look ahead that do not in other "
                "layers; such attention cannot be shown"
            )
        self._ends[first:stop], self._known[first:stop] = ends, True
        self.spans = spans = _spans_of(self._ends)
        if (ends_of_sight(len(self._ends), spans) != self._ends).any():
            row = int(np.argmax(ends_of_sight(len(self._ends), spans) != self._ends))
            raise CaptureError(
                f"the token at position {row} sees tokens after itself that do not all see each other, up to position "
                f"{int(self._ends[row]) - 1}; attention can look ahead within spans of the text only, such as a picture"
            )


def _ends(pattern: AttentionPattern, queries: int, batch: int) -> NDArray[np.int64]:
    """The position after the last key that each query sees in any head, its own at least, int64 [queries]."""
    found = np.arange(pattern.query_offset, pattern.query_offset + queries) + 1
    for start in range(0, queries, QUERIES_AT_ONCE):
        stop = min(start + QUERIES_AT_ONCE, queries)
        tile = pattern.tile(batch, start, stop)
        seen = np.ones((stop - start, max(tile.keys_to - tile.keys_from, 0)), np.bool_)
        for first, after, edit in tile.edits:
            shown = (edit > HIDDEN / 2).any(0).cpu().numpy()
            seen[:, first - tile.keys_from : after - tile.keys_from] &= shown
        last = (seen * np.arange(1, seen.shape[1] + 1)).max(axis=1, initial=0)
        ends = np.where(last > 0, pattern.key_offset + tile.keys_from + last, 0)
        found[start:stop] = np.maximum(found[start:stop], ends)
    return found


def _spans_of(ends: NDArray[np.int64]) -> Spans:
    """Runs of positions that see to one end, where that is ahead of the first of them."""
    spans, start = [], 0
    while start < len(ends):
        stop = int(ends[start])
        if stop > start + 1:
            spans.append((start, min(stop, len(ends))))
        start = max(stop, start + 1)
    return tuple(spans)
