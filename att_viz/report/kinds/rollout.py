"""Rollout from what a decoder wrote to what its encoder read, as one more layer of the page of cross attention."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from att_viz.analysis.rollout.encoder_decoder_rollout import encoder_decoder_rollout
from att_viz.attention_matrix import AttentionMatrix
from att_viz.encoder_decoder_attention import EncoderDecoderAttention
from att_viz.matrix.extent import CROSS, DECODER_SELF, ENCODER_SELF
from att_viz.report.packing import PackedHead
from att_viz.report.rollout_layer import is_cheap, packed_rollouts
from att_viz.report.why import as_archived

__all__ = ["cross_rollout"]


def cross_rollout(matrices: Sequence[AttentionMatrix], wanted: bool | None) -> list[PackedHead]:
    """The rollout from output to input, over the joined text (see `joined`): what the output has of itself is left out.

    That is the same share in every row, whatever the weights are: the residual weight to the power of the number of
    layers.

    Args:
        matrices: what there is of the three kinds.
        wanted: whether to show it; None where it is quick to compute.

    Returns:
        Head 0, corrected, and head 1, raw, as `att_viz.report.rollout_layer.rollout_heads` has them; none where a kind
        is missing, or it is not wanted.
    """
    kinds = {matrix.kind: matrix for matrix in matrices}
    if wanted is False or len(kinds) < 3:
        return []
    encoder, decoder, cross = kinds[ENCODER_SELF], kinds[DECODER_SELF], kinds[CROSS]
    same = cross.keys is not None and cross.keys.tokens == encoder.tokens and cross.tokens == decoder.tokens
    if not same or cross.layers != decoder.layers or (wanted is None and not is_cheap(encoder.weights)):
        return []
    # Rounded first, so that memory and archive give the same page.
    found = encoder_decoder_rollout(EncoderDecoderAttention(*(as_archived(each) for each in (encoder, decoder, cross))))
    inputs = cross.num_keys

    def joined_rows(shares: NDArray[np.float64]) -> NDArray[np.float64]:
        rows = np.zeros((inputs + len(shares), inputs + len(shares)))
        rows[inputs:, :inputs] = shares
        return rows

    return packed_rollouts(joined_rows(found.corrected), [joined_rows(found.source)], DECODER_SELF, is_causal=True)
