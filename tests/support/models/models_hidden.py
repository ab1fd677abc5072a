"""A pytest plugin (-p support.models.models_hidden) that hides the libraries of the extra `models`."""

from __future__ import annotations

import sys

HIDDEN = ("torch", "transformers", "accelerate", "numba", "tokenizers", "safetensors", "huggingface_hub")

for _name in HIDDEN:
    sys.modules[_name] = None  # type: ignore[assignment]
