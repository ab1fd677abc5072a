"""Taking up a sequence in a file that an interrupted run left."""

from __future__ import annotations

import json
from collections.abc import Mapping

import h5py
import numpy as np

from att_viz.archive import layout
from att_viz.archive.file.unfinished import check_identity
from att_viz.archive.writing.options import LayerPlan
from att_viz.archive.writing.sequence_tokens import SequenceTokens

__all__ = ["begin_stored_sequence"]


def begin_stored_sequence(
    file: h5py.File, batch: int, tokens: SequenceTokens, layers: Mapping[int, LayerPlan]
) -> frozenset[int]:
    """Write the tokens of a sequence and drop the layers of an earlier run that are not whole.

    Args:
        file: the unfinished archive.
        batch: which sequence.
        tokens: its tokens.
        layers: what shall be stored of it.

    Returns:
        The layers that are whole already.

    Raises:
        ArchiveError: if the file holds another sequence under this number.
    """
    path = layout.sequence_path(batch)
    whole = set()
    if path in file:
        check_identity(f"sequence {batch}", json.loads(file[path].attrs["identity"]), tokens.identity)
        same_rows = int(file[path].attrs["num_rows"]) == tokens.num_rows
        whole = {layer for layer, plan in layers.items() if same_rows and _is_whole(file, layer, batch, plan)}
    for name in [name for name in file if name.startswith("layer_")]:
        layer = int(name.removeprefix("layer_"))
        if layer not in whole and layout.layer_path(layer, batch) in file:
            del file[layout.layer_path(layer, batch)]
    tokens.write(file, batch)
    return frozenset(whole)


def _is_whole(file: h5py.File, layer: int, batch: int, plan: LayerPlan) -> bool:
    path = layout.layer_path(layer, batch)
    if path not in file:
        return False
    attributes = file[path].attrs
    return bool(attributes["complete"]) and np.array_equal(attributes["heads"], plan.heads)
