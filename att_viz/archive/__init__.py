"""The archive: one HDF5 file of one or more sequences, as docs/archive-format.md specifies."""

from __future__ import annotations

from att_viz.archive.reading.reader import count_sequences, open_archive
from att_viz.archive.writing.writer import write_archive

__all__ = ["count_sequences", "open_archive", "write_archive"]
