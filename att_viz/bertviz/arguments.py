"""What bertviz' functions take, checked and turned into one attention matrix."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from att_viz.attention_matrix import AttentionMatrix
from att_viz.checked_arguments import items, whole_number, whole_numbers
from att_viz.errors import InvalidInputError
from att_viz.matrix.returned_attentions import layers_from_attentions
from att_viz.matrix.token_text import prettify
from att_viz.matrix.weights import InMemoryWeights

__all__ = ["Given", "matrix_of", "spans_of"]

_HOW = (
    "give what the model returned as attentions (call it with output_attentions=True, and load it with "
    "attn_implementation='eager'): one tensor [1, heads, queries, keys] for each layer"
)


_BOUNDARY = re.compile(r"[\sĠ▁]|</w>|^##")
"""How pieces of a vocabulary tell where words begin or end."""


@dataclass(frozen=True)
class Given:
    """The attention that a caller gave, of whichever kind, and its tokens.

    Attributes:
        attention: one tensor for each layer.
        tokens: the texts of the tokens.
        name: what the argument was called.
    """

    attention: Any
    tokens: Any
    name: str

    @classmethod
    def of(
        cls,
        attention: Any,
        tokens: Any,
        encoder_attention: Any,
        decoder_attention: Any,
        cross_attention: Any,
        encoder_tokens: Any,
        decoder_tokens: Any,
    ) -> Given:
        """Choose among the arguments of bertviz' functions.

        Raises:
            InvalidInputError: if none was given, some contradict each other, or cross attention was given, which is not
                shown yet.
        """
        if attention is not None:
            if any(each is not None for each in (encoder_attention, decoder_attention, cross_attention)):
                raise InvalidInputError(
                    "attention was given together with encoder_attention, decoder_attention or cross_attention; give "
                    "attention for one text, or the others for an encoder and a decoder"
                )
            if any(each is not None for each in (encoder_tokens, decoder_tokens)):
                raise InvalidInputError("attention goes with tokens, not with encoder_tokens or decoder_tokens")
            return cls(attention, tokens, "attention")
        if cross_attention is not None or (encoder_attention is not None and decoder_attention is not None):
            raise InvalidInputError(
                "cross attention, and an encoder's beside a decoder's, are not shown yet; give encoder_attention or "
                "decoder_attention alone"
            )
        for given, own, name in (
            (encoder_attention, encoder_tokens, "encoder_attention"),
            (decoder_attention, decoder_tokens, "decoder_attention"),
        ):
            if given is not None:
                return cls(given, own if own is not None else tokens, name)
        raise InvalidInputError(f"there is no attention; {_HOW}")


def matrix_of(given: Given, include_layers: Any, include_heads: Any, prettify_tokens: bool) -> AttentionMatrix:
    """The attention matrix of what a caller gave, with the layers and heads that are wanted, under their own numbers.

    Raises:
        InvalidInputError: if it is no attention, tokens and attention are not equally many, there are several
            sequences, or a layer or head is not there.
    """
    if given.tokens is None:
        raise InvalidInputError(
            f"{given.name} has no tokens; give their texts, such as tokenizer.convert_ids_to_tokens"
        )
    tokens = list(items(given.tokens, "tokens", "the texts of tokens"))
    if not isinstance(given.attention, (list, tuple)):
        raise InvalidInputError(f"{given.name} is a {type(given.attention).__name__}; {_HOW}")
    for layer, tensor in enumerate(given.attention):
        shape = getattr(tensor, "shape", None)
        if shape is not None and len(shape) == 4 and shape[0] != 1:
            raise InvalidInputError(
                f"layer {layer} of {given.name} is of {shape[0]} sequences; a view shows one: give "
                f"[layer[i : i + 1] for layer in {given.name}]"
            )
    weights, first_step = layers_from_attentions(given.attention, None, 0)
    rows = next(iter(weights.values())).shape[-1]
    if len(tokens) not in ((rows,) if first_step is None else (rows, rows + 1)):
        raise InvalidInputError(
            f"{given.name} has {rows} positions, but {len(tokens)} tokens were given; both must be of the same text, "
            "special tokens included"
        )
    numbers = list(weights) if include_layers is None else whole_numbers(include_layers, "include_layers")
    if missing := sorted(set(numbers) - set(weights)):
        raise InvalidInputError(f"include_layers names layer {missing[0]}; there are {_listed(weights)}")
    weights = {number: weights[number] for number in sorted(numbers)}
    heads = None
    if include_heads is not None:
        heads = tuple(sorted(whole_numbers(include_heads, "include_heads")))
        for layer, array in weights.items():
            if not heads or heads[-1] >= len(array):
                raise InvalidInputError(
                    f"include_heads is {list(heads)}; layer {layer} has heads 0 to {len(array) - 1}"
                )
        weights = {layer: array[list(heads)] for layer, array in weights.items()}
    texts = _readable(tokens) if prettify_tokens else tokens
    held = InMemoryWeights(weights, head_numbers=None if heads is None else dict.fromkeys(weights, heads), kind=None)
    return AttentionMatrix(held, tokens, token_texts=texts, prompt_length=first_step)


def spans_of(sentence_b_start: Any, matrix: AttentionMatrix) -> dict[str, tuple[int, int]]:
    """The two sentences of a pair, by their characters, as reports take named parts; nothing where there is one.

    Raises:
        InvalidInputError: if the second begins nowhere within the text.
    """
    if sentence_b_start is None:
        return {}
    start, count = whole_number(sentence_b_start, "sentence_b_start"), len(matrix.tokens)
    if not 0 < start < count:
        raise InvalidInputError(f"sentence_b_start is {start}; it must be a position within the {count} tokens")
    first, whole = (sum(map(len, matrix.token_texts[:end])) for end in (start, count))
    return {"sentence A": (0, first), "sentence B": (first, whole)}


def _readable(tokens: Sequence[str]) -> list[str]:
    """The tokens as a text: those in which nothing tells where a word begins are words."""
    if any(_BOUNDARY.search(token) for token in tokens):
        return list(prettify(tokens))
    return [f" {token}" if place else token for place, token in enumerate(tokens)]


def _listed(numbers: Sequence[int] | Any) -> str:
    return ", ".join(map(str, numbers))
