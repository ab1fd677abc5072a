"""What the process that writes an archive and those that send it their rows say to each other.

A message is a kind and what belongs to it, whole numbers, and arrays.
"""

from __future__ import annotations

from collections.abc import Mapping

__all__ = [
    "BAD",
    "BEGIN",
    "BOTH_WAYS",
    "CLOSE",
    "COLUMNS",
    "EXTEND",
    "FINISH",
    "GOOD",
    "MEANS",
    "NORMS",
    "ROWS",
    "begun",
]

ROWS, NORMS, MEANS, BEGIN, EXTEND, BOTH_WAYS, FINISH, CLOSE = range(8)
COLUMNS = ("row_sums", "sink_mass", "statistics")
"""What may come with rows, in this order."""
GOOD, BAD = 1, 0


def begun(batch: int, num_rows: int, prompt_length: int, identity: Mapping[str, str] | None) -> list[int]:
    """The message that a sequence begins, with what its inputs are known by."""
    digits = (identity or {}).get("inputs", "").ljust(64, "0")
    parts = [int(digits[place : place + 15], 16) for place in range(0, 60, 15)]
    return [BEGIN, batch, num_rows, prompt_length, *parts]
