"""The log-probability of a given answer after a prompt: teacher forcing."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from transformers import PreTrainedModel

from att_viz.capture.influence.hidden_runs import HiddenRuns
from att_viz.model.given_ids import check_vocabulary
from att_viz.model.live_model import in_evaluation_mode

__all__ = ["forced_answer"]


def forced_answer(model: PreTrainedModel, prompt: Sequence[int], answer: Sequence[int]) -> NDArray[np.float32]:
    """Let a model read a prompt and an answer, and see how likely it finds each token of the answer.

    Args:
        model: a causal language model.
        prompt: at least one token id.
        answer: at least one token id.

    Returns:
        float32 [answer tokens], log-probabilities in nats, each given the prompt and the answer before it.

    Raises:
        InvalidInputError: if an id is not in the vocabulary.
        CaptureError: if the model's attention cannot be computed as that of influence is.
    """
    ids = torch.tensor([[*prompt, *answer]], dtype=torch.long)
    check_vocabulary(model, ids)
    with in_evaluation_mode(model):
        return HiddenRuns(model, ids, (len(prompt), ids.shape[1])).plain.log_probabilities
