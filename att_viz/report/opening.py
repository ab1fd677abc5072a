"""The head that a page opens with: the one that says most about the word that the page begins with."""

from __future__ import annotations

import zlib
from base64 import b64decode
from collections.abc import Sequence

import numpy as np

from att_viz.matrix.units import units_of
from att_viz.report.packing import ReportWeights, as_packed
from att_viz.report.why import UNKNOWN, Why

__all__ = ["head_scores", "leading_unit"]

Span = tuple[int, int]


def leading_unit(why: Why) -> Span | None:
    """The unit of the prompt that the chosen word hangs on most, as the page finds it.

    Args:
        why: what the page knows.

    Returns:
        Its first position and the one after its last; None where nothing speaks for the word.
    """
    first, last = (place - why["target"][0] for place in why["words"][why["chosen"]])
    tokens = why["target"][1] - why["target"][0]
    steps = np.frombuffer(zlib.decompress(b64decode(why["effects"])), "<i2").reshape(len(why["units"]), tokens)
    effects = np.where(steps == UNKNOWN, 0.0, steps * why["step"])[:, first:last].sum(axis=1)
    if not effects.size or not effects.max() > 0:
        return None
    start, end = why["units"][int(effects.argmax())]
    return start, end


def head_scores(weights: ReportWeights, texts: Sequence[str], prompt_length: int, why: Why | None) -> dict[Span, float]:
    """How much each head says about the word that a page begins with.

    That is what the rows that wrote the chosen word gave to the prompt's unit on which it hangs most: the sum over the
    unit's tokens, the mean over the rows, of weights as the page keeps them. Where no such pair is known, it is the
    largest weight that the row which wrote the answer's first token (without an answer, the last row) gave to a token
    before it; the text's first token, on which heads rest, and markup are left out.

    Args:
        weights: the rows of the heads.
        texts: the texts of all tokens.
        prompt_length: how many of them are the prompt.
        why: what the page knows of the answer.

    Returns:
        The score of each (layer, head), from 0 to 1.
    """
    unit = None if why is None else leading_unit(why)
    if why is not None and unit is not None:
        start, end = why["words"][why["chosen"]]
        rows, keys = (max(0, start - 1), min(weights.num_rows, end - 1)), [np.arange(*unit)]
    else:
        row = weights.num_rows - 1 if prompt_length >= len(texts) else max(0, prompt_length - 1)
        rows = (min(row, weights.num_rows - 1), min(row, weights.num_rows - 1) + 1)
        words = [one for one in units_of(texts, "turn", 0, rows[0]) if not one.is_markup]
        keys = [np.array([key]) for one in words for key in range(max(1, one.start), one.end)]
    if rows[0] >= rows[1] or not keys:
        return {}
    scores = {}
    for layer in weights.layers:
        for head in weights.heads(layer):
            kept = as_packed(weights.read(layer, head, *rows))
            scores[layer, head] = max(float(kept[:, key].sum(axis=1).mean()) for key in keys)
    return scores
