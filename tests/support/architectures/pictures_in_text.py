"""Models that read pictures among their text: the decoder's rows, beside its own eager attention."""

from __future__ import annotations

import inspect
from typing import Any

import torch
import transformers

from att_viz.capture import capture_attention
from support.architectures.calls import CapturedCalls, largest_difference, refuse_flat
from support.architectures.decoders import NEW, PADDED, WITHOUT_PADDING, generated, own_attention
from support.architectures.outcome import Measured
from support.architectures.own_pictures import OWN_PICTURES, small_towers
from support.architectures.small_configs import FIRST_SPECIAL_ID, small_config
from support.architectures.small_models import randomised

__all__ = ["measured_with_pictures", "small_model_with_pictures"]

BEFORE, AFTER = 8, 6
"""Tokens of text before and after the picture."""
GRID = (1, 4, 4)
"""Pictures, and rows and columns of patches, for models that are given patches."""

_SEVERAL_CROPS = ("idefics2", "idefics3", "smolvlm", "granite_docling")
"""Models that take several crops of each picture."""
_CROPS_AND_WHOLE = ("llava_next", "llava_next_video", "llava_onevision")
_SAY_SIZES = ("lighton_ocr", "mistral3", "mistral_large4")
"""Models that are told how large the pictures are."""


def small_model_with_pictures(name: str) -> Any:
    """A random model that reads pictures among its text."""
    config = small_config(transformers.CONFIG_MAPPING[name])
    torch.manual_seed(0)
    with small_towers():
        return randomised(transformers.AutoModelForImageTextToText.from_config(config, attn_implementation="eager"))


def measured_with_pictures(name: str) -> Measured:
    """What becomes of the attention of the decoder while a picture is described.

    Once alone, and once in a batch of two of which the first is padded on the left.
    """
    model = small_model_with_pictures(name)
    errors, method = [], ""
    for number in (1, 2):
        inputs = picture_inputs(model, number)
        real = torch.nn.functional.pad(inputs["attention_mask"], (0, NEW), value=1).bool()
        captured = CapturedCalls()
        with capture_attention(model, captured) as capture:
            sequences = generated(model, inputs).sequences
        own, same = own_attention(model, inputs)
        assert same.equal(sequences), "the model says something else while it is captured"
        refuse_flat(own)
        calls = captured.by_module(capture.layers)
        # What is not captured must belong to the tower that sees.
        root = _common_root(list(calls))
        assert not [name for name in own if name not in calls and name.startswith(root)]
        method = capture.method
        errors.append(largest_difference({name: own[name] for name in calls}, calls, real))
    return Measured(method, max(errors))


def _common_root(names: list[str]) -> str:
    parts = [name.split(".layers.")[0] for name in names]
    assert len(set(parts)) == 1, parts
    return parts[0] + "."


def picture_inputs(model: Any, number: int) -> dict[str, torch.Tensor]:
    """Inputs of so many sequences with a picture each, the first padded on the left if there are several."""
    pictures = _pictures(model, number)
    tokens = _number_of_tokens(model, pictures) // number
    generator = torch.Generator().manual_seed(1)
    text = torch.randint(5, FIRST_SPECIAL_ID, (number, BEFORE + AFTER), generator=generator)
    config = model.config
    picture_id = getattr(config, "image_token_id", None) or config.image_token_index
    places = torch.full((number, tokens), picture_id)
    ids = torch.cat((text[:, :BEFORE], places, text[:, BEFORE:]), 1)
    there = torch.ones_like(ids)
    if number > 1 and config.model_type not in WITHOUT_PADDING:
        there[0, :PADDED] = 0
    inputs = {"input_ids": ids, "attention_mask": there, **pictures}
    for kinds in ("mm_token_type_ids", "token_type_ids"):
        if _takes(model, kinds):
            inputs[kinds] = (ids == picture_id).long()
    return inputs


def _pictures(model: Any, number: int) -> dict[str, torch.Tensor]:
    if model.config.model_type in OWN_PICTURES:
        return OWN_PICTURES[model.config.model_type](model.config, number)
    return _grid_pictures(model, number) if _takes(model, "image_grid_thw") else _plain_pictures(model, number)


def _takes(model: Any, argument: str) -> bool:
    return argument in inspect.signature(model.forward).parameters


def _vision(config: Any) -> Any:
    return getattr(config, "vision_config", None) or config


def _grid_pictures(model: Any, number: int) -> dict[str, torch.Tensor]:
    vision = _vision(model.config)
    names = ("in_channels", "in_chans", "num_channels")
    channels = next((getattr(vision, name) for name in names if hasattr(vision, name)), 3)
    width = channels * getattr(vision, "temporal_patch_size", 1) * vision.patch_size**2
    generator = torch.Generator().manual_seed(2)
    patches = torch.randn(number * GRID[0] * GRID[1] * GRID[2], width, generator=generator)
    pictures = {"pixel_values": patches, "image_grid_thw": torch.tensor([GRID] * number)}
    if _takes(model, "image_merge_sizes"):
        pictures["image_merge_sizes"] = torch.full((number,), 2)
    return pictures


def _plain_pictures(model: Any, number: int) -> dict[str, torch.Tensor]:
    size = getattr(_vision(model.config), "image_size", 32)
    size = size if isinstance(size, int) else size[0]
    pictures = torch.randn(number, 3, size, size, generator=torch.Generator().manual_seed(2))
    if model.config.model_type in _SEVERAL_CROPS:
        pictures = pictures[:, None]
    if model.config.model_type in _CROPS_AND_WHOLE:
        # A picture twice as high as wide: the whole, and its two halves.
        pictures = pictures[:, None].repeat(1, 3, 1, 1, 1)
        return {"pixel_values": pictures, "image_sizes": torch.tensor([[2 * size, size]] * number)}
    if model.config.model_type in _SAY_SIZES:
        return {"pixel_values": pictures, "image_sizes": torch.full((number, 2), size)}
    return {"pixel_values": pictures}


@torch.no_grad()
def _number_of_tokens(model: Any, pictures: dict[str, torch.Tensor]) -> int:
    """How many tokens the pictures become together."""
    owner = model if hasattr(model, "get_image_features") else model.model
    found = owner.get_image_features(**pictures)
    features = getattr(found, "pooler_output", found)
    features = getattr(features, "last_hidden_state", features)
    parts = features if isinstance(features, list | tuple) else [features]
    return sum(part.numel() // part.shape[-1] for part in parts)
