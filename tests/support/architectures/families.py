"""Every architecture that transformers has in its lists of models, by what it reads."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

import transformers
from transformers.models.auto import modeling_auto

from support.architectures.decoders import measured_decoder
from support.architectures.encoder_decoders import measured_encoder_decoder, measured_listener
from support.architectures.encoders import measured_encoder
from support.architectures.images import measured_vision_encoder
from support.architectures.outcome import Measured
from support.architectures.pictures_in_text import measured_with_pictures

__all__ = ["FAMILIES", "Family"]


class Family(NamedTuple):
    """Architectures that are run in the same way.

    Attributes:
        title: what the documents call them.
        attention: which kinds of attention are captured.
        names: their types, as configurations name them, that the installed transformers has.
        measured: what runs one and compares its rows.
    """

    title: str
    attention: str
    names: tuple[str, ...]
    measured: Callable[[str], Measured]


def _installed(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({name for name in names if name in transformers.CONFIG_MAPPING}))


_TOWERS = ("granite_docling_vision", "idefics3_vision", "internvl_vision", "qianfan_ocr_vision", "smolvlm_vision")
"""Of models that read pictures among their text; others take patches, and are run with the model that they serve."""
_ANSWERING = _installed(
    [
        *modeling_auto.MODEL_FOR_SEQ_TO_SEQ_CAUSAL_LM_MAPPING_NAMES,
        *modeling_auto.MODEL_FOR_SPEECH_SEQ_2_SEQ_MAPPING_NAMES,
    ]
)
_LISTENING = tuple(name for name in _ANSWERING if not transformers.CONFIG_MAPPING[name].is_encoder_decoder)
"""They stand in the same lists, and are decoders with sound among their tokens."""

FAMILIES = {
    "decoder": Family(
        "Decoders", "decoder", _installed(modeling_auto.MODEL_FOR_CAUSAL_LM_MAPPING_NAMES), measured_decoder
    ),
    "encoder": Family(
        "Encoders",
        "encoder",
        _installed({*modeling_auto.MODEL_FOR_MASKED_LM_MAPPING_NAMES} - {*_ANSWERING}),
        measured_encoder,
    ),
    "encoder-decoder": Family(
        "Encoder-decoders",
        "encoder, decoder, cross",
        tuple(name for name in _ANSWERING if name not in _LISTENING),
        measured_encoder_decoder,
    ),
    "speech": Family(
        "Decoders that listen",
        "decoder, of text alone",
        _LISTENING,
        measured_listener,
    ),
    "vision": Family(
        "Vision encoders",
        "encoder, of patches",
        _installed(
            [
                *modeling_auto.MODEL_FOR_IMAGE_MAPPING_NAMES,
                *(name for name in modeling_auto.MODEL_MAPPING_NAMES if name.endswith("_vision_model")),
                *_TOWERS,
            ]
        ),
        measured_vision_encoder,
    ),
    "vision-language": Family(
        "Decoders that read pictures among their text",
        "decoder, image tokens",
        _installed(modeling_auto.MODEL_FOR_IMAGE_TEXT_TO_TEXT_MAPPING_NAMES),
        measured_with_pictures,
    ),
}
"""By the word that the documents use for what they were run as."""
