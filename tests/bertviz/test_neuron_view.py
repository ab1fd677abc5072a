"""`neuron_view.show` takes what bertviz' takes, for models that bertviz knows and for others."""

from __future__ import annotations

import inspect
import json
import sys
import webbrowser
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest

from att_viz import neuron_view
from att_viz.bertviz.showing import Page
from att_viz.errors import CaptureError, InvalidInputError

if TYPE_CHECKING:
    from support.models.tiny_models import TinyModel

TEXT, OTHER = "The beautiful grey cat Tom", " is chasing after Jerry"


@pytest.fixture(scope="module")
def llama(tiny_model: TinyModel) -> tuple[Any, Any]:
    from transformers import AutoModelForCausalLM, AutoTokenizer

    directory = tiny_model("llama")
    return AutoModelForCausalLM.from_pretrained(directory).eval(), AutoTokenizer.from_pretrained(directory)


def returned(*given: Any, **named: Any) -> str:
    show: Any = neuron_view.show
    page = show(*given, html_action="return", **named)
    assert isinstance(page, Page)
    assert page._repr_html_().startswith("<iframe srcdoc=")
    return page.data


def data_of(html: str) -> dict[str, Any]:
    start = html.index('id="att-viz-page">') + len('id="att-viz-page">')
    data: dict[str, Any] = json.loads(html[start : html.index("</script>", start)])
    return data


@pytest.mark.models
def test_both_orders_of_arguments_give_the_same_page(llama: tuple[Any, Any]) -> None:
    model, tokenizer = llama
    ours = returned(model, tokenizer, TEXT, OTHER, 1, 2, "light")
    assert returned(model, "llama", tokenizer, TEXT, OTHER, "light", 1, 2) == ours
    assert returned(model, "anything", tokenizer, TEXT, OTHER, layer=1, head=2) == ours
    assert returned(model, tokenizer, TEXT, sentence_b=OTHER, head=2, layer=1, model_type="llama") == ours
    named = {"model": model, "model_type": "llama", "tokenizer": tokenizer, "sentence_a": TEXT, "sentence_b": OTHER}
    assert returned(**named, layer=1, head=2) == ours
    data = data_of(ours)
    assert data["opening"] == [1, 2]
    assert "".join(data["texts"]) == TEXT + OTHER
    assert "".join(data["texts"][: data["secondStart"]]) == TEXT
    alone = data_of(returned(model, tokenizer, TEXT, include_layers=[1]))
    assert (alone["opening"], alone["secondStart"]) == ([1, 0], None)
    assert [layer["layer"] for layer in alone["layers"]] == [1]


@pytest.mark.models
def test_a_model_that_holds_its_tokenizer_needs_no_other(tiny_model: TinyModel) -> None:
    from att_viz import SelfAttentionModel

    directory = tiny_model("gpt2")
    assert data_of(returned(SelfAttentionModel(directory), None, TEXT)) == data_of(returned(str(directory), None, TEXT))


@pytest.mark.models
def test_what_makes_no_sense_is_refused(
    llama: tuple[Any, Any], tiny_model: TinyModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    model, tokenizer = llama
    for options, because in (
        ({"layer": 2}, "layer is 2; the page has 0, 1"),
        ({"head": 4}, "head is 4; layer 0 has heads 0 to 3"),
        ({"layer": 0, "include_layers": [1]}, "layer is 0; the page has 1"),
        ({"sentence_b": ["b"]}, "sentence_b is a list; give a text"),
        ({"display_mode": "blue"}, "display_mode"),
        ({"html_action": "print"}, "html_action"),
        ({"model_type": 3}, "leave it out"),
    ):
        with pytest.raises(InvalidInputError, match=because):
            neuron_view.show(model, tokenizer, TEXT, **options)
    with pytest.raises(InvalidInputError, match="needs its tokenizer, too"):
        neuron_view.show(model, None, TEXT)
    monkeypatch.setattr(neuron_view, "MOST_BYTES", 1_000)
    with pytest.raises(InvalidInputError, match="name fewer layers, such as include_layers"):
        neuron_view.show(model, tokenizer, TEXT)
    with pytest.raises(CaptureError, match="has no attention to show"):
        neuron_view.show(str(tiny_model("mamba")), None, TEXT)


def test_an_argument_is_given_once() -> None:
    with pytest.raises(TypeError, match="sentence_b twice"):
        neuron_view.show(object(), "bert", object(), "a", "b", sentence_b="c")  # type: ignore[call-overload]
    with pytest.raises(TypeError, match="at most 10 arguments"):
        neuron_view.show(object(), "bert", *range(9))
    assert list(inspect.signature(neuron_view.show).parameters)[:6] == [
        *("model", "tokenizer", "sentence_a", "sentence_b", "layer", "head")
    ]
    assert "sentence_b:" in (neuron_view.show.__doc__ or "")


@pytest.mark.models
def test_outside_notebooks_a_browser_opens(llama: tuple[Any, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", opened.append)
    # As in a program that runs notebooks in other processes.
    monkeypatch.setitem(sys.modules, "ipykernel", ModuleType("ipykernel"))
    assert neuron_view.show(*llama, TEXT) is None
    file = Path(opened[0].removeprefix("file://"))
    assert data_of(file.read_text("utf-8"))["opening"] == [0, 0]
    file.unlink()
