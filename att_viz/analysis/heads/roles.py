"""What a head does, in a word: a score between 0 and 1 for each role, and the clearest one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

__all__ = ["ENCODER_ROLES", "ROLES", "Role", "RoleSums", "RoleTargets", "clearest_role"]

MOST_ROWS = 2048
"""Of longer texts so many rows are scored, evenly spaced."""
LOCAL_KEYS = 5
_NOT_SEEN = -1


@dataclass(frozen=True)
class Role:
    """A role that a head can have.

    Attributes:
        name: the column of `head_table` that is its score, or "copying".
        least: the score from which a head counts as having it.
        seeks: whether it looks for something; what a head does while it finds nothing is no role beside that.
    """

    name: str
    least: float
    seeks: bool


ROLES = (
    Role("previous_token", 0.3, True),
    Role("induction", 0.2, True),
    Role("copying", 0.2, True),
    Role("duplicate_token", 0.25, True),
    Role("sink_mass", 0.5, False),
    Role("local", 0.6, False),
    Role("uniform", 0.45, False),
)
"""The roles, in the order of a page.

The thresholds were chosen by looking at SmolLM2-135M-Instruct (270 heads; chats of 49 and of 199 tokens): there 170 and
105 heads are at rest, 39 and 127 have no clear role, and each of the other roles is that of at most 24.
"""

ENCODER_ROLES = (
    Role("previous_token", 0.3, True),
    Role("next_token", 0.3, True),
    Role("duplicate_token", 0.25, True),
    Role("sink_mass", 0.5, False),
    Role("local", 0.6, False),
    Role("uniform", 0.45, False),
)
"""The same of an encoder; that of the next token is as that of the previous one."""

_PAIRS = ("previous_token", "next_token", "induction", "copying", "duplicate_token", "first_token", "local")


def clearest_role(scores: Mapping[str, float], roles: Sequence[Role] = ROLES) -> str | None:
    """The role that stands out most: of those whose score reaches its least, the one that exceeds it most times.

    Roles that seek something come first: an induction head rests on the first token wherever nothing is repeated.

    Args:
        scores: scores by the names of the roles; NaN, or no entry, where one is not known.
        roles: the roles that there are.

    Returns:
        Its name; None where no score reaches its least.
    """
    reached = [
        (role.seeks, scores[role.name] / role.least, role.name)
        for role in roles
        if scores.get(role.name, np.nan) >= role.least
    ]
    return max(reached, key=lambda each: each[:2])[2] if reached else None


class RoleTargets:
    """Which keys of each row make up each role, for all heads of the layers that see the same.

    The scores are those of `head_table` (see `att_viz.analysis.heads.patterns.pattern_scores` for the formulas, with
    their sources, and the rows that count), and one more. With p_ij the weight of query i on key j, and t_i the token
    at position i, positions counted without padding:

    * previous_token: p_i,i-1 (Vig & Belinkov 2019; Elhage et al. 2021).
    * induction: p_ij over the j < i with t_j-1 = t_i (Olsson et al. 2022).
    * copying: p_ij over the j <= i with t_j = t_i+1 and t_j-1 != t_i, where t_i+1 begins a word that carries content:
      the head looks at an earlier copy of the very word that comes next, without induction's help (the name movers of
      Wang et al. 2022, Interpretability in the Wild, there measured by what their output writes).
    * duplicate_token: p_ij over the j < i with t_j = t_i (Wang et al. 2022).
    * sink_mass: p_i0 and the mass of a learned sink (Xiao et al. 2023).
    * local: p_ij over the five nearest keys (Clark et al. 2019).
    * uniform: sum_j min(p_ij, 1/n_i) with n_i the number of keys that query i sees (1 less the total variation
      distance from the uniform row; broad heads: Clark et al. 2019).

    Args:
        tokens: int64 [tokens], numbers that are equal where tokens are.
        content: bool [tokens], where a word that carries content begins.
        real: bool [queries], False for padding.
        first_keys: int64 [queries], the first key that each query sees.
        after_keys: int64 [queries], the key after the last one that each query sees; None where none sees further than
            itself.
        is_decoder: whether the rows are a decoder's, some of whose tokens may still look ahead: their roles are of
            earlier keys all the same, and n_i counts all that they see. By default they are where `after_keys` is None.

    Of an encoder, which reads all at once, some roles mean something else, or nothing: the five nearest keys are the
    token, two before and two after it; copies may be later ones; next_token is p_i,i+1 (Clark et al. 2019); and nothing
    is an induction head or copies what comes next.
    """

    def __init__(
        self,
        tokens: NDArray[np.int64],
        content: NDArray[np.bool_],
        real: NDArray[np.bool_],
        first_keys: NDArray[np.int64],
        after_keys: NDArray[np.int64] | None = None,
        *,
        is_decoder: bool | None = None,
    ) -> None:
        is_decoder = after_keys is None if is_decoder is None else is_decoder
        self.roles = ROLES if is_decoder else ENCODER_ROLES
        """The roles that are scored."""
        places = np.flatnonzero(real)
        step = -(-len(real) // MOST_ROWS)
        self.rows = places[places % step == 0]
        """int64 [rows], the queries that are scored."""
        words = tokens[places]
        following = np.full(len(places), _NOT_SEEN, dtype=np.int64)
        following[:-1] = words[1:]
        after = places + 1
        has_next = after < len(tokens)
        # The token after the last row is in the text, too, unless padding follows.
        if len(places) and has_next[-1] and places[-1] == len(real) - 1:
            following[-1] = tokens[after[-1]]
        begins = np.zeros(len(places), dtype=np.bool_)
        begins[:-1] = content[places[1:]]
        if len(places) and has_next[-1]:
            begins[-1] = content[after[-1]]
        before = np.full(len(places), _NOT_SEEN, dtype=np.int64)
        before[1:] = words[:-1]
        found: dict[str, list[tuple[int, NDArray[np.int64]]]] = {name: [] for name in _PAIRS}
        counts = []
        for number in np.searchsorted(places, self.rows).tolist():
            row = int(places[number])
            low = int(np.searchsorted(places, first_keys[row]))
            end = number + 1 if after_keys is None else int(np.searchsorted(places, after_keys[row]))
            counts.append(end - low)
            if not is_decoder:
                seen = np.arange(low, end)
                for name, keys in _both_ways(seen, number, words).items():
                    if len(keys):
                        found[name].append((row, places[keys]))
                continue
            seen = np.arange(low, number + 1)
            nearest = seen[-LOCAL_KEYS:]
            word, mine = words[number], words[low : number + 1]
            earlier = mine[:-1] == word
            copies = mine == following[number]
            copies &= before[low : number + 1] != word
            chosen = {
                "previous_token": seen[-2:-1],
                "induction": seen[:-1][before[low:number] == word],
                "copying": seen[copies & begins[number]],
                "duplicate_token": seen[:-1][earlier],
                "first_token": np.zeros(min(number, 1), np.int64),
                "local": nearest if end - low > len(nearest) else seen[:0],
            }
            for name, keys in chosen.items():
                if len(keys):
                    found[name].append((row, places[keys]))
        self.seen = np.array(counts, dtype=np.int64)
        """int64 [rows], how many keys each of them sees."""
        self.pairs = {name: _flat(lists) for name, lists in found.items()}
        """For each score the queries and keys that it sums, the queries ascending."""
        self.counted = {name: len(lists) for name, lists in found.items()}
        """For each score the rows that it is a mean of."""


def _both_ways(seen: NDArray[np.int64], number: int, words: NDArray[np.int64]) -> dict[str, NDArray[np.int64]]:
    """For each score of an encoder's row the keys that it sums, counted without padding."""
    distances = np.abs(seen - number)
    return {
        "previous_token": seen[seen == number - 1],
        "next_token": seen[seen == number + 1],
        "duplicate_token": seen[(words[seen] == words[number]) & (seen != number)],
        "first_token": np.zeros(min(number, 1), np.int64),
        "local": seen[distances <= LOCAL_KEYS // 2] if len(seen) > LOCAL_KEYS else seen[:0],
    }


def _flat(lists: list[tuple[int, NDArray[np.int64]]]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    if not lists:
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    return np.repeat([row for row, _ in lists], [len(keys) for _, keys in lists]), np.concatenate(
        [keys for _, keys in lists]
    )


class RoleSums:
    """The scores of one head, summed up while its rows are read.

    Args:
        targets: what to sum.
    """

    def __init__(self, targets: RoleTargets) -> None:
        self._targets, self.roles = targets, targets.roles
        self._sums = dict.fromkeys(_PAIRS, 0.0)
        self._even = 0.0

    def add(self, weights: NDArray[np.float32], first_query: int) -> None:
        """Take some rows.

        Args:
            weights: float32 [queries, keys up to the last query], 0 above the diagonal.
            first_query: the number of the first of them.
        """
        span = (first_query, first_query + len(weights))
        for name, (queries, keys) in self._targets.pairs.items():
            start, stop = np.searchsorted(queries, span)
            found = weights[queries[start:stop] - first_query, keys[start:stop]]
            self._sums[name] += float(found.sum(dtype=np.float64))
        start, stop = np.searchsorted(self._targets.rows, span)
        seen = self._targets.seen[start:stop]
        shares = np.where(seen > 1, 1.0 / np.maximum(seen, 1), 0.0).astype(np.float32)
        chosen = self._targets.rows[start:stop] - first_query
        rows = weights if len(chosen) == len(weights) else weights[chosen]
        self._even += float(np.minimum(rows, shares[:, None]).sum(dtype=np.float64))

    def scores(self, sink_mass: NDArray[np.float32] | None) -> dict[str, float]:
        """The means.

        Args:
            sink_mass: float32 [queries], the mass of a learned sink; None without one.

        Returns:
            Scores by the names of the targets' roles, between 0 and 1; NaN where no row counts.
        """
        counted = self._targets.counted
        means = {name: total / counted[name] if counted[name] else np.nan for name, total in self._sums.items()}
        later = self._targets.pairs["first_token"][0]
        sinks = 0.0 if sink_mass is None or not len(later) else float(sink_mass[later].mean(dtype=np.float64))
        several = int((self._targets.seen > 1).sum())
        means["sink_mass"] = means.pop("first_token") + sinks
        means["uniform"] = self._even / several if several else np.nan
        return {role.name: means[role.name] for role in self.roles}
