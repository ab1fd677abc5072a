"""A tiny Gemma 3 that is told which tokens look both ways, and what its eager attention does with that."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

__all__ = ["eager_rows", "gemma", "kinds_of", "some_ids"]


def gemma() -> Any:
    """A Gemma 3 with random weights: a layer with a window of 8 tokens, and one without."""
    import transformers

    from support.architectures.small_configs import small_config
    from support.architectures.small_models import randomised

    torch.manual_seed(0)
    config = small_config(transformers.CONFIG_MAPPING["gemma3"])
    return randomised(transformers.AutoModelForImageTextToText.from_config(config)).eval()


def some_ids(batch: int, length: int) -> torch.Tensor:
    """Random ids of text, int64 [batch, length]."""
    return torch.randint(3, 190, (batch, length), generator=torch.Generator().manual_seed(1))


def kinds_of(length: int, *sequences: tuple[tuple[int, int], ...]) -> torch.Tensor:
    """What Gemma 3 is told of each token, int64 [sequences, length]: 1 in the spans of each sequence, else 0."""
    kinds = torch.zeros(len(sequences), length, dtype=torch.long)
    for row, spans in zip(kinds, sequences, strict=True):
        for start, stop in spans:
            row[start:stop] = 1
    return kinds


@torch.no_grad()
def eager_rows(model: Any, **inputs: torch.Tensor) -> list[NDArray[np.float32]]:
    """The weights of each layer [batch, heads, queries, keys] by the model's own eager attention."""
    before = model.config._attn_implementation
    model.set_attn_implementation("eager")
    found = model(**inputs, use_cache=False, output_attentions=True).attentions
    model.set_attn_implementation(before)
    return [weights.numpy() for weights in found]
