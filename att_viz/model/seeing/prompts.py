"""Prompts with pictures: token ids, what else the model reads, and which tokens are patches of which picture."""

from __future__ import annotations

import inspect
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import torch
from jinja2 import TemplateError
from numpy.typing import NDArray
from transformers import PreTrainedModel

from att_viz.errors import InvalidInputError
from att_viz.matrix.text.picture import Picture
from att_viz.model.seeing.pictures import opened_picture, picture_file, seen_pixels
from att_viz.prompt_template import CHAT_TEMPLATE, Prompt, PromptTemplate, fill_template

__all__ = ["PicturePrompt", "beside_answer", "flat_patches_as_picture", "picture_prompt"]

_ONE_TOKEN_A_PATCH = ("llava", "vipllava", "paligemma")
_ALWAYS_AS_MANY = {"gemma3": "mm_tokens_per_image", "gemma3n": "vision_soft_tokens_per_image"}
"""A picture, or each crop of one, is pooled to as many tokens as this says, as many rows as columns."""
_PLACED_PATCHES = ("gemma4", "gemma4_unified")
"""They are given patches, each with its place in the picture; one token is a square of these."""
_ONE_TOKEN_A_SQUARE = ("idefics3", "smolvlm")
"""Of patches, `scale_factor` in each direction; a picture may be cut up, and each piece then is one."""
_TEXT_FOLLOWS_AT_ONCE = ("paligemma",)
"""Their text stands right behind the pictures."""
_KIND_OF_ANSWER = {"paligemma": 1}
"""The type of an answer's tokens by kind of model, where it is not 0: in PaliGemma 0 is what looks both ways."""
_NOT_BESIDE = ("input_ids", "attention_mask", "labels")
_FLAT_PATCHES = ("qwen2_vl", "qwen2_5_vl", "qwen3_vl")
"""They are given patches, and one token is a square of `merge_size` patches in each direction."""


@dataclass(frozen=True)
class PicturePrompt:
    """A prompt with pictures, as a model reads it.

    Attributes:
        ids: int64 [1, tokens].
        beside: what the model is given besides, such as {"pixel_values": float [1, 3, height, width]}.
        pictures: what it saw; none where nobody knows which part of a picture each token is.
        names: the texts of the tokens that are patches.
    """

    ids: torch.Tensor
    beside: Mapping[str, torch.Tensor] = field(default_factory=dict)
    pictures: tuple[Picture, ...] = ()
    names: Mapping[int, str] = field(default_factory=dict)


def picture_prompt(
    model: PreTrainedModel,
    processor: Any,
    prompt: Prompt,
    image: Any,
    template: PromptTemplate,
    system: str | None = None,
    chat_template_kwargs: Mapping[str, Any] | None = None,
) -> PicturePrompt:
    """Put a prompt and its pictures into the form in which a model reads them.

    Args:
        model: a model that reads pictures among its text.
        processor: its processor of transformers, which holds the image processor and the tokenizer.
        prompt: a text, before which the pictures stand, or which has the processor's own sign for each; or chat
            messages in which {"type": "image"} stands for each.
        image: a picture, see `opened_picture`, or a list of them.
        template: `CHAT_TEMPLATE` for that of the processor; a string in which `{p}` stands for the prompt; or None.
        system: the system message.
        chat_template_kwargs: what the chat template is told besides.

    Returns:
        The prompt.

    Raises:
        InvalidInputError: if the prompt or a picture cannot be used.
    """
    images = [opened_picture(each) for each in (image if isinstance(image, (list, tuple)) else [image])]
    if not images:
        raise InvalidInputError("image is an empty list; give a picture, or leave image out")
    between = "" if model.config.model_type in _TEXT_FOLLOWS_AT_ONCE else "\n"
    text = _written(processor, prompt, len(images), template, system, chat_template_kwargs, between)
    begins = getattr(processor.tokenizer, "bos_token", None)
    try:
        with warnings.catch_warnings():
            # PaliGemma's makes a NumPy array of a tensor, in a way that NumPy does not like any more.
            warnings.filterwarnings("ignore", category=DeprecationWarning, module=r"transformers\.models")
            made = processor(
                images=images,
                text=text,
                return_tensors="pt",
                add_special_tokens=not (begins and text.startswith(begins)),
            )
    except (ValueError, TypeError, KeyError, IndexError) as error:
        raise InvalidInputError(f"the processor refused the prompt with {len(images)} pictures: {error}") from error
    ids: torch.Tensor = made["input_ids"]
    known = inspect.signature(model.forward).parameters
    beside = {
        name: tensor.to(model.device, model.dtype if tensor.is_floating_point() else tensor.dtype)
        for name, tensor in made.items()
        if isinstance(tensor, torch.Tensor) and name not in _NOT_BESIDE and name in known
    }
    pictures, names = _found(model, processor, ids[0].numpy(), made)
    return PicturePrompt(ids, beside, pictures, names)


