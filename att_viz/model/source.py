"""Where a model is: a hub name, a directory, the demo model, a GGUF file, or an adapter on another model."""

from __future__ import annotations

import json
import os
import re
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
_LONGEST_CARD = 20_000
_SAYS_NOTHING = re.compile(
    r"(?:hf|models?|checkpoints?|weights|main|master|final|best|last|latest|outputs?|results?|base|merged|snapshots?|run)"
    r"?[-_]?(?:hf|model|checkpoint)?[-_]?(?:\d*|[0-9a-f]{7,64})|tmp\w*",
    re.IGNORECASE,
)
"""Names of folders that any model could lie in."""


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
    """The name to show: the hub name; for a directory or a file, what says most about the model in it.

    That is the name in its card (`model_name`, as trainers write it), the hub name in the path of a hub cache, the name
    that the config keeps of what it was saved from, where the directory's own name says nothing ("model",
    "checkpoint-500") or agrees, and else the last part of the path: a model that was trained on keeps its own name.
    """
    text = _text(name, "model")
    if text == DEMO or not os.path.exists(text):
        return text
    path = Path(text).resolve()
    folder = path if path.is_dir() else path.parent
    told = _name_in_card(folder) or _name_in_cache(folder)
    if told and path.is_dir():
        return told
    saved_from = _saved_from(folder)
    if saved_from and (
        _SAYS_NOTHING.fullmatch(path.stem) or saved_from.rpartition("/")[2].lower() == path.name.lower()
    ):
        return saved_from
    return path.name


def _name_in_card(folder: Path) -> str:
    try:
        with (folder / "README.md").open(encoding="utf-8", errors="replace") as file:
            card = file.read(_LONGEST_CARD)
    except OSError:
        return ""
    head = re.match(r"---\s*\n(.*?)\n---", card, re.DOTALL)
    named = (
        re.search(r"^model_name:[ \t]*[\"']?([^\"'\n#]{1,120}?)[\"']?[ \t]*$", head[1], re.MULTILINE) if head else None
    )
    return named[1].strip() if named else ""


def _name_in_cache(folder: Path) -> str:
    """The hub name of a folder such as models--owner--name/snapshots/0123abc."""
    parts = folder.parts[-3:]
    cached = len(parts) == 3 and parts[1] == "snapshots" and parts[0].startswith("models--")
    return "/".join(parts[0].split("--")[1:]) if cached else ""


def _saved_from(folder: Path) -> str:
    """What a config was saved from, where that is a hub name."""
    try:
        config = json.loads((folder / "config.json").read_text("utf-8"))
    except (OSError, ValueError):
        return ""
    name = config.get("_name_or_path") if isinstance(config, dict) else None
    return name if isinstance(name, str) and re.fullmatch(r"[\w.-]+/[\w.-]+", name) and name[0] != "." else ""


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
