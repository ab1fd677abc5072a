"""Readable text for vocabulary pieces, without the tokenizer that made them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

__all__ = ["prettify"]

_BYTE_FALLBACK = re.compile(r"<0x([0-9A-Fa-f]{2})>")
_METASPACE = "\u2581"


def prettify(tokens: Sequence[str]) -> tuple[str, ...]:
    """Turn vocabulary pieces into the text that a person would read.

    The spelling is recognised from the pieces themselves: byte-level BPE (GPT-2, Llama 3, Qwen), SentencePiece
    with byte fallback (Llama 2, Gemma, T5), WordPiece (BERT). A character that is split over several tokens
    is shown on the last of them, and the bytes before it as ⟨E2⟩.

    Args:
        tokens: the vocabulary pieces of one sequence.

    Returns:
        One text for each piece.
    """
    if any(_METASPACE in token or _BYTE_FALLBACK.fullmatch(token) for token in tokens):
        return _decode_pieces([_sentencepiece_bytes(token) for token in tokens], tokens)
    if any("\u0120" in token or "\u010a" in token for token in tokens):
        return _decode_pieces([_byte_level_bytes(token) for token in tokens], tokens)
    if any(token.startswith("##") for token in tokens):
        return tuple(_wordpiece(token, index) for index, token in enumerate(tokens))
    return tuple(token.replace("</w>", " ") for token in tokens)


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
    pending = b""
    for piece, token in zip(pieces, tokens, strict=True):
        if piece is None:
            texts.append(token)
            pending = b""
            continue
        text, pending = _decode_available(pending + piece)
        texts.append(text or "".join(f"⟨{byte:02X}⟩" for byte in piece))
    return tuple(texts)


def _decode_available(data: bytes) -> tuple[str, bytes]:
    """The text that is complete, and the unfinished character at the end (at most 3 bytes)."""
    for keep in range(min(3, len(data)) + 1):
        head, tail = data[: len(data) - keep], data[len(data) - keep :]
        try:
            text = head.decode()
        except UnicodeDecodeError:
            continue
        if not tail or _starts_character(tail):
            return text, tail
    return "".join(
        f"⟨{ord(character) - 0xDC00:02X}⟩" if 0xDC80 <= ord(character) <= 0xDCFF else character
        for character in data.decode(errors="surrogateescape")
    ), b""


def _starts_character(tail: bytes) -> bool:
    lead = tail[0]
    length = 2 if 0xC2 <= lead <= 0xDF else 3 if 0xE0 <= lead <= 0xEF else 4 if 0xF0 <= lead <= 0xF4 else 0
    return len(tail) < length and all(0x80 <= byte <= 0xBF for byte in tail[1:])
