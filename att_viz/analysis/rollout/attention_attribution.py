"""`compute_attention_attribution`: attention and rollout of a batch, in a few figures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import count
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from att_viz.analysis.rollout.attribution_metrics import AttributionMetrics, MatrixMetrics
from att_viz.analysis.rollout.options import RolloutOptions
from att_viz.analysis.rollout.product import apply_step, identity
from att_viz.analysis.rollout.step import step_rows
from att_viz.checked_arguments import whole_number
from att_viz.errors import CaptureError, InvalidInputError
from att_viz.system.progress import progress_bar

if TYPE_CHECKING:
    import torch

__all__ = ["compute_attention_attribution"]

Batch = dict[str, Any]
FusedLayer = NDArray[np.floating]


def compute_attention_attribution(
    model: torch.nn.Module | Any,
    input_batch: Mapping[str, Any],
    layer_idx: int = -1,
    attention_layer_pattern: str | None = None,
) -> dict[str, Any]:
    """Summarise one layer's attention, and the rollout over all layers, of a batch.

    Per sequence, let A be the attention of layer `layer_idx`, averaged over its heads, and R the rollout (Abnar &
    Zuidema 2020, "Quantifying Attention Flow in Transformers"; see `attention_rollout` for the formula, with
    residual weight 0.5: every layer, the first included, is mixed with the identity, and its rows are divided by
    their sums, or by 1e-10 where those are smaller; later layers multiply from the left). Rows and columns of
    padding are left out of both. Over all N rows and all M pairs of a row and a column of the batch:

        mean_attention          = 1/M sum_ij a_ij
        max_attention           = max_ij a_ij
        attention_entropy       = 1/N sum_i -sum_j a_ij ln(max(a_ij, 1e-12)), in nats
        attention_concentration = 1/N sum_i max_j a_ij
        rollout_max             = max_ij r_ij
        rollout_entropy         = 1/N sum_i -sum_j r_ij ln(max(r_ij, 1e-12)), in nats

    Keys that a row cannot see count as pairs with weight 0. Two of the figures say little of a causal model:
    `mean_attention` is 1 / length for a sequence whose rows sum to 1, and `rollout_max` is 1, because the first
    position has nowhere else to look.

    One layer's fused attention is in memory at a time, and the rollout. As many sequences are run at once as fit in
    half of the memory that is free (on the GPU, where the model is on one); when memory runs out all the same, half
    as many. The figures do not depend on that. Sums are float64.

    Args:
        model: a transformers model, or what holds one such as a `SelfAttentionModel`; with
            `attention_layer_pattern`, any module.
        input_batch: "input_ids" [batch, length] and, where there is padding, "attention_mask" of the same shape, 0
            for padding; other tensors are passed on to the model.
        layer_idx: the layer that the attention figures are of, counted among the layers with attention; negative
            numbers count from the end.
        attention_layer_pattern: a regular expression that matches the whole names of the modules that return
            attention weights themselves, such as "transformer.h.*.attn", for models that att_viz cannot capture. The
            weights may be [batch, heads, length, length], [batch, length, length] or [length, length], alone or in a
            tuple. Models of transformers run with eager attention then.

    Returns:
        The figures above (float), "batch_size" and "seq_length" (int).

    Raises:
        InvalidInputError: if the batch, the layer or the pattern cannot be used.
        CaptureError: if there is no attention to capture, or not even one sequence fits in memory.
        MissingExtraError: if torch or transformers is not installed.
    """
    from att_viz.capture.rollout.batch_memory import is_out_of_memory
    from att_viz.capture.rollout.fused_batches import fused_layers_of
    from att_viz.model.forward_passes import batch_of, real_tokens, sequence_of

    batch = batch_of(input_batch)
    sequences, length = (int(size) for size in batch["input_ids"].shape)
    real = real_tokens(batch)
    if not real.any():
        raise InvalidInputError(
            "attention_mask hides every token of the batch; 1 stands for a real token, 0 for padding"
        )
    way = fused_layers_of(model, length, attention_layer_pattern)
    place = None if way.layers is None else _place(layer_idx, way.layers)
    metrics, done, at_once = AttributionMetrics(), 0, way.sequences
    with progress_bar(sequences, "Attributing", "sequence") as bar:
        while done < sequences:
            stop = min(done + at_once, sequences)
            try:
                part = _attribute(way.run, sequence_of(batch, done, stop), real[done:stop], place)
            except Exception as error:
                if not is_out_of_memory(error):
                    raise
                if stop - done == 1:
                    raise CaptureError(
                        f"the attention of one sequence of {length:,} tokens does not fit in memory; use shorter "
                        "sequences, or attention_rollout(target=...), which needs no matrix"
                    ) from error
                at_once = (stop - done) // 2
                continue
            metrics.merge(part)
            bar.update(stop - done)
            done = stop
    if place is None:
        place = _place(layer_idx, len(metrics.attention))
    return {**metrics.figures(place), "batch_size": sequences, "seq_length": length}


def _place(layer_idx: int, layers: int) -> int:
    layer_idx = whole_number(layer_idx, "layer_idx")
    if not -layers <= layer_idx < layers:
        raise InvalidInputError(
            f"layer_idx is {layer_idx}; the layers with attention are 0 to {layers - 1} (or -1 to -{layers})"
        )
    return layer_idx % layers


def _attribute(
    run: Callable[[Batch, Callable[[FusedLayer], None]], None],
    batch: Batch,
    real: NDArray[np.bool_],
    place: int | None,
) -> AttributionMetrics:
    """The figures of some sequences, run at once; of every layer's attention where `place` is None."""
    metrics, options = AttributionMetrics(), RolloutOptions()
    rollouts = [identity(real.shape[1], mask) for mask in real]
    counted = count()

    def on_layer(fused: FusedLayer) -> None:
        number = next(counted)
        if place in (None, number):
            metrics.attention[number] = MatrixMetrics()
            for weights, mask in zip(fused, real, strict=True):
                metrics.attention[number].add(weights, mask)
        for rollout, weights, mask in zip(rollouts, fused, real, strict=True):
            _multiply(rollout, weights, options, mask)

    run(batch, on_layer)
    for rollout, mask in zip(rollouts, real, strict=True):
        metrics.rollout.add(rollout, mask)
    return metrics


def _multiply(
    rollout: NDArray[np.float64], weights: FusedLayer, options: RolloutOptions, mask: NDArray[np.bool_]
) -> None:
    real = None if mask.all() else mask

    def rows(start: int, stop: int) -> NDArray[np.float64]:
        return step_rows(weights[start:stop].astype(np.float64), start, options, real)

    apply_step(rollout, rows, causal=not np.triu(weights, 1).any())
