"""Vision encoders: the rows of patches, beside their own eager attention."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
import transformers
from transformers.models.auto import modeling_auto

from att_viz.capture import capture_attention
from att_viz.capture.patches import encode_image
from support.architectures.calls import CapturedCalls, largest_difference, refuse_flat
from support.architectures.encoders import own_attention
from support.architectures.outcome import Measured
from support.architectures.small_configs import small_config
from support.architectures.small_models import randomised

__all__ = ["measured_vision_encoder", "small_vision_encoder"]


def small_vision_encoder(name: str) -> Any:
    """A random vision encoder of a type."""
    config = small_config(transformers.CONFIG_MAPPING[name])
    torch.manual_seed(0)
    known: dict[str, Any] = {**modeling_auto.MODEL_MAPPING_NAMES, **modeling_auto.MODEL_FOR_IMAGE_MAPPING_NAMES}
    model_class = getattr(transformers, known[name])
    # Some stand for the part of a model that sees.
    part = config if isinstance(config, model_class.config_class) else config.vision_config
    return randomised(model_class._from_config(part, attn_implementation="eager"))


def images(config: Any, number: int) -> torch.Tensor:
    """Random pictures of the size that a model takes, float32 [number, channels, height, width]."""
    size = getattr(config, "image_size", 32)
    height, width = (size, size) if isinstance(size, int) else size
    channels = getattr(config, "num_channels", 3)
    return torch.randn(number, channels, height, width, generator=torch.Generator().manual_seed(1))


def measured_vision_encoder(name: str) -> Measured:
    """What becomes of the attention of a vision encoder to one picture, and to two."""
    model = small_vision_encoder(name)
    errors = [_of_one_picture(model)]
    inputs = {"pixel_values": images(model.config, 2)}
    own = own_attention(model, inputs)
    captured = CapturedCalls()
    with torch.no_grad(), capture_attention(model, captured) as capture:
        model(**inputs)
    refuse_flat(own)
    calls = captured.by_module(capture.layers)
    tokens = max(call.weights.shape[3] for found in calls.values() for call in found)
    real = torch.ones(2, tokens, dtype=torch.bool)
    errors.append(largest_difference(own, calls, real, causal=False))
    return Measured(capture.method, max(errors))


def _of_one_picture(model: Any) -> float:
    picture = images(model.config, 1)
    encoded = encode_image(model, picture)
    layers = [weights for calls in own_attention(model, {"pixel_values": picture}).values() for weights in calls]
    assert (encoded.weights.kind, encoded.weights.layers) == ("encoder_self", tuple(range(len(layers))))
    rows, columns = encoded.grid
    assert encoded.weights.num_rows == encoded.extra + rows * columns
    errors = []
    for layer, own in enumerate(layers):
        assert own.shape[2:] == (encoded.weights.num_rows,) * 2
        found = np.stack(
            [encoded.weights.read(layer, head, 0, len(own[0, 0])) for head in encoded.weights.heads(layer)]
        )
        errors.append(float(np.abs(found - own[0].numpy()).max()))
    return max(errors)
