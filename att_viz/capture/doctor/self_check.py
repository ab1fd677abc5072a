"""Checking a capture against the model itself, on a short input."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from transformers import PreTrainedModel

from att_viz.capture.hooks.attention_layers import AttentionLayer, find_attention_layers
from att_viz.capture.row_collector import RowCollector
from att_viz.capture.session import capture_attention
from att_viz.errors import CaptureError
from att_viz.model.facts import longest_sequence, total_heads

__all__ = ["SelfCheck", "check_capture"]

TOKENS = 48
"""Enough for windows of tiny models and for a bug of a mask to show, and few enough for any machine."""

_TOLERANCES = {torch.bfloat16: 5e-2, torch.float16: 5e-2}
_ROWS_TOLERANCES = {torch.bfloat16: 2e-1, torch.float16: 5e-2}


@dataclass(frozen=True)
class SelfCheck:
    """How far a capture is from the model's own numbers, on random tokens.

    Attributes:
        tokens: how many there were.
        rows: the largest absolute difference of a captured weight from eager attention's; NaN where the model
            cannot run eagerly.
        row_sums: the largest absolute difference of a row's sum (and its learned sink) from 1.
        outputs: the largest difference of an attention layer's output, captured against as the model was loaded,
            relative to the largest number of that output.
        tolerance: what the differences of sums and outputs may be in the model's dtype.
        rows_tolerance: what the differences of weights may be. Eager attention rounds its scores to the model's
            dtype, captured rows are float32: scores of real models reach 30 and more, where bfloat16 goes in steps of
            0.125 and so a weight of one half in steps of 0.03, more after some layers. A fault that is smaller than
            that shows only in float32.
    """

    tokens: int
    rows: float
    row_sums: float
    outputs: float
    tolerance: float
    rows_tolerance: float

    @property
    def passed(self) -> bool:
        """Whether every difference that could be measured is within the tolerance."""
        within = all(not error > self.tolerance for error in (self.row_sums, self.outputs))
        return within and not self.rows > self.rows_tolerance


@torch.no_grad()
def check_capture(model: PreTrainedModel, ids: torch.Tensor | None = None) -> SelfCheck:
    """Compare captured rows and outputs with the model's own.

    Args:
        model: a causal language model in evaluation mode.
        ids: int64 tensor [1, tokens] to try it on; by default random ones.

    Returns:
        The differences.

    Raises:
        CaptureError: if the model's attention cannot be captured.
    """
    _, layers = find_attention_layers(model)
    if model.main_input_name != "input_ids":
        raise CaptureError(
            f"{type(model).__name__} takes {model.main_input_name}, not token ids; att_viz shows the attention of "
            "language models"
        )
    if ids is None:
        limit = longest_sequence(model) or TOKENS
        embeddings: Any = model.get_input_embeddings()
        numbers = torch.Generator().manual_seed(0)
        ids = torch.randint(0, embeddings.weight.shape[0], (1, min(TOKENS, limit)), generator=numbers)
    ids = ids.to(model.device)
    collector = RowCollector(total_heads(model, len(layers)))
    with _outputs_of(layers) as loaded:
        model(input_ids=ids, use_cache=False)
    with _outputs_of(layers) as captured, capture_attention(model, collector):
        model(input_ids=ids, use_cache=False)
    rows = collector.weights(ids.shape[1])
    sums = 0.0
    for layer in rows.layers:
        for head in rows.heads(layer):
            total = rows.read(layer, head, 0, ids.shape[1]).sum(-1)
            mass = rows.sink_mass(layer, head)
            sums = max(sums, float(np.abs(total + (0.0 if mass is None else mass) - 1).max()))
    return SelfCheck(
        tokens=ids.shape[1],
        rows=_largest_difference(rows, _eager_rows(model, ids, layers)),
        row_sums=sums,
        outputs=max(_relative(captured[layer.number], loaded[layer.number]) for layer in layers),
        tolerance=_TOLERANCES.get(model.dtype, 1e-4),
        rows_tolerance=_ROWS_TOLERANCES.get(model.dtype, 1e-4),
    )


@contextmanager
def _outputs_of(layers: tuple[AttentionLayer, ...]) -> Iterator[dict[int, torch.Tensor]]:
    found: dict[int, torch.Tensor] = {}

    def keep(number: int) -> Any:
        def hook(module: Any, args: Any, output: Any) -> None:
            items = output.values() if isinstance(output, dict) else output if isinstance(output, tuple) else [output]
            found[number] = next(iter(items)).detach().float().cpu()

        return hook

    with ExitStack() as stack:
        for layer in layers:
            stack.callback(layer.module.register_forward_hook(keep(layer.number)).remove)
        yield found


def _eager_rows(
    model: PreTrainedModel, ids: torch.Tensor, layers: tuple[AttentionLayer, ...]
) -> dict[int, torch.Tensor]:
    """The weights that the model returns when it runs eagerly: layer to [heads, queries, keys]."""
    from att_viz.capture.hooks.implementation_switch import switched_implementation

    with switched_implementation(model, "eager", layers):
        attentions = model(input_ids=ids, use_cache=False, output_attentions=True).attentions
    # Linear layers return what they keep in place of keys.
    square = (ids.shape[1], ids.shape[1])
    returned = [weights for weights in attentions or () if weights is not None and weights.shape[-2:] == square]
    if len(returned) != len(layers):
        return {}
    return {layer.number: weights[0].float().cpu() for layer, weights in zip(layers, returned, strict=True)}


def _largest_difference(rows: Any, eager: dict[int, torch.Tensor]) -> float:
    if not eager:
        return float("nan")
    largest = 0.0
    for layer, weights in eager.items():
        for head in rows.heads(layer):
            expected = weights[head].numpy()
            mass = rows.sink_mass(layer, head)
            if mass is not None and bool((np.abs(expected.sum(-1) - 1) < 1e-3).all()):
                # Some models leave their learned sink out of the weights that they return (Granite with windows).
                expected = expected * (1 - mass[:, None])
            largest = max(largest, float(np.abs(rows.read(layer, head, 0, len(expected)) - expected).max()))
    return largest


def _relative(found: torch.Tensor, expected: torch.Tensor) -> float:
    return float((found - expected).abs().max() / expected.abs().max().clamp_min(1e-12))
