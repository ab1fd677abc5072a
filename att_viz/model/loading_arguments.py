"""Where a model runs and in what numbers: from a user's words to arguments of `from_pretrained`."""

from __future__ import annotations

import logging
import re
import warnings
from importlib.util import find_spec
from typing import Any

import torch
from transformers import BitsAndBytesConfig

from att_viz.errors import InvalidInputError, MissingExtraError

__all__ = ["checked_dtype", "loading_arguments", "placement"]

_GPU = re.compile(r"(?:cuda:)?(\d+)")


def loading_arguments(device: str = "auto", dtype: str = "auto", quantize: str | None = None) -> dict[str, Any]:
    """The arguments of `from_pretrained` that put a model on a device, in a dtype, quantized or not.

    Args:
        device: "auto" (the GPUs that there are, else the CPU), "cpu", "mps", or the number of a GPU, such as "0"
            or "cuda:0". Without any GPU the CPU is used instead, with a warning.
        dtype: "auto" (as the weights are stored), "float32", "float16" or "bfloat16".
        quantize: "8bit" or "4bit" to quantize linear layers with bitsandbytes (LLM.int8(), Dettmers et al. 2022;
            4-bit NormalFloat, Dettmers et al. 2023); None not to.

    Returns:
        "dtype", and where they are needed "device_map" and "quantization_config".

    Raises:
        InvalidInputError: if the device is not of that form or there is no such GPU.
        MissingExtraError: if bitsandbytes is needed and not installed.
    """
    arguments: dict[str, Any] = {"dtype": checked_dtype(dtype), **placement(device)}
    if quantize is not None:
        arguments["quantization_config"] = _quantization(quantize, dtype)
    return arguments


def checked_dtype(dtype: Any) -> Any:
    """What a model computes in, as `from_pretrained` takes it.

    Args:
        dtype: "auto", a floating-point dtype of torch, or the name of one.

    Raises:
        InvalidInputError: if it is something else.
    """
    if isinstance(dtype, str):
        dtype = dtype.removeprefix("torch.")
    found = getattr(torch, dtype, None) if isinstance(dtype, str) else dtype
    if dtype == "auto" or (isinstance(found, torch.dtype) and found.is_floating_point):
        return dtype
    raise InvalidInputError(f"dtype is {dtype!r}; give 'auto', 'float32', 'float16', 'bfloat16' or a dtype of torch")


def placement(device: Any) -> dict[str, Any]:
    """The arguments of `from_pretrained` that put a model on a device.

    Args:
        device: as for `loading_arguments`, or the number of a GPU, or a device of torch.

    Raises:
        InvalidInputError: if it is something else or there is no such GPU.
    """
    if isinstance(device, (torch.device, int)) and not isinstance(device, bool):
        device = str(device)
    if device == "cuda":
        device = "0"
    if device == "auto":
        return {}
    if device == "cpu":
        # Without a GPU a model is on the CPU anyway, and need not go through accelerate.
        return {"device_map": "cpu"} if torch.cuda.is_available() else {}
    if device == "mps":
        if torch.backends.mps.is_available():
            return {"device_map": "mps"}
        return _instead("this machine has no Apple GPU (mps)")
    match = _GPU.fullmatch(device) if isinstance(device, str) else None
    if match is None:
        raise InvalidInputError(f"there is no device {device!r}; use auto, cpu, mps, or the number of a GPU")
    number, count = int(match[1]), torch.cuda.device_count()
    if not torch.cuda.is_available():
        return _instead(f"no GPU is available as device {number}")
    if number >= count:
        raise InvalidInputError(f"there is no GPU {number}; the GPUs here are numbered 0 to {count - 1}")
    return {"device_map": {"": number}}


def _instead(reason: str) -> dict[str, Any]:
    warnings.warn(f"{reason}, so the model runs on the CPU", stacklevel=2)
    return placement("cpu")


def _quantization(quantize: str, dtype: str) -> Any:
    config: Any = BitsAndBytesConfig
    if find_spec("bitsandbytes") is None:
        raise MissingExtraError(f"loading a model in {quantize.removesuffix('bit')} bits", "quantize")
    if quantize == "8bit":
        # It says at every multiplication of every step that it casts to float16.
        logging.getLogger("bitsandbytes.autograd._functions").setLevel(logging.ERROR)
        return config(load_in_8bit=True)
    if quantize == "4bit":
        compute = torch.bfloat16 if dtype == "auto" else getattr(torch, dtype)
        return config(load_in_4bit=True, bnb_4bit_quant_type="nf4", bnb_4bit_compute_dtype=compute)
    raise InvalidInputError(f"a model cannot be quantized to {quantize!r}; use '8bit' or '4bit'")
