"""Which tokens of a prompt look at each other both ways, read off the masks that a model makes."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from att_viz.capture.masks.attention_pattern import HIDDEN, QUERIES_AT_ONCE, AttentionPattern, RulePattern
from att_viz.capture.tiles.attention_call import AttentionCall
from att_viz.errors import CaptureError
from att_viz.matrix.extent import Spans, ends_of_sight

__all__ = ["BothWays"]


class BothWays:
    """Finds the spans of a decoder's tokens that look at each other, as those of a picture do in Gemma 3.

    It listens to the calls of all layers (`capture_attention_calls`) while one sequence is read. Each mask is looked at
    once. What a mask of several queries lets a token see after itself must be a span that the token is in, whose tokens
    all see to its end, and the same in all layers; nothing else could be told of a sequence in a few numbers.

    Attributes:
        spans: what was found: of each span the first token, and the one after its last.
    """

    def __init__(self) -> None:
        self.spans: Spans = ()
        self._ends: NDArray[np.int64] = np.empty(0, np.int64)
        self._seen: dict[int, AttentionPattern] = {}

    def on_call(self, call: AttentionCall) -> None:
        """An attention layer is going to compute this.

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
            ends = _ends(pattern, queries)
        # Kept, so that no other mask gets its number.
        self._seen[id(pattern)] = pattern
        self._note(call, pattern.query_offset, ends)

    def _note(self, call: AttentionCall, first: int, ends: NDArray[np.int64]) -> None:
        stop = first + len(ends)
        if stop > len(self._ends):
            self._ends = np.concatenate([self._ends, np.zeros(stop - len(self._ends), np.int64)])
        known = self._ends[first:stop]
        if ((known > 0) & (known != ends)).any():
            raise CaptureError(
                f"{type(call.module).__name__} of layer {call.layer} lets tokens look ahead that do not in other "
                "layers; such attention cannot be shown"
            )
        self._ends[first:stop] = ends
        self.spans = spans = _spans_of(self._ends)
        if (ends_of_sight(len(self._ends), spans) != self._ends).any():
            row = int(np.argmax(ends_of_sight(len(self._ends), spans) != self._ends))
            raise CaptureError(
                f"the token at position {row} sees tokens after itself that do not all see each other, up to position "
                f"{int(self._ends[row]) - 1}; attention can look ahead within spans of the text only, such as a picture"
            )


def _ends(pattern: AttentionPattern, queries: int) -> NDArray[np.int64]:
    """The position after the last key that each query sees in any head, its own at least, int64 [queries]."""
    found = np.arange(pattern.query_offset, pattern.query_offset + queries) + 1
    for start in range(0, queries, QUERIES_AT_ONCE):
        stop = min(start + QUERIES_AT_ONCE, queries)
        tile = pattern.tile(0, start, stop)
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
