"""Pictures for models that take them in a form of their own, and a small tower in the place of one that cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import torch
import transformers
from transformers.modeling_outputs import BaseModelOutput

__all__ = ["OWN_PICTURES", "small_towers"]

_ROWS, _COLUMNS = 2, 3
"""Tokens of a picture."""
_EMPTY = 2
"""Tokens' worth of patches behind those of the picture: processors fill a picture up to a number of them."""


def _positioned_patches(number: int, pooled: int, side: int) -> dict[str, torch.Tensor]:
    """Patches with the column and the row of each, and empty ones behind them.

    Args:
        number: how many pictures.
        pooled: how many patches a token pools in each direction.
        side: pixels of a patch in each direction.
    """
    rows, columns = _ROWS * pooled, _COLUMNS * pooled
    where = [[column, row] for row in range(rows) for column in range(columns)]
    where += [[-1, -1]] * (_EMPTY * pooled**2)
    patches = torch.rand(number, len(where), 3 * side**2, generator=torch.Generator().manual_seed(2))
    patches[:, rows * columns :] = 0
    return {"pixel_values": patches, "image_position_ids": torch.tensor([where] * number)}


def _gemma4(config: Any, number: int) -> dict[str, torch.Tensor]:
    vision = config.vision_config
    return _positioned_patches(number, vision.pooling_kernel_size, vision.patch_size)


def _gemma4_unified(config: Any, number: int) -> dict[str, torch.Tensor]:
    # It has no tower: a patch as large as what others pool is a token.
    return _positioned_patches(number, 1, config.vision_config.model_patch_size)


def _molmo2(config: Any, number: int) -> dict[str, torch.Tensor]:
    """One crop of a picture, of which each token pools a square of four patches."""
    vision = config.vision_config
    side = vision.image_size[0] // vision.patch_size
    grid = torch.arange(side * side).reshape(side // 2, 2, side // 2, 2).permute(0, 2, 1, 3).reshape(-1, 4)
    return {
        "pixel_values": torch.randn(
            number, side * side, 3 * vision.patch_size**2, generator=torch.Generator().manual_seed(2)
        ),
        "image_token_pooling": torch.cat([grid + side * side * one for one in range(number)]),
        "image_grids": torch.tensor([[side // 2, side // 2, 0, 0]] * number),
        "image_num_crops": torch.ones(number, dtype=torch.long),
    }


OWN_PICTURES = {"gemma4": _gemma4, "gemma4_unified": _gemma4_unified, "molmo2": _molmo2}
"""What makes the pictures of a model, by its type: from its configuration, so many."""


class _Convolution(transformers.PreTrainedModel):
    """A tower of one convolution in the place of timm's MobileNetV5: what it makes of a picture has the same form."""

    config_class = transformers.Gemma3nVisionConfig
    main_input_name = "pixel_values"

    def __init__(self, config: Any) -> None:
        super().__init__(config)
        self.patches = torch.nn.Conv2d(3, config.hidden_size, 16, 16)
        made: Any = self.post_init
        made()

    def forward(self, pixel_values: torch.Tensor, **_: Any) -> BaseModelOutput:
        return BaseModelOutput(last_hidden_state=self.patches(pixel_values))


@contextmanager
def small_towers() -> Iterator[None]:
    """Let Gemma 3n be made with another tower: its own has 294 million parameters, of any configuration, in timm."""
    transformers.AutoModel.register(transformers.Gemma3nVisionConfig, _Convolution, exist_ok=True)
    try:
        yield
    finally:
        mapping: Any = transformers.MODEL_MAPPING
        del mapping._extra_content[transformers.Gemma3nVisionConfig]
