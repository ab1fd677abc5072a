"""Readable text for vocabulary pieces, without the tokenizer that made them."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from enum import Enum
from functools import cache

__all__ = ["WHITE_SPACE_SIGNS", "Spelling", "prettify"]

WHITE_SPACE_SIGNS = {"\n": "↵", "\t": "→", "\r": "␍", " ": "·"}
"""How white space is drawn where it would not be seen; the page has the same in `templates/js/shared/token_text.js`."""

_BYTE_FALLBACK = re.compile(r"<0x([0-9A-Fa-f]{2})>")
_METASPACE = "\u2581"


class Spelling(Enum):
    """How a vocabulary spells text.

    Attributes:
        BYTE_LEVEL: one printable character for each byte (GPT-2, Llama 3, Qwen).
        SENTENCEPIECE: ▁ for a space, and bytes such as <0x0A> (Llama 2, Gemma, T5).
        WORDPIECE: ## for a piece that goes on with a word (BERT).
        PLAIN: the text itself, a word's end possibly marked by </w>.
    """

    BYTE_LEVEL = "byte level"
    SENTENCEPIECE = "sentencepiece"
    WORDPIECE = "wordpiece"
    PLAIN = "plain"


def prettify(tokens: Sequence[str], spelling: Spelling | None = None, literal: Collection[int] = ()) -> tuple[str, ...]:
    """Turn vocabulary pieces into the text that a person would read.

    A character that is split over several tokens is shown on the last of them, and the bytes before it as ⟨E2⟩.

    Args:
        tokens: the vocabulary pieces of one sequence.
        spelling: how they are spelled; by default recognised from the pieces themselves.
        literal: the places of pieces that are text already, such as special tokens.

    Returns:
        One text for each piece.
    """
    spelling = spelling or _recognise(tokens)
    if spelling is Spelling.WORDPIECE:
        return tuple(_wordpiece(token, index) for index, token in enumerate(tokens))
    if spelling is Spelling.PLAIN:
        return tuple(token.replace("</w>", " ") for token in tokens)
    to_bytes = _byte_level_bytes if spelling is Spelling.BYTE_LEVEL else _sentencepiece_bytes
    pieces = [None if place in literal else to_bytes(token) for place, token in enumerate(tokens)]
    return _decode_pieces(pieces, tokens)


def _recognise(tokens: Sequence[str]) -> Spelling:
    # Only the beginning counts for ▁ (byte-level vocabularies have special tokens such as
    # <｜begin▁of▁sentence｜>), and it counts first: Ġ and Ċ are also letters of Maltese.
    if any(token.startswith(_METASPACE) or _BYTE_FALLBACK.fullmatch(token) for token in tokens):
        return Spelling.SENTENCEPIECE
    if any("\u0120" in token or "\u010a" in token for token in tokens):
        return Spelling.BYTE_LEVEL
    if any(_METASPACE in token for token in tokens):
        return Spelling.SENTENCEPIECE
    if any(token.startswith("##") for token in tokens):
        return Spelling.WORDPIECE
    return Spelling.PLAIN


def _wordpiece(token: str, index: int) -> str:
    if token.startswith("##") and len(token) > 2:
        return token[2:]
    return token if index == 0 else " " + token


def _sentencepiece_bytes(token: str) -> bytes | None:
    match = _BYTE_FALLBACK.fullmatch(token)
    if match:
        return bytes([int(match[1], 16)])
    return _utf8(token.replace(_METASPACE, " "))


def _byte_level_bytes(token: str) -> bytes | None:
    alphabet = _byte_level_alphabet()
    if all(character in alphabet for character in token):
        return bytes(alphabet[character] for character in token)
    return None


def _utf8(text: str) -> bytes | None:
    try:
        return text.encode()
    except UnicodeEncodeError:
        return None


@cache
def _byte_level_alphabet() -> dict[str, int]:
    """The printable stand-ins of byte-level BPE (Radford et al. 2019, the GPT-2 encoder)."""
    visible = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    alphabet = {chr(value): value for value in visible}
    hidden = (value for value in range(256) if value not in visible)
    alphabet.update({chr(256 + place): value for place, value in enumerate(hidden)})
    return alphabet


def _decode_pieces(pieces: list[bytes | None], tokens: Sequence[str]) -> tuple[str, ...]:
    """Decode a run of byte strings token by token; None stands for a piece that is no bytes (kept as it is)."""
    texts: list[str] = []
    pending = unseen = b""
    for piece, token in zip(pieces, tokens, strict=True):
        lost = b""
        if piece is None or not _goes_on(pending, piece):
            pending, unseen, lost = b"", b"", unseen
        if piece is None:
            texts.append(_as_bytes(lost) + token)
            continue
        text, pending = _decode_available(pending + piece)
        # A token that ends within a character shows its text only; the rest appears with what follows.
        unseen = (pending if text else unseen) if pending else b""
        texts.append(_as_bytes(lost) + (text or _as_bytes(piece)))
    if unseen:
        texts[-1] += _as_bytes(unseen)
    return tuple(texts)


def _as_bytes(data: bytes) -> str:
    return "".join(f"⟨{byte:02X}⟩" for byte in data)


def _goes_on(pending: bytes, piece: bytes) -> bool:
    """Whether a piece goes on with the character that the tokens before it began (and were shown as bytes)."""
    if not pending:
        return False
    rest = piece[: _character_length(pending[0]) - len(pending)]
    if not all(0x80 <= byte <= 0xBF for byte in rest):
        return False
    return len(pending + rest) < _character_length(pending[0]) or _is_utf8(pending + rest)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _decode_available(data: bytes) -> tuple[str, bytes]:
    """The text that is complete, and the unfinished character at the end (at most 3 bytes)."""
    for keep in range(min(3, len(data)) + 1):
        head, tail = data[: len(data) - keep], data[len(data) - keep :]
        if _is_utf8(head) and (not tail or _starts_character(tail)):
            return head.decode(), tail
    return "".join(
        f"⟨{ord(character) - 0xDC00:02X}⟩" if 0xDC80 <= ord(character) <= 0xDCFF else character
        for character in data.decode(errors="surrogateescape")
    ), b""


def _starts_character(tail: bytes) -> bool:
    return len(tail) < _character_length(tail[0]) and all(0x80 <= byte <= 0xBF for byte in tail[1:])


def _character_length(lead: int) -> int:
    """How many bytes a UTF-8 character has that begins with this one; 0 where none does."""
    return 2 if 0xC2 <= lead <= 0xDF else 3 if 0xE0 <= lead <= 0xEF else 4 if 0xF0 <= lead <= 0xF4 else 0
