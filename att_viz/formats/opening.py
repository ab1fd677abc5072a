"""`open_any`: an attention matrix from a file of any known format, told by its contents and not by its name."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from os import PathLike
from pathlib import Path
from typing import Any

from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import ArchiveError, InvalidInputError, MissingExtraError, NotAnArchiveError
from att_viz.formats.ancestor import (
    ANCESTOR_RECIPES,
    SavedObject,
    is_ancestor,
    matrix_from_object,
    part_of_ancestor,
    prefix_of,
)
from att_viz.formats.damage import DAMAGE
from att_viz.formats.npz import read_npy, read_npz
from att_viz.formats.pickles.array_recipes import array_recipes
from att_viz.formats.pickles.machine import run_pickle
from att_viz.formats.pickles.tensor_recipes import tensor_recipes
from att_viz.formats.pickles.torch_screen import LEGACY_BEGINNING
from att_viz.formats.pickles.torch_streams import load_tensor_file
from att_viz.formats.room import Room
from att_viz.formats.safetensors_attention import read_attention
from att_viz.formats.tensor_list import matrix_from_container
from att_viz.system.progress import progress_bar

__all__ = ["open_any"]

_HDF5 = b"\x89HDF"
_ZIP = b"PK"
_NPY = b"\x93NUMPY"
_PAGE = b"<!doctype"
_LENGTH = 8
"""Bytes of the length before a safetensors file's header, which is JSON."""
_PICKLE_SUFFIXES = (".pickle", ".pkl", ".p")
_KNOWN = (
    "an att_viz archive (.h5), an .npz, .npy or safetensors file, a pickle of layers or of the HEVS att_viz, or "
    "tensors that torch.save wrote"
)


def open_any(path: str | PathLike[str], tokens: Sequence[str] | None = None, batch: int = 0) -> AttentionMatrix:
    """Open attention that att_viz or another program saved.

    Nothing in a file is run: pickles can build arrays, tensors and plain containers only. What a file that is no
    archive unfolds to in memory is limited to 200 times its size (268 MB for small ones), or to the number of GB in
    the environment variable ATT_VIZ_LARGEST_OPENED_GB.

    Args:
        path: an archive, an .npz, .npy or safetensors file (vLLM-Hook's qk.safetensors, too), a pickle of layers, what
            torch.save wrote (a list of tensors, layers by name), or one of the ancestor's three pickles or their
            common prefix.
        tokens: the vocabulary pieces, for a format that holds none; by default positions are shown.
        batch: which sequence of a file that holds several.

    Returns:
        The attention matrix. An archive stays on disk; everything else is in memory.

    Raises:
        ArchiveError: if the file is missing, foreign, damaged or refused.
        MissingExtraError: if it holds torch tensors and torch is not installed.
    """
    path = Path(path)
    if is_ancestor(path):
        return _named(path, lambda: _ancestor(path, tokens))
    if not path.is_file():
        raise ArchiveError(f"there is no file {path}")
    with path.open("rb") as file:
        beginning = file.read(max(len(LEGACY_BEGINNING), _LENGTH + 1))
    if beginning.startswith(_HDF5):
        if tokens is not None:
            raise InvalidInputError(f"{path} holds its own tokens; leave --tokens away")
        return AttentionMatrix.open(path, batch)
    return _named(path, lambda: _other(path, beginning, tokens, batch))


def _read_pickle(path: Path, room: Room) -> Any:
    """Build what a pickle holds: arrays (tensors too), plain containers, and the ancestor's object.

    Raises:
        ArchiveError: if it is damaged or refused. The message is the reason, without the file's name.
        MissingExtraError: if it holds torch tensors and torch is not installed.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file, progress_bar(size, f"reading {path.name}", "B", unit_scale=True) as bar:
            recipes = {**array_recipes(room), **tensor_recipes(room), **ANCESTOR_RECIPES}
            return run_pickle(file, recipes, on_bytes=bar.update)
    except OSError as error:
        raise ArchiveError(error.strerror or str(error)) from error


def _named(path: Path, read: Any) -> AttentionMatrix:
    try:
        matrix: AttentionMatrix = read()
    except MissingExtraError:
        raise
    except NotAnArchiveError as error:
        raise NotAnArchiveError(f"{path} cannot be opened: {error}") from error
    except (ArchiveError, InvalidInputError) as error:
        raise ArchiveError(f"{path} cannot be opened: {error}") from error
    return matrix


def _other(path: Path, beginning: bytes, tokens: Sequence[str] | None, batch: int) -> AttentionMatrix:
    room = Room(path.stat().st_size)
    if beginning.startswith(LEGACY_BEGINNING) or (beginning.startswith(_ZIP) and not _holds_arrays(path)):
        return matrix_from_container(load_tensor_file(path, room), tokens, room, batch)
    if beginning.startswith(_ZIP):
        return read_npz(path, tokens, batch)
    if beginning.startswith(_NPY):
        return read_npy(path, tokens, batch)
    if beginning[_LENGTH:].startswith(b"{"):
        return read_attention(path, tokens, batch)
    if beginning[: len(_PAGE)].lower() == _PAGE:
        raise NotAnArchiveError(
            "it is a page (HTML), and pages are not read back; give the archive (.h5) that it was made from, which "
            "att-viz run --save-archive writes beside the page"
        )
    if not beginning.startswith(b"\x80") and path.suffix not in _PICKLE_SUFFIXES:
        raise NotAnArchiveError(f"it is not {_KNOWN}, or its beginning is damaged")
    value = _read_pickle(path, room)
    if isinstance(value, SavedObject):
        return matrix_from_object(value, tokens, None, room)
    return matrix_from_container(value, tokens, room, batch)


def _holds_arrays(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            return any(name.endswith(".npy") for name in archive.namelist())
    except DAMAGE as error:
        raise ArchiveError(f"it is damaged ({error})") from error


def _ancestor(path: Path, tokens: Sequence[str] | None) -> AttentionMatrix:
    prefix = prefix_of(path) or str(path)
    matrix_file = part_of_ancestor(prefix, "attention_matrix")
    room = Room(matrix_file.stat().st_size)
    saved = _read_pickle(matrix_file, room)
    if not isinstance(saved, SavedObject):
        raise ArchiveError("its attention matrix is no object of the class AttentionMatrix")
    token_file, length_file = (part_of_ancestor(prefix, part) for part in ("completion_tokens", "input_length"))
    length = None
    if token_file.is_file():
        if tokens is not None:
            raise ArchiveError(f"{token_file.name} holds the tokens; leave --tokens away")
        tokens = _read_pickle(token_file, Room(token_file.stat().st_size))
        if not isinstance(tokens, list) or not all(isinstance(token, str) for token in tokens):
            raise ArchiveError(f"{token_file.name} holds no list of tokens")
    if length_file.is_file():
        length = _read_pickle(length_file, Room(length_file.stat().st_size))
        if type(length) is not int:
            raise ArchiveError(f"{length_file.name} holds no number")
    return matrix_from_object(saved, tokens, length, room)
