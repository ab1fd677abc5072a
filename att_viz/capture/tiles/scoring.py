"""How a layer turns queries and keys into scores."""

from __future__ import annotations

from dataclasses import dataclass

import torch

from att_viz.capture.masks.attention_pattern import HIDDEN, MaskTile
from att_viz.errors import CaptureError

__all__ = ["Scoring", "SelectedBlocks", "finish_scores"]


@dataclass(frozen=True)
class SelectedBlocks:
    """Blocks of consecutive keys that queries chose, each group of heads for itself (MiniMax M3).

    Attributes:
        numbers: int tensor [batch, groups, queries, n], the only blocks that a query may see; negative for none.
        size: how many keys a block has.
        shared: how many consecutive heads a group has.
    """

    numbers: torch.Tensor
    size: int
    shared: int

    @classmethod
    def of_layer(cls, module: torch.nn.Module, query: torch.Tensor, numbers: torch.Tensor) -> SelectedBlocks:
        """The blocks that the queries of an attention layer chose.

        Args:
            module: the layer, whose `indexer` says how many keys a block has.
            query: [batch, heads, queries, width].
            numbers: see `SelectedBlocks`.

        Raises:
            CaptureError: if nothing says how large a block is.
        """
        size = getattr(getattr(module, "indexer", None), "block_size", None)
        if not isinstance(size, int):
            raise CaptureError(
                f"{type(module).__name__} computes its attention with 'block_indices', blocks of keys that it chose, "
                "and does not say how many keys a block has, so it cannot be captured exactly"
            )
        return cls(numbers, size, query.shape[1] // numbers.shape[1])

    def hidden(self, batch: int, heads: slice, queries: slice, keys: slice) -> torch.Tensor:
        """What is added to the scores of some heads and queries, float32 [heads, queries, keys]: 0 or `HIDDEN`."""
        groups = torch.arange(heads.start, heads.stop, device=self.numbers.device) // self.shared
        chosen = self.numbers[batch, groups, queries].long()
        blocks = -(-keys.stop // self.size)
        # A place of its own for "no block", which is dropped again.
        found = torch.full((*chosen.shape[:2], blocks + 1), HIDDEN, device=chosen.device)
        found.scatter_(-1, chosen.masked_fill((chosen < 0) | (chosen >= blocks), blocks), 0.0)
        return found[..., :blocks].repeat_interleave(self.size, -1)[..., keys]


@dataclass(frozen=True)
class Scoring:
    """How a layer turns queries and keys into scores.

    Attributes:
        scale: what q·k is multiplied with.
        softcap: scores become softcap * tanh(score / softcap), before the mask; None for no cap.
        bias: tensor [batch or 1, heads or 1, queries or 1, keys] added to the scores; None for none.
        sinks: tensor [heads] or [batch, heads, queries], an extra logit that is dropped after the softmax.
        selected: int tensor [batch, queries, n], the only keys (by index) that a query may see.
        blocks: the only blocks of keys that a query may see; None for all.
    """

    scale: float
    softcap: float | None = None
    bias: torch.Tensor | None = None
    sinks: torch.Tensor | None = None
    selected: torch.Tensor | None = None
    blocks: SelectedBlocks | None = None

    @property
    def plain(self) -> bool:
        """Whether scores are the scaled products and nothing else."""
        return self.softcap is None and self.bias is None and not self.selects

    @property
    def selects(self) -> bool:
        """Whether queries see only keys that were chosen."""
        return self.selected is not None or self.blocks is not None

    def sinks_of(self, batch: int, heads: slice, queries: slice) -> torch.Tensor | None:
        """The sinks of some rows, float32 [heads, queries]; None without sinks."""
        if self.sinks is None:
            return None
        if self.sinks.ndim == 1:
            return self.sinks[heads, None].float().expand(-1, queries.stop - queries.start)
        return self.sinks[batch, heads, queries].float()


def finish_scores(
    scores: torch.Tensor, scoring: Scoring, batch: int, heads: slice, queries: slice, tile: MaskTile
) -> list[tuple[int, int, torch.Tensor]]:
    """Cap, bias and mask scaled scores in place.

    Args:
        scores: float32 [heads, queries, keys from `tile.keys_from` to `tile.keys_to`].
        scoring: what to apply.
        batch: which sequence.
        heads: which heads.
        queries: which queries.
        tile: what is hidden.

    Returns:
        The edits of these heads, as in `MaskTile.edits`, with those that the choice of keys makes.
    """
    keys = slice(tile.keys_from, tile.keys_to)
    if scoring.softcap is not None:
        scores.div_(scoring.softcap).tanh_().mul_(scoring.softcap)
    if scoring.bias is not None:
        bias = scoring.bias[batch if scoring.bias.shape[0] > 1 else 0]
        bias = bias[heads] if bias.shape[0] > 1 else bias
        bias = bias[:, queries] if bias.shape[1] > 1 else bias
        scores += bias[..., keys]
    edits = [(first, after, edit[heads] if edit.shape[0] > 1 else edit) for first, after, edit in tile.edits]
    if scoring.selected is not None:
        edits = _merged(edits, _not_selected(scores, scoring.selected[batch, queries].long(), keys), keys)
    if scoring.blocks is not None:
        edits = _merged(edits, scoring.blocks.hidden(batch, heads, queries, keys), keys)
    for first, after, edit in edits:
        scores[..., first - keys.start : after - keys.start].add_(edit)
    return edits


def _not_selected(scores: torch.Tensor, chosen: torch.Tensor, keys: slice) -> torch.Tensor:
    """What hides the keys that were not chosen, [1, queries, keys]."""
    hidden = scores.new_full((chosen.shape[0], keys.stop), HIDDEN)
    # Keys after the tile are hidden by the mask; a negative number stands for "no key".
    rows, places = ((chosen >= 0) & (chosen < keys.stop)).nonzero(as_tuple=True)
    hidden[rows, chosen[rows, places]] = 0.0
    return hidden[None, :, keys]


def _merged(
    edits: list[tuple[int, int, torch.Tensor]], hidden: torch.Tensor, keys: slice
) -> list[tuple[int, int, torch.Tensor]]:
    """One edit that hides what the others hide, and more."""
    for first, after, edit in edits:
        hidden = hidden.expand(max(hidden.shape[0], edit.shape[0]), -1, -1).clone()
        hidden[..., first - keys.start : after - keys.start] += edit
    return [(keys.start, keys.stop, hidden)]
