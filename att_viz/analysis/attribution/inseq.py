"""What inseq says of an answer, in the words of the attention that shows the same text."""

from __future__ import annotations

from collections.abc import Sequence
from os import PathLike

import numpy as np

from att_viz.analysis.attribution.attribute import TokenAttribution
from att_viz.analysis.attribution.question import units_before
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import InvalidInputError
from att_viz.formats.explanations.inseq_file import InseqAttribution, read_inseq
from att_viz.matrix.extent import DECODER_SELF

__all__ = ["inseq_attribution"]

_MOST_BEFORE = 8
"""Tokens that one of the two may have before the other's first: special ones that begin a text."""


def inseq_attribution(matrix: AttentionMatrix, path: str | PathLike[str], sequence: int = 0) -> TokenAttribution:
    """Read the feature attribution that inseq saved of the same text, by words of the prompt.

    The score of a word for a token of the answer is the sum of the scores of the word's tokens, as inseq shows them
    (see `att_viz.formats.explanations.inseq_file`). What it says of earlier tokens of the answer is left out: the panel
    "Why this word?" is about the prompt.

    Args:
        matrix: the attention of the text that inseq explains, prompt and completion.
        path: what `FeatureAttributionOutput.save` wrote (inseq 0.4 and later).
        sequence: which of its sequences.

    Returns:
        The scores of the prompt's words for each explained token of the answer, for `Renderer.render(attribution=…)`.

    Raises:
        InvalidInputError: if it explains another text, or no token of the answer, or a model with an encoder.
        ArchiveError: if the file cannot be read.
    """
    if not isinstance(matrix, AttentionMatrix) or matrix.kind != DECODER_SELF:
        raise InvalidInputError(
            "inseq's file explains an answer; give the attention of a causal language model with it"
        )
    found = read_inseq(path, sequence)
    shift = _shift(matrix, found)
    start, stop = max(found.target[0] + shift, matrix.prompt_length), found.target[1] + shift
    stop = min(stop, matrix.num_rows + 1, len(matrix.tokens))
    if start >= stop:
        raise InvalidInputError(
            f"{path} explains tokens {found.target[0]} to {found.target[1] - 1} of its text, none of which is in the "
            f"answer, which begins at token {matrix.prompt_length}"
        )
    units = units_before(matrix, "word", (start, stop), "prompt")
    if not units:
        raise InvalidInputError("the prompt has no words that could be explained")
    scores = found.scores[:, start - shift - found.target[0] : stop - shift - found.target[0]]
    by_unit = np.stack([_sum(scores[max(unit.start - shift, 0) : max(unit.end - shift, 0)]) for unit in units])
    return TokenAttribution(units, (start, stop), by_unit, "inseq", False, _figures(found))


def _sum(scores: np.ndarray) -> np.ndarray:
    """The sum over tokens; NaN where none has a score."""
    unknown = np.isnan(scores).all(axis=0)
    total: np.ndarray = np.where(unknown, np.nan, np.nansum(scores, axis=0)).astype(np.float32)
    return total


def _figures(found: InseqAttribution) -> str:
    method = found.method.replace("_", " ") or "by a method that its file does not name"
    return f"estimated by inseq, {method}{f' of {found.model}' if found.model else ''}"


def _shift(matrix: AttentionMatrix, found: InseqAttribution) -> int:
    """The position in the matrix of inseq's first token."""
    ids = None if matrix.token_ids is None else matrix.token_ids.tolist()
    mine: Sequence[object] = matrix.tokens if ids is None else ids
    theirs: Sequence[object] = found.tokens if ids is None else found.token_ids
    for shift in sorted(range(-_MOST_BEFORE, _MOST_BEFORE + 1), key=abs):
        common = range(max(0, shift), min(len(mine), len(theirs) + shift))
        if common and all(mine[at] == theirs[at - shift] for at in common):
            return shift
    odd = next((at for at, pair in enumerate(zip(mine, theirs, strict=False)) if pair[0] != pair[1]), None)
    place = "" if odd is None else f": token {odd} is {matrix.tokens[odd]!r} here and {found.tokens[odd]!r} there"
    raise InvalidInputError(
        f"inseq explains another text than this attention shows{place}; explain the same prompt and completion, "
        "model.attribute(prompt, prompt + completion), with the same tokenizer"
    )
