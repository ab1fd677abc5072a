"""Shortening a prompt to a number of tokens, at either end or in the middle."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from att_viz.errors import InvalidInputError

__all__ = ["Side", "TruncatedPrompt", "token_boundaries", "truncate_prompt"]

Side = Literal["left", "right", "middle"]
"""Where tokens are left out: at the beginning, at the end, or in the middle."""

_PLACES: dict[Side, str] = {"left": "first", "right": "last", "middle": "middle"}


@dataclass(frozen=True)
class TruncatedPrompt:
    """A prompt that fits.

    Attributes:
        text: what is left of the prompt.
        tokens: how many tokens the model gets for it, those of a chat template and special tokens included.
        whole_tokens: how many it would get for the whole prompt.
        side: where tokens were left out; None if none were.
    """

    text: str
    tokens: int
    whole_tokens: int
    side: Side | None

    def __str__(self) -> str:
        if self.side is None:
            return f"{self.tokens}"
        missing = self.whole_tokens - self.tokens
        return f"{self.tokens} (the {_PLACES[self.side]} {missing} of {self.whole_tokens} tokens were left out)"


def truncate_prompt(
    prompt: str,
    max_length: int | None,
    side: Side,
    count: Callable[[str], int],
    boundaries: Callable[[], Sequence[int]],
) -> TruncatedPrompt:
    """Leave tokens of a prompt out until the model gets no more than `max_length`.

    The text is cut, not the token ids, so that a chat template and special tokens stay whole around it.

    Args:
        prompt: the whole prompt.
        max_length: how many tokens the model may get, those around the prompt included; None for any number.
        side: where to leave tokens out.
        count: how many tokens the model gets for a text.
        boundaries: gives where in the prompt tokens begin (indices of characters, ascending), as
            `token_boundaries` does; asked only if the prompt is too long.

    Returns:
        The prompt that fits, as long as possible.

    Raises:
        InvalidInputError: if not even one token of the prompt fits.
    """
    whole = count(prompt)
    if max_length is None or whole <= max_length:
        return TruncatedPrompt(prompt, whole, whole, None)
    cuts = [*boundaries(), len(prompt)]
    kept, excess = TruncatedPrompt("", 0, whole, side), len(cuts)
    pieces = 0
    while excess - pieces > 1:
        middle = (pieces + excess) // 2
        text = _keep(prompt, cuts, middle, side)
        tokens = count(text)
        if tokens <= max_length:
            pieces, kept = middle, TruncatedPrompt(text, tokens, whole, side)
        else:
            excess = middle
    if not kept.text:
        raise InvalidInputError(
            f"a maximal length of {max_length} leaves no room for the prompt, because its template and special tokens "
            "take as many; allow more"
        )
    return kept


def _keep(prompt: str, cuts: Sequence[int], pieces: int, side: Side) -> str:
    last = len(cuts) - 1
    if side == "right":
        return prompt[: cuts[pieces]]
    if side == "left":
        return prompt[cuts[last - pieces] :]
    return prompt[: cuts[pieces - pieces // 2]] + prompt[cuts[last - pieces // 2] :]


def token_boundaries(tokenizer: Any, prompt: str) -> list[int]:
    """Where in a prompt tokens begin.

    Args:
        tokenizer: a transformers tokenizer.
        prompt: any text.

    Returns:
        Ascending indices of characters, the first of them 0; every character where the tokenizer does not say.
    """
    if not getattr(tokenizer, "is_fast", False):
        return list(range(len(prompt)))
    offsets = tokenizer(prompt, add_special_tokens=False, return_offsets_mapping=True, verbose=False)["offset_mapping"]
    return sorted({0, *(start for start, _ in offsets)})
