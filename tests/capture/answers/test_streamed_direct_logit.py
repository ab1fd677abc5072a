"""Direct logits that are summed up while rows stream, against those of whole matrices."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from support.models.tiny_models import make_model

from att_viz import AttentionMatrix
from att_viz.analysis import attribute, attribute_tokens
from att_viz.archive.checking.verify import verify
from att_viz.capture.answers import streamed_direct_logit
from att_viz.capture.completion import complete
from att_viz.capture.saver.attention_saver import AttentionSaver
from att_viz.matrix.direct_logit import DirectLogit

PROMPT, ANSWER = 30, 9
NAMES = ["gpt2", "llama", "mistral", "gemma2", "gpt_oss", "deepseek_v3"]


def prompt(sequences: int = 1) -> torch.Tensor:
    return torch.randint(1, 320, (sequences, PROMPT), generator=torch.Generator().manual_seed(4))


def generated(model: Any) -> torch.Tensor:
    ids: torch.Tensor = model.generate(
        prompt(),
        attention_mask=torch.ones_like(prompt()),
        max_new_tokens=ANSWER,
        do_sample=False,
        disable_compile=True,
    )
    return ids


def in_parts(model: Any, ids: torch.Tensor, parts: tuple[int, ...]) -> None:
    cache = None
    for part in ids.split(parts, 1):
        cache = model(part, past_key_values=cache, use_cache=True).past_key_values


def streamed(path: Path, model: Any, run: Callable[[Any], object], **options: Any) -> DirectLogit | None:
    arguments: dict[str, Any] = {"save_statistic_only": True, "answer_from": PROMPT, **options}
    with torch.no_grad(), AttentionSaver(model, output_file=path, **arguments):
        run(model)
    with AttentionMatrix.open(path) as matrix:
        return matrix.direct_logit


def assert_equal(found: DirectLogit | None, expected: DirectLogit | None) -> None:
    """The last token of a generated answer is never fed in, so nobody knows what followed the last row."""
    assert found is not None
    assert expected is not None
    tokens, rows = found.positive.shape
    assert found.target == (PROMPT, PROMPT + tokens)
    assert tokens == ANSWER - 1
    largest = float(expected.positive.max())
    assert largest > 0.05
    for ours, theirs in (
        (found.positive, expected.positive[:tokens, :rows]),
        (found.negative, expected.negative[:tokens, :rows]),
        (found.heads, expected.heads[..., :tokens]),
    ):
        assert ours.dtype == np.float32
        np.testing.assert_allclose(ours, theirs, rtol=0, atol=1e-5 * largest)


@pytest.mark.parametrize("name", NAMES)
def test_they_are_those_of_whole_matrices(tmp_path: Path, name: str) -> None:
    """Windows, which lose keys between passes; norms behind the attention; sinks; latent attention."""
    model = make_model(name)
    done = complete(model, prompt(), ANSWER, {"do_sample": False}, show_progress=False)
    ids = torch.tensor([done.ids[:-1]])
    assert ids.shape[1] == PROMPT + ANSWER - 1
    expected = done.direct_logit
    assert_equal(streamed(tmp_path / "a.h5", model, generated, answer_from="generated"), expected)
    assert_equal(streamed(tmp_path / "b.h5", model, lambda model: model(ids)), expected)
    for number, parts in enumerate([(12, 18, 8), (29, 1, 8), (30, 8), (34, 4)]):
        found = streamed(tmp_path / f"{number}.h5", model, partial(in_parts, ids=ids, parts=parts))
        assert_equal(found, expected)
    assert verify(tmp_path / "a.h5").is_sound


def test_beside_matrices_and_over_long_texts(tmp_path: Path) -> None:
    """Tiles of fewer rows than the answer has, on several threads."""
    model = make_model("llama")
    ids = torch.randint(1, 320, (1, 700), generator=torch.Generator().manual_seed(6))
    done = complete(model, ids[:, :600], 100, {}, show_progress=False, given=ids[:, 600:])
    expected = done.direct_logit
    assert expected is not None
    run: Callable[[Any], object] = lambda model: model(ids)  # noqa: E731
    for found in (
        streamed(tmp_path / "a.h5", model, run, answer_from=600),
        streamed(tmp_path / "b.h5", model, run, answer_from=600, memory_budget="200kB"),
        streamed(tmp_path / "c.h5", model, run, answer_from=600, save_statistic_only=False),
    ):
        assert found is not None
        # The last row, which decides a token that is not there, has no numbers.
        assert found.target == (600, 700)
        np.testing.assert_allclose(found.positive[:, :699], expected.positive, atol=1e-6)
        np.testing.assert_allclose(found.heads, expected.heads, atol=1e-5)


@torch.no_grad()
def test_what_a_layer_computed_is_let_go_once_its_rows_have_come(tmp_path: Path) -> None:
    """What comes after the attention needs the memory; of a window, the last row's values are kept and no more."""
    model = make_model("mistral")
    window = model.config.sliding_window
    ids = torch.randint(1, 320, (1, 700), generator=torch.Generator().manual_seed(6))
    held: list[object] = []
    with AttentionSaver(model, output_file=tmp_path / "a.h5", save_statistic_only=True, answer_from=600) as saver:

        def note(*_: Any) -> None:
            held.append(saver._run.direct_logits[0]._values)

        handles = [layer.mlp.register_forward_pre_hook(note) for layer in model.model.layers]
        model(ids, use_cache=False)
        kept = [deferred.values for deferred in saver._run.direct_logits[0]._deferred.values()]
        for handle in handles:
            handle.remove()
    assert held == [None] * model.config.num_hidden_layers
    assert len(kept) == len(held)
    for one in kept:
        assert one is not None
        groups, keys, width = one.values.shape
        assert window <= keys < 350
        assert one.values.untyped_storage().nbytes() == groups * keys * width * one.values.element_size()


