"""The text of each token, as the tokenizer itself would decode it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from att_viz.matrix.token_text import Spelling, prettify

__all__ = ["raw_tokens", "token_texts", "vocabulary_texts"]


def raw_tokens(tokenizer: Any, ids: Sequence[int]) -> list[str]:
    """The vocabulary pieces of ids.

    Args:
        tokenizer: a transformers tokenizer.
        ids: token ids; a model may know more of them than its tokenizer.

    Returns:
        One piece for each id, `<id 123>` where the tokenizer has none.
    """
    pieces = tokenizer.convert_ids_to_tokens(list(ids))
    return [f"<id {number}>" if piece is None else str(piece) for number, piece in zip(ids, pieces, strict=True)]


def token_texts(tokenizer: Any, ids: Sequence[int]) -> list[str]:
    """The texts to show; joined, they are what the tokenizer decodes the whole sequence to.

    The exceptions are a character that is split over several tokens, which is shown on the last of them, and the bytes
    before it as ⟨E2⟩; and the special tokens of tokenizers that put spaces around them, which stand without.

    Args:
        tokenizer: a transformers tokenizer.
        ids: token ids.

    Returns:
        One text for each id.
    """
    pieces = raw_tokens(tokenizer, ids)
    spelling = _spelling(tokenizer)
    if spelling is None:
        return _differences(tokenizer, ids)
    added = {str(token) for token in getattr(tokenizer, "added_tokens_decoder", {}).values()}
    literal = {place for place, piece in enumerate(pieces) if piece in added}
    texts = list(prettify(pieces, spelling, literal))
    if texts and spelling is Spelling.SENTENCEPIECE and texts[0].startswith(" "):
        # Some of these tokenizers begin every text with a space of their own and take it away again.
        decoded = _decode(tokenizer, ids[:1])
        if not decoded.startswith(" "):
            texts[0] = texts[0][1:]
    return texts


def vocabulary_texts(tokenizer: Any, ids: Sequence[int]) -> list[str]:
    """The text of each id on its own, as it would stand in the middle of a sentence.

    Args:
        tokenizer: a transformers tokenizer.
        ids: token ids, which need not be a sequence that makes sense.

    Returns:
        One text for each id; bytes that are no whole character are shown as ⟨E2⟩.
    """
    spelling = _spelling(tokenizer)
    if spelling is None:
        return [_decode(tokenizer, [number]) for number in ids]
    added = {str(token) for token in getattr(tokenizer, "added_tokens_decoder", {}).values()}
    return [prettify([piece], spelling, {0} if piece in added else ())[0] for piece in raw_tokens(tokenizer, ids)]


def _spelling(tokenizer: Any) -> Spelling | None:
    """How the pieces are spelled, read from the tokenizer's own decoder; None where it is of another kind."""
    decoder = getattr(getattr(tokenizer, "backend_tokenizer", None), "decoder", None)
    state = repr(decoder)
    if "ByteLevel" in state:
        return Spelling.BYTE_LEVEL
    if "ByteFallback" in state or "Metaspace" in state:
        return Spelling.SENTENCEPIECE
    return None


def _differences(tokenizer: Any, ids: Sequence[int]) -> list[str]:
    """What each token adds to the decoded text of the one before it; special ones stand as they are spelled."""
    # What is not known stands in the place of a word.
    special = set(getattr(tokenizer, "all_special_ids", ())) - {getattr(tokenizer, "unk_token_id", None)}
    texts = []
    for place, number in enumerate(ids):
        if number in special:
            texts.append(_decode(tokenizer, [number]))
            continue
        before = list(ids[max(0, place - 1) : place])
        start, whole = _decode(tokenizer, before), _decode(tokenizer, [*before, number])
        texts.append(whole[len(start) :] if whole.startswith(start) else _decode(tokenizer, [number]))
    return texts


def _decode(tokenizer: Any, ids: Sequence[int]) -> str:
    text: str = tokenizer.decode(list(ids), skip_special_tokens=False, clean_up_tokenization_spaces=False)
    return text
