"""Token ids that a caller gives: one sequence of them, checked against the model that is to read them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import torch

from att_viz.errors import InvalidInputError

__all__ = ["check_vocabulary", "given_ids", "looks_like_ids"]


def looks_like_ids(given: Any) -> bool:
    """Whether something is meant as token ids: a tensor or an array, numbers in a list, or what a tokenizer returns."""
    if isinstance(given, Mapping):
        return "input_ids" in given
    if isinstance(given, (list, tuple)) and given:
        return not isinstance(given[0], (str, Mapping))
    return isinstance(given, range) or hasattr(given, "tolist")


def given_ids(given: Any, name: str) -> torch.Tensor:
    """Read the token ids of one sequence.

    Args:
        given: a list, a tensor or an array of integers, [tokens] or [1, tokens]; or a mapping with "input_ids", as a
            tokenizer returns it.
        name: what they are, for the message.

    Returns:
        int64 tensor [1, tokens] on the CPU.

    Raises:
        InvalidInputError: if they are something else, or there is padding among them.
    """
    if isinstance(given, Mapping):
        mask = given.get("attention_mask")
        if mask is not None and not np.asarray(_listed(mask)).all():
            raise InvalidInputError(f"{name} holds padding (attention_mask has zeros); give the ids of real tokens")
        given = given["input_ids"]
    try:
        values = np.asarray(_listed(given))
    except (TypeError, ValueError) as error:
        raise InvalidInputError(f"{name} is not the ids of one sequence: {error}") from error
    if values.ndim == 2 and len(values) == 1:
        values = values[0]
    if values.ndim != 1 or not len(values) or values.dtype.kind not in "iu":
        raise InvalidInputError(
            f"{name} has shape {list(values.shape)} and type {values.dtype}; give a text, or the integer ids of one "
            "sequence"
        )
    return torch.from_numpy(values.astype(np.int64))[None]


def check_vocabulary(model: Any, ids: torch.Tensor, *, pictures: bool = False) -> torch.Tensor:
    """Return token ids that the model has embeddings for.

    Args:
        model: a transformers model.
        ids: int64 tensor of token ids.
        pictures: whether the model is given pictures for those that stand for one.

    Raises:
        InvalidInputError: if one of them is not in its vocabulary, or stands for a picture that is not there.
    """
    sign = getattr(model.config, "image_token_id", None) or getattr(model.config, "image_token_index", None)
    if not pictures and isinstance(sign, int) and bool((ids == sign).any()):
        raise InvalidInputError(
            "the text has pictures among its tokens, and would be read without them here: generate_text(prompt, "
            "image=picture) reads them; what runs a model again (influence, knockout, the logit lens, comparisons) is "
            "for text without pictures"
        )
    known = getattr(model.get_input_embeddings(), "num_embeddings", None)
    least, most = int(ids.min()), int(ids.max())
    if known is not None and not 0 <= least <= most < known:
        raise InvalidInputError(f"the ids go from {least} to {most}; this model has ids from 0 to {known - 1}")
    return ids


def _listed(given: Any) -> Any:
    return given.tolist() if hasattr(given, "tolist") else list(given)
