"""Loading a language model and its tokenizer, with errors that say what to do."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import torch
import transformers
from huggingface_hub import constants
from safetensors import SafetensorError
from transformers import (
    AutoConfig,
    AutoFeatureExtractor,
    AutoModel,
    AutoModelForCausalLM,
    AutoModelForSeq2SeqLM,
    AutoModelForSpeechSeq2Seq,
    AutoTokenizer,
    PreTrainedModel,
)
from transformers.utils import logging

from att_viz.errors import InvalidInputError, ModelError
from att_viz.model.facts import capture_metadata, is_encoder, is_encoder_decoder, is_listener
from att_viz.model.live_model import live_model, tokenizer_with
from att_viz.model.loaded_weights import check_loaded_weights
from att_viz.model.loading_arguments import checked_dtype, placement
from att_viz.model.source import ModelSource, model_label, model_source, tokenizer_source
from att_viz.model.tensor_parallel import tensor_parallel
from att_viz.system.progress import is_watched

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


_LOADING_ERRORS = (
    OSError,
    ValueError,
    ImportError,
    KeyError,
    RuntimeError,
    SafetensorError,
    # An argument that `from_pretrained` hands on to a model that does not know it, or of a wrong type.
    TypeError,
    AttributeError,
)

_PLACE_OF_THE_MODEL = ("code_revision", "revision", "subfolder")
"""Those of them that say where the model is, and nothing about a tokenizer that is elsewhere."""


@dataclass(frozen=True)
class LoadedModel:
    """A model that is ready to run.

    Attributes:
        model: the transformers model.
        tokenizer: its tokenizer.
        name: the name to show.
        revision: which revision of it was asked for; "" where none was.
        extractor: what makes spectra of a sound, for a model that listens; None for others, and where none was given.
    """

    model: PreTrainedModel
    tokenizer: Any
    name: str
    revision: str
    extractor: Any = None


def model_and_tokenizer(given: Any, tokenizer: Any, device: Any, arguments: dict[str, Any]) -> LoadedModel:
    """Load a model and its tokenizer, or take what is loaded already.

    Args:
        given: see `SelfAttentionModel`, whose arguments these are.
        tokenizer: a tokenizer; or where it is, if not with the model.
        device: see `loading_arguments.placement`; None leaves it to transformers.
        arguments: what `from_pretrained` gets; the tokenizer gets those that concern it.

    Returns:
        Both, the model in evaluation mode if it was loaded here.

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
        model, loaded, extractor = _load_all(given, arguments, tokenizer)
        return LoadedModel(model, loaded, model_label(given), revision, extractor)
    model = live_model(given, "SelfAttentionModel")
    further = ([] if device is None else ["device"]) + sorted(arguments)
    if further:
        raise InvalidInputError(f"{', '.join(further)} cannot be given: the model is loaded already")
    extractor = _extractor_with(tokenizer) or (None if given is model else _extractor_with(given))
    tokenizer = tokenizer_with(given) if tokenizer is None else tokenizer
    if tokenizer is None:
        raise InvalidInputError("a model that is loaded needs its tokenizer, too: SelfAttentionModel(model, tokenizer)")
    if isinstance(tokenizer, (str, os.PathLike)):
        tokenizer = _load("tokenizer", tokenizer_source(tokenizer), AutoTokenizer.from_pretrained, {})
    tokenizer = _checked_tokenizer(tokenizer)
    _check_vocabulary(tokenizer, model)
    facts = capture_metadata(model)
    return LoadedModel(model, tokenizer, facts.model, facts.revision, extractor)


