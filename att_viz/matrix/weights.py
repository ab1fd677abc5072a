"""Where the rows of an `AttentionMatrix` are kept: the interface, and the version in memory.

More than 300 lines because both say of each method what it gives.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from att_viz.checked_arguments import float_array
from att_viz.errors import InvalidInputError
from att_viz.matrix.extent import CROSS, DECODER_SELF, AttentionKind, Spans, checked_spans, ends_of_sight
from att_viz.matrix.looking_ahead import LooksAheadError, first_ahead, kind_of_rows

__all__ = ["AttentionWeights", "InMemoryWeights", "SequenceWeights"]

FloatArray = NDArray[np.float32]


class AttentionWeights(Protocol):
    """Something that can give the attention rows of one sequence."""

    @property
    def layers(self) -> tuple[int, ...]:
        """The layer numbers, ascending."""
        ...

    @property
    def kind(self) -> AttentionKind:
        """Which attention it is."""
        ...

    @property
    def is_causal(self) -> bool:
        """Whether no query sees the keys after it: a decoder's attention, with no tokens that look both ways."""
        ...

    @property
    def num_rows(self) -> int:
        """The number of queries."""
        ...

    @property
    def num_keys(self) -> int:
        """The number of keys; another one than that of queries in cross attention only."""
        ...

    def heads(self, layer: int) -> tuple[int, ...]:
        """The head numbers of a layer, ascending."""
        ...

    def read(self, layer: int, head: int, start: int, stop: int) -> FloatArray:
        """Rows `start` to `stop` of a head, float32 [stop - start, num_keys]; keys that are not seen hold nothing."""
        ...

    def sink_mass(self, layer: int, head: int) -> FloatArray | None:
        """The learned-sink mass of a head's rows, float32 [num_rows], or None."""
        ...

    def close(self) -> None:
        """Free what is held."""
        ...


class SequenceWeights(AttentionWeights, Protocol):
    """All that is kept of the attention of one sequence."""

    @property
    def weights_kind(self) -> Literal["softmax", "scores"]:
        """What the rows hold: the softmax, or the scaled and masked scores before it (-inf for unseen keys)."""
        ...

    @property
    def has_weights(self) -> bool:
        """Whether there are rows, and not only statistics of them."""
        ...

    @property
    def both_ways(self) -> Spans:
        """The spans of a decoder's tokens that look at each other both ways; () where there are none."""
        ...

    def block(self, layer: int, head: int, queries: tuple[int, int], keys: tuple[int, int]) -> FloatArray:
        """A part of a head's rows, float32 [queries, keys]."""
        ...

    def stored_overview(self, layer: int, head: int, factor: int) -> tuple[int, FloatArray] | None:
        """The coarsest stored overview that pools at most `factor` queries: its factor, float32 [2, cells, cells]."""
        ...

    def value_norms(self, layer: int, head: int) -> FloatArray | None:
        """The norm of what each key's value vector adds to the layer's output, float32 [num_keys], or None."""
        ...

    def key_means(self, layer: int, head: int) -> tuple[FloatArray, FloatArray] | None:
        """The mean attention to each key of the prompt's rows after it and of the answer's, or None."""
        ...

    def statistic_names(self, layer: int) -> tuple[str, ...]:
        """The names of the statistics of a layer's rows; none where nothing is known."""
        ...

    def statistics(self, layer: int) -> FloatArray | None:
        """The statistics of a layer's rows, float32 [heads, num_rows, names], or None."""
        ...


