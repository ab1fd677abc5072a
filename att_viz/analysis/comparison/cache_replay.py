"""What a smaller cache would have lost: one run compared with itself, read again without the keys that were dropped."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from att_viz.analysis.comparison.answer_under import AnswerUnder, known_ids
from att_viz.analysis.comparison.compare import Comparison, Run, compare, open_run
from att_viz.attention_matrix import AttentionMatrix
from att_viz.cache_policy import CachePolicy
from att_viz.errors import InvalidInputError
from att_viz.matrix.metadata import CaptureMetadata
from att_viz.system.extras import require_models

__all__ = ["replay_cache_policy"]


def replay_cache_policy(model: Any, run: Run, policy: CachePolicy | str) -> Comparison:
    """Read a run again as if the model's cache had been smaller, and compare.

    The whole sequence is read in one forward pass in which each row, those of the prompt included, looks only at what
    the policy still holds, in all layers; everything else is as ever (positions stay). That is what a model would
    compute that runs with this mask; the answer stays as it is (teacher forcing).

    Args:
        model: the model of the run: a causal language model of transformers, or what holds one.
        run: the run, with its token ids: an `AttentionMatrix`, or the path of an archive.
        policy: "window:64" (the last 64 tokens), "sink:4+60" (the first 4 and the last 60) or "h2o:32+32" (the last 32
            and the 32 before that earlier rows looked at most); or a `CachePolicy`.

    Returns:
        The comparison: `a` is the run, read again as it was, `b` the run with the policy, `under` the log-probabilities
        of the answer without and with it. `lost` is, for each head, the share of the attention of `a`, in the rows that
        wrote the answer, on keys that the policy no longer held.

    Raises:
        MissingExtraError: if torch or transformers is not installed.
        InvalidInputError: if there is no such policy, or the run has no answer, no token ids, or padding.
        CaptureError: if the model's attention cannot be changed.
    """
    require_models()
    from att_viz.capture.cache_policy.replay import replay
    from att_viz.model.live_model import live_model

    chosen = CachePolicy.parse(policy)
    matrix = open_run(run, "first")
    running = live_model(model, "replay_cache_policy")
    ids = known_ids(matrix, "first")
    first = matrix.prompt_length
    if not 0 < first < len(ids):
        raise InvalidInputError("this run has no answer after a prompt, so nothing could be lost for it")
    before, after = replay(running, ids, first, None), replay(running, ids, first, chosen)
    # Read again without the policy, too: what the policy does not change is the same to the last bit.
    sides = [
        AttentionMatrix(
            read.weights,
            matrix.tokens,
            prompt_length=first,
            token_ids=ids,
            token_texts=matrix.token_texts,
            metadata=_metadata(matrix, None if read is before else chosen),
            influence=matrix.influence if read is before else None,
        )
        for read in (before, after)
    ]
    found = compare(*sides)
    return replace(
        found,
        under=AnswerUnder(before.log_probabilities, after.log_probabilities, {}),
        policy=str(chosen),
        lost=_lost(sides[0], after.held),
    )


def _metadata(matrix: AttentionMatrix, policy: CachePolicy | None) -> CaptureMetadata:
    generation = {**matrix.metadata.generation, "completion": "given"}
    return replace(
        matrix.metadata,
        generation=generation if policy is None else {**generation, "cache_policy": str(policy)},
    )


def _lost(matrix: AttentionMatrix, held: dict[int, Any]) -> dict[tuple[int, int], float]:
    """The mean share, over the rows that wrote the answer, of what lay on keys that were dropped."""
    found = {}
    for layer in matrix.layers:
        if layer not in held:
            continue
        for place, head in enumerate(matrix.heads(layer)):
            kept = held[layer][place if len(held[layer]) > 1 else 0]
            rows = matrix.rows(layer, head, matrix.prompt_length - 1, matrix.prompt_length - 1 + len(kept))
            dropped = ~kept[: len(rows), : rows.shape[1]]
            found[layer, head] = float((rows.astype(np.float64) * dropped).sum(axis=1).mean())
    return found
