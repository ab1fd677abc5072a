"""A sequence whose attention is being saved: its tokens as they arrive."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from att_viz.capture.answers.key_means import KeyMeans
from att_viz.capture.both_ways import BothWays
from att_viz.capture.hooks.forward_inputs import ForwardInputs
from att_viz.checked_arguments import items
from att_viz.errors import InvalidInputError
from att_viz.model.token_texts import raw_tokens, token_texts

__all__ = ["SavedSequence", "TokenSource"]


@dataclass(frozen=True)
class TokenSource:
    """How tokens get their texts.

    Attributes:
        given: the texts that the user gave: one list for all sequences, or one for each; None for none.
        tokenizer: a transformers tokenizer, or None.

    Raises:
        InvalidInputError: if the texts are something else.
    """

    given: Sequence[str] | Sequence[Sequence[str]] | None
    tokenizer: Any

    def __post_init__(self) -> None:
        if self.given is None:
            return
        given = items(self.given, "tokens", "the texts of tokens, or one list of them for each sequence")
        for texts in [given] if all(isinstance(text, str) for text in given) else given:
            if not all(isinstance(text, str) for text in items(texts, "an entry of tokens", "the texts of tokens")):
                raise InvalidInputError("tokens must be strings; give the texts of tokens, not their ids")

    def pieces(self, batch: int, start: int, ids: Sequence[int] | None, count: int) -> list[str]:
        """The vocabulary pieces of `count` tokens from position `start` on.

        Raises:
            InvalidInputError: if the user gave fewer.
        """
        own = self._given(batch)
        if own is not None:
            if start == 0 and len(own) < count:
                raise InvalidInputError(f"tokens holds {len(own)} texts, but sequence {batch} has {count} tokens")
            named = [str(text) for text in own[start : start + count]]
            return [*named, *self._unnamed(ids, start + len(named), count - len(named), len(named))]
        return self._unnamed(ids, start, count, 0)

    def _unnamed(self, ids: Sequence[int] | None, start: int, count: int, skipped: int) -> list[str]:
        if ids is None:
            return [f"<{place}>" for place in range(start, start + count)]
        if self.tokenizer is None:
            return [f"<id {number}>" for number in ids[skipped:]]
        return raw_tokens(self.tokenizer, ids[skipped:])

    def texts(self, batch: int, ids: Sequence[int] | None, pieces: Sequence[str]) -> list[str]:
        """The texts to show for a whole sequence."""
        if self.tokenizer is None or ids is None or self._given(batch) is not None:
            return list(pieces)
        return token_texts(self.tokenizer, ids)

    def _given(self, batch: int) -> Sequence[str] | None:
        if self.given is None or not len(self.given):
            return None
        if isinstance(self.given[0], str):
            return self.given  # type: ignore[return-value]
        if batch >= len(self.given):
            raise InvalidInputError(f"tokens holds {len(self.given)} lists, but there is a sequence {batch}")
        return self.given[batch]


@dataclass
class SavedSequence:
    """What is known of a sequence by now.

    Attributes:
        number: its number in the archive.
        prompt_length: how many tokens the first forward pass fed in, drafts that were rejected left out.
        ids: token ids so far; None where embeddings were given.
        pieces: vocabulary pieces so far.
        real: bool array [tokens], False for padding.
        whole: the layers that an interrupted run has saved already.
        both_ways: finds which of its tokens look at each other both ways.
        key_means: sums up how much prompt and answer look at each key; None where nobody asks.
    """

    number: int
    prompt_length: int
    ids: list[int] | None
    pieces: list[str]
    real: NDArray[np.bool_]
    both_ways: BothWays
    whole: frozenset[int] = field(default_factory=frozenset)
    key_means: KeyMeans | None = None

    @classmethod
    def begun(
        cls,
        number: int,
        place: int,
        inputs: ForwardInputs,
        source: TokenSource,
        both_ways_layers: Collection[int] | None = None,
    ) -> SavedSequence:
        """The sequence at `place` of the batch of a fresh forward pass; for the layers see `BothWays`."""
        ids = None if inputs.ids is None else inputs.ids[place].tolist()
        pieces = source.pieces(number, 0, ids, inputs.length)
        return cls(number, inputs.length, ids, pieces, _real(inputs, place), BothWays(place, both_ways_layers))

    def extend(self, place: int, inputs: ForwardInputs, source: TokenSource) -> list[str]:
        """Take the tokens of a pass that continues the sequence, and return their pieces.

        They replace what an earlier pass fed in at the same positions (drafts that were rejected).
        """
        fed = None if inputs.ids is None else inputs.ids[place].tolist()
        new = source.pieces(self.number, inputs.start, fed, inputs.length)
        self.pieces[inputs.start :] = new
        if self.ids is not None:
            self.ids[inputs.start :] = fed or []
        self.real = _real(inputs, place)
        self.whole = frozenset()
        self.prompt_length = min(self.prompt_length, inputs.start)
        return new

    @property
    def first_token(self) -> int:
        """The position of the first token that is not padding."""
        return int(self.real.argmax()) if self.real.any() else 0


def _real(inputs: ForwardInputs, place: int) -> NDArray[np.bool_]:
    if inputs.real is None:
        return np.ones(inputs.stop, dtype=np.bool_)
    real: torch.Tensor = inputs.real[place]
    return real.numpy()
