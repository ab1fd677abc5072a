"""`LogitLens`: what a model would have predicted at each layer, as numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from att_viz.errors import InvalidInputError

__all__ = ["LogitLens"]


@dataclass(frozen=True)
class LogitLens:
    """The logit lens of one sequence.

    Boundary l is the residual that enters layer l: boundary 0 is the embeddings, and the last boundary, as many as
    the model has layers, is what the model itself predicts. Position p predicts token p + 1. A sequence of T
    tokens made by `generate` has T - 1 positions, because its last token is never fed back.

    Attributes:
        boundaries: the numbers of the B boundaries, ascending; the last one is the model's own prediction.
        top_ids: int32 [B, positions, k], the likeliest tokens, likeliest first.
        top_probabilities: float32 [B, positions, k], their probabilities.
        entropy: float32 [B, positions], of the whole distribution, in nats.
        rank: int32 [B, positions], the rank that the model's own prediction at that position has here: 1 where it
            is the likeliest token already.
        token_ids: int64 [T], the ids of the sequence, prompt first.
        prompt_length: how many of them are the prompt.
        vocabulary: the text of every id in `top_ids`, where a tokenizer was known.

    Raises:
        InvalidInputError: if shapes do not belong together.
    """

    boundaries: tuple[int, ...]
    top_ids: NDArray[np.int32]
    top_probabilities: NDArray[np.float32]
    entropy: NDArray[np.float32]
    rank: NDArray[np.int32]
    token_ids: NDArray[np.int64]
    prompt_length: int
    vocabulary: Mapping[int, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        shape = self.top_ids.shape
        if len(shape) != 3 or 0 in shape or len(self.boundaries) != shape[0]:
            raise InvalidInputError(
                f"top_ids has shape {shape}; it should be [{len(self.boundaries)} boundaries, positions, k]"
            )
        for name, expected in (("top_probabilities", shape), ("entropy", shape[:2]), ("rank", shape[:2])):
            if getattr(self, name).shape != expected:
                raise InvalidInputError(f"{name} has shape {getattr(self, name).shape}; it should be {expected}")
        if list(self.boundaries) != sorted(set(self.boundaries)) or self.boundaries[0] < 0:
            raise InvalidInputError(f"the boundaries {list(self.boundaries)} are not ascending numbers from 0")
        if not max(1, len(self.token_ids) - 1) <= shape[1] <= len(self.token_ids):
            raise InvalidInputError(f"there are {len(self.token_ids)} tokens but {shape[1]} positions")
        if not 0 <= self.prompt_length <= len(self.token_ids):
            raise InvalidInputError(
                f"prompt_length is {self.prompt_length}, but the sequence has {len(self.token_ids)} tokens"
            )

    @property
    def num_layers(self) -> int:
        """How many layers the model has."""
        return self.boundaries[-1]

    @property
    def num_positions(self) -> int:
        """At how many positions the residuals were read."""
        return int(self.top_ids.shape[1])

    @property
    def top_k(self) -> int:
        """How many tokens are kept for each boundary and position."""
        return int(self.top_ids.shape[2])

    @property
    def final_ids(self) -> NDArray[np.int32]:
        """The token that the model itself finds likeliest at each position, int32 [positions]."""
        return self.top_ids[-1, :, 0]

    def text(self, token_id: int) -> str:
        """The text of an id, "<id 5>" where it is not known."""
        return self.vocabulary.get(int(token_id), f"<id {int(token_id)}>")
