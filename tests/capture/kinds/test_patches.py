"""Vision encoders: which tokens are patches, and what has no matrix over them."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch
import transformers
from support.architectures.images import small_vision_encoder

from att_viz.capture.patches import encode_image
from att_viz.errors import CaptureError


def picture(height: int, width: int) -> torch.Tensor:
    return torch.randn(1, 3, height, width, generator=torch.Generator().manual_seed(1))


def test_tokens_before_the_patches_are_counted() -> None:
    model: Any = small_vision_encoder("dinov2_with_registers")
    encoded = encode_image(model, picture(16, 48))
    assert encoded.grid == (2, 6)
    assert encoded.extra == 1 + model.config.num_register_tokens
    assert encoded.weights.num_rows == encoded.extra + 12
    assert encoded.method == "interface"
    rows = encoded.weights.read(0, 0, 0, encoded.weights.num_rows)
    np.testing.assert_allclose(rows.sum(-1), 1.0, atol=1e-6)
    assert model.config._attn_implementation == "eager"


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("swin", "in windows of the picture, each by itself"),
        ("convnext", "has no attention to show"),
        ("vit_mae", "put patches together, or leave some out"),
        ("segformer", "does not say into which patches it cuts a picture"),
    ],
)
def test_what_has_no_matrix_over_patches_is_refused(name: str, reason: str) -> None:
    with pytest.raises(CaptureError, match=reason):
        encode_image(small_vision_encoder(name), picture(32, 32))


def test_a_film_is_refused() -> None:
    model = transformers.ViTModel(
        transformers.ViTConfig(
            hidden_size=32, num_hidden_layers=1, num_attention_heads=4, intermediate_size=48, image_size=32
        )
    )
    with pytest.raises(CaptureError, match=r"a picture \[1, channels, height, width\]"):
        encode_image(model.eval(), picture(32, 32)[None])
