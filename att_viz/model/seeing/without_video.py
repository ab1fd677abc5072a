"""Processors of models that also see videos, or hear, for pictures alone: videos need torchvision, pictures do not."""

from __future__ import annotations

from typing import Any

import transformers
from transformers import AutoImageProcessor, ProcessorMixin

from att_viz.model.from_pretrained import loaded_part

__all__ = ["processor_without_video"]

_ALSO_SEE_VIDEOS = {
    "gemma4": "Gemma4Processor",
    "qwen2_vl": "Qwen2VLProcessor",
    "qwen2_5_vl": "Qwen2_5_VLProcessor",
    "qwen3_vl": "Qwen3VLProcessor",
    "qwen3_vl_moe": "Qwen3VLProcessor",
}
_FURTHER_SIGNS = ("boi_token", "eoi_token", "audio_token", "boa_token", "eoa_token")
"""Which some processors take from their tokenizers: what stands around a picture or a sound."""


def processor_without_video(model_type: str, tokenizer: Any, place: str, shared: dict[str, Any]) -> Any:
    """The processor of a model, of transformers in all but that it takes no videos.

    Args:
        model_type: the kind of model, as its config names it.
        tokenizer: its tokenizer, which has its chat template.
        place: the directory, or the hub name, of its image processor.
        shared: arguments for loading that.

    Returns:
        The processor; None for models of which it is not known that they see videos, too.

    Raises:
        ModelError: if the image processor cannot be loaded.
    """
    name = _ALSO_SEE_VIDEOS.get(model_type)
    if name is None:
        return None
    seeing = loaded_part("image processor", place, AutoImageProcessor.from_pretrained, shared)
    return _of_pictures(getattr(transformers, name))(seeing, tokenizer)


def _of_pictures(whole: Any) -> Any:
    """A class of processors without its part for videos: transformers reads the parts off `__init__`."""

    class OfPictures(whole):  # type: ignore[misc]
        def __init__(self, image_processor: Any, tokenizer: Any) -> None:
            for part in ("image", "video"):
                sign = getattr(tokenizer, f"{part}_token", None) or f"<|{part}_pad|>"
                setattr(self, f"{part}_token", sign)
                setattr(self, f"{part}_token_id", tokenizer.convert_tokens_to_ids(sign))
            for name in _FURTHER_SIGNS:
                setattr(self, name, getattr(tokenizer, name, None))
            ProcessorMixin.__init__(self, image_processor, tokenizer, chat_template=tokenizer.chat_template)

    OfPictures.__name__ = OfPictures.__qualname__ = whole.__name__
    return OfPictures
