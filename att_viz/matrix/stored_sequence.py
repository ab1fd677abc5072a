"""`StoredSequence`: all that is known of the attention of one sequence, wherever its rows are."""

from __future__ import annotations

from collections.abc import Callable, Sized
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from att_viz.errors import InvalidInputError
from att_viz.matrix.direct_logit import DirectLogit
from att_viz.matrix.influence import Influence
from att_viz.matrix.metadata import CaptureMetadata
from att_viz.matrix.text.picture import Picture, check_pictures
from att_viz.matrix.weights import SequenceWeights

__all__ = ["KeyTokens", "StoredSequence"]


@dataclass(frozen=True)
class KeyTokens:
    """The tokens that a cross attention looks at: those of the encoder.

    Attributes:
        tokens: the K vocabulary pieces.
        token_texts: the K texts to show.
        real: bool [K], false for padding.
        token_ids: int64 [K], or None where they are not known.

    Raises:
        InvalidInputError: if the lengths do not belong together.
    """

    tokens: tuple[str, ...]
    token_texts: tuple[str, ...]
    real: NDArray[np.bool_]
    token_ids: NDArray[np.int64] | None = None

    def __post_init__(self) -> None:
        _check_lengths(len(self.tokens), self.token_ids, self.token_texts, self.real)


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
        keys: the tokens that are looked at, of cross attention; None where they are the sequence's own.
        metadata: model, versions and generation arguments.
        influence: what each unit of the text did to the answer, if somebody measured it.
        pictures: what the model saw, where some of the tokens are patches of pictures.
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
    keys: KeyTokens | None = None
    metadata: CaptureMetadata = field(default_factory=CaptureMetadata)
    influence: Influence | None = None
    pictures: tuple[Picture, ...] = ()
    read_direct_logit: Callable[[], DirectLogit | None] = lambda: None

    def __post_init__(self) -> None:
        length = len(self.tokens)
        if not 0 <= self.prompt_length <= length:
            raise InvalidInputError(f"prompt_length is {self.prompt_length}, but the sequence has {length} tokens")
        _check_lengths(length, self.token_ids, self.token_texts, self.real)
        check_pictures(self.pictures, length)
        rows = self.weights.num_rows
        if not max(1, length - 1) <= rows <= length:
            raise InvalidInputError(
                f"{length} tokens need {length} attention rows (a forward pass) or {length - 1} (a sequence made "
                f"by generate, whose last token is never fed back), but there are {rows}"
            )
        if self.keys is not None and len(self.keys.tokens) != self.weights.num_keys:
            raise InvalidInputError(
                f"the attention looks at {self.weights.num_keys} tokens, but {len(self.keys.tokens)} key tokens were "
                "given"
            )
        if self.influence is not None:
            last = max([self.influence.target[1], *(unit.end for unit in self.influence.units)])
            if last > length:
                raise InvalidInputError(
                    f"the influence is of a sequence of {last} tokens or more; this one has {length}"
                )


def _check_lengths(length: int, *of_each: Sized | None) -> None:
    for name, values in zip(("token_ids", "token_texts", "flags in real"), of_each, strict=True):
        if values is not None and len(values) != length:
            raise InvalidInputError(f"there are {length} tokens but {len(values)} {name}; give one for each")
