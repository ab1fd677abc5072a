"""bertviz 1.4.1 as a checklist: what is the same here (P), which of its defects are not (B), and by which tests."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
_BERTVIZ, _NEURONS, _LINES = "bertviz/test_views", "bertviz/test_neuron_view", "browser/views/test_lines"
_NOTEBOOKS = "browser/bertviz/test_bertviz_notebooks::test_notebooks_show_the_same_weights"
_REFUSED = f"{_BERTVIZ}::test_what_makes_no_sense_is_refused"

HELD: dict[str, tuple[str, ...]] = {
    "P1 head_view: names and order of arguments": (
        f"{_BERTVIZ}::test_arguments_are_those_of_bertviz",
        f"{_BERTVIZ}::test_arguments_count_by_their_order",
    ),
    "P2 model_view: names and order of arguments, and which only one of the two has": (
        f"{_BERTVIZ}::test_arguments_are_those_of_bertviz",
        f"{_BERTVIZ}::test_what_only_one_of_them_takes",
    ),
    "P3 neuron_view.show: its arguments, for any model": (
        f"{_NEURONS}::test_both_orders_of_arguments_give_the_same_page",
        "capture/test_queries_and_keys::test_they_are_what_the_projections_give",
        "capture/test_queries_and_keys::test_models_that_multiply_on_their_own_are_watched",
    ),
    "P4 attention is a list of [1, heads, queries, keys]; else an error names output_attentions": (_REFUSED,),
    "P5 tokens and matrix are counted against each other": (
        _REFUSED,
        f"{_BERTVIZ}::test_what_makes_no_sense_of_three_kinds_is_refused",
    ),
    "P6 contradictory arguments are refused": (
        _REFUSED,
        f"{_BERTVIZ}::test_what_makes_no_sense_of_three_kinds_is_refused",
    ),
    "P7 html_action: 'return' gives an object with .data, 'view' shows and gives None": (
        f"{_BERTVIZ}::test_arguments_count_by_their_order",
        f"{_BERTVIZ}::test_outside_notebooks_a_browser_opens",
        "browser/bertviz/test_views_in_notebooks::test_views_are_shown_below_the_cell_and_do_not_meet",
    ),
    "P8 what marks pieces of words is removed": (f"{_BERTVIZ}::test_what_marks_pieces_of_words_is_not_shown",),
    "P9 pairs of sentences, in four ways": (
        f"{_LINES}::test_either_side_tells_its_strongest",
        _NOTEBOOKS,
        "browser/kinds/test_neuron_view::test_sentences_are_shown_apart",
    ),
    "P10 encoder, decoder and cross attention, any of the three": (
        f"{_BERTVIZ}::test_any_of_the_three_kinds",
        _NOTEBOOKS,
    ),
    "P11 layers and heads keep their numbers": (
        f"{_LINES}::test_layers_and_heads_keep_their_numbers",
        f"{_BERTVIZ}::test_layers_of_each_kind_keep_their_numbers",
    ),
    "P12 a square of a head toggles it, a double click isolates it, another brings all back": (
        f"{_LINES}::test_the_lines_are_the_weights",
    ),
    "P13 a line is as strong as its weight over the number of heads; either side can be pointed at": (
        f"{_LINES}::test_a_line_is_as_strong_as_its_weight_shared_by_the_heads",
        f"{_LINES}::test_either_side_tells_its_strongest",
    ),
    "P14 model view: a picture of each head, which opens, and closes again": (
        f"{_LINES}::test_a_picture_of_a_head_opens_it_and_back_closes_it",
    ),
    "P15 neuron view: query, key, products, score and softmax of a token, signs by colour": (
        "browser/kinds/test_neuron_view::test_numbers_are_those_of_the_layer",
        "browser/kinds/test_neuron_view::test_signs_are_told_by_colour_and_sizes_by_its_strength",
        "browser/bertviz/test_bertviz_neurons::test_neuron_notebooks_show_the_same_numbers",
    ),
    "B1 several sequences are refused, with the expression that gives one": (_REFUSED,),
    "B2 each kind has its own layers": (
        f"{_BERTVIZ}::test_each_kind_shows_its_own_layers",
        f"{_BERTVIZ}::test_layers_of_each_kind_keep_their_numbers",
    ),
    "B3 layers with other heads, or without attention": (
        f"{_BERTVIZ}::test_layers_may_have_other_heads_or_no_attention",
        f"{_LINES}::test_layers_with_other_heads_and_without_attention_are_passed_over",
    ),
    "B4 what generate returns": (f"{_BERTVIZ}::test_a_decoder_and_what_generate_returns",),
    "B5 heads are told by numbers, weights are said, a token is kept, and nothing hides behind a +": (
        f"{_LINES}::test_twelve_heads_are_told_apart_by_their_numbers",
        f"{_LINES}::test_either_side_tells_its_strongest",
        "browser/kinds/test_neuron_view::test_both_columns_are_gone_through_with_keys_and_pointer",
    ),
    "B6 nothing is loaded, and two views in a notebook do not meet": (
        f"{_BERTVIZ}::test_nothing_is_loaded_from_anywhere",
        "browser/bertviz/test_views_in_notebooks::test_views_are_shown_below_the_cell_and_do_not_meet",
    ),
    "B7 long inputs, words, pictures to take away, one's own models": (
        f"{_BERTVIZ}::test_twelve_by_twelve_heads_of_512_tokens_are_a_page_of_14_mb",
        f"{_LINES}::test_lines_of_a_long_text_are_painted_where_they_are_seen",
        "browser/views/test_units::test_units_show_sums_over_keys_and_means_over_rows",
        f"{_LINES}::test_lines_are_saved_as_a_picture",
        "capture/test_queries_and_keys::test_models_that_multiply_on_their_own_are_watched",
    ),
}


def test_every_box_is_there() -> None:
    boxes = [box.partition(" ")[0] for box in HELD]
    assert boxes == [*(f"P{number}" for number in range(1, 16)), *(f"B{number}" for number in range(1, 8))]


@cache
def functions_of(module: str) -> frozenset[str]:
    """The names of the tests in a module."""
    tree = ast.parse((TESTS / f"{module}.py").read_text("utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))


@pytest.mark.parametrize("box", HELD)
def test_the_tests_that_hold_a_box_are_there(box: str) -> None:
    for named in HELD[box]:
        module, _, function = named.partition("::")
        assert function in functions_of(module), named
