"""Token texts that can be read in a cell: nothing invisible, nothing that no font can draw."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection

__all__ = ["readable"]

_LONGEST = 24
_WHITESPACE = {"\n": "↵", "\t": "→", "\x7f": "␡"}
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
    return "·" * left + written + "·" * right + ("" if shown is text else "…")


def _written(character: str, undrawable: Collection[str]) -> str:
    if character in _WHITESPACE:
        return _WHITESPACE[character]
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    if character != " " and (character in undrawable or unicodedata.category(character) in _INVISIBLE):
        return f"U+{code:04X}"
    return character
