"""How a layer turns queries and keys into scores."""

from __future__ import annotations

from dataclasses import dataclass

import torch

from att_viz.capture.masks.attention_pattern import HIDDEN, MaskTile

__all__ = ["Scoring", "finish_scores"]


@dataclass(frozen=True)
class Scoring:
    """How a layer turns queries and keys into scores.

    Attributes:
        scale: what q·k is multiplied with.
        softcap: scores become softcap * tanh(score / softcap), before the mask; None for no cap.
        bias: tensor [batch or 1, heads or 1, queries or 1, keys] added to the scores; None for none.
        sinks: tensor [heads] or [batch, heads, queries], an extra logit that is dropped after the softmax.
        selected: int tensor [batch, queries, n], the only keys (by index) that a query may see.
    """

    scale: float
    softcap: float | None = None
    bias: torch.Tensor | None = None
    sinks: torch.Tensor | None = None
    selected: torch.Tensor | None = None

    @property
    def plain(self) -> bool:
        """Whether scores are the scaled products and nothing else."""
        return self.softcap is None and self.bias is None and self.selected is None

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
        The edits of these heads, as in `MaskTile.edits`, with those that `scoring.selected` makes.
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
        edits = _with_selected(edits, scores, scoring.selected[batch, queries].long(), keys)
    for first, after, edit in edits:
        scores[..., first - keys.start : after - keys.start].add_(edit)
    return edits


def _with_selected(
    edits: list[tuple[int, int, torch.Tensor]], scores: torch.Tensor, chosen: torch.Tensor, keys: slice
) -> list[tuple[int, int, torch.Tensor]]:
    """One edit that hides what the others hide and what is not chosen."""
    hidden = scores.new_full((chosen.shape[0], keys.stop), HIDDEN)
    # Keys after the tile are hidden by the mask; a negative number stands for "no key".
    rows, places = ((chosen >= 0) & (chosen < keys.stop)).nonzero(as_tuple=True)
    hidden[rows, chosen[rows, places]] = 0.0
    merged = hidden[None, :, keys]
    for first, after, edit in edits:
        merged = merged.expand(max(merged.shape[0], edit.shape[0]), -1, -1).clone()
        merged[..., first - keys.start : after - keys.start] += edit
    return [(keys.start, keys.stop, merged)]
