"""The influence of a prompt on a completion that was just generated, within a time that people will wait."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from typing import Any, Literal

import torch
from transformers import PreTrainedModel

from att_viz.capture.influence.measure import Measuring
from att_viz.errors import CaptureError
from att_viz.matrix.influence import Influence, InfluenceChoice
from att_viz.matrix.units import Unit
from att_viz.model.seeing.prompts import beside_answer

__all__ = ["influence_of_completion"]

_log = logging.getLogger(__name__)

TIMES_THE_GENERATION = 2.0
ALWAYS_SECONDS = 5.0
"""Nobody minds so much, and what is measured of short texts does not hang on how busy the machine is."""


def influence_of_completion(
    model: PreTrainedModel,
    tokenizer: Any,
    ids: Sequence[int],
    texts: Sequence[str],
    prompt_length: int,
    choice: InfluenceChoice,
    generation_seconds: float,
    show_progress: bool,
    beside: Mapping[str, torch.Tensor] | None = None,
    pictures: Sequence[Unit] = (),
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
        beside: what the model reads besides the prompt, such as pictures, by the names of its arguments.
        pictures: the units that these pictures are among the tokens.

    Returns:
        The influence; None for "off", where nothing was generated, and where "auto" finds no time for it.

    Raises:
        CaptureError: if the model's attention cannot be changed, and "words" or "sentences" was asked for.
    """
    if choice == "off" or len(ids) <= prompt_length:
        return None
    sequence = torch.tensor([list(ids)], dtype=torch.long)
    if beside:
        # The last token is never fed in.
        beside = beside_answer(beside, model.config.model_type, prompt_length, len(ids) - 1)
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
            "influence is %s: hiding each %s would take about %.0f seconds (influence=%r does)",
            "not measured" if found is None else _described(found),
            kind,
            measuring.cost(kind) * one,
            f"{kind}s",
        )
    return found


def _described(found: Influence) -> str:
    what = {
        "words": "measured word by word",
        "sentences": "measured sentence by sentence",
        "mixed": "measured sentence by sentence, and word by word in the strongest",
    }[found.level]
    return what if found.form == "whole" else f"{what}, on the answer only"
