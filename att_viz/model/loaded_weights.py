"""Whether a checkpoint held every weight of the model that was made from it: what it lacks is random numbers."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any

import torch
from transformers import PreTrainedModel

from att_viz.errors import ModelError

__all__ = ["check_loaded_weights"]

_SHOWN = 3
_LAYER = re.compile(r"\.\d+\.")
_WAY_OUT = "if that is meant, load the model with transformers and pass it with its tokenizer"


def check_loaded_weights(model: PreTrainedModel, source: str, found: Mapping[str, Any]) -> None:
    """Refuse a model some of whose weights are not those of its checkpoint.

    Args:
        model: what `from_pretrained` made.
        source: where it was loaded from, for the message.
        found: what `from_pretrained(..., output_loading_info=True)` reported. Weights that are tied to others count as
            loaded with them.

    Raises:
        ModelError: if weights are missing or of another shape (they were made up at random), or if the checkpoint
            holds weights of layers that the model has, or more of its layers (the model does not use them).
    """
    architecture = type(model).__name__
    missing: Collection[str] = found.get("missing_keys") or ()
    if missing:
        raise ModelError(
            f"the checkpoint {source!r} does not hold {_listed(missing)} of {architecture}, so that its numbers would "
            f"be random; it was saved from another kind of model ({_saved_from(model)})"
        )
    other_shape = [key[0] for key in found.get("mismatched_keys") or ()]
    if other_shape:
        raise ModelError(
            f"the checkpoint {source!r} holds {_listed(other_shape)} of {architecture} in another shape, so that its "
            "numbers would be random; take ignore_mismatched_sizes away, and the config.json that belongs to it"
        )
    unused = [] if getattr(model, "hf_quantizer", None) else _without_a_place(model, found.get("unexpected_keys") or ())
    if unused:
        raise ModelError(
            f"the checkpoint {source!r} holds {_listed(unused)}, which {architecture} would leave out as its config "
            f"describes it; take the config.json that belongs to it ({_WAY_OUT})"
        )


def _without_a_place(model: PreTrainedModel, unexpected: Collection[str]) -> list[str]:
    """Those weights and biases that belong to layers of a kind that the model has.

    What a checkpoint holds besides (an encoder, a tower for images, buffers of old versions, heads that predict further
    tokens) is no part of this model.
    """
    leaves = {
        _LAYER.sub(".*.", f"{name}.")
        for name, module in model.named_modules()
        if next(module.parameters(recurse=False), None) is not None and next(module.children(), None) is None
    }
    return [
        key
        for key in unexpected
        if key.rpartition(".")[2] in ("weight", "bias") and _LAYER.sub(".*.", key.rpartition(".")[0] + ".") in leaves
    ]


def _saved_from(model: torch.nn.Module) -> str:
    architectures = getattr(getattr(model, "config", None), "architectures", None)
    return ", ".join(architectures or ()) or "its config does not say which"


def _listed(keys: Collection[str]) -> str:
    names = sorted(keys)
    rest = len(names) - _SHOWN
    return ", ".join(names[:_SHOWN]) + (f" and {rest} more" if rest > 0 else "")
