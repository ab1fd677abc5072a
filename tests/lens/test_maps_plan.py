"""File names, rows and windows of the maps, as the document of the attention map viewer describes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from att_viz.errors import InvalidInputError
from att_viz.plots.lens import plan_maps
from att_viz.plots.lens.plan import windows


def test_the_documents_example() -> None:
    """The 10th predicted token after a prompt of 32: 42 columns in three windows."""
    plan = plan_maps(32, 60, [10])
    assert [(image.file_name, image.start, image.stop) for image in plan] == [
        ("attn_10_0.png", 0, 32),
        ("attn_10_1.png", 5, 37),
        ("attn_10_2.png", 10, 42),
    ]
    assert {image.row for image in plan} == {41}


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        (1, [(0, 1)]),
        (31, [(0, 31)]),
        (32, [(0, 32)]),
        (33, [(0, 32), (1, 33)]),
        (37, [(0, 32), (5, 37)]),
        (38, [(0, 32), (5, 37), (6, 38)]),
        (45, [(0, 32), (5, 37), (10, 42), (13, 45)]),
        (72, [(0, 32), (5, 37), (10, 42), (15, 47), (20, 52), (25, 57), (30, 62), (35, 67), (40, 72)]),
    ],
)
def test_windows(columns: int, expected: list[tuple[int, int]]) -> None:
    assert windows(columns) == expected


@given(st.integers(33, 5000))
def test_windows_are_full_in_steps_of_five_and_cover_everything(columns: int) -> None:
    found = windows(columns)
    assert all(stop - start == 32 for start, stop in found)
    starts = [start for start, _ in found]
    assert starts[:-1] == list(range(0, 5 * (len(starts) - 1), 5))
    assert 1 <= starts[-1] - starts[-2] <= 5
    assert found[-1][1] == columns


def test_a_completion_has_a_map_for_the_last_prompt_row_and_for_each_row_that_followed() -> None:
    # A prompt of 16 and 7 generated tokens have 22 rows: the last token was never fed back.
    plan = plan_maps(16, 22)
    assert [image.file_name for image in plan] == [f"attn_{token}_0.png" for token in range(7)]
    assert [(image.stop, image.row) for image in plan] == [(16 + token, 15 + token) for token in range(7)]


def test_a_prompt_alone_has_the_map_of_its_last_row() -> None:
    (image,) = plan_maps(9, 9)
    assert (image.file_name, image.row, image.stop) == ("attn_0_0.png", 8, 9)


def test_an_empty_prompt_begins_with_the_first_row() -> None:
    assert [image.file_name for image in plan_maps(0, 2)] == ["attn_1_0.png", "attn_2_0.png"]


def test_chosen_tokens_are_drawn_once_and_in_order() -> None:
    assert [image.token for image in plan_maps(4, 9, [3, 1, 3])] == [1, 3]


@pytest.mark.parametrize(
    ("tokens", "message"), [([6], "no map of token 6; .* 0 .* to 5"), ([-1], "no map of token -1")]
)
def test_tokens_that_are_not_there_are_refused(tokens: list[int], message: str) -> None:
    with pytest.raises(InvalidInputError, match=message):
        plan_maps(4, 9, tokens)


def test_a_matrix_without_a_row_at_the_end_of_the_prompt_is_refused() -> None:
    with pytest.raises(InvalidInputError, match="no map to draw"):
        plan_maps(10, 9)
