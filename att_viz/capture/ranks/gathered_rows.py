"""The rows of one sequence, brought together in the memory of one process."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from typing import Literal, NoReturn

import numpy as np
import torch
from numpy.typing import NDArray

from att_viz.capture.ranks.channel import Channel
from att_viz.capture.ranks.ranks import Ranks
from att_viz.errors import AttVizError, CaptureError
from att_viz.matrix.extent import DECODER_SELF, AttentionKind
from att_viz.matrix.weights import InMemoryWeights

__all__ = ["SharedRun", "WeightsElsewhere", "digest"]

FloatArray = NDArray[np.float32]


class SharedRun:
    """One run of a model that several processes share, from its inputs to its rows.

    Args:
        ranks: the processes; each must make one of these at the same time.
    """

    def __init__(self, ranks: Ranks) -> None:
        self._ranks = ranks
        self._channel = Channel(ranks)

    def begin(self, check: Callable[[], None], seed: int | None, *tensors: torch.Tensor | None) -> int:
        """Begin together, with the same inputs and the same random numbers.

        Args:
            check: raises where this process cannot begin.
            seed: where the caller wants certain random numbers.
            *tensors: the inputs.

        Returns:
            The seed for all: the caller's, or one that the process that gathers has drawn.

        Raises:
            CaptureError: in every process, if inputs differ or one of them cannot begin.
            AttVizError: what `check` raised.
        """
        failure: AttVizError | None = None
        try:
            check()
        except AttVizError as error:
            failure = error
        self._channel.agree(None if failure else digest(seed, *tensors), "inputs")
        if failure is not None:
            raise failure
        if seed is not None:
            return seed
        drawn = int(torch.randint(2**62, ()))
        if not self._ranks.gathers:
            return self._channel.receive(0)[0][0]
        for other in self._ranks.others:
            self._channel.send(other, [drawn])
        return drawn

    def gather(
        self,
        layers_here: Iterable[tuple[int, FloatArray, FloatArray | None]],
        rows: int,
        value_norms: Mapping[int, NDArray[np.float32]],
        kind: AttentionKind = DECODER_SELF,
        ids: torch.Tensor | None = None,
    ) -> InMemoryWeights | WeightsElsewhere:
        """Bring the rows of all heads together, a layer at a time.

        Args:
            layers_here: what `RowCollector.layers` gives of the heads that are here, which it forgets.
            rows: how many rows belong to the sequence.
            value_norms: layer number to the norms of its values, [heads here, at least `rows` keys].
            kind: which attention it is.
            ids: the token ids of the sequence, which must be the same in all processes.

        Returns:
            The weights of all heads in the process that gathers; elsewhere what says that they are there.

        Raises:
            CaptureError: if rows are missing, the processes made different texts, or one of them has stopped.
        """
        self._channel.agree(digest(rows, ids), "text")
        layers: dict[int, FloatArray] = {}
        sinks: dict[int, FloatArray] = {}
        norms: dict[int, FloatArray] = {}
        numbers = []
        for layer, weights, mass in layers_here:
            self._ranks.check_computed(layer, len(weights))
            numbers.append(layer)
            mine = [weights, mass, None if layer not in value_norms else value_norms[layer][:, :rows]]
            if not self._ranks.gathers:
                self._send(layer, mine)
                continue
            for whole, part in zip((layers, sinks, norms), self._joined(layer, mine), strict=True):
                if part is not None:
                    whole[layer] = part
        self._channel.close()
        if not self._ranks.gathers:
            return WeightsElsewhere(tuple(numbers), self._ranks, rows, kind)
        return InMemoryWeights(layers, sink_mass=sinks, value_norms=norms, kind=kind, rows_checked=True)

    def _send(self, layer: int, mine: list[FloatArray | None]) -> None:
        if self._ranks.here:
            known = [array for array in mine if array is not None]
            self._channel.send(0, [layer, *(int(array is not None) for array in mine)], *known)

    def _joined(self, layer: int, mine: list[FloatArray | None]) -> list[FloatArray | None]:
        """The arrays of all heads, from those of the heads here and what the others send; None what one lacks."""
        if len(self._ranks.here) == self._ranks.heads:
            return mine
        whole = [None if part is None else np.empty((self._ranks.heads, *part.shape[1:]), np.float32) for part in mine]
        place = 0
        for rank in range(len(self._ranks.members)):
            parts = mine if rank == 0 else self._received(rank, layer)
            for number, (target, part) in enumerate(zip(whole, parts, strict=True)):
                if target is None or part is None:
                    whole[number] = None
                else:
                    target[place : place + self._ranks.computed] = part
            place += self._ranks.computed
        return whole

    def _received(self, rank: int, layer: int) -> list[FloatArray | None]:
        numbers, arrays = self._channel.receive(rank)
        if numbers[0] != layer:
            raise CaptureError(f"process {rank} sent rows of layer {numbers[0]} where layer {layer} was due")
        waiting = iter(arrays)
        return [next(waiting) if known else None for known in numbers[1:]]


class WeightsElsewhere:
    """What a process that shares a model has in place of rows that were brought together in another.

    Args:
        layers: the layer numbers.
        ranks: the processes.
        rows: how many rows there are.
        kind: which attention it is.
    """

    def __init__(self, layers: tuple[int, ...], ranks: Ranks, rows: int, kind: AttentionKind) -> None:
        self.layers = layers
        self.num_rows = self.num_keys = rows
        self.kind = kind
        self.is_causal, self.both_ways = kind == DECODER_SELF, ()
        self.weights_kind: Literal["softmax"] = "softmax"
        self.has_weights = True
        self._ranks = ranks

    def heads(self, layer: int) -> tuple[int, ...]:
        """The head numbers of a layer."""
        return tuple(range(self._ranks.heads))

    def statistic_names(self, layer: int) -> tuple[str, ...]:
        """None: statistics are kept in archives."""
        return ()

    def read(self, *_: object) -> NoReturn:
        """Refuse: there is nothing here.

        Raises:
            CaptureError: always.
        """
        raise CaptureError(
            f"the rows of all heads are in process 0 of {len(self._ranks.members)}, and this is process "
            f"{self._ranks.rank}; look at them, save and render them there only (if torch.distributed.get_rank() == 0)"
        )

    block = stored_overview = sink_mass = value_norms = key_means = statistics = read

    def close(self) -> None:
        """Nothing is held open."""


def digest(*values: torch.Tensor | int | None) -> list[int]:
    """Four whole numbers that stand for others (SHA-256)."""
    listed = [value.tolist() if isinstance(value, torch.Tensor) else value for value in values]
    found = hashlib.sha256(repr(listed).encode()).digest()
    return [int(number) for number in np.frombuffer(found, "<i8")]
