"""AttentionSaver on real models, against eager attention."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import h5py
import numpy as np
import pytest
import torch
from support.models.tiny_models import TinyModel, make_model
from transformers import DynamicCache

from att_viz import AttentionMatrix, AttentionSaver, BlockStatistic
from att_viz.archive import count_sequences
from att_viz.errors import ArchiveError, CaptureError, InvalidInputError, UnfinishedArchiveError
from att_viz.self_attention_model import SelfAttentionModel


@pytest.fixture(scope="module")
def llama() -> Any:
    return make_model("llama")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "attention.h5"


def random_ids(batch: int, length: int, seed: int = 0) -> torch.Tensor:
    return torch.randint(0, 320, (batch, length), generator=torch.Generator().manual_seed(seed))


@torch.no_grad()
def eager(model: Any, **inputs: Any) -> list[np.ndarray]:
    before = model.config._attn_implementation
    model.set_attn_implementation("eager")
    attentions = model(**inputs, use_cache=False, output_attentions=True).attentions
    model.set_attn_implementation(before)
    return [weights.numpy() for weights in attentions]


def stored(path: Path, layer: int, sequence: int = 0) -> np.ndarray:
    with AttentionMatrix.open(path, sequence) as matrix:
        return np.stack([matrix.rows(layer, head) for head in matrix.heads(layer)])


def test_the_example_of_the_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    demo = SelfAttentionModel("demo")
    tokenizer, model = demo.tokenizer, demo.model
    text = "The attention matrix will be huge! " * 20
    inputs = tokenizer(text, return_tensors="pt").to(model.device)
    inputs = {name: inputs[name] for name in ("input_ids", "attention_mask")}

    with AttentionSaver(
        model=model,
        layer_ids=[1, 2],
        output_file="attention_matrices.h5",
        compute_softmax=True,
        dtype="float16",
        save_statistic_only=False,
        row_wise_statistics=[
            lambda p: -np.sum(p * np.log2(p + 1e-9)),
            lambda p: np.sum(np.abs(p - 1.0 / len(p))),
        ],
        verbose=True,
    ):
        model(**inputs)

    expected = eager(model, **inputs)[2][0]
    with h5py.File("attention_matrices.h5", "r") as f:
        assert "layer_0" not in f
        arr = f["layer_2/batch_0/head_5"][:]
        statistics = f["layer_2/batch_0/statistics"][:]
    np.testing.assert_allclose(arr, expected[5], rtol=2**-10, atol=1e-5)
    for row in (0, 1, 40, len(arr) - 1):
        p = expected[5, row, : row + 1].astype(np.float64)
        entropy, distance = -np.sum(p * np.log2(p + 1e-9)), np.sum(np.abs(p - 1.0 / len(p)))
        np.testing.assert_allclose(statistics[5, row], [entropy, distance], rtol=1e-3, atol=1e-4)


@pytest.mark.parametrize("name", ["llama", "mistral", "gemma2", "gpt_oss", "gpt2", "bloom"])
@torch.no_grad()
def test_a_padded_batch_gives_a_sequence_each(file: Path, name: str) -> None:
    model, ids = make_model(name), random_ids(3, 23)
    mask = torch.ones_like(ids)
    mask[1, :5] = 0
    mask[2, -4:] = 0
    with AttentionSaver(model, output_file=file, dtype="float32", statistics=["entropy", "maximum"]):
        model(input_ids=ids, attention_mask=mask)
    expected = eager(model, input_ids=ids, attention_mask=mask)
    assert count_sequences(file) == 3
    for sequence in range(3):
        real = mask[sequence].bool().numpy()
        with AttentionMatrix.open(file, sequence) as matrix:
            assert matrix.token_ids is not None
            assert matrix.token_ids.tolist() == ids[sequence].tolist()
            for layer in matrix.layers:
                statistics = matrix.statistics(layer)
                assert statistics is not None
                assert np.isnan(statistics[:, ~real]).all()
                for head in matrix.heads(layer):
                    rows = matrix.rows(layer, head)
                    weights = expected[layer][sequence, head]
                    np.testing.assert_allclose(rows[real], weights[real], rtol=0, atol=1e-5)
                    assert not rows[~real].any()
                    np.testing.assert_allclose(statistics[head, real, 1], weights[real].max(-1), atol=1e-5)


@torch.no_grad()
def test_chosen_layers_and_heads_keep_their_numbers(llama: Any, file: Path) -> None:
    ids = random_ids(1, 20)
    with AttentionSaver(llama, [-1], file, head_ids=[3, 1], dtype=torch.float32):
        llama(ids)
    with AttentionMatrix.open(file) as matrix:
        assert matrix.layers == (1,)
        assert matrix.heads(1) == (1, 3)
        np.testing.assert_allclose(matrix.rows(1, 3), eager(llama, input_ids=ids)[1][0, 3], rtol=0, atol=1e-5)


@torch.no_grad()
def test_a_cache_extends_a_sequence_and_a_fresh_pass_begins_another(llama: Any, file: Path) -> None:
    ids, other = random_ids(1, 40), random_ids(1, 9, seed=1)
    with AttentionSaver(llama, output_file=file, dtype="float32"):
        cache = llama(ids[:, :17], use_cache=True).past_key_values
        for start, stop in ((17, 30), (30, 31), (31, 40)):
            cache = llama(ids[:, start:stop], past_key_values=cache, use_cache=True).past_key_values
        llama(other)
    assert count_sequences(file) == 2
    for sequence, tokens in enumerate((ids, other)):
        expected = eager(llama, input_ids=tokens)
        for layer in range(2):
            np.testing.assert_allclose(stored(file, layer, sequence), expected[layer][0], rtol=0, atol=1e-5)
    with AttentionMatrix.open(file) as matrix:
        assert matrix.token_ids is not None
        assert matrix.token_ids.tolist() == ids[0].tolist()


def test_generate(tiny_model: TinyModel, file: Path) -> None:
    loaded = SelfAttentionModel(tiny_model("llama"))
    model: Any = loaded.model
    inputs = loaded.tokenizer("The grey cat Tom is chasing", return_tensors="pt")
    length = inputs["input_ids"].shape[1]
    with AttentionSaver(model, output_file=file, dtype="float32", tokenizer=loaded.tokenizer):
        ids = model.generate(
            inputs["input_ids"], attention_mask=inputs["attention_mask"], max_new_tokens=12, do_sample=False
        )
    expected = eager(model, input_ids=ids[:, :-1])
    with AttentionMatrix.open(file) as matrix:
        assert matrix.prompt_length == length
        assert matrix.token_ids is not None
        assert matrix.token_ids.tolist() == ids[0, :-1].tolist()
        assert "".join(matrix.token_texts).startswith("The grey cat")
        for layer in matrix.layers:
            for head in matrix.heads(layer):
                np.testing.assert_allclose(matrix.rows(layer, head), expected[layer][0, head], rtol=0, atol=1e-5)


@torch.no_grad()
def test_rejected_drafts_are_replaced(tiny_model: TinyModel, file: Path) -> None:
    loaded = SelfAttentionModel(tiny_model("llama"))
    model: Any = loaded.model
    inputs = loaded.tokenizer("cat Tom cat Tom cat Tom cat", return_tensors="pt")
    with AttentionSaver(model, output_file=file, dtype="float32"):
        ids = model.generate(
            inputs["input_ids"],
            attention_mask=inputs["attention_mask"],
            max_new_tokens=12,
            do_sample=False,
            prompt_lookup_num_tokens=3,
        )
    expected = eager(model, input_ids=ids)
    with AttentionMatrix.open(file) as matrix:
        rows = min(matrix.num_rows, ids.shape[1])
        assert matrix.prompt_length == inputs["input_ids"].shape[1]
        assert rows >= ids.shape[1] - 1
        assert matrix.token_ids is not None
        assert matrix.token_ids[:rows].tolist() == ids[0, :rows].tolist()
        for layer in matrix.layers:
            found = np.stack([matrix.rows(layer, head)[:rows, :rows] for head in matrix.heads(layer)])
            np.testing.assert_allclose(found, expected[layer][0, :, :rows, :rows], rtol=0, atol=1e-5)


@torch.no_grad()
def test_scores_before_the_softmax(file: Path) -> None:
    model, ids = make_model("mistral"), random_ids(1, 30)
    with AttentionSaver(model, output_file=file, compute_softmax=False, dtype="float32", statistics=["entropy"]):
        model(ids)
    expected = eager(model, input_ids=ids)
    with AttentionMatrix.open(file) as matrix:
        assert matrix.weights_kind == "scores"
        for layer in matrix.layers:
            weights = expected[layer][0]
            entropy = -(weights * np.log(np.where(weights > 0, weights, 1.0))).sum(-1)
            statistics = matrix.statistics(layer)
            assert statistics is not None
            np.testing.assert_allclose(statistics[..., 0], entropy, rtol=0, atol=1e-4)
            for head in matrix.heads(layer):
                scores = matrix.rows(layer, head)
                assert (np.isneginf(scores) == (weights[head] == 0)).all()
                powers = np.exp(scores - scores.max(-1, keepdims=True))
                np.testing.assert_allclose(powers / powers.sum(-1, keepdims=True), weights[head], rtol=0, atol=1e-5)


@torch.no_grad()
def test_scores_that_float16_cannot_hold_are_refused(file: Path) -> None:
    model = make_model("gpt2")
    for name, parameter in model.named_parameters():
        if "c_attn" in name:
            parameter.mul_(300.0)
    with pytest.raises(ArchiveError, match="float32"), AttentionSaver(model, output_file=file, compute_softmax=False):
        model(random_ids(1, 20))
    assert not file.exists()


@torch.no_grad()
def test_functions_see_exactly_the_visible_keys(file: Path) -> None:
    model, ids = make_model("mistral"), random_ids(1, 20)
    mask = torch.ones_like(ids)
    mask[0, :3] = 0
    window = model.config.sliding_window

    def longest(weights: np.ndarray, visible: np.ndarray) -> np.ndarray:
        assert weights.shape[1:] == visible.shape
        assert not weights[:, ~visible].any()
        return np.broadcast_to(visible.sum(-1), weights.shape[:2])

    with AttentionSaver(
        model,
        output_file=file,
        save_statistic_only=True,
        statistics=["l1_from_uniform"],
        row_wise_statistics=[len, BlockStatistic(longest), lambda p: p.sum()],
    ):
        model(input_ids=ids, attention_mask=mask)
    with AttentionMatrix.open(file) as matrix:
        assert matrix.statistic_names(0) == ("l1_from_uniform", "len", "longest", "statistic_2")
        statistics = matrix.statistics(0)
        assert statistics is not None
        visible = [min(row - 3 + 1, window) for row in range(3, 20)]
        np.testing.assert_array_equal(statistics[:, 3:, 1], np.tile(visible, (4, 1)))
        np.testing.assert_array_equal(statistics[:, 3:, 2], statistics[:, 3:, 1])
        np.testing.assert_allclose(statistics[:, 3:, 3], 1.0, atol=1e-5)
        with pytest.raises(ArchiveError, match="statistics"):
            matrix.rows(0, 0)


@pytest.mark.parametrize(
    "function",
    [
        lambda p: p,
        lambda p: "many",
        lambda p: None,
        BlockStatistic(lambda weights, visible: weights.sum()),
        BlockStatistic(lambda weights, visible: weights),
    ],
)
@torch.no_grad()
def test_results_of_the_wrong_shape_are_refused(
    llama: Any, file: Path, function: Callable[..., Any] | BlockStatistic
) -> None:
    with (
        pytest.raises(InvalidInputError, match="returned shape"),
        AttentionSaver(llama, output_file=file, row_wise_statistics=[function]),
    ):
        llama(random_ids(1, 12))
    assert not file.exists()


class StopError(Exception):
    """Raised by a test in the middle of a forward pass."""


def fail(*_: Any) -> NoReturn:
    raise StopError


@pytest.mark.parametrize("compression", [None, "gzip"])
@torch.no_grad()
def test_a_failed_run_goes_on_after_its_whole_layers(llama: Any, tmp_path: Path, compression: str | None) -> None:
    ids = random_ids(2, 90)
    options: dict[str, Any] = {"dtype": "float32", "statistics": ["entropy"], "compression": compression}
    whole, cut = tmp_path / "whole.h5", tmp_path / "cut.h5"
    with AttentionSaver(llama, output_file=whole, **options):
        llama(ids)

    hook = llama.model.layers[1].mlp.register_forward_hook(fail)
    with pytest.raises(StopError), AttentionSaver(llama, output_file=cut, **options):
        llama(ids)
    hook.remove()
    assert not cut.exists()
    with pytest.raises((UnfinishedArchiveError, ArchiveError), match=r"interrupted|unfinished"):
        AttentionMatrix.open(cut)
    with pytest.raises(ArchiveError, match="resume"), AttentionSaver(llama, output_file=cut, **options):
        llama(ids)
    with pytest.raises(ArchiveError), AttentionSaver(llama, output_file=cut, resume=True, **options):
        llama(ids + 1)
    with (
        pytest.raises(ArchiveError),
        AttentionSaver(llama, output_file=cut, resume=True, **{**options, "dtype": "float16"}),
    ):
        llama(ids)
    with AttentionSaver(llama, output_file=cut, resume=True, **options):
        llama(ids)
    assert same_content(whole, cut)
    # A finished file is left as it is.
    before = cut.stat().st_mtime_ns
    with AttentionSaver(llama, output_file=cut, resume=True, **options):
        llama(ids)
    assert cut.stat().st_mtime_ns == before


def same_content(first: Path, second: Path) -> bool:
    """Whether two archives hold the same data sets, value by value."""
    found = []
    for path in (first, second):
        with h5py.File(path, "r") as file:
            values: dict[str, Any] = {}
            file.visititems(
                lambda name, item, values=values: (
                    values.update({name: item[()]}) if isinstance(item, h5py.Dataset) else None
                )
            )
            found.append(values)
    assert found[0].keys() == found[1].keys()
    for name, values in found[0].items():
        np.testing.assert_array_equal(values, found[1][name], err_msg=name)
    return True


@torch.no_grad()
def test_a_resumed_run_takes_as_many_queries_together(llama: Any, tmp_path: Path) -> None:
    """Tiles of another height would round otherwise."""
    ids = random_ids(1, 90)
    options: dict[str, Any] = {"dtype": "float32", "statistics": ["entropy"]}
    whole, cut = tmp_path / "whole.h5", tmp_path / "cut.h5"
    heights: set[int] = set()

    def see(p: np.ndarray) -> np.ndarray:
        heights.add(p.shape[1])
        return np.asarray(p.sum(-1))

    small = {**options, "memory_budget": 20_000, "row_wise_statistics": [BlockStatistic(lambda p, seen: see(p))]}
    with AttentionSaver(llama, output_file=whole, **small):
        llama(ids)
    expected, heights = heights, set()
    hook = llama.model.layers[1].mlp.register_forward_hook(fail)
    with pytest.raises(StopError), AttentionSaver(llama, output_file=cut, **small):
        llama(ids)
    hook.remove()
    heights.clear()
    with AttentionSaver(llama, output_file=cut, resume=True, **{**small, "memory_budget": None}):
        llama(ids)
    assert heights == expected
    assert max(heights) < 64
    assert same_content(whole, cut)
    with h5py.File(cut) as file:
        assert "tile_rows" not in file.attrs


@torch.no_grad()
def test_norms_of_values_are_kept(llama: Any, file: Path) -> None:
    ids = random_ids(1, 30)
    with AttentionSaver(llama, output_file=file, dtype="float32", head_ids=[0, 3]):
        cache = llama(ids[:, :20], use_cache=True).past_key_values
        for place in range(20, 30):
            llama(ids[:, place : place + 1], past_key_values=cache, use_cache=True)
    values: dict[int, torch.Tensor] = {}
    hooks = [
        layer.self_attn.v_proj.register_forward_hook(lambda m, a, out, n=number: values.update({n: out.double()}))
        for number, layer in enumerate(llama.model.layers)
    ]
    llama(ids)
    for hook in hooks:
        hook.remove()
    with AttentionMatrix.open(file) as matrix:
        for layer in matrix.layers:
            output = llama.model.layers[layer].self_attn.o_proj.weight.double()
            for head in (0, 3):
                value = values[layer][0].view(30, 2, 8)[:, head // 2]
                expected = (value @ output[:, head * 8 : head * 8 + 8].T).norm(dim=-1)
                norms = matrix.value_norms(layer, head)
                assert norms is not None
                np.testing.assert_allclose(norms, expected.numpy(), rtol=1e-4)


def test_wrong_arguments_are_said_at_once(llama: Any, file: Path) -> None:
    refused: tuple[tuple[dict[str, Any], str], ...] = (
        ({"layer_ids": [7]}, "layer_ids"),
        ({"head_ids": [4]}, "head_ids"),
        ({"dtype": "int8"}, "cannot be stored"),
        ({"statistics": ["entropi"]}, "no statistic"),
        ({"statistics": "entropy"}, "list of names"),
        ({"save_statistic_only": True}, "nothing to save"),
        ({"memory_budget": "a lot"}, "amount of memory"),
        ({"row_wise_statistics": ["entropy"]}, "no function"),
        ({"compression": "lzma"}, "compressed"),
    )
    for arguments, sentence in refused:
        with pytest.raises(InvalidInputError, match=sentence):
            AttentionSaver(llama, output_file=file, **arguments)
    with pytest.raises(InvalidInputError, match="transformers model"):
        AttentionSaver(torch.nn.Linear(1, 1), output_file=file)
    with pytest.raises(CaptureError, match="scores"):
        AttentionSaver(make_model("bloom"), output_file=file, compute_softmax=False)
    with pytest.raises(CaptureError, match="no forward pass"), AttentionSaver(llama, output_file=file):
        pass


@torch.no_grad()
def test_a_cache_from_outside_is_refused(llama: Any, file: Path) -> None:
    cache = llama(random_ids(1, 5), use_cache=True).past_key_values
    with pytest.raises(CaptureError, match="not saved"), AttentionSaver(llama, output_file=file):
        llama(random_ids(1, 3), past_key_values=cache, use_cache=True)


@torch.no_grad()
def test_beam_search_is_refused(llama: Any, file: Path) -> None:
    with pytest.raises(CaptureError, match="beam"), AttentionSaver(llama, output_file=file):
        llama.generate(random_ids(1, 5), num_beams=2, max_new_tokens=5, do_sample=False, eos_token_id=None)


@torch.no_grad()
def test_a_small_memory_budget_changes_nothing(llama: Any, tmp_path: Path) -> None:
    ids = random_ids(1, 150)
    for name, budget in (("large", None), ("small", "40kB")):
        with AttentionSaver(llama, output_file=tmp_path / f"{name}.h5", dtype="float32", memory_budget=budget):
            llama(ids)
    np.testing.assert_allclose(stored(tmp_path / "small.h5", 1), stored(tmp_path / "large.h5", 1), rtol=0, atol=1e-6)
    with (
        pytest.raises(CaptureError, match="memory budget"),
        AttentionSaver(llama, output_file=tmp_path / "none.h5", memory_budget=100),
    ):
        llama(ids)


@torch.no_grad()
def test_a_saver_is_entered_once(llama: Any, file: Path) -> None:
    saver = AttentionSaver(llama, output_file=file)
    with saver:
        with pytest.raises(CaptureError, match="entered already"), saver:
            llama(random_ids(1, 9))
        llama(random_ids(1, 12))
    with pytest.raises(CaptureError, match="make a new one"), saver:
        llama(random_ids(1, 9))
    with AttentionMatrix.open(file) as saved:
        assert saved.num_rows == 12
    assert llama.config._attn_implementation != "att_viz"


@torch.no_grad()
def test_a_cache_can_be_reordered_afterwards(llama: Any, tmp_path: Path) -> None:
    cache = DynamicCache()
    for number in range(2):
        with AttentionSaver(llama, output_file=tmp_path / f"{number}.h5"):
            cache = llama(random_ids(1, 12), past_key_values=DynamicCache(), use_cache=True).past_key_values
            with pytest.raises(CaptureError, match="beam search"):
                cache.reorder_cache(torch.tensor([0]))
        assert "reorder_cache" not in vars(cache)
        cache.reorder_cache(torch.tensor([0]))


@torch.no_grad()
@pytest.mark.parametrize("write", [lambda weights: np.sqrt(weights, out=weights), lambda weights: weights.sort()])
def test_a_statistic_cannot_change_what_the_model_computes_with(
    llama: Any, file: Path, write: Callable[[np.ndarray], object]
) -> None:
    def greedy(weights: np.ndarray, visible: np.ndarray) -> np.ndarray:
        write(weights)
        return np.asarray(weights.max(-1))

    with (
        pytest.raises(InvalidInputError, match=r"'greedy' writes into the weights .* weights\.copy\(\)"),
        AttentionSaver(llama, output_file=file, row_wise_statistics=[BlockStatistic(greedy)]),
    ):
        llama(random_ids(1, 12))
