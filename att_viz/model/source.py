"""Where a model is: a hub name, a directory, the demo model, a GGUF file, or an adapter on another model."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from att_viz.errors import InvalidInputError, MissingExtraError, ModelError
from att_viz.model_aliases import DEMO, hub_name

__all__ = ["ModelSource", "model_label", "model_source", "tokenizer_source"]

_ADAPTER = "adapter_config.json"


@dataclass(frozen=True)
class ModelSource:
    """Where a model is.

    Attributes:
        place: a directory or a hub name, as `from_pretrained` takes it.
        tokenizer: where its tokenizer is.
        arguments: what both are told besides: {"gguf_file": name} for a GGUF file.
        adapter: the directory of the adapter that is put on the model; None for none.
    """

    place: str
    tokenizer: str
    arguments: Mapping[str, Any] = field(default_factory=dict)
    adapter: str | None = None


def model_source(name: str | os.PathLike[str], gguf_file: str | None = None) -> ModelSource:
    """Find where a model is.

    Args:
        name: a hub name, a short name of `model_aliases`, the directory of a model or of an adapter, the path of a
            GGUF file, or "demo".
        gguf_file: the name of a GGUF file in that directory or hub repository.

    Returns:
        Where it is.

    Raises:
        InvalidInputError: if the name is empty or no name.
        ModelError: if there is no such directory or file, or no model in it.
        MissingExtraError: if the package that reads GGUF files or adapters is missing.
    """
    text = _text(name, "model")
    if gguf_file is None and text.lower().endswith(".gguf"):
        if not os.path.isfile(text):
            raise ModelError(f"there is no GGUF file {text!r}")
        text, gguf_file = os.path.split(os.path.abspath(text))
    if gguf_file is not None:
        return _gguf_source(text, gguf_file)
    if text != DEMO and os.path.isdir(text) and os.path.isfile(os.path.join(text, _ADAPTER)):
        return _adapter_source(text)
    place = _place(text, "model")
    return ModelSource(place, place)


def tokenizer_source(name: str | os.PathLike[str]) -> str:
    """Find where a tokenizer is; see `model_source`."""
    return _place(_text(name, "tokenizer"), "tokenizer")


def model_label(name: str | os.PathLike[str]) -> str:
    """The name to show: the hub name, or the last part of a directory or of a GGUF file's path."""
    text = _text(name, "model")
    return Path(text).resolve().name if text != DEMO and os.path.exists(text) else text


def _text(name: Any, what: str) -> str:
    if not isinstance(name, (str, os.PathLike)) or not isinstance(text := os.fspath(name), str):
        raise InvalidInputError(f"the {what} is a {type(name).__name__}; give a hub name or a directory")
    text = hub_name(os.path.expanduser(text))
    if not text.strip() or "\0" in text:
        raise InvalidInputError(
            f"the {what}'s name is {'empty' if not text.strip() else repr(text)}; give a hub name, a directory, or "
            "'demo'"
        )
    return text


def _gguf_source(place: str, file: str) -> ModelSource:
    if find_spec("gguf") is None:
        raise MissingExtraError("reading a GGUF file", "gguf")
    if not isinstance(file, str) or not file:
        raise InvalidInputError(f"gguf_file is {file!r}; give the name of a file")
    if os.path.isdir(place):
        if not os.path.isfile(os.path.join(place, file)):
            raise ModelError(f"the directory {place!r} holds no file {file!r}")
    else:
        place = _place(place, "model")
    return ModelSource(place, place, {"gguf_file": file})


def _adapter_source(directory: str) -> ModelSource:
    if find_spec("peft") is None:
        raise MissingExtraError("putting an adapter on a model", "peft")
    try:
        config = json.loads(Path(directory, _ADAPTER).read_text("utf-8"))
        base = config["base_model_name_or_path"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError(f"{_ADAPTER} in {directory!r} does not say which model the adapter is for") from error
    if os.path.isfile(os.path.join(directory, "config.json")):
        base = directory
    try:
        place = _place(_text(base, "model"), "model")
    except (ModelError, InvalidInputError) as error:
        raise ModelError(f"the adapter in {directory!r} is for a model that is not here: {error}") from error
    own = os.path.isfile(os.path.join(directory, "tokenizer_config.json"))
    return ModelSource(place, directory if own else place, adapter=directory)


def _place(text: str, what: str) -> str:
    if text == DEMO:
        text = str(files("att_viz.demo_model"))
        if not os.path.isfile(os.path.join(text, "config.json")):
            raise ModelError("this installation has no demo model; install att_viz again, or name another model")
        return text
    needed = "config.json" if what == "model" else "tokenizer_config.json"
    if os.path.isdir(text):
        if not any(os.path.isfile(os.path.join(text, part, needed)) for part in ("", *os.listdir(text))):
            others = sorted(name for name in os.listdir(text) if name.lower().endswith(".gguf"))
            hint = f"; name one of its GGUF files, such as gguf_file={others[0]!r}" if others else ""
            raise ModelError(f"the directory {text!r} holds no {what}: there is no {needed} in it{hint}")
    elif os.path.isabs(text) or text.startswith(".") or text.count("/") > 1 or os.path.exists(text):
        raise ModelError(f"there is no directory {text!r}; a hub name looks like 'owner/model'")
    return text
