"""The archive: one HDF5 file for each sequence, as docs/archive-format.md specifies."""

from __future__ import annotations

from att_viz.archive.reader import open_archive
from att_viz.archive.writer import write_archive

__all__ = ["open_archive", "write_archive"]
