"""`attention_rollout`: how much of each position comes from each input token, over all layers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from att_viz.analysis.rollout.layers import ArrayLayers, LayerSource, MatrixLayers
from att_viz.analysis.rollout.live import holds_model, model_rollout
from att_viz.analysis.rollout.options import HeadFusion, RolloutOptions
from att_viz.analysis.rollout.product import rollout_matrix, rollout_vector
from att_viz.analysis.rollout.result import Rollout, span_of, span_shares
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import InvalidInputError

__all__ = ["attention_rollout", "layer_source"]


def attention_rollout(
    source: AttentionMatrix | Sequence[Any] | Mapping[int, Any] | Any,
    inputs: Any = None,
    *,
    target: int | None = None,
    span: tuple[int, int] | None = None,
    residual: float = 0.5,
    head_fusion: HeadFusion = "mean",
    discard: float = 0.0,
    value_weighting: bool = False,
    without_resting_places: bool = False,
    attention_mask: Any = None,
    batch: int = 0,
) -> Rollout:
    """Attention rollout (Abnar & Zuidema 2020, "Quantifying Attention Flow in Transformers", section 3).

    With A_l the attention of layer l, fused over its heads, row i saying where position i looks, w the residual
    weight and I the identity,

        S_l = rows of (w I + (1 - w) A_l), each divided by its sum (at least 1e-10)
        R_0 = I,  R_l = S_l R_{l-1}

    and the result is R_L: row i says how much of position i, after the last layer, comes from each input token. The
    later layer stands on the left: position i looks at positions j of the layer below, whose origins are rows of
    R_{l-1}. Multiplied the other way round, the rows would mix what j's *readers* are with where i looks. Each layer
    gets its residual term and its normalisation, the first included. Sums are float64.

    With the options, A_l is made in this order: weights times the norms of the values that they bring (Kobayashi et
    al. 2020, "Attention is Not Only a Weight"), heads fused, rows divided by their sums (where value-weighted), the
    lowest weights of each row discarded, resting places taken out. Layers without attention (of hybrid models) are
    not in the product, as if they moved nothing between positions. A learned sink leaves rows that sum to less than
    1; after normalisation the residual connection has the rest.

    One token or span of a live model is attributed without any matrix: each layer's queries and keys are kept, and
    a row vector goes from the last layer back to the first through tiles that are computed again, in
    O(layers x tokens x width) memory. That needs fusion by "mean", no discarding, and resting places left in.

    Args:
        source: a transformers model, or what holds one such as a `SelfAttentionModel` (with `inputs`); an
            `AttentionMatrix`, in memory or from an archive; or arrays or tensors, one for each layer from the first
            to the last (or by layer number), each [batch, heads, length, length], [heads, length, length], or [length,
            length] where heads are fused already.
        inputs: for a model only: token ids [length] or [batch, length], or a mapping with "input_ids" and, where
            there is padding, "attention_mask", as a tokenizer returns it; or a text, where the source holds a
            tokenizer, too.
        target: the position of one row to attribute; negative numbers count from the end. Row i is what token i
            saw; it decides token i + 1.
        span: the first of several positions, and the one after the last; the mean of their rows is attributed. With
            neither `target` nor `span` the result is the whole matrix, which takes 8 x length^2 bytes.
        residual: the weight w, at least 0 and less than 1.
        head_fusion: "mean", or the elementwise "max" or "min" over the heads.
        discard: which fraction of the positive weights of each fused row is set to 0, the lowest first (floor of
            fraction x count; among equals the earlier keys).
        value_weighting: whether weights are multiplied with the norms of the values; needs their norms in the
            `AttentionMatrix`, or a model whose output projection can be found.
        without_resting_places: whether the tokens on which heads rest are taken out of every layer before the layers
            are multiplied: those that get more than a quarter of the layer's attention from all queries after them,
            on average ("attention sinks": Xiao et al. 2024, https://arxiv.org/abs/2309.17453). What they were given
            counts as staying with the token that gave it. Layers are read twice.
        attention_mask: for arrays only: [length] or [batch, length], 0 for padding.
        batch: which sequence of a batch to take.

    Returns:
        The rollout: `raw` [length, length] or [length], and `corrected` for the causal receptive field.

    Raises:
        InvalidInputError: if an argument does not fit, or options are asked for that the source has not.
        CaptureError: if the attention of a model cannot be captured.
        MissingExtraError: for a model, if torch or transformers is not installed.
    """
    options = RolloutOptions(residual, head_fusion, discard, value_weighting, without_resting_places)
    if target is not None and span is not None:
        raise InvalidInputError("target and span were both given; give one of them")
    if holds_model(source):
        if attention_mask is not None:
            raise InvalidInputError("attention_mask goes with arrays; a model takes it within its inputs")
        return model_rollout(source, inputs, batch, target, span, options)
    layers = layer_source(source, inputs, batch, attention_mask)
    chosen = span_of(target, span, layers.length)
    if chosen is None:
        raw, reaches = rollout_matrix(layers, options)
    else:
        raw, reaches = rollout_vector(layers, span_shares(chosen, layers.length, layers.real), options)
    return Rollout(raw, layers.layers, chosen, options, layers.real, reaches)


def layer_source(source: Any, inputs: Any, batch: int, attention_mask: Any) -> LayerSource:
    """Where to read the attention of an `AttentionMatrix`, or of arrays.

    Args:
        source: see `attention_rollout`.
        inputs: must be None.
        batch: which sequence of a batch to take.
        attention_mask: for arrays only.

    Returns:
        Something that gives fused rows.

    Raises:
        InvalidInputError: if it is something else.
    """
    if inputs is not None:
        raise InvalidInputError("inputs go with a model; this source holds its attention already")
    if isinstance(source, AttentionMatrix):
        if attention_mask is not None:
            raise InvalidInputError("attention_mask goes with arrays; an attention matrix knows its padding (real)")
        return MatrixLayers(source)
    if isinstance(source, (str, bytes)) or not isinstance(source, (Sequence, Mapping)):
        raise InvalidInputError(
            f"a rollout of a {type(source).__name__} was asked for; give a transformers model, an AttentionMatrix "
            "(AttentionMatrix.open(path) for an archive), or one array for each layer"
        )
    return ArrayLayers(source, batch, attention_mask)
