"""Causal attention that looks ahead, which there is none of: one rule and one sentence for all that refuse it.

The rule is exact: a causal model gives keys after the query a weight of 0, however weights were rounded. Where spans of
its tokens look both ways, it gives keys after the span a weight of 0.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from att_viz.errors import InvalidInputError
from att_viz.matrix.extent import DECODER_SELF, ENCODER_SELF, AttentionKind

__all__ = ["LooksAheadError", "ahead_place", "ahead_sentence", "first_ahead", "kind_of_rows", "not_finite"]

_ROWS_AT_ONCE = 64


class LooksAheadError(InvalidInputError):
    """A row in memory looks ahead, where a decoder's attention was given or none that is surely an encoder's.

    Args:
        layer: the row's layer.
        head: its head.
        query: its position.
        key: the position of a later token that it looks at.

    Attributes:
        place: the row, in words.
        key: the later position.
    """

    def __init__(self, layer: int, head: int, query: int, key: int) -> None:
        super().__init__(ahead_place(layer, head, query, key))
        self.place, self.key = _place(layer, head, query), key


def ahead_sentence(key: int) -> str:
    """What is wrong with a row, to follow its place.

    Args:
        key: the position of a later token that the row looks at.
    """
    return (
        f"it looks ahead, at position {key}; attention of a causal language model is to earlier tokens only. That of "
        "encoders is shown too: take it with SelfAttentionModel.encode, or say kind='encoder_self'; that of a "
        "picture's tokens which look both ways (Gemma 3) with generate_text(prompt, image=...), or both_ways=; padding "
        "is marked with real="
    )


def ahead_place(layer: int, head: int, query: int, key: int) -> str:
    """The whole sentence: the row of a head, and what is wrong with it."""
    return f"{_place(layer, head, query)}: {ahead_sentence(key)}"


def _place(layer: int, head: int, query: int) -> str:
    return f"layer {layer}, head {head}, row {query}"


def first_ahead(
    rows: NDArray[Any],
    first_query: int = 0,
    first_key: int = 0,
    empty: float = 0.0,
    ends: NDArray[np.int64] | None = None,
) -> tuple[int, ...] | None:
    """The first place where a query looks at a key after it, or after the last that it may see.

    Args:
        rows: array [..., queries, keys] of any float dtype.
        first_query: the position of the first query.
        first_key: the position of the first key.
        empty: what a key holds that is not seen: 0 for weights, -inf for scores.
        ends: int64 [positions], never less than before, the key after the last one that each position may see; by
            default that after itself.

    Returns:
        The indices of the axes before the last two, the position of the query and that of the key; None if no query
        looks ahead.
    """
    for start in range(0, rows.shape[-2], _ROWS_AT_ONCE):
        band = rows[..., start : start + _ROWS_AT_ONCE, :]
        query = first_query + start
        left = max((query + 1 if ends is None else int(ends[query])) - first_key, 0)
        seen = band[..., left:] != empty
        if not seen.any():
            continue
        if ends is None:
            seen &= ~np.tri(seen.shape[-2], seen.shape[-1], query - first_key - left, dtype=np.bool_)
        else:
            beyond = ends[query : query + band.shape[-2], None]
            seen &= np.arange(first_key + left, first_key + left + seen.shape[-1]) >= beyond
        if seen.any():
            *others, row, column = np.argwhere(seen)[0].tolist()
            return (*others, query + row, first_key + left + column)
    return None


def not_finite(empty: float) -> str:
    """What is wrong with a number that is none.

    Args:
        empty: what a key holds that is not seen: 0 for weights, -inf for scores.
    """
    return f"a {'score' if empty else 'weight'} is infinite or not a number"


def kind_of_rows(
    layers: Mapping[int, NDArray[np.float32]], real: NDArray[np.bool_], empty: float = 0.0
) -> AttentionKind:
    """Tell a decoder's attention from an encoder's by its weights, where nobody says which it is.

    A causal model gives keys after the query a weight of exactly 0: so of a decoder no row looks ahead. An encoder's
    softmax gives some weight to every key that it sees, so that every row but the last looks ahead; unless scores are
    so far apart that weights become 0. Then it is still an encoder's where each token is looked at from every other,
    directly or by way of others, in any layer and head. Where something else looks ahead, that is not so: padding whose
    rows are spread over all keys is looked at by padding alone, and padding that is hidden from all by none.

    Args:
        layers: layer number to weights [heads, queries, keys], square, with nothing in the rows of padding.
        real: bool [queries], False for padding.
        empty: what a key holds that is not seen: 0 for weights, -inf for scores.

    Returns:
        "encoder_self" or "decoder_self".

    Raises:
        LooksAheadError: naming the first row that looks ahead, where the weights are neither's: the usual cause is
            padding that was not marked.
    """
    found = {layer: first_ahead(array, empty=empty) for layer, array in layers.items()}
    ahead = [(layer, *place) for layer, place in found.items() if place is not None]
    if not ahead:
        return DECODER_SELF
    tokens = np.flatnonzero(real)[:-1]
    looking = np.zeros(len(tokens), np.bool_)
    for array in layers.values():
        for place in np.flatnonzero(~looking).tolist():
            query = int(tokens[place])
            looking[place] = bool((array[:, query, query + 1 :] != empty).any())
    if not looking.all() and not _all_join(layers, real, empty):
        raise LooksAheadError(*ahead[0])
    return ENCODER_SELF


def _all_join(layers: Mapping[int, NDArray[np.float32]], real: NDArray[np.bool_], empty: float) -> bool:
    """Whether from each token there is a way to every other that is looked at, by way of what looks at what."""
    count = len(real)
    links = np.zeros((count, count), np.bool_)
    for start in range(0, count, _ROWS_AT_ONCE):
        band = slice(start, start + _ROWS_AT_ONCE)
        for array in layers.values():
            links[band] |= (array[:, band] != empty).any(axis=0)
    links = links[np.ix_(real, real)]
    seen = np.logical_or.reduce(links, axis=0)
    # Nothing looks at right padding; with sparse weights that may be so of other tokens, too, but not up to the end.
    if not seen[-1]:
        return False
    links = links[np.ix_(seen, seen)]
    return _all_reached(links) and _all_reached(links.T)


def _all_reached(links: NDArray[np.bool_]) -> bool:
    """Whether there is a way from the first to each of the others, bool [from, to]."""
    reached = np.zeros(len(links), np.bool_)
    new = np.arange(len(links)) == 0
    while new.any():
        reached |= new
        new = np.any(links[new], axis=0) & ~reached
    return bool(reached.all())
