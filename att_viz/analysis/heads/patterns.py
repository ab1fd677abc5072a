"""How well a head follows a known pattern: a score between 0 and 1 for every attention row."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from att_viz.analysis.row_statistics import Rows, l1_from_uniform, mass_on
from att_viz.attention_matrix import AttentionMatrix

__all__ = ["LOCAL_KEYS", "PATTERNS", "pattern_scores", "vocabulary_numbers"]

Floats = NDArray[np.float64]

LOCAL_KEYS = 5
"""How many keys count as local: the token itself and the four before it."""

PATTERNS = ("previous_token", "induction", "duplicate_token", "first_token", "local", "uniform")
"""The names of the patterns; `pattern_scores` defines them."""


def vocabulary_numbers(matrix: AttentionMatrix) -> NDArray[np.int64]:
    """Numbers that are equal where tokens are, int64 [tokens]: the ids, or where they are not known made from texts.

    The patches of a picture share one id, and no patch is a copy of another: each has a number of its own, below -1.
    """
    if matrix.token_ids is None:
        texts = np.asarray(matrix.tokens, dtype=object).astype(str)
        numbers = np.asarray(np.unique(texts, return_inverse=True)[1], np.int64)
    else:
        numbers = matrix.token_ids.copy()
    if not matrix.pictures:
        return numbers
    patches = np.concatenate([picture.tokens.ravel() for picture in matrix.pictures])
    numbers[patches] = -2 - np.arange(len(patches))
    return numbers


def pattern_scores(rows: Rows, tokens: NDArray[np.int64]) -> dict[str, Floats]:
    """How much each row follows each pattern.

    With p_ij the weight of query i on key j, t_i the token at position i, positions counted without padding, wherever
    it is, and n_i the number of keys that query i sees:

    * previous_token: p_i,i-1 (Vig & Belinkov 2019; Elhage et al. 2021, A Mathematical Framework for Transformer
      Circuits).
    * induction: sum of p_ij over the j < i with t_j-1 = t_i, the tokens after earlier copies of the query's token
      (the prefix matching score of Olsson et al. 2022, In-context Learning and Induction Heads, on any text).
    * duplicate_token: sum of p_ij over the j < i with t_j = t_i, the earlier copies themselves (Wang et al. 2022,
      Interpretability in the Wild).
    * first_token: p_i0 (Vig & Belinkov 2019; Xiao et al. 2023, attention sinks).
    * local: sum of p_ij over the `LOCAL_KEYS` nearest keys, j > i - 5 (Clark et al. 2019, What Does BERT Look At?).
    * uniform: sum_j min(p_ij, 1/n_i), the part of the row that it shares with the uniform row, which is 1 less the
      total variation distance (broad heads: Clark et al. 2019, there measured by their entropy).

    In an encoder, where rows look both ways, duplicate_token counts later copies, too, local is j within 2 of i (the
    five nearest keys), and induction means nothing.

    Args:
        rows: the rows.
        tokens: see `vocabulary_numbers`; at least as many as there are keys.

    Returns:
        Pattern name to float64 [queries], between 0 and 1; NaN where the pattern means nothing: in rows of padding,
        in the first row, for `previous_token` where that is not visible, for `local` where no other keys are, and for
        `induction` and `duplicate_token` where the query's token has not occurred in time.
    """
    queries, keys = rows.weights.shape
    places = rows.tokens
    # The number of each position, counted without padding; padding has that of the token before it.
    numbers = np.searchsorted(places, np.arange(keys), side="right") - 1
    earlier = np.arange(keys) < rows.queries[:, None]
    both_ways = not rows.is_decoder
    others = np.arange(keys) != rows.queries[:, None] if both_ways else earlier
    same = np.zeros((queries, keys), dtype=np.bool_)
    same[:, places] = others[:, places] & (tokens[rows.queries][:, None] == tokens[places])
    after = np.zeros_like(same)
    if not both_ways:
        after[:, places[1:]] = same[:, places[:-1]]
    copies, after = same & rows.visible, after & earlier & rows.visible
    seen = rows.visible_counts
    distances = numbers[rows.queries][:, None] - numbers
    near = np.abs(distances) <= LOCAL_KEYS // 2 if both_ways else (distances >= 0) & (distances < LOCAL_KEYS)
    local = rows.visible & near
    before = numbers[rows.queries] - 1
    previous = places[np.maximum(before, 0)] if len(places) else np.zeros(queries, dtype=np.int64)
    at_previous = np.arange(queries), previous
    scores = {
        "previous_token": (rows.weights[at_previous], (before >= 0) & rows.visible[at_previous]),
        "induction": (_mass(rows, after), after.any(axis=1)),
        "duplicate_token": (_mass(rows, copies), copies.any(axis=1)),
        "first_token": (mass_on(rows, [rows.first_token]), rows.queries > rows.first_token),
        "local": (_mass(rows, local), seen > local.sum(axis=1)),
        # sum min(p, u) = (sum p + sum u - sum |p - u|) / 2
        "uniform": ((rows.sums + 1.0 - l1_from_uniform(rows)) / 2, seen > 1),
    }
    return {name: np.where(counts & ~rows.empty, values, np.nan) for name, (values, counts) in scores.items()}


def _mass(rows: Rows, chosen: NDArray[np.bool_]) -> Floats:
    return np.asarray(np.einsum("qk,qk->q", rows.weights, chosen))