class InMemoryWeights:
    """Rows kept as one array for each layer.

    Args:
        layers: layer number to array [heads, queries, keys], square in the last two dimensions but for cross attention.
        sink_mass: layer number to array [heads, queries], for layers with a learned sink.
        head_numbers: layer number to the numbers of its heads; by default counted from 0.
        value_norms: layer number to array [heads, keys]: the norm of what each key's value vector adds to the
            layer's output (of v_j W_O^h).
        weights_kind: "softmax", or "scores" for what stands before it, with -inf for keys that are not seen.
        kind: which attention it is; None to tell a decoder's from an encoder's by the weights (see
            `att_viz.matrix.looking_ahead.kind_of_rows`).
        rows_checked: whether every row is known to be a softmax, as those are that a capture computed; otherwise an
            `AttentionMatrix` of them checks that each row of a token sums to 1, its sink mass included.
        both_ways: spans of a decoder's tokens that look at each other both ways, as those of a picture do in Gemma 3:
            of each the first token and the one after its last.

    Raises:
        InvalidInputError: if shapes differ between layers or values are not finite weights.
    """

    def __init__(
        self,
        layers: Mapping[int, Any],
        sink_mass: Mapping[int, Any] | None = None,
        head_numbers: Mapping[int, tuple[int, ...]] | None = None,
        value_norms: Mapping[int, Any] | None = None,
        weights_kind: Literal["softmax", "scores"] = "softmax",
        *,
        kind: AttentionKind | None = DECODER_SELF,
        rows_checked: bool = False,
        both_ways: Spans = (),
    ) -> None:
        if not layers:
            raise InvalidInputError("there is no layer with attention weights")
        self._layers: dict[int, FloatArray] = {
            layer: float_array(layers[layer], f"the attention of layer {layer}") for layer in sorted(layers)
        }
        self._sinks: dict[int, FloatArray] = {
            layer: float_array(values, f"the learned-sink mass of layer {layer}")
            for layer, values in (sink_mass or {}).items()
        }
        self._norms: dict[int, FloatArray] = {
            layer: float_array(values, f"the value norms of layer {layer}")
            for layer, values in (value_norms or {}).items()
        }
        self._weights_kind = weights_kind
        self._kind = DECODER_SELF if both_ways else kind
        self._heads = {
            layer: tuple((head_numbers or {}).get(layer, range(array.shape[0] if array.ndim else 0)))
            for layer, array in self._layers.items()
        }
        first = next(iter(self._layers.values()))
        self._num_keys = int(first.shape[-1])
        self._num_rows = int(first.shape[-2]) if kind == CROSS and first.ndim == 3 else self._num_keys
        self._both_ways = checked_spans(both_ways, self._num_rows)
        if both_ways and kind not in (None, DECODER_SELF):
            raise InvalidInputError(f"both_ways is of a decoder's own tokens, and this attention is {kind!r}")
        self._validate()
        self._whole = np.full(self._num_rows, rows_checked, dtype=np.bool_)

    def _validate(self) -> None:
        rows, keys = self._num_rows, self._num_keys
        for layer, array in self._layers.items():
            if array.ndim != 3 or array.shape[0] == 0 or array.shape[1:] != (rows, keys):
                raise InvalidInputError(
                    f"layer {layer} has weights of shape {list(array.shape)}; "
                    f"[heads, queries, keys] = [at least 1, {rows}, {keys}] was expected"
                )
            if len(self._heads[layer]) != array.shape[0]:
                raise InvalidInputError(
                    f"layer {layer} has {array.shape[0]} heads but {len(self._heads[layer])} head numbers"
                )
            self._refuse_other_numbers(layer, array)
        for name, arrays, axis, largest in (
            ("learned-sink mass", self._sinks, "queries", 1.001),
            ("value norms", self._norms, "keys", np.inf),
        ):
            for layer, values in arrays.items():
                count = rows if axis == "queries" else keys
                if layer not in self._layers or values.shape != (len(self._layers[layer]), count):
                    raise InvalidInputError(
                        f"layer {layer} was given {name} of shape {list(values.shape)}, "
                        f"which does not fit [heads, {axis}] of its weights"
                    )
                # A comparison with NaN is false.
                if not (values.min() >= 0.0 and values.max() <= largest):
                    limits = "between 0 and 1" if largest < np.inf else "0 or more"
                    raise InvalidInputError(f"layer {layer} was given {name} that are not numbers, {limits}")

    def _refuse_other_numbers(self, layer: int, array: FloatArray) -> None:
        if self._weights_kind == "scores":
            # A comparison with NaN is false, so this refuses NaN as well as +inf.
            if not array.max() < np.inf:
                raise InvalidInputError(
                    f"layer {layer} holds values that are not scores (NaN or infinity; the usual cause is a "
                    "half-precision overflow)"
                )
        elif not (array.min() >= 0.0 and array.max() <= 1.001):
            raise InvalidInputError(
                f"layer {layer} holds values that are not attention weights (they must lie between 0 and 1; "
                "the usual cause is a half-precision overflow or scores taken before the softmax, which need "
                "weights_kind='scores')"
            )

    @property
    def layers(self) -> tuple[int, ...]:
        """The layer numbers, ascending."""
        return tuple(self._layers)

    @property
    def kind(self) -> AttentionKind:
        """Which attention it is; where nobody said it, the weights do when it is first asked for.

        Raises:
            LooksAheadError: if they do not; see `att_viz.matrix.looking_ahead.kind_of_rows`.
        """
        if self._kind is None:
            held = np.zeros(self._num_rows, np.bool_)
            for array in self._layers.values():
                held |= (array != self._empty).any(axis=(0, 2))
            self._kind = kind_of_rows(self._layers, held, self._empty)
        return self._kind

    @property
    def is_causal(self) -> bool:
        """Whether no query sees the keys after it."""
        return self.kind == DECODER_SELF and not self._both_ways

    @property
    def both_ways(self) -> Spans:
        """The spans of a decoder's tokens that look at each other both ways."""
        return self._both_ways

    @property
    def num_rows(self) -> int:
        """The number of queries."""
        return self._num_rows

    @property
    def num_keys(self) -> int:
        """The number of keys."""
        return self._num_keys

    def heads(self, layer: int) -> tuple[int, ...]:
        """The head numbers of a layer, ascending."""
        return self._heads[layer]

    def read(self, layer: int, head: int, start: int, stop: int) -> FloatArray:
        """Rows `start` to `stop` of a head, float32 [stop - start, num_keys]."""
        rows: FloatArray = self._layers[layer][self._heads[layer].index(head), start:stop].copy()
        return rows

    @property
    def weights_kind(self) -> Literal["softmax", "scores"]:
        """What the rows hold."""
        return self._weights_kind

    @property
    def has_weights(self) -> bool:
        """True: rows in memory are all there is."""
        return True

    def block(self, layer: int, head: int, queries: tuple[int, int], keys: tuple[int, int]) -> FloatArray:
        """A part of a head's rows, float32 [queries, keys]."""
        rows = self._layers[layer][self._heads[layer].index(head)]
        part: FloatArray = rows[queries[0] : queries[1], keys[0] : keys[1]].copy()
        return part

    def without_padding(self, real: NDArray[np.bool_]) -> InMemoryWeights:
        """The same weights, with nothing in the rows of padding, whatever was given there.

        Args:
            real: bool [num_rows], False for padding.

        Returns:
            These weights where the rows of padding are empty already, otherwise a copy.
        """
        padding, empty = ~real, self._empty
        held = any((array[:, padding] != empty).any() for array in self._layers.values())
        if not held and not any(mass[:, padding].any() for mass in self._sinks.values()):
            return self
        layers = {layer: np.where(padding[:, None], np.float32(empty), array) for layer, array in self._layers.items()}
        sinks = {layer: np.where(padding, 0.0, mass) for layer, mass in self._sinks.items()}
        emptied = InMemoryWeights(
            layers,
            sinks,
            self._heads,
            self._norms,
            self._weights_kind,
            kind=self._kind,
            both_ways=self._both_ways,
        )
        emptied._whole = self._whole & real
        return emptied

    @property
    def whole_rows(self) -> NDArray[np.bool_]:
        """Which rows are known to hold all of the attention, bool [num_rows]; `check_row_mass` notes them."""
        return self._whole

    def refuse_looking_ahead(self) -> None:
        """Refuse attention of a decoder to later tokens than it may; see `att_viz.matrix.looking_ahead`.

        Raises:
            LooksAheadError: naming the first row that looks ahead.
            InvalidInputError: if a weight is no number.
        """
        if self.kind != DECODER_SELF:
            return
        ends = ends_of_sight(self._num_rows, self._both_ways) if self._both_ways else None
        for layer, array in self._layers.items():
            found = first_ahead(array, empty=self._empty, ends=ends)
            if found is not None:
                self._refuse_other_numbers(layer, array)
                place, query, key = found
                raise LooksAheadError(layer, self._heads[layer][place], query, key)

    @property
    def _empty(self) -> float:
        return -np.inf if self._weights_kind == "scores" else 0.0

    def stored_overview(self, layer: int, head: int, factor: int) -> tuple[int, FloatArray] | None:
        """None: rows in memory are quickly pooled."""
        return None

    def sink_mass(self, layer: int, head: int) -> FloatArray | None:
        """The learned-sink mass of a head's rows, float32 [num_rows], or None."""
        values = self._sinks.get(layer)
        return None if values is None else values[self._heads[layer].index(head)].copy()

    def value_norms(self, layer: int, head: int) -> FloatArray | None:
        """The norms of what the value vectors add to the layer's output, float32 [num_keys], or None."""
        values = self._norms.get(layer)
        return None if values is None else values[self._heads[layer].index(head)].copy()

    def key_means(self, layer: int, head: int) -> tuple[FloatArray, FloatArray] | None:
        """None: the rows are there to be averaged."""
        return None

    def statistic_names(self, layer: int) -> tuple[str, ...]:
        """None: statistics are kept in archives."""
        return ()

    def statistics(self, layer: int) -> FloatArray | None:
        """None: statistics are kept in archives."""
        return None

    def close(self) -> None:
        """Nothing is held open."""
