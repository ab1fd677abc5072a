"""Running a model over a long text for its attention only."""

from __future__ import annotations

import inspect
import warnings
from typing import Any

import torch
from transformers import DynamicCache, PreTrainedModel

from att_viz.errors import InvalidInputError
from att_viz.model.facts import longest_sequence

__all__ = ["run_over"]


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
