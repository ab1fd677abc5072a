"""Reading residuals as predictions: top tokens, entropy and rank, never more than a few positions at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from att_viz.capture.lens.parts import LensParts

__all__ = ["LensReading", "final_tokens", "read_residual"]

_LOGIT_BYTES = 2**26
"""Float32 logits that are held at once; a few working copies of them come on top."""


@dataclass(frozen=True)
class LensReading:
    """The predictions of one residual at consecutive positions.

    Attributes:
        top_ids: int32 [positions, k], likeliest first.
        top_probabilities: float32 [positions, k].
        entropy: float32 [positions], in nats.
        rank: int32 [positions], the rank of the final token, 1 for the likeliest.
    """

    top_ids: NDArray[np.int32]
    top_probabilities: NDArray[np.float32]
    entropy: NDArray[np.float32]
    rank: NDArray[np.int32]


def final_tokens(parts: LensParts, residual: torch.Tensor) -> torch.Tensor:
    """The tokens that the model itself predicts.

    Args:
        parts: the model's parts.
        residual: what enters the final norm, [1, positions, width].

    Returns:
        int64 tensor [positions].
    """
    return torch.cat([logits.argmax(-1) for logits in _chunks_of_logits(parts, residual)])


def read_residual(parts: LensParts, residual: torch.Tensor, finals: torch.Tensor, top_k: int) -> LensReading:
    """Read a residual.

    Args:
        parts: the model's parts.
        residual: [1, positions, width].
        finals: int64 [positions], the tokens whose ranks are wanted.
        top_k: how many tokens to keep.

    Returns:
        The reading, on the CPU.
    """
    pieces: list[tuple[torch.Tensor, ...]] = []
    done = 0
    for logits in _chunks_of_logits(parts, residual):
        wanted = finals[done : done + len(logits)].to(logits.device)
        done += len(logits)
        rank = 1 + (logits > logits.gather(-1, wanted[:, None])).sum(-1, dtype=torch.int32)
        top = logits.topk(top_k)
        normaliser = logits.logsumexp(-1, keepdim=True)
        probabilities = (top.values - normaliser).exp_()
        entropy = torch.special.entr(logits.sub_(normaliser).exp_()).sum(-1)
        pieces.append(tuple(part.cpu() for part in (top.indices.int(), probabilities, entropy, rank)))
    return LensReading(*(torch.cat(parts_).numpy() for parts_ in zip(*pieces, strict=True)))


def _chunks_of_logits(parts: LensParts, residual: torch.Tensor) -> Iterator[torch.Tensor]:
    count = max(1, _LOGIT_BYTES // (4 * parts.vocabulary_size))
    for chunk in torch.split(residual, count, dim=1):
        yield parts.logits(chunk)
