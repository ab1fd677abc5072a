"""Which images there are: one for each predicted token and each window of columns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from att_viz.errors import InvalidInputError

__all__ = ["WINDOW", "PlannedMap", "plan_maps", "windows"]

WINDOW = 32
"""Columns of an image."""
_STEP = 5


@dataclass(frozen=True)
class PlannedMap:
    """One image.

    Attributes:
        token: i, which predicted token the model is at: 0 for the one that follows the prompt.
        window: j, the number of the window.
        start: the first column, a position of the sequence.
        stop: the position after the last column.
        row: the position whose attention is shown; it is the newest token, and predicts token row + 1.
    """

    token: int
    window: int
    start: int
    stop: int
    row: int

    @property
    def file_name(self) -> str:
        """The name in the directory of the maps, attn_{i}_{j}.png."""
        return f"attn_{self.token}_{self.window}.png"


def windows(columns: int) -> list[tuple[int, int]]:
    """Windows of 32 columns in steps of 5; the last one is shifted back so that it is full.

    Args:
        columns: how many columns there are.

    Returns:
        (first, one after the last) column of each window; a single window if there are at most 32 columns.
    """
    last = max(columns - WINDOW, 0)
    return [(start, min(start + WINDOW, columns)) for start in (*range(0, last, _STEP), last)]


def plan_maps(prompt_length: int, num_rows: int, tokens: Iterable[int] | None = None) -> list[PlannedMap]:
    """Plan the images of a sequence.

    Args:
        prompt_length: how many tokens the prompt has.
        num_rows: how many attention rows there are.
        tokens: which predicted tokens i to draw; by default all, 0 to `num_rows - prompt_length`.

    Returns:
        The images, by token and window.

    Raises:
        InvalidInputError: if there is no such token.
    """
    possible = range(max(0, 1 - prompt_length), num_rows - prompt_length + 1)
    chosen = list(possible) if tokens is None else sorted(set(tokens))
    if not possible:
        raise InvalidInputError(
            "there is no attention row at or after the end of the prompt, so there is no map to draw"
        )
    for token in chosen:
        if token not in possible:
            raise InvalidInputError(
                f"there is no map of token {token}; the maps are of tokens {possible[0]} (the last prompt row) to "
                f"{possible[-1]}"
            )
    return [
        PlannedMap(token, number, start, stop, prompt_length + token - 1)
        for token in chosen
        for number, (start, stop) in enumerate(windows(prompt_length + token))
    ]
