"""The mask without storage: rules, tiles, and any other operation."""

from __future__ import annotations

import copy
from contextlib import ExitStack
from typing import Any

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from support.models.tiny_models import make_model
from support.numbers.attention_cases import cases, made
from transformers import masking_utils

from att_viz.capture.masks import attention_pattern
from att_viz.capture.masks import lazy_mask as lazy_mask_module
from att_viz.capture.masks.attention_pattern import HIDDEN, DensePattern
from att_viz.capture.masks.lazy_mask import LazyMask, lazy_mask
from att_viz.capture.masks.mask_rules import MaskRules, read_rules
from att_viz.capture.session import capture_attention
from att_viz.errors import CaptureError


def test_rules_with_a_closed_form_are_recognised() -> None:
    assert read_rules(masking_utils.causal_mask_function) == MaskRules(causal=True)
    assert read_rules(masking_utils.sliding_window_causal_mask_function(9)) == MaskRules(causal=True, window=9)
    starts = torch.zeros(1)
    chunked = read_rules(masking_utils.chunked_causal_mask_function(4, starts))
    assert chunked == MaskRules(causal=True, chunk=4, chunk_starts=starts)
    assert read_rules(masking_utils.bidirectional_mask_function) == MaskRules()


def test_other_rules_stay_functions() -> None:
    def odd(batch: Any, head: Any, query: Any, key: Any) -> Any:
        return key % 2 == 1

    combined = masking_utils.and_masks(masking_utils.causal_mask_function, odd)
    assert read_rules(combined) == MaskRules(causal=True, others=(odd,))
    either = masking_utils.or_masks(masking_utils.causal_mask_function, odd)
    assert read_rules(either) == MaskRules(others=(either,))


@pytest.mark.parametrize("vectorise", [False, True])
def test_a_function_of_single_numbers_is_spread(vectorise: bool) -> None:
    def prefix(batch: Any, head: Any, query: Any, key: Any) -> Any:
        return key < 3

    function = masking_utils.or_masks(masking_utils.causal_mask_function, prefix)
    mask = lazy_mask(2, 6, 6, mask_function=function, use_vmap=vectorise)
    expected = masking_utils.sdpa_mask(2, 6, 6, mask_function=function, use_vmap=True, allow_is_causal_skip=False)
    assert expected is not None
    assert torch.equal(mask + False, expected)


def test_making_and_passing_on_a_huge_mask_costs_nothing() -> None:
    mask = lazy_mask(1, 100_000, 100_000)
    assert mask.shape == (1, 1, 100_000, 100_000)
    assert mask.dtype == torch.bool
    for other in (mask.to("cpu"), mask.detach(), mask.to(torch.bool), mask.to("meta")):
        assert isinstance(other, LazyMask)
    tile = mask.pattern.tile(0, 90_000, 90_064)
    assert (tile.keys_from, tile.keys_to) == (0, 90_064)
    assert [(first, after) for first, after, _ in tile.edits] == [(90_001, 90_064)]
    assert "causal=True" in repr(mask)


def test_any_other_operation_makes_the_elements() -> None:
    mask, dense = lazy_mask(1, 5, 5), torch.ones(5, 5).tril().bool()[None, None]
    assert torch.equal(mask & True, dense)
    assert torch.equal(mask[:, 0, 1:3], dense[:, 0, 1:3])
    assert torch.equal(torch.where(mask, 0.0, -1.0), torch.where(dense, 0.0, -1.0))
    assert torch.equal(mask.to(torch.float32), dense.float())
    assert type(mask & True) is torch.Tensor
    assert bool(copy.copy(mask).any())


def test_too_many_elements_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lazy_mask_module, "MATERIALISE_LIMIT", 100)
    mask = lazy_mask(1, 11, 10)
    with pytest.raises(CaptureError, match=r"110 bytes.*chunks"):
        mask & True


def test_an_offset_in_a_tensor_is_read_when_the_mask_is_made() -> None:
    offset = torch.tensor(3)
    mask = lazy_mask(1, 2, 10, q_offset=offset)
    offset += 4
    assert mask.pattern.query_offset == 3
    expected = masking_utils.sdpa_mask(1, 2, 10, q_offset=3, allow_is_causal_skip=False)
    assert expected is not None
    assert torch.equal(mask & True, expected)


