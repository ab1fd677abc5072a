"""Captures on several threads, and of models that share a configuration."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
import pytest
import torch
from support.models.captured_blocks import IDS, Blocks, assert_close, eager_rows, state
from support.models.tiny_models import TinyModel, make_model
from torch._dynamo import eval_frame

from att_viz.attention_matrix import AttentionMatrix
from att_viz.capture import RowBlock, capture_attention
from att_viz.capture.hooks.implementation_switch import switched_implementation
from att_viz.errors import CaptureError
from att_viz.self_attention_model import SelfAttentionModel

PROMPT = "Tom is a cat and Jerry is a mouse. " * 4


def siblings(name: str = "llama") -> tuple[Any, Any]:
    """Two models with one configuration between them."""
    first, second = make_model(name), make_model(name)
    second.config = first.config
    for module in second.modules():
        if getattr(module, "config", None) is not None:
            module.config = first.config
    with torch.no_grad():
        second.get_input_embeddings().weight.neg_()
    return first, second


@torch.no_grad()
def run(model: Any) -> torch.Tensor:
    logits: torch.Tensor = model(IDS, use_cache=False).logits
    return logits


@pytest.mark.parametrize("name", ["llama", "gptj"])
def test_captures_that_overlap_put_the_shared_configuration_back(name: str) -> None:
    first, second = siblings(name)
    before, stance = (state(first), state(second)), eval_frame._stance
    expected = eager_rows(second, IDS)
    one, other = capture_attention(first, Blocks()), capture_attention(second, kept := Blocks())
    one.__enter__()
    other.__enter__()
    one.__exit__(None, None, None)
    run(second)
    other.__exit__(None, None, None)
    for layer, rows in enumerate(expected):
        assert_close(kept.dense(layer, 0, 20), rows[0])
    assert (state(first), state(second)) == before
    assert eval_frame._stance == stance


def test_models_that_share_a_configuration_are_captured_at_the_same_time() -> None:
    models = siblings()
    before = [state(model)[0] for model in models]
    expected = [eager_rows(model, IDS) for model in models]
    begun = threading.Barrier(2)

    def captured(model: Any) -> list[list[np.ndarray]]:
        begun.wait()
        found: list[list[np.ndarray]] = []
        for _ in range(20):
            with capture_attention(model, blocks := Blocks()):
                run(model)
            found.append([blocks.dense(layer, 0, 20) for layer in range(2)])
        return found

    with ThreadPoolExecutor(2) as pool:
        for many, rows in zip(pool.map(captured, models), expected, strict=True):
            for found in many:
                for layer in range(2):
                    assert_close(found[layer], rows[layer][0])
    assert [state(model)[0] for model in models] == before


@pytest.mark.parametrize("name", ["llama", "gptj"])
def test_one_model_on_two_threads_is_refused_and_put_back(tiny_model: TinyModel, name: str) -> None:
    model = SelfAttentionModel(tiny_model(name))
    tokens, expected, _ = model.generate_text(PROMPT, max_new_tokens=4)
    before = state(model.model)[:4]
    begun = threading.Barrier(2)

    def generated(_: int) -> list[tuple[list[str], AttentionMatrix, int] | str]:
        begun.wait()
        found: list[tuple[list[str], AttentionMatrix, int] | str] = []
        for _ in range(8):
            try:
                found.append(model.generate_text(PROMPT, max_new_tokens=4))
            except CaptureError as error:
                found.append(str(error))
        return found

    with ThreadPoolExecutor(2) as pool:
        results = [result for many in pool.map(generated, range(2)) for result in many]
    for result in results:
        if isinstance(result, str):
            assert "thread" in result
        else:
            assert result[0] == tokens
            assert_close(result[1].rows(1, 2), expected.rows(1, 2))
    assert state(model.model)[:4] == before
    assert model.generate_text(PROMPT, max_new_tokens=4)[0] == tokens


@pytest.mark.parametrize("name", ["llama", "gptj"])
def test_a_pass_of_another_thread_is_refused_while_one_is_captured(name: str) -> None:
    model = make_model(name)
    expected, before = eager_rows(model, IDS), state(model)
    refusals: list[str] = []
    kept = Blocks()

    def interrupt(block: RowBlock) -> None:
        if not refusals:
            with ThreadPoolExecutor(1) as pool, pytest.raises(CaptureError) as caught:
                pool.submit(run, model).result()
            refusals.append(str(caught.value))
        kept(block)

    with capture_attention(model, interrupt):
        run(model)
    assert "two threads run this model at the same time" in refusals[0]
    for layer, rows in enumerate(expected):
        assert_close(kept.dense(layer, 0, 20), rows[0])
    assert state(model) == before


def test_a_pass_on_another_thread_is_captured() -> None:
    """As with a streamer: `generate` on a thread of its own, and the captured rows here."""
    model = make_model("llama")
    with capture_attention(model, kept := Blocks()), ThreadPoolExecutor(1) as pool:
        pool.submit(run, model).result()
    assert_close(kept.dense(0, 0, 20), eager_rows(model, IDS)[0][0])


def test_another_thread_that_needs_another_implementation_is_refused() -> None:
    model = make_model("llama")
    before = state(model)
    with ThreadPoolExecutor(1) as pool, capture_attention(model, Blocks()):

        def eagerly() -> None:
            with switched_implementation(model, "eager", ()):
                pass

        with pytest.raises(CaptureError, match="another thread is reading"):
            pool.submit(eagerly).result()
        with switched_implementation(model, "eager", ()):
            assert model.config._attn_implementation == "eager"
        assert model.config._attn_implementation == "att_viz"
    np.testing.assert_equal(state(model), before)
