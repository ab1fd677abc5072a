"""Calling `from_pretrained`, with errors that say what to do."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from huggingface_hub import constants
from safetensors import SafetensorError
from transformers.utils import logging

from att_viz.errors import ModelError
from att_viz.system.progress import is_watched

__all__ = ["loaded_part"]

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


def loaded_part(what: str, source: str, loader: Callable[..., Any], arguments: dict[str, Any]) -> Any:
    """Load a model, or what belongs to it.

    Args:
        what: what it is, for messages, such as "tokenizer".
        source: a directory or a hub name.
        loader: a `from_pretrained` of transformers.
        arguments: what it gets besides.

    Returns:
        What it returns.

    Raises:
        ModelError: if it cannot be loaded, saying why.
    """
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
