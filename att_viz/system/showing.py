"""What draws a thing in a notebook: told by those who can draw to those who want to be drawn, which know less."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

__all__ = ["draw_with", "drawn"]

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
