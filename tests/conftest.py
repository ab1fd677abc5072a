"""Tests run offline, with an empty Hugging Face cache, on tiny models that are made once."""

from __future__ import annotations

import atexit
import os
import shutil
import signal
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

_HF_HOME = tempfile.mkdtemp(prefix="att_viz_hf_")
atexit.register(shutil.rmtree, _HF_HOME, ignore_errors=True)
os.environ.update(HF_HOME=_HF_HOME, HF_HUB_OFFLINE="1", HF_HUB_DISABLE_TELEMETRY="1")
for _name in ("HF_HUB_CACHE", "HUGGINGFACE_HUB_CACHE", "TRANSFORMERS_CACHE", "HF_TOKEN"):
    os.environ.pop(_name, None)

# Shells have what they start in the background ignore Ctrl-C, and children inherit that.
signal.signal(signal.SIGINT, signal.default_int_handler)

TinyModel = Callable[..., Path]


@pytest.fixture(scope="session")
def tiny_model(tmp_path_factory: pytest.TempPathFactory) -> TinyModel:
    """Gives the directory of a tiny random model, made when it is first asked for.

    Called as `tiny_model("llama")` or `tiny_model("llama", chat=True, max_position_embeddings=64)`; see
    `tiny_models.save_tiny_model`.
    """
    made: dict[str, Path] = {}

    def make(name: str, **options: Any) -> Path:
        from tiny_models import save_tiny_model

        key = f"{name} {sorted(options.items(), key=str)}"
        if key not in made:
            made[key] = save_tiny_model(tmp_path_factory.mktemp("tiny") / name, name, **options)
        return made[key]

    return make
