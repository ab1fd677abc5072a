"""Models that read pictures and nothing else: which they are, and what makes their input."""

from __future__ import annotations

from typing import Any

import torch
from transformers import MODEL_MAPPING, PreTrainedModel
from transformers.models.auto import modeling_auto

from att_viz.errors import InvalidInputError
from att_viz.model.facts import saved_class

__all__ = ["image_processor_of", "picture_inputs", "reads_pictures", "seeing_part", "vision_class"]


def vision_class(config: Any) -> type[PreTrainedModel] | None:
    """The class of the vision encoder that a config is of, or of that half of CLIP and its like which sees.

    Args:
        config: a transformers config.

    Returns:
        The class that its weights were saved from, where that is known; None for models that read text, too, or hear.
    """
    if type(config) in modeling_auto.MODEL_FOR_ZERO_SHOT_IMAGE_CLASSIFICATION_MAPPING:
        part = getattr(config, "vision_config", None)
        return None if part is None else _class_of(part)
    saved = saved_class(config)
    return saved if _sees(saved, config) else _class_of(config)


def _class_of(config: Any) -> type[PreTrainedModel] | None:
    images: Any = modeling_auto.MODEL_FOR_IMAGE_MAPPING
    found: Any = images[type(config)] if type(config) in images else MODEL_MAPPING.get(type(config), None)
    return found if _sees(found, config) else None


def _sees(found: Any, config: Any) -> bool:
    return (
        isinstance(found, type)
        and issubclass(found, PreTrainedModel)
        and found.main_input_name == "pixel_values"
        and getattr(found, "config_class", None) is type(config)
        and not getattr(config, "is_encoder_decoder", False)
    )


def seeing_part(model: PreTrainedModel) -> PreTrainedModel | None:
    """The vision encoder in a loaded model: itself, or that half of CLIP and its like which sees.

    Args:
        model: a transformers model.

    Returns:
        None for models that read text, too, or hear.
    """
    if type(model.config) in modeling_auto.MODEL_FOR_ZERO_SHOT_IMAGE_CLASSIFICATION_MAPPING:
        part = getattr(model, "vision_model", None)
        return part if isinstance(part, PreTrainedModel) else None
    return model if _sees(type(model), model.config) else None


def reads_pictures(config: Any) -> bool:
    """Whether a config is of a decoder that reads pictures among its text, as LLaVA does."""
    return type(config) in modeling_auto.MODEL_FOR_IMAGE_TEXT_TO_TEXT_MAPPING and not getattr(
        config, "is_encoder_decoder", False
    )


def image_processor_of(given: Any) -> Any:
    """The image processor in whatever a user calls a processor; None where there is none.

    Args:
        given: an image processor of transformers, or a processor that holds one beside a tokenizer.
    """
    held = getattr(given, "image_processor", None)
    if held is not None:
        return held
    return given if hasattr(given, "preprocess") and hasattr(given, "model_input_names") else None


def picture_inputs(image_processor: Any, picture: Any) -> torch.Tensor:
    """What a vision encoder reads of a picture.

    Args:
        image_processor: the image processor of the model.
        picture: a picture of PIL.

    Returns:
        float [1, channels, height, width].

    Raises:
        InvalidInputError: if the processor makes something else of it.
    """
    made = image_processor(images=picture, return_tensors="pt")
    values = made.get("pixel_values")
    if not isinstance(values, torch.Tensor) or values.ndim != 4 or len(values) != 1:
        raise InvalidInputError(
            f"{type(image_processor).__name__} makes several pictures, or none, of one; a vision encoder's attention "
            "is shown for one"
        )
    return values
