"""`StoredSequence`: all that is known of the attention of one sequence, wherever its rows are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from att_viz.errors import InvalidInputError
from att_viz.matrix.direct_logit import DirectLogit
from att_viz.matrix.influence import Influence
from att_viz.matrix.metadata import CaptureMetadata
from att_viz.matrix.weights import SequenceWeights

__all__ = ["StoredSequence"]


@dataclass(frozen=True)
class StoredSequence:
    """What an archive holds of a sequence, and what an `AttentionMatrix` is made of.

    Attributes:
        weights: the rows.
        tokens: the T vocabulary pieces, prompt first.
        prompt_length: how many of them are the prompt.
        token_texts: the T texts to show.
        real: bool [T], false for padding.
        token_ids: int64 [T], or None where they are not known.
        metadata: model, versions and generation arguments.
        influence: what each unit of the text did to the answer, if somebody measured it.
        read_direct_logit: reads what attention brought straight to the answer's logits; None where it is not known.

    Raises:
        InvalidInputError: if shapes and lengths do not belong together.
    """

    weights: SequenceWeights
    tokens: tuple[str, ...]
    prompt_length: int
    token_texts: tuple[str, ...]
    real: NDArray[np.bool_]
    token_ids: NDArray[np.int64] | None = None
    metadata: CaptureMetadata = field(default_factory=CaptureMetadata)
    influence: Influence | None = None
    read_direct_logit: Callable[[], DirectLogit | None] = lambda: None

    def __post_init__(self) -> None:
        length = len(self.tokens)
        if not 0 <= self.prompt_length <= length:
            raise InvalidInputError(f"prompt_length is {self.prompt_length}, but the sequence has {length} tokens")
        for name, values in (
            ("token_ids", self.token_ids),
            ("token_texts", self.token_texts),
            ("flags in real", self.real),
        ):
            if values is not None and len(values) != length:
                raise InvalidInputError(f"there are {length} tokens but {len(values)} {name}; give one for each")
        rows = self.weights.num_rows
        if not max(1, length - 1) <= rows <= length:
            raise InvalidInputError(
                f"{length} tokens need {length} attention rows (a forward pass) or {length - 1} (a sequence made "
                f"by generate, whose last token is never fed back), but there are {rows}"
            )
        if self.influence is not None:
            last = max([self.influence.target[1], *(unit.end for unit in self.influence.units)])
            if last > length:
                raise InvalidInputError(
                    f"the influence is of a sequence of {last} tokens or more; this one has {length}"
                )
