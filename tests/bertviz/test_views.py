"""`head_view` and `model_view` take what bertviz takes, and refuse what makes no sense."""

from __future__ import annotations

import html
import inspect
import json
import re
import sys
import warnings
import webbrowser
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest
from realistic_attention import attention_layer, word_sequence
from support.bertviz.bertviz_arguments import ATTENTION, TOKENS, encoder_attention, returned

import att_viz
from att_viz.bertviz.views import head_view, model_view
from att_viz.errors import InvalidInputError


def test_they_are_there_by_bertviz_names() -> None:
    assert (att_viz.head_view, att_viz.model_view) == (head_view, model_view)


_KINDS = {
    **dict.fromkeys(("encoder_attention", "decoder_attention", "cross_attention", "encoder_tokens", "decoder_tokens")),
    "include_layers": None,
}
_BEGIN = {"attention": None, "tokens": None, "sentence_b_start": None, "prettify_tokens": True}
SIGNATURES = {
    head_view: {**_BEGIN, "layer": None, "heads": None, **_KINDS, "html_action": "view"},
    model_view: {**_BEGIN, "display_mode": "dark", **_KINDS, "include_heads": None, "html_action": "view"},
}
"""The arguments of bertviz 1.4.1, in their order, and what they are by default."""


def arguments(view: Any) -> list[tuple[str, Any]]:
    return [(name, each.default) for name, each in inspect.signature(view).parameters.items()]


@pytest.mark.parametrize("view", SIGNATURES)
def test_arguments_are_those_of_bertviz(view: Any) -> None:
    assert arguments(view) == list(SIGNATURES[view].items())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        # This folder is called bertviz, too.
        pytest.importorskip("bertviz.head_view")
        bertviz = pytest.importorskip("bertviz")
    assert arguments(view) == arguments(getattr(bertviz, view.__name__))


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
        ({"attention": ()}, "is empty.*give outputs.attentions"),
        ({"attention": [np.zeros((1, 9, 32), np.float32)] * 3}, r"\[1, 9, 32\].*output_attentions=True"),
        ({"attention": [a[0] for a in ATTENTION]}, r"\[4, 9, 9\].*output_attentions=True"),
        ({"tokens": None}, "has no tokens"),
        ({"tokens": TOKENS[:-1]}, "has 9 positions, but 8 tokens were given"),
        ({"encoder_attention": ATTENTION}, "together with encoder_attention"),
        ({"encoder_tokens": TOKENS}, "goes with tokens"),
        ({"attention": None, "cross_attention": ATTENTION}, "give their texts as encoder_tokens and decoder_tokens"),
        ({"attention": None, "tokens": None, "encoder_attention": ATTENTION}, "give their texts as encoder_tokens"),
        ({"sentence_b_start": 0}, "within the 9 tokens"),
        ({"sentence_b_start": 9}, "within the 9 tokens"),
        ({"include_layers": [1, 7]}, "names layer 7; there are 0, 1, 2"),
        ({"html_action": "print"}, "give 'view' or 'return'"),
    ],
)
def test_what_makes_no_sense_is_refused(view: Any, options: dict[str, Any], because: str) -> None:
    with pytest.raises(InvalidInputError, match=re.compile(because, re.DOTALL)):
        view(**{"attention": ATTENTION, "tokens": TOKENS, "html_action": "return", **options})


@pytest.mark.parametrize("view", [head_view, model_view])
@pytest.mark.parametrize("name", ["attention", "decoder_attention"])
def test_padding_is_refused_with_what_to_give(view: Any, name: str) -> None:
    """XLM takes pieces for padding that have the number of its padding; its last rows look at the others only."""
    padded = [layer.copy() for layer in ATTENTION]
    for layer in padded:
        layer[..., 6:] = 0.0
        layer /= layer.sum(-1, keepdims=True)
    with pytest.raises(InvalidInputError) as refused:
        view(**{name: padded, "tokens": TOKENS, "html_action": "return"})
    said = str(refused.value)
    assert said.startswith(f"{name}, layer 0, head 0, row 0: it looks ahead, at position 1, and attention of a decoder")
    assert f"[layer[..., a:b, a:b] for layer in {name}] and the tokens [a:b]" in said
    assert "kind=" not in said
    assert "real=" not in said
    a, b = 0, 6
    returned(view, [layer[..., a:b, a:b] for layer in padded], TOKENS[a:b])
    returned(view, encoder_attention=padded, encoder_tokens=TOKENS)


