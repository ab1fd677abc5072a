"""A resumed capture whose archive is complete already."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from att_viz.archive import layout
from att_viz.archive.file.open_file import checked_file
from att_viz.archive.file.safe_objects import attribute, group
from att_viz.archive.file.unfinished import check_identity
from att_viz.errors import ArchiveError

__all__ = ["FinishedArchive"]


class FinishedArchive:
    """Answers for a file that needs nothing more.

    Args:
        path: the archive.
        identity: what it must have been made with.

    Raises:
        ArchiveError: if it was made with other settings, or cannot be read.
    """

    def __init__(self, path: Path, identity: Mapping[str, str]) -> None:
        self._path = path
        with checked_file(path) as file:
            self.identity = _strings(attribute(file, "identity")) if "identity" in file.attrs else {}
        check_identity(f"{path} is complete and", self.identity, identity)

    def begin_sequence(self, batch: int, layers: Iterable[int], identity: Mapping[str, str]) -> frozenset[int]:
        """The layers of a sequence, all of which are whole.

        Raises:
            ArchiveError: if the sequence or one of its layers is not in the file.
        """
        with checked_file(self._path) as file:
            stored = {}
            if layout.sequence_path(batch) in file:
                stored = _strings(attribute(group(file, layout.sequence_path(batch)), "identity"))
            missing = [layer for layer in layers if layout.layer_path(layer, batch) not in file]
        if missing:
            raise ArchiveError(
                f"{self._path} is complete and has no layer {missing[0]} of sequence {batch}; write another file"
            )
        check_identity(f"{self._path} is complete and", stored, identity)
        return frozenset(layers)


def _strings(text: str) -> dict[str, str]:
    values = json.loads(text)
    return {str(name): str(value) for name, value in dict(values).items()}
