"""What bertviz' functions take, checked and turned into attention matrices."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from att_viz.attention_matrix import AttentionMatrix
from att_viz.checked_arguments import items, whole_number, whole_numbers
from att_viz.errors import InvalidInputError
from att_viz.matrix.extent import CROSS, DECODER_SELF, ENCODER_SELF, AttentionKind
from att_viz.matrix.looking_ahead import LooksAheadError
from att_viz.matrix.returned_attentions import layers_from_attentions
from att_viz.matrix.stored_sequence import KeyTokens
from att_viz.matrix.token_text import prettify
from att_viz.matrix.weights import InMemoryWeights

__all__ = ["Given", "given_kinds", "matrices_of", "spans_of"]

_HOW = (
    "give what the model returned as attentions (call it with output_attentions=True, and load it with "
    "attn_implementation='eager'): one tensor [1, heads, queries, keys] for each layer"
)


_BOUNDARY = re.compile(r"[\sĠ▁]|</w>|^##")
"""How pieces of a vocabulary tell where words begin or end."""


_TOKENS: dict[AttentionKind, str] = {
    ENCODER_SELF: "encoder_tokens",
    DECODER_SELF: "decoder_tokens",
    CROSS: "encoder_tokens and decoder_tokens",
}
"""The arguments that hold the tokens of each kind."""


@dataclass(frozen=True)
class Given:
    """The attention that a caller gave, of whichever kind, and its tokens.

    Attributes:
        attention: one tensor for each layer.
        tokens: the texts of the tokens.
        name: what the argument was called.
        kind: which attention it is; None where the weights tell it.
        keys: the texts of the tokens that are looked at, of cross attention.
    """

    attention: Any
    tokens: Any
    name: str
    kind: AttentionKind | None = None
    keys: Any = None


def given_kinds(
    attention: Any,
    tokens: Any,
    encoder_attention: Any,
    decoder_attention: Any,
    cross_attention: Any,
    encoder_tokens: Any,
    decoder_tokens: Any,
) -> list[Given]:
    """Choose among the arguments of bertviz' functions.

    Returns:
        What was given: one attention of one text, or up to three kinds of an encoder and a decoder, in the order of
        bertviz' menu.

    Raises:
        InvalidInputError: if none was given, or some contradict each other.
    """
    if attention is not None:
        if any(each is not None for each in (encoder_attention, decoder_attention, cross_attention)):
            raise InvalidInputError(
                "attention was given together with encoder_attention, decoder_attention or cross_attention; give "
                "attention for one text, or the others for an encoder and a decoder"
            )
        if any(each is not None for each in (encoder_tokens, decoder_tokens)):
            raise InvalidInputError("attention goes with tokens, not with encoder_tokens or decoder_tokens")
        return [Given(attention, tokens, "attention")]
    kinds: list[Given] = []
    if encoder_attention is not None:
        kinds.append(Given(encoder_attention, encoder_tokens, "encoder_attention", ENCODER_SELF))
    if decoder_attention is not None:
        kinds.append(Given(decoder_attention, decoder_tokens, "decoder_attention", DECODER_SELF))
    if cross_attention is not None:
        kinds.append(Given(cross_attention, decoder_tokens, "cross_attention", CROSS, encoder_tokens))
    if not kinds:
        raise InvalidInputError(f"there is no attention; {_HOW}")
    if len(kinds) == 1 and kinds[0].kind != CROSS and kinds[0].tokens is None:
        return [replace(kinds[0], tokens=tokens)]
    return kinds


def matrices_of(
    kinds: Sequence[Given], include_layers: Any, include_heads: Any, prettify_tokens: bool
) -> list[AttentionMatrix]:
    """The attention matrices of what a caller gave, with the layers and heads that are wanted, under their own numbers.

    Raises:
        InvalidInputError: if it is no attention, tokens and attention are not equally many, there are several
            sequences, or a layer or head is not there.
    """
    taken = [(given, *_weights(given)) for given in kinds]
    wanted = None if include_layers is None else whole_numbers(include_layers, "include_layers")
    there = sorted({number for _, weights, _ in taken for number in weights})
    if missing := sorted(set(wanted or ()) - set(there)):
        raise InvalidInputError(f"include_layers names layer {missing[0]}; there are {_listed(there)}")
    matrices = []
    for given, weights, first_step in taken:
        kept = {number: weights[number] for number in weights if wanted is None or number in wanted}
        if not kept:
            raise InvalidInputError(f"include_layers names no layer of {given.name}, which has {_listed(weights)}")
        # Between encoder and decoder, the output begins with the token that the decoder starts with.
        prompt = first_step if len(kinds) == 1 and given.kind != CROSS else 1
        try:
            # All layers tell the kind, not only those that are wanted.
            told = replace(given, kind=InMemoryWeights(weights, kind=given.kind).kind)
            matrices.append(_matrix(told, kept, include_heads, prettify_tokens, prompt))
        except LooksAheadError as error:
            raise InvalidInputError(
                f"{given.name}, {error.place}: it looks ahead, at position {error.key}, and attention of a decoder is "
                "to earlier tokens only. If the positions from a to b are tokens and the others padding, give "
                f"[layer[..., a:b, a:b] for layer in {given.name}] and the tokens [a:b]; if nothing is padding and it "
                "is an encoder's, give it as encoder_attention, with encoder_tokens"
            ) from error
    return matrices


def _weights(given: Given) -> tuple[dict[int, NDArray[np.float32]], int | None]:
    """The layers of one kind, and the length of the first step of `generate`."""
    if given.tokens is None or (given.kind == CROSS and given.keys is None):
        wanted = "tokens" if given.kind is None else _TOKENS[given.kind]
        raise InvalidInputError(
            f"{given.name} has no tokens; give their texts as {wanted}, such as tokenizer.convert_ids_to_tokens"
        )
    if not isinstance(given.attention, (list, tuple)):
        raise InvalidInputError(f"{given.name} is a {type(given.attention).__name__}; {_HOW}")
    if len(given.attention) == 0:
        # bertviz' notebooks take model(ids)[-1], which was the attention before transformers 5.
        raise InvalidInputError(
            f"{given.name} is empty: the last of a model's outputs may be another one; give outputs.attentions"
        )
    for layer, tensor in enumerate(given.attention):
        shape = getattr(tensor, "shape", None)
        if shape is not None and len(shape) != 4:
            raise InvalidInputError(f"layer {layer} of {given.name} has shape {list(shape)}; {_HOW}")
        if shape is not None and shape[0] != 1:
            raise InvalidInputError(
                f"layer {layer} of {given.name} is of {shape[0]} sequences; a view shows one: give "
                f"[layer[i : i + 1] for layer in {given.name}]"
            )
    weights, first_step = layers_from_attentions(given.attention, None, 0, is_cross=given.kind == CROSS)
    rows, keys = next(iter(weights.values())).shape[-2:]
    tokens = len(items(given.tokens, "tokens", "the texts of tokens"))
    if tokens not in ((rows,) if first_step is None else (rows, rows + 1)):
        raise InvalidInputError(
            f"{given.name} has {rows} positions, but {tokens} tokens were given; both must be of the same text, "
            "special tokens included"
        )
    if given.kind == CROSS and keys != len(items(given.keys, "encoder_tokens", "the texts of tokens")):
        raise InvalidInputError(
            f"{given.name} looks at {keys} positions, but {len(given.keys)} encoder_tokens were given; both must be of "
            "the same text, special tokens included"
        )
    return weights, first_step


def _matrix(
    given: Given,
    weights: dict[int, NDArray[np.float32]],
    include_heads: Any,
    prettify_tokens: bool,
    prompt_length: int | None,
) -> AttentionMatrix:
    heads = None
    if include_heads is not None:
        heads = tuple(sorted(whole_numbers(include_heads, "include_heads")))
        for layer, array in weights.items():
            if not heads or heads[-1] >= len(array):
                raise InvalidInputError(
                    f"include_heads is {list(heads)}; layer {layer} has heads 0 to {len(array) - 1}"
                )
        weights = {layer: array[list(heads)] for layer, array in weights.items()}
    held = InMemoryWeights(
        weights, head_numbers=None if heads is None else dict.fromkeys(weights, heads), kind=given.kind
    )
    tokens = list(items(given.tokens, "tokens", "the texts of tokens"))
    keys = None
    if given.kind == CROSS:
        looked_at = tuple(items(given.keys, "encoder_tokens", "the texts of tokens"))
        texts = tuple(_readable(looked_at)) if prettify_tokens else looked_at
        keys = KeyTokens(looked_at, texts, np.ones(len(looked_at), np.bool_))
    return AttentionMatrix(
        held,
        tokens,
        token_texts=_readable(tokens) if prettify_tokens else tokens,
        prompt_length=len(tokens) if given.kind == ENCODER_SELF else prompt_length,
        keys=keys,
    )


def spans_of(sentence_b_start: Any, matrices: Sequence[AttentionMatrix]) -> dict[str, tuple[int, int]]:
    """The two sentences of a pair, by their characters, as reports take named parts; nothing where there is one.

    Raises:
        InvalidInputError: if the second begins nowhere within the text, or there are the texts of an encoder and a
            decoder.
    """
    if sentence_b_start is None:
        return {}
    if len(matrices) > 1 or matrices[0].kind == CROSS:
        raise InvalidInputError(
            "sentence_b_start divides one text into two sentences; leave it away with an encoder's and a decoder's"
        )
    (matrix,) = matrices
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
