"""How much each head's attention changed between two aligned texts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from att_viz.analysis.comparison.alignment import Alignment
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import InvalidInputError
from att_viz.system.progress import track

__all__ = ["HeadChange", "head_changes", "heads_fault", "slot_masses"]

_ROWS_AT_ONCE = 256

FloatArray = NDArray[np.float64]


@dataclass(frozen=True)
class HeadChange:
    """How much a head changed.

    Attributes:
        layer: the number of the layer.
        head: the number of the head.
        distance: the mean over aligned rows of the total-variation distance over slots, 0 to 1.
        on_edits: the part of it that lies on words that differ.
        edits_a: the mean share of attention that aligned rows of the first text gave to words that differ.
        edits_b: the same of the second text.
    """

    layer: int
    head: int
    distance: float
    on_edits: float
    edits_a: float
    edits_b: float


def heads_fault(a: AttentionMatrix, b: AttentionMatrix) -> str:
    """Why the heads of two runs cannot be compared one by one; "" where they can."""
    if not (a.has_weights and b.has_weights):
        return "one of the files holds statistics only, no attention rows"
    if a.layers != b.layers or any(a.heads(layer) != b.heads(layer) for layer in a.layers):
        return (
            f"the models have {a.num_layers} layers × {a.num_heads} heads and {b.num_layers} × {b.num_heads}, so no "
            "head of one is a head of the other"
        )
    return ""


def head_changes(a: AttentionMatrix, b: AttentionMatrix, alignment: Alignment) -> tuple[HeadChange, ...]:
    r"""Rank heads by how much their attention changed.

    For a pair of aligned rows, with the shares p and q that they give to each slot (learned sinks count as one slot),

        TV = ½ Σ_slots |p − q|,

    the total-variation distance: the share of attention that would have to be moved to make one row the other. Slots of
    words that differ are those words as a whole, so that a head which looks at "incorporates" as it looked at
    "includes" did not change; `on_edits` is the part of the sum over these. A head's change is the mean over all
    aligned rows.

    Args:
        a: the first run.
        b: the second run, of a model with the same layers and heads.
        alignment: of the two.

    Returns:
        All heads, the most changed first; of equal ones the first.

    Raises:
        InvalidInputError: if heads cannot be compared.
    """
    if fault := heads_fault(a, b):
        raise InvalidInputError(f"the heads cannot be compared: {fault}")
    places = [(layer, head) for layer in a.layers for head in a.heads(layer)]
    differing = alignment.differing
    found = []
    for layer, head in track(places, len(places), "comparing", "head"):
        distance = on_edits = edits_a = edits_b = 0.0
        for mass_a, mass_b, sinks in slot_masses(a, b, alignment, layer, head):
            apart = np.abs(mass_a - mass_b)
            distance += 0.5 * float(apart.sum() + np.abs(sinks[0] - sinks[1]).sum())
            on_edits += 0.5 * float(apart[:, differing].sum())
            edits_a += float(mass_a[:, differing].sum())
            edits_b += float(mass_b[:, differing].sum())
        rows = max(1, len(alignment.rows))
        found.append(HeadChange(layer, head, distance / rows, on_edits / rows, edits_a / rows, edits_b / rows))
    return tuple(sorted(found, key=lambda one: -one.distance))


def slot_masses(
    a: AttentionMatrix, b: AttentionMatrix, alignment: Alignment, layer: int, head: int
) -> Iterator[tuple[FloatArray, FloatArray, tuple[FloatArray, FloatArray]]]:
    """What aligned rows give to each slot, some rows at a time.

    Args:
        a: the first run.
        b: the second run.
        alignment: of the two.
        layer: the layer.
        head: the head.

    Yields:
        float64 [rows, slots] of the first and of the second run, and what their rows gave to a learned sink, [rows]
        each.
    """
    sides = ((a, 0), (b, 1))
    for start in range(0, len(alignment.rows), _ROWS_AT_ONCE):
        rows = alignment.rows[start : start + _ROWS_AT_ONCE]
        masses, sinks = [], []
        for matrix, side in sides:
            positions = rows[:, side]
            first = int(positions[0])
            weights = matrix.rows(layer, head, first, int(positions[-1]) + 1)[positions - first]
            masses.append(_to_slots(weights.astype(np.float64), alignment.slots[:, 2 * side : 2 * side + 2]))
            sink = matrix.sink_mass(layer, head)
            sinks.append(np.zeros(len(rows)) if sink is None else sink[positions].astype(np.float64))
        yield masses[0], masses[1], (sinks[0], sinks[1])


def _to_slots(weights: FloatArray, spans: NDArray[np.int64]) -> FloatArray:
    """Sum the weights of each slot's keys; [rows, slots]."""
    found = np.zeros((len(weights), len(spans)))
    # The last token has no row and is no key.
    ends = np.minimum(spans, weights.shape[1])
    held = np.flatnonzero(ends[:, 1] > ends[:, 0])
    if len(held):
        found[:, held] = np.add.reduceat(weights[:, : int(ends[held[-1], 1])], ends[held, 0], axis=1)
    return found
