"""The attention of a run, call by call: as a model computes it itself, and as att_viz captures it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pytest
import torch
from transformers import AttentionInterface

from att_viz.capture import RowBlock
from att_viz.capture.hooks.attention_layers import AttentionLayer

_SINKS_LEFT_OUT = ("GraniteSWAAttention", "GraniteMoeSWAAttention")
"""Their eager attention returns weights from before the learned sinks take their part."""

__all__ = ["Call", "CapturedCalls", "largest_difference", "recorded_eager", "refuse_flat"]


@dataclass(frozen=True)
class Call:
    """One call of an attention module, as it was captured.

    Attributes:
        first_query: the position of the first row.
        weights: float32 [batch, heads, queries, positions up to the last key].
    """

    first_query: int
    weights: torch.Tensor


class CapturedCalls:
    """A consumer that keeps the rows of every call of every module, of all sequences of a batch."""

    def __init__(self) -> None:
        self._blocks: dict[int, list[RowBlock]] = defaultdict(list)

    def __call__(self, block: RowBlock) -> None:
        """Keep a block."""
        tile = block.tile._replace(weights=block.tile.weights.clone())
        self._blocks[block.call].append(block._replace(tile=tile))

    def by_module(self, layers: tuple[AttentionLayer, ...]) -> dict[str, list[Call]]:
        """The calls of each module, in their order; modules that were not called are left out."""
        names = {layer.number + place: layer.name for layer in layers for place in range(layer.repeats)}
        found: dict[str, list[Call]] = defaultdict(list)
        for number in sorted(self._blocks):
            blocks = self._blocks[number]
            found[names[blocks[0].layer]].append(_joined(blocks))
        return dict(found)


def _joined(blocks: list[RowBlock]) -> Call:
    first = min(block.first_query for block in blocks)
    shape = (
        max(block.batch for block in blocks) + 1,
        max(block.first_head + block.weights.shape[0] for block in blocks),
        max(block.first_query + block.weights.shape[1] for block in blocks) - first,
        max(block.keys_to for block in blocks),
    )
    weights = torch.zeros(shape)
    for block in blocks:
        heads, queries, _ = block.weights.shape
        weights[
            block.batch,
            block.first_head : block.first_head + heads,
            block.first_query - first : block.first_query - first + queries,
            block.keys_from : block.keys_to,
        ] = block.weights
    return Call(first, weights)


@contextmanager
def recorded_eager(model: torch.nn.Module) -> Iterator[dict[str, list[torch.Tensor]]]:
    """Keep what the eager attention functions of a model return, while the context lasts.

    Nothing of att_viz has a part in it: transformers' own table of attention functions is asked by every module that
    goes through the interface, and answers with a function that keeps the weights.

    Args:
        model: a model that computes with eager attention.

    Yields:
        The weights of each module, by its name, float [batch, heads, queries, keys] for each call; empty for models
        that do not go through the interface.
    """
    names = {id(module): name for name, module in model.named_modules()}
    found: dict[str, list[torch.Tensor]] = defaultdict(list)
    own = AttentionInterface.get_interface

    def get_interface(
        self: AttentionInterface, attn_implementation: str, default: Callable[..., Any]
    ) -> Callable[..., Any]:
        function = own(self, attn_implementation, default)

        def recording(module: torch.nn.Module, *args: Any, **kwargs: Any) -> Any:
            output, weights = function(module, *args, **kwargs)
            kept = weights.detach().float().clone()
            if type(module).__name__ in _SINKS_LEFT_OUT:
                kept *= _left_by_sinks(module, *args, **kwargs)
            found[names[id(module)]].append(kept)
            return output, weights

        return recording

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(AttentionInterface, "get_interface", get_interface)
        yield found


def _left_by_sinks(module: Any, query: torch.Tensor, key: torch.Tensor, value: Any, mask: Any, **kwargs: Any) -> Any:
    """What learned sinks leave of each row, [batch, heads, queries, 1]: the softmax with one more logit."""
    keys = key.repeat_interleave(query.shape[1] // key.shape[1], 1)
    scores = query @ keys.transpose(2, 3) * kwargs["scaling"]
    total = torch.logsumexp(scores if mask is None else scores + mask, -1, keepdim=True)
    return torch.sigmoid(total - module.sinks.detach()[:, None, None])


def largest_difference(
    own: dict[str, list[torch.Tensor]], captured: dict[str, list[Call]], real: torch.Tensor, *, causal: bool = True
) -> float:
    """How far captured rows are from a model's own, over all modules, calls, sequences and heads.

    Args:
        own: the model's own weights, by module, or by the number of the layer.
        captured: the captured ones, of the same run.
        real: bool [batch, positions], False for padding, whose rows mean nothing.
        causal: whether calls follow one another; otherwise each begins at position 0.

    Returns:
        The largest absolute difference.
    """
    if set(own) == {str(place) for place in range(len(own))}:
        captured = {str(place): calls for place, calls in enumerate(captured.values())}
    assert set(own) == set(captured), f"own: {sorted(own)}; captured: {sorted(captured)}"
    largest = 0.0
    for name, calls in captured.items():
        assert len(calls) == len(own[name]), f"{name}: {len(own[name])} calls, of which {len(calls)} were captured"
        for call, weights in zip(calls, own[name], strict=True):
            largest = max(largest, _difference(call, weights, real, causal=causal))
    return largest


def _difference(call: Call, own: torch.Tensor, real: torch.Tensor, *, causal: bool) -> float:
    assert call.weights.shape[:3] == own.shape[:3], f"{tuple(call.weights.shape)} captured of {tuple(own.shape)}"
    queries, stop = own.shape[2], call.weights.shape[3]
    if causal:
        assert stop == call.first_query + queries
    # The cache of a window has forgotten the first keys, and nothing may have been captured there.
    forgotten = stop - own.shape[3]
    assert forgotten >= 0, f"{own.shape[3]} keys, of which {stop} were captured"
    whole = torch.nn.functional.pad(own, (forgotten, 0))
    difference = (call.weights - whole).abs().amax((1, 3))
    return float(difference[real[:, call.first_query : call.first_query + queries]].max())


def refuse_flat(own: dict[str, list[torch.Tensor]]) -> None:
    """See to it that a comparison means something: flat rows would be right whatever the scores were."""
    strongest = max(float(calls[0].amax(-1).mean()) for calls in own.values())
    assert strongest > 0.2, f"the attention is flat: the strongest key gets {strongest:.2f} on average"
