"""Fonts for tokens of any script: which to use, and what to write where no font has a glyph."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

__all__ = ["Lettering", "lettering_for"]

_BASE = "DejaVu Sans"
"""Comes with matplotlib."""

# Fonts that cover many scripts are tried first; opening every font of a machine takes seconds.
_BROAD = ("Noto Sans CJK", "Noto Sans", "Source Han Sans", "WenQuanYi", "Arial Unicode MS", "Unifont", "FreeSans")
# Matplotlib cannot draw coloured bitmaps, and a last-resort font has a box for everything.
_UNSUITED = ("Emoji", "Color", "LastResort", "Last Resort")


@dataclass(frozen=True)
class Lettering:
    """How to write tokens.

    Attributes:
        families: font families, in the order in which matplotlib looks for a glyph.
        missing: characters that none of them can draw.
    """

    families: tuple[str, ...]
    missing: frozenset[str]

    def legible(self, text: str) -> str:
        """The text with characters that cannot be drawn as their code points, such as ⟨U+1F600⟩."""
        return "".join(f"⟨U+{ord(c):04X}⟩" if c in self.missing else c for c in text)


def lettering_for(texts: Iterable[str]) -> Lettering:
    """Choose fonts of this machine that together have the glyphs of the texts.

    Args:
        texts: what will be written.
    """
    wanted = {c for text in texts for c in text}
    missing = {c for c in wanted if unicodedata.category(c) in ("Cc", "Cs", "Cn", "Co")}
    wanted -= missing
    families: list[str] = []
    for family, path in _candidates():
        covered = {c for c in wanted if ord(c) in _characters(path)}
        if covered or family == _BASE:
            families.append(family)
            wanted -= covered
        if not wanted:
            break
    return Lettering(tuple(families), frozenset(missing | wanted))


def _candidates() -> Iterable[tuple[str, str]]:
    from matplotlib import font_manager

    yield _BASE, font_manager.findfont(_BASE)
    regular = {
        font.name: font.fname
        for font in font_manager.fontManager.ttflist
        if font.style == "normal" and font.weight in (400, "normal", "regular")
        if font.name != _BASE and not any(word in font.name for word in _UNSUITED)
    }

    def rank(name: str) -> tuple[int, str]:
        broad = [place for place, prefix in enumerate(_BROAD) if name.startswith(prefix)]
        return (broad[0] if broad else len(_BROAD), name)

    for name in sorted(regular, key=rank):
        yield name, regular[name]


@cache
def _characters(path: str) -> frozenset[int]:
    from matplotlib import font_manager

    try:
        font: Any = font_manager.get_font(path)
        # Bitmaps, such as coloured emoji, cannot be drawn at any size.
        return frozenset(font.get_charmap()) if font.scalable else frozenset()
    except (OSError, RuntimeError):
        return frozenset()
