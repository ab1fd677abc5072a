"""The transformers model within whatever a user calls a model: wrapped, compiled, in a pipeline or a façade."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import torch
from transformers import PreTrainedModel

from att_viz.errors import InvalidInputError

__all__ = ["in_evaluation_mode", "live_model", "tokenizer_with", "unwrapped"]


def live_model(given: Any, purpose: str = "this") -> PreTrainedModel:
    """Find the transformers model that is asked about.

    Args:
        given: a model of transformers; the same within `torch.compile` or with an adapter of PEFT; or something that
            holds a model and its tokenizer, as `SelfAttentionModel` and transformers' pipelines do.
        purpose: what needs the model, for the message, such as "doctor".

    Returns:
        The model itself; running what was given runs it.

    Raises:
        InvalidInputError: if there is none, its weights are on the meta device, or its adapter puts further tokens
            before the prompt.
    """
    model = unwrapped(given)
    if not isinstance(model, PreTrainedModel):
        kind = "class " + given.__name__ if isinstance(given, type) else _article(type(given).__name__)
        raise InvalidInputError(
            f"{purpose} needs a transformers model (AutoModelForCausalLM), a SelfAttentionModel or a text-generation "
            f"pipeline, not {kind}"
        )
    _refuse_missing_weights(model)
    return model


def tokenizer_with(given: Any) -> Any:
    """The tokenizer that a `SelfAttentionModel` or a pipeline holds; None where there is none."""
    return None if isinstance(given, torch.nn.Module) else getattr(given, "tokenizer", None)


@contextmanager
def in_evaluation_mode(model: torch.nn.Module) -> Iterator[None]:
    """Run a model as it was trained to be used: without dropout, which would drop weights at random.

    Args:
        model: any model; one that was handed over may be in the middle of its training.

    Yields:
        Nothing. Afterwards every module is in the mode it was in.
    """
    training = [module for module in model.modules() if module.training]
    for module in training:
        module.training = False
    try:
        yield
    finally:
        for module in training:
            module.training = True


def unwrapped(given: Any) -> Any:
    """What `live_model` finds, unchecked; anything that holds no model unchanged.

    Raises:
        InvalidInputError: if its adapter puts further tokens before the prompt.
    """
    model = given
    if not isinstance(model, (torch.nn.Module, type)) and hasattr(model, "tokenizer"):
        model = getattr(model, "model", model)
    # What `torch.compile` returns.
    model = getattr(model, "_orig_mod", model)
    if not isinstance(model, PreTrainedModel) and hasattr(model, "get_base_model"):
        adapters = getattr(model, "peft_config", {})
        for name, adapter in adapters.items() if isinstance(adapters, dict) else ():
            if getattr(adapter, "is_prompt_learning", False):
                raise InvalidInputError(
                    f"the adapter {name!r} ({getattr(adapter.peft_type, 'value', adapter.peft_type)}) puts trained "
                    "vectors before the prompt that are no tokens, so rows and tokens would not belong together; "
                    "adapters that change weights, such as LoRA, can be shown"
                )
        model = model.get_base_model()
        model = getattr(model, "_orig_mod", model)
    return model


def _refuse_missing_weights(model: PreTrainedModel) -> None:
    on_meta = any(parameter.is_meta for parameter in model.parameters())
    # Weights that accelerate keeps on disk are on the meta device, too, until its hooks bring them.
    if on_meta and not any(hasattr(module, "_hf_hook") for module in model.modules()):
        raise InvalidInputError(
            f"the weights of this {type(model).__name__} are on the meta device, which holds shapes but no numbers; "
            "load them with from_pretrained"
        )


def _article(name: str) -> str:
    return "None" if name == "NoneType" else f"{'an' if name[0] in 'AEIOUaeiou' else 'a'} {name}"
