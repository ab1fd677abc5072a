"""Which attention it is: of a decoder or an encoder to its own tokens, or from one to the other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from att_viz.errors import InvalidInputError
from att_viz.matrix.looking_ahead import ahead_place, first_ahead

__all__ = ["CROSS", "DECODER_SELF", "ENCODER_SELF", "KINDS", "AttentionKind", "checked_kind", "kind_of_rows"]

AttentionKind = Literal["decoder_self", "encoder_self", "cross"]
"""`decoder_self`: of a causal language model, or of a decoder, to its own earlier tokens. `encoder_self`: of an encoder
to all of its own tokens. `cross`: of a decoder to the tokens of its encoder."""

DECODER_SELF: AttentionKind = "decoder_self"
ENCODER_SELF: AttentionKind = "encoder_self"
CROSS: AttentionKind = "cross"
KINDS: tuple[AttentionKind, ...] = get_args(AttentionKind)


def checked_kind(kind: object) -> AttentionKind:
    """A kind that a caller, or a file, named.

    Raises:
        InvalidInputError: if there is no such kind.
    """
    for known in KINDS:
        if kind == known:
            return known
    raise InvalidInputError(f"the kind of attention is {kind!r}; it must be one of {', '.join(KINDS)}")


def kind_of_rows(
    layers: Mapping[int, NDArray[np.float32]], real: NDArray[np.bool_], empty: float = 0.0
) -> AttentionKind:
    """Tell a decoder's attention from an encoder's by its weights, where nobody says which it is.

    A causal model gives keys after the query a weight of exactly 0, and an encoder's softmax some weight to every key
    that it sees: so of a decoder no row looks ahead, and of an encoder every row but the last does.

    Args:
        layers: layer number to weights [heads, queries, keys], square, with nothing in the rows of padding.
        real: bool [queries], False for padding.
        empty: what a key holds that is not seen: 0 for weights, -inf for scores.

    Returns:
        "encoder_self" or "decoder_self".

    Raises:
        InvalidInputError: naming the first row that looks ahead, where others do not: the usual cause is padding that
            was not marked.
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
    if not looking.all():
        raise InvalidInputError(ahead_place(*ahead[0]))
    return ENCODER_SELF
