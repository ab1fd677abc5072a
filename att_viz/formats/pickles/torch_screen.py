"""A look at what `torch.save` wrote, before torch reads it.

`torch.load(weights_only=True)` refuses to run programs, but not to make room for whatever a file declares or to
follow nested containers for ever (and before torch 2.6 it could be tricked through tar files). Here the pickles
inside are run by the machine, which builds nothing of torch's, and every storage is held against the bytes there are.
"""

from __future__ import annotations

import zipfile
from typing import Any, BinaryIO

from att_viz.errors import ArchiveError
from att_viz.formats.pickles.machine import PersistentLoad, run_pickle
from att_viz.formats.pickles.recipe import Recipe, Recipes

__all__ = ["LEGACY_BEGINNING", "screen_legacy", "screen_zip"]

LEGACY_BEGINNING = b"\x80\x02\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19."
"""The magic number that begins what torch.save writes without a zip file, as a tensor does within a pickle."""

_ITEM_BYTES = {
    "BFloat16Storage": 2,
    "BoolStorage": 1,
    "ByteStorage": 1,
    "CharStorage": 1,
    "DoubleStorage": 8,
    "FloatStorage": 4,
    "HalfStorage": 2,
    "IntStorage": 4,
    "LongStorage": 8,
    "ShortStorage": 2,
    "UntypedStorage": 1,
}
_PICKLES_OF_A_LEGACY_FILE = 5


def _nothing(*arguments: Any) -> None:
    """Stands for a tensor; torch makes it afterwards."""


_RECIPES: Recipes = {
    ("collections", "OrderedDict"): Recipe("collections.OrderedDict", _nothing),
    ("torch._utils", "_rebuild_tensor_v2"): Recipe("torch._utils._rebuild_tensor_v2", _nothing),
    ("torch", "Size"): Recipe("torch.Size", _nothing),
    **{(module, name): Recipe(name) for name in _ITEM_BYTES for module in ("torch", "torch.storage")},
}


def screen_legacy(stream: BinaryIO, size: int) -> None:
    """Check a file that torch.save wrote without a zip file.

    Args:
        stream: the file, at its beginning.
        size: how many bytes it has.

    Raises:
        ArchiveError: if anything but tensors and containers is in it, or more is declared than there is.
    """
    if stream.read(len(LEGACY_BEGINNING)) != LEGACY_BEGINNING:
        raise ArchiveError("what should be a tensor in it is something else")
    stream.seek(0)
    for _ in range(_PICKLES_OF_A_LEGACY_FILE):
        run_pickle(stream, _RECIPES, _storage_within(size))


def screen_zip(archive: zipfile.ZipFile, size: int) -> None:
    """Check a zip file that torch.save wrote.

    Args:
        archive: the open zip file.
        size: how many bytes it has.

    Raises:
        ArchiveError: if anything but tensors and containers is in it, or more is declared than there is.
    """
    entries = archive.infolist()
    if any(entry.compress_type != zipfile.ZIP_STORED for entry in entries):
        raise ArchiveError("it is compressed, which torch.save never does")
    if sum(entry.file_size for entry in entries) > size:
        raise ArchiveError("it declares more data than it holds")
    (program,) = [entry for entry in entries if entry.filename.split("/")[1:] == ["data.pkl"]]
    with archive.open(program) as stream:
        run_pickle(stream, _RECIPES, _storage_within(size))  # type: ignore[arg-type]


def _storage_within(size: int) -> PersistentLoad:
    def check(identity: Any) -> None:
        kind, storage, _, _, length = identity[:5]
        if kind != "storage" or not isinstance(storage, Recipe) or type(length) is not int:
            raise ArchiveError("it refers to an object outside of the file")
        if not 0 <= length * _ITEM_BYTES[storage.name] <= size:
            raise ArchiveError("it declares more data than it holds")

    return check
