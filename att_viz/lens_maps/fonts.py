"""Choosing fonts that have the characters, among those that are installed."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache
from typing import Any

__all__ = ["choose_fonts"]

_FIRST = "DejaVu Sans"
"""Comes with matplotlib."""


def choose_fonts(characters: Collection[str]) -> tuple[list[str], set[str]]:
    """Find fonts for characters.

    Args:
        characters: single characters.

    Returns:
        The names of the fonts, in the order in which they are to be tried, and the characters that none has.
    """
    missing = {ord(character) for character in characters}
    chosen: list[str] = []
    for name, path in _installed():
        covered = missing & _glyphs(path)
        if covered or name == _FIRST:
            chosen.append(name)
            missing -= covered
        if not missing:
            break
    return chosen, {chr(code) for code in missing}


def _installed() -> Iterator[tuple[str, str]]:
    """Upright fonts of ordinary weight: matplotlib's own first, then the widest family that is made to match."""
    from matplotlib import font_manager

    entries = [
        entry
        for entry in font_manager.fontManager.ttflist
        # The last resort "has" every character: as a box.
        if entry.style == "normal" and entry.weight in (400, "normal", "regular") and "Last Resort" not in entry.name
    ]
    order = sorted(
        entries, key=lambda entry: (entry.name != _FIRST, not entry.name.startswith("Noto Sans"), entry.name)
    )
    # Each is asked for by its name, which stands for one file.
    return ((name, font_manager.findfont(name)) for name in dict.fromkeys(entry.name for entry in order))


@cache
def _glyphs(path: str) -> frozenset[int]:
    from matplotlib.font_manager import get_font

    try:
        font: Any = get_font(path)
        # Bitmaps, such as coloured emoji, cannot be drawn at any size.
        return frozenset(font.get_charmap()) if font.scalable else frozenset()
    except (OSError, RuntimeError):
        return frozenset()
