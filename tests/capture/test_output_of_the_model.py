"""In half precision a captured model computes, to the last bit, what it computes without us."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from support.models.tiny_models import make_model
from transformers import DynamicCache, StaticCache
from transformers.integrations.sdpa_attention import sdpa_attention_forward
from transformers.masking_utils import ALL_MASK_ATTENTION_FUNCTIONS, sdpa_mask
from transformers.modeling_utils import ALL_ATTENTION_FUNCTIONS

from att_viz import AttentionMatrix, AttentionSaver, SelfAttentionModel
from att_viz.capture import RowBlock, capture_attention, capture_attention_calls
from att_viz.capture.completion import complete
from att_viz.capture.knockout.cuts import cut_each, target_of
from att_viz.capture.masks import model_mask
from att_viz.capture.masks.model_mask import implementation_of
from att_viz.capture.value_norms import capture_value_norms
from att_viz.matrix.edges import Edge

HALF = [torch.bfloat16, torch.float16]
# Windows of 8 tokens; softcap; learned sinks; values of another width than keys; layers without attention.
NAMES = ["llama", "gpt2", "qwen3", "mistral", "gemma2", "gpt_oss", "deepseek_v3", "jamba"]
PROMPTS = [
    "Tom is a cat and Jerry is a mouse. Tom chases",
    "The cat sat on the mat. The cat sat on the",
    "def add(first, second):\n    return first",
    "Alice and Bob are siblings. Who is Bob's sister?",
]


def ids_of(batch: int = 1, length: int = 40) -> torch.Tensor:
    return torch.randint(5, 300, (batch, length), generator=torch.Generator().manual_seed(length))


def discard(block: RowBlock) -> None:
    assert float(block.weights.sum(-1).max()) <= 1.001


@torch.no_grad()
def states(model: Any, ids: torch.Tensor, **arguments: Any) -> list[torch.Tensor]:
    found = model(ids, output_hidden_states=True, **arguments)
    return [*found.hidden_states, found.logits]


def assert_same(found: list[torch.Tensor], expected: list[torch.Tensor]) -> None:
    assert len(found) == len(expected)
    for one, other in zip(found, expected, strict=True):
        torch.testing.assert_close(one, other, rtol=0, atol=0, equal_nan=True)


def loaded_with(name: str, implementation: str, dtype: torch.dtype) -> Any:
    model = make_model(name, dtype=dtype)
    model.set_attn_implementation(implementation)
    return model


@pytest.mark.parametrize("dtype", HALF)
@pytest.mark.parametrize("name", NAMES)
def test_hidden_states_are_the_models_own(name: str, dtype: torch.dtype) -> None:
    model, ids = make_model(name, dtype=dtype), ids_of()
    expected = states(model, ids)
    with capture_attention(model, discard):
        assert_same(states(model, ids), expected)
    assert_same(states(model, ids), expected)


@pytest.mark.parametrize("implementation", ["eager", "sdpa"])
@pytest.mark.parametrize("name", ["llama", "mistral", "gpt2"])
def test_whatever_the_model_was_loaded_with(name: str, implementation: str) -> None:
    model, ids = loaded_with(name, implementation, torch.bfloat16), ids_of(2, 37)
    expected = states(model, ids)
    # As in `generate_text`: a capture within a capture.
    with capture_value_norms(model), capture_attention(model, discard):
        assert_same(states(model, ids), expected)
        assert implementation_of(model.config) == implementation
    assert implementation_of(model.config) is None
    other = loaded_with(name, "eager" if implementation == "sdpa" else "sdpa", torch.bfloat16)
    assert not all(map(torch.equal, states(other, ids), expected)), "the two do not differ, so nothing is shown"


def test_an_implementation_that_is_registered_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """As by a cell of a notebook that was changed and run again: captures go with what the model does by itself."""

    def of_strength(factor: float) -> Callable[..., Any]:
        def attend(module: Any, query: Any, *rest: Any, **options: Any) -> Any:
            return sdpa_attention_forward(module, query * factor, *rest, **options)

        return attend

    ids, found = ids_of(), []
    monkeypatch.setitem(ALL_MASK_ATTENTION_FUNCTIONS, "of_a_notebook", sdpa_mask)
    for factor in (1.0, 4.0):
        monkeypatch.setitem(ALL_ATTENTION_FUNCTIONS, "of_a_notebook", of_strength(factor))
        model = loaded_with("llama", "of_a_notebook", torch.bfloat16)
        expected = states(model, ids)
        with capture_attention(model, discard):
            assert_same(states(model, ids), expected)
        found.append(expected[-1])
    assert not torch.equal(*found)


@pytest.mark.parametrize("implementation", ["eager", "sdpa"])
@pytest.mark.parametrize("name", ["llama", "mistral", "gemma2", "gpt_oss"])
def test_padding_on_the_left(name: str, implementation: str) -> None:
    if implementation == "sdpa" and name in ("gemma2", "gpt_oss"):
        pytest.skip("transformers refuses it")
    model, ids = loaded_with(name, implementation, torch.bfloat16), ids_of(3, 31)
    mask = torch.ones_like(ids)
    mask[0, :7], mask[2, :12] = 0, 0
    expected = states(model, ids, attention_mask=mask)
    with capture_attention(model, discard):
        assert_same(states(model, ids, attention_mask=mask), expected)


@pytest.mark.parametrize("name", ["llama", "mistral", "gpt_oss"])
def test_prefill_in_chunks_and_decoding(name: str) -> None:
    model, ids = make_model(name, dtype=torch.bfloat16), ids_of(1, 48)

    def in_pieces() -> list[torch.Tensor]:
        cache = DynamicCache(config=model.config)
        return [
            state for piece in ids.split([17, 13, 1, 1, 16], 1) for state in states(model, piece, past_key_values=cache)
        ]

    expected = in_pieces()
    with capture_attention(model, discard):
        assert_same(in_pieces(), expected)


@pytest.mark.parametrize("name", ["llama", "mistral"])
def test_a_static_cache(name: str) -> None:
    model, ids = make_model(name, dtype=torch.bfloat16), ids_of(1, 20)

    def in_pieces() -> list[torch.Tensor]:
        cache = StaticCache(config=model.config, max_cache_len=64)
        return [state for piece in ids.split([17, 1, 2], 1) for state in states(model, piece, past_key_values=cache)]

    expected = in_pieces()
    with capture_attention(model, discard):
        assert_same(in_pieces(), expected)


@pytest.mark.parametrize("name", ["llama", "mistral", "gemma2", "gpt_oss"])
@pytest.mark.parametrize("padded", [False, True])
def test_generated_tokens(name: str, padded: bool) -> None:
    model, ids = make_model(name, dtype=torch.bfloat16), ids_of(2, 15)
    mask = torch.ones_like(ids)
    if padded:
        mask[0, :6] = 0
    arguments = {"attention_mask": mask, "max_new_tokens": 24, "do_sample": False, "pad_token_id": 0}
    expected = model.generate(ids, **arguments)
    with capture_attention(model, discard):
        found = model.generate(ids, disable_compile=True, **arguments)
    assert found.tolist() == expected.tolist()


@pytest.mark.parametrize("dtype", HALF)
def test_the_demo_model_says_what_it_says_without_us(dtype: torch.dtype) -> None:
    model = SelfAttentionModel("demo", dtype=dtype)
    for prompt in PROMPTS:
        ids = model.tokenizer(prompt, return_tensors="pt").input_ids
        arguments = {"do_sample": False, "pad_token_id": 0}
        plain: Any = model.model
        expected = plain.generate(ids, attention_mask=torch.ones_like(ids), max_new_tokens=24, **arguments)
        found = complete(model.model, ids, 24, arguments, show_progress=False)
        assert found.ids == expected[0].tolist()


@pytest.mark.parametrize("length", [40, 700])
def test_statistics_without_rows(length: int, tmp_path: Path) -> None:
    """From 512 tokens on the statistics come from another path; the rows are those of the queries and keys."""
    model, ids = make_model("llama", dtype=torch.bfloat16), ids_of(1, length)
    expected = states(model, ids)
    names = ["entropy", "maximum", "mean_distance", "first_token"]
    options: dict[str, Any] = {"save_statistic_only": True, "statistics": names}
    with AttentionSaver(model, output_file=tmp_path / "own.h5", **options):
        assert_same(states(model, ids), expected)
    with AttentionSaver(model, output_file=tmp_path / "matrices.h5", dtype="float32", statistics=names):
        states(model, ids)
    with AttentionMatrix.open(tmp_path / "own.h5") as own, AttentionMatrix.open(tmp_path / "matrices.h5") as rows:
        for layer in range(2):
            torch.testing.assert_close(
                torch.as_tensor(own.statistics(layer)),
                torch.as_tensor(rows.statistics(layer)),
                rtol=1e-4,
                atol=1e-4,
            )


def test_in_float32_the_output_comes_from_the_rows() -> None:
    model, ids = make_model("llama"), ids_of()
    expected = states(model, ids)
    with capture_attention(model, discard):
        found = states(model, ids)
    assert not all(map(torch.equal, found, expected))
    torch.testing.assert_close(found, expected, rtol=1e-4, atol=1e-4)


def test_a_changed_call_is_computed_as_changed() -> None:
    model, ids = make_model("llama", dtype=torch.bfloat16), ids_of()
    expected = states(model, ids)
    with capture_attention_calls(model, lambda call: None):
        assert_same(states(model, ids), expected)
    with capture_attention_calls(model, lambda call: call):
        ours = states(model, ids)
    assert not all(map(torch.equal, ours, expected))
    torch.testing.assert_close(ours[-1], expected[-1], rtol=0.1, atol=0.1 * float(expected[-1].abs().max()))


def test_cutting_nothing_changes_nothing() -> None:
    """What a cut is compared with is computed as the cut is, so that rounding is no effect."""
    model, ids = make_model("mistral", dtype=torch.bfloat16), ids_of(1, 30)
    target = target_of(model, ids, -1, None)
    beyond_the_window, within = cut_each(model, target, [[Edge(29, 3, 0, 0)], [Edge(29, 25, 0, 0)]])
    assert beyond_the_window.after == beyond_the_window.before == target.log_probability
    assert within.after != within.before


def test_masks_that_are_too_large_are_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    model, ids = make_model("mistral", dtype=torch.bfloat16), ids_of(1, 40)
    expected = states(model, ids)
    monkeypatch.setattr(model_mask, "LARGEST_MASK", 39 * 40)
    with capture_attention(model, discard):
        found = states(model, ids)
    assert not all(map(torch.equal, found, expected)), "there was no mask to be made"
    torch.testing.assert_close(found[-1], expected[-1], rtol=0.1, atol=0.1 * float(expected[-1].abs().max()))
    # Without a window there is nothing to be made, however long the input.
    model = make_model("llama", dtype=torch.bfloat16)
    expected = states(model, ids)
    with capture_attention(model, discard):
        assert_same(states(model, ids), expected)


def test_a_mask_of_the_users_own() -> None:
    model, ids = make_model("llama", dtype=torch.bfloat16), ids_of(1, 20)
    shown = torch.ones(20, 20, dtype=torch.bool).tril()
    shown[10:, 2:6] = False
    for mask in (shown[None, None], torch.zeros(1, 1, 20, 20).bfloat16().masked_fill(~shown, -1e9)):
        expected = states(model, ids, attention_mask=mask)
        with capture_attention(model, discard):
            assert_same(states(model, ids, attention_mask=mask), expected)


def test_autocast_is_half_precision_too() -> None:
    model, ids = make_model("llama"), ids_of()
    with torch.autocast("cpu", dtype=torch.bfloat16):
        expected = states(model, ids)
        with capture_attention(model, discard):
            assert_same(states(model, ids), expected)
