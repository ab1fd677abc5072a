"""Statistics of attention rows, computed on the tile while it is in the cache."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import torch

from att_viz.capture.row_block import RowBlock
from att_viz.errors import InvalidInputError

__all__ = ["STATISTICS", "RowStatistics"]

STATISTICS = {
    "entropy": "-sum p log p over the visible keys, in nats (Shannon 1948)",
    "effective_keys": "exp(entropy): how many keys a uniform row of that entropy would have (its perplexity)",
    "maximum": "the largest weight",
    "l1_from_uniform": "sum |p - 1/n| over the n visible keys, between 0 and 2",
    "mean_distance": "how many tokens back the row looks: sum p (i - j) / sum p (Vig & Belinkov 2019)",
    "mean_position": "the mean position of what the row looks at: sum p j / sum p",
    "first_token": "the weight on the first token that is not padding (Xiao et al. 2023, attention sinks)",
    "prompt": "the weight on the tokens of the prompt",
    "log_sum_exp": "log sum exp of the scores of the visible keys, without the learned sink",
}
"""The built-in statistics of a row of weights p over keys j, for the query at position i. `top_K` (such as top_5)
adds the K keys with the largest weights, and `tokens:NAME` the weight on a named set of positions. With a learned
sink, p sums to less than 1 and is not divided by its sum unless the formula says so."""

_SAFE = 1e-20
"""The smallest weight whose logarithm is taken: smaller ones lose digits."""
_TOP = re.compile(r"top_([1-9][0-9]{0,2})")
_FROM_SCORES = {"entropy", "effective_keys", "log_sum_exp"}


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

    def __call__(self, block: RowBlock, first_token: int, prompt_length: int) -> torch.Tensor:
        """The statistics of a block.

        Args:
            block: the rows. Its scores, if it has any, are overwritten.
            first_token: the position of the first token that is not padding.
            prompt_length: the position after the last token of the prompt.

        Returns:
            float32 tensor [heads, queries, columns]. NaN where a statistic cannot be known (`log_sum_exp` of a
            model that only returns its weights).
        """
        if not self.names:
            return block.weights.new_empty(*block.weights.shape[:2], 0)
        rows = _Rows(block, first_token, prompt_length)
        found: list[torch.Tensor] = []
        # What is read from the scores is computed first, since the entropy overwrites them.
        ready = {name: getattr(rows, name)() for name in sorted(_FROM_SCORES & set(self.names), reverse=True)}
        for name in self.names:
            if name in ready:
                found.append(ready[name])
            elif top := _TOP.fullmatch(name):
                found += rows.top(int(top[1]))
            elif name in STATISTICS:
                found.append(getattr(rows, name)())
            else:
                found.append(rows.mass(self.token_sets[name.removeprefix("tokens:")]))
        return torch.stack([values.expand(block.weights.shape[:2]) for values in found], -1)


class _Rows:
    """The statistics of one block, each computed at most once."""

    def __init__(self, block: RowBlock, first_token: int, prompt_length: int) -> None:
        self.block = block
        self.weights = block.weights
        self.moments = block.tile.moments
        self.keys = range(block.keys_from, block.keys_to)
        self.first = first_token
        self.prompt_end = prompt_length

    @cached_property
    def _sums(self) -> torch.Tensor:
        return self.weights.sum(-1)

    @cached_property
    def _maximum(self) -> torch.Tensor:
        if self.moments is not None:
            return self.moments.maximum.float()
        return self.weights.amax(-1) if len(self.keys) else self._sums

    @cached_property
    def _log_total(self) -> torch.Tensor:
        """Log sum exp of the scores, the learned sink's included: score - log weight of any key with a weight."""
        scores = self.block.tile.scores
        if scores is None or not len(self.keys):
            return self.weights.new_full(self.weights.shape[:2], torch.nan)
        first = self.weights[..., 0]
        if bool((first > _SAFE).all()):
            return scores[..., 0] - first.log()
        return scores.amax(-1) - self._maximum.log()

    def log_sum_exp(self) -> torch.Tensor:
        if self.moments is not None:
            return self.moments.log_sum_exp.float()
        mass = self.block.sink_mass
        return self._log_total if mass is None else self._log_total + torch.log1p(-mass)

    @cached_property
    def _entropy(self) -> torch.Tensor:
        if self.moments is not None:
            return self.moments.entropy.float()
        scores = self.block.tile.scores
        if scores is None:
            entropy: torch.Tensor = torch.special.entr(self.weights).sum(-1)
            return entropy
        log_total = self._log_total
        # Rounding must not make the entropy of a row with one key negative; rows that see nothing have no scores.
        entropy = log_total * self._sums - scores.mul_(self.weights).sum(-1)
        return entropy.clamp_min_(0.0).masked_fill_(self._sums == 0, 0.0)

    def entropy(self) -> torch.Tensor:
        return self._entropy

    def effective_keys(self) -> torch.Tensor:
        return self._entropy.exp()

    def maximum(self) -> torch.Tensor:
        return self._maximum

    def l1_from_uniform(self) -> torch.Tensor:
        visible = self.block.tile.visible_counts()
        uniform = 1.0 / visible.clamp_min(1.0)
        away = (self.weights - uniform[..., None]).abs_().sum(-1)
        # Hidden keys are not part of the row.
        return away - (len(self.keys) - visible) * uniform

    def mean_distance(self) -> torch.Tensor:
        heads, queries, keys = self.weights.shape
        first = self.block.first_query
        if self.moments is not None:
            place = torch.arange(first, first + queries, dtype=torch.float64)
            return (place - self.keys.start - self.moments.mean_key).float()
        back = first - torch.arange(self.keys.start, self.keys.stop, device=self.weights.device, dtype=torch.float32)
        # Counted from the first query of the block: positions of a long sequence would lose digits.
        mean = torch.mv(self.weights.reshape(heads * queries, keys), back).view(heads, queries) / self._sums
        return mean + torch.arange(queries, device=mean.device)

    def mean_position(self) -> torch.Tensor:
        queries = self.weights.shape[1]
        return self.block.first_query + torch.arange(queries, device=self.weights.device) - self.mean_distance()

    def first_token(self) -> torch.Tensor:
        return self.mass([self.first])

    def prompt(self) -> torch.Tensor:
        return self.weights[..., : max(self.prompt_end - self.keys.start, 0)].sum(-1)

    def mass(self, positions: Sequence[int]) -> torch.Tensor:
        places = [position - self.keys.start for position in positions if position in self.keys]
        return self.weights[..., places].sum(-1)

    def top(self, count: int) -> list[torch.Tensor]:
        found = min(count, len(self.keys))
        weights, places = self.weights.topk(found, -1)
        columns: list[torch.Tensor] = []
        for place in range(count):
            if place < found:
                seen = weights[..., place] > 0
                key = (places[..., place] + self.keys.start).float()
                columns += [torch.where(seen, key, torch.nan), weights[..., place]]
            else:
                nothing = self.weights.new_zeros(self.weights.shape[:2])
                columns += [torch.full_like(nothing, torch.nan), nothing]
        return columns
