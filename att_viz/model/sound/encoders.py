"""Models that hear and write nothing, as wav2vec 2.0 and HuBERT do: which they are, and how many places a sound has."""

from __future__ import annotations

from math import prod
from typing import Any

from transformers import MODEL_FOR_AUDIO_CLASSIFICATION_MAPPING, MODEL_MAPPING, PreTrainedModel

from att_viz.model.facts import saved_class

__all__ = ["hearing_class", "hears_otherwise", "places_of_samples", "step_of_places"]


def hearing_class(config: Any) -> type[PreTrainedModel] | None:
    """The class of an encoder that makes places of samples by convolutions, and nothing else of them.

    Args:
        config: a transformers config.

    Returns:
        The class that its weights were saved from, where that is known; None for other models, those among them that
        read spectra (AST, wav2vec 2.0-BERT), whose places nobody could name by their time alone.
    """
    for found in (saved_class(config), MODEL_MAPPING.get(type(config), None)):
        if (
            isinstance(found, type)
            and issubclass(found, PreTrainedModel)
            and found.main_input_name == "input_values"
            and getattr(found, "config_class", None) is type(config)
            and hasattr(config, "conv_stride")
            and hasattr(config, "conv_kernel")
            and not getattr(config, "is_encoder_decoder", False)
        ):
            return found
    return None


def hears_otherwise(config: Any) -> bool:
    """Whether a config is of an encoder that hears, whose places are not made of samples by convolutions alone.

    Args:
        config: a transformers config.
    """
    is_both = bool(getattr(config, "is_encoder_decoder", False))
    return type(config) in MODEL_FOR_AUDIO_CLASSIFICATION_MAPPING and not is_both and hearing_class(config) is None


def places_of_samples(config: Any, samples: int) -> int:
    """How many places the convolutions of such an encoder make of a sound.

    Args:
        config: the encoder's config.
        samples: how many samples the sound has.

    Returns:
        0 for a sound that is shorter than one place.
    """
    for width, stride in zip(config.conv_kernel, config.conv_stride, strict=True):
        samples = (samples - width) // stride + 1
    return max(0, samples) // _squeezed(config)


def step_of_places(config: Any) -> int:
    """How many samples lie between the beginnings of two places of such an encoder."""
    return int(prod(config.conv_stride)) * _squeezed(config)


def _squeezed(config: Any) -> int:
    """How many places of the convolutions SEW's layers see as one, their mean."""
    return int(getattr(config, "squeeze_factor", 1))
