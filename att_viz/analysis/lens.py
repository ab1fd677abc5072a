"""The logit lens: what the model would predict if it stopped at an earlier layer.

The residual at a layer boundary is put through the model's own final norm and output head, which reads it as a
distribution over the vocabulary (nostalgebraist, "interpreting GPT: the logit lens", 2020).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from att_viz.checked_arguments import whole_number, whole_numbers
from att_viz.errors import InvalidInputError
from att_viz.matrix.logit_lens import LogitLens

if TYPE_CHECKING:
    from att_viz.capture.lens.recorder import LensRecorder

__all__ = ["LogitLens", "lens_of_recording", "logit_lens"]


def logit_lens(
    model: Any,
    prompt: str | Sequence[int] | Any,
    tokenizer: Any = None,
    *,
    layers: Sequence[int] | None = None,
    top_k: int = 10,
    max_new_tokens: int = 0,
) -> LogitLens:
    """Compute the logit lens of a prompt, and of what the model adds to it.

    Everything is found from the model: the layers by watching a forward pass, the head by
    `get_output_embeddings()`, the final norm as what stands between the two, and a factor or softcap on the logits
    by comparing with the model's own. Logits exist for a few positions at a time only; the top k are kept.

    Args:
        model: a causal language model of transformers, or what holds one such as a `SelfAttentionModel`.
        prompt: a text (which needs a tokenizer), or token ids: a list, an array or a tensor, [tokens] or [1, tokens].
        tokenizer: the model's tokenizer, by default the one that `model` holds, if it does; with ids it is used only
            to name the tokens.
        layers: the boundaries to read, from 0 (the embeddings) to the number of layers (what the model predicts,
            always read); by default all.
        top_k: how many tokens to keep for each boundary and position.
        max_new_tokens: how many tokens to generate at most, always the likeliest; their residuals are read while
            they are generated.

    Returns:
        The lens, in memory.

    Raises:
        MissingExtraError: if torch or transformers is not installed.
        InvalidInputError: if an argument cannot be used.
        CaptureError: if the model has no output head, or its logits cannot be reproduced from its residuals.
    """
    from att_viz.capture.lens.recorder import run_lens
    from att_viz.model.given_ids import check_vocabulary, given_ids
    from att_viz.model.live_model import in_evaluation_mode, live_model, tokenizer_with
    from att_viz.model.prompt_ids import prompt_ids

    tokenizer = tokenizer_with(model) if tokenizer is None else tokenizer
    if tokenizer is not None and not callable(tokenizer):
        raise InvalidInputError(f"the tokenizer is {tokenizer!r}; give a tokenizer of transformers")
    running = live_model(model, "logit_lens")
    top_k = whole_number(top_k, "top_k")
    max_new_tokens = whole_number(max_new_tokens, "max_new_tokens", least=0)
    layers = None if layers is None else whole_numbers(layers, "layers")
    if isinstance(prompt, str):
        if tokenizer is None:
            raise InvalidInputError("a text needs the tokenizer: logit_lens(model, text, tokenizer)")
        prompt = prompt_ids(tokenizer, prompt, None)
    ids: list[int] = check_vocabulary(running, given_ids(prompt, "the prompt"))[0].tolist()
    with in_evaluation_mode(running):
        sequence, recorder = run_lens(running, ids, top_k=top_k, boundaries=layers, max_new_tokens=max_new_tokens)
    return lens_of_recording(recorder, sequence, len(ids), tokenizer)


def lens_of_recording(
    recorder: LensRecorder, token_ids: Sequence[int], prompt_length: int, tokenizer: Any = None
) -> LogitLens:
    """What a recorder read while a model ran (see `att_viz.capture.lens.recorder.recording_lens`).

    Args:
        recorder: the recorder.
        token_ids: the ids of the sequence, prompt first.
        prompt_length: how many of them are the prompt.
        tokenizer: names the tokens, if given.

    Returns:
        The lens.

    Raises:
        CaptureError: if the model did not run.
        InvalidInputError: if it ran on something else than the sequence.
    """
    from att_viz.model.token_texts import vocabulary_texts

    readings = [recorder.reading(boundary) for boundary in recorder.boundaries]
    top_ids = np.stack([reading.top_ids for reading in readings])
    distinct: list[int] = np.unique(top_ids).tolist()
    texts = [] if tokenizer is None else vocabulary_texts(tokenizer, distinct)
    return LogitLens(
        boundaries=recorder.boundaries,
        top_ids=top_ids,
        top_probabilities=np.stack([reading.top_probabilities for reading in readings]),
        entropy=np.stack([reading.entropy for reading in readings]),
        rank=np.stack([reading.rank for reading in readings]),
        token_ids=np.asarray(token_ids, dtype=np.int64),
        prompt_length=prompt_length,
        vocabulary=dict(zip(distinct, texts, strict=False)),
    )
