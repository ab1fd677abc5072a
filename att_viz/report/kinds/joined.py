"""Cross attention as attention within one text: the input, and behind it the output, which looks at the input only.

So it is a lower triangle like that of any decoder, of which only a rectangle is not empty, and everything that packs
and shows a decoder's attention shows it as it is: the output is what was generated, the input is its prompt. What is
empty costs a page next to nothing, since it is deflated.
"""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import NDArray

from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import InvalidInputError
from att_viz.matrix.extent import DECODER_SELF, AttentionKind, Spans
from att_viz.matrix.weights import SequenceWeights

__all__ = ["JoinedRows", "joined"]

FloatArray = NDArray[np.float32]


class JoinedRows:
    """The rows of a cross attention among those of the joined text: K rows of the input, which are empty, come first.

    Args:
        weights: the cross attention, [R queries, K keys].
    """

    kind: AttentionKind = DECODER_SELF
    is_causal = True
    both_ways: Spans = ()
    weights_kind: Literal["softmax", "scores"] = "softmax"
    has_weights = True

    def __init__(self, weights: SequenceWeights) -> None:
        self._weights = weights
        self.layers = weights.layers
        self.inputs = weights.num_keys
        self.num_rows = self.num_keys = weights.num_keys + weights.num_rows

    def heads(self, layer: int) -> tuple[int, ...]:
        """The head numbers of a layer."""
        return self._weights.heads(layer)

    def read(self, layer: int, head: int, start: int, stop: int) -> FloatArray:
        """Rows `start` to `stop` of a head, float32 [stop - start, K + R]."""
        rows = np.zeros((stop - start, self.num_keys), dtype=np.float32)
        first = max(start, self.inputs)
        if first < stop:
            rows[first - start :, : self.inputs] = self._weights.read(
                layer, head, first - self.inputs, stop - self.inputs
            )
        return rows

    def block(self, layer: int, head: int, queries: tuple[int, int], keys: tuple[int, int]) -> FloatArray:
        """A part of a head's rows, float32 [queries, keys]."""
        return self.read(layer, head, *queries)[:, keys[0] : keys[1]]

    def sink_mass(self, layer: int, head: int) -> FloatArray | None:
        """The learned-sink mass of a head's rows, float32 [K + R], or None."""
        mass = self._weights.sink_mass(layer, head)
        return None if mass is None else np.concatenate([np.zeros(self.inputs, np.float32), mass])

    def value_norms(self, layer: int, head: int) -> FloatArray | None:
        """The norm of what each key's value adds to the layer's output, float32 [K + R], 0 for the output; or None."""
        norms = self._weights.value_norms(layer, head)
        if norms is None:
            return None
        return np.concatenate([norms, np.zeros(self.num_keys - self.inputs, np.float32)])

    def stored_overview(self, layer: int, head: int, factor: int) -> tuple[int, FloatArray] | None:
        """None: what is stored is of the rectangle."""
        return None

    def key_means(self, layer: int, head: int) -> tuple[FloatArray, FloatArray] | None:
        """None: there is no prompt of the same text."""
        return None

    def statistic_names(self, layer: int) -> tuple[str, ...]:
        """None: what is stored is of the rectangle."""
        return ()

    def statistics(self, layer: int) -> FloatArray | None:
        """None: what is stored is of the rectangle."""
        return None

    def close(self) -> None:
        """Free what is held."""
        self._weights.close()


def joined(cross: AttentionMatrix) -> AttentionMatrix:
    """A cross attention as attention within one text.

    Args:
        cross: the attention of T tokens of a decoder to K of its encoder.

    Returns:
        The same attention over K + T tokens, of which the first K are the prompt and have no weights.

    Raises:
        InvalidInputError: if it is no cross attention.
    """
    keys = cross.keys
    if keys is None:
        raise InvalidInputError(f"the attention is of the kind {cross.kind!r}, and no cross attention")
    ids = None
    if keys.token_ids is not None and cross.token_ids is not None:
        ids = np.concatenate([keys.token_ids, cross.token_ids])
    return AttentionMatrix(
        JoinedRows(cross.weights),
        [*keys.tokens, *cross.tokens],
        prompt_length=len(keys.tokens),
        token_ids=ids,
        token_texts=[*keys.token_texts, *cross.token_texts],
        metadata=cross.metadata,
        real=[*keys.real, *cross.real],
    )
