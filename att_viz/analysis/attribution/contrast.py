"""Contrast: what heads look at more while a model answers than while it reads the prompt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from att_viz.analysis.attribution.scores import Head, each_head, of_units, row_blocks
from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.units import Unit

__all__ = ["contrast", "contrast_by_head", "contrast_of_means", "weighted_contrast"]

Floats = NDArray[np.float64]
Target = tuple[int, int]


def contrast(
    matrix: AttentionMatrix, units: Sequence[Unit], target: Target, *, together: bool, focused: bool
) -> Floats:
    """How much more the answer looks at each unit than the prompt after it does, squared and summed over heads.

    Squares, because a head that looks firmly says more than many that look a little more than before. Those look at the
    last sentence most, which only the rows of the question can be compared with.

    Args:
        matrix: the attention, with weights.
        units: the units, all before the target.
        target: the tokens' positions.
        together: see `contrast_by_head`.
        focused: whether only the upper half of the layers counts: better for single words (see docs/why-this-word.md).

    Returns:
        float64 [units, tokens]; [units, 1] where they are taken together.
    """
    found = np.zeros((len(units), 1 if together else target[1] - target[0]))
    for _, more in contrast_by_head(matrix, units, target, _focus(matrix, focused), together=together):
        found += more**2
    return found


def contrast_by_head(
    matrix: AttentionMatrix, units: Sequence[Unit], target: Target, layers: Sequence[int], *, together: bool
) -> Iterator[tuple[Head, Floats]]:
    """How much more each head looks at each unit in the answer than in the prompt after it.

    With the mean over the answer's rows (those that decide the target's tokens) and the mean over the prompt's rows
    after the unit, both of the row's weights summed over the unit,

        max(0, answer's mean - prompt's mean)

    which takes out places where attention rests whatever is written. A unit of the answer is compared with the rows
    between it and the target. Where nothing stands between, nothing can be compared, and it is 0.

    Args:
        matrix: the attention, with weights.
        units: the units, all before the target.
        target: the tokens' positions.
        layers: the layers.
        together: whether the answer's rows are averaged first, for one number for all tokens.

    Yields:
        Layer and head, and float64 [units, tokens]; [units, 1] where they are taken together.
    """
    first, stop = target[0] - 1, target[1] - 1
    limit = min(first, matrix.prompt_length - 1)
    ends = np.array([unit.end for unit in units], dtype=np.int64)
    # The row before the answer decides its first token, so it is not one of the prompt's.
    lasts = np.where(ends <= limit, limit, first)
    real = np.concatenate([[0], np.cumsum(matrix.real[: matrix.num_rows])])
    counts = (real[lasts] - real[np.minimum(ends, lasts)]).astype(np.float64)
    for layer, head in each_head(matrix, layers):
        before = np.zeros(len(units))
        for start, rows in row_blocks(matrix, layer, head, int(ends.min(initial=first)), int(lasts.max(initial=0))):
            before += _between(rows, start, units, ends, lasts)
        baseline = np.divide(before, counts, out=np.full(len(units), np.inf), where=counts > 0)
        own = [of_units(rows, units) for _, rows in row_blocks(matrix, layer, head, first, stop)]
        looked = np.concatenate(own)
        if together:
            looked = looked.mean(0, keepdims=True)
        yield (layer, head), np.maximum(looked - baseline, 0.0).T


def contrast_of_means(matrix: AttentionMatrix, units: Sequence[Unit], *, focused: bool) -> Floats:
    """The same for the whole answer, from the means that a streamed archive without matrices keeps for each key.

    Args:
        matrix: the attention, with key means.
        units: the units.
        focused: see `contrast`.

    Returns:
        float64 [units, 1].
    """
    found = np.zeros((len(units), 1))
    for _, more in contrast_of_means_by_head(matrix, units, _focus(matrix, focused)):
        found += more**2
    return found


def contrast_of_means_by_head(
    matrix: AttentionMatrix, units: Sequence[Unit], layers: Sequence[int]
) -> Iterator[tuple[Head, Floats]]:
    """`contrast_by_head` for the whole answer, from the means that are kept for each key.

    The prompt's mean is over the rows after each key, rather than after the unit that it is a part of, so units of many
    tokens are compared with the rows within them, too; in a long text these are few.

    Args:
        matrix: the attention, with key means.
        units: the units.
        layers: the layers.

    Yields:
        Layer and head, and float64 [units, 1].
    """
    # Nothing stands behind the prompt's last token that it could be compared with.
    last = [unit.end >= matrix.prompt_length - 1 for unit in units]
    for layer, head in each_head(matrix, layers):
        means = matrix.key_means(layer, head)
        assert means is not None
        prompt, answer = (of_units(mean, units) for mean in means)
        more = np.maximum(answer - prompt, 0.0)[:, None]
        more[last] = 0.0
        yield (layer, head), more


def weighted_contrast(
    matrix: AttentionMatrix, units: Sequence[Unit], target: Target, weights: Mapping[Head, float], *, together: bool
) -> Floats:
    """What heads look at more in the answer than before, each head with its weight; of the heads that have one.

    Args:
        matrix: the attention, with weights, or with key means for the whole answer.
        units: the units, all before the target.
        target: the tokens' positions.
        weights: the weights of heads, by layer and head.
        together: see `contrast_by_head`.

    Returns:
        float64 [units, tokens]; [units, 1] where they are taken together.
    """
    layers = sorted({layer for layer, _ in weights})
    if matrix.has_weights:
        heads = contrast_by_head(matrix, units, target, layers, together=together)
    else:
        heads = contrast_of_means_by_head(matrix, units, layers)
    found = np.zeros((len(units), 1 if together or not matrix.has_weights else target[1] - target[0]))
    for head, more in heads:
        found += weights[head] * more
    return found


def _focus(matrix: AttentionMatrix, focused: bool) -> Sequence[int]:
    """The layers that say most of single words: the upper half; else all."""
    return matrix.layers[len(matrix.layers) // 2 :] if focused else matrix.layers


def _between(
    rows: Floats, start: int, units: Sequence[Unit], ends: NDArray[np.int64], lasts: NDArray[np.int64]
) -> Floats:
    """What some rows give to each unit, summed over those from the unit's end on and before its last; [units]."""
    found = np.zeros(len(units))
    stop = start + len(rows)
    whole = (ends <= start) & (lasts >= stop)
    found[whole] = of_units(rows.sum(0), [unit for unit, every in zip(units, whole, strict=True) if every])
    for place in np.flatnonzero(~whole & (ends < stop) & (lasts > start)).tolist():
        some = rows[max(ends[place] - start, 0) : lasts[place] - start, units[place].start : units[place].end]
        found[place] = some.sum()
    return found
