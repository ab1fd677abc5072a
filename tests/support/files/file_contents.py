"""What is in files, without what differs between two runs that do the same: times and the numbers of runs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import h5py
import numpy as np


def archive_contents(path: Path) -> dict[str, Any]:
    """Every dataset and attribute of an archive but the time of writing."""
    found: dict[str, Any] = {}

    def visit(name: str, item: h5py.Group | h5py.Dataset) -> None:
        attributes = {key: np.asarray(value).tolist() for key, value in item.attrs.items() if key != "created"}
        data = item[()] if isinstance(item, h5py.Dataset) else b""
        found[name] = (attributes, data.tobytes() if isinstance(data, np.ndarray) else data)

    with h5py.File(path) as file:
        visit("", file)
        file.visititems(visit)
    return found


def file_contents(path: Path) -> Any:
    """What is in an archive, a manifest, an .npz file, or any other file."""
    if path.name == "manifest.json":
        value = json.loads(path.read_text())
        samples = [{**sample, "seconds": 0, "started": "", "run": 0, "bytes": 0} for sample in value["samples"]]
        return value["options"], samples
    if path.suffix == ".h5":
        return archive_contents(path)
    if path.suffix == ".npz":
        with np.load(path) as arrays:
            return {name: (array.dtype.str, array.shape, array.tobytes()) for name, array in arrays.items()}
    return path.read_bytes()


def directory_contents(directory: Path) -> dict[str, Any]:
    """What is in each file of a directory, by name."""
    return {path.name: file_contents(path) for path in sorted(directory.iterdir())}
