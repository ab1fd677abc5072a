"""What somebody gave, a prompt, a sound or a text to read, as the arguments of a model."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any

import torch
from transformers import PreTrainedModel

from att_viz.errors import CaptureError, InvalidInputError
from att_viz.model.facts import is_listener, longest_sequence
from att_viz.model.given_ids import check_vocabulary
from att_viz.model.loading import LoadedModel
from att_viz.model.prompt_ids import prompt_ids
from att_viz.model.seeing.prompts import PicturePrompt, picture_prompt
from att_viz.model.seeing.vision import image_processor_of, reads_pictures
from att_viz.model.sound.inputs import Sound, sound_inputs
from att_viz.prompt_template import Prompt, PromptTemplate

__all__ = ["ModelInputs", "forward_arguments", "model_inputs", "text_inputs"]

_NO_LIMIT = 10**9
"""Tokenizers that know of no limit say a number beyond."""


@dataclass(frozen=True)
class ModelInputs:
    """A prompt, with pictures or without, or a sound, as a model that goes on with it is given it.

    Attributes:
        arguments: what the model, or its encoder, reads or hears, by the names of its arguments, each [1, ...];
            "input_ids" is int64 [1, tokens], and not there for a sound.
        sound: the sound, which names the places that the encoder makes of it; None for text.
        seen: the prompt with its pictures, and what else the model is given for them; None without pictures.
    """

    arguments: Mapping[str, torch.Tensor]
    sound: Sound | None = None
    seen: PicturePrompt | None = None


def model_inputs(
    loaded: LoadedModel,
    prompt: Prompt | None,
    image: Any,
    audio: Any,
    sampling_rate: int | None,
    template: PromptTemplate,
    system: str | None,
    chat_template_kwargs: Mapping[str, Any] | None,
    *,
    shared: bool = False,
) -> ModelInputs:
    """Turn a prompt or a sound into what a model is given that goes on with it.

    Args:
        loaded: the model that is to go on with it, with its tokenizer, processor and feature extractor.
        prompt: a text, chat messages or token ids, see `prompt_ids`; None for a model that hears.
        image: a picture that belongs to the prompt, or a list of them, see `picture_prompt`; None for none.
        audio: a sound, see `sound_inputs`; None for a model that reads.
        sampling_rate: how many samples of `audio` there are in a second.
        template: see `prompt_ids`.
        system: the system message.
        chat_template_kwargs: what the chat template is told besides.
        shared: whether several processes share the model.

    Returns:
        The inputs, on the CPU but for what stands beside the token ids of a prompt with pictures.

    Raises:
        InvalidInputError: if something cannot be used, is missing, or is not for this kind of model.
        CaptureError: if there are pictures, and several processes share the model.
    """
    if image is not None:
        if prompt is None or audio is not None or sampling_rate is not None:
            raise InvalidInputError("a picture belongs to a prompt of text; give both, and no audio")
        _check_pictures(loaded, shared)
        seen = picture_prompt(loaded.model, loaded.processor, prompt, image, template, system, chat_template_kwargs)
        check_vocabulary(loaded.model, seen.ids, pictures=True)
        return ModelInputs({"input_ids": seen.ids}, seen=seen)
    kind = type(loaded.model).__name__
    if is_listener(loaded.model.config):
        if prompt is not None or audio is None:
            raise InvalidInputError(f"{kind} hears: give it a sound, generate_text(audio=…), and no prompt")
        if system is not None or chat_template_kwargs:
            raise InvalidInputError(
                "system and chat_template_kwargs are of chat templates, and nothing is put around a sound"
            )
        sound = sound_inputs(loaded.model, loaded.extractor, audio, sampling_rate)
        return ModelInputs(sound.inputs, sound)
    if audio is not None or sampling_rate is not None:
        raise InvalidInputError(f"{kind} reads, and cannot hear; give it a prompt, and no audio")
    if prompt is None:
        raise InvalidInputError("there is no prompt; give a text, chat messages or token ids")
    ids = prompt_ids(loaded.tokenizer, prompt, template, system, chat_template_kwargs)
    check_vocabulary(loaded.model, ids)
    return ModelInputs({"input_ids": ids, "attention_mask": ids.new_ones(ids.shape)})


def _check_pictures(loaded: LoadedModel, shared: bool) -> None:
    """See to it that a model reads pictures among its text."""
    if not reads_pictures(loaded.model.config):
        raise InvalidInputError(f"{type(loaded.model).__name__} reads no pictures; leave image out")
    if image_processor_of(loaded.processor) is None or not callable(loaded.processor):
        missing = (
            ""
            if find_spec("torchvision") is not None
            else ". Some processors need the package torchvision, which is not installed: pip install torchvision"
        )
        raise InvalidInputError(
            "the processor that puts pictures into the prompt could not be loaded with the model; give it: "
            f"SelfAttentionModel(model, processor=processor){missing}"
        )
    if shared:
        raise CaptureError("pictures are read by one process only; load the model without tp_plan")


def text_inputs(
    model: PreTrainedModel, tokenizer: Any, text: Any, pair: Any = None
) -> tuple[dict[str, torch.Tensor], list[list[int]]]:
    """Turn a text into tokens, with what the tokenizer puts around it.

    Args:
        model: the model that shall read it.
        tokenizer: its tokenizer.
        text: the text.
        pair: a second sentence; None for none.

    Returns:
        The inputs, each int64 [1, tokens]; and for each sentence its first token and the one after its last, without
        special tokens.

    Raises:
        InvalidInputError: if a sentence is no text or holds no token, or there are too many for the model.
    """
    for name, given in (("text", text), ("pair", pair)):
        if not isinstance(given, str) and not (name == "pair" and given is None):
            raise InvalidInputError(f"{name} is a {type(given).__name__}; give a text")
    encoded = tokenizer(text, pair, return_tensors="pt", truncation=False, verbose=False)
    count = int(encoded["input_ids"].shape[1])
    known = [longest_sequence(model), getattr(tokenizer, "model_max_length", None)]
    limit = min((number for number in known if number is not None and number < _NO_LIMIT), default=None)
    if limit is not None and count > limit:
        raise InvalidInputError(
            f"the text has {count:,} tokens, but the model has positions for {limit:,} only; shorten the text"
        )
    belongs = encoded.sequence_ids(0)
    sentences = []
    for number in range(1 if pair is None else 2):
        places = [place for place, sentence in enumerate(belongs) if sentence == number]
        if not places:
            raise InvalidInputError(f"{('text', 'pair')[number]} holds no token; give a text with words in it")
        sentences.append([places[0], places[-1] + 1])
    return {name: tensor for name, tensor in encoded.items() if isinstance(tensor, torch.Tensor)}, sentences


def forward_arguments(model: PreTrainedModel, inputs: Mapping[str, torch.Tensor]) -> dict[str, Any]:
    """What a model is called with to read a text once.

    Args:
        model: the model.
        inputs: what the tokenizer made of the text; what the model does not take is left out.

    Returns:
        The arguments, on the model's device, without a cache.
    """
    known = inspect.signature(model.forward).parameters
    chosen: dict[str, Any] = {name: tensor.to(model.device) for name, tensor in inputs.items() if name in known}
    if "use_cache" in known:
        chosen["use_cache"] = False
    return chosen
