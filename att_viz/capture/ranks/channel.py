"""What processes that share a model say to each other: whole numbers and arrays, over a gloo group of their own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from math import prod
from threading import Lock
from typing import Any

import numpy as np
import torch
import torch.distributed as dist
from numpy.typing import NDArray

from att_viz.capture.ranks.ranks import Ranks
from att_viz.errors import CaptureError

__all__ = ["Channel", "Message", "lost_process"]

FloatArray = NDArray[np.float32]
Message = tuple[list[int], list[FloatArray]]

_HEADER = 512
"""Whole numbers at the beginning of each message: how many numbers and arrays it has, and the shapes of these."""
_PATIENCE = timedelta(days=1)
"""A process that has stopped is noticed by its closed connection; one that waits for its user is none that has."""
_LOST = ("closed by peer", "connection reset", "connection refused", "broken pipe", "gloo", "nccl", "timed out")


class Channel:
    """Messages between the process that gathers and the others. All of them must make it at the same time.

    The model's own group is left to the model: it may be one that cannot carry memory of the CPU (NCCL), and several
    threads speak here.

    Args:
        ranks: the processes.
    """

    def __init__(self, ranks: Ranks) -> None:
        self._ranks = ranks
        self._sending = Lock()
        self._group: Any = dist.new_group(list(ranks.members), backend="gloo", timeout=_PATIENCE)
        self._on_their_way: list[Any] = []

    def send(self, to: int, numbers: Sequence[int], *arrays: FloatArray) -> None:
        """Send a message, and wait until it is on its way; may be called from several threads at once.

        Args:
            to: the number of the process.
            numbers: up to 480 whole numbers.
            *arrays: float32, of up to 3 dimensions, at most 4 of them.

        Raises:
            CaptureError: if the other process has stopped.
        """
        try:
            with self._sending:
                dist.send(_header(numbers, arrays), self._ranks.members[to], group=self._group)
                for array in arrays:
                    if array.size:
                        flat = torch.from_numpy(np.ascontiguousarray(array, np.float32).reshape(-1))
                        dist.send(flat, self._ranks.members[to], group=self._group)
        except RuntimeError as error:
            raise self._stopped(to) from error

    def post(self, to: int, numbers: Sequence[int]) -> None:
        """Send numbers without waiting, to a process that may not be listening any more."""
        header = _header(numbers, ())
        try:
            work = dist.isend(header, self._ranks.members[to], group=self._group)
        except RuntimeError:
            return
        self._on_their_way.append((work, header))

    def receive(self, source: int) -> Message:
        """Wait for the next message of a process.

        Raises:
            CaptureError: if that process has stopped.
        """
        header = torch.empty(_HEADER, dtype=torch.int64)
        try:
            dist.recv(header, self._ranks.members[source], group=self._group)
            numbers, shapes = _read(header.tolist())
            arrays = []
            for shape in shapes:
                flat = torch.empty(prod(shape), dtype=torch.float32)
                if flat.numel():
                    dist.recv(flat, self._ranks.members[source], group=self._group)
                arrays.append(flat.numpy().reshape(shape))
        except RuntimeError as error:
            raise self._stopped(source) from error
        return numbers, arrays

    def agree(self, numbers: Sequence[int] | None, what: str) -> list[int]:
        """Make sure that every process has the same numbers.

        Args:
            numbers: this process's; None where it could not begin, and will say why itself.
            what: what they stand for, for the message.

        Returns:
            The numbers of the process that gathers.

        Raises:
            CaptureError: in every process, if they differ or one could not begin.
        """
        mine = [0] if numbers is None else [1, *numbers]
        if self._ranks.gathers:
            given = [mine, *(self.receive(other)[0] for other in self._ranks.others)]
            failed = next((place for place, one in enumerate(given) if one[0] == 0), None)
            odd = next((place for place, one in enumerate(given) if one != mine), None)
            verdict = [0, failed] if failed is not None else [1, *mine[1:]] if odd is None else [2, odd]
            for other in self._ranks.others:
                self.send(other, verdict)
        else:
            self.send(0, mine)
            verdict, _ = self.receive(0)
        if verdict[0] == 0 and numbers is not None:
            raise CaptureError(f"process {verdict[1]} of {self._size} could not begin; what it printed says why")
        if verdict[0] == 2:
            raise CaptureError(
                f"processes 0 and {verdict[1]} of {self._size} do not have the same {what}; run the same program with "
                "the same inputs in all of them"
            )
        return verdict[1:]

    def close(self) -> None:
        """Nobody has anything more to say."""
        dist.destroy_process_group(self._group)

    @property
    def _size(self) -> int:
        return len(self._ranks.members)

    def _stopped(self, other: int) -> CaptureError:
        return CaptureError(
            f"process {other} of the {self._size} that share the model has stopped, or cannot be reached; what it "
            "printed says why. Nothing was published"
        )


def lost_process(error: BaseException | None, ranks: Ranks | None) -> CaptureError | None:
    """What to say in place of an error that the model raised because another process has stopped; None for others."""
    text = str(error).lower()
    if ranks is None or not isinstance(error, RuntimeError) or not any(sign in text for sign in _LOST):
        return None
    return CaptureError(
        f"another of the {len(ranks.members)} processes that share the model has stopped while it was running; what it "
        "printed says why. Nothing was published"
    )


def _header(numbers: Sequence[int], arrays: Sequence[FloatArray]) -> torch.Tensor:
    words = [len(numbers), len(arrays), *numbers]
    for array in arrays:
        words += [array.ndim, *array.shape]
    return torch.tensor(words + [0] * (_HEADER - len(words)), dtype=torch.int64)


def _read(words: list[int]) -> tuple[list[int], list[tuple[int, ...]]]:
    count, arrays = words[:2]
    place = 2 + count
    shapes = []
    for _ in range(arrays):
        after = place + 1 + words[place]
        shapes.append(tuple(words[place + 1 : after]))
        place = after
    return words[2 : 2 + count], shapes
