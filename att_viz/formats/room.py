"""How much memory the arrays of a file may take: a few bytes can name a large array again and again."""

from __future__ import annotations

import math
import os

from att_viz.errors import ArchiveError, InvalidInputError
from att_viz.system.byte_sizes import readable_bytes

__all__ = ["LIMIT_VARIABLE", "Room"]

LIMIT_VARIABLE = "ATT_VIZ_LARGEST_OPENED_GB"
"""The environment variable that raises the limit, a number of GB (10^9 bytes)."""

_ALWAYS_ALLOWED = 2**28
_LARGEST_RATIO = 200
"""Deflated attention unpacks to less; so does that of `generate` in a sliding window, which is stored without zeros."""


class Room:
    """The memory that is left for what a file holds, all of it as float32 at least.

    A file may take 200 times its size, small ones 268 MB. Whatever is made of it takes its share here first.

    Args:
        file_bytes: the size of the file.

    Raises:
        InvalidInputError: if the environment variable `LIMIT_VARIABLE` is set to something else than a number.
    """

    def __init__(self, file_bytes: int) -> None:
        self._file_bytes = file_bytes
        self._limit = _raised_limit() or max(_ALWAYS_ALLOWED, _LARGEST_RATIO * file_bytes)
        self._left = self._limit

    def take(self, num_bytes: int) -> None:
        """Take room for something, before it is made.

        Raises:
            ArchiveError: if there is not as much left.
        """
        self._left -= num_bytes
        if self._left < 0:
            raise ArchiveError(
                f"it would unfold to far more data than a file of its size holds: {readable_bytes(self._file_bytes)} "
                f"on disk, and more than {readable_bytes(self._limit)} in memory; if you trust it, raise the limit "
                f"with the environment variable {LIMIT_VARIABLE}"
            )

    def take_numbers(self, count: int, item_bytes: int) -> None:
        """The same for an array, whose numbers become float32 where they are smaller.

        Args:
            count: how many numbers.
            item_bytes: how many bytes each has in the file.
        """
        self.take(count * max(4, item_bytes))


def _raised_limit() -> int | None:
    text = os.environ.get(LIMIT_VARIABLE)
    if not text:
        return None
    try:
        size = float(text) * 1e9
    except ValueError:
        size = math.nan
    if not 0 < size < math.inf:
        raise InvalidInputError(
            f"the environment variable {LIMIT_VARIABLE} is {text!r}; give a number of GB, such as 20"
        )
    return int(size)
