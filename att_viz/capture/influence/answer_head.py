"""What a model says of given tokens: its logits a part of the vocabulary at a time, which are never kept as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import torch
from transformers import PreTrainedModel

from att_viz.capture.influence.vocabulary_sums import MOST_LOGITS, sums_of_exponentials
from att_viz.capture.lens.parts import LensParts, find_lens_parts
from att_viz.errors import CaptureError

__all__ = ["AnswerHead", "find_answer_head"]

_LOGITS_AT_ONCE = 2**21
"""Of a part of the vocabulary: as much memory as is given back and taken again without asking the system, which would
take longer to clear it than the product takes to fill it."""
_NO_PARTS = (CaptureError, RuntimeError, ValueError, TypeError, AttributeError, LookupError)
"""What a model may answer that is not run as others are; its logits are then taken as it gives them."""


@dataclass(frozen=True)
class AnswerHead:
    """The output head of a model, applied to the rows of an answer by us.

    Attributes:
        parts: the head, and what the model does with its output.
        weight: [vocabulary, width].
        bias: [vocabulary]; None without one.
    """

    parts: LensParts
    weight: torch.Tensor
    bias: torch.Tensor | None

    @contextmanager
    def rows_taken(self) -> Iterator[list[torch.Tensor]]:
        """Take what the model gives its head, and let it have no row of it, while the context lasts.

        Yields:
            What was taken, [batch, rows, width] for each pass.
        """
        taken: list[torch.Tensor] = []

        def before(module: torch.nn.Module, args: tuple[Any, ...]) -> Any:
            taken.append(args[0])
            return (args[0][:, :0], *args[1:])

        handle = self.parts.head.register_forward_pre_hook(before)
        try:
            yield taken
        finally:
            handle.remove()

    def log_probabilities(self, entering: torch.Tensor, chosen: torch.Tensor) -> torch.Tensor:
        """The log-probabilities of some tokens.

        Args:
            entering: [rows, width], what enters the head.
            chosen: int64 [rows], the token of each row.

        Returns:
            float32 [rows], in nats.
        """
        rows = len(entering)
        entering, chosen = entering.to(self.weight.device), chosen.to(self.weight.device)
        step = max(1, min(_LOGITS_AT_ONCE // rows, MOST_LOGITS))
        sums = sums_of_exponentials(rows, self.weight.device)
        own = entering.new_empty(rows, dtype=torch.float32)
        for start in range(0, len(self.weight), step):
            logits = self._logits(entering, start, start + step)
            here = (chosen >= start) & (chosen < start + step)
            own[here] = logits[here, chosen[here] - start]
            sums.add(logits)
        return own - sums.logarithm()

    def _logits(self, entering: torch.Tensor, start: int, stop: int) -> torch.Tensor:
        bias = None if self.bias is None else self.bias[start:stop]
        logits = torch.nn.functional.linear(entering, self.weight[start:stop], bias).float()
        if self.parts.scale != 1.0:
            logits *= self.parts.scale
        cap = self.parts.softcap
        return logits if cap is None else cap * torch.tanh(logits / cap)


def find_answer_head(model: PreTrainedModel) -> AnswerHead | None:
    """Run a model on a few tokens, and see how it makes logits.

    Args:
        model: a causal language model.

    Returns:
        Its head; None where that is no plain linear layer, or somebody watches the model, who would take these tokens
        for the caller's.
    """
    if any(module._forward_hooks or module._forward_pre_hooks for module in model.modules()):
        return None
    try:
        parts = find_lens_parts(model)
    except _NO_PARTS:
        return None
    head = parts.head
    if type(head) is not torch.nn.Linear or head.weight.is_meta:
        return None
    return AnswerHead(parts, head.weight.detach(), None if head.bias is None else head.bias.detach())
