"""Running `generate` while every attention row is kept."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from functools import partial
from time import perf_counter
from typing import Any

import torch
from transformers import PreTrainedModel
from transformers.generation.streamers import BaseStreamer

from att_viz.capture.answers.direct_logit import capture_direct_logit
from att_viz.capture.answers.residual_paths import find_residual_paths
from att_viz.capture.both_ways import BothWays
from att_viz.capture.hooks.attention_layers import Method, find_attention_layers
from att_viz.capture.ranks.channel import lost_process
from att_viz.capture.ranks.gathered_rows import SharedRun, WeightsElsewhere
from att_viz.capture.ranks.ranks import Ranks, ranks_of
from att_viz.capture.row_collector import RowCollector
from att_viz.capture.session import capture_attention, capture_attention_calls
from att_viz.capture.value_norms import capture_value_norms
from att_viz.errors import AttVizError, InvalidInputError
from att_viz.matrix.direct_logit import DirectLogit
from att_viz.matrix.weights import InMemoryWeights
from att_viz.model.facts import attention_facts, longest_sequence, total_heads
from att_viz.model.generation_arguments import refuse_unknown_arguments
from att_viz.model.live_model import in_evaluation_mode
from att_viz.model.seeing.prompts import beside_answer
from att_viz.system.progress import progress_bar

__all__ = ["Completion", "complete", "generated_ids", "seeded"]


@dataclass(frozen=True)
class Completion:
    """What a model generated, and where it looked.

    Attributes:
        ids: all token ids, prompt first.
        weights: the attention rows.
        method: how they were captured.
        stopped_short: whether generation ended because the model has no positions for more tokens.
        direct_logit: what attention brought straight to the logits of what was generated, where it is known.
        seconds: how long the model ran.
    """

    ids: list[int]
    weights: InMemoryWeights | WeightsElsewhere
    method: Method
    stopped_short: bool
    direct_logit: DirectLogit | None
    seconds: float


def complete(
    model: PreTrainedModel,
    prompt: torch.Tensor,
    max_new_tokens: int,
    arguments: dict[str, Any],
    seed: int | None = None,
    show_progress: bool = True,
    given: torch.Tensor | None = None,
    beside: Mapping[str, torch.Tensor] | None = None,
) -> Completion:
    """Complete a prompt and keep every attention row.

    Args:
        model: a causal language model.
        prompt: int64 tensor [1, tokens].
        max_new_tokens: how many tokens to generate at most; 0 runs the model on the prompt only.
        arguments: the arguments of `generate`, as `checked_arguments` returns them.
        seed: makes sampling reproducible, without touching the caller's random numbers.
        show_progress: whether a person should see how far it is.
        given: int64 tensor [1, tokens], the completion where it is known already: nothing is generated, and one
            forward pass computes the rows that generating it would have (teacher forcing).
        beside: what the model reads besides the prompt, such as pictures, by the names of its arguments. Direct logits
            are then not kept, and tokens may look at each other both ways, as those of a picture do in Gemma 3.

    Returns:
        The completion. There is a row for every token but the last, which is never fed back; for 0 new tokens
        there is a row for every token.

    Raises:
        InvalidInputError: if the prompt is too long for the model, or `generate` refuses an argument.
        CaptureError: if the attention cannot be captured exactly, or would not fit in memory.
    """
    length, limit = prompt.shape[1], longest_sequence(model)
    if limit is not None and length > limit:
        raise InvalidInputError(
            f"the prompt has {length:,} tokens, but the model has positions for {limit:,} only; shorten the prompt"
        )
    if given is not None:
        max_new_tokens = given.shape[1]
    # The last token is never fed back, so it needs no position.
    room = max_new_tokens if limit is None else min(max_new_tokens, limit + 1 - length)
    if given is not None and room < max_new_tokens:
        raise InvalidInputError(
            f"prompt and completion have {length + max_new_tokens:,} tokens, but the model has positions for {limit:,} "
            "only; shorten them"
        )
    method, layers = find_attention_layers(model)
    if given is None and room and not model.can_generate():
        raise InvalidInputError(f"{type(model).__name__} cannot generate text; give max_new_tokens=0, or another model")
    if room == 0 and model.can_generate():
        refuse_unknown_arguments(arguments, model)
    ranks = ranks_of(model, layers)
    show_progress = show_progress and (ranks is None or ranks.gathers)
    heads = total_heads(model, len(layers))
    # Among pictures some tokens may look ahead; which may, the masks say.
    looking = attention_facts(model).get("both_ways_layers")
    both_ways = BothWays(layers=looking) if beside and method == "interface" else None
    collector = RowCollector(
        heads if ranks is None or ranks.gathers else len(layers) * len(ranks.here), looks_ahead=both_ways is not None
    )
    check = partial(collector.check_memory, length if given is None else length + max_new_tokens - 1)
    shared = None
    if ranks is None:
        check()
    else:
        shared = SharedRun(ranks)
        drawn = shared.begin(check, seed, prompt, given)
        seed = drawn if arguments.get("do_sample") else seed
    inputs = prompt.to(model.device)
    with _explained(ranks), in_evaluation_mode(model), torch.no_grad():
        plain = method == "interface" and ranks is None and not beside
        paths = find_residual_paths(model, layers) if room and plain else None
        began = perf_counter()
        with (
            capture_value_norms(model, keep_values=paths is not None) as values,
            capture_direct_logit(model, paths, values) as direct,
            nullcontext() if both_ways is None else capture_attention_calls(model, both_ways.on_call),
            capture_attention(model, collector, own_heads=True) as capture,
            seeded(model, seed),
        ):
            if given is not None:
                ids = torch.cat([inputs, given.to(model.device)], 1)
                read = beside_answer(beside or {}, model.config.model_type, length, ids.shape[1] - 1)
                model(input_ids=ids[:, :-1], use_cache=False, **read)
            elif room == 0:
                model(input_ids=inputs, use_cache=False, **(beside or {}))
                ids = inputs
            else:
                ids = generated_ids(
                    model,
                    {"input_ids": inputs, "attention_mask": torch.ones_like(inputs)},
                    room,
                    {**arguments, **(beside or {})},
                    show_progress,
                )
    sequence: list[int] = ids[0].tolist()
    seconds = perf_counter() - began
    stopped_short = room < max_new_tokens and len(sequence) == length + room
    rows, norms = len(sequence) - (1 if room else 0), values.of_sequence(0)
    brought = None
    weights: InMemoryWeights | WeightsElsewhere
    if shared is not None:
        weights = shared.gather(collector.layers(rows, rows), rows, norms, ids=ids)
    else:
        weights = collector.weights(rows, norms, both_ways=() if both_ways is None else both_ways.spans)
        brought = None if direct is None else direct.of(weights, sequence, length)
    return Completion(sequence, weights, capture.method, stopped_short, brought, seconds)


def generated_ids(
    model: Any, inputs: Mapping[str, torch.Tensor], max_new_tokens: int, arguments: dict[str, Any], show_progress: bool
) -> torch.Tensor:
    """Call the model's `generate`.

    Args:
        model: a model that can generate.
        inputs: the prompt, or what an encoder reads or hears, by the names that `generate` knows; each [1, ...].
        max_new_tokens: how many tokens to generate at most, 1 or more.
        arguments: see `complete`; a `max_length` among them counts in the place of `max_new_tokens`.
        show_progress: see `complete`.

    Returns:
        What it returns, int64 [1, tokens]: prompt and answer, or all of a decoder's output, its start token first.

    Raises:
        InvalidInputError: if it refuses an argument.
    """
    with progress_bar(max_new_tokens, "generating", "token", show=show_progress) as bar, _quiet_generation():
        most = {} if "max_length" in arguments else {"max_new_tokens": max_new_tokens}
        arguments = {"streamer": _Counter(bar), **most, **arguments}
        try:
            ids: torch.Tensor = model.generate(**inputs, disable_compile=True, **arguments)
        except AttVizError:
            raise
        except (ValueError, TypeError) as error:
            raise InvalidInputError(f"the model's generate refused its arguments: {error}") from error
    return ids


class _Counter(BaseStreamer):
    """Counts generated tokens on a progress bar; the first thing `generate` streams is the prompt."""

    def __init__(self, bar: Any) -> None:
        self._bar = bar
        self._prompt_seen = False

    def put(self, value: torch.Tensor) -> None:
        if self._prompt_seen:
            self._bar.update(value.numel())
        self._prompt_seen = True

    def end(self) -> None:
        self._bar.refresh()


@contextmanager
def _explained(ranks: Ranks | None) -> Iterator[None]:
    """Say in plain words that another of the processes that share the model has stopped."""
    try:
        yield
    except RuntimeError as error:
        if (lost := lost_process(error, ranks)) is None:
            raise
        raise lost from error


@contextmanager
def seeded(model: PreTrainedModel, seed: int | None) -> Iterator[None]:
    """Sample reproducibly within the context, and leave the caller's random numbers as they were.

    Args:
        model: the model, whose devices have random numbers of their own.
        seed: any whole number; None for the caller's random numbers.

    Yields:
        Nothing.
    """
    if seed is None:
        yield
        return
    devices = {parameter.device for parameter in model.parameters() if parameter.device.type == "cuda"}
    with torch.random.fork_rng(devices=list(devices)):
        torch.manual_seed(seed)
        yield


@contextmanager
def _quiet_generation() -> Iterator[None]:
    """Keep what `generate` says about the model's own defaults from a user who did not choose them."""
    logger = logging.getLogger("transformers.generation.utils")
    level = logger.level
    logger.setLevel(logging.ERROR)
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", module=r"transformers\.generation")
            yield
    finally:
        logger.setLevel(level)