def test_padding_shorter_than_the_keys_hides_the_rest() -> None:
    mask = lazy_mask(1, 2, 6, q_offset=1, attention_mask=torch.ones(1, 3))
    assert (mask & True)[0, 0].tolist() == [[True, True] + [False] * 4, [True, True, True] + [False] * 3]


def test_added_to_scores_it_hides_keys() -> None:
    mask, scores = lazy_mask(1, 5, 5), torch.randn(1, 2, 5, 5)
    for added in (scores + mask, mask + scores, scores.clone().add_(mask)):
        expected = scores.masked_fill(~torch.ones(5, 5).tril().bool(), float("-inf")).softmax(-1)
        assert torch.allclose(added.softmax(-1), expected)
    half = scores.to(torch.bfloat16)
    assert (half + mask).dtype == torch.bfloat16
    assert torch.equal(mask + mask, mask & True)


@torch.no_grad()
def test_a_forward_pass_that_outlasts_the_capture_of_another_model() -> None:
    captured = make_model("llama")
    captured.set_attn_implementation("eager")
    other = type(captured)(captured.config).eval()
    ids = torch.randint(5, 300, (2, 12), generator=torch.Generator().manual_seed(1))
    there = torch.ones_like(ids)
    there[0, :3] = 0
    own = other(input_ids=ids, attention_mask=there, use_cache=False).logits
    capture = ExitStack()
    capture.enter_context(capture_attention(captured, lambda block: None))
    other.model.layers[0].register_forward_hook(lambda *_: capture.close())
    straddling = other(input_ids=ids, attention_mask=there, use_cache=False).logits
    assert captured.config._attn_implementation == "eager"
    assert torch.allclose(straddling, own, atol=1e-5)


def test_tiles_are_made_once_while_there_is_room(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each layer asks for the same tiles; a long input must not keep them all."""
    # The first key of four is seen by all of four queries.
    monkeypatch.setattr(attention_pattern, "MOST_KEPT", 3 * (4 * 3))
    pattern = lazy_mask(1, 40, 40, mask_function=masking_utils.causal_mask_function).pattern
    places = [(start, start + 4) for start in range(0, 40, 4)]
    first, second = ([pattern.tile(0, *place) for place in places] for _ in range(2))
    assert [one is other for one, other in zip(first, second, strict=True)] == [True] * 3 + [False] * 7
    for one, other in zip(first, second, strict=True):
        assert (one.keys_from, one.keys_to, one.may_hide_all) == (other.keys_from, other.keys_to, other.may_hide_all)
        for (*place, edit), (*other_place, other_edit) in zip(one.edits, other.edits, strict=True):
            assert place == other_place
            assert torch.equal(edit, other_edit)


@settings(max_examples=200, deadline=None)
@given(case=cases(), start=st.integers(0, 39), count=st.integers(1, 40))
def test_runs_of_keys_are_those_that_queries_see(case: Any, start: int, count: int) -> None:
    arguments = made(case)[4]
    visible = masking_utils.sdpa_mask(**arguments, allow_is_causal_skip=False)
    assert visible is not None
    start = start % case.queries
    stop = min(start + count, case.queries)
    for batch in range(case.batch):
        found = lazy_mask(**arguments).pattern.tile(batch, start, stop).runs
        seen = [row.nonzero().flatten().tolist() for row in visible[batch, 0, start:stop]]
        if found is None:
            # All see the same, or there are holes.
            holes = any(keys != list(range(keys[0], keys[-1] + 1)) for keys in seen if keys)
            assert holes or all(keys == seen[0] for keys in seen)
        else:
            assert [list(range(low, high)) for low, high in zip(*found, strict=True)] == seen


def test_no_runs_where_scores_are_changed_or_heads_differ() -> None:
    mask = torch.zeros(1, 1, 3, 4)
    mask[..., 3] = HIDDEN
    runs = DensePattern(mask, 4, 0, 0).tile(0, 0, 3).runs
    assert runs is not None
    assert [ends.tolist() for ends in runs] == [[0, 0, 0], [3, 3, 3]]
    assert DensePattern(mask.expand(1, 2, 3, 4), 4, 0, 0).tile(0, 0, 3).runs is None
    mask[..., 1] = 0.5
    assert DensePattern(mask, 4, 0, 0).tile(0, 0, 3).runs is None
