"""Loading a language model and its tokenizer, with errors that say what to do."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, cast

import torch
from transformers import (
    AutoConfig,
    AutoFeatureExtractor,
    AutoImageProcessor,
    AutoModel,
    AutoModelForCausalLM,
    AutoModelForImageTextToText,
    AutoModelForSeq2SeqLM,
    AutoModelForSpeechSeq2Seq,
    AutoProcessor,
    AutoTokenizer,
    PreTrainedModel,
)

from att_viz.errors import InvalidInputError, ModelError
from att_viz.model.facts import capture_metadata, is_encoder, is_encoder_decoder, is_listener, saved_class
from att_viz.model.from_pretrained import loaded_part
from att_viz.model.live_model import live_model, tokenizer_with
from att_viz.model.loaded_weights import check_loaded_weights
from att_viz.model.loading_arguments import checked_dtype, placement
from att_viz.model.seeing.vision import image_processor_of, reads_pictures, seeing_part, vision_class
from att_viz.model.seeing.without_video import processor_without_video
from att_viz.model.sound.encoders import hearing_class, hears_otherwise
from att_viz.model.source import ModelSource, model_label, model_source, tokenizer_source
from att_viz.model.tensor_parallel import tensor_parallel

__all__ = ["LoadedModel", "model_and_tokenizer"]

_TOKENIZER_ARGUMENTS = (
    "cache_dir",
    "code_revision",
    "force_download",
    "local_files_only",
    "proxies",
    "revision",
    "subfolder",
    "token",
    "trust_remote_code",
)


_PLACE_OF_THE_MODEL = ("code_revision", "revision", "subfolder")
"""Those of them that say where the model is, and nothing about a tokenizer that is elsewhere."""


@dataclass(frozen=True)
class LoadedModel:
    """A model that is ready to run.

    Attributes:
        model: the transformers model.
        tokenizer: its tokenizer; None for a model that only sees, or only hears.
        processor: what makes a model's input of a picture; None for a model that reads text only.
        name: the name to show.
        revision: which revision of it was asked for; "" where none was.
        extractor: what makes spectra of a sound, for a model that listens; None for others, and where none was given.
    """

    model: PreTrainedModel
    tokenizer: Any
    processor: Any
    name: str
    revision: str
    extractor: Any = None


def model_and_tokenizer(
    given: Any, tokenizer: Any, device: Any, arguments: dict[str, Any], processor: Any = None
) -> LoadedModel:
    """Load a model and its tokenizer, or take what is loaded already.

    Args:
        given: see `SelfAttentionModel`, whose arguments these are.
        tokenizer: a tokenizer; or where it is, if not with the model.
        device: see `loading_arguments.placement`; None leaves it to transformers.
        arguments: what `from_pretrained` gets; the tokenizer gets those that concern it.
        processor: what makes a model's input of a picture; or where it is, if not with the model.

    Returns:
        All of them, the model in evaluation mode if it was loaded here.

    Raises:
        InvalidInputError: if an argument cannot be used.
        ModelError: if either cannot be found or loaded, or the checkpoint does not hold all weights of the model.
        MissingExtraError: if the package that reads GGUF files or adapters is missing.
    """
    if isinstance(given, (str, os.PathLike)):
        arguments = {"dtype": "auto", "trust_remote_code": False, **arguments}
        arguments["dtype"] = checked_dtype(arguments["dtype"])
        shared = tensor_parallel(arguments)
        if shared and (device is not None or "device_map" in arguments):
            raise InvalidInputError(
                "tp_plan puts a part of the model on the GPU of each process; give it without device and device_map"
            )
        if device is not None:
            if "device_map" in arguments:
                raise InvalidInputError("device and device_map were both given; give one of them")
            arguments.update(placement(device))
        elif shared:
            arguments.update(shared)
        elif torch.cuda.is_available():
            arguments.setdefault("device_map", "auto")
        revision = str(arguments.get("revision") or "")
        model, loaded, found, extractor = _load_all(given, arguments, tokenizer, processor)
        return LoadedModel(model, loaded, found, model_label(given), revision, extractor)
    model = live_model(given, "SelfAttentionModel")
    further = ([] if device is None else ["device"]) + sorted(arguments)
    if further:
        raise InvalidInputError(f"{', '.join(further)} cannot be given: the model is loaded already")
    extractor = _extractor_with(tokenizer) or (None if given is model else _extractor_with(given))
    facts = capture_metadata(model)
    seeing = seeing_part(model)
    if seeing is not None:
        found = _image_processor(tokenizer if processor is None else processor, None, {})
        return LoadedModel(seeing, None, found, facts.model, facts.revision)
    if hearing_class(model.config) is not None:
        extractor = _feature_extractor(tokenizer if processor is None else processor, None, {}) or extractor
        return LoadedModel(model, None, None, facts.model, facts.revision, extractor)
    if processor is None and image_processor_of(tokenizer) is not None:
        processor = tokenizer
    tokenizer = tokenizer_with(given) if tokenizer is None else tokenizer
    tokenizer = getattr(processor, "tokenizer", None) if tokenizer is None else tokenizer
    if tokenizer is None:
        raise InvalidInputError("a model that is loaded needs its tokenizer, too: SelfAttentionModel(model, tokenizer)")
    if isinstance(tokenizer, (str, os.PathLike)):
        tokenizer = loaded_part("tokenizer", tokenizer_source(tokenizer), AutoTokenizer.from_pretrained, {})
    tokenizer = _checked_tokenizer(tokenizer)
    _check_vocabulary(tokenizer, model)
    return LoadedModel(model, tokenizer, processor, facts.model, facts.revision, extractor)


def _load_all(
    name: str | os.PathLike[str], arguments: dict[str, Any], tokenizer: Any, processor: Any
) -> tuple[PreTrainedModel, Any, Any, Any]:
    """A model, its tokenizer, the processor of one that reads pictures, the feature extractor of one that listens."""
    source = model_source(name, arguments.pop("gguf_file", None))
    shared = {key: value for key, value in arguments.items() if key in _TOKENIZER_ARGUMENTS}
    config = None if source.arguments else _readable_config(source.place, shared)
    seeing = None if config is None else vision_class(config)
    if seeing is not None:
        found = _image_processor(tokenizer if processor is None else processor, source.place, shared)
        return _of_class(seeing, source.place, arguments), None, found, None
    if config is not None and hears_otherwise(config):
        raise ModelError(
            f"{source.place!r} hears spectra ({config.model_type}), and of which time its places are is not known; of "
            "encoders that hear, those are shown that make places of samples by convolutions (wav2vec 2.0, HuBERT)"
        )
    hearing = None if config is None else hearing_class(config)
    if hearing is not None:
        found = _feature_extractor(tokenizer if processor is None else processor, source.place, shared)
        return _of_class(hearing, source.place, arguments), None, None, found
    if tokenizer is None:
        loaded: Any = loaded_part(
            "tokenizer", source.tokenizer, AutoTokenizer.from_pretrained, {**shared, **source.arguments}
        )
    elif isinstance(tokenizer, (str, os.PathLike)):
        shared = {key: value for key, value in shared.items() if key not in _PLACE_OF_THE_MODEL}
        loaded = loaded_part("tokenizer", tokenizer_source(tokenizer), AutoTokenizer.from_pretrained, shared)
    else:
        loaded = _checked_tokenizer(tokenizer)
    arguments = {**arguments, **source.arguments, "output_loading_info": True}
    model: PreTrainedModel
    model, report = loaded_part("model", source.place, _model_class(source, shared).from_pretrained, arguments)
    check_loaded_weights(model, source.place, report)
    if source.adapter is not None:
        _put_adapter(model, source.adapter)
    if tokenizer is not None:
        _check_vocabulary(loaded, model)
    extractor = _extractor_with(tokenizer)
    if extractor is None and is_listener(model.config):
        asked = {**{key: value for key, value in arguments.items() if key in _TOKENIZER_ARGUMENTS}, **source.arguments}
        extractor = loaded_part("feature extractor", source.place, AutoFeatureExtractor.from_pretrained, asked)
    return model, loaded, _processor_of_pictures(model, processor, loaded, source.place, shared), extractor


def _readable_config(place: str, shared: dict[str, Any]) -> Any:
    """The config of a model; None where it cannot be read, which is said when the model itself is loaded."""
    try:
        return loaded_part("model", place, AutoConfig.from_pretrained, dict(shared))
    except ModelError:
        return None


def _processor_of_pictures(
    model: PreTrainedModel, given: Any, tokenizer: Any, place: str, shared: dict[str, Any]
) -> Any:
    """The processor of a model that reads pictures among its text, where there is one; such a model reads text, too."""
    if isinstance(given, (str, os.PathLike)):
        return loaded_part("processor", tokenizer_source(given), AutoProcessor.from_pretrained, {})
    if given is None and image_processor_of(tokenizer) is not None:
        return tokenizer
    if given is not None or not reads_pictures(model.config):
        return given
    with suppress(ModelError):
        return loaded_part("processor", place, AutoProcessor.from_pretrained, shared)
    with suppress(ModelError):
        return processor_without_video(model.config.model_type, tokenizer, place, shared)
    return None


def _image_processor(given: Any, place: str | None, shared: dict[str, Any]) -> Any:
    """The image processor that was given, or else the one beside the model."""
    if given is None and place is not None:
        return loaded_part("image processor", place, AutoImageProcessor.from_pretrained, shared)
    if isinstance(given, (str, os.PathLike)):
        return loaded_part("image processor", tokenizer_source(given), AutoImageProcessor.from_pretrained, {})
    found = image_processor_of(given)
    if found is None:
        raise InvalidInputError(
            "this model reads pictures; give its image processor, too: SelfAttentionModel(model, processor=processor)"
            + ("" if given is None else f" ({type(given).__name__} is none)")
        )
    return found


def _of_class(found: type[PreTrainedModel], place: str, arguments: dict[str, Any]) -> PreTrainedModel:
    """A model that only sees or only hears."""
    model, report = loaded_part("model", place, found.from_pretrained, {**arguments, "output_loading_info": True})
    check_loaded_weights(model, place, report)
    return cast(PreTrainedModel, model)


def _model_class(source: ModelSource, shared: dict[str, Any]) -> Any:
    """What loads a model: of an encoder the class that it was saved from, so that no weight is missing."""
    if source.arguments:
        return AutoModelForCausalLM
    config = loaded_part("model", source.place, AutoConfig.from_pretrained, dict(shared))
    if is_encoder_decoder(config):
        return AutoModelForSeq2SeqLM
    if is_listener(config):
        return AutoModelForSpeechSeq2Seq
    if reads_pictures(config):
        return AutoModelForImageTextToText
    if not is_encoder(config):
        return AutoModelForCausalLM
    return saved_class(config) or AutoModel


def _put_adapter(model: PreTrainedModel, directory: str) -> None:
    if not getattr(model, "_hf_peft_config_loaded", False):
        # transformers puts an adapter that lies beside its model on it by itself.
        report = loaded_part("adapter", directory, lambda place, **_: model.load_adapter(place), {})
        check_loaded_weights(model, directory, report.to_dict())
    model.train(False)


def _checked_tokenizer(given: Any) -> Any:
    # A processor of a model that also sees or hears holds the tokenizer.
    tokenizer = given if hasattr(given, "convert_ids_to_tokens") else getattr(given, "tokenizer", given)
    if not hasattr(tokenizer, "convert_ids_to_tokens"):
        raise InvalidInputError(f"the tokenizer is a {type(given).__name__}; give a tokenizer of transformers")
    return tokenizer


def _extractor_with(given: Any) -> Any:
    """The feature extractor that a processor or a pipeline holds; None where there is none."""
    found = getattr(given, "feature_extractor", None)
    return found if callable(found) and hasattr(found, "sampling_rate") else None


def _feature_extractor(given: Any, place: str | None, shared: dict[str, Any]) -> Any:
    """The feature extractor that was given, in a processor or by itself, or else the one beside the model."""
    if isinstance(given, (str, os.PathLike)):
        return loaded_part("feature extractor", tokenizer_source(given), AutoFeatureExtractor.from_pretrained, {})
    if given is None and place is not None:
        return loaded_part("feature extractor", place, AutoFeatureExtractor.from_pretrained, shared)
    return given if callable(given) and hasattr(given, "sampling_rate") else _extractor_with(given)


def _check_vocabulary(tokenizer: Any, model: PreTrainedModel) -> None:
    try:
        size = len(tokenizer)
    except TypeError:
        return
    known = getattr(model.get_input_embeddings(), "num_embeddings", size)
    if size > known:
        name = getattr(tokenizer, "name_or_path", "") or type(tokenizer).__name__
        raise ModelError(
            f"the tokenizer of {name!r} has {size:,} tokens and the model knows {known:,} only; give the tokenizer "
            "that the model was trained with"
        )