def test_each_sequence_of_a_batch_has_its_own(tmp_path: Path) -> None:
    model, ids = make_model("gemma2"), torch.cat([prompt(2), prompt(2)[:, :8]], 1)
    mask = torch.ones_like(ids)
    mask[1, :7] = 0
    streamed(tmp_path / "both.h5", model, lambda model: model(ids, attention_mask=mask))
    for place, start in enumerate([0, 7]):
        alone, own = tmp_path / f"{place}.h5", ids[place : place + 1, start:]
        streamed(alone, model, partial(torch.nn.Module.__call__, input_ids=own), answer_from=PROMPT - start)
        with AttentionMatrix.open(tmp_path / "both.h5", place) as both, AttentionMatrix.open(alone) as one:
            assert both.direct_logit is not None
            assert one.direct_logit is not None
            np.testing.assert_allclose(both.direct_logit.positive[:, start:], one.direct_logit.positive, atol=1e-5)
            assert not both.direct_logit.positive[:, :start].any()


def test_nothing_is_kept_where_it_is_not_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    model, ids = make_model("llama"), torch.cat([prompt(), prompt()[:, :8]], 1)
    run: Callable[[Any], object] = lambda model: model(ids)  # noqa: E731
    assert streamed(tmp_path / "heads.h5", model, run, head_ids=[0, 1]) is None
    assert streamed(tmp_path / "layers.h5", model, run, layer_ids=[0]) is None
    assert streamed(tmp_path / "no_answer.h5", model, run, answer_from=60) is None
    handle = model.model.register_forward_hook(lambda *_: None)
    assert streamed(tmp_path / "hooks.h5", model, run) is None
    handle.remove()
    embedded = model.get_input_embeddings()(ids).detach()
    assert streamed(tmp_path / "no_ids.h5", model, lambda model: model(inputs_embeds=embedded)) is None
    mask = torch.ones_like(ids)
    mask[0, -3:] = 0
    assert streamed(tmp_path / "padding.h5", model, lambda model: model(ids, attention_mask=mask)) is None
    assert streamed(tmp_path / "gptj.h5", make_model("gptj"), run) is None
    monkeypatch.setattr(streamed_direct_logit, "LARGEST", 1000)
    assert streamed(tmp_path / "large.h5", model, run) is None


def test_an_archive_without_rows_is_asked_for_them(tmp_path: Path) -> None:
    """They are better than contrast, and say something of parts of the answer, too."""
    model = make_model("llama")
    expected = streamed(tmp_path / "a.h5", model, generated, answer_from="generated")
    assert expected is not None
    with AttentionMatrix.open(tmp_path / "a.h5") as matrix:
        assert attribute(matrix, units="token").method == "direct_logit"
        found = attribute_tokens(matrix, (PROMPT + 2, PROMPT + 4), "token")
        for unit, scores in zip(found.units, found.scores, strict=True):
            if any(map(str.isalnum, unit.text)):
                np.testing.assert_allclose(scores, expected.positive[2:4, unit.start], rtol=1e-5)
        assert attribute(matrix, units="token", method="contrast").method == "contrast"
