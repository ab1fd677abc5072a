"""Statistics that the user wrote."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Lock
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from att_viz.capture.tiles.row_block import RowBlock
from att_viz.errors import InvalidInputError

__all__ = ["BlockStatistic", "UserStatistics"]

FloatArray = NDArray[np.float32]


class BlockStatistic:
    """A statistic computed for many rows at once; much faster than a function of one row.

    Args:
        function: called as `function(weights, visible)` with weights float32 [heads, rows, keys], the softmax, and
            visible bool [rows, keys] ([heads, rows, keys] where heads have masks of their own), True for the keys
            that a query sees; weights are 0 elsewhere. The keys are a range that holds every visible one, not
            always the whole sequence. Returns one number for each row, [heads, rows]. The weights are the model's
            own, and read-only: copy what is to be changed or kept.
        name: the name of the column; by default the function's.

    Raises:
        InvalidInputError: if it is no function, or the name no text.

    Example:
        >>> import numpy as np
        >>> largest = BlockStatistic(lambda weights, visible: weights.max(axis=-1), name="largest")
    """

    def __init__(self, function: Callable[[FloatArray, NDArray[np.bool_]], Any], name: str | None = None) -> None:
        if not callable(function):
            raise InvalidInputError(f"BlockStatistic was given {function!r}, which is no function")
        if not isinstance(name, (str, type(None))):
            raise InvalidInputError(f"the name of a BlockStatistic is {name!r}; give a text")
        self.function = function
        self.name = name or _name_of(function)

    def __call__(self, weights: FloatArray, visible: NDArray[np.bool_]) -> FloatArray:
        """The statistic of a block.

        Raises:
            InvalidInputError: if the function returns something of another shape, or writes into the weights.
        """
        try:
            found = np.asarray(self.function(weights, visible))
        except ValueError as error:
            if "read-only" not in str(error):
                raise
            raise InvalidInputError(
                f"the statistic {self.name!r} writes into the weights that it is given, which the model goes on "
                "computing with; let it work on weights.copy()"
            ) from error
        if found.shape != weights.shape[:2] or found.dtype.kind not in "fiub":
            raise InvalidInputError(
                f"the statistic {self.name!r} returned shape {list(found.shape)} of type {found.dtype}; one number for "
                f"each of the {weights.shape[0]} heads and {weights.shape[1]} rows was expected, "
                f"{list(weights.shape[:2])}"
            )
        return found.astype(np.float32)


class UserStatistics:
    """Row functions and block functions together.

    A plain function gets one row: a 1-D float32 array of exactly the weights of the keys that the query sees, so
    that its length is their number.

    Args:
        functions: what the user gave, in this order.
    """

    def __init__(self, functions: Sequence[Any]) -> None:
        for function in functions:
            if not callable(function):
                raise InvalidInputError(
                    f"row_wise_statistics holds {function!r}, which is no function; give functions of one row, "
                    "BlockStatistic(function), or names in statistics="
                )
        self._functions = tuple(functions)
        names = [
            function.name if isinstance(function, BlockStatistic) else _name_of(function) for function in functions
        ]
        self.columns = tuple(
            f"statistic_{place}" if name == "<lambda>" or names.count(name) > 1 else name
            for place, name in enumerate(names)
        )
        # Tiles are computed on several threads, and what a user writes need not be ready for that.
        self._lock = Lock()

    def __call__(self, block: RowBlock) -> torch.Tensor:
        """The statistics of a block, float32 [heads, queries, columns].

        Raises:
            InvalidInputError: if a function fails or returns something of another shape.
        """
        weights = block.weights.cpu().numpy().view()
        weights.flags.writeable = False
        visible = block.tile.visible().cpu().numpy()
        with self._lock:
            columns = [
                function(weights, visible[0] if visible.shape[0] == 1 else visible)
                if isinstance(function, BlockStatistic)
                else self._by_row(function, name, weights, visible)
                for function, name in zip(self._functions, self.columns, strict=True)
            ]
        return torch.from_numpy(np.stack(columns, -1))

    def _by_row(
        self, function: Callable[[FloatArray], Any], name: str, weights: FloatArray, visible: NDArray[np.bool_]
    ) -> FloatArray:
        found = np.empty(weights.shape[:2], dtype=np.float32)
        for head, query in np.ndindex(*weights.shape[:2]):
            row = weights[head, query, visible[head if visible.shape[0] > 1 else 0, query]]
            if not row.size:
                found[head, query] = np.nan
                continue
            value = np.asarray(function(row))
            if value.size != 1 or value.dtype.kind not in "fiub":
                raise InvalidInputError(
                    f"the statistic {name!r} returned shape {list(value.shape)} of type {value.dtype} for a row of "
                    f"{row.size} weights; it must return one number"
                )
            found[head, query] = value.item()
        return found


def _name_of(function: Any) -> str:
    return str(getattr(function, "__name__", type(function).__name__))
