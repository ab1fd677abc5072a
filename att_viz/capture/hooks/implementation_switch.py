"""Switching a model's attention implementation, and putting it back exactly."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from threading import RLock, get_ident
from typing import Any

import torch
from transformers import PreTrainedModel

from att_viz.capture.hooks.attention_function import IMPLEMENTATION, register
from att_viz.capture.hooks.attention_layers import AttentionLayer, Method
from att_viz.capture.hooks.every_row import every_row
from att_viz.capture.masks.model_mask import forget_implementation, remember_implementation
from att_viz.errors import CaptureError

__all__ = ["switched_implementation"]


@contextmanager
def switched_implementation(
    model: PreTrainedModel, method: Method, layers: tuple[AttentionLayer, ...]
) -> Iterator[None]:
    """Let a model compute its attention so that the weights can be read, while the context lasts.

    Contexts may overlap, on several threads as well: a configuration gets its own implementation back when the last of
    them is left.

    Args:
        model: the model to switch. Every configuration in it gets its own implementation back, whatever happens.
        method: see `attention_layers.find_attention_layers`.
        layers: the layers that must be switched.

    Yields:
        Nothing.

    Raises:
        CaptureError: if transformers cannot switch a layer, or another thread needs another implementation.
    """
    configs, wanted = _configs(model), IMPLEMENTATION if method == "interface" else "eager"
    holder = _Holder(wanted, get_ident())
    with _lock:
        _refuse_conflict(model, configs, holder)
        _hold(configs, holder)
        try:
            _switch(model, configs, layers, wanted)
            for config in configs:
                _held[id(config)].holders[holder] = config._attn_implementation
        except BaseException:
            _release(configs, holder)
            raise
    try:
        with every_row(model):
            yield
    finally:
        with _lock:
            _release(configs, holder)


@dataclass(frozen=True, eq=False)
class _Holder:
    """Somebody who needs models switched, and the thread that they do it from."""

    wanted: str
    thread: int


@dataclass
class _Held:
    """A configuration that is switched: its own implementation, and what it has for each holder, the last one last."""

    own: str
    holders: dict[_Holder, str] = field(default_factory=dict)


_held: dict[int, _Held] = {}
"""By `id(config)`: several captures may be under way, of models that share configurations, on several threads."""
_lock = RLock()
_eager_stance = ExitStack()


def _refuse_conflict(model: PreTrainedModel, configs: list[Any], mine: _Holder) -> None:
    others = [holder for config in configs if (held := _held.get(id(config))) for holder in held.holders]
    if any(other.thread != mine.thread and other.wanted != mine.wanted for other in others):
        raise CaptureError(
            f"another thread is reading the attention of {type(model).__name__} in another way; wait for it, or use "
            "a copy of the model with a configuration of its own"
        )


def _hold(configs: list[Any], holder: _Holder) -> None:
    if not _held:
        # Compiled code would go on with the implementation that it was compiled for.
        _eager_stance.enter_context(torch.compiler.set_stance("force_eager"))
    for config in configs:
        held = _held.setdefault(id(config), _Held(config._attn_implementation))
        remember_implementation(config, held.own)
        held.holders[holder] = config._attn_implementation


def _release(configs: list[Any], holder: _Holder) -> None:
    for config in configs:
        held = _held[id(config)]
        del held.holders[holder]
        config._attn_implementation_internal = [held.own, *held.holders.values()][-1]
        if not held.holders:
            del _held[id(config)]
            forget_implementation(config)
    if not _held:
        _eager_stance.close()


def _switch(model: PreTrainedModel, configs: list[Any], layers: tuple[AttentionLayer, ...], wanted: str) -> None:
    if wanted != IMPLEMENTATION:
        for config in configs:
            config._attn_implementation_internal = wanted
        return
    register()
    with _quiet("transformers.modeling_utils"):
        model.set_attn_implementation(IMPLEMENTATION)
    for layer in layers:
        config = getattr(layer.module, "config", model.config)
        if config._attn_implementation != IMPLEMENTATION:
            raise CaptureError(f"transformers could not switch the attention implementation of {layer.name}")


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
