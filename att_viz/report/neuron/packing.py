"""A layer's queries, keys and attention in the neuron view's page.

As float16, one after the other: queries [heads, tokens, width], keys [key-value heads, tokens, width], both divided by
the layer's `unit`; attention [heads, tokens, tokens], NaN for keys that a query does not see; and what is added to
scores [`added`, tokens, tokens]. All first bytes come before all second ones, which deflate likes better; then deflated
(zlib format) and written in letters (`att_viz.report.heads.letters`).
"""

from __future__ import annotations

import zlib
from typing import Any, NamedTuple, TypedDict

import numpy as np
from numpy.typing import NDArray

from att_viz.matrix.half_precision import half, widen
from att_viz.matrix.neurons.layer_scores import LayerScores
from att_viz.report.heads.letters import in_letters
from att_viz.report.neuron.scoring_words import scoring_words

__all__ = ["PackedLayer", "PageLayer", "pack_layer"]

_LARGEST_HALF = 65504.0


class PageLayer(TypedDict):
    """What a page says of a layer.

    `added` is of how many heads (all, 1 for all of them, 0 for none) the page holds what is added to scores, `said`
    what makes its scores more than the scaled product, and `scoreError` how far a scaled product that is computed from
    the page's numbers may be from the model's.
    """

    layer: int
    heads: int
    keyHeads: int
    width: int
    scale: float
    softcap: float | None
    added: int
    sinks: bool
    unit: float
    scoreError: float
    said: list[str]


class PackedLayer(NamedTuple):
    """A layer of the page.

    Attributes:
        facts: what is said of it.
        data: its numbers.
    """

    facts: PageLayer
    data: str


def pack_layer(scores: LayerScores) -> PackedLayer:
    """Pack a layer.

    Args:
        scores: its queries, keys and attention.

    Returns:
        The packed layer.
    """
    largest = max(float(np.abs(scores.queries).max()), float(np.abs(scores.keys).max()))
    # A power of two, so that dividing by it rounds nothing.
    unit = 1.0 if largest <= _LARGEST_HALF else 2.0 ** np.ceil(np.log2(largest / _LARGEST_HALF))
    queries, keys = (half(numbers / np.float32(unit)) for numbers in (scores.queries, scores.keys))
    hidden = ~np.broadcast_to(scores.visible, scores.attention.shape)
    attention = half(scores.attention)
    attention[hidden] = np.nan
    parts = [queries, keys, attention]
    if scores.added is not None:
        parts.append(half(np.where(scores.visible, scores.added, np.float32(0))))
    facts = PageLayer(
        layer=scores.layer,
        heads=scores.num_heads,
        keyHeads=len(scores.keys),
        width=scores.width,
        scale=scores.scale,
        softcap=scores.softcap,
        added=0 if scores.added is None else len(parts[-1]),
        sinks=scores.sinks is not None,
        unit=float(unit),
        scoreError=_score_error(scores, widen(queries) * np.float32(unit), widen(keys) * np.float32(unit)),
        said=scoring_words(scores),
    )
    return PackedLayer(facts, _packed(parts))


def _score_error(scores: LayerScores, queries: NDArray[np.float32], keys: NDArray[np.float32]) -> float:
    """How far the scaled products of rounded numbers are from those of the true ones, where they are seen."""
    rounded = LayerScores(scores.layer, queries, keys, scores.attention, scores.visible, scores.scale)
    found = 0.0
    for head, (own, true) in enumerate(zip(rounded.products(), scores.products(), strict=True)):
        found = max(found, float(np.abs(own - true)[scores.seen(head)].max(initial=0.0)))
    return float(f"{found:.2g}")


def _packed(parts: list[NDArray[Any]]) -> str:
    numbers = np.concatenate([part.reshape(-1) for part in parts])
    planes = numbers.astype("<f2").view(np.uint8).reshape(-1, 2).T
    return in_letters(zlib.compress(planes.tobytes(), level=6))
