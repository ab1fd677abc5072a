"""Opening the file of an archive, trusting nothing in it."""

from __future__ import annotations

import re
from contextlib import suppress
from os import PathLike
from pathlib import Path

import h5py

from att_viz.archive import layout
from att_viz.archive.file.file_view import FileView
from att_viz.archive.file.safe_objects import integer, text
from att_viz.archive.file.unfinished import partial_path, resumable_layers
from att_viz.errors import ArchiveError, AttVizError, NotAnArchiveError, UnfinishedArchiveError

__all__ = ["DAMAGE", "checked_file"]

# What h5py and the parsing of what it returns raise, depending on where a file is damaged.
DAMAGE = (KeyError, MemoryError, OSError, RuntimeError, TypeError, ValueError, OverflowError)

# What HDF5 says of a file that has lost its end.
_CUT = re.compile(r"truncated file: eof = (\d+),.* stored_eof = (\d+)")


class _ReadFile(h5py.File):  # type: ignore[misc]  # h5py has no types
    """A file opened for reading."""

    def close(self) -> None:
        """Close the file; HDF5 may fail to let go of what is damaged in it, and then nothing is lost."""
        with suppress(*DAMAGE):
            super().close()


def checked_file(path: str | PathLike[str]) -> h5py.File:
    """Open a complete archive for reading.

    Args:
        path: the file.

    Returns:
        The open file, of a format that can be read.

    Raises:
        ArchiveError: if the file is missing, foreign, damaged, unfinished or of a newer format.
    """
    file = _open(Path(path))
    try:
        _check_format(file, Path(path))
    except (*DAMAGE, AttVizError) as error:
        file.close()
        if isinstance(error, ArchiveError):
            raise
        raise ArchiveError(f"{path} is damaged: {error}") from error
    return file


def _open(path: Path) -> h5py.File:
    try:
        there = path.is_file()
    except (OSError, ValueError) as error:
        raise ArchiveError(f"{path} cannot be read: {error}") from error
    if path.is_dir():
        raise ArchiveError(f"{path} is a directory; give the path of an archive in it")
    if not there:
        partial = partial_path(path)
        if partial.exists():
            raise UnfinishedArchiveError(f"there is no file {path}: {_what_is_there(partial)}")
        raise ArchiveError(f"there is no file {path}")
    try:
        if not h5py.is_hdf5(path):
            if path.suffix == layout.PARTIAL_SUFFIX:
                raise UnfinishedArchiveError(_what_is_there(path))
            raise NotAnArchiveError(
                f"{path} is not an att_viz archive: it is no HDF5 file, or its beginning is damaged"
            )
        return _ReadFile(FileView(path), "r")
    except OSError as error:
        cut = _CUT.search(str(error))
        if cut:
            raise ArchiveError(
                f"{path} is damaged: it is cut off, and {int(cut[1]):,} of its {int(cut[2]):,} bytes are there; "
                "copy it again"
            ) from error
        raise ArchiveError(f"{path} is damaged or cannot be read: {error}") from error


def _check_format(file: h5py.File, path: Path) -> None:
    if "format" not in file.attrs or text(file, "format") != layout.FORMAT:
        raise NotAnArchiveError(f"{path} is an HDF5 file, but not an att_viz archive")
    version = integer(file, "format_version")
    if version > layout.NEWEST_VERSION:
        raise ArchiveError(
            f"{path} has archive format {version} and this att_viz reads up to {layout.NEWEST_VERSION}; "
            "run  pip install --upgrade att_viz"
        )
    if not integer(file, "complete"):
        raise UnfinishedArchiveError(_what_is_there(path))


def _what_is_there(partial: Path) -> str:
    layers = resumable_layers(partial)
    unfinished = f"{partial} is unfinished, because its writing was interrupted or is still going on"
    if not layers:
        return f"{unfinished}; nothing in it can be gone on with: capture or save it again"
    kept = "1 layer is whole" if layers == 1 else f"{layers} layers are whole"
    return f"{unfinished}; {kept}: capture it again with resume=True to go on from there"
