"""Token texts that can be read in a cell: nothing invisible, nothing that no font can draw."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection

from att_viz.matrix.token_text import WHITE_SPACE_SIGNS

__all__ = ["readable"]

_LONGEST = 24
_PICTURES = {sign: shown for sign, shown in WHITE_SPACE_SIGNS.items() if sign != " "} | {"\x7f": "␡"}
_INVISIBLE = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp", "Zs"}


def readable(text: str, undrawable: Collection[str] = ()) -> str:
    """Write a token so that a person can tell it from every other.

    Spaces at either end become dots, line breaks and tabs arrows, control characters their pictures. What has no
    shape of its own and what no font can draw becomes its code, such as U+200B.

    Args:
        text: the text of a token.
        undrawable: characters that no font has.

    Returns:
        The text for a cell, one line, of at most 24 characters of the token.
    """
    if not text:
        return "∅"
    shown = text if len(text) <= _LONGEST else text[: _LONGEST - 1]
    inner = shown.strip(" ")
    left = len(shown) - len(shown.lstrip(" ")) if inner else len(shown)
    right = len(shown) - left - len(inner)
    written = "".join(_written(character, undrawable) for character in inner)
    if inner and unicodedata.combining(inner[0]) and inner[0] not in undrawable:
        written = f"◌{written}"
    dot = WHITE_SPACE_SIGNS[" "]
    return dot * left + written + dot * right + ("" if shown is text else "…")


def _written(character: str, undrawable: Collection[str]) -> str:
    code = ord(character)
    picture = _PICTURES.get(character) or (chr(0x2400 + code) if code < 0x20 else character)
    if picture != character and picture not in undrawable:
        return picture
    if character != " " and (character in undrawable or unicodedata.category(character) in _INVISIBLE):
        return f"U+{code:04X}"
    return character
