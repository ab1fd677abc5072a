"""Running a model for its attention only: a batch of token ids through all layers, without the output head."""

from __future__ import annotations

import inspect
import warnings
from collections.abc import Mapping
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from transformers import DynamicCache, PreTrainedModel

from att_viz.errors import InvalidInputError
from att_viz.model.facts import longest_sequence

__all__ = ["batch_of", "real_tokens", "run_over", "run_without_head", "sequence_of"]


Batch = dict[str, torch.Tensor]


def batch_of(inputs: Any) -> Batch:
    """Read what a caller gave as inputs.

    Args:
        inputs: token ids [length] or [batch, length], or a mapping with "input_ids" [batch, length] and, where there
            is padding, "attention_mask" of the same shape; other tensors in it are passed on to the model, and
            "labels" are left out.

    Returns:
        The tensors by name, each with a batch dimension.

    Raises:
        InvalidInputError: if there are no token ids, or shapes do not fit.
    """
    given = dict(inputs) if isinstance(inputs, Mapping) else {"input_ids": inputs}
    try:
        batch = {
            name: torch.as_tensor(value) for name, value in given.items() if value is not None and not _is_label(name)
        }
    except (TypeError, ValueError, RuntimeError) as error:
        raise InvalidInputError(f"the inputs are no token ids: {error}; pass what the tokenizer returns") from error
    if "input_ids" not in batch:
        raise InvalidInputError("the inputs hold no 'input_ids'; pass what the tokenizer returns")
    for name in ("input_ids", "attention_mask"):
        if name in batch and batch[name].ndim == 1:
            batch[name] = batch[name][None]
    ids = batch["input_ids"]
    if ids.ndim != 2 or ids.numel() == 0 or ids.is_floating_point():
        raise InvalidInputError(f"input_ids has shape {list(ids.shape)}; token ids [batch, length] were expected")
    mask = batch.get("attention_mask")
    if mask is not None and mask.shape != ids.shape:
        raise InvalidInputError(f"attention_mask has shape {list(mask.shape)}; {list(ids.shape)} was expected")
    return batch


def _is_label(name: str) -> bool:
    return name in ("labels", "label")


def sequence_of(batch: Batch, start: int, stop: int) -> Batch:
    """Some sequences of a batch.

    Args:
        batch: see `batch_of`.
        start: the first sequence.
        stop: the one after the last.

    Returns:
        The same tensors, cut along the batch dimension; those without one are left as they are.
    """
    size = len(batch["input_ids"])
    return {name: value[start:stop] if value.ndim and len(value) == size else value for name, value in batch.items()}


def real_tokens(batch: Batch) -> NDArray[np.bool_]:
    """Which tokens are no padding, bool [batch, length]."""
    mask = batch.get("attention_mask")
    if mask is None:
        return np.ones(tuple(batch["input_ids"].shape), dtype=bool)
    real: NDArray[np.bool_] = (mask != 0).cpu().numpy()
    return real


@torch.no_grad()
def run_without_head(model: torch.nn.Module, batch: Batch) -> None:
    """Run a model on a batch; nothing is returned, and where possible no logits are computed.

    Args:
        model: a transformers model, or any module that takes the batch by keyword.
        batch: see `batch_of`.
    """
    body: Any = model.base_model if isinstance(model, PreTrainedModel) else model
    accepted = inspect.signature(body.forward).parameters
    device = next((parameter.device for parameter in model.parameters()), torch.device("cpu"))
    arguments: dict[str, Any] = {name: value.to(device) for name, value in batch.items()}
    if "use_cache" in accepted:
        arguments["use_cache"] = False
    body(**arguments)


@torch.no_grad()
def run_over(model: PreTrainedModel, ids: torch.Tensor, chunk: int | None = None) -> None:
    """Run a model over a sequence without computing logits.

    Args:
        model: a causal language model.
        ids: int64 tensor [1, tokens].
        chunk: how many tokens to feed in at once; the others wait, so that activations take less memory. None feeds
            in all at once.

    Raises:
        InvalidInputError: if the model has no positions for so many tokens.
    """
    _check_length(model, ids.shape[1])
    body: Any = model.base_model
    inputs = ids.to(model.device)
    if chunk is None or chunk >= ids.shape[1]:
        body(input_ids=inputs, use_cache=False)
        return
    if "past_key_values" not in inspect.signature(body.forward).parameters:
        raise InvalidInputError(
            f"{type(model).__name__} has no key-value cache, so its input cannot be fed in in chunks"
        )
    cache = DynamicCache(config=model.config)
    for start in range(0, ids.shape[1], chunk):
        body(input_ids=inputs[:, start : start + chunk], past_key_values=cache, use_cache=True)


def _check_length(model: PreTrainedModel, tokens: int) -> None:
    limit = longest_sequence(model)
    if limit is None or tokens <= limit:
        return
    if not _positions_go_on(model):
        raise InvalidInputError(
            f"the input has {tokens:,} tokens, but the model has learned positions for {limit:,} only; shorten it"
        )
    warnings.warn(
        f"the input has {tokens:,} tokens and the model was made for {limit:,}: its rotary positions go on, but what "
        "it attends to beyond is not what it was trained for",
        stacklevel=3,
    )


def _positions_go_on(model: PreTrainedModel) -> bool:
    """Whether positions are computed (rotary, ALiBi) rather than looked up in a table."""
    config: Any = model.config.get_text_config()
    names = ("rope_parameters", "rope_theta", "rope_scaling", "rotary_dim", "alibi")
    return any(getattr(config, name, None) for name in names)
