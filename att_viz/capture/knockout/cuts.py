"""Running a model without some of its attention edges."""

from __future__ import annotations

import inspect
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import torch
from transformers import PreTrainedModel

from att_viz.capture.knockout.pattern import KnockoutPattern, cut_mask
from att_viz.capture.session import capture_attention, capture_attention_calls
from att_viz.capture.tiles.attention_call import AttentionCall
from att_viz.capture.tiles.row_block import RowBlock
from att_viz.capture.value_norms import capture_value_norms
from att_viz.errors import InvalidInputError
from att_viz.matrix.edges import Edge, Knockout
from att_viz.model.live_model import in_evaluation_mode
from att_viz.system.progress import progress_bar

__all__ = ["EdgeWeights", "Target", "cut_each", "in_evaluation_mode", "strongest_edges", "target_of"]


TOKENS_AT_ONCE = 4096
"""Copies of a sequence are run together up to this many tokens."""


@dataclass(frozen=True)
class Target:
    """A prediction of a model as it is.

    Attributes:
        ids: int64 tensor [1, target + 1], the tokens up to the target; later ones have no influence.
        next_token: the vocabulary id that is predicted.
        log_probability: its log-probability, in nats.
        norms: for each layer whose value norms are known, float32 tensor [heads, keys].
    """

    ids: torch.Tensor
    next_token: int
    log_probability: float
    norms: Mapping[int, torch.Tensor]

    @property
    def position(self) -> int:
        """The position whose prediction it is."""
        return self.ids.shape[1] - 1


def target_of(model: PreTrainedModel, ids: torch.Tensor, target: int, next_token: int | None) -> Target:
    """Run a model as it is.

    Args:
        model: a causal language model.
        ids: int64 tensor [1, length].
        target: see `att_viz.analysis.knockout`.
        next_token: see `att_viz.analysis.knockout`.

    Returns:
        What it predicts.
    """
    length = ids.shape[1]
    position = target + length if target < 0 else target
    if not 0 <= position < length:
        raise InvalidInputError(f"the target is position {target}, but the input has positions 0 to {length - 1}")
    inputs = ids[:, : position + 1].to(model.device)
    # Computed by us, as each cut is: in half precision the model's own attention rounds otherwise.
    with capture_value_norms(model) as values, capture_attention_calls(model, lambda call: call):
        scores = _log_probabilities(model, inputs)[0]
    if next_token is None:
        next_token = int(ids[0, position + 1]) if position + 1 < length else int(scores.argmax())
    if not 0 <= next_token < len(scores):
        raise InvalidInputError(f"there is no token {next_token}; the vocabulary has {len(scores):,}")
    norms = {layer: found[0] for layer in values.layers if (found := values.norms(layer)) is not None}
    return Target(inputs, next_token, float(scores[next_token]), norms)


def strongest_edges(
    model: PreTrainedModel, target: Target, query: int, top: int, by_value: bool, left_out: Collection[int] = ()
) -> list[Edge]:
    """Find the keys that a query looks at most.

    Args:
        model: a causal language model.
        target: up to where.
        query: the position that looks.
        top: how many edges.
        by_value: whether the weights are multiplied with the norms of the values.
        left_out: keys whose edges do not count.

    Returns:
        The edges of all layers and heads with the largest weights, the largest first; none without weight.

    Raises:
        InvalidInputError: if the value norms are wanted and not known.
    """
    found: list[tuple[float, int, int, int]] = []

    def look(block: RowBlock) -> None:
        row = query - block.first_query
        if not 0 <= row < block.weights.shape[1]:
            return
        weights = block.weights[:, row]
        if by_value:
            if block.layer not in target.norms:
                raise InvalidInputError(f"the norms of the values of layer {block.layer} are not known; rank by weight")
            norms = target.norms[block.layer][block.first_head : block.first_head + len(weights)]
            weights = weights * norms[:, block.keys_from : block.keys_to]
        if here := [key - block.keys_from for key in left_out if block.keys_from <= key < block.keys_to]:
            weights = weights.clone()
            weights[:, here] = 0.0
        best, places = weights.flatten().topk(min(top, weights.numel()))
        for weight, place in zip(best.tolist(), places.tolist(), strict=True):
            head, key = divmod(place, weights.shape[1])
            if weight > 0:
                found.append((-weight, block.layer, block.first_head + head, block.keys_from + key))

    with capture_attention(model, look):
        _log_probabilities(model, target.ids)
    return [Edge(query, key, layer, head) for _, layer, head, key in sorted(found)[:top]]


