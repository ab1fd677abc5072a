"""The head that a page opens with: the one that says most about the word that the page begins with."""

from __future__ import annotations

import zlib
from base64 import b64decode
from collections.abc import Sequence
from math import exp

import numpy as np

from att_viz.matrix.extent import DECODER_SELF
from att_viz.matrix.half_precision import stored_precision
from att_viz.matrix.text.picture import named
from att_viz.matrix.units import units_of
from att_viz.report.answer_word import first_word
from att_viz.report.packing import ReportWeights
from att_viz.report.why import UNKNOWN, Why

__all__ = ["first_sentence", "head_scores", "leading_unit"]

Span = tuple[int, int]


def _leading(why: Why) -> tuple[Span, float] | None:
    first, last = (place - why["target"][0] for place in why["words"][why["chosen"]])
    tokens = why["target"][1] - why["target"][0]
    steps = np.frombuffer(zlib.decompress(b64decode(why["effects"])), "<i2").reshape(len(why["units"]), tokens)
    effects = np.where(steps == UNKNOWN, 0.0, steps * why["step"])[:, first:last].sum(axis=1)
    if not effects.size or not effects.max() > 0:
        return None
    start, end = why["units"][int(effects.argmax())]
    return (start, end), float(effects.max())


def leading_unit(why: Why) -> Span | None:
    """The unit of the prompt that the chosen word hangs on most, as the page finds it.

    Args:
        why: what the page knows.

    Returns:
        Its first position and the one after its last; None where nothing speaks for the word.
    """
    leading = _leading(why)
    return None if leading is None else leading[0]


def first_sentence(why: Why | None, texts: Sequence[str]) -> str:
    """What the page begins with, for readers whose browser or notebook runs no scripts.

    Args:
        why: what the page knows of the answer.
        texts: the texts of all tokens.

    Returns:
        One sentence; "" where nothing is known.
    """
    unit = None if why is None else _leading(why)
    if why is None or unit is None:
        return ""
    (start, end), effect = unit
    first, last = why["words"][why["chosen"]]
    cause, word = (named(texts[slice(*span)]) for span in ((start, end), (first, last)))
    if not why["measured"]:
        return f"Of the prompt, {cause} did most for {word} ({why['figure']})."
    if effect < why["least"]:
        return f"{word} hangs on no single word of the prompt (measured)."
    times = exp(effect)
    told = "more than 1,000" if times > 1000 else f"{float(f'{times:.2g}'):g}"
    return f"Without {cause}, {word} would have been {told} times less likely (measured)."


def head_scores(weights: ReportWeights, texts: Sequence[str], prompt_length: int, why: Why | None) -> dict[Span, float]:
    """How much each head says about the word that a page begins with.

    That is what the rows that wrote the chosen word gave to the prompt's unit on which it hangs most: the sum over the
    unit's tokens, the mean over the rows, of weights as archives keep them. Where no such pair is known, it is the
    largest weight that the row which wrote the answer's first token (without an answer, the last row) gave to a token
    before it; the text's first token, on which heads rest, and markup are left out. Where there is no answer because
    the attention is no decoder's, it is the largest weight that the row of `first_word` gave to another token.

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
        if weights.kind == DECODER_SELF:
            row = weights.num_rows - 1 if prompt_length >= len(texts) else max(0, prompt_length - 1)
            last = row = min(row, weights.num_rows - 1)
        else:
            row, last = first_word(texts), len(texts)
        rows = (row, row + 1)
        words = [one for one in units_of(texts, "turn", 0, last) if not one.is_markup]
        keys = [np.array([key]) for one in words for key in range(max(1, one.start), one.end) if key != row]
    if rows[0] >= rows[1] or not keys:
        return {}
    scores = {}
    for layer in weights.layers:
        for head in weights.heads(layer):
            kept = stored_precision(weights.read(layer, head, *rows))
            scores[layer, head] = max(float(kept[:, key].sum(axis=1).mean()) for key in keys)
    return scores
