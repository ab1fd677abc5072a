"""Loading a causal language model and its tokenizer, with errors that say what to do."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import Any

import torch
from huggingface_hub import constants
from safetensors import SafetensorError
from transformers import AutoModelForCausalLM, AutoTokenizer, PreTrainedModel, PreTrainedTokenizerBase
from transformers.utils import logging

from att_viz.capture.loaded_weights import check_loaded_weights
from att_viz.errors import InvalidInputError, ModelError
from att_viz.model_aliases import DEMO, hub_name
from att_viz.progress import is_watched

__all__ = ["load_model", "model_label"]

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


def load_model(
    name: str | os.PathLike[str], arguments: dict[str, Any], tokenizer_name: str | os.PathLike[str] | None = None
) -> tuple[PreTrainedModel, Any]:
    """Load a model and its tokenizer.

    Args:
        name: a hub name, a short name of `model_aliases`, a directory, or "demo".
        arguments: what `from_pretrained` gets; the tokenizer gets those that concern it.
        tokenizer_name: where the tokenizer is, if not with the model.

    Returns:
        The model, in evaluation mode, and its tokenizer.

    Raises:
        ModelError: if either cannot be found or loaded, or the checkpoint does not hold all weights of the model.
    """
    source = _source(name)
    arguments = {"dtype": "auto", "trust_remote_code": False, **arguments}
    shared = {key: value for key, value in arguments.items() if key in _TOKENIZER_ARGUMENTS}
    if torch.cuda.is_available():
        arguments.setdefault("device_map", "auto")
    tokenizer_source = source
    if tokenizer_name is not None:
        tokenizer_source = _source(tokenizer_name, "tokenizer_config.json")
        shared = {key: value for key, value in shared.items() if key not in _PLACE_OF_THE_MODEL}
    tokenizer: PreTrainedTokenizerBase = _load("tokenizer", tokenizer_source, AutoTokenizer.from_pretrained, shared)
    arguments["output_loading_info"] = True
    model: PreTrainedModel
    model, report = _load("model", source, AutoModelForCausalLM.from_pretrained, arguments)
    check_loaded_weights(model, source, report)
    if tokenizer_name is not None:
        _check_vocabulary(tokenizer, tokenizer_source, model)
    return model, tokenizer


def _check_vocabulary(tokenizer: PreTrainedTokenizerBase, source: str, model: PreTrainedModel) -> None:
    known = getattr(model.get_input_embeddings(), "num_embeddings", len(tokenizer))
    if len(tokenizer) > known:
        raise ModelError(
            f"the tokenizer of {source!r} has {len(tokenizer):,} tokens and the model knows {known:,} only; "
            "give the tokenizer that the model was trained with"
        )


def model_label(name: str | os.PathLike[str]) -> str:
    """The name to show: the hub name, or the last part of a directory."""
    text = hub_name(os.path.expanduser(os.fspath(name)))
    return Path(text).resolve().name if text != DEMO and os.path.isdir(text) else text


def _source(name: str | os.PathLike[str], needed: str = "config.json") -> str:
    text = hub_name(os.path.expanduser(os.fspath(name)))
    if not text.strip():
        raise InvalidInputError("the model's name is empty; give a hub name, a directory, or 'demo'")
    if text == DEMO:
        text = str(files("att_viz.demo_model"))
        if not os.path.isfile(os.path.join(text, "config.json")):
            raise ModelError("this installation has no demo model; install att_viz again, or name another model")
        return text
    if os.path.isdir(text):
        if not any(os.path.isfile(os.path.join(text, part, needed)) for part in ("", *os.listdir(text))):
            what = "model" if needed == "config.json" else "tokenizer"
            raise ModelError(f"the directory {text!r} holds no {what}: there is no {needed} in it")
    elif os.path.isabs(text) or text.startswith(".") or text.count("/") > 1 or os.path.exists(text):
        raise ModelError(f"there is no directory {text!r}; a hub name looks like 'owner/model'")
    return text


def _load(what: str, source: str, loader: Callable[..., Any], arguments: dict[str, Any]) -> Any:
    if constants.HF_HUB_OFFLINE or os.path.isdir(source):
        arguments = {"local_files_only": True, **arguments}
    try:
        with _bars_where_watched():
            return loader(source, **arguments)
    except (OSError, ValueError, ImportError, KeyError, RuntimeError, SafetensorError) as error:
        raise ModelError(_reason(what, source, error, arguments)) from error


@contextmanager
def _bars_where_watched() -> Iterator[None]:
    """Keep transformers' loading bars out of logs and files."""
    if is_watched() or not logging.is_progress_bar_enabled():
        yield
        return
    logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    try:
        yield
    finally:
        logging.enable_progress_bar()  # type: ignore[no-untyped-call]


def _reason(what: str, source: str, error: Exception, arguments: dict[str, Any]) -> str:
    text = str(error)
    start = f"the {what} of {source!r} could not be loaded: "
    if "trust_remote_code" in text:
        return f"{start}it comes with its own code. If you trust its authors, pass trust_remote_code=True"
    if "Unrecognized configuration class" in text:
        return f"{start}it is not a causal language model (a decoder that continues text)"
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
