"""What callers give as arguments, checked: each function names the argument and the value that it cannot use."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from numbers import Integral, Real
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from att_viz.errors import InvalidInputError

__all__ = [
    "file_path",
    "float_array",
    "items",
    "number",
    "one_of",
    "optional_number",
    "path_prefix",
    "whole_number",
    "whole_numbers",
]

Choice = TypeVar("Choice", bound=str)


def whole_number(value: Any, name: str, *, least: int | None = None) -> int:
    """An integer, of Python or of NumPy; True and False are none.

    Args:
        value: what was given.
        name: the argument, for the message.
        least: the smallest number allowed.

    Raises:
        InvalidInputError: if it is something else, or too small.
    """
    if isinstance(value, bool) or not isinstance(value, Integral):
        raise InvalidInputError(f"{name} is {_shown(value)}; give a whole number")
    found = int(value)
    if least is not None and found < least:
        raise InvalidInputError(f"{name} is {found}; give {least} or more")
    return found


def optional_number(value: Any, name: str) -> int | None:
    """The same, or None."""
    return None if value is None else whole_number(value, name)


def whole_numbers(value: Any, name: str) -> list[int]:
    """Several integers, or one of them by itself.

    Args:
        value: an integer, or a list, tuple, range or array of some.
        name: the argument, for the message.

    Raises:
        InvalidInputError: if it is something else.
    """
    if isinstance(value, Integral) and not isinstance(value, bool):
        return [int(value)]
    if isinstance(value, (str, bytes)) or not isinstance(value, Iterable):
        raise InvalidInputError(f"{name} is {_shown(value)}; give a list of whole numbers")
    return [whole_number(item, f"an entry of {name}") for item in value]


def number(value: Any, name: str) -> float:
    """A real number; True and False are none.

    Raises:
        InvalidInputError: if it is something else.
    """
    if isinstance(value, bool) or not isinstance(value, Real):
        raise InvalidInputError(f"{name} is {_shown(value)}; give a number")
    return float(value)


def one_of(value: Any, name: str, choices: Sequence[Choice]) -> Choice:
    """One of some words.

    Raises:
        InvalidInputError: if it is something else; the message names them all.
    """
    for choice in choices:
        if isinstance(value, str) and value == choice:
            return choice
    raise InvalidInputError(f"{name} is {_shown(value)}; it must be one of {', '.join(map(repr, choices))}")


def items(value: Any, name: str, what: str) -> list[Any]:
    """The items of a list, tuple or array; a text is none of these.

    Args:
        value: what was given.
        name: the argument, for the message.
        what: what the items are, such as "tokens".

    Raises:
        InvalidInputError: if it is something else.
    """
    if isinstance(value, (str, bytes)) or not isinstance(value, Iterable):
        raise InvalidInputError(f"{name} is {_shown(value)}; give a list of {what}")
    return list(value)


def float_array(value: Any, name: str) -> NDArray[np.float32]:
    """Attention weights as a float32 array of at least one dimension.

    Raises:
        InvalidInputError: if they are no real numbers, or none at all.
    """
    try:
        given = np.asarray(value)
        array = given if given.dtype.kind in "bc" else given.astype(np.float32, copy=False)
    except (TypeError, ValueError) as error:
        raise InvalidInputError(f"{name} cannot be read as numbers: {error}") from error
    kind = given.dtype.kind
    if kind in "bc":
        what = "booleans" if kind == "b" else "complex numbers"
        raise InvalidInputError(
            f"{name} holds {what}, which are no attention weights; give the softmax as floating-point numbers"
        )
    if value is None or kind in "USO" or array.ndim == 0 or array.size == 0:
        what = f"is empty, of shape {list(array.shape)}" if array.ndim and not array.size else f"is {_shown(value)}"
        raise InvalidInputError(f"{name} {what}; give an array of numbers")
    return array


def path_prefix(value: Any, name: str) -> str:
    """What the names of files begin with: a text or a path.

    Raises:
        InvalidInputError: if it is something else, or holds a zero byte, which no file name can.
    """
    if not isinstance(value, (str, os.PathLike)) or not isinstance(text := os.fspath(value), str):
        raise InvalidInputError(f"{name} is {_shown(value)}; give a path, as a text or a Path")
    if "\0" in text:
        raise InvalidInputError(f"{name} is {text!r}, which holds a zero byte; no file name can")
    return text


def file_path(value: Any, name: str) -> Path:
    """The path of a file that is to be read or written.

    Raises:
        InvalidInputError: if it is something else, empty, or the path of a directory.
    """
    text = path_prefix(value, name)
    if not text:
        raise InvalidInputError(f"{name} is empty; give the path of a file")
    if os.path.isdir(text):
        raise InvalidInputError(f"{name} is {text!r}, which is a directory; give the path of a file")
    return Path(text)


def _shown(value: Any) -> str:
    """A value as a person would write it, its type where that says more."""
    text = repr(value)
    return text if len(text) <= 60 else f"{_article(type(value).__name__)}"


def _article(name: str) -> str:
    return f"{'an' if name[0] in 'AEIOUaeiou' else 'a'} {name}"
