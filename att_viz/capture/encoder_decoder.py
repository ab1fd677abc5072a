"""Running a model with an encoder and a decoder while every attention row of its three kinds is kept."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

import torch
from transformers import PreTrainedModel

from att_viz.capture.completion import generated_ids, seeded
from att_viz.capture.hooks.attention_layers import find_stacks
from att_viz.capture.hooks.implementation_switch import switched_implementation
from att_viz.capture.hooks.listeners import RowRequest, listening
from att_viz.capture.row_collector import RowCollector
from att_viz.errors import InvalidInputError
from att_viz.matrix.extent import CROSS, DECODER_SELF, ENCODER_SELF, AttentionKind
from att_viz.matrix.weights import InMemoryWeights
from att_viz.model.facts import total_heads
from att_viz.model.live_model import in_evaluation_mode

__all__ = ["WrittenAnswer", "answer_text", "capture_three_kinds"]


@dataclass(frozen=True)
class WrittenAnswer:
    """What a decoder wrote about what its encoder read, and where both looked.

    Attributes:
        ids: the output's token ids; the first is the decoder's start token, which nobody wrote.
        weights: for each kind the rows. There is a row of the decoder for every token of the output but the last, which
            is never fed back; where nothing was written, one for the start token.
        stopped_short: whether generation ended because the model has no positions for more tokens.
    """

    ids: list[int]
    weights: dict[AttentionKind, InMemoryWeights]
    stopped_short: bool


def answer_text(
    model: PreTrainedModel,
    source: torch.Tensor,
    max_new_tokens: int,
    arguments: dict[str, Any],
    seed: int | None = None,
    show_progress: bool = True,
    given: torch.Tensor | None = None,
) -> WrittenAnswer:
    """Let a decoder write its output for an input, and keep every attention row of both.

    The output is generated as `generate` does it, and then one forward pass over input and output computes the rows
    that generating it computed (teacher forcing).

    Args:
        model: a transformers model with an encoder and a decoder, whose attention goes through the interface.
        source: int64 [1, tokens], what the encoder reads.
        max_new_tokens: how many tokens to generate at most; 0 feeds the decoder its start token only.
        arguments: the arguments of `generate`, as `checked_arguments` returns them.
        seed: makes sampling reproducible, without touching the caller's random numbers.
        show_progress: whether a person should see how far it is.
        given: int64 [1, tokens], the output where it is known already, without a start token: nothing is generated.

    Returns:
        The output and the rows.

    Raises:
        InvalidInputError: if input or output are too long for the model, `generate` refuses an argument, or nobody
            knows with which token the decoder starts.
        CaptureError: if the attention cannot be captured exactly, or would not fit in memory.
    """
    find_stacks(model)
    # T5 has none: its positions are relative.
    limit: int | None = getattr(model.config, "max_position_embeddings", None)
    _check_length("the input", source.shape[1], limit)
    # The start token has a position; the last token is never fed back, and needs none.
    room = max_new_tokens if limit is None else min(max_new_tokens, limit)
    start = torch.tensor([[_start_token(model)]])
    if given is not None:
        _check_length("the output", given.shape[1], limit)
        target = torch.cat([start, given.cpu()], 1)
    elif room == 0:
        target = start
    else:
        with in_evaluation_mode(model), torch.no_grad(), seeded(model, seed):
            target = generated_ids(model, source.to(model.device), room, arguments, show_progress).cpu()
    fed = target[:, :-1] if target.shape[1] > 1 else target
    weights = capture_three_kinds(model, source, fed)
    stopped_short = given is None and room < max_new_tokens and target.shape[1] == room + 1
    return WrittenAnswer(target[0].tolist(), weights, stopped_short)


def _check_length(name: str, count: int, limit: int | None) -> None:
    if limit is not None and count > limit:
        raise InvalidInputError(
            f"{name} has {count:,} tokens, but the model has positions for {limit:,} only; shorten it"
        )


def _start_token(model: PreTrainedModel) -> int:
    for config in (getattr(model, "generation_config", None), model.config):
        for name in ("decoder_start_token_id", "bos_token_id"):
            if isinstance(found := getattr(config, name, None), int):
                return found
    raise InvalidInputError(
        f"nothing says with which token the decoder of {type(model).__name__} starts; set "
        "model.generation_config.decoder_start_token_id"
    )


def capture_three_kinds(
    model: PreTrainedModel, source: torch.Tensor, target: torch.Tensor
) -> dict[AttentionKind, InMemoryWeights]:
    """Run an encoder over one text and its decoder over another, once (teacher forcing).

    Args:
        model: a transformers model with an encoder and a decoder, whose attention goes through the interface.
        source: int64 [1, K], what the encoder reads.
        target: int64 [1, T], what the decoder is fed: its start token first.

    Returns:
        For each kind the rows: [heads, K, K], [heads, T, T] and, from the decoder to the encoder, [heads, T, K].

    Raises:
        CaptureError: if the attention cannot be captured exactly, or would not fit in memory.
    """
    stacks = find_stacks(model)
    shapes: dict[AttentionKind, tuple[int, int]] = {
        ENCODER_SELF: (source.shape[1], source.shape[1]),
        DECODER_SELF: (target.shape[1], target.shape[1]),
        CROSS: (target.shape[1], source.shape[1]),
    }
    collectors = {}
    with ExitStack() as stack:
        for kind, layers in stacks.items():
            collector = RowCollector(total_heads(model, len(layers)), looks_ahead=kind != DECODER_SELF)
            collector.check_memory(max(shapes[kind]))
            stack.enter_context(listening(model, layers, RowRequest(collector, is_cross=kind == CROSS)))
            collectors[kind] = collector
        everything = tuple(layer for layers in stacks.values() for layer in layers)
        stack.enter_context(switched_implementation(model, "interface", everything))
        stack.enter_context(in_evaluation_mode(model))
        stack.enter_context(torch.no_grad())
        model(
            input_ids=source.to(model.device),
            attention_mask=torch.ones_like(source).to(model.device),
            decoder_input_ids=target.to(model.device),
            use_cache=False,
        )
    return {kind: collectors[kind].weights(rows, kind=kind, num_keys=keys) for kind, (rows, keys) in shapes.items()}
