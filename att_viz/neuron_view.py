"""`neuron_view.show`: queries, keys and what each of their dimensions does to a score, by the name bertviz gave it."""

from __future__ import annotations

import inspect
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, overload

from att_viz.bertviz.showing import DisplayMode, HtmlAction, Page, check_modes, shown_page
from att_viz.checked_arguments import optional_number, whole_numbers
from att_viz.errors import InvalidInputError
from att_viz.report.assembly import write_partial, written_by_one
from att_viz.report.neuron.page import neuron_html
from att_viz.report.written_report import WrittenReport
from att_viz.system.extras import require_models

if TYPE_CHECKING:
    from att_viz.matrix.neurons.layer_scores import LayerScores

__all__ = ["MOST_BYTES", "show"]

MOST_BYTES = 128 * 2**20
"""What queries, keys and attention of a page may take, at two bytes a number; letters make it a quarter more."""
_BERTVIZ = (
    *("model_type", "tokenizer", "sentence_a", "sentence_b", "display_mode", "layer", "head", "html_action"),
    "include_layers",
)
_AS_HIGH = 10**4
"""Tokens of a page that asks for as much height as a frame has."""


def _shown(
    model: Any,
    tokenizer: Any,
    sentence_a: str,
    sentence_b: str | None = None,
    layer: int | None = None,
    head: int | None = None,
    display_mode: DisplayMode = "dark",
    html_action: HtmlAction = "view",
    include_layers: Sequence[int] | None = None,
    *,
    model_type: str | None = None,
) -> Page | None:
    """Show queries and keys, and what each of their dimensions does to attention.

    The model reads the text once. For each pair of tokens the page shows the query, the key, their product dimension by
    dimension, the score and the attention, in colours and in numbers, and says which dimensions made the score.
    Queries and keys are those that the model multiplies: after rotation (RoPE) and norms, with its own scale. That the
    attention is the softmax of these scores is checked; what else is in them (a softcap, learned sinks, a bias, a
    window) is said.

    Args:
        model: a causal language model or an encoder of transformers, or whatever else `SelfAttentionModel` takes.
        tokenizer: its tokenizer; None where `model` holds one.
        sentence_a: the text.
        sentence_b: a second sentence, read together with the first; tokens can then be limited to those of either.
        layer: the layer to begin with; by default the first.
        head: the head to begin with; by default the first.
        display_mode: accepted for bertviz' sake; the page follows its reader's theme, and has a switch.
        html_action: "view" shows the page (in a notebook below the cell, elsewhere in a browser) and gives None;
            "return" gives it.
        include_layers: which layers to keep; by default all. They keep their numbers.
        model_type: accepted for bertviz' sake; nothing depends on it. As in bertviz it may also stand before the
            tokenizer; then `display_mode` comes before `layer` and `head`.

    Returns:
        The page, with its HTML as `data`, or None.

    Raises:
        InvalidInputError: if an argument cannot be used, or there is more than a page can hold (`MOST_BYTES`).
        ModelError: if the tokenizer is another model's.
        CaptureError: if the model's queries and keys cannot be seen, or do not explain its attention.
        MissingExtraError: if torch or transformers is not installed.
    """
    check_modes(html_action, display_mode)
    if model_type is not None and not isinstance(model_type, str):
        raise InvalidInputError(f"model_type is a {type(model_type).__name__}; leave it out, nothing depends on it")
    for name, text in (("sentence_a", sentence_a), ("sentence_b", sentence_b)):
        if not isinstance(text, str) and not (name == "sentence_b" and text is None):
            raise InvalidInputError(f"{name} is a {type(text).__name__}; give a text")
    layer, head = optional_number(layer, "layer"), optional_number(head, "head")
    wanted = None if include_layers is None else whole_numbers(include_layers, "include_layers")
    require_models()
    from att_viz.capture.queries_and_keys import capture_queries_and_keys
    from att_viz.model.facts import capture_metadata
    from att_viz.model.inputs import text_inputs
    from att_viz.model.loading import model_and_tokenizer
    from att_viz.model.token_texts import raw_tokens, token_texts

    loaded = model_and_tokenizer(model, tokenizer, None, {})
    inputs, sentences = text_inputs(loaded.model, loaded.tokenizer, sentence_a, sentence_b)
    layers = capture_queries_and_keys(loaded.model, inputs, wanted, MOST_BYTES)
    ids = inputs["input_ids"][0].tolist()
    pieces = neuron_html(
        layers,
        raw_tokens(loaded.tokenizer, ids),
        token_texts(loaded.tokenizer, ids),
        capture_metadata(loaded.model),
        None if sentence_b is None else _start_of_second(sentences),
        _opening(layers, layer, head),
    )

    def write(directory: str) -> WrittenReport:
        path = Path(directory) / "neurons.html"
        with written_by_one([path]) as publish:
            write_partial(path, pieces)
            publish()
        return WrittenReport([path], num_tokens=_AS_HIGH)

    return shown_page(write, html_action, "show")


@overload
def show(
    model: Any,
    tokenizer: Any,
    sentence_a: str,
    sentence_b: str | None = None,
    layer: int | None = None,
    head: int | None = None,
    display_mode: DisplayMode = "dark",
    html_action: HtmlAction = "view",
    include_layers: Sequence[int] | None = None,
    *,
    model_type: str | None = None,
) -> Page | None: ...


@overload
def show(
    model: Any,
    model_type: str,
    tokenizer: Any,
    sentence_a: str,
    sentence_b: str | None = None,
    display_mode: DisplayMode = "dark",
    layer: int | None = None,
    head: int | None = None,
    html_action: HtmlAction = "view",
    include_layers: Sequence[int] | None = None,
) -> Page | None: ...


def show(model: Any, *given: Any, **named: Any) -> Page | None:
    """Show queries and keys; see `_shown`, whose text help() gives."""
    if not given or not isinstance(given[0], str):
        return _shown(model, *given, **named)
    if len(given) > len(_BERTVIZ):
        raise TypeError(f"show() takes at most {len(_BERTVIZ) + 1} arguments, and {len(given) + 1} were given")
    placed = dict(zip(_BERTVIZ, given, strict=False))
    if twice := sorted(placed.keys() & named.keys()):
        raise TypeError(f"show() got {twice[0]} twice, by its place and by its name")
    return _shown(model, **placed, **named)


show.__doc__ = _shown.__doc__
show.__signature__ = inspect.signature(_shown)  # type: ignore[attr-defined]


def _start_of_second(sentences: Sequence[Sequence[int]]) -> int:
    """Where the second sentence begins: of what stands between two, the first token ends the first, as in bertviz."""
    (_, end), (start, _) = sentences
    return min(end + 1, start)


def _opening(layers: Sequence[LayerScores], layer: int | None, head: int | None) -> tuple[int, int]:
    numbers = [each.layer for each in layers]
    if layer is not None and layer not in numbers:
        raise InvalidInputError(f"layer is {layer}; the page has {', '.join(map(str, numbers))}")
    first = layers[0 if layer is None else numbers.index(layer)]
    if head is not None and not 0 <= head < first.num_heads:
        raise InvalidInputError(f"head is {head}; layer {first.layer} has heads 0 to {first.num_heads - 1}")
    return first.layer, head or 0
