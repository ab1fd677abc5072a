"""Running a vision encoder over a picture while every attention row is kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from transformers import PreTrainedModel

from att_viz.capture.hooks.attention_layers import Method, find_attention_layers
from att_viz.capture.row_collector import RowCollector
from att_viz.capture.session import capture_attention
from att_viz.capture.tiles.row_block import RowBlock
from att_viz.errors import CaptureError
from att_viz.matrix.extent import ENCODER_SELF
from att_viz.matrix.weights import InMemoryWeights
from att_viz.model.facts import total_heads
from att_viz.model.live_model import in_evaluation_mode

__all__ = ["EncodedImage", "encode_image"]


@dataclass(frozen=True)
class EncodedImage:
    """Where a vision encoder looked in a picture.

    Attributes:
        weights: the attention rows, one for each token.
        method: how they were captured.
        grid: the rows and columns of patches that the picture was cut into.
        extra: how many tokens are no patches.
        tokens: what each token is: "[CLS]", "[REG 0]" and the like, and "patch 0,0" (row, column).
        patches: int64 [rows, columns], the token of each patch.
    """

    weights: InMemoryWeights
    method: Method
    grid: tuple[int, int]
    extra: int
    tokens: tuple[str, ...]
    patches: NDArray[np.int64]


def encode_image(model: PreTrainedModel, pixel_values: torch.Tensor) -> EncodedImage:
    """Run a vision encoder over one picture, once.

    Args:
        model: a vision transformer (ViT: Dosovitskiy et al. 2021) of transformers.
        pixel_values: what the model's image processor made of the picture, float [1, channels, height, width].

    Returns:
        The rows, in which every patch may look at every other, the patches in reading order.

    Raises:
        CaptureError: if the attention cannot be captured exactly, would not fit in memory, or is no matrix over the
            patches of the picture: in windows, or over fewer patches in later layers.
    """
    _, layers = find_attention_layers(model)
    grid = _grid(model, pixel_values)
    collector = RowCollector(total_heads(model, len(layers)), looks_ahead=True)
    tokens: set[int] = set()

    def keep(block: RowBlock) -> None:
        if block.batch != 0:
            raise CaptureError(
                f"{type(model).__name__} computes its attention in windows of the picture, each by itself, so a layer "
                "has no single matrix over all patches to show"
            )
        tokens.add(block.keys_to)
        collector(block)

    with in_evaluation_mode(model), torch.no_grad(), capture_attention(model, keep) as capture:
        model(pixel_values=pixel_values.to(model.device))
    if len(tokens) != 1 or next(iter(tokens)) < grid[0] * grid[1]:
        raise CaptureError(
            f"{type(model).__name__} cuts this picture into {grid[0]} x {grid[1]} patches, but its layers look at "
            f"{' or '.join(f'{number:,}' for number in sorted(tokens))} tokens: they put patches together, or "
            "leave some out, and no matrix over the patches of the picture can be shown"
        )
    number = next(iter(tokens))
    extra = number - grid[0] * grid[1]
    # Of YOLOS (Fang et al. 2021, section 2.1) those of what it may detect stand behind the patches, all others before.
    behind = min(extra, getattr(model.config, "num_detection_tokens", 0))
    names = [f"patch {row},{column}" for row in range(grid[0]) for column in range(grid[1])]
    return EncodedImage(
        collector.weights(number, kind=ENCODER_SELF),
        capture.method,
        grid,
        extra,
        (*_before(model.config, extra - behind), *names, *(f"[DET {place}]" for place in range(behind))),
        np.arange(extra - behind, number - behind, dtype=np.int64).reshape(grid),
    )


def _before(config: Any, count: int) -> list[str]:
    """What the tokens before the patches are called."""
    if count == 2 and config.model_type == "deit":
        return ["[CLS]", "[DIST]"]
    return ["[CLS]", *(f"[REG {place}]" for place in range(count - 1))][:count]


def _grid(model: PreTrainedModel, pixel_values: torch.Tensor) -> tuple[int, int]:
    """How many rows and columns of patches a picture becomes."""
    size: Any = getattr(model.config, "patch_size", None)
    height, width = (size, size) if isinstance(size, int) else size if isinstance(size, list | tuple) else (0, 0)
    if pixel_values.ndim != 4 or not height or not width:
        raise CaptureError(
            f"{type(model).__name__} does not say into which patches it cuts a picture [1, channels, height, width], "
            "so its attention cannot be shown on one"
        )
    return int(pixel_values.shape[2]) // height, int(pixel_values.shape[3]) // width
