"""Which files a report is split into, chosen from the predicted size."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from att_viz.errors import InvalidInputError, ReportTooLargeError
from att_viz.report.packing import ReportWeights, predict_packed_bytes
from att_viz.system.byte_sizes import readable_bytes

__all__ = [
    "HEADS_PER_CHUNK",
    "WHOLE_REPORT",
    "PlannedFile",
    "RenderInChunks",
    "candidate_plans",
    "predict_head_bytes",
    "too_large",
]

RenderInChunks = Literal["layer"] | bool | None

HEADS_PER_CHUNK = 8
WHOLE_REPORT = "report"
"""The suffix of a report in one file."""

_SAMPLED_HEADS = 6
# Heads compress differently; a sample's mean has been seen to miss the true mean by up to a tenth.
_MARGIN = 1.1


@dataclass(frozen=True)
class PlannedFile:
    """One page of a report.

    Attributes:
        suffix: what follows the prefix in its file name, without ".html".
        heads: the (layer, head) pairs in it.
    """

    suffix: str
    heads: tuple[tuple[int, int], ...]


def predict_head_bytes(weights: ReportWeights) -> float:
    """Predict how many bytes a head takes in a page, from a sample of heads.

    Args:
        weights: the rows.

    Returns:
        Bytes for each head, with a margin.
    """
    everyone = [(layer, head) for layer in weights.layers for head in weights.heads(layer)]
    step = max(1, len(everyone) // _SAMPLED_HEADS)
    sample = everyone[step // 2 :: step]
    return _MARGIN * sum(predict_packed_bytes(weights, *pair) for pair in sample) / len(sample)


def candidate_plans(
    weights: ReportWeights,
    render_in_chunks: RenderInChunks,
    max_file_size: int,
    head_bytes: float,
    page_bytes: int,
    rollout_bytes: Mapping[tuple[int, int], int] | None = None,
) -> list[list[PlannedFile]]:
    """The splits that are predicted to fit, coarsest first.

    Args:
        weights: the rows.
        render_in_chunks: None to choose, False for one file, "layer" for one for each layer, True for one for
            each layer and eight heads.
        max_file_size: the largest size of a file, in bytes.
        head_bytes: predicted bytes of a head.
        page_bytes: bytes of a page without heads.
        rollout_bytes: bytes of each head of the layer that stands for all layers; they go into the one file, or
            into a file of their own.

    Returns:
        At least one plan.

    Raises:
        InvalidInputError: if `render_in_chunks` is something else.
        ReportTooLargeError: if no permitted split fits.
    """
    splits = {False: _one_file, "layer": _per_layer, True: _per_chunk}
    if render_in_chunks is not None and render_in_chunks not in splits:
        raise InvalidInputError(
            f'render_in_chunks is {render_in_chunks!r}; use None (choose), False (one file), "layer" or True '
            "(one file for each layer and eight heads)"
        )
    permitted = list(splits) if render_in_chunks is None else [render_in_chunks]
    known = rollout_bytes or {}
    plans = [_with_rollout(splits[choice](weights), tuple(known)) for choice in permitted]
    sizes = [
        page_bytes + max(sum(known.get(head, head_bytes) for head in file.heads) for file in plan) for plan in plans
    ]
    fitting = [plan for plan, size in zip(plans, sizes, strict=True) if size <= max_file_size]
    if not fitting:
        raise too_large(min(sizes), max_file_size, finest=render_in_chunks in (None, True))
    return fitting


def too_large(size: float, max_file_size: int, *, finest: bool) -> ReportTooLargeError:
    """The refusal, with the sum and the alternatives.

    Args:
        size: the predicted bytes of the smallest permitted file.
        max_file_size: the budget in bytes.
        finest: whether no finer split exists.

    Returns:
        The error to raise.
    """
    advice = (
        "show fewer tokens, average the heads (AttentionAggregationMethod.HEADWISE_AVERAGING)"
        if finest
        else "leave render_in_chunks at None, so that the report is split, average the heads"
    )
    return ReportTooLargeError(
        f"a file of this report would take about {readable_bytes(size)}, and RenderConfig.max_file_size allows "
        f"{readable_bytes(max_file_size)}. Nothing was written. You can {advice}, or allow larger files with "
        f"RenderConfig(max_file_size={int(size * 1.1):_})."
    )


def _with_rollout(plan: list[PlannedFile], heads: tuple[tuple[int, int], ...]) -> list[PlannedFile]:
    if not heads:
        return plan
    if len(plan) == 1 and plan[0].suffix == WHOLE_REPORT:
        return [PlannedFile(WHOLE_REPORT, plan[0].heads + heads)]
    return [*plan, PlannedFile("All-layers", heads)]


def _one_file(weights: ReportWeights) -> list[PlannedFile]:
    return [
        PlannedFile(WHOLE_REPORT, tuple((layer, head) for layer in weights.layers for head in weights.heads(layer)))
    ]


def _per_layer(weights: ReportWeights) -> list[PlannedFile]:
    return [
        PlannedFile(f"Layer-{layer}", tuple((layer, head) for head in weights.heads(layer))) for layer in weights.layers
    ]


def _per_chunk(weights: ReportWeights) -> list[PlannedFile]:
    return [
        PlannedFile(f"Layer-{layer}__Chunk-{chunk}", tuple((layer, head) for head in group))
        for layer in weights.layers
        for chunk, group in enumerate(_groups(weights.heads(layer)))
    ]


def _groups(heads: Sequence[int]) -> list[Sequence[int]]:
    return [heads[start : start + HEADS_PER_CHUNK] for start in range(0, len(heads), HEADS_PER_CHUNK)]
