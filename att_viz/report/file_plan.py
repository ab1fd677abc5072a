"""Which files a report is split into, chosen from the predicted size."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from att_viz.analysis.heads.roles import ROLES
from att_viz.errors import InvalidInputError, ReportTooLargeError
from att_viz.report.heads.letters import letters_for
from att_viz.report.packing import ReportWeights, predict_packed_bytes
from att_viz.report.rollout_layer import ALL_LAYERS
from att_viz.system.byte_sizes import readable_bytes

__all__ = [
    "HEADS_PER_CHUNK",
    "WHOLE_REPORT",
    "PlannedFile",
    "RenderInChunks",
    "candidate_plans",
    "element_bytes",
    "file_links",
    "most_head_bytes",
    "predict_head_bytes",
    "predicted_bytes",
    "too_large",
]

RenderInChunks = Literal["layer"] | bool | None

HEADS_PER_CHUNK = 8
WHOLE_REPORT = "report"
"""The suffix of a report in one file."""

_BANDS = 4
"""How many bands of its rows say how large a head will be: together heads of a layer have missed by up to 2%."""
_ELEMENT = '<script type="text/plain" id="att-viz-head-{}-{}"></script>\n"{}", '
_ROLES = "0 " + " ".join(["100"] * len(ROLES))


@dataclass(frozen=True)
class PlannedFile:
    """One page of a report.

    Attributes:
        suffix: what follows the prefix in its file name, without ".html".
        heads: the (layer, head) pairs in it.
    """

    suffix: str
    heads: tuple[tuple[int, int], ...]


def predict_head_bytes(weights: ReportWeights) -> dict[tuple[int, int], int]:
    """Predict how many bytes each head takes in a page, from some of its rows.

    Args:
        weights: the rows.

    Returns:
        The bytes of each (layer, head), the element that holds it included.
    """
    return {
        (layer, head): predict_packed_bytes(weights, layer, head, _BANDS) + element_bytes(layer, head)
        for layer in weights.layers
        for head in weights.heads(layer)
    }


def most_head_bytes(weights: ReportWeights) -> dict[tuple[int, int], int]:
    """What no head of a page takes more bytes than: for texts so short that it need not be known better.

    Args:
        weights: the rows.

    Returns:
        The bytes of each (layer, head).
    """
    rows = weights.num_rows
    # A byte for each weight, 16 numbers of at most 8 bytes, what else is known of a row, and what deflate adds at most.
    keys = (rows + 1) / 2 if weights.is_causal else weights.num_keys
    most = letters_for(int(1.01 * rows * (keys + 16 * 8 + 10)) + 1000)
    return {
        (layer, head): most + element_bytes(layer, head) for layer in weights.layers for head in weights.heads(layer)
    }


def element_bytes(layer: int, head: int) -> int:
    """How many bytes of a page surround a head's data, or stand elsewhere for it."""
    return len(_ELEMENT.format(layer, head, _ROLES))


def candidate_plans(
    weights: ReportWeights,
    render_in_chunks: RenderInChunks,
    max_file_size: int,
    head_bytes: Mapping[tuple[int, int], int],
    page_bytes: int,
    rollout_bytes: Mapping[tuple[int, int], int] | None = None,
) -> list[list[PlannedFile]]:
    """The splits that are predicted to fit, coarsest first.

    Args:
        weights: the rows.
        render_in_chunks: None to choose, False for one file, "layer" for one for each layer, True for one for
            each layer and eight heads.
        max_file_size: the largest size of a file, in bytes.
        head_bytes: predicted bytes of each head.
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
    sizes = [max(predicted_bytes(file, {**head_bytes, **known}, page_bytes) for file in plan) for plan in plans]
    fitting = [plan for plan, size in zip(plans, sizes, strict=True) if size <= max_file_size]
    if not fitting:
        raise too_large(min(sizes), max_file_size, finest=render_in_chunks in (None, True))
    return fitting


def predicted_bytes(file: PlannedFile, head_bytes: Mapping[tuple[int, int], int], page_bytes: int) -> int:
    """How large a page of a plan will be.

    Args:
        file: the page.
        head_bytes: the bytes of each of its heads.
        page_bytes: bytes of a page without heads.

    Returns:
        Bytes; within 15% of what is written.
    """
    return page_bytes + sum(head_bytes[head] for head in file.heads)


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


def file_links(plan: Sequence[PlannedFile], names: Sequence[str]) -> list[dict[str, object]]:
    """What leads from one page to the others.

    Args:
        plan: the pages.
        names: the names of their files.

    Returns:
        For each layer its `name` and its `links`, each with `href`, `label` and `text`.
    """
    rows: dict[int, list[dict[str, str]]] = {}
    for file, name in zip(plan, names, strict=False):
        layer, first = file.heads[0]
        last = file.heads[-1][1]
        if layer == ALL_LAYERS:
            text, label = "rollout", "All layers, rollout"
        else:
            text = str(first) if first == last else f"{first} to {last}"
            label = f"Layer {layer}, heads {first} to {last}"
        rows.setdefault(layer, []).append({"href": name, "label": label, "text": text})
    return [{"name": "All" if layer == ALL_LAYERS else str(layer), "links": links} for layer, links in rows.items()]
