"""`DirectLogit`: what attention brought from each key straight to the logit of each token of the answer."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from att_viz.errors import InvalidInputError

__all__ = ["DirectLogit"]


@dataclass(frozen=True, eq=False)
class DirectLogit:
    r"""What attention brought from each key straight to the logit of each token of the answer.

    Token t is decided in row i = t - 1. There, head h of a layer adds sum_j p_ij v_j W_O^h to the residual stream, and
    the model's last normalisation and its unembedding U turn what is in the stream into logits. With the statistics of
    that normalisation as they were (Elhage et al. 2021, "A Mathematical Framework for Transformer Circuits"), key j's
    part of the logit of t, compared with the mean logit of the vocabulary, is the number

        c_ij = p_ij v_j W_O^h . (g / rms_i * (U_t - mean U))

    with the normalisation's gain g (and centred, where it subtracts the mean). What later layers make of it is left
    out. Keys that speak for the token and keys that speak against it in some head are kept apart, because their sum
    says little about either.

    Attributes:
        target: the positions of the answer's tokens: the first, and the one after the last.
        positive: float32 [answer tokens, rows], the sum over layers and heads of what of c_ij is above 0, in logits.
        negative: float32 [answer tokens, rows], the sum of what is below 0, so none of it is above.
        heads: float32 [layers, heads, answer tokens], the sum of c_ij over all keys; layers as in
            `AttentionMatrix.layers`, 0 for heads that a layer does not have.
    """

    target: tuple[int, int]
    positive: NDArray[np.float32]
    negative: NDArray[np.float32]
    heads: NDArray[np.float32]

    def __post_init__(self) -> None:
        start, stop = self.target
        if not 0 < start < stop:
            raise InvalidInputError(f"direct logits of the tokens {start} to {stop} were given, which are no answer")
        tokens = stop - start
        if (
            self.positive.ndim != 2
            or self.positive.shape != self.negative.shape
            or self.positive.shape[0] != tokens
            or self.positive.shape[1] < stop - 1
            or self.heads.ndim != 3
            or self.heads.shape[2] != tokens
        ):
            shapes = [list(array.shape) for array in (self.positive, self.negative, self.heads)]
            raise InvalidInputError(f"direct logits of {tokens} tokens were given as arrays of the shapes {shapes}")
