"""Switching a model's attention implementation, and putting it back exactly."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import torch
from transformers import PreTrainedModel

from att_viz.capture.attention_function import IMPLEMENTATION, register
from att_viz.capture.attention_layers import AttentionLayer, Method
from att_viz.capture.model_attention import remembered_implementations
from att_viz.errors import CaptureError

__all__ = ["switched_implementation"]


@contextmanager
def switched_implementation(
    model: PreTrainedModel, method: Method, layers: tuple[AttentionLayer, ...]
) -> Iterator[None]:
    """Let a model compute its attention so that the weights can be read, while the context lasts.

    Args:
        model: the model to switch. Every configuration in it gets its own implementation back, whatever happens.
        method: see `attention_layers.find_attention_layers`.
        layers: the layers that must be switched.

    Yields:
        Nothing.

    Raises:
        CaptureError: if transformers cannot switch a layer.
    """
    before = [(config, config._attn_implementation) for config in _configs(model)]
    try:
        if method == "interface":
            register()
            with _quiet("transformers.modeling_utils"):
                model.set_attn_implementation(IMPLEMENTATION)
            for layer in layers:
                config = getattr(layer.module, "config", model.config)
                if config._attn_implementation != IMPLEMENTATION:
                    raise CaptureError(f"transformers could not switch the attention implementation of {layer.name}")
        else:
            for config, _ in before:
                config._attn_implementation_internal = "eager"
        # Compiled code would go on with the implementation that it was compiled for.
        with torch.compiler.set_stance("force_eager"), remembered_implementations(before, IMPLEMENTATION):
            yield
    finally:
        for config, implementation in before:
            config._attn_implementation_internal = implementation


def _configs(model: PreTrainedModel) -> list[Any]:
    """Every distinct configuration that a module of the model holds, sub-configurations included."""
    found: dict[int, Any] = {}
    waiting = [config for module in model.modules() if (config := getattr(module, "config", None)) is not None]
    while waiting:
        config = waiting.pop()
        if id(config) in found or not hasattr(config, "_attn_implementation_internal"):
            continue
        found[id(config)] = config
        waiting += [getattr(config, name, None) for name in config.sub_configs]
    return list(found.values())


@contextmanager
def _quiet(name: str) -> Iterator[None]:
    logger = logging.getLogger(name)
    level = logger.level
    logger.setLevel(logging.ERROR)
    try:
        yield
    finally:
        logger.setLevel(level)
