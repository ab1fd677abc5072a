"""Models with an encoder and a decoder: three kinds of attention, beside their own eager attention."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import torch
import transformers
from transformers.models.auto import modeling_auto

from att_viz.capture.encoder_decoder import capture_three_kinds
from att_viz.capture.hooks.kinds_of_weights import three_kinds_to
from att_viz.capture.hooks.stacks import Stack, find_stacks
from att_viz.matrix.extent import AttentionKind
from support.architectures.calls import Call, CapturedCalls, largest_difference, recorded_eager, refuse_flat
from support.architectures.decoders import NEW, PADDED, PROMPT, generated, measured_generation
from support.architectures.outcome import Measured
from support.architectures.small_configs import FIRST_SPECIAL_ID, small_config
from support.architectures.small_models import randomised

__all__ = ["measured_encoder_decoder", "measured_listener", "over_all_keys", "small_encoder_decoder"]

SAMPLES = 8000
"""Of sound, for models that take it as it is."""


def small_encoder_decoder(name: str) -> Any:
    """A random model with an encoder and a decoder."""
    config = small_config(transformers.CONFIG_MAPPING[name])
    torch.manual_seed(0)
    reads = name in modeling_auto.MODEL_FOR_SEQ_TO_SEQ_CAUSAL_LM_MAPPING_NAMES
    auto: Any = transformers.AutoModelForSeq2SeqLM if reads else transformers.AutoModelForSpeechSeq2Seq
    model = randomised(auto.from_config(config, attn_implementation="eager"))
    model.generation_config.decoder_start_token_id = 1
    return model


def measured_encoder_decoder(name: str) -> Measured:
    """What becomes of the three kinds: of two texts in one pass, and while a batch (padded, of text) is answered."""
    model = small_encoder_decoder(name)
    generator = torch.Generator().manual_seed(1)
    errors = []
    if model.main_input_name == "input_ids":
        sources = torch.randint(5, FIRST_SPECIAL_ID, (2, PROMPT), generator=generator)
        errors.append(_of_one_pass(model, sources[:1], sources[1:, :9]))
        there = torch.ones_like(sources)
        there[0, :PADDED] = 0
        inputs = {"input_ids": sources, "attention_mask": there}
        real = there.bool()
    else:
        inputs = {model.main_input_name: torch.randn(2, *_shape_of_sound(model.config), generator=generator)}
        real = torch.ones(2, SAMPLES, dtype=torch.bool)
    stacks = find_stacks(model)
    with recorded_eager(model) as inside:
        sequences = generated(model, inputs).sequences
    own = {**inside, **_returned(model, inputs, stacks)}
    consumers = {kind: CapturedCalls() for kind in stacks}
    with three_kinds_to(model, stacks, consumers):
        assert generated(model, inputs).sequences.equal(sequences)
    decoded = torch.ones(2, NEW + 2, dtype=torch.bool)
    left: dict[str, list[torch.Tensor]] = dict(own)
    for kind, stack in stacks.items():
        calls: dict[str, list[Call]] = consumers[kind].by_module(stack.layers)
        mine = {name: left.pop(name) for name in calls}
        refuse_flat(mine)
        rows = real if kind == "encoder_self" else decoded
        errors.append(largest_difference(mine, calls, rows, causal=kind == "decoder_self"))
    assert not left, f"not captured: {sorted(left)}"
    return Measured(" and ".join(sorted({stack.method for stack in stacks.values()})), max(errors))


def measured_listener(name: str) -> Measured:
    """What becomes of a decoder that has sound among its tokens, where it is given text."""
    return measured_generation(small_encoder_decoder(name))


def _shape_of_sound(config: Any) -> tuple[int, ...]:
    """The shape of a piece of sound as a model takes it."""
    if config.model_type == "whisper":
        return config.num_mel_bins, 2 * config.max_source_positions
    if config.model_type == "speech_to_text":
        return 40, config.input_feat_per_channel * config.input_channels
    return (SAMPLES,)


def _returned(model: Any, inputs: dict[str, torch.Tensor], stacks: Mapping[AttentionKind, Stack]) -> dict[str, Any]:
    """What `generate` returns of kinds that do not go through the interface: by module, the weights of each call."""
    if all(stack.method == "interface" for stack in stacks.values()):
        return {}
    answer = generated(model, inputs, output_attentions=True)
    own: dict[str, Any] = {}
    for kind, stack in stacks.items():
        for layer in stack.layers if stack.method == "eager" else ():
            if kind == "encoder_self":
                count = inputs["input_ids"].shape[1] if "input_ids" in inputs else None
                own[layer.name] = [over_all_keys(answer.encoder_attentions[layer.number], count).float()]
            else:
                steps = answer.decoder_attentions if kind == "decoder_self" else answer.cross_attentions
                own[layer.name] = [step[layer.number].float() for step in steps]
    return own


def over_all_keys(weights: torch.Tensor, count: int | None) -> torch.Tensor:
    """What a model returned, weight by weight at its own key; windows come as a band (LED) or in blocks (LongT5)."""
    if count is None or weights.shape[2:] == (count, count):
        return weights
    blocks = weights.ndim == 5
    batch, heads = weights.shape[0], weights.shape[2 if blocks else 1]
    dense = torch.zeros(batch, heads, count, count)
    for query in range(count):
        for key in range(count):
            if blocks:
                block, width = divmod(query, weights.shape[3]), weights.shape[3]
                place = key - (block[0] - 1) * width
                if 0 <= place < 3 * width:
                    dense[:, :, query, key] = weights[:, block[0], :, block[1], place]
            elif abs(key - query) <= weights.shape[3] // 2:
                dense[:, :, query, key] = weights[:, :, query, key - query + weights.shape[3] // 2]
    return dense


def _of_one_pass(model: Any, source: torch.Tensor, target: torch.Tensor) -> float:
    with torch.no_grad():
        returned = model(input_ids=source, decoder_input_ids=target, output_attentions=True, use_cache=False)
    count = source.shape[1]
    found = capture_three_kinds(model, {"input_ids": source, "attention_mask": torch.ones_like(source)}, target)
    expected: dict[AttentionKind, Any] = {
        "encoder_self": [over_all_keys(each, count) for each in returned.encoder_attentions],
        "decoder_self": returned.decoder_attentions,
        "cross": returned.cross_attentions,
    }
    errors = []
    for kind, tensors in expected.items():
        weights = found[kind]
        assert (weights.kind, weights.layers) == (kind, tuple(range(len(tensors))))
        for layer, own in enumerate(tensors):
            rows = np.stack([weights.read(layer, head, 0, own.shape[2]) for head in weights.heads(layer)])
            errors.append(float(np.abs(rows - own[0].float().numpy()).max()))
    return max(errors)