def _load_all(
    name: str | os.PathLike[str], arguments: dict[str, Any], tokenizer: Any
) -> tuple[PreTrainedModel, Any, Any]:
    """A model, its tokenizer, and the feature extractor of one that listens."""
    source = model_source(name, arguments.pop("gguf_file", None))
    shared = {key: value for key, value in arguments.items() if key in _TOKENIZER_ARGUMENTS}
    if tokenizer is None:
        loaded: Any = _load(
            "tokenizer", source.tokenizer, AutoTokenizer.from_pretrained, {**shared, **source.arguments}
        )
    elif isinstance(tokenizer, (str, os.PathLike)):
        shared = {key: value for key, value in shared.items() if key not in _PLACE_OF_THE_MODEL}
        loaded = _load("tokenizer", tokenizer_source(tokenizer), AutoTokenizer.from_pretrained, shared)
    else:
        loaded = _checked_tokenizer(tokenizer)
    arguments = {**arguments, **source.arguments, "output_loading_info": True}
    model: PreTrainedModel
    model, report = _load("model", source.place, _model_class(source, shared).from_pretrained, arguments)
    check_loaded_weights(model, source.place, report)
    if source.adapter is not None:
        _put_adapter(model, source.adapter)
    if tokenizer is not None:
        _check_vocabulary(loaded, model)
    extractor = _extractor_with(tokenizer)
    if extractor is None and is_listener(model.config):
        asked = {**{key: value for key, value in arguments.items() if key in _TOKENIZER_ARGUMENTS}, **source.arguments}
        extractor = _load("feature extractor", source.place, AutoFeatureExtractor.from_pretrained, asked)
    return model, loaded, extractor


def _model_class(source: ModelSource, shared: dict[str, Any]) -> Any:
    """What loads a model: of an encoder the class that it was saved from, so that no weight is missing."""
    if source.arguments:
        return AutoModelForCausalLM
    config = _load("model", source.place, AutoConfig.from_pretrained, dict(shared))
    if is_encoder_decoder(config):
        return AutoModelForSeq2SeqLM
    if is_listener(config):
        return AutoModelForSpeechSeq2Seq
    if not is_encoder(config):
        return AutoModelForCausalLM
    saved_from = (getattr(config, "architectures", None) or [""])[0]
    found = getattr(transformers, saved_from, None) if saved_from.isidentifier() else None
    is_model = isinstance(found, type) and issubclass(found, PreTrainedModel)
    return found if is_model and getattr(found, "config_class", None) is type(config) else AutoModel


def _put_adapter(model: PreTrainedModel, directory: str) -> None:
    if not getattr(model, "_hf_peft_config_loaded", False):
        # transformers puts an adapter that lies beside its model on it by itself.
        report = _load("adapter", directory, lambda place, **_: model.load_adapter(place), {})
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


def _load(what: str, source: str, loader: Callable[..., Any], arguments: dict[str, Any]) -> Any:
    if constants.HF_HUB_OFFLINE or os.path.isdir(source):
        arguments = {"local_files_only": True, **arguments}
    try:
        with _bars_where_watched():
            return loader(source, **arguments)
    except _LOADING_ERRORS as error:
        raise ModelError(_reason(what, source, error, arguments)) from error


@contextmanager
def _bars_where_watched() -> Iterator[None]:
    """Keep transformers' loading bars out of logs and files."""
    if is_watched() or not logging.is_progress_bar_enabled():
        yield
        return
    logging.disable_progress_bar()
    try:
        yield
    finally:
        logging.enable_progress_bar()


def _reason(what: str, source: str, error: Exception, arguments: dict[str, Any]) -> str:
    text = str(error)
    start = f"the {what} of {source!r} could not be loaded: "
    if "trust_remote_code" in text:
        return f"{start}it comes with its own code. If you trust its authors, pass trust_remote_code=True"
    if "Unrecognized configuration class" in text:
        return (
            f"{start}it is neither a causal language model (a decoder that continues text) nor an encoder of text nor "
            "both (an encoder-decoder, from text or sound to text)"
        )
    if os.path.isdir(source) or not isinstance(error, OSError):
        return start + text
    if constants.HF_HUB_OFFLINE or arguments.get("local_files_only"):
        return (
            f"{start}it is not in the local cache, and the hub is not asked (offline: HF_HUB_OFFLINE is set, or "
            f"local_files_only=True). Download it once while online (hf download {source}), or give the directory "
            "of a saved model; 'demo' always works"
        )
    if "gated" in text or "401" in text or "403" in text:
        return f"{start}the hub refuses access. Accept its licence there and log in (hf auth login), or pass token=..."
    if "not a valid model identifier" in text:
        return f"{start}the hub has no public model of that name. Check the spelling, or log in if it is private"
    if "connect" in text.lower() or "offline" in text.lower():
        return (
            f"{start}the hub cannot be reached and the model is not in the local cache. Download it once while "
            f"online (hf download {source}), or give the directory of a saved model; 'demo' always works"
        )
    return start + text
