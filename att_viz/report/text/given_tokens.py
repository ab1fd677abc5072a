"""Tokens that a caller gives for an attention matrix, in the place of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import InvalidInputError

__all__ = ["under_tokens"]


def under_tokens(
    matrix: AttentionMatrix, tokens: Sequence[str], prompt_length: int, *, prettify: bool
) -> tuple[AttentionMatrix, Sequence[str]]:
    """Put a matrix under other tokens.

    Args:
        matrix: the attention.
        tokens: the T vocabulary pieces of the sequence, prompt first.
        prompt_length: how many of them are the prompt.
        prettify: whether readable text is to be shown rather than vocabulary pieces.

    Returns:
        The matrix, itself where the tokens are its own, and the T texts to show.

    Raises:
        InvalidInputError: if there are more or fewer tokens than the matrix has.
    """
    if tuple(tokens) == matrix.tokens and prompt_length == matrix.prompt_length:
        return matrix, matrix.token_texts if prettify else matrix.tokens
    if len(tokens) != len(matrix.tokens):
        raise InvalidInputError(
            f"{len(tokens)} tokens were given for the attention of {len(matrix.tokens)}; "
            "give all of them, prompt and completion"
        )
    renamed = AttentionMatrix(
        matrix.weights,
        tokens,
        prompt_length=prompt_length,
        token_ids=matrix.token_ids,
        token_texts=matrix.token_texts if tuple(tokens) == matrix.tokens else None,
        # What was given is known by its characters, and these are other tokens.
        metadata=replace(matrix.metadata, given=None),
        real=matrix.real,
        direct_logit=lambda: matrix.direct_logit,
        influence=matrix.influence,
        pictures=matrix.pictures,
    )
    return renamed, renamed.token_texts if prettify else renamed.tokens
