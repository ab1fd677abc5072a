"""What an interrupted writer left of an archive: which of it another run can go on after."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

import h5py

from att_viz.archive import layout
from att_viz.archive.file.committed_file import committed_view
from att_viz.errors import ArchiveError

__all__ = ["check_identity", "partial_path", "resumable_layers", "unfinished_tile_rows", "whole_layers"]

Result = TypeVar("Result")


def partial_path(final: Path) -> Path:
    """The name of an archive while it is being written."""
    return final.with_name(final.name + layout.PARTIAL_SUFFIX)


def whole_layers(partial: Path) -> int:
    """How many whole layers an unfinished archive holds, over all sequences; 0 if it cannot be read."""

    def count(file: h5py.File) -> int:
        return sum(
            bool(batch.attrs.get("complete", False))
            for name, layer in file.items()
            if name.startswith("layer_")
            for batch in layer.values()
        )

    return _read(partial, count) or 0


def resumable_layers(partial: Path) -> int:
    """How many whole layers of an unfinished archive another run can go on after.

    0 for an archive that does not say of what model and input it is: its writer had everything in memory, or can
    compute it again, and so it is simply written again.
    """
    identity = _read(partial, lambda file: dict(json.loads(file.attrs["identity"])))
    return whole_layers(partial) if identity is not None and identity.keys() - layout.FORM_IDENTITY else 0


def unfinished_tile_rows(final: Path) -> int | None:
    """How many queries the run behind an unfinished archive computed together; None where that is not known.

    Other numbers round otherwise, so that a run that goes on with another one would not give the same file.
    """
    return _read(partial_path(final), lambda file: int(file.attrs[layout.TILE_ROWS_ATTRIBUTE]))


def _read(partial: Path, reader: Callable[[h5py.File], Result]) -> Result | None:
    """What a function reads from an unfinished archive; None where it cannot."""
    try:
        view = committed_view(partial)
        try:
            with h5py.File(view, "r") as file:
                return reader(file) if file.attrs.get("format") == layout.FORMAT else None
        finally:
            view.close()
    except (OSError, RuntimeError, KeyError, ValueError, AttributeError, TypeError):
        return None


def check_identity(place: str, stored: Mapping[str, str], given: Mapping[str, str]) -> None:
    """Refuse to go on with something else.

    Raises:
        ArchiveError: if a given string differs from the stored one.
    """
    differing = sorted(name for name, value in given.items() if stored.get(name) != value)
    if differing:
        listed = "; ".join(f"{name} was {stored.get(name)!r} and is {given[name]!r}" for name in differing)
        raise ArchiveError(
            f"{place} cannot be resumed, because it was begun with other settings: {listed}. "
            "Use the same ones, or delete the file"
        )
