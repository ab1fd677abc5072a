"""Where a rollout reads its attention: an `AttentionMatrix`, or arrays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from att_viz.analysis.heads.rows import read_weights
from att_viz.analysis.rollout.options import RolloutOptions
from att_viz.analysis.rollout.step import FusedRows, fuse_heads
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import InvalidInputError
from att_viz.matrix.extent import CROSS

__all__ = ["ArrayLayers", "LayerSource", "MatrixLayers", "real_rows"]

ROWS_AT_ONCE = 64


class LayerSource(Protocol):
    """The attention of one sequence, whose rows can be read in any order."""

    @property
    def layers(self) -> tuple[int, ...]:
        """The layers, first to last."""
        ...

    @property
    def length(self) -> int:
        """The number of rows."""
        ...

    @property
    def real(self) -> NDArray[np.bool_] | None:
        """Which positions are no padding, bool [length]; None where all are."""
        ...

    @property
    def causal(self) -> bool:
        """Whether no row looks at later positions."""
        ...

    def fused(self, layer: int, start: int, stop: int, options: RolloutOptions) -> FusedRows:
        """Rows `start` to `stop` of a layer, over all keys."""
        ...


def real_rows(matrix: AttentionMatrix) -> NDArray[np.bool_] | None:
    """Which rows of an attention matrix are no padding, bool [rows]; None where all are."""
    real = matrix.real[: matrix.num_rows]
    return None if real.all() else real


class MatrixLayers:
    """Reads an `AttentionMatrix`, in memory or over an archive.

    Args:
        matrix: the attention.

    Attributes:
        real: which positions are no padding, bool [rows]; None where all are.
        causal: whether no row looks at later positions.

    Raises:
        InvalidInputError: for cross attention, whose layers look at tokens that are not their own.
    """

    def __init__(self, matrix: AttentionMatrix) -> None:
        if matrix.kind == CROSS:
            raise InvalidInputError(
                "a rollout follows tokens through layers that look at their own tokens, and this is cross attention; "
                "encoder_decoder_rollout goes through both"
            )
        self._matrix = matrix
        self.causal = matrix.is_causal
        self.layers = matrix.layers
        self.length = matrix.num_rows
        self.real: NDArray[np.bool_] | None = real_rows(matrix)

    def fused(self, layer: int, start: int, stop: int, options: RolloutOptions) -> FusedRows:
        """See `LayerSource`."""
        heads = self._heads(layer, start, stop, options.value_weighting)
        return fuse_heads(heads, options.head_fusion, normalise=options.value_weighting)

    def _heads(self, layer: int, start: int, stop: int, weighted: bool) -> Iterator[NDArray[np.float64]]:
        for head in self._matrix.heads(layer):
            sink_mass = self._matrix.sink_mass(layer, head)
            mass = None if sink_mass is None else sink_mass[start:stop]
            # A decoder's keys after the last of the queries are not read.
            read = read_weights(self._matrix, layer, head, (start, stop), mass)
            rows = np.zeros((stop - start, self.length))
            rows[:, : read.shape[1]] = read
            if weighted:
                norms = self._matrix.value_norms(layer, head)
                if norms is None:
                    raise InvalidInputError(
                        f"layer {layer} has no value norms to weight its attention with; capture it again, or leave "
                        "value weighting out"
                    )
                rows *= norms
            yield rows


class ArrayLayers:
    """Reads arrays or tensors.

    Args:
        layers: one array for each layer, first to last, or a mapping of layer number to array; each
            [batch, heads, length, length], [heads, length, length] or [length, length] (fused already).
        batch: which sequence to take where there is a batch dimension.
        attention_mask: [length] or [batch, length], 0 for padding; None without padding.

    Raises:
        InvalidInputError: if shapes do not fit.
    """

    def __init__(self, layers: Sequence[Any] | Mapping[int, Any], batch: int = 0, attention_mask: Any = None) -> None:
        numbered = dict(sorted(layers.items()) if isinstance(layers, Mapping) else enumerate(layers))
        self._arrays = {number: _heads_of(array, number, batch) for number, array in numbered.items()}
        if not self._arrays:
            raise InvalidInputError("there is no layer with attention weights")
        self.layers = tuple(self._arrays)
        self.length = int(self._arrays[self.layers[0]].shape[-1])
        for number, array in self._arrays.items():
            if tuple(array.shape[1:]) != (self.length, self.length):
                raise InvalidInputError(
                    f"layer {number} has weights over {list(array.shape[1:])} queries and keys; "
                    f"[{self.length}, {self.length}] was expected"
                )
        self.real = _real(attention_mask, batch, self.length)
        self.causal = not any(self._looks_ahead(array) for array in self._arrays.values())

    def _looks_ahead(self, array: Any) -> bool:
        starts = range(0, self.length, ROWS_AT_ONCE)
        return any(
            np.triu(_float64(array[:, start : start + ROWS_AT_ONCE]).max(axis=0), start + 1).any() for start in starts
        )

    def fused(self, layer: int, start: int, stop: int, options: RolloutOptions) -> FusedRows:
        """See `LayerSource`."""
        if options.value_weighting:
            raise InvalidInputError(
                "arrays come without value norms; put them into AttentionMatrix(InMemoryWeights(layers, "
                "value_norms=...), tokens), or leave value weighting out"
            )
        array = self._arrays[layer]
        heads = (_float64(array[head, start:stop]) for head in range(array.shape[0]))
        fused = fuse_heads(heads, options.head_fusion)
        # A comparison with NaN is false, so this refuses NaN as well.
        if not (fused.weights >= 0.0).all():
            raise InvalidInputError(f"layer {layer} holds values below 0 or NaN, which are no attention weights")
        return fused


def _heads_of(array: Any, number: int, batch: int) -> Any:
    array = array.detach() if hasattr(array, "detach") else np.asarray(array)
    if array.ndim == 4:
        if not 0 <= batch < array.shape[0]:
            raise InvalidInputError(f"batch is {batch}, but layer {number} holds {array.shape[0]} sequences")
        return array[batch]
    if array.ndim not in (2, 3):
        raise InvalidInputError(
            f"layer {number} has shape {list(array.shape)}; [batch, heads, queries, keys], [heads, queries, keys] or "
            "[queries, keys] was expected"
        )
    return array if array.ndim == 3 else array[None]


def _real(mask: Any, batch: int, length: int) -> NDArray[np.bool_] | None:
    if mask is None:
        return None
    array = np.asarray(mask.cpu() if hasattr(mask, "cpu") else mask) != 0
    array = array[batch] if array.ndim == 2 and batch < len(array) else array
    if array.shape != (length,):
        raise InvalidInputError(f"attention_mask has shape {list(array.shape)}; [{length}] was expected")
    return None if array.all() else array


def _float64(part: Any) -> NDArray[np.float64]:
    """A copy of an array or tensor of any floating-point type."""
    if hasattr(part, "double"):
        part = part.double().cpu().numpy()
    try:
        return np.array(part, dtype=np.float64)
    except (TypeError, ValueError) as error:
        raise InvalidInputError(f"the attention of a layer cannot be read as numbers: {error}") from error