def cut_each(model: PreTrainedModel, target: Target, cuts: Sequence[Sequence[Edge]]) -> list[Knockout]:
    """Cut edges, one set after the other, and look at the same prediction.

    Args:
        model: a causal language model that goes through transformers' attention interface.
        target: what is predicted.
        cuts: the edges of each cut.

    Returns:
        What each cut changed.

    Raises:
        InvalidInputError: if an edge does not exist, or would leave a query without any key.
    """
    weights = EdgeWeights(cuts, target.norms)
    with capture_attention(model, weights):
        _log_probabilities(model, target.ids)
    for edge in {edge for cut in cuts for edge in cut}:
        _check(edge, weights.heads, target.position)
    together = max(1, TOKENS_AT_ONCE // target.ids.shape[1])
    results: list[Knockout] = []
    with progress_bar(len(cuts), "cutting edges", "cut") as bar:
        for start in range(0, len(cuts), together):
            some = cuts[start : start + together]
            for offset, after in enumerate(_without(model, target, some)):
                weight, weighted = weights.shares(start + offset)
                results.append(
                    Knockout(
                        tuple(some[offset]),
                        target.position,
                        target.next_token,
                        target.log_probability,
                        after,
                        weight,
                        weighted,
                    )
                )
            bar.update(len(some))
    return results


def _without(model: PreTrainedModel, target: Target, cuts: Sequence[Sequence[Edge]]) -> list[float]:
    """The log-probability of the target without each of some cuts, each in a copy of the sequence."""

    def cut(call: AttentionCall) -> AttentionCall:
        heads, device = call.query.shape[1], call.query.device
        return replace(call, pattern=KnockoutPattern(call.pattern, cuts, call.layer, heads, device))

    with capture_attention_calls(model, cut):
        scores = _log_probabilities(model, target.ids.expand(len(cuts), -1))
    found: list[float] = scores[:, target.next_token].tolist()
    return found


@torch.no_grad()
def _log_probabilities(model: PreTrainedModel, ids: torch.Tensor) -> torch.Tensor:
    """What a model predicts after the last token, float64 [batch, vocabulary] on the CPU."""
    arguments: dict[str, Any] = {"input_ids": ids, "use_cache": False}
    if "logits_to_keep" in inspect.signature(model.forward).parameters:
        arguments["logits_to_keep"] = 1
    logits: torch.Tensor = model(**arguments).logits
    return logits[:, -1].double().log_softmax(-1).cpu()


def _check(edge: Edge, heads: Mapping[int, int], last: int) -> None:
    if edge.layer is not None and edge.layer not in heads:
        raise InvalidInputError(f"there is no layer {edge.layer} with attention; there are {sorted(heads)}")
    most = max(heads.values()) if edge.layer is None else heads[edge.layer]
    if edge.head is not None and edge.head >= most:
        raise InvalidInputError(f"there is no head {edge.head}; the heads are 0 to {most - 1}")
    if edge.queries[1] - 1 > last:
        raise InvalidInputError(
            f"query {edge.queries[1] - 1} comes after the target {last}, so it cannot change what is predicted there"
        )
    if edge.keys[0] > edge.queries[1] - 1:
        raise InvalidInputError(f"no query of the edge {edge} sees its key: a token looks back only")


class EdgeWeights:
    """A consumer that adds up the weights of edges, as they are and weighted with values.

    Args:
        cuts: sets of edges.
        norms: for each layer whose value norms are known, float32 tensor [heads, keys].

    Attributes:
        heads: the number of heads of each layer that was seen.
    """

    def __init__(self, cuts: Sequence[Sequence[Edge]], norms: Mapping[int, torch.Tensor]) -> None:
        self._cuts, self._norms = cuts, norms
        self._rows = [0] * len(cuts)
        self._weights = [0.0] * len(cuts)
        self._weighted: list[float | None] = [0.0] * len(cuts)
        self.heads: dict[int, int] = {}

    def __call__(self, block: RowBlock) -> None:
        """Look at a block."""
        count, queries, _ = block.weights.shape
        heads = (block.first_head, block.first_head + count)
        self.heads[block.layer] = max(self.heads.get(block.layer, 0), heads[1])
        for place, edges in enumerate(self._cuts):
            mask = cut_mask(
                edges,
                block.layer,
                heads,
                (block.first_query, block.first_query + queries),
                (block.keys_from, block.keys_to),
            )
            if mask is not None:
                self._add(place, block, mask)

    def _add(self, place: int, block: RowBlock, mask: torch.Tensor) -> None:
        mask = mask.to(block.weights.device) & block.tile.visible()
        lost = (block.weights * mask).sum(-1)
        self._rows[place] += int(mask.any(-1).sum())
        self._weights[place] += float(lost.sum())
        norms = self._norms.get(block.layer)
        before = self._weighted[place]
        if norms is None or before is None:
            self._weighted[place] = None
            return
        held = slice(block.first_head, block.first_head + len(block.weights))
        brought = block.weights * norms[held, None, block.keys_from : block.keys_to]
        everything = brought.sum(-1)
        shares = torch.where(everything > 0, (brought * mask).sum(-1) / everything, 0.0)
        self._weighted[place] = before + float(shares.sum())

    def shares(self, place: int) -> tuple[float, float | None]:
        """The weight of a cut, and its value-weighted weight: means over the rows that its edges run through."""
        rows, weighted = max(self._rows[place], 1), self._weighted[place]
        return self._weights[place] / rows, None if weighted is None else weighted / rows
