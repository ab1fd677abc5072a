"""The archive: one HDF5 file of one or more sequences, as docs/archive-format.md specifies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from att_viz.archive.reading.reader import count_sequences

__all__ = ["count_sequences"]


def __getattr__(name: str) -> Any:
    if name != "count_sequences":
        raise AttributeError(f"module 'att_viz.archive' has no attribute {name!r}")
    from att_viz.archive.reading.reader import count_sequences

    return count_sequences
