"""Statistics of attention rows in NumPy and float64: the definitions, for archives and as a reference."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from att_viz.errors import InvalidInputError

__all__ = [
    "STATISTICS",
    "Rows",
    "effective_keys",
    "entropy",
    "l1_from_uniform",
    "mass_on",
    "maximum",
    "mean_distance",
    "mean_position",
    "row_statistics_of",
    "top_keys",
]

Floats = NDArray[np.float64]

_TOP = re.compile(r"top_([1-9][0-9]{0,2})")


@dataclass(frozen=True)
class Rows:
    """Consecutive attention rows of one head, over the keys from the first to the last that any of them sees.

    Attributes:
        weights: float64 [queries, keys], key 0 first. A row of zeros (padding) has no statistics: NaN.
        first_query: the position of the first row.
        first_visible: int64 [queries], the first key that each query may see: the first token that is not padding,
            or the beginning of its sliding window or chunk.
        first_token: the position of the first token that is not padding.
        sink_mass: float64 [queries], the probability of the learned sink; None without one.
        real: bool [keys], which keys are tokens and not padding; None where all from `first_token` on are.
        after_visible: int64 [queries], the key after the last one that each query may see; None where none sees
            further than itself.
        is_decoder: whether they are a decoder's, some of whose tokens may still look ahead.
    """

    weights: Floats
    first_query: int
    first_visible: NDArray[np.int64]
    first_token: int = 0
    sink_mass: Floats | None = None
    real: NDArray[np.bool_] | None = None
    after_visible: NDArray[np.int64] | None = None
    is_decoder: bool = True

    @cached_property
    def tokens(self) -> NDArray[np.int64]:
        """The positions of the keys that are tokens and not padding, int64 [tokens]."""
        keys = self.weights.shape[1]
        return np.arange(self.first_token, keys) if self.real is None else np.flatnonzero(self.real[:keys])

    @cached_property
    def queries(self) -> NDArray[np.int64]:
        """The position of each row, int64 [queries]."""
        return np.arange(self.first_query, self.first_query + len(self.weights))

    @cached_property
    def ends(self) -> NDArray[np.int64]:
        """The key after the last one that each query may see, int64 [queries]."""
        return self.queries + 1 if self.after_visible is None else self.after_visible

    @cached_property
    def visible(self) -> NDArray[np.bool_]:
        """Which keys each query sees, bool [queries, keys]."""
        keys = np.arange(self.weights.shape[1])
        seen = (keys >= self.first_visible[:, None]) & (keys < self.ends[:, None])
        return np.asarray(seen if self.real is None else seen & self.real[: len(keys)])

    @cached_property
    def visible_counts(self) -> NDArray[np.int64]:
        """How many keys each query sees, int64 [queries]."""
        if self.real is not None:
            return np.asarray(self.visible.sum(axis=1))
        return np.asarray(np.maximum(self.ends - self.first_visible, 0))

    @cached_property
    def sums(self) -> Floats:
        """The sum of each row, float64 [queries]: 1, less the mass of a learned sink."""
        return np.asarray(self.weights.sum(axis=1))

    @cached_property
    def empty(self) -> NDArray[np.bool_]:
        """Which rows hold nothing, because their token is padding, bool [queries]."""
        return np.asarray((self.sums + (0.0 if self.sink_mass is None else self.sink_mass)) == 0)


def entropy(rows: Rows) -> Floats:
    """H_i = -sum_j p_ij log p_ij, in nats, float64 [queries] (Shannon 1948, A Mathematical Theory of Communication).

    Between 0 (all on one key) and log n (uniform over n keys). With a learned sink the weights are not divided by
    their sum, and the sink is not an outcome.
    """
    logarithms = np.log(rows.weights, out=np.zeros_like(rows.weights), where=rows.weights > 0)
    return np.asarray(-np.einsum("qk,qk->q", rows.weights, logarithms))


def effective_keys(rows: Rows) -> Floats:
    """exp(H_i), float64 [queries]: how many keys a uniform row of the same entropy would have, its perplexity.

    It is the Hill number of order 1 (Hill 1973, Diversity and Evenness): between 1 and n.
    """
    return np.asarray(np.exp(entropy(rows)))


def maximum(rows: Rows) -> Floats:
    """max_j p_ij, float64 [queries]."""
    return np.asarray(rows.weights.max(axis=1, initial=0.0))


def l1_from_uniform(rows: Rows) -> Floats:
    """sum_j |p_ij - 1/n_i| over the n_i visible keys, float64 [queries], between 0 and 2.

    It is twice the total variation distance from the uniform row. Which keys a query sees is not stored with the
    weights; see `Rows.first_visible`.
    """
    uniform = 1.0 / np.maximum(rows.visible_counts, 1)
    return np.asarray(np.where(rows.visible, np.abs(rows.weights - uniform[:, None]), 0.0).sum(axis=1))


def mean_position(rows: Rows) -> Floats:
    """sum_j p_ij j / sum_j p_ij, float64 [queries], a position."""
    keys = np.arange(rows.weights.shape[1], dtype=np.float64)
    nowhere = np.full(len(rows.sums), np.nan)
    # A row whose learned sink took everything looks at no key.
    return np.asarray(np.divide(rows.weights @ keys, rows.sums, out=nowhere, where=rows.sums > 0))


def mean_distance(rows: Rows) -> Floats:
    """sum_j p_ij |i - j| / sum_j p_ij, float64 [queries], in tokens: in a decoder tokens back.

    The mean distance of a head is defined in the same way over many rows by Vig & Belinkov 2019, Analyzing the
    Structure of Attention in a Transformer Language Model, section 4.2.
    """
    if rows.after_visible is None:
        return np.asarray(rows.queries - mean_position(rows))
    distances = np.abs(rows.queries[:, None] - np.arange(rows.weights.shape[1]))
    nowhere = np.full(len(rows.sums), np.nan)
    total = np.einsum("qk,qk->q", rows.weights, distances)
    return np.asarray(np.divide(total, rows.sums, out=nowhere, where=rows.sums > 0))


def mass_on(rows: Rows, positions: Sequence[int]) -> Floats:
    """Sum of p_ij over a set of positions j, float64 [queries]; positions that no row sees weigh nothing."""
    seen = [position for position in positions if position < rows.weights.shape[1]]
    return np.asarray(rows.weights[:, seen].sum(axis=1))


def top_keys(rows: Rows, count: int) -> tuple[Floats, Floats]:
    """The keys with the largest weights, the earlier of equals first.

    Args:
        rows: the rows.
        count: how many.

    Returns:
        Positions and weights, float64 [queries, count]; NaN and 0 where a row has fewer keys with weight.
    """
    found = np.argsort(-rows.weights, axis=1, kind="stable")[:, :count]
    weights = np.zeros((len(rows.weights), count))
    weights[:, : found.shape[1]] = np.take_along_axis(rows.weights, found, axis=1)
    positions = np.full(weights.shape, np.nan)
    positions[:, : found.shape[1]] = found
    return np.where(weights > 0, positions, np.nan), weights


STATISTICS = {
    "entropy": entropy,
    "effective_keys": effective_keys,
    "maximum": maximum,
    "l1_from_uniform": l1_from_uniform,
    "mean_distance": mean_distance,
    "mean_position": mean_position,
}
"""The statistics that a row alone determines, by the names that `AttentionSaver` knows."""


def row_statistics_of(
    rows: Rows,
    names: Sequence[str],
    *,
    prompt_length: int = 0,
    token_sets: Mapping[str, Sequence[int]] | None = None,
) -> dict[str, Floats]:
    """Some statistics of some rows, by the names that `AttentionSaver` knows.

    Args:
        rows: the rows.
        names: names out of `STATISTICS`, "first_token", "prompt", "top_K" (such as "top_5") and "tokens:NAME".
        prompt_length: the position after the last token of the prompt.
        token_sets: the positions of each NAME of "tokens:NAME".

    Returns:
        Column name to float64 [queries]; `top_K` gives 2 K columns, top_K_key_1, top_K_weight_1, ... NaN in the rows
        of padding.

    Raises:
        InvalidInputError: if a name is unknown, or cannot be had from weights.
    """
    sets = {f"tokens:{name}": list(positions) for name, positions in (token_sets or {}).items()}
    sets |= {"first_token": [rows.first_token], "prompt": list(range(prompt_length))}
    found: dict[str, Floats] = {}
    for name in names:
        if name in STATISTICS:
            found[name] = STATISTICS[name](rows)
        elif name in sets:
            found[name] = mass_on(rows, sets[name])
        elif top := _TOP.fullmatch(name):
            positions, weights = top_keys(rows, int(top[1]))
            for place in range(int(top[1])):
                found[f"{name}_key_{place + 1}"] = positions[:, place]
                found[f"{name}_weight_{place + 1}"] = weights[:, place]
        elif name == "log_sum_exp":
            raise InvalidInputError(
                "log_sum_exp cannot be had from weights, which are the same whatever it is; capture it from the model "
                "with AttentionSaver(statistics=['log_sum_exp'])"
            )
        else:
            raise InvalidInputError(
                f"there is no statistic {name!r}; there are {', '.join([*STATISTICS, *sets])} and top_K (such as top_5)"
            )
    return {name: np.where(rows.empty, np.nan, values) for name, values in found.items()}