def beside_answer(
    beside: Mapping[str, torch.Tensor], model_type: str, prompt_length: int, length: int
) -> dict[str, torch.Tensor]:
    """What a model is given besides a prompt, for a prompt with the beginning of its answer behind it.

    Args:
        beside: see `PicturePrompt`.
        model_type: the kind of model, as its config names it.
        prompt_length: how many tokens the prompt has.
        length: how many tokens there are with those of the answer.

    Returns:
        The same, with the kind of the answer's tokens where there is one for each token.
    """
    more, kind = length - prompt_length, _KIND_OF_ANSWER.get(model_type, 0)
    return {
        name: torch.nn.functional.pad(tensor, (0, more), value=kind) if name.endswith("token_type_ids") else tensor
        for name, tensor in beside.items()
    }


def _written(
    processor: Any,
    prompt: Prompt,
    count: int,
    template: PromptTemplate,
    system: str | None,
    given: Mapping[str, Any] | None,
    between: str,
) -> str:
    """The text of a prompt, with a sign for each picture and something between these and what is said."""
    sign = str(getattr(processor, "image_token", "<image>"))
    if template is CHAT_TEMPLATE and getattr(processor, "chat_template", None):
        if not isinstance(prompt, str):
            return _through_template(processor, list(prompt), system, given)
        parts = [*({"type": "image"} for _ in range(count)), {"type": "text", "text": prompt}]
        text = _through_template(processor, [{"role": "user", "content": parts}], system, given)
        if text.count(sign) == count:
            return text
        # A template for text only: it writes what it is given.
        written = {"role": "user", "content": f"{sign * count}{between}{prompt}"}
        return _through_template(processor, [written], system, given)
    if not isinstance(prompt, str):
        raise InvalidInputError("chat messages with pictures go through the processor's chat template; give a text")
    if system is not None or given:
        raise InvalidInputError("system and chat_template_kwargs have no place to go without a chat template")
    said = prompt if sign in prompt else f"{sign * count}{between}{prompt}"
    return fill_template(template, said) if isinstance(template, str) else said


def _through_template(processor: Any, messages: list[Any], system: str | None, given: Mapping[str, Any] | None) -> str:
    if system is not None:
        texts = isinstance(messages[0].get("content"), str)
        content = system if texts else [{"type": "text", "text": system}]
        messages = [{"role": "system", "content": content}, *messages]
    try:
        text: str = processor.apply_chat_template(
            messages, **{"add_generation_prompt": True, **(given or {}), "tokenize": False}
        )
    except (TemplateError, TypeError, ValueError, KeyError, AttributeError) as error:
        raise InvalidInputError(f"the processor's chat template refused the prompt: {error}") from error
    return text


def _found(
    model: PreTrainedModel, processor: Any, ids: NDArray[np.int64], made: Mapping[str, Any]
) -> tuple[tuple[Picture, ...], dict[int, str]]:
    """The pictures, and what their tokens are called."""
    config: Any = model.config
    seen = _seen(config, processor.image_processor, made)
    sign = getattr(config, "image_token_id", None) or getattr(config, "image_token_index", None)
    places = np.flatnonzero(ids == sign)
    if seen is None or len(places) != sum(rows * columns for (rows, columns), _ in seen):
        warnings.warn(
            f"which part of the picture each of the {len(places)} tokens of {type(model).__name__} is, is not known: "
            "their attention is shown in the text, and no picture",
            stacklevel=5,
        )
        return (), {}
    pictures: list[Picture] = []
    names: dict[int, str] = {}
    begun = 0
    for number, ((rows, columns), pixels) in enumerate(seen):
        own = places[begun : begun + rows * columns]
        begun += rows * columns
        pictures.append(Picture(picture_file(pixels), own.astype(np.int64).reshape(rows, columns)))
        of = f" of {number + 1}" if len(seen) > 1 else ""
        names |= {int(token): f" patch {at // columns},{at % columns}{of}" for at, token in enumerate(own)}
    return tuple(pictures), names


