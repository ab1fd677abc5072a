"""The built-in statistics of attention rows: their names, and what each is made of."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import torch

from att_viz.capture.statistics.block_statistics import BlockStatistics
from att_viz.capture.statistics.summary_statistics import SummaryStatistics
from att_viz.capture.tiles.row_block import RowBlock
from att_viz.capture.tiles.row_summary import KeySet, RowSummary
from att_viz.errors import InvalidInputError

__all__ = ["STATISTICS", "RowStatistics"]

STATISTICS = {
    "entropy": "-sum p log p over the visible keys, in nats (Shannon 1948)",
    "effective_keys": "exp(entropy): how many keys a uniform row of that entropy would have (its perplexity)",
    "maximum": "the largest weight",
    "l1_from_uniform": "sum |p - 1/n| over the n visible keys, between 0 and 2",
    "mean_distance": "how many tokens away the row looks: sum p |i - j| / sum p (Vig & Belinkov 2019); back, but for "
    "tokens that look both ways, where a later key counts as far as an earlier one",
    "mean_position": "the mean position of what the row looks at: sum p j / sum p",
    "first_token": "the weight on the first token that is not padding (Xiao et al. 2023, attention sinks)",
    "prompt": "the weight on the tokens of the prompt",
    "log_sum_exp": "log sum exp of the scores of the visible keys, without the learned sink",
}
"""The built-in statistics of a row of weights p over keys j, for the query at position i. `top_K` (such as top_5)
adds the K keys with the largest weights, and `tokens:NAME` the weight on a named set of positions. With a learned
sink, p sums to less than 1 and is not divided by its sum unless the formula says so."""

_TOP = re.compile(r"top_([1-9][0-9]{0,2})")
_FROM_SCORES = {"entropy", "effective_keys", "log_sum_exp"}
_FROM_ROWS = {"l1_from_uniform"}
_MASSES = {"first_token", "prompt"}


@dataclass
class RowStatistics:
    """Some statistics of every row.

    Attributes:
        names: names out of `STATISTICS`, `top_K` or `tokens:NAME`.
        token_sets: the positions of each NAME.

    Raises:
        InvalidInputError: if a name is unknown.
    """

    names: Sequence[str]
    token_sets: Mapping[str, Sequence[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name in self.names:
            known = name in STATISTICS or _TOP.fullmatch(name) or name.removeprefix("tokens:") in self.token_sets
            if not known:
                raise InvalidInputError(
                    f"there is no statistic {name!r}; there are {', '.join(STATISTICS)}, top_K (such as top_5) and "
                    "tokens:NAME for a NAME of token_sets"
                )
        for name, positions in self.token_sets.items():
            if any(position < 0 for position in positions):
                raise InvalidInputError(f"the token set {name!r} holds a negative position; positions count from 0")

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the numbers: one for each statistic, and two for each of the K keys of `top_K`."""
        columns: list[str] = []
        for name in self.names:
            if top := _TOP.fullmatch(name):
                columns += [
                    f"{name}_{what}_{place}" for place in range(1, int(top[1]) + 1) for what in ("key", "weight")
                ]
            else:
                columns.append(name)
        return tuple(columns)

    @property
    def need_moments(self) -> bool:
        """Whether the blocks must carry their moments, or their scores."""
        return bool(_FROM_SCORES & set(self.names))

    @property
    def need_rows(self) -> bool:
        """Whether a statistic needs every weight of a row, so that a summary of it is not enough."""
        return any(name in _FROM_ROWS or _TOP.fullmatch(name) for name in self.names)

    @property
    def masses(self) -> list[str]:
        """The names of the statistics that are the weight on a set of positions."""
        return [name for name in self.names if name in _MASSES or name.startswith("tokens:")]

    def key_sets(self, first_token: int, prompt_length: int) -> dict[str, KeySet]:
        """The sets of positions whose weight is asked for, by the name of the statistic.

        Args:
            first_token: the position of the first token that is not padding.
            prompt_length: the position after the last token of the prompt.
        """
        sets: dict[str, Sequence[int]] = {"first_token": [first_token], "prompt": range(prompt_length)}
        sets |= {f"tokens:{name}": positions for name, positions in self.token_sets.items()}
        return {name: KeySet(sets[name]) for name in self.masses}

    def __call__(
        self, block: RowBlock, first_token: int, prompt_length: int, *, looks_ahead: bool = False
    ) -> torch.Tensor:
        """The statistics of a block.

        Args:
            block: the rows. Its scores, if it has any, are overwritten.
            first_token: see `key_sets`.
            prompt_length: see `key_sets`.
            looks_ahead: whether rows may look at later keys.

        Returns:
            float32 tensor [heads, queries, columns]. NaN where a statistic cannot be known (`log_sum_exp` of a
            model that only returns its weights).
        """
        sets = self.key_sets(first_token, prompt_length)
        return self._columns_of(BlockStatistics(block, sets, looks_ahead=looks_ahead), block.weights)

    def of_summary(self, summary: RowSummary) -> torch.Tensor:
        """The statistics of rows that were not kept.

        Args:
            summary: what is known of them, with the masses of `key_sets`.

        Returns:
            float32 tensor [heads, queries, columns].
        """
        return self._columns_of(SummaryStatistics(summary, self.masses), summary.moments.maximum)

    def _columns_of(self, rows: BlockStatistics | SummaryStatistics, like: torch.Tensor) -> torch.Tensor:
        if not self.names:
            return torch.empty(*like.shape[:2], 0, device=like.device)
        found: list[torch.Tensor] = []
        masses = self.masses
        # What is read from the scores is computed first, since the entropy overwrites them.
        ready = {name: getattr(rows, name)() for name in sorted(_FROM_SCORES & set(self.names), reverse=True)}
        for name in self.names:
            if name in ready:
                found.append(ready[name])
            elif isinstance(rows, BlockStatistics) and (top := _TOP.fullmatch(name)):
                found += rows.top(int(top[1]))
            elif name in masses:
                found.append(rows.mass(name))
            else:
                found.append(getattr(rows, name)())
        return torch.stack([values.expand(like.shape[:2]) for values in found], -1)
