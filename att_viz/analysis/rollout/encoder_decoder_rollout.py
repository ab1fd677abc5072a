"""`encoder_decoder_rollout`: how much of each word of an output comes from each word of its input, over all layers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from att_viz.analysis.rollout.layers import MatrixLayers
from att_viz.analysis.rollout.options import SMALLEST_ROW_SUM, HeadFusion, RolloutOptions
from att_viz.analysis.rollout.product import rollout_matrix
from att_viz.analysis.rollout.step import fuse_heads, step_rows
from att_viz.attention_matrix import AttentionMatrix
from att_viz.encoder_decoder_attention import EncoderDecoderAttention
from att_viz.errors import InvalidInputError

__all__ = ["EncoderDecoderRollout", "encoder_decoder_rollout"]


@dataclass(frozen=True, eq=False)
class EncoderDecoderRollout:
    """What each position of a decoder is made of, after its last layer; the two shares of a row sum to 1.

    Attributes:
        source: float64 [rows of the output, tokens of the input], how much comes from each token of the input.
        target: float64 [rows of the output, rows of the output], how much from each token of the output that was fed.
        even: float64 [tokens of the input], what `source` would be in every row if all attention were spread evenly
            over what can be seen: the same share for each token, but where the encoder looks within windows.
    """

    source: NDArray[np.float64]
    target: NDArray[np.float64]
    even: NDArray[np.float64]

    @property
    def corrected(self) -> NDArray[np.float64]:
        """How many times more comes from each token of the input than even attention would bring, as `source`.

        A ratio, whose rows sum to nothing in particular; 0 for padding.
        """
        return np.divide(self.source, self.even, out=np.zeros_like(self.source), where=self.even > 0)


def encoder_decoder_rollout(
    matrix: EncoderDecoderAttention, *, residual: float = 0.5, head_fusion: HeadFusion = "mean"
) -> EncoderDecoderRollout:
    """Attention rollout (Abnar & Zuidema 2020) through an encoder and a decoder.

    A decoder's layer mixes its own tokens, and then takes from the encoder's last layer, so that each position is made
    of tokens of both texts (Ferrando et al. 2022, "Towards Opening the Black Box of Neural Machine Translation: Source
    and Target Interpretations of the Transformer", https://arxiv.org/abs/2205.11631, who put contributions of their own
    where attention weights stand here). With w the residual weight, E the rollout of the encoder, A_l the
    self-attention and C_l the cross attention of the decoder's layer l, each fused over its heads, and rows divided by
    their sums:

        S_0 = 0, T_0 = I
        M_l = w I + (1 - w) A_l
        S_l = w M_l S_{l-1} + (1 - w) C_l E,  T_l = w M_l T_{l-1}

    Row i is what position i is made of, which decided token i + 1. It is biased as any rollout is, see docs/rollout.md.

    Args:
        matrix: the three kinds.
        residual: the weight w, at least 0 and less than 1.
        head_fusion: "mean", or the elementwise "max" or "min" over the heads.

    Returns:
        The shares S_L and T_L of the last layer, and what even attention would give.

    Raises:
        InvalidInputError: if an argument does not fit, or decoder and cross attention are not of the same layers.
        ArchiveError: if the archive cannot be read.
    """
    if not isinstance(matrix, EncoderDecoderAttention):
        raise InvalidInputError(
            f"a rollout from output to input of a {type(matrix).__name__} was asked for; give an "
            "EncoderDecoderAttention, as SelfAttentionModel.generate_text gives it or .open opens it"
        )
    if matrix.layers != matrix.decoder.layers:
        raise InvalidInputError("the decoder's self-attention and the cross attention are not of the same layers")
    options = RolloutOptions(residual, head_fusion)
    encoder, _ = rollout_matrix(MatrixLayers(matrix.encoder), options)
    decoder = MatrixLayers(matrix.decoder)
    source = np.zeros((matrix.num_rows, matrix.num_keys))
    target = np.eye(matrix.num_rows)
    for layer in matrix.layers:
        mixed = step_rows(decoder.fused(layer, 0, matrix.num_rows, options).weights, 0, options, decoder.real)
        heads = (matrix.rows(layer, head).astype(np.float64) for head in matrix.heads(layer))
        taken = fuse_heads(heads, head_fusion, normalise=True).weights
        source = residual * (mixed @ source) + (1.0 - residual) * (taken @ encoder)
        target = residual * (mixed @ target)
        sums = np.maximum(source.sum(axis=1) + target.sum(axis=1), SMALLEST_ROW_SUM)[:, None]
        source, target = source / sums, target / sums
    even = (1.0 - residual ** len(matrix.layers)) * _even_encoder(matrix.encoder, residual)
    return EncoderDecoderRollout(source, target, even)


def _even_encoder(encoder: AttentionMatrix, residual: float) -> NDArray[np.float64]:
    """What each token of the input has in the mean over all of the encoder's outputs, if attention is even."""
    real = encoder.real
    extents = [encoder.extent(layer) for layer in encoder.layers]
    shares: NDArray[np.float64] = np.asarray(real / max(1, real.sum()))
    if all((extent.counts[real] == real.sum()).all() for extent in extents):
        return shares
    # The mean of rows goes through the layers as a row does, from the last to the first.
    for extent in reversed(extents):
        seen = extent.visible(0, extent.num_queries)
        spread = (shares / np.maximum(1, extent.counts)) @ seen
        shares = residual * shares + (1.0 - residual) * spread
    return np.asarray(shares)
