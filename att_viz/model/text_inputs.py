"""A text, or a pair of sentences, as the inputs of an encoder."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from typing import Any

import torch
from transformers import PreTrainedModel

from att_viz.errors import InvalidInputError
from att_viz.model.facts import longest_sequence

__all__ = ["forward_arguments", "text_inputs"]

_NO_LIMIT = 10**9
"""Tokenizers that know of no limit say a number beyond."""


def text_inputs(
    model: PreTrainedModel, tokenizer: Any, text: Any, pair: Any = None
) -> tuple[dict[str, torch.Tensor], list[list[int]]]:
    """Turn a text into tokens, with what the tokenizer puts around it.

    Args:
        model: the model that shall read it.
        tokenizer: its tokenizer.
        text: the text.
        pair: a second sentence; None for none.

    Returns:
        The inputs, each int64 [1, tokens]; and for each sentence its first token and the one after its last, without
        special tokens.

    Raises:
        InvalidInputError: if a sentence is no text or holds no token, or there are too many for the model.
    """
    for name, given in (("text", text), ("pair", pair)):
        if not isinstance(given, str) and not (name == "pair" and given is None):
            raise InvalidInputError(f"{name} is a {type(given).__name__}; give a text")
    encoded = tokenizer(text, pair, return_tensors="pt", truncation=False, verbose=False)
    count = int(encoded["input_ids"].shape[1])
    known = [longest_sequence(model), getattr(tokenizer, "model_max_length", None)]
    limit = min((number for number in known if number is not None and number < _NO_LIMIT), default=None)
    if limit is not None and count > limit:
        raise InvalidInputError(
            f"the text has {count:,} tokens, but the model has positions for {limit:,} only; shorten the text"
        )
    belongs = encoded.sequence_ids(0)
    sentences = []
    for number in range(1 if pair is None else 2):
        places = [place for place, sentence in enumerate(belongs) if sentence == number]
        if not places:
            raise InvalidInputError(f"{('text', 'pair')[number]} holds no token; give a text with words in it")
        sentences.append([places[0], places[-1] + 1])
    return {name: tensor for name, tensor in encoded.items() if isinstance(tensor, torch.Tensor)}, sentences


def forward_arguments(model: PreTrainedModel, inputs: Mapping[str, torch.Tensor]) -> dict[str, Any]:
    """What a model is called with to read a text once.

    Args:
        model: the model.
        inputs: what the tokenizer made of the text; what the model does not take is left out.

    Returns:
        The arguments, on the model's device, without a cache.
    """
    known = inspect.signature(model.forward).parameters
    chosen: dict[str, Any] = {name: tensor.to(model.device) for name, tensor in inputs.items() if name in known}
    if "use_cache" in known:
        chosen["use_cache"] = False
    return chosen
