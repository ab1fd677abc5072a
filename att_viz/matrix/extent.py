"""Which attention it is, and `Extent`: how far the rows of a layer reach, and which keys each query can see."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from operator import index
from typing import Any, Literal, get_args

import numpy as np
from numpy.typing import NDArray

from att_viz.errors import InvalidInputError

__all__ = [
    "CROSS",
    "DECODER_SELF",
    "ENCODER_SELF",
    "KINDS",
    "AttentionKind",
    "Extent",
    "Spans",
    "checked_kind",
    "checked_spans",
    "ends_of_cells",
    "ends_of_sight",
]

AttentionKind = Literal["decoder_self", "encoder_self", "cross"]
"""`decoder_self`: of a causal language model, or of a decoder, to its own earlier tokens. `encoder_self`: of an encoder
to all of its own tokens. `cross`: of a decoder to the tokens of its encoder."""

DECODER_SELF: AttentionKind = "decoder_self"
ENCODER_SELF: AttentionKind = "encoder_self"
CROSS: AttentionKind = "cross"
KINDS: tuple[AttentionKind, ...] = get_args(AttentionKind)

Spans = tuple[tuple[int, int], ...]
"""Places in a sequence: of each the first token, and the one after its last."""


def checked_kind(kind: object) -> AttentionKind:
    """A kind that a caller, or a file, named.

    Raises:
        InvalidInputError: if there is no such kind.
    """
    for known in KINDS:
        if kind == known:
            return known
    raise InvalidInputError(f"the kind of attention is {kind!r}; it must be one of {', '.join(KINDS)}")


def checked_spans(given: Iterable[Any], length: int) -> Spans:
    """The spans of a decoder's sequence whose tokens look at each other both ways, as a caller, or a file, gave them.

    Args:
        given: the first token of each, and the one after its last; in order, without overlap.
        length: how many tokens there are.

    Raises:
        InvalidInputError: if they are something else. A span of one token says nothing, and is no span.
    """
    wrong = f"both_ways holds spans of the {length} tokens, in order: the first of each, and the one after its last"
    try:
        spans = tuple((index(start), index(stop)) for start, stop in given)
    except (TypeError, ValueError) as error:
        raise InvalidInputError(wrong) from error
    before = 0
    for start, stop in spans:
        if not before <= start < stop - 1 < length:
            raise InvalidInputError(f"{wrong}; ({start}, {stop}) is none")
        before = stop
    return spans


def ends_of_sight(count: int, both_ways: Spans = ()) -> NDArray[np.int64]:
    """The key after the last one that each of a decoder's queries sees, int64 [count]; it never moves back.

    Args:
        count: how many queries there are.
        both_ways: spans whose tokens look at each other both ways.
    """
    ends = np.arange(1, count + 1)
    for start, stop in both_ways:
        ends[start:stop] = min(stop, count)
    return ends


def ends_of_cells(ends: NDArray[np.int64], factor: int) -> NDArray[np.int64]:
    """The cell after the last one that each row of an overview's cells may hold something in.

    Args:
        ends: what `ends_of_sight` gives.
        factor: how many queries, and keys, a cell pools.
    """
    last_rows = np.minimum(np.arange(factor, len(ends) + factor, factor), len(ends)) - 1
    return np.asarray(-(-ends[last_rows] // factor))


@dataclass(frozen=True, eq=False)
class Extent:
    """Which keys the queries of a layer can see: a range of them for each query, without padding.

    Attributes:
        first_keys: int64 [queries], the first key that the layer's sliding window or chunk leaves each query.
        after_keys: int64 [queries], the key after the last one: in a decoder the one after the query's own, or after
            the last of its span where tokens look at each other both ways.
        real: bool [queries], false for padding, which sees nothing.
        real_keys: bool [keys], false for padding, which is not seen.
    """

    first_keys: NDArray[np.int64]
    after_keys: NDArray[np.int64]
    real: NDArray[np.bool_]
    real_keys: NDArray[np.bool_]

    @classmethod
    def of_layer(
        cls,
        layer: int,
        attention: Mapping[str, Any],
        real: NDArray[np.bool_],
        kind: AttentionKind = DECODER_SELF,
        real_keys: NDArray[np.bool_] | None = None,
        both_ways: Spans = (),
    ) -> Extent:
        """The extent of a layer, from what is known of its model.

        Chunks are counted from the first token that is no padding, as transformers does it. An encoder's window
        reaches as far ahead as back, and holds the key at its very end, too. A decoder's window bounds how far back a
        token looks, also within a span whose tokens look at each other both ways (as in Gemma 3).

        Args:
            layer: the number of the layer.
            attention: what `CaptureMetadata.attention` says: "sliding_window" (of all layers, or a list with that of
                each), "chunk", "layer_types" and "both_ways_layers" (those in which tokens may look both ways; by
                default all).
            real: bool [queries].
            kind: which attention it is.
            real_keys: bool [keys]; by default the keys are the queries.
            both_ways: spans of a decoder's tokens that look at each other both ways.
        """
        queries = np.arange(len(real))
        seen = real if real_keys is None else real_keys
        starts, ends = np.zeros_like(queries), np.full_like(queries, len(seen))
        if kind == CROSS:
            return cls(starts, ends, real, seen)
        kinds = attention.get("layer_types")
        of_layer = str(kinds[layer]) if isinstance(kinds, (list, tuple)) and layer < len(kinds) else None
        window, chunk = attention.get("sliding_window"), attention.get("chunk")
        if isinstance(window, (list, tuple)):
            window = window[layer] if layer < len(window) else None
        if not (isinstance(window, int) and window > 0 and of_layer in (None, "sliding_attention")):
            window = None
        if kind != DECODER_SELF:
            if window is not None:
                starts, ends = np.maximum(queries - window, 0), np.minimum(queries + window + 1, len(seen))
            return cls(starts, ends, real, seen)
        if window is not None:
            starts = np.maximum(queries - window + 1, 0)
        elif isinstance(chunk, int) and chunk > 0 and of_layer == "chunked_attention":
            first = int(np.argmax(real))
            starts = np.maximum(first + (queries - first) // chunk * chunk, 0)
        looking = attention.get("both_ways_layers")
        if isinstance(looking, (list, tuple)) and layer not in looking:
            both_ways = ()
        return cls(starts, ends_of_sight(len(real), both_ways), real, seen)

    @property
    def num_queries(self) -> int:
        """How many queries there are."""
        return len(self.real)

    @property
    def num_keys(self) -> int:
        """How many keys there are."""
        return len(self.real_keys)

    def visible(self, start: int, stop: int) -> NDArray[np.bool_]:
        """Which keys some queries see.

        Args:
            start: the first query.
            stop: the one after the last.

        Returns:
            bool array [queries, keys]; nothing in the rows of padding.
        """
        keys = np.arange(self.num_keys)
        seen = (keys < self.after_keys[start:stop, None]) & (keys >= self.first_keys[start:stop, None])
        return np.asarray(seen & self.real_keys & self.real[start:stop, None])

    @cached_property
    def counts(self) -> NDArray[np.int64]:
        """How many keys each query sees, int64 [queries]; 0 for padding."""
        before = np.concatenate([[0], np.cumsum(self.real_keys)])
        return np.asarray((before[self.after_keys] - before[self.first_keys]) * self.real)
