"""The word of an answer that a page, and what is measured for it, is about at first."""

from __future__ import annotations

import keyword
from collections.abc import Sequence

from att_viz.matrix.units import Unit, units_of

__all__ = ["content_words", "first_content_word", "first_word"]

_ENGLISH = """
a about above after again against all also am an and any are as at be because been before being below between both
but by can could did do does doing down during each few for from further had has have having he her here hers him
his how however i if in into is it its itself just let like me more most my no nor not now of off on once only or
other our ours out over own please same she should so some such sure than that the their theirs them then there
these they this those through to too under until up us very was we were what when where which while who whom whose
why will with would yes you your yours
"""
_FUNCTION_WORDS = frozenset(_ENGLISH.split())
_KEYWORDS = frozenset(word.lower() for word in keyword.kwlist)


def content_words(texts: Sequence[str], first: int, last: int | None = None) -> list[Unit]:
    """The words of some tokens that carry content.

    Left out are function words of English, keywords of Python, what holds no letter or digit, markup of a chat
    template, and the line that opens or closes a block of code.

    Args:
        texts: the texts of all tokens.
        first: the position of the first of them.
        last: the position after the last; by default the end.

    Returns:
        The words, in order.
    """
    found = []
    line = ""
    for unit in units_of(texts, "word", first, last):
        begun, line = line, f"{line}{unit.text}".rpartition("\n")[2]
        word = unit.text.strip().lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
        if (
            not unit.is_markup
            and not begun.lstrip().startswith(("```", "~~~"))
            and any(character.isalnum() for character in word)
            and not word.endswith("n't")
            and word.partition("'")[0] not in _FUNCTION_WORDS
            and word not in _KEYWORDS
        ):
            found.append(unit)
    return found


def first_content_word(texts: Sequence[str], prompt_length: int) -> Unit | None:
    """The first content word of an answer; if there is none, its first word; None for an answer without words.

    Args:
        texts: the texts of all tokens.
        prompt_length: how many of them are the prompt.
    """
    words = content_words(texts, prompt_length)
    if not words:
        words = [
            unit
            for unit in units_of(texts, "word", prompt_length)
            if not unit.is_markup and any(character.isalnum() for character in unit.text)
        ]
    return words[0] if words else None


def first_word(texts: Sequence[str]) -> int:
    """The token that a page without an answer begins with: the first of a word that carries content.

    Args:
        texts: the texts of all tokens.

    Returns:
        Its position; that of the second token where there is no such word.
    """
    words = content_words(texts, 0)
    return words[0].start if words else min(1, len(texts) - 1)
