from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from att_viz.matrix.token_text import _byte_level_alphabet, prettify

BYTE_TO_CHARACTER = {byte: character for character, byte in _byte_level_alphabet().items()}


@pytest.mark.parametrize(
    ("tokens", "texts"),
    [
        (["The", "Ġcat", "Ċ", "<|eot|>"], ("The", " cat", "\n", "<|eot|>")),
        (["▁The", "▁cat", "<0x0A>", "</s>"], (" The", " cat", "\n", "</s>")),
        (["play", "##ing", "chess"], ("play", "ing", " chess")),
        (["play", "Ġé", "ÃĥÂ©"], ("play", " ", "⟨E9⟩Ã©")),
        (["plain", "text"], ("plain", "text")),
        ([], ()),
    ],
)
def test_spellings(tokens: list[str], texts: tuple[str, ...]) -> None:
    assert prettify(tokens) == texts


def test_a_character_split_over_tokens_is_shown_on_the_last() -> None:
    pieces = ["Ġ", *(BYTE_TO_CHARACTER[byte] for byte in "猫".encode())]
    assert prettify(pieces) == (" ", "⟨E7⟩", "⟨8C⟩", "猫")
    assert prettify(["▁", "<0xE7>", "<0x8C>", "<0xAB>"]) == (" ", "⟨E7⟩", "⟨8C⟩", "猫")


@given(st.text(min_size=1).filter(lambda text: "⟨" not in text), st.data())
def test_byte_level_pieces_hold_the_text_however_they_are_cut(text: str, data: st.DataObject) -> None:
    raw = (" " + text).encode("utf-8", errors="replace")
    cuts = data.draw(st.lists(st.integers(1, len(raw)), max_size=8).map(lambda places: sorted({0, len(raw), *places})))
    pieces = ["".join(BYTE_TO_CHARACTER[byte] for byte in raw[a:b]) for a, b in itertools.pairwise(cuts)]
    shown = prettify(pieces)
    assert len(shown) == len(pieces)
    fragment = re.compile("(?:⟨[0-9A-F]{2}⟩)+")
    assert "".join(piece for piece in shown if not fragment.fullmatch(piece)) == raw.decode()


@given(st.lists(st.text()))
def test_any_tokens_give_one_text_each(tokens: list[str]) -> None:
    shown = prettify(tokens)
    assert len(shown) == len(tokens)