def test_all_layers_tell_an_encoder_not_only_those_that_are_shown() -> None:
    sparse = np.tile(np.eye(len(TOKENS), dtype=np.float32), (1, 4, 1, 1))
    sparse[0, 0, 2] = np.eye(len(TOKENS))[5]
    page = returned(head_view, [sparse, *ATTENTION], TOKENS, include_layers=[0])
    assert '"kind":"encoder_self"' in page.data.replace(" ", "")


@pytest.mark.parametrize("view", [head_view, model_view])
@pytest.mark.parametrize("mark", ["Ġ{}", "▁{}", "{}</w>"])
def test_what_marks_pieces_of_words_is_not_shown(view: Any, mark: str) -> None:
    words = ["The", "cat", "sat", "on", "it", "all", "day", "long", "."]
    pieces = [mark.format(word) for word in words]
    texts = {
        prettified: json.loads(
            re.findall(r'"texts": ?(\[.*?\])', returned(view, ATTENTION, pieces, None, prettified).data)[0]
        )
        for prettified in (True, False)
    }
    assert [text.strip() for text in texts[True]] == words
    assert texts[False] == pieces


@pytest.mark.parametrize("view", [head_view, model_view])
def test_layers_may_have_other_heads_or_no_attention(view: Any) -> None:
    page = returned(view, [ATTENTION[0], None, ATTENTION[2][:, :2]], TOKENS)
    found = re.findall(r'id="att-viz-head-(\d+)-(\d+)"', page.data)
    assert sorted(found) == [("0", "0"), ("0", "1"), ("0", "2"), ("0", "3"), ("2", "0"), ("2", "1")]
    with pytest.raises(InvalidInputError, match="names layer 1; there are 0, 2"):
        view([ATTENTION[0], None, ATTENTION[2]], TOKENS, include_layers=[1])


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
    # As in a program that runs notebooks in other processes.
    monkeypatch.setitem(sys.modules, "ipykernel", ModuleType("ipykernel"))
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


def kinds() -> dict[str, Any]:
    """What an encoder of 2 layers and a decoder of 3 return, of 6 and 4 tokens."""
    random = np.random.default_rng(2)
    cross = np.exp(random.normal(size=(3, 1, 4, 4, 6)))
    own = [np.tril(layer) for layer in encoder_attention(3, 4, 4)]
    return {
        "encoder_attention": encoder_attention(2, 4, 6),
        "decoder_attention": [layer / layer.sum(-1, keepdims=True) for layer in own],
        "cross_attention": list((cross / cross.sum(-1, keepdims=True)).astype(np.float32)),
        "encoder_tokens": ["\u2581She", "\u2581sees", "\u2581the", "\u2581small", "\u2581elephant", "</s>"],
        "decoder_tokens": ["<pad>", "\u2581Sie", "\u2581sieht", "\u2581ihn"],
    }


@pytest.mark.parametrize("view", [head_view, model_view])
@pytest.mark.parametrize(
    "left_out",
    [
        [],
        ["encoder_attention"],
        ["decoder_attention"],
        ["cross_attention"],
        ["encoder_attention", "decoder_attention"],
        ["decoder_attention", "cross_attention"],
        ["encoder_attention", "cross_attention"],
    ],
)
def test_any_of_the_three_kinds(view: Any, left_out: list[str]) -> None:
    given = {name: value for name, value in kinds().items() if name not in left_out}
    page = returned(view, **given)
    shown = [name for name in ("encoder_self", "decoder_self", "cross") if f'name="kind" value="{name}"' in page.data]
    wanted = {"encoder_self": "encoder_attention", "decoder_self": "decoder_attention", "cross": "cross_attention"}
    there = [kind for kind, name in wanted.items() if name in given]
    assert shown == (there if len(there) > 1 else [])
    assert "\u2581" not in re.findall(r'"texts": ?\[(.*?)\]', page.data)[0]


