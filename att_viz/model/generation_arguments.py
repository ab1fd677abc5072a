"""Which arguments of `generate` keep every attention row exact, and which are refused."""

from __future__ import annotations

import json
from collections.abc import Mapping
from difflib import get_close_matches
from inspect import signature
from typing import Any

from transformers import GenerationConfig, PreTrainedModel

from att_viz.errors import InvalidInputError

__all__ = ["checked_arguments", "recorded_arguments", "refuse_unknown_arguments"]

_OURS = {
    "inputs": "the prompt",
    "input_ids": "the prompt",
    "inputs_embeds": "the prompt",
    "attention_mask": "the prompt",
    "position_ids": "the prompt",
    "past_key_values": "the prompt, whose rows would be missing",
    "output_attentions": "the attention matrix that is returned",
    "return_dict_in_generate": "the attention matrix that is returned",
    "output_scores": "the attention matrix that is returned",
    "output_logits": "the attention matrix that is returned",
    "output_hidden_states": "the attention matrix that is returned",
    "tokenizer": "the model's own tokenizer",
    "max_length": "max_new_tokens",
    "disable_compile": "the capture, for which nothing is compiled",
}

_SECOND_MODEL = "a second model or a second sequence computes rows of its own, so there is no single matrix"
_REFUSED = {
    "assistant_model": _SECOND_MODEL,
    "assistant_early_exit": _SECOND_MODEL,
    "assistant_tokenizer": _SECOND_MODEL,
    "negative_prompt_ids": _SECOND_MODEL,
    "negative_prompt_attention_mask": _SECOND_MODEL,
    "custom_generate": "what a custom loop computes cannot be known",
    "token_healing": "it changes the prompt",
}

_SAMPLING_ONLY = ("temperature", "top_p", "top_k", "min_p", "typical_p", "epsilon_cutoff", "eta_cutoff")


def checked_arguments(arguments: Mapping[str, Any], model_defaults: Any) -> dict[str, Any]:
    """Check the caller's arguments of `generate` and add the defaults.

    Args:
        arguments: what the caller gave.
        model_defaults: the model's `GenerationConfig`.

    Returns:
        The arguments, complete but for the prompt.

    Raises:
        InvalidInputError: if one of them cannot be used here; the message says why.
    """
    for name in arguments:
        if name in _OURS:
            raise InvalidInputError(f"{name!r} cannot be passed: it is determined by {_OURS[name]}")
    chosen = arguments.get("generation_config") or model_defaults
    if chosen is not model_defaults and not hasattr(chosen, "max_new_tokens"):
        raise InvalidInputError(f"generation_config is a {type(chosen).__name__}; give a GenerationConfig")
    for name, reason in _REFUSED.items():
        if arguments.get(name) or getattr(chosen, name, None):
            raise InvalidInputError(f"{name!r} cannot be used: {reason}")
    complete = dict(arguments)
    for name, default in (("do_sample", False), ("num_beams", 1), ("num_return_sequences", 1), ("guidance_scale", 1.0)):
        if complete.get(name) is None:
            own = getattr(arguments.get("generation_config"), name, None)
            complete[name] = default if own is None else own
    for name in ("do_sample", "use_cache"):
        if name in complete and complete[name] not in (True, False, None):
            raise InvalidInputError(f"{name} is {complete[name]!r}; give True or False")
    if not complete["do_sample"] and "generation_config" not in arguments:
        # What a model's own defaults say about sampling means nothing to greedy decoding, and older versions of
        # transformers complain about it.
        complete = {**dict.fromkeys(_SAMPLING_ONLY), **complete}
    for name, what in (("num_beams", "beam search"), ("num_return_sequences", "several sequences")):
        if complete[name] != 1:
            raise InvalidInputError(
                f"{name}={complete[name]!r} cannot be used: {what} would give several sequences, and a report shows "
                "one; call generate_text once for each"
            )
    if complete["guidance_scale"] != 1.0:
        raise InvalidInputError(f"'guidance_scale' cannot be used: {_SECOND_MODEL}")
    if complete.get("cache_implementation") == "paged":
        raise InvalidInputError("cache_implementation='paged' cannot be used: it batches sequences on its own")
    return complete


def refuse_unknown_arguments(arguments: Mapping[str, Any], model: PreTrainedModel) -> None:
    """Refuse what `generate` would refuse, where it is not going to be called.

    Args:
        arguments: arguments of `generate`.
        model: the model.

    Raises:
        InvalidInputError: if neither `generate` nor the model knows an argument.
    """
    kind: Any = type(model)
    settings = vars(GenerationConfig())
    known = {*settings, *signature(kind.generate).parameters, *signature(kind.forward).parameters}
    for name in arguments:
        if name not in known or name == "kwargs":
            close = get_close_matches(name, known, 1)
            raise InvalidInputError(
                f"generate has no argument {name!r}" + (f"; did you mean {close[0]!r}?" if close else "")
            )


def recorded_arguments(arguments: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments as JSON can hold them; what it cannot hold is named by its type."""
    return {name: _jsonable(value) for name, value in sorted(arguments.items())}


def _jsonable(value: Any) -> Any:
    try:
        return json.loads(json.dumps(value))
    except (TypeError, ValueError):
        return type(value).__name__
