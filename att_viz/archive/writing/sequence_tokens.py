"""The tokens of a sequence that may still grow, and their group in the file."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

import h5py
import numpy as np
from numpy.typing import NDArray

from att_viz.archive import layout
from att_viz.archive.file.checked_objects import write_numbers, write_text
from att_viz.archive.file.unfinished import check_identity
from att_viz.archive.writing.options import LayerPlan
from att_viz.errors import InvalidInputError

__all__ = ["SequenceTokens", "begin_stored_sequence"]


class SequenceTokens:
    """Tokens, their texts, ids and padding, and how many attention rows they have.

    Args:
        tokens: vocabulary pieces.
        token_texts: the text to show for each.
        token_ids: their ids, or None.
        real: for each whether it is a token rather than padding, or None for all.
        prompt_length: how many of the first tokens are the prompt.
        num_rows: how many attention rows there are.
        identity: strings that must be equal when the writing is resumed.

    Raises:
        InvalidInputError: if the counts do not fit.
    """

    def __init__(
        self,
        *,
        tokens: Sequence[str],
        token_texts: Sequence[str],
        token_ids: Any,
        real: Any,
        prompt_length: int,
        num_rows: int,
        identity: Mapping[str, str],
    ) -> None:
        self.num_rows = 0
        self.identity = dict(identity)
        self._prompt_length = 0
        self._tokens: list[str] = []
        self._texts: list[str] = []
        self._ids: NDArray[np.int64] | None = None if token_ids is None else np.empty(0, dtype=np.int64)
        self._real = np.empty(0, dtype=np.bool_)
        self.replace_from(0, tokens, token_texts, token_ids, real)
        if not max(1, len(tokens) - 1) <= num_rows <= len(tokens):
            raise InvalidInputError(
                f"{len(tokens)} tokens cannot have {num_rows} attention rows; give one row for each"
            )
        self.num_rows = num_rows
        self._prompt_length = prompt_length

    def __len__(self) -> int:
        return len(self._tokens)

    def replace_from(
        self, start: int | None, tokens: Sequence[str], token_texts: Sequence[str], token_ids: Any, real: Any
    ) -> None:
        """Let these tokens follow the first `start` ones (by default all); each adds one row."""
        start = len(self._tokens) if start is None else start
        if not 0 <= start <= len(self._tokens):
            raise InvalidInputError(f"tokens from {start} on were given, but there are only {len(self._tokens)} before")
        replaced = self._tokens[start:] != list(tokens)[: len(self._tokens) - start]
        if self._ids is not None:
            if token_ids is None:
                raise InvalidInputError("the first tokens of the sequence had ids; give the ids of these, too")
            self._ids = np.concatenate([self._ids[:start], np.asarray(token_ids, dtype=np.int64).reshape(-1)])
        flags = np.ones(len(tokens), dtype=np.bool_) if real is None else np.asarray(real, dtype=np.bool_)
        self._real = np.concatenate([self._real[:start], flags])
        self._tokens[start:] = tokens
        self._texts[start:] = token_texts
        if replaced:
            # That was a draft, and a draft is no prompt.
            self._prompt_length = min(self._prompt_length, start)
        for name, values in (("token_texts", self._texts), ("token_ids", self._ids), ("flags in real", self._real)):
            if values is not None and len(values) != len(self._tokens):
                raise InvalidInputError(
                    f"there are {len(self._tokens)} tokens but {len(values)} {name}; give one for each"
                )
        self.num_rows = len(self._tokens)

    def write(self, file: h5py.File, batch: int) -> None:
        """Write the group of the sequence, in place of an earlier one."""
        path = layout.sequence_path(batch)
        group = file.require_group(path)
        group.attrs["prompt_length"] = min(self._prompt_length, len(self._tokens))
        group.attrs["num_tokens"] = len(self._tokens)
        group.attrs["num_rows"] = self.num_rows
        group.attrs["identity"] = json.dumps(self.identity, sort_keys=True)
        for name in ("tokens", "token_texts", "token_ids", "real"):
            if name in group:
                del group[name]
        # JSON, because an HDF5 string ends at a NUL and must be valid Unicode, and a token need be neither.
        write_text(group, "tokens", json.dumps(self._tokens))
        write_text(group, "token_texts", json.dumps(self._texts))
        if self._ids is not None:
            write_numbers(group, "token_ids", self._ids)
        if not self._real.all():
            write_numbers(group, "real", self._real)


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