@pytest.mark.parametrize("view", [head_view, model_view])
@pytest.mark.parametrize(
    ("options", "because"),
    [
        ({"encoder_tokens": ["a"] * 5}, "encoder_attention has 6 positions, but 5 tokens"),
        ({"decoder_tokens": ["a"] * 6}, "decoder_attention has 4 positions, but 6 tokens"),
        ({"encoder_attention": None, "encoder_tokens": ["a"] * 7}, "looks at 6 positions, but 7 encoder_tokens"),
        ({"encoder_tokens": None}, "give their texts as encoder_tokens"),
        ({"sentence_b_start": 2}, "leave it away with an encoder"),
        ({"include_layers": [5]}, "names layer 5; there are 0, 1, 2"),
        ({"include_layers": [2]}, "names no layer of encoder_attention, which has 0, 1"),
        ({"attention": ATTENTION, "tokens": TOKENS}, "together with encoder_attention"),
    ],
)
def test_what_makes_no_sense_of_three_kinds_is_refused(view: Any, options: dict[str, Any], because: str) -> None:
    with pytest.raises(InvalidInputError, match=re.compile(because, re.DOTALL)):
        view(**{**kinds(), "html_action": "return", **options})


def test_layers_of_each_kind_keep_their_numbers() -> None:
    page = returned(head_view, **kinds(), include_layers=[1, 2], layer=2)
    numbers = {prefix: set(re.findall(rf'id="att-viz-head-{prefix}(\d)-', page.data)) for prefix in ("", "cross-")}
    assert numbers == {"": {"1"}, "cross-": {"1", "2"}}
    with pytest.raises(InvalidInputError, match="layer is 3; there are 0, 1, 2"):
        head_view(**kinds(), layer=3)


@pytest.mark.parametrize("view", [head_view, model_view])
def test_each_kind_shows_its_own_layers(view: Any) -> None:
    """bertviz takes the layers of the encoder for those of the decoder, too."""
    page = returned(view, **kinds())
    found = re.findall(r'id="att-viz-head-((?:[a-z_]+-)?)(\d+)-\d+"', page.data)
    layers = {prefix: sorted({int(layer) for each, layer in found if each == prefix}) for prefix, _ in found}
    assert sorted(map(tuple, layers.values())) == [(0, 1), (0, 1, 2), (0, 1, 2)]


@pytest.mark.parametrize("view", [head_view, model_view])
def test_nothing_is_loaded_from_anywhere(view: Any) -> None:
    """What a page may load is nothing, and it names no other place than the fonts and pictures that it holds itself."""
    data = returned(view, ATTENTION, TOKENS).data
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', data)
    allowed = dict(part.split(" ", 1) for part in html.unescape(policy).split("; ") if " " in part)
    assert allowed["default-src"] == "'none'"
    assert not any("http" in sources or "*" in sources for sources in allowed.values())
    assert re.findall(r"<(?:script|link|img|iframe)[^>]+(?:src|href)=[\"']?(?!data:)[^\"'>]+", data) == []


@pytest.mark.slow
def test_twelve_by_twelve_heads_of_512_tokens_are_a_page_of_14_mb() -> None:
    """Attention as in benchmarks/report_size.py, of which bertviz makes 1,057 MB."""
    words = word_sequence(512)
    layers = [attention_layer(layer, 12, words)[None] for layer in range(12)]
    assert len(returned(head_view, layers, words).data.encode()) <= 14e6
