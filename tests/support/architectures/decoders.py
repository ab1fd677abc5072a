"""Causal language models: prefill, decoding with a cache and a padded batch, beside their own eager attention."""

from __future__ import annotations

from typing import Any

import torch
import transformers

from att_viz.capture import capture_attention
from support.architectures.calls import CapturedCalls, largest_difference, recorded_eager, refuse_flat
from support.architectures.outcome import Measured
from support.architectures.own_pictures import small_towers
from support.architectures.small_configs import FIRST_SPECIAL_ID, small_config
from support.architectures.small_models import randomised

__all__ = ["generated", "measured_decoder", "measured_generation", "own_attention", "small_decoder"]

PROMPT, PADDED, NEW = 20, 5, 4
WITHOUT_PADDING = ("minimax_m3_vl", "minimax_m3_vl_text")
"""Their queries choose blocks by positions that begin after the padding, of keys that are counted with it: behind it,
some see no key at all, and eager attention gives them the mean of all keys, later ones included."""
_SKIPS_ROWS = ("gemma4", "gemma4_text")


def small_decoder(name: str) -> Any:
    """A random causal language model of a type."""
    config = small_config(transformers.CONFIG_MAPPING[name], is_decoder=True)
    torch.manual_seed(0)
    with small_towers():
        return randomised(transformers.AutoModelForCausalLM.from_config(config, attn_implementation="eager"))


def measured_decoder(name: str) -> Measured:
    """What becomes of the attention of a causal language model; see `measured_generation`."""
    return measured_generation(small_decoder(name))


def measured_generation(model: Any) -> Measured:
    """What becomes of the attention of a model while it generates text.

    It does so from one prompt, and from two of which the first is padded on the left: prefill, and steps of one token
    with a cache.

    Args:
        model: a small random model that needs nothing but text.

    Returns:
        How its rows were captured, and the largest difference.
    """
    prompts = torch.randint(5, FIRST_SPECIAL_ID, (2, PROMPT), generator=torch.Generator().manual_seed(1))
    there = torch.ones_like(prompts)
    if model.config.model_type not in WITHOUT_PADDING:
        there[0, :PADDED] = 0
    errors, method = [], ""
    for ids, mask in ((prompts[1:], there[1:]), (prompts, there)):
        real = torch.nn.functional.pad(mask, (0, NEW), value=1).bool()
        inputs = {"input_ids": ids, "attention_mask": mask}
        captured = CapturedCalls()
        with capture_attention(model, captured) as capture:
            sequences = generated(model, inputs).sequences
        own, same = own_attention(model, inputs)
        assert same.equal(sequences), "the model generates something else while it is captured"
        method = capture.method
        refuse_flat(own)
        errors.append(largest_difference(own, captured.by_module(capture.layers), real))
    return Measured(method, max(errors))


def generated(model: Any, inputs: dict[str, torch.Tensor], **others: Any) -> Any:
    """What a model says after its prompts, greedily."""
    return model.generate(
        **inputs,
        max_new_tokens=NEW,
        min_new_tokens=NEW,
        do_sample=False,
        pad_token_id=0,
        disable_compile=True,
        return_dict_in_generate=True,
        **others,
    )


def own_attention(model: Any, inputs: dict[str, torch.Tensor]) -> tuple[dict[str, list[torch.Tensor]], torch.Tensor]:
    """A model's own weights while it generates, by module, and what it generates."""
    # Asked for its weights, Gemma 4 computes all rows in its last layers, too.
    others = {"output_attentions": True} if model.config.model_type in _SKIPS_ROWS else {}
    with recorded_eager(model) as found:
        sequences = generated(model, inputs, **others).sequences
    if found:
        return dict(found), sequences
    return returned_attention(model, inputs), sequences


def returned_attention(model: Any, inputs: dict[str, torch.Tensor]) -> dict[str, list[torch.Tensor]]:
    """The weights that `generate` returns of a model that does not go through the interface, by number of layer.

    There are none if it returns none, or not one matrix for each layer.
    """
    steps = getattr(generated(model, inputs, output_attentions=True), "attentions", None)
    if not steps or steps[0] is None or not isinstance(steps[0][0], torch.Tensor):
        return {}
    return {str(layer): [step[layer].float() for step in steps] for layer in range(len(steps[0]))}
