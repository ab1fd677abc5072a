"""Small random models whose attention is not flat."""

from __future__ import annotations

from typing import Any

import torch

from support.architectures.special_sizes import GAINS

__all__ = ["randomised"]

_GAIN = 1.5
"""Queries and keys of about this size give scores that differ by some units; rows are then neither flat nor all on one
key, and eager attention itself rounds them by less than the tests' bound."""


def randomised(model: Any, gain: float | None = None) -> Any:
    """Give a model random weights of its own, whatever it begins with.

    Args:
        model: a transformers model, changed in place.
        gain: what random weights are multiplied with; by default what suits its type.

    Returns:
        The model, in evaluation mode.
    """
    gain = GAINS.get(model.config.model_type, _GAIN) if gain is None else gain
    generator = torch.Generator().manual_seed(0)
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if parameter.ndim > 1:
                parameter.normal_(0.0, gain * parameter.shape[-1] ** -0.5, generator=generator)
            elif name.endswith("sinks"):
                parameter.normal_(generator=generator)
            elif name.endswith(".temp"):
                # Zaya's keys are multiplied with it, and it begins with 0.
                parameter.fill_(4.0)
    return model.eval()
