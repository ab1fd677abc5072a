"""The influence of a prompt on a completion that was just generated, within a time that people will wait."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any, Literal

import torch
from transformers import PreTrainedModel

from att_viz.capture.influence.measure import Measuring
from att_viz.errors import CaptureError, InvalidInputError
from att_viz.matrix.extent import Spans
from att_viz.matrix.influence import Influence, InfluenceChoice
from att_viz.matrix.text.picture import picture_units
from att_viz.matrix.units import Unit
from att_viz.model.seeing.prompts import PicturePrompt, beside_answer
from att_viz.system.durations import readable_duration

__all__ = ["influence_of_completion"]

_log = logging.getLogger(__name__)

TIMES_THE_GENERATION = 2.0
ALWAYS_SECONDS = 5.0
"""Nobody minds so much, and what is measured of short texts does not hang on how busy the machine is."""
TOLD_FROM_SECONDS = 30.0
"""What is asked for and takes longer is announced before it begins."""


def influence_of_completion(
    model: PreTrainedModel,
    tokenizer: Any,
    ids: Sequence[int],
    texts: Sequence[str],
    prompt_length: int,
    choice: InfluenceChoice,
    generation_seconds: float,
    show_progress: bool,
    seen: PicturePrompt | None = None,
    both_ways: Spans = (),
) -> Influence | None:
    """Measure what "auto", "words" or "sentences" asks for.

    Args:
        model: a causal language model.
        tokenizer: names alternatives.
        ids: all token ids, prompt first.
        texts: their texts.
        prompt_length: how many of them are the prompt.
        choice: see `SelfAttentionModel.generate_text`.
        generation_seconds: how long the completion took; "auto" takes about twice as long at most.
        show_progress: whether a person should see how far it is.
        seen: the prompt with its pictures; None without pictures.
        both_ways: the spans of tokens that look at each other both ways.

    Returns:
        The influence; None for "off", where nothing was generated, and where "auto" finds no time for it.

    Raises:
        InvalidInputError: if it cannot be measured of a prompt with pictures, and "words" or "sentences" was asked for.
        CaptureError: if the model's attention cannot be changed, and "words" or "sentences" was asked for.
    """
    pictures = () if seen is None else picture_units(seen.pictures)
    if choice != "off" and seen is not None and (reason := _why_not(pictures, both_ways)):
        if choice != "auto":
            raise InvalidInputError(f"influence cannot be measured of this prompt: {reason}; leave influence out")
        _log.warning("influence is not measured: %s", reason)
        return None
    if choice == "off" or len(ids) <= prompt_length:
        return None
    sequence = torch.tensor([list(ids)], dtype=torch.long)
    beside = None
    if seen is not None:
        # The last token is never fed in.
        beside = beside_answer(seen.beside, model.config.model_type, prompt_length, len(ids) - 1)
    measuring = Measuring(
        model,
        sequence,
        texts,
        (prompt_length, len(ids)),
        tokenizer,
        show_progress=show_progress,
        beside=beside,
        pictures=pictures,
    )
    if choice != "auto":
        _announce(measuring, "word" if choice == "words" else "sentence")
        return measuring.of_texts(choice)
    allowed = max(TIMES_THE_GENERATION * generation_seconds, ALWAYS_SECONDS)
    try:
        one = measuring.seconds()
    except CaptureError as error:
        _log.warning("influence is not measured: %s", error)
        return None
    found = measuring.of_texts("auto", passes=allowed / one)
    if found is None or found.level != "words" or found.form != "whole":
        kind: Literal["word", "sentence"] = "sentence" if found is None else "word"
        _log.warning(
            "influence is %s: hiding each %s would take about %s (influence=%r does)",
            "not measured" if found is None else _described(found),
            kind,
            readable_duration(measuring.cost(kind) * one),
            f"{kind}s",
        )
    return found


def _announce(measuring: Measuring, kind: Literal["word", "sentence"]) -> None:
    """Say how long it will take, where that is long: whoever asked can still stop it."""
    seconds = measuring.cost(kind) * measuring.seconds()
    if seconds >= TOLD_FROM_SECONDS:
        _log.warning("influence: hiding each %s will take about %s", kind, readable_duration(seconds))


def _why_not(pictures: Sequence[Unit], both_ways: Spans) -> str:
    """Why no part of a prompt with pictures can be hidden; "" where each can."""
    if not pictures:
        return "which tokens are the picture is not known"
    if all(any(unit.start <= start and stop <= unit.end for unit in pictures) for start, stop in both_ways):
        return ""
    return "words of the prompt are read by those before them, too, so none can be hidden from what follows alone"


def _described(found: Influence) -> str:
    what = {
        "words": "measured word by word",
        "sentences": "measured sentence by sentence",
        "mixed": "measured sentence by sentence, and word by word in the strongest",
    }[found.level]
    return what if found.form == "whole" else f"{what}, on the answer only"
