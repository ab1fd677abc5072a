"""Bytes that torch.save wrote, decoded by torch with `weights_only=True` and turned into NumPy arrays."""

from __future__ import annotations

import io
import math
import warnings
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from att_viz.errors import ArchiveError
from att_viz.formats.damage import DAMAGE
from att_viz.formats.pickles.torch_screen import screen_legacy, screen_zip
from att_viz.formats.room import Room
from att_viz.system.extras import needs_extra

__all__ = ["load_tensor_file", "storage_from_bytes", "tensor_as_array", "torch_library"]


def torch_library(purpose: str) -> Any:
    """The torch module.

    Args:
        purpose: what it is needed for.

    Raises:
        MissingExtraError: if it is not installed.
    """
    with needs_extra(purpose, "models"):
        import torch
    return torch


def storage_from_bytes(data: bytes) -> Any:
    """Decode a storage as it lies within a pickled tensor.

    Args:
        data: what torch.save wrote.

    Returns:
        The flat torch tensor of its elements, on the CPU.

    Raises:
        MissingExtraError: without torch.
        ArchiveError: if it is anything but one storage.
    """
    torch = torch_library("reading torch tensors")
    screen_legacy(io.BytesIO(data), len(data))
    storage = _load(torch, io.BytesIO(data))
    if not isinstance(storage, torch.storage.TypedStorage):
        raise ArchiveError("what should be a tensor in it is something else")
    return torch.empty(0, dtype=storage.dtype).set_(storage._untyped_storage)


def tensor_as_array(elements: Any, offset: Any, shape: Any, stride: Any, room: Room) -> NDArray[Any]:
    """A view of a storage, as an array of its own.

    Args:
        elements: the flat torch tensor of the storage.
        offset: the first element.
        shape: the lengths of the dimensions.
        stride: how many elements lie between neighbours in each dimension.
        room: what the arrays of the file may still take: any number of tensors may share a storage.

    Returns:
        The array: floating-point tensors as float32 (float64 stays), others as they are.

    Raises:
        ArchiveError: if the view is larger than the storage or reaches beyond it, or takes too much.
    """
    numbers = (offset, *shape, *stride)
    if len(shape) != len(stride) or any(type(number) is not int or number < 0 for number in numbers):
        raise ArchiveError("it holds a tensor whose shape is none")
    last = offset + sum((side - 1) * step for side, step in zip(shape, stride, strict=True))
    if math.prod(shape) > elements.numel() or (math.prod(shape) and last >= elements.numel()):
        raise ArchiveError(f"it holds a tensor of shape {list(shape)} with less data than that")
    room.take_numbers(math.prod(shape), elements.dtype.itemsize)
    return _as_array(elements.as_strided(shape, stride, offset))


def load_tensor_file(path: Path, room: Room) -> Any:
    """Read a file that torch.save wrote: lists, tuples and dictionaries of tensors.

    Args:
        path: the file.
        room: what its arrays may take.

    Returns:
        The same containers with NumPy arrays for tensors.

    Raises:
        MissingExtraError: without torch.
        ArchiveError: if the file is damaged or holds anything else. The message is the reason, without the file's
            name.
    """
    torch = torch_library("reading torch tensors")
    size = path.stat().st_size
    try:
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                screen_zip(archive, size)
        else:
            with path.open("rb") as stream:
                screen_legacy(stream, size)
    except DAMAGE as error:
        raise ArchiveError("it is damaged, or torch.save did not write it") from error
    return _without_torch(torch, _load(torch, path), room)


def _load(torch: Any, source: Any) -> Any:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return torch.load(source, weights_only=True, map_location="cpu")
    except DAMAGE as error:
        raise ArchiveError("it is damaged, or holds something else than tensors") from error


def _without_torch(torch: Any, value: Any, room: Room) -> Any:
    if isinstance(value, torch.Tensor):
        if value.numel() * value.dtype.itemsize > value.untyped_storage().nbytes():
            raise ArchiveError(
                f"it holds a tensor of shape {list(value.shape)} with less data than that; save a copy of it "
                "(tensor.contiguous())"
            )
        room.take_numbers(value.numel(), value.dtype.itemsize)
        return _as_array(value)
    if isinstance(value, (list, tuple)):
        return [_without_torch(torch, item, room) for item in value]
    if isinstance(value, dict):
        return {key: _without_torch(torch, item, room) for key, item in value.items()}
    return value


def _as_array(tensor: Any) -> NDArray[Any]:
    tensor = tensor.detach().cpu()
    # NumPy has no bfloat16, and float16 would lose nothing by being widened either.
    tensor = tensor.float() if tensor.is_floating_point() and tensor.dtype.itemsize < 4 else tensor
    array: NDArray[Any] = np.array(tensor.numpy())
    return array
