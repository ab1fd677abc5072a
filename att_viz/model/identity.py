"""Fingerprints of a model and of its inputs, so that an interrupted capture is not continued with others."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import torch
from transformers import PreTrainedModel

__all__ = ["inputs_fingerprint", "model_fingerprint"]

_VALUES = 8
"""How many values of each parameter are looked at."""


def model_fingerprint(model: PreTrainedModel) -> str:
    """A hash of the config and of some values of every parameter.

    Args:
        model: a transformers model.

    Returns:
        A hexadecimal SHA-256.
    """
    config = {name: value for name, value in model.config.to_dict().items() if not name.startswith("_")}
    digest = hashlib.sha256(json.dumps(config, sort_keys=True, default=str).encode())
    for name, parameter in model.named_parameters():
        digest.update(f"{name} {list(parameter.shape)} {parameter.dtype}".encode())
        if parameter.device.type != "meta":
            flat = parameter.detach().reshape(-1)
            step = max(1, flat.numel() // _VALUES)
            digest.update(flat[::step][:_VALUES].float().cpu().numpy().tobytes())
    return digest.hexdigest()


def inputs_fingerprint(*tensors: torch.Tensor | None) -> str:
    """A hash of token ids and masks.

    Args:
        tensors: int or bool tensors on the CPU; None for what was not given.

    Returns:
        A hexadecimal SHA-256.
    """
    digest = hashlib.sha256()
    for tensor in tensors:
        values: Any = None if tensor is None else tensor.to(torch.int64).tolist()
        digest.update(json.dumps(values).encode())
    return digest.hexdigest()
