"""The rollout of a live model: the whole matrix, or one token or span without any matrix."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from att_viz.analysis.rollout.baseline import LayerReach
from att_viz.analysis.rollout.layers import ArrayLayers
from att_viz.analysis.rollout.options import RolloutOptions
from att_viz.analysis.rollout.product import apply_step, identity
from att_viz.analysis.rollout.resting import RestingPlaces
from att_viz.analysis.rollout.result import Rollout, span_of, span_shares
from att_viz.analysis.rollout.step import FusedRows, step_rows
from att_viz.checked_arguments import whole_number
from att_viz.errors import InvalidInputError
from att_viz.system.progress import progress_bar

if TYPE_CHECKING:
    from transformers import PreTrainedModel

__all__ = ["holds_model", "model_layers", "model_rollout"]

Mask = NDArray[np.bool_]


def holds_model(source: Any) -> bool:
    """Whether something is a model, or holds one and its tokenizer, rather than attention."""
    return hasattr(source, "named_modules") or hasattr(source, "tokenizer")


def model_rollout(
    source: Any,
    inputs: Any,
    batch: int,
    target: int | None,
    span: tuple[int, int] | None,
    options: RolloutOptions,
) -> Rollout:
    """See `attention_rollout`, whose arguments these are."""
    model, sequence, real, length = _model_and_sequence(source, inputs, batch)
    chosen = span_of(target, span, length)
    from att_viz.model.live_model import in_evaluation_mode

    with in_evaluation_mode(model):
        if chosen is None:
            return _whole(model, sequence, options, length, real)
        _refuse_what_needs_rows(options)
        return _without_matrix(model, sequence, options, chosen, length, real)


def model_layers(source: Any, inputs: Any, batch: int, options: RolloutOptions, most_pairs: int) -> ArrayLayers:
    """The attention of a short input, each layer's heads fused already and weighted with values if asked for.

    Args:
        source: a transformers model, or what holds one.
        inputs: see `attention_rollout`.
        batch: which sequence of a batch to take.
        options: how heads are fused.
        most_pairs: how many pairs of a token and an earlier one there may be.

    Returns:
        The layers, in memory.

    Raises:
        InvalidInputError: if the input is too long.
    """
    model, sequence, real, length = _model_and_sequence(source, inputs, batch)
    if length * (length + 1) // 2 > most_pairs:
        raise InvalidInputError(
            f"{length:,} tokens make more than {most_pairs:,} pairs in each layer, too many for maximum flows; use "
            "fewer tokens, or attention_rollout"
        )
    layers: dict[int, NDArray[np.float32]] = {}

    def keep(number: int, fused: NDArray[np.float32]) -> None:
        layers[number] = fused[0].copy()

    from att_viz.capture.rollout.fused_layers import stream_fused_layers
    from att_viz.model.live_model import in_evaluation_mode

    with in_evaluation_mode(model):
        stream_fused_layers(model, sequence, options.head_fusion, keep, options.value_weighting)
    return ArrayLayers(layers, attention_mask=real)


def _model_and_sequence(source: Any, inputs: Any, batch: int) -> tuple[PreTrainedModel, Any, Mask | None, int]:
    """The model, one sequence of the inputs, which of its tokens are no padding, and how many there are."""
    if inputs is None:
        raise InvalidInputError("a model needs inputs: token ids, or a mapping with input_ids and attention_mask")
    from att_viz.model.forward_passes import batch_of, real_tokens, sequence_of
    from att_viz.model.given_ids import check_vocabulary
    from att_viz.model.live_model import live_model, tokenizer_with
    from att_viz.model.prompt_ids import prompt_ids

    model = live_model(source, "a rollout")
    if isinstance(inputs, str):
        tokenizer = tokenizer_with(source)
        if tokenizer is None:
            raise InvalidInputError("the inputs are a text, which needs a SelfAttentionModel or a pipeline; give ids")
        inputs = prompt_ids(tokenizer, inputs, None)
    everything = batch_of(inputs)
    sequences, length = check_vocabulary(model, everything["input_ids"], pictures="pixel_values" in everything).shape
    if not 0 <= whole_number(batch, "batch") < sequences:
        raise InvalidInputError(f"batch is {batch}, but the inputs hold {sequences} sequences")
    sequence = sequence_of(everything, batch, batch + 1)
    mask = real_tokens(sequence)[0]
    return model, sequence, None if mask.all() else mask, length


def _refuse_what_needs_rows(options: RolloutOptions) -> None:
    asked = {
        f"head_fusion={options.head_fusion!r} needs all heads of a row": options.head_fusion != "mean",
        "discard needs all heads of a row": options.discard > 0.0,
        "without_resting_places needs all rows of a layer": options.without_resting_places,
    }
    for what in (what for what, is_asked in asked.items() if is_asked):
        raise InvalidInputError(
            f"{what} at once, and one token of a live model is attributed without any matrix; leave target and span "
            "out and take the row from the whole matrix, or attribute from an archive"
        )


def _whole(model: PreTrainedModel, sequence: Any, options: RolloutOptions, length: int, real: Mask | None) -> Rollout:
    from att_viz.capture.rollout.fused_layers import stream_fused_layers

    rollout = identity(length, real)
    layers: list[int] = []
    reaches: list[LayerReach] = []

    def on_layer(number: int, fused: NDArray[np.float32]) -> None:
        weights, reach = fused[0], LayerReach(length)
        causal = not np.triu(weights, 1).any()
        resting = None
        if options.without_resting_places:
            places = RestingPlaces(length, real)
            places.note(0, FusedRows(weights.astype(np.float64)))
            resting = places.found()

        def rows(start: int, stop: int) -> NDArray[np.float64]:
            some = FusedRows(weights[start:stop].astype(np.float64))
            reach.note(start, some.first_seen, some.last_seen)
            return step_rows(some.weights, start, options, real, resting)

        apply_step(rollout, rows, causal)
        layers.append(number)
        reaches.append(reach)
        bar.update()

    with progress_bar(None, "Rolling out", "layer") as bar:
        stream_fused_layers(model, sequence, options.head_fusion, on_layer, options.value_weighting)
    return Rollout(rollout, tuple(layers), None, options, real, reaches)


def _without_matrix(
    model: PreTrainedModel,
    sequence: Any,
    options: RolloutOptions,
    span: tuple[int, int],
    length: int,
    real: Mask | None,
) -> Rollout:
    from att_viz.capture.rollout.backward_rollout import backward_rollout

    shares = span_shares(span, length, real)
    raw, layers = backward_rollout(model, sequence, shares, options.residual, options.value_weighting)
    reaches = []
    for layer in layers:
        reach = LayerReach(length)
        reach.note(0, layer.first_seen, layer.last_seen)
        reaches.append(reach)
    return Rollout(raw, tuple(layer.number for layer in layers), span, options, real, reaches)
