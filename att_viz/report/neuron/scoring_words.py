"""What makes a layer's scores more than the scaled product of query and key, in words."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from att_viz.matrix.neurons.layer_scores import LayerScores

__all__ = ["scoring_words"]


def scoring_words(scores: LayerScores) -> list[str]:
    """Say how a layer makes attention of its products.

    Args:
        scores: the layer.

    Returns:
        Sentences. None of them speaks of a head.
    """
    said = []
    shared = scores.num_heads // len(scores.keys)
    if shared > 1:
        said.append(f"Every {shared} heads share one set of keys.")
    if scores.softcap is not None:
        said.append(
            f"Scores are capped before the softmax: s becomes {scores.softcap:g} × tanh(s / {scores.softcap:g}), so "
            f"none is beyond ±{scores.softcap:g}."
        )
    if scores.added is not None:
        said.append(_added(scores))
    if scores.chosen:
        said.append("Which keys a token sees is chosen by the model (an index), not by their places alone.")
    else:
        said.extend(_hidden(scores))
    if scores.sinks is not None:
        said.append(
            "Each head has a learned sink: a score without a key, which takes a part of the softmax, so that weights "
            "sum to less than 1."
        )
    return said


def _added(scores: LayerScores) -> str:
    added = scores.added
    assert added is not None
    seen = np.broadcast_to(scores.visible, added.shape) if len(scores.visible) == 1 else scores.visible
    tokens = np.arange(added.shape[1])
    distance = tokens[None, :] - tokens[:, None]
    by_distance, linear = True, True
    for head in range(len(added)):
        # What is added to all scores of a query alike changes nothing.
        own = np.diagonal(added[head])[:, None]
        values = np.where(seen[head if len(seen) > 1 else 0], added[head] - own, np.nan)
        steps = [values[distance == step] for step in range(1 - len(tokens), len(tokens))]
        steps = [step[~np.isnan(step)] for step in steps]
        by_distance &= all(np.ptp(step) <= 1e-4 * (1 + np.abs(step).max()) for step in steps if len(step))
        means = np.array([step.mean() if len(step) else np.nan for step in steps])
        changes = np.diff(means, 2)
        changes = changes[~np.isnan(changes)]
        linear &= bool((np.abs(changes) <= 1e-4 * (1 + np.nanmax(np.abs(means)))).all())
    what = "a number"
    if by_distance and linear:
        what = "a number that grows evenly with the distance of the two tokens (ALiBi)"
    elif by_distance:
        what = "a learned number for the distance of the two tokens (relative position)"
    return f"To each score the model adds {what}, before the softmax."


def _hidden(scores: LayerScores) -> list[str]:
    """What a token does not see of those before it, or of those after it where it sees some."""
    seen: NDArray[np.bool_] = np.asarray(scores.visible.any(axis=0))
    count = seen.shape[0]
    before = np.tri(count, dtype=np.bool_)
    said = []
    if not seen[before].all():
        reach = max(int(row[: place + 1].sum()) for place, row in enumerate(seen))
        said.append(
            f"A token does not see all tokens before it here: at most {reach}, itself included (a window or chunk of "
            "the layer)."
        )
    if seen[~before].any() and not seen[~before].all():
        ahead = max(int(row[place + 1 :].sum()) for place, row in enumerate(seen))
        said.append(f"It sees at most {ahead} of the tokens after it.")
    return said
