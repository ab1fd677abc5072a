"""Turning a completion that was given into the token ids that follow a prompt."""

from __future__ import annotations

from typing import Any

import torch

from att_viz.errors import InvalidInputError
from att_viz.model.given_ids import given_ids
from att_viz.prompt_template import Completion

__all__ = ["completion_ids", "decoder_start", "output_ids"]

_GUARDS = ("\n", "|", ".")
"""What a completion is put after, so that a tokenizer does not take it for the beginning of a text."""


def completion_ids(tokenizer: Any, completion: Completion) -> torch.Tensor:
    """Tokenise a completion by itself, so that a token begins where the prompt ends.

    A tokenizer that begins every text with a space of its own (SentencePiece) would put one between prompt and
    completion; the completion is tokenised after another character then, and that character taken away again.

    Args:
        tokenizer: a transformers tokenizer.
        completion: a text, in which special tokens such as <|im_end|> are read as such; or token ids.

    Returns:
        int64 tensor [1, tokens].

    Raises:
        InvalidInputError: if it is neither, or has no tokens.
    """
    if not isinstance(completion, str):
        return given_ids(completion, "the completion")
    _check_unicode(completion)
    ids = _checked(_encoded(tokenizer, completion))
    for guard in _GUARDS if not _keeps_its_beginning(tokenizer, completion, ids) else ():
        alone, together = _encoded(tokenizer, guard), _encoded(tokenizer, guard + completion)
        after = together[len(alone) :]
        if together[: len(alone)] == alone and after and _decoded(tokenizer, together) == guard + completion:
            ids = after
            break
    return torch.tensor([ids], dtype=torch.long)


def output_ids(tokenizer: Any, output: Completion) -> torch.Tensor:
    """Tokenise what a decoder wrote, in the language of its output.

    Args:
        tokenizer: a transformers tokenizer of a model with an encoder and a decoder.
        output: a text, in which special tokens such as </s> are read as such and none is added; or token ids, without
            the decoder's start token.

    Returns:
        int64 tensor [1, tokens].

    Raises:
        InvalidInputError: if it is neither, or has no tokens.
    """
    if not isinstance(output, str):
        return given_ids(output, "the completion")
    _check_unicode(output)
    ids = tokenizer(text_target=output, add_special_tokens=False, verbose=False)["input_ids"]
    return torch.tensor([_checked(list(ids))], dtype=torch.long)


def decoder_start(tokenizer: Any) -> list[int]:
    """With what a decoder starts that is told language and task (Whisper), as its tokenizer is set up.

    Args:
        tokenizer: a transformers tokenizer.

    Returns:
        Token ids, the start token first; none where the tokenizer begins no text in this way.
    """
    prefix = list(getattr(tokenizer, "prefix_tokens", None) or ())
    start = tokenizer.convert_tokens_to_ids("<|startoftranscript|>")
    return prefix if prefix[:1] == [start] else []


def _check_unicode(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise InvalidInputError(f"the completion is not valid Unicode text: {error}") from error


def _checked(ids: list[int]) -> list[int]:
    if not ids:
        raise InvalidInputError("the completion has no tokens; give some text, or leave completion= out")
    return ids


def _keeps_its_beginning(tokenizer: Any, text: str, ids: list[int]) -> bool:
    """Whether ids say just the text after other ids, with no space before it that is not in the text."""
    before = ids[:1]
    start = _decoded(tokenizer, before)
    return _decoded(tokenizer, before + ids) == start + text


def _encoded(tokenizer: Any, text: str) -> list[int]:
    return list(tokenizer(text, add_special_tokens=False, verbose=False)["input_ids"])


def _decoded(tokenizer: Any, ids: list[int]) -> str:
    text: str = tokenizer.decode(ids, skip_special_tokens=False, clean_up_tokenization_spaces=False)
    return text
