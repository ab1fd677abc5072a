"""The page of queries and keys, in one file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypedDict

from att_viz.matrix.metadata import CaptureMetadata
from att_viz.matrix.neurons.layer_scores import LayerScores
from att_viz.report.neuron.packing import PackedLayer, PageLayer, pack_layer
from att_viz.report.page_parts import asset, content_security_policy, stylesheet, template

__all__ = ["NeuronPageData", "neuron_html"]

_FORMAT = 1
_TITLE_WORDS = 60


class NeuronPageData(TypedDict):
    """What the page's script reads.

    `secondStart` is where the second sentence begins, null without one; the page begins with the layer and the head of
    `opening`, and the token `query`.
    """

    format: int
    texts: list[str]
    tokens: list[str]
    secondStart: int | None
    layers: list[PageLayer]
    opening: tuple[int, int]
    query: int


def neuron_html(
    layers: Iterable[LayerScores],
    tokens: Sequence[str],
    texts: Sequence[str],
    metadata: CaptureMetadata,
    second_start: int | None,
    opening: tuple[int, int],
) -> Iterator[str]:
    """Render the page piece by piece.

    Args:
        layers: the layers to show, at least one.
        tokens: the vocabulary pieces.
        texts: the text of each token, as it is shown.
        metadata: which model it is.
        second_start: where the second sentence of a pair begins, a position; None for one text.
        opening: the layer and the head that the page begins with.

    Yields:
        Pieces of HTML. Nothing in them depends on the time or the machine.
    """
    shown = list(layers)
    packed = [pack_layer(layer) for layer in shown]
    # The last token of a decoder sees all; an encoder's first and last are marks, such as [CLS] and [SEP].
    both_ways = len(texts) > 1 and any(layer.visible[..., 0, 1].any() for layer in shown)
    script, style = asset("neuron_viewer.js"), stylesheet("neuron", part="frame")
    page = NeuronPageData(
        format=_FORMAT,
        texts=list(texts),
        tokens=list(tokens),
        secondStart=second_start,
        layers=[layer.facts for layer in packed],
        opening=opening,
        query=1 if both_ways else len(texts) - 1,
    )
    yield from template("neuron.html").generate(
        title=" · ".join(part for part in ("queries and keys", metadata.model, _shortened(texts)) if part),
        csp=content_security_policy([script], [style]),
        style=style,
        script=script,
        page=page,
        model=metadata.model or "a model",
        facts=_facts(packed, metadata, len(texts)),
        layers=packed,
    )


def _shortened(texts: Sequence[str]) -> str:
    text = " ".join("".join(texts).split())
    return text if len(text) <= _TITLE_WORDS else f"{text[: _TITLE_WORDS - 1]}…"


def _bound(error: float) -> str:
    return "0.000001" if error < 1e-6 else f"{error:.6f}".rstrip("0")


def _facts(layers: Sequence[PackedLayer], metadata: CaptureMetadata, count: int) -> list[tuple[str, str]]:
    """[label, sentence] pairs for the foot of the page."""
    facts: list[Any] = [layer.facts for layer in layers]
    numbers = sorted({(each["heads"], each["keyHeads"], each["width"]) for each in facts})
    shape = "; ".join(
        f"{heads} heads" + (f" with {key_heads} sets of keys" if key_heads != heads else "") + f" of {width} dimensions"
        for heads, key_heads, width in numbers
    )
    about = [metadata.model_type, shape, metadata.compute_dtype, metadata.revision and f"revision {metadata.revision}"]
    error = max(each["scoreError"] for each in facts)
    facts_of_page = [
        ("Model", f"{metadata.model or 'not named'}: {', '.join(part for part in about if part)}"),
        ("Text", f"{count} tokens; {len(facts)} layers of the model, {metadata.model_layers or len(facts)} in all"),
        (
            "Numbers",
            "queries and keys as they enter the product: positions are encoded and norms applied. The attention is the "
            "model’s own; that it is the softmax of these scores was checked when the page was made, to 0.00001 or the "
            "rounding of float32",
        ),
        (
            "Precision",
            "queries, keys and weights are kept with 11 binary digits (float16): each is off by at most 0.05%. Scores "
            f"are computed from them and may be off by {_bound(error)}, at most, in these layers",
        ),
        ("Versions", ", ".join(f"{name} {version}" for name, version in sorted(metadata.versions.items()))),
    ]
    return [(label, sentence) for label, sentence in facts_of_page if sentence]
