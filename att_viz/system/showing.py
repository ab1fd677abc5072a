"""Whether this is a notebook, and what draws a thing in one: told by those who can draw to those who know less."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

__all__ = ["draw_with", "drawn", "in_notebook"]

_drawers: dict[str, Callable[[Any], str]] = {}


def draw_with(kind: str, drawer: Callable[[Any], str]) -> None:
    """Say what draws things of a class.

    Args:
        kind: the name of the class.
        drawer: gives HTML for such a thing.
    """
    _drawers[kind] = drawer


def drawn(thing: Any) -> str | None:
    """HTML of a thing; None where nothing draws it, so that a notebook shows its text."""
    drawer = _drawers.get(type(thing).__name__)
    return None if drawer is None else drawer(thing)


def in_notebook() -> bool:
    """Whether this process runs the cells of a notebook.

    That the library of kernels is loaded says too little: programs that start notebooks have it, too.
    """
    ipython: Any = sys.modules.get("IPython")
    return "ipykernel" in sys.modules and ipython is not None and ipython.get_ipython() is not None
