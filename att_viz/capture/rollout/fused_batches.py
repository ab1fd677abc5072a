"""Ways to get each layer's fused attention for a batch, and how many sequences to run at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from transformers import PreTrainedModel

from att_viz.capture.hooks.attention_layers import find_attention_layers
from att_viz.capture.hooks.returned_weights import fused_weights_returned, modules_matching
from att_viz.capture.rollout.batch_memory import sequences_at_once
from att_viz.capture.rollout.fused_layers import stream_fused_layers
from att_viz.errors import CaptureError, InvalidInputError
from att_viz.model.facts import total_heads
from att_viz.model.forward_passes import Batch, run_without_head
from att_viz.model.live_model import live_model, unwrapped

__all__ = ["BatchRun", "fused_layers_of"]

OnFused = Callable[[NDArray[np.float32]], None]


@dataclass(frozen=True)
class BatchRun:
    """How a model is run on a batch.

    Attributes:
        layers: how many layers there will be; None where only the run can tell.
        sequences: how many sequences fit in memory at once, by an estimate.
        run: runs some sequences, and calls a function with the fused attention of each layer in order: float32
            [batch, length, length], in reused memory.
    """

    layers: int | None
    sequences: int
    run: Callable[[Batch, OnFused], None]


def fused_layers_of(model: Any, length: int, pattern: str | None) -> BatchRun:
    """Decide how to read a model's attention.

    Args:
        model: a transformers model, or what holds one; with `pattern`, any module.
        length: the number of tokens of each sequence.
        pattern: see `returned_weights.modules_matching`; None for att_viz's own capture.

    Returns:
        How to run it.

    Raises:
        InvalidInputError: if the pattern is of no use, or is needed.
        CaptureError: if there is no attention to capture.
    """
    inner = unwrapped(model)
    if not isinstance(inner, torch.nn.Module) or (pattern is None and isinstance(inner, PreTrainedModel)):
        model = live_model(inner, "compute_attention_attribution")
    else:
        model = inner
    if model.training:
        raise InvalidInputError("the model is in training mode, where weights may be dropped; call model.eval()")
    if pattern is not None:
        if not isinstance(pattern, str):
            raise InvalidInputError(f"attention_layer_pattern is {pattern!r}; give a regular expression")
        return _by_pattern(model, length, pattern)
    if not isinstance(model, PreTrainedModel):
        raise InvalidInputError(
            f"{type(model).__name__} is no transformers model; name the modules that return attention weights with "
            "attention_layer_pattern"
        )
    transformer = model
    method, layers = find_attention_layers(transformer)
    dense_heads = 0 if method == "interface" else total_heads(transformer, 1)

    def run(batch: Batch, on_fused: OnFused) -> None:
        stream_fused_layers(transformer, batch, "mean", lambda _, fused: on_fused(fused))

    return BatchRun(len(layers), sequences_at_once(model, length, dense_heads), run)


def _by_pattern(model: torch.nn.Module, length: int, pattern: str) -> BatchRun:
    modules = modules_matching(model, pattern)

    def run(batch: Batch, on_fused: OnFused) -> None:
        found = 0

        def on_weights(weights: torch.Tensor) -> None:
            nonlocal found
            found += 1
            on_fused(weights.cpu().numpy())

        sequences, tokens = batch["input_ids"].shape
        with fused_weights_returned(model, modules, (sequences, tokens), on_weights):
            run_without_head(model, batch)
        if not found:
            names = ", ".join(module.name for module in modules[:3])
            raise CaptureError(
                f"none of the {len(modules)} modules that match {pattern!r} ({names}, ...) returned attention weights "
                f"over {tokens} tokens; match the modules that compute them"
            )

    heads = total_heads(model, 1) if isinstance(model, PreTrainedModel) else 16
    return BatchRun(None, sequences_at_once(model, length, heads), run)
