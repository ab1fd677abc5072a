"""`head_view` and `model_view`: the arguments and the manners of bertviz 1.4, and reports of att_viz."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from att_viz.attention_matrix import AttentionMatrix
from att_viz.bertviz.arguments import given_kinds, matrices_of, spans_of
from att_viz.bertviz.showing import DisplayMode, HtmlAction, Page, check_modes, shown_page
from att_viz.checked_arguments import whole_number, whole_numbers
from att_viz.errors import InvalidInputError
from att_viz.renderer import RenderConfig, Renderer
from att_viz.report.page_data import View

__all__ = ["Page", "head_view", "model_view"]

_WHOLE = 2**62
"""More bytes than a page has: these functions show one page, however large."""
_OPENS_WITH: dict[str, View] = {"head_view": "lines", "model_view": "heads"}


def head_view(
    attention: Any = None,
    tokens: Sequence[str] | None = None,
    sentence_b_start: int | None = None,
    prettify_tokens: bool = True,
    layer: int | None = None,
    heads: Sequence[int] | None = None,
    encoder_attention: Any = None,
    decoder_attention: Any = None,
    cross_attention: Any = None,
    encoder_tokens: Sequence[str] | None = None,
    decoder_tokens: Sequence[str] | None = None,
    include_layers: Sequence[int] | None = None,
    html_action: HtmlAction = "view",
) -> Page | None:
    """Show the attention of heads as lines between tokens, as bertviz' function of this name does.

    The page is a report: its other views, numbers and search are there, too; it needs no network and no other file.

    Args:
        attention: what a model returned as `attentions`: one tensor [1, heads, queries, keys] for each layer; or those
            of each step, as `generate` returns them. Torch tensors of any floating-point type and NumPy arrays.
        tokens: the texts of the tokens.
        sentence_b_start: where the second sentence of a pair begins, a position; lines can then be limited to those
            from one sentence to the other.
        prettify_tokens: show readable text instead of vocabulary pieces (Ġ, ▁, </w>).
        layer: the layer to begin with; by default the first.
        heads: the heads to begin with; by default all.
        encoder_attention: in place of `attention`, that of an encoder to its own tokens.
        decoder_attention: in place of `attention` or beside the encoder's, that of a decoder to its own tokens.
        cross_attention: in place of `attention` or beside the others, that of a decoder to its encoder's tokens, one
            tensor [1, heads, queries, keys] for each layer. The page has a switch between the kinds that were given.
        encoder_tokens: the tokens of `encoder_attention`, at which `cross_attention` looks.
        decoder_tokens: the tokens of `decoder_attention`, which look in `cross_attention`.
        include_layers: which layers to keep; they keep their numbers.
        html_action: "view" shows the page (in a notebook below the cell, elsewhere in a browser) and gives None;
            "return" gives it.

    Returns:
        The page, with its HTML as `data`, or None.

    Raises:
        InvalidInputError: if arguments contradict each other, are missing, or do not belong together.
    """
    kinds = given_kinds(
        attention, tokens, encoder_attention, decoder_attention, cross_attention, encoder_tokens, decoder_tokens
    )
    matrices = matrices_of(kinds, include_layers, None, prettify_tokens)
    there = sorted({number for matrix in matrices for number in matrix.layers})
    first = there[0] if layer is None else whole_number(layer, "layer")
    if first not in there:
        raise InvalidInputError(f"layer is {first}; there are {', '.join(map(str, there))}")
    known = next(matrix.heads(first) for matrix in matrices if first in matrix.layers)
    chosen = known if heads is None else tuple(sorted(set(whole_numbers(heads, "heads"))))
    if not chosen or set(chosen) - set(known):
        raise InvalidInputError(f"heads is {list(chosen)}; layer {first} has heads {known[0]} to {known[-1]}")
    lines = "all" if chosen == known else "-".join(map(str, chosen))
    config = RenderConfig(max_file_size=_WHOLE, rollout=False, head=(first, chosen[0]), lines=lines)
    return _shown(matrices, config, "head_view", sentence_b_start, prettify_tokens, html_action)


def model_view(
    attention: Any = None,
    tokens: Sequence[str] | None = None,
    sentence_b_start: int | None = None,
    prettify_tokens: bool = True,
    display_mode: DisplayMode = "dark",
    encoder_attention: Any = None,
    decoder_attention: Any = None,
    cross_attention: Any = None,
    encoder_tokens: Sequence[str] | None = None,
    decoder_tokens: Sequence[str] | None = None,
    include_layers: Sequence[int] | None = None,
    include_heads: Sequence[int] | None = None,
    html_action: HtmlAction = "view",
) -> Page | None:
    """Show all heads of all layers as small pictures, as bertviz' function of this name does.

    Args:
        attention: see `head_view`.
        tokens: see `head_view`.
        sentence_b_start: see `head_view`.
        prettify_tokens: see `head_view`.
        display_mode: accepted for bertviz' sake; the page follows its reader's theme, and has a switch.
        encoder_attention: see `head_view`.
        decoder_attention: see `head_view`.
        cross_attention: see `head_view`.
        encoder_tokens: see `head_view`.
        decoder_tokens: see `head_view`.
        include_layers: see `head_view`.
        include_heads: which heads of each layer to keep; they keep their numbers.
        html_action: see `head_view`.

    Returns:
        The page, with its HTML as `data`, or None.

    Raises:
        InvalidInputError: see `head_view`; and for a display mode that is neither "dark" nor "light".
    """
    check_modes(html_action, display_mode)
    kinds = given_kinds(
        attention, tokens, encoder_attention, decoder_attention, cross_attention, encoder_tokens, decoder_tokens
    )
    matrices = matrices_of(kinds, include_layers, include_heads, prettify_tokens)
    config = RenderConfig(max_file_size=_WHOLE, rollout=False)
    return _shown(matrices, config, "model_view", sentence_b_start, prettify_tokens, html_action)


def _shown(
    matrices: Sequence[AttentionMatrix],
    config: RenderConfig,
    function: str,
    sentence_b_start: Any,
    prettify_tokens: bool,
    html_action: str,
) -> Page | None:
    check_modes(html_action)
    spans = spans_of(sentence_b_start, matrices)
    matrix, *beside = matrices

    def write(directory: str) -> Any:
        return Renderer(config).render(
            matrix.tokens,
            matrix.prompt_length,
            matrix,
            prettify_tokens,
            render_in_chunks=False,
            save_prefix=f"{directory}/",
            spans=spans,
            view=_OPENS_WITH[function],
            beside=beside,
        )

    return shown_page(write, html_action, function)
