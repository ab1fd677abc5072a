"""Reading a sequence again as if the cache had dropped keys and values."""

from __future__ import annotations

import inspect
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from transformers import PreTrainedModel

from att_viz.cache_policy import CachePolicy
from att_viz.capture.cache_policy.held_keys import held_keys
from att_viz.capture.cache_policy.pattern import CachePattern
from att_viz.capture.row_collector import RowCollector
from att_viz.capture.session import capture_attention, capture_attention_calls
from att_viz.capture.tiles.attention_call import AttentionCall
from att_viz.capture.value_norms import capture_value_norms
from att_viz.matrix.weights import InMemoryWeights
from att_viz.model.facts import total_heads
from att_viz.model.given_ids import check_vocabulary
from att_viz.model.live_model import in_evaluation_mode

__all__ = ["Replayed", "replay"]


@dataclass(frozen=True, eq=False)
class Replayed:
    """A sequence read again.

    Attributes:
        weights: the rows.
        log_probabilities: float32 [answer tokens], in nats.
        held: for each layer, bool [heads or 1, answer rows, keys]: what the rows that wrote the answer could look at;
            empty without a policy.
    """

    weights: InMemoryWeights
    log_probabilities: NDArray[np.float32]
    held: dict[int, NDArray[np.bool_]]


def replay(model: PreTrainedModel, ids: Sequence[int], answer: int, policy: CachePolicy | None) -> Replayed:
    """Let a model read a sequence in one forward pass, with the rows that a cache policy would have left it.

    Args:
        model: a causal language model that goes through transformers' attention interface.
        ids: the token ids, the answer included.
        answer: the position of the first answer token.
        policy: the policy; None for none.

    Returns:
        The rows and the answer's log-probabilities.

    Raises:
        CaptureError: if the model's attention cannot be changed, or its rows do not fit in memory.
        InvalidInputError: if an id is not in the vocabulary.
    """
    sequence = torch.tensor([list(ids)], dtype=torch.long)
    check_vocabulary(model, sequence)
    inputs, target = sequence[:, :-1].to(model.device), sequence[0, answer:]
    held: dict[int, NDArray[np.bool_]] = {}

    def dropping(call: AttentionCall) -> AttentionCall:
        if policy is None:
            return call
        kept = held_keys(policy, call)
        held[call.layer] = kept[:, answer - 1 :].numpy()
        return replace(call, pattern=CachePattern(call.pattern, kept, call.query.device))

    arguments: dict[str, Any] = {"input_ids": inputs, "use_cache": False}
    if "logits_to_keep" in inspect.signature(model.forward).parameters:
        arguments["logits_to_keep"] = len(target)
    with (
        in_evaluation_mode(model),
        torch.no_grad(),
        capture_value_norms(model) as values,
        capture_attention_calls(model, dropping) as layers,
    ):
        collector = RowCollector(total_heads(model, len(layers)))
        collector.check_memory(inputs.shape[1])
        with capture_attention(model, collector):
            logits: torch.Tensor = model(**arguments).logits[0, -len(target) :]
    scores = logits.float().cpu().log_softmax(-1).gather(-1, target[:, None])[:, 0]
    return Replayed(collector.weights(inputs.shape[1], values.of_sequence(0)), scores.numpy(), held)
