"""Running a model with an encoder and a decoder while every attention row of its three kinds is kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from inspect import signature
from typing import Any

import torch
from transformers import PreTrainedModel, StoppingCriteria, StoppingCriteriaList

from att_viz.capture.completion import generated_ids, seeded
from att_viz.capture.hooks.attention_layers import Method
from att_viz.capture.hooks.kinds_of_weights import three_kinds_to
from att_viz.capture.hooks.stacks import find_stacks
from att_viz.capture.row_collector import RowCollector
from att_viz.capture.tiles.row_block import RowBlock, RowConsumer
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
        ids: the output's token ids; they begin with what the decoder was given.
        given: how many tokens that is: its start token, which nobody wrote; of Whisper also language and task.
        weights: for each kind the rows. There is a row of the decoder for every token of the output but the last, which
            is never fed back; where nothing was written, one for the start token.
        methods: for each kind how the rows were captured.
        stopped_short: whether generation ended because the model has no positions for more tokens.
    """

    ids: list[int]
    given: int
    weights: dict[AttentionKind, InMemoryWeights]
    methods: dict[AttentionKind, Method]
    stopped_short: bool


class _Written(StoppingCriteria):
    """Ends a generation after some new tokens, and notes how many the decoder was given before the first of them."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.given = 0

    def __call__(self, input_ids: Any, scores: Any, **kwargs: Any) -> Any:
        count = int(input_ids.shape[1])
        self.given = self.given or count - 1
        return torch.full(input_ids.shape[:1], count - self.given >= self.most, device=input_ids.device)


def answer_text(
    model: PreTrainedModel,
    source: Mapping[str, torch.Tensor],
    max_new_tokens: int,
    arguments: dict[str, Any],
    seed: int | None = None,
    show_progress: bool = True,
    given: torch.Tensor | None = None,
    start: Sequence[int] = (),
) -> WrittenAnswer:
    """Let a decoder write its output for an input, and keep every attention row of both.

    The output is generated as `generate` does it, and then one forward pass over input and output computes the rows
    that generating it computed (teacher forcing).

    Args:
        model: a transformers model with an encoder and a decoder.
        source: what the encoder reads or hears, by the names of the model's arguments, each [1, ...].
        max_new_tokens: how many tokens to generate at most; 0 feeds the decoder its start token only.
        arguments: the arguments of `generate`, as `checked_arguments` returns them.
        seed: makes sampling reproducible, without touching the caller's random numbers.
        show_progress: whether a person should see how far it is.
        given: int64 [1, tokens], the output where it is known already, without a start token: nothing is generated.
        start: with what the decoder starts where nothing is generated; by default with its start token.

    Returns:
        The output and the rows.

    Raises:
        InvalidInputError: if input or output are too long for the model, `generate` refuses an argument, or nobody
            knows with which token the decoder starts.
        CaptureError: if the attention cannot be captured exactly, or would not fit in memory.
    """
    stacks = find_stacks(model)
    # T5 has none: its positions are relative.
    limit = _limit(model.config, "max_position_embeddings", "max_decoder_position_embeddings", "max_target_positions")
    if "input_ids" in source:
        most = _limit(model.config, "max_position_embeddings", "max_encoder_position_embeddings")
        _check_length("the input", source["input_ids"].shape[1], most)
    # The start token has a position; the last token is never fed back, and needs none.
    room = max_new_tokens if limit is None else min(max_new_tokens, limit)
    stopped_short = False
    if given is None and room > 0:
        written = _Written(room)
        with in_evaluation_mode(model), torch.no_grad(), seeded(model, seed):
            target = _generated(model, source, limit, written, arguments, show_progress).cpu()
        count = written.given
        end = None if limit is None else limit + (0 if _counts_all(model) else 1)
        stopped_short = target.shape[1] - count < max_new_tokens and target.shape[1] == end
    else:
        begin = torch.tensor([list(start) or [_start_token(model)]])
        count = begin.shape[1]
        target = begin if given is None else torch.cat([begin, given.cpu()], 1)
        if given is not None:
            _check_length("the output", target.shape[1] - 1, limit)
    fed = target[:, :-1] if target.shape[1] > count else target
    weights = capture_three_kinds(model, source, fed)
    methods = {kind: stack.method for kind, stack in stacks.items()}
    return WrittenAnswer(target[0].tolist(), count, weights, methods, stopped_short)


def _generated(
    model: Any,
    source: Mapping[str, torch.Tensor],
    limit: int | None,
    written: _Written,
    arguments: dict[str, Any],
    show_progress: bool,
) -> torch.Tensor:
    inputs = {name: tensor.to(model.device) for name, tensor in source.items()}
    own: dict[str, Any] = {
        "stopping_criteria": StoppingCriteriaList([*(arguments.get("stopping_criteria") or ()), written])
    }
    if _counts_all(model):
        # It cuts what it is given, and its end, off what it returns, and samples where it has a temperature.
        own.update(force_unique_generate_call=True, max_length=limit)
        if arguments.get("do_sample") and arguments.get("temperature") is None:
            own["temperature"] = 1.0
    return generated_ids(model, inputs, written.most, {**arguments, **own}, show_progress)


def _counts_all(model: Any) -> bool:
    """Whether it is Whisper, whose `generate` is its own, and counts what the decoder is given among what it writes."""
    return "force_unique_generate_call" in signature(model.generate).parameters


def _limit(config: Any, *names: str) -> int | None:
    """For how many tokens there are positions, by the first of some names that the configuration has."""
    return next((found for name in names if isinstance(found := getattr(config, name, None), int)), None)


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
    model: PreTrainedModel, source: Mapping[str, torch.Tensor], target: torch.Tensor
) -> dict[AttentionKind, InMemoryWeights]:
    """Run an encoder over one input and its decoder over a text, once (teacher forcing).

    Args:
        model: a transformers model with an encoder and a decoder.
        source: what the encoder reads or hears, by the names of the model's arguments, each [1, ...].
        target: int64 [1, T], what the decoder is fed: its start token first.

    Returns:
        For each kind the rows, with K the places of the encoder: [heads, K, K], [heads, T, T] and, from the decoder to
        the encoder, [heads, T, K].

    Raises:
        CaptureError: if the attention cannot be captured exactly, or would not fit in memory.
    """
    stacks = find_stacks(model)
    collectors = {
        kind: RowCollector(total_heads(model, len(stack.layers)), looks_ahead=kind != DECODER_SELF)
        for kind, stack in stacks.items()
    }
    if "input_ids" in source:
        collectors[ENCODER_SELF].check_memory(source["input_ids"].shape[1])
    collectors[DECODER_SELF].check_memory(target.shape[1])
    places = 0

    def keep(block: RowBlock) -> None:
        nonlocal places
        if not places:
            # How many places a sound has is known when the encoder has put its frames together.
            collectors[ENCODER_SELF].check_memory(block.keys_to)
        places = max(places, block.keys_to)
        collectors[ENCODER_SELF](block)

    consumers: dict[AttentionKind, RowConsumer] = {**collectors, ENCODER_SELF: keep}
    with three_kinds_to(model, stacks, consumers), in_evaluation_mode(model), torch.no_grad():
        model(
            **{name: tensor.to(model.device) for name, tensor in source.items()},
            decoder_input_ids=target.to(model.device),
            use_cache=False,
        )
    fed = target.shape[1]
    shapes: dict[AttentionKind, tuple[int, int]] = {
        ENCODER_SELF: (places, places),
        DECODER_SELF: (fed, fed),
        CROSS: (fed, places),
    }
    return {kind: collectors[kind].weights(rows, kind=kind, num_keys=keys) for kind, (rows, keys) in shapes.items()}
