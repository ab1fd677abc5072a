"""How pickles name NumPy arrays, and the plain arrays that are made of them."""

from __future__ import annotations

import math
import re
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from att_viz.errors import ArchiveError
from att_viz.formats.pickles.recipe import Blank, Recipe, Recipes
from att_viz.formats.room import Room

__all__ = ["array_recipes"]

_NUMERIC_DTYPE = re.compile(r"[<>=|]?(b1|[iu][1248]|f[248])")
_BYTE_ORDERS = frozenset("<>=|")
_MOST_DIMENSIONS = 8


def _array_from_bytes(data: Any, dtype: Any, shape: Any, order: str) -> NDArray[Any]:
    """An array over bytes, if dtype, shape and length belong together.

    Args:
        data: bytes or bytearray.
        dtype: a numeric dtype.
        shape: a tuple of non-negative integers.
        order: "C" or "F".

    Returns:
        The array; it shares its memory with `data`.

    Raises:
        ArchiveError: if they do not belong together.
    """
    sides = _shape(shape)
    if not isinstance(dtype, np.dtype) or dtype.hasobject or order not in ("C", "F"):
        raise ArchiveError("it holds an array of something else than numbers")
    if not isinstance(data, (bytes, bytearray)) or math.prod(sides) * dtype.itemsize != len(data):
        raise ArchiveError(f"it holds an array of shape {list(sides)} with more or less data than that")
    return np.frombuffer(data, dtype=dtype).reshape(sides, order="F" if order == "F" else "C")


def _shape(shape: Any) -> tuple[int, ...]:
    if not isinstance(shape, tuple) or len(shape) > _MOST_DIMENSIONS:
        raise ArchiveError("it holds an array whose shape is none")
    if not all(type(side) is int and side >= 0 for side in shape):
        raise ArchiveError("it holds an array whose shape is none")
    return shape


class _BlankArray(Blank):
    """`numpy.ndarray` before `__setstate__`: (version, shape, dtype, is Fortran order, data)."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room

    def build(self, state: Any) -> NDArray[Any]:
        shape, dtype, fortran, data = state[-4:]
        if isinstance(data, str):
            data = _encode(self._room, data, "latin-1")
        return _array_from_bytes(data, dtype, shape, "F" if fortran else "C")


class _BlankDtype(Blank):
    """`numpy.dtype` before `__setstate__`: (version, byte order, subdtype, names, fields, ...)."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self._code = code

    def build(self, state: Any) -> np.dtype[Any]:
        _, order, subdtype, names, fields = state[:5]
        if order not in _BYTE_ORDERS or (subdtype, names, fields) != (None, None, None):
            raise ArchiveError("it holds an array of something else than numbers")
        dtype: np.dtype[Any] = np.dtype(self._code).newbyteorder(order)
        return dtype


def _reconstruct(room: Room, array_class: Any, shape: Any, code: Any) -> Blank:
    if array_class is not _NDARRAY:
        raise ArchiveError("it holds an array of a class other than numpy.ndarray")
    return _BlankArray(room)


def _dtype(code: Any, align: Any = False, copy: Any = True) -> Blank:
    if not isinstance(code, str) or not _NUMERIC_DTYPE.fullmatch(code):
        kind = "Python objects" if code in ("O", "O8", "|O") else "something else than numbers"
        raise ArchiveError(f"it holds an array of {kind}")
    return _BlankDtype(code)


def _scalar(room: Room, dtype: Any, data: Any) -> Any:
    if isinstance(data, str):
        data = _encode(room, data, "latin-1")
    return _array_from_bytes(data, dtype, (), "C").item()


def _encode(room: Room, text: Any, encoding: Any) -> bytes:
    if not isinstance(text, str) or encoding not in ("latin1", "latin-1"):
        raise ArchiveError("it encodes text in a way that no array needs")
    room.take(len(text))
    return text.encode("latin-1")


def _size(sides: Any = ()) -> list[Any]:
    if not isinstance(sides, (list, tuple)) or len(sides) > _MOST_DIMENSIONS:
        raise ArchiveError("it holds an array whose shape is none")
    return list(sides)


_NDARRAY = Recipe("numpy.ndarray")


def array_recipes(room: Room) -> Recipes:
    """What stands for the names that pickles of NumPy arrays hold.

    Args:
        room: what the arrays of the file may take.
    """
    return {
        ("numpy", "ndarray"): _NDARRAY,
        ("numpy", "dtype"): Recipe("numpy.dtype", _dtype),
        ("_codecs", "encode"): Recipe("_codecs.encode", partial(_encode, room)),
        ("torch", "Size"): Recipe("torch.Size", _size),
        # NumPy 2 moved these from numpy.core to numpy._core; files name either.
        **{
            (f"numpy.{core}.{module}", name): Recipe(f"numpy.{name}", make)
            for core in ("core", "_core")
            for module, name, make in (
                ("multiarray", "_reconstruct", partial(_reconstruct, room)),
                ("multiarray", "scalar", partial(_scalar, room)),
                ("numeric", "_frombuffer", _array_from_bytes),
            )
        },
    }
