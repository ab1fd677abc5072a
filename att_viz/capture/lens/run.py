"""Running a model for its logit lens alone, without its attention."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch

from att_viz.capture.lens.recorder import LensRecorder, recording_lens, run_without_logits
from att_viz.errors import InvalidInputError
from att_viz.model.facts import longest_sequence
from att_viz.model.generation_arguments import checked_arguments
from att_viz.system.progress import progress_bar

__all__ = ["run_lens"]


def run_lens(
    model: Any, ids: Sequence[int], *, top_k: int, boundaries: Sequence[int] | None, max_new_tokens: int
) -> tuple[list[int], LensRecorder]:
    """Run a model on a prompt, let it go on, and read its residuals.

    Args:
        model: a causal language model of transformers.
        ids: the token ids of the prompt.
        top_k: how many tokens to keep for each boundary and position.
        boundaries: which boundaries to read; by default all.
        max_new_tokens: how many tokens to generate at most, always the likeliest; 0 for none.

    Returns:
        All token ids, prompt first, and the recorder. There is a reading at every position but that of the last
        generated token, which is never fed back.

    Raises:
        CaptureError: if the model's residuals cannot be read.
        InvalidInputError: if the prompt is too long for the model, or an argument cannot be used.
    """
    limit = longest_sequence(model)
    if limit is not None and len(ids) > limit:
        raise InvalidInputError(
            f"the prompt has {len(ids):,} tokens, but the model has positions for {limit:,} only; shorten the prompt"
        )
    known = model.get_input_embeddings().weight.shape[0]
    if not all(0 <= number < known for number in ids):
        raise InvalidInputError(
            f"the prompt holds ids {min(ids)} to {max(ids)}; this model has ids from 0 to {known - 1}"
        )
    room = max_new_tokens if limit is None else min(max_new_tokens, limit + 1 - len(ids))
    prompt = torch.tensor([list(ids)], dtype=torch.long, device=model.device)
    with (
        progress_bar(None, "logit lens", "reading") as bar,
        recording_lens(model, top_k, boundaries, bar.update) as recorder,
    ):
        bar.total = len(recorder.boundaries) * (len(ids) + max(room - 1, 0))
        recorder.look_ahead(model, prompt)
        if room == 0:
            run_without_logits(model, recorder.parts, prompt)
            return list(ids), recorder
        with torch.no_grad():
            sequence: torch.Tensor = model.generate(
                input_ids=prompt,
                attention_mask=torch.ones_like(prompt),
                max_new_tokens=room,
                disable_compile=True,
                **checked_arguments({"use_cache": True}, model.generation_config),
            )
    return sequence[0].tolist(), recorder
