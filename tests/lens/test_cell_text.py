"""Tokens in cells: visible, on one line, and told apart."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from att_viz.plots.lens.cell_text import readable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("sister", "sister"),
        (" sister", "·sister"),
        ("two words ", "two words·"),
        ("   ", "···"),
        ("", "∅"),
        ("\n\n", "↵↵"),
        ("\tx", "→x"),
        ("\r\n", "␍↵"),
        ("\x00", "␀"),
        ("\x7f", "␡"),
        ("\u202eabc", "U+202Eabc"),
        ("\u200b", "U+200B"),
        ("\ud800", "U+D800"),
        ("\xa0x", "U+00A0x"),
        ("\u0301", "◌\u0301"),
        ("⟨E2⟩", "⟨E2⟩"),
        ("$x$", "$x$"),
        ("東京", "東京"),
        ("a" * 24, "a" * 24),
        ("a" * 25, "a" * 23 + "…"),
    ],
)
def test_a_token_is_written(text: str, shown: str) -> None:
    assert readable(text) == shown


def test_what_no_font_has_is_written_as_its_code() -> None:
    assert readable(" 東a京", {"東", "京"}) == "·U+6771aU+4EAC"
    assert readable("\u0301", {"\u0301"}) == "U+0301"
    assert readable("\x00\n", {"␀"}) == "U+0000↵"


@given(st.text(st.characters(), max_size=60), st.sets(st.characters(), max_size=3))
def test_nothing_invisible_is_left(text: str, undrawable: set[str]) -> None:
    shown = readable(text, undrawable)
    assert shown
    assert not shown.startswith(" ")
    assert not shown.endswith(" ")
    assert all(unicodedata.category(character)[0] not in "CZ" or character == " " for character in shown)
    assert not set(shown) & (undrawable - set("·…∅◌U+0123456789ABCDEF "))


@given(
    st.text(st.characters(codec="ascii"), min_size=1, max_size=20),
    st.text(st.characters(codec="ascii"), min_size=1, max_size=20),
)
def test_different_ascii_tokens_look_different(one: str, other: str) -> None:
    assert (readable(one) == readable(other)) == (one == other)
