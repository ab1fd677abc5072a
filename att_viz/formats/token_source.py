"""The tokens of a file that has none: from a list, from a file, or the positions themselves."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from os import PathLike
from pathlib import Path
from typing import Any

import numpy as np

from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import InvalidInputError
from att_viz.matrix.row_mass import tokens_with_rows
from att_viz.matrix.weights import InMemoryWeights

__all__ = ["matrix_with_tokens", "read_tokens"]


def read_tokens(path: str | PathLike[str]) -> list[str]:
    """Read a file of tokens: a JSON list of strings, or one token on each line.

    Args:
        path: the file, UTF-8.

    Returns:
        The tokens.

    Raises:
        InvalidInputError: if it cannot be read or holds no tokens.
    """
    try:
        text = Path(path).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidInputError(f"the tokens of {path} cannot be read: {error}") from error
    try:
        listed = json.loads(text)
    except (ValueError, RecursionError):
        listed = None
    if isinstance(listed, list):
        if not all(isinstance(token, str) for token in listed):
            raise InvalidInputError(f"{path} is a JSON list of something else than strings")
        return listed
    # Not splitlines(): it also splits at characters that are tokens themselves, such as a form feed.
    lines = text.removesuffix("\n").split("\n")
    if lines == [""]:
        raise InvalidInputError(f"{path} holds no tokens; write a JSON list of strings, or one token on each line")
    return lines


def matrix_with_tokens(
    layers: Mapping[int, Any], tokens: Sequence[str] | None, prompt_length: int | None = None
) -> AttentionMatrix:
    """An attention matrix whose tokens may not be known.

    Args:
        layers: layer number to array [heads, queries, keys].
        tokens: the tokens, or None to show positions, counted from 0.
        prompt_length: how many of the tokens are the prompt; by default all.

    Raises:
        InvalidInputError: if shapes, values and the number of tokens do not belong together.
    """
    weights = InMemoryWeights(layers, kind=None)
    flags = tokens_with_rows(weights)
    if tokens is not None:
        # The last token of a generated sequence has no row.
        real = np.append(flags, [True] * (len(tokens) - len(flags)))[: len(tokens)]
        return AttentionMatrix(weights, tokens, prompt_length=prompt_length, real=real)
    positions = [str(position) for position in range(weights.num_rows)]
    # With a space behind each, because a report sets the texts side by side.
    return AttentionMatrix(
        weights,
        positions,
        token_texts=[f"{position} " for position in positions],
        prompt_length=prompt_length,
        real=flags,
    )
