"""Attention as transformers and others return it, turned into one array for each layer.

Layers may be named as other programs name them:

    layer_3, arr_3, 3                              att_viz and NumPy
    blocks.3.attn.hook_pattern                     TransformerLens
    model.layers.3.self_attn, transformer.h.3.attn modules of transformers, as users of hooks and of nnsight keep them
    encoder.layer.3.attention.self                 the same of encoders

What is kept of a module may be its weights, or all that it returned, weights among it (`tracer.cache()` of nnsight).

TransformerLens: https://transformerlensorg.github.io/TransformerLens ("ActivationCache").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from att_viz.checked_arguments import float_array, whole_number, whole_numbers
from att_viz.errors import InvalidInputError

__all__ = ["layers_by_name", "layers_from_attentions", "real_tokens"]

_NO_WEIGHTS = (
    "there are no attention weights in it: load the model with attn_implementation='eager' and ask for "
    "output_attentions=True, or let SelfAttentionModel capture them, which needs neither"
)


_PLAIN = re.compile(r"(?:layer_|layers?\.|arr_)?(0|[1-9][0-9]{0,5})")
_PART = re.compile(r"0|[1-9][0-9]{0,5}")
_ATTENTION = frozenset(
    {
        "attn",
        "attn.attn",
        "attn.attention",
        "attn.hook_pattern",
        "attn.pattern",
        "attn_weights",
        "attention",
        "attention.attention",
        "attention.self",
        "attention_probs",
        "attention_weights",
        "attentions",
        "self_attn",
        "self_attn.attn",
        "self_attn.attn_weights",
        "self_attention",
    }
)
"""What may follow a layer's number. Others of TransformerLens' names, such as hook_q and hook_attn_scores, are other
things."""


def layers_from_attentions(
    attentions: Any, layers: Sequence[int] | None, batch_index: int, *, is_cross: bool = False
) -> tuple[dict[int, NDArray[np.float32]], int | None]:
    """Join what `output_attentions=True` returned.

    Args:
        attentions: a sequence of tensors (forward) or of sequences of tensors (generate), or what holds one: a model's
            outputs, a dictionary with `attentions`, or tensors by the names of layers, as in an ActivationCache.
        layers: the layer numbers, or None to take those of the names, or to count from 0.
        batch_index: which sequence of the batch to take.
        is_cross: whether it is cross attention, whose queries and keys are of different numbers.

    Returns:
        layer number to float32 array [heads, queries, keys], and the length of the first step of `generate`
        (None for a forward pass).

    Raises:
        InvalidInputError: if there are no weights or shapes do not fit together.
    """
    attentions, layers = _listed(attentions, layers)
    if attentions is not None and (isinstance(attentions, (str, bytes)) or not hasattr(attentions, "__len__")):
        raise InvalidInputError(f"attentions is a {type(attentions).__name__}; give what transformers returned")
    batch_index = whole_number(batch_index, "batch_index")
    if attentions is None or len(attentions) == 0:
        raise InvalidInputError(_NO_WEIGHTS)
    generated = isinstance(attentions[0], (tuple, list))
    steps = list(attentions) if generated else [attentions]
    counts = {len(step) for step in steps}
    if len(counts) != 1:
        raise InvalidInputError(f"the steps of generate hold different numbers of layers: {sorted(counts)}")
    numbers = list(range(counts.pop())) if layers is None else whole_numbers(layers, "layers")
    if len(numbers) != len(steps[0]):
        raise InvalidInputError(f"{len(steps[0])} layers of weights but {len(numbers)} layer numbers were given")
    joined = {
        number: _join([_sequence(step[place], batch_index) for step in steps], number, is_cross)
        for place, number in enumerate(numbers)
        if steps[0][place] is not None
    }
    if not joined:
        raise InvalidInputError(_NO_WEIGHTS)
    first = next(iter(joined.values())).shape[-2] - (len(steps) - 1)
    return joined, first if generated else None


def layers_by_name(names: Iterable[str]) -> dict[int, str]:
    """Which names are those of a layer's attention.

    Args:
        names: the names of everything that there is.

    Returns:
        Layer number to name, by number. Names of anything else are left out.

    Raises:
        InvalidInputError: if two names are of one layer, as those of an encoder and of a decoder.
    """
    found: dict[int, str] = {}
    for name in names:
        layer = _layer(name)
        if layer is None:
            continue
        if layer in found:
            raise InvalidInputError(
                f"both {found[layer]} and {name} are named like the attention of layer {layer}; keep one of them"
            )
        found[layer] = name
    return dict(sorted(found.items()))


def _layer(name: str) -> int | None:
    """The number of the layer whose attention has this name; None for any other name."""
    if plain := _PLAIN.fullmatch(name):
        return int(plain[1])
    parts = name.split(".")
    numbers = [place for place, part in enumerate(parts) if _PART.fullmatch(part)]
    if len(numbers) != 1 or ".".join(parts[numbers[0] + 1 :]) not in _ATTENTION:
        return None
    return int(parts[numbers[0]])


def _listed(attentions: Any, layers: Sequence[int] | None) -> tuple[Any, Sequence[int] | None]:
    """The sequence of tensors in what holds it, and its layer numbers."""
    for attribute in ("attentions", "cache_dict"):
        attentions = _held(attentions, attribute)
    if not isinstance(attentions, Mapping) and callable(getattr(type(attentions), "keys", None)):
        # nnsight's cache has names, and is no Mapping.
        attentions = {name: attentions[name] for name in attentions.keys()}  # noqa: SIM118 - it has no iterator
    if not isinstance(attentions, Mapping):
        return attentions, layers
    if "attentions" in attentions:
        return attentions["attentions"], layers
    names = layers_by_name(name for name in map(str, attentions))
    if not names:
        raise InvalidInputError(
            "nothing in attentions is named like the attention of a layer, such as 3, layer_3 or "
            "blocks.3.attn.hook_pattern"
        )
    by_name = {str(name): tensor for name, tensor in attentions.items()}
    return [_weights_in(by_name[name], name) for name in names.values()], list(names) if layers is None else layers


def _held(value: Any, attribute: str) -> Any:
    try:
        return getattr(value, attribute, value)
    except LookupError:
        # nnsight's cache looks for attributes among its modules.
        return value


def _weights_in(entry: Any, name: str) -> Any:
    """The weights in what is kept of a module: a tensor, or what the module returned, weights among it."""
    if not hasattr(entry, "ndim"):
        entry = _held(entry, "output")
    if not isinstance(entry, (tuple, list)):
        return entry
    if any(isinstance(item, (tuple, list)) for item in entry):
        raise InvalidInputError(f"{name} was run several times, and one forward pass is taken; keep those of one pass")
    found = [item for item in entry if getattr(item, "ndim", 0) == 4]
    if len(found) != 1:
        raise InvalidInputError(_NO_WEIGHTS)
    return found[0]


def real_tokens(mask: Any, batch_index: int, first_step: int | None, count: int) -> NDArray[np.bool_] | None:
    """Which tokens an attention mask says are no padding.

    Args:
        mask: [batch, tokens] or [tokens], a tensor or an array, 0 for padding; None without padding.
        batch_index: which sequence of the batch to take.
        first_step: how many tokens `generate` was given, None for a forward pass; those after them are real.
        count: how many tokens there are.

    Returns:
        bool array [tokens], or None.

    Raises:
        InvalidInputError: if the mask has another shape.
    """
    if mask is None:
        return None
    real = np.asarray(mask.cpu() if hasattr(mask, "cpu") else mask) != 0
    if real.ndim == 2 and 0 <= batch_index < len(real):
        real = real[batch_index]
    if real.ndim != 1 or len(real) not in (count, first_step):
        raise InvalidInputError(f"real has shape {list(real.shape)}; one flag for each of the {count} tokens is needed")
    return np.concatenate([real, np.ones(count - len(real), dtype=np.bool_)])


def _sequence(tensor: Any, batch_index: int) -> NDArray[np.float32]:
    if hasattr(tensor, "detach"):
        tensor = tensor.detach().cpu()
        tensor = (tensor.float() if tensor.is_floating_point() else tensor).numpy()
    array = float_array(tensor, "a layer's attention")
    if array.ndim == 3 and batch_index == 0:
        return array
    if array.ndim != 4:
        raise InvalidInputError(
            f"a layer's weights have shape {list(array.shape)}; [batch, heads, queries, keys] was expected"
        )
    if not 0 <= batch_index < array.shape[0]:
        raise InvalidInputError(f"batch_index is {batch_index}, but the batch holds {array.shape[0]} sequences")
    sequence: NDArray[np.float32] = array[batch_index]
    return sequence


def _join(blocks: list[NDArray[np.float32]], layer: int, is_cross: bool) -> NDArray[np.float32]:
    if is_cross:
        if len({(block.shape[0], block.shape[2]) for block in blocks}) != 1:
            raise InvalidInputError(f"the steps of layer {layer} have different numbers of heads or keys")
        return np.concatenate(blocks, axis=1)
    heads, size = blocks[0].shape[0], sum(block.shape[1] for block in blocks)
    rows = np.zeros((heads, size, size), dtype=np.float32)
    start = 0
    for step, block in enumerate(blocks):
        stop = start + block.shape[1]
        width = block.shape[2]
        # A static cache returns rows as wide as the cache, where keys beyond the query carry no weight; a
        # sliding-window cache returns only the newest keys.
        missing = max(0, stop - width) if step else 0
        if block.shape[0] != heads or width + missing < stop or np.any(block[:, :, stop:]):
            raise InvalidInputError(
                f"step {step} of layer {layer} has shape {list(block.shape)}; expected {heads} heads and "
                f"rows over {stop} keys (were all steps of generate passed, from the first on?)"
            )
        rows[:, start:stop, missing:stop] = block[:, :, : stop - missing]
        start = stop
    return rows
