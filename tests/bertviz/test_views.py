"""`head_view` and `model_view` take what bertviz takes, and refuse what makes no sense."""

from __future__ import annotations

import re
import sys
import webbrowser
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from support.bertviz_arguments import ATTENTION, TOKENS, encoder_attention, returned

import att_viz
from att_viz.bertviz.views import head_view, model_view
from att_viz.errors import InvalidInputError


def test_they_are_there_by_bertviz_names() -> None:
    assert (att_viz.head_view, att_viz.model_view) == (head_view, model_view)


def test_arguments_count_by_their_order() -> None:
    page = returned(head_view, ATTENTION, TOKENS, 5, True, 1, [2])
    assert "sentence B" in page.data
    assert '"view": "lines"' in page.data or '"view":"lines"' in page.data
    assert page._repr_html_().startswith("<iframe srcdoc=")
    page = returned(model_view, ATTENTION, TOKENS, None, False, "light")
    assert "sentence B" not in page.data


@pytest.mark.parametrize("view", [head_view, model_view])
@pytest.mark.parametrize(
    ("options", "because"),
    [
        ({"attention": None}, r"there is no attention.*output_attentions=True"),
        ({"attention": ATTENTION[0]}, r"is a ndarray.*output_attentions=True"),
        ({"attention": [np.concatenate([a, a]) for a in ATTENTION]}, "of 2 sequences; a view shows one"),
        ({"attention": [None, None]}, "no attention weights"),
        ({"tokens": None}, "has no tokens"),
        ({"tokens": TOKENS[:-1]}, "has 9 positions, but 8 tokens were given"),
        ({"encoder_attention": ATTENTION}, "together with encoder_attention"),
        ({"encoder_tokens": TOKENS}, "goes with tokens"),
        ({"attention": None, "cross_attention": ATTENTION}, "not shown yet"),
        ({"sentence_b_start": 0}, "within the 9 tokens"),
        ({"sentence_b_start": 9}, "within the 9 tokens"),
        ({"include_layers": [1, 7]}, "names layer 7; there are 0, 1, 2"),
        ({"html_action": "print"}, "give 'view' or 'return'"),
    ],
)
def test_what_makes_no_sense_is_refused(view: Any, options: dict[str, Any], because: str) -> None:
    with pytest.raises(InvalidInputError, match=re.compile(because, re.DOTALL)):
        view(**{"attention": ATTENTION, "tokens": TOKENS, "html_action": "return", **options})


def test_what_only_one_of_them_takes() -> None:
    with pytest.raises(InvalidInputError, match="layer is 5; there are 1, 2"):
        head_view(ATTENTION, TOKENS, layer=5, include_layers=[1, 2])
    with pytest.raises(InvalidInputError, match="layer 0 has heads 0 to 3"):
        head_view(ATTENTION, TOKENS, heads=[4])
    with pytest.raises(InvalidInputError, match=r"include_heads is \[4\]; layer 0 has heads 0 to 3"):
        model_view(ATTENTION, TOKENS, include_heads=[4])
    with pytest.raises(InvalidInputError, match="display_mode"):
        model_view(ATTENTION, TOKENS, display_mode="blue")  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        head_view(ATTENTION, TOKENS, include_heads=[0])  # type: ignore[call-arg]


def test_outside_notebooks_a_browser_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", opened.append)
    monkeypatch.delitem(sys.modules, "ipykernel", raising=False)
    assert head_view(ATTENTION, TOKENS) is None
    (address,) = opened
    file = Path(address.removeprefix("file://"))
    assert file.stat().st_size > 10_000
    file.unlink()


def test_a_decoder_and_what_generate_returns() -> None:
    full = np.tril(encoder_attention(1, 2, 5)[0][0])
    full /= full.sum(-1, keepdims=True)
    steps = [[full[None, :, :3, :3]], [full[None, :, 3:4, :4]], [full[None, :, 4:5, :5]]]
    returned(head_view, steps, list("abcdef"))
    returned(head_view, [full[None]], list("abcde"))