def _seen(
    config: Any, image_processor: Any, made: Mapping[str, Any]
) -> list[tuple[tuple[int, int], NDArray[np.uint8]]] | None:
    """The grid of tokens and the pixels of each picture; None for models of which that is not known."""
    values: Any = made.get("pixel_values")
    if config.model_type in _FLAT_PATCHES and "image_grid_thw" in made:
        return _of_flat_patches(image_processor, values, made["image_grid_thw"].tolist())
    if config.model_type in _PLACED_PATCHES and "image_position_ids" in made:
        places = made["image_position_ids"]
        return [_of_placed_patches(image_processor, *of, config) for of in zip(values, places, strict=True)]
    if config.model_type in _ALWAYS_AS_MANY:
        rows = round(getattr(config, _ALWAYS_AS_MANY[config.model_type]) ** 0.5)
        return [((rows, rows), seen_pixels(image_processor, one)) for one in values]
    if config.model_type in _ONE_TOKEN_A_PATCH:
        side = config.vision_config.patch_size
    elif config.model_type in _ONE_TOKEN_A_SQUARE:
        side = config.vision_config.patch_size * config.scale_factor
        values = values[0]
    else:
        return None
    grid = int(values.shape[2]) // side, int(values.shape[3]) // side
    return [(grid, seen_pixels(image_processor, one)) for one in values]


def _of_flat_patches(
    image_processor: Any, values: torch.Tensor, grids: Sequence[Sequence[int]]
) -> list[tuple[tuple[int, int], NDArray[np.uint8]]] | None:
    found, begun, merge = [], 0, int(image_processor.merge_size)
    for frames, rows, columns in grids:
        if frames != 1:
            return None
        own = values[begun : begun + rows * columns]
        begun += rows * columns
        whole = flat_patches_as_picture(own, (rows, columns), merge, int(image_processor.temporal_patch_size))
        found.append(((rows // merge, columns // merge), seen_pixels(image_processor, whole)))
    return found


def _of_placed_patches(
    image_processor: Any, values: torch.Tensor, places: torch.Tensor, config: Any
) -> tuple[tuple[int, int], NDArray[np.uint8]]:
    whole = placed_patches_as_picture(values, places)
    # Patches of the unified model are tokens already.
    pooled = int(config.vision_config.pooling_kernel_size) if config.model_type == "gemma4" else 1
    columns, rows = (int(last) + 1 for last in places.amax(0))
    return (rows // pooled, columns // pooled), seen_pixels(image_processor, whole)


def placed_patches_as_picture(values: torch.Tensor, places: torch.Tensor) -> torch.Tensor:
    """A picture from the patches that Gemma 4's image processor cuts it into.

    Args:
        values: float [patches, side * side * channels], of each pixel its channels.
        places: int [patches, 2], column and row of each; -1 for those that fill up.

    Returns:
        float [channels, height, width].
    """
    seen = places[:, 0] >= 0
    columns, rows = (int(last) + 1 for last in places.amax(0))
    side = round((values.shape[1] / 3) ** 0.5)
    whole = values.new_zeros(rows, columns, side, side, 3)
    whole[places[seen, 1], places[seen, 0]] = values[seen].reshape(-1, side, side, 3)
    return whole.permute(4, 0, 2, 1, 3).reshape(3, rows * side, columns * side)


def flat_patches_as_picture(values: torch.Tensor, grid: tuple[int, int], merge: int, frames: int) -> torch.Tensor:
    """A picture from the patches that Qwen2-VL's image processor cuts it into.

    Args:
        values: float [rows * columns, channels * frames * side * side], squares of `merge` patches together.
        grid: rows and columns of patches.
        merge: patches of a square, in each direction.
        frames: how many times each picture is repeated.

    Returns:
        float [channels, height, width].
    """
    rows, columns = grid
    side = int((values.shape[1] / 3 / frames) ** 0.5)
    parts = values.reshape(rows // merge, columns // merge, merge, merge, 3, frames, side, side)[:, :, :, :, :, 0]
    return parts.permute(4, 0, 2, 5, 1, 3, 6).reshape(3, rows * side, columns * side)
