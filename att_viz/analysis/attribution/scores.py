"""Scores of units of a text for tokens of an answer, from attention and what is kept beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from att_viz.analysis.heads.rows import ROW_MULTIPLE, WEIGHTS_AT_ONCE, read_weights
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import InvalidInputError
from att_viz.matrix.direct_logit import DirectLogit
from att_viz.matrix.influence import Influence
from att_viz.matrix.units import Unit
from att_viz.system.progress import progress_bar

__all__ = ["contrast", "contrast_of_means", "direct_logits", "measured", "of_units", "weighted_attention"]

Floats = NDArray[np.float64]
Target = tuple[int, int]


def of_units(values: NDArray[Any], units: Sequence[Unit]) -> Floats:
    """Sums over the tokens of each unit.

    Args:
        values: [..., keys].
        units: the units; keys that are in none of them are left out.

    Returns:
        float64 [..., units].
    """
    sums = np.zeros((*values.shape[:-1], values.shape[-1] + 1))
    np.cumsum(values, axis=-1, dtype=np.float64, out=sums[..., 1:])
    last = values.shape[-1]
    ends = np.array([min(unit.end, last) for unit in units], dtype=np.int64)
    starts = np.array([min(unit.start, last) for unit in units], dtype=np.int64)
    return np.asarray(sums[..., ends] - sums[..., starts])


def measured(influence: Influence, units: Sequence[Unit], target: Target) -> Floats:
    """What hiding each unit did to each token; see `Influence`.

    Args:
        influence: what was measured.
        units: the units.
        target: the tokens' positions, within the answer that was measured.

    Returns:
        float64 [units, tokens], in nats; NaN where a unit was not measured.
    """
    places = {(unit.start, unit.end): place for place, unit in enumerate(influence.units)}
    columns = slice(target[0] - influence.target[0], target[1] - influence.target[0])
    found = np.full((len(units), target[1] - target[0]), np.nan)
    for row, unit in enumerate(units):
        place = places.get((unit.start, unit.end))
        if place is not None:
            found[row] = influence.effects[place, columns]
    return found


def direct_logits(direct: DirectLogit, units: Sequence[Unit], target: Target, signed: bool) -> Floats:
    """What attention brought from each unit straight to each token's logit; see `DirectLogit`.

    Args:
        direct: the direct logits of the answer.
        units: the units.
        target: the tokens' positions, first and one after the last.
        signed: True for the sum over layers and heads, False for the sum of the positive parts.

    Returns:
        float64 [units, tokens], in logits.

    Raises:
        InvalidInputError: if the tokens are not of the answer.
    """
    start, stop = direct.target
    if not start <= target[0] < target[1] <= stop:
        raise InvalidInputError(
            f"direct logits were kept of the tokens {start} to {stop - 1}, not of {target[0]} to {target[1] - 1}"
        )
    rows = slice(target[0] - start, target[1] - start)
    values = direct.positive[rows].astype(np.float64)
    if signed:
        values += direct.negative[rows]
    return np.asarray(of_units(values, units).T)


def weighted_attention(
    matrix: AttentionMatrix, units: Sequence[Unit], target: Target, *, value_norms: bool = False
) -> Floats:
    """Attention of the rows that decide each token to each unit, over all layers and heads.

    Args:
        matrix: the attention.
        units: the units.
        target: the tokens' positions.
        value_norms: False for the mean of p_ij over layers and heads, True for the sum of p_ij ||v_j W_O^h||
            (Kobayashi et al. 2020, Attention is Not Only a Weight).

    Returns:
        float64 [units, tokens].

    Raises:
        InvalidInputError: if the value norms of a layer are not known.
    """
    found = np.zeros((len(units), target[1] - target[0]))
    heads = 0
    for layer, head in _heads(matrix):
        heads += 1
        norms = matrix.value_norms(layer, head) if value_norms else None
        if value_norms and norms is None:
            raise InvalidInputError(f"the norms of the values of layer {layer} are not known; choose another method")
        for start, rows in _rows(matrix, layer, head, target[0] - 1, target[1] - 1):
            weighted = rows if norms is None else rows * norms[: rows.shape[1]]
            place = start - (target[0] - 1)
            found[:, place : place + len(rows)] += of_units(weighted, units).T
    return found if value_norms else found / heads


def contrast(
    matrix: AttentionMatrix, units: Sequence[Unit], target: Target, *, together: bool, focused: bool
) -> Floats:
    """How much more the answer looks at each unit than the prompt after it does.

    For each head, with the mean over the answer's rows (those that decide the target's tokens) and the mean over the
    prompt's rows after the unit, both of the row's weights summed over the unit,

        max(0, answer's mean - prompt's mean), summed over heads

    which takes out places where attention rests whatever is written. A unit of the answer is compared with the rows
    between it and the target. Where nothing stands between, nothing can be compared, and the score is 0.

    Args:
        matrix: the attention, with weights.
        units: the units, all before the target.
        target: the tokens' positions.
        together: whether the answer's rows are averaged first, for one score for all tokens.
        focused: whether differences are squared, and taken in the upper half of the layers only: better for single
            words (see docs/why-this-word.md).

    Returns:
        float64 [units, tokens]; [units, 1] where they are taken together.
    """
    first, stop = target[0] - 1, target[1] - 1
    limit = min(first, matrix.prompt_length - 1)
    ends = np.array([unit.end for unit in units], dtype=np.int64)
    # The row before the answer decides its first token, so it is not one of the prompt's.
    lasts = np.where(ends <= limit, limit, first)
    real = np.concatenate([[0], np.cumsum(matrix.real[: matrix.num_rows])])
    counts = (real[lasts] - real[np.minimum(ends, lasts)]).astype(np.float64)
    found = np.zeros((len(units), 1 if together else stop - first))
    chosen = matrix.layers[len(matrix.layers) // 2 :] if focused else matrix.layers
    for layer, head in _heads(matrix, chosen):
        before = np.zeros(len(units))
        for start, rows in _rows(matrix, layer, head, int(ends.min(initial=first)), int(lasts.max(initial=0))):
            before += _between(rows, start, units, ends, lasts)
        baseline = np.divide(before, counts, out=np.full(len(units), np.inf), where=counts > 0)
        own = [of_units(rows, units) for _, rows in _rows(matrix, layer, head, first, stop)]
        looked = np.concatenate(own)
        if together:
            looked = looked.mean(0, keepdims=True)
        more = np.maximum(looked - baseline, 0.0).T
        found += more**2 if focused else more
    return found


def contrast_of_means(matrix: AttentionMatrix, units: Sequence[Unit], *, focused: bool) -> Floats:
    """The same for the whole answer, from the means that a streamed archive without matrices keeps for each key.

    The prompt's mean is over the rows after each key, rather than after the unit that it is a part of, so units of many
    tokens are compared with the rows within them, too; in a long text these are few.

    Args:
        matrix: the attention, with key means.
        units: the units.
        focused: see `contrast`.

    Returns:
        float64 [units, 1].
    """
    found = np.zeros((len(units), 1))
    chosen = matrix.layers[len(matrix.layers) // 2 :] if focused else matrix.layers
    for layer, head in _heads(matrix, chosen):
        means = matrix.key_means(layer, head)
        assert means is not None
        prompt, answer = (of_units(mean, units) for mean in means)
        more = np.maximum(answer - prompt, 0.0)[:, None]
        found += more**2 if focused else more
    # Nothing stands behind the prompt's last token that it could be compared with.
    found[[unit.end >= matrix.prompt_length - 1 for unit in units]] = 0.0
    return found


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


def _heads(matrix: AttentionMatrix, layers: Sequence[int] | None = None) -> Iterator[tuple[int, int]]:
    chosen = matrix.layers if layers is None else layers
    places = [(layer, head) for layer in chosen for head in matrix.heads(layer)]
    with progress_bar(len(places), "reading heads", "head") as bar:
        for place in places:
            yield place
            bar.update()


def _rows(matrix: AttentionMatrix, layer: int, head: int, start: int, stop: int) -> Iterator[tuple[int, Floats]]:
    """Rows of a head in blocks: the first position of each, and float64 [queries, keys up to the last query]."""
    at_once = max(1, WEIGHTS_AT_ONCE // matrix.num_rows // ROW_MULTIPLE) * ROW_MULTIPLE
    sinks = matrix.sink_mass(layer, head) if start < stop else None
    for first in range(start, stop, at_once):
        last = min(first + at_once, stop)
        mass = None if sinks is None else sinks[first:last]
        yield first, read_weights(matrix, layer, head, (first, last), mass)
