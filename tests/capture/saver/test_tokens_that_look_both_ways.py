"""AttentionSaver on a decoder with tokens that look both ways: rows, statistics and spans beside eager attention."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import h5py
import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from support.models.both_ways import eager_rows, gemma, kinds_of, some_ids
from support.models.pictures import colours, opened, save_reading_model
from transformers import DynamicCache

from att_viz import AttentionMatrix, AttentionSaver
from att_viz.archive.checking.verify import verify
from att_viz.archive.tiles.rows import RowBatch
from att_viz.archive.writing.options import LayerPlan, StreamOptions
from att_viz.archive.writing.stream import ArchiveStream
from att_viz.errors import ArchiveError, CaptureError
from att_viz.matrix.half_precision import stored_precision
from att_viz.matrix.metadata import CaptureMetadata
from att_viz.self_attention_model import SelfAttentionModel

STATISTICS = (
    "entropy", "maximum", "l1_from_uniform", "mean_distance", "mean_position", "first_token", "prompt", "top_1"
)  # fmt: skip


@pytest.fixture(scope="module")
def model() -> Any:
    return gemma()


def expected_statistics(rows: NDArray[np.float32], visible: NDArray[np.bool_], first: int) -> dict[str, Any]:
    """By their definitions; rows float32 [heads, queries, keys], visible bool [queries, keys]."""
    p, places = rows.astype(np.float64), np.arange(rows.shape[-1])
    even = visible / np.maximum(visible.sum(1, keepdims=True), 1)
    logarithms = np.log(p, where=p > 0, out=np.zeros_like(p))
    return {
        "entropy": -(p * logarithms).sum(-1),
        "maximum": p.max(-1),
        "l1_from_uniform": np.abs(p - even).sum(-1),
        "mean_distance": (p * np.abs(places[:, None] - places)).sum(-1),
        "mean_position": p @ places,
        "first_token": p[..., first],
        "prompt": p.sum(-1),
        "top_1_key_1": p.argmax(-1),
        "top_1_weight_1": p.max(-1),
    }


@pytest.mark.parametrize("matrices", [True, False])
def test_rows_spans_and_statistics_are_those_of_eager_attention(model: Any, tmp_path: Path, matrices: bool) -> None:
    # A span at the very start, which is longer than the window, and a second one; and one after left padding.
    spans = (((0, 12), (14, 17)), ((4, 7), (10, 12)))
    ids, kinds, mask = some_ids(2, 20), kinds_of(20, *spans), torch.ones(2, 20, dtype=torch.long)
    mask[1, :4] = 0
    inputs = {"input_ids": ids, "token_type_ids": kinds, "attention_mask": mask}
    path = tmp_path / "a.h5"
    with torch.no_grad(), AttentionSaver(
        model, output_file=path, dtype="float32", statistics=STATISTICS, save_statistic_only=not matrices
    ):  # fmt: skip
        model(**inputs)
    assert verify(path).is_sound
    own = eager_rows(model, **inputs)
    for sequence, real in enumerate(mask.bool().numpy()):
        with AttentionMatrix.open(path, sequence) as matrix:
            assert matrix.both_ways == spans[sequence]
            assert not matrix.is_causal
            for layer in (0, 1):
                rows = own[layer][sequence] * real[:, None]
                if matrices:
                    np.testing.assert_allclose(matrix.layer(layer), rows, atol=1e-5)
                    seen = matrix.extent(layer).visible(0, 20)
                    np.testing.assert_array_equal(seen, (rows > 0).any(0))
                stored = matrix.statistics(layer)
                assert stored is not None
                names = matrix.statistic_names(layer)
                expected = expected_statistics(rows, (rows > 0).any(0), int(real.argmax()))
                for name, values in expected.items():
                    found = stored[:, real, names.index(name)]
                    np.testing.assert_allclose(found, values[:, real], atol=1e-4, err_msg=name)
                assert np.isnan(stored[:, ~real]).all()


def test_a_prompt_in_chunks_and_its_answer(model: Any, tmp_path: Path) -> None:
    # A picture cannot look into the next chunk, which has not been computed: what it saw is what is said.
    path, spans = tmp_path / "a.h5", ((3, 9), (14, 20), (20, 26))
    ids, kinds = some_ids(1, 40), kinds_of(40, ((3, 9), (14, 26)))

    @torch.no_grad()
    def run(**more: bool) -> list[Any]:
        cache = DynamicCache(config=model.config)
        return [
            model(input_ids=ids[:, start:stop], past_key_values=cache, **more, **told)
            for start, stop, told in (
                (0, 20, {"token_type_ids": kinds[:, :20]}),
                (20, 38, {"token_type_ids": kinds[:, :38]}),
                (38, 39, {}),
                (39, 40, {}),
            )
        ]

    with AttentionSaver(model, output_file=path, answer_from="generated"):
        run()
    model.set_attn_implementation("eager")
    passes = run(output_attentions=True)
    model.set_attn_implementation("sdpa")
    assert verify(path).is_sound
    with AttentionMatrix.open(path) as matrix:
        assert matrix.both_ways == spans
        assert matrix.num_rows == 40
        for layer in (0, 1):
            for start, found in zip((0, 20, 38, 39), passes, strict=True):
                own = found.attentions[layer][0].numpy()
                stop = start + own.shape[1]
                # The cache of a layer with a window holds no more keys than it sees.
                rows = matrix.layer(layer)[:, start:stop, :stop]
                np.testing.assert_allclose(rows[..., -own.shape[2] :], own, atol=1e-3)
                assert not rows[..., : -own.shape[2]].any()
        (head,) = matrix.heads(1)[:1]
        means = matrix.key_means(1, head)
        assert means is not None
        rows = matrix.rows(1, head).astype(np.float64)
        # Of the prompt's rows those after each key count, and the last row of the first pass decides what follows.
        later = np.tril(rows[:19], -1).sum(0)[:18] / np.arange(18, 0, -1)
        np.testing.assert_allclose(means[0][:18], later, atol=1e-3)
        np.testing.assert_allclose(means[1], rows[19:].mean(0), atol=1e-3)


def test_a_long_text_has_statistics_without_matrices_and_overviews(model: Any, tmp_path: Path) -> None:
    length = 1100
    spans = ((100, 400), (1030, 1040))
    inputs = {"input_ids": some_ids(1, length), "token_type_ids": kinds_of(length, spans)}
    own = eager_rows(model, **inputs)[1][0]
    for name, alone in (("a", True), ("b", False)):
        with torch.no_grad(), AttentionSaver(
            model, [1], tmp_path / name, save_statistic_only=alone, statistics=("mean_distance", "entropy")
        ):  # fmt: skip
            model(**inputs)
        assert verify(tmp_path / name).is_sound
        with AttentionMatrix.open(tmp_path / name) as matrix:
            assert matrix.both_ways == spans
            expected = expected_statistics(own, (own > 0).any(0), 0)
            stored = matrix.statistics(1)
            assert stored is not None
            np.testing.assert_allclose(stored[..., 0], expected["mean_distance"], rtol=1e-3)
            np.testing.assert_allclose(stored[..., 1], expected["entropy"], atol=1e-4)
    with AttentionMatrix.open(tmp_path / "b") as matrix:
        np.testing.assert_allclose(matrix.layer(1), own, atol=4e-4)
        blocks = np.pad(own, ((0, 0), (0, 4), (0, 4))).reshape(4, 138, 8, 138, 8)
        overview = matrix.overview(1, 0, 138)
        np.testing.assert_allclose(overview.mean, blocks[0].mean((1, 3)), atol=1e-4)
        np.testing.assert_allclose(overview.max, blocks[0].max((1, 3)), atol=4e-4)


def test_an_interrupted_run_with_a_picture_is_taken_up(model: Any, tmp_path: Path) -> None:
    ids, spans = some_ids(1, 80), ((2, 70),)
    inputs = {"input_ids": ids, "token_type_ids": kinds_of(80, spans)}
    last = model.model.language_model.layers[1].self_attn

    def stop(*_: Any) -> None:
        raise KeyboardInterrupt

    # The first layer is whole when rows of the second come.
    hook = last.register_forward_hook(stop)
    with torch.no_grad(), pytest.raises(KeyboardInterrupt), AttentionSaver(model, output_file=tmp_path / "a.h5"):
        model(**inputs)
    hook.remove()
    other = {**inputs, "token_type_ids": kinds_of(80, ((2, 60),))}
    with torch.no_grad(), pytest.raises(ArchiveError), AttentionSaver(
        model, output_file=tmp_path / "a.h5", resume=True
    ):  # fmt: skip
        model(**other)
    with torch.no_grad(), AttentionSaver(model, output_file=tmp_path / "a.h5", resume=True):
        model(**inputs)
    assert verify(tmp_path / "a.h5").is_sound
    with AttentionMatrix.open(tmp_path / "a.h5") as matrix:
        assert matrix.both_ways == spans
        for layer, rows in enumerate(eager_rows(model, **inputs)):
            np.testing.assert_allclose(matrix.layer(layer), rows[0], atol=1e-3)


def test_spans_that_come_late_lie_across_the_tiles_of_an_overview(tmp_path: Path) -> None:
    """What came before was written as if all looked back; an overview's tile ends at key 2,048."""
    rng, length, spans = np.random.default_rng(0), 2200, ((1950, 2100),)
    rows = np.tril(rng.random((1, length, length), np.float32))
    rows[0, 1950:2100, 1950:2100] = rng.random((150, 150), np.float32)
    rows /= rows.sum(-1, keepdims=True)
    texts = ["a"] * length
    stream = ArchiveStream(tmp_path / "a.h5", StreamOptions(), CaptureMetadata())
    stream.begin_sequence(0, {0: LayerPlan((0,))}, num_rows=1930, tokens=texts[:1930], token_texts=texts[:1930],
                          prompt_length=1930)  # fmt: skip
    stream.put(0, 0, RowBatch.of(0, 0, 0, rows[:, :1930, :1930], rows[:, :1930].sum(-1)))
    more = texts[1930:]
    stream.extend_sequence(0, token_ids=None, tokens=more, token_texts=more)
    stream.put_both_ways(0, spans)
    for start, stop in ((1930, 1950), (1950, 2100), (2100, 2200)):
        stream.put(0, 0, RowBatch.of(0, start, 0, rows[:, start:stop], rows[:, start:stop].sum(-1)))
    stream.close(True)
    AttentionMatrix({0: rows}, texts, both_ways=spans).save(tmp_path / "whole.h5")
    assert verify(tmp_path / "a.h5").is_sound
    with h5py.File(tmp_path / "a.h5") as file:
        assert file.attrs["format_version"] == 4
    with AttentionMatrix.open(tmp_path / "a.h5") as late, AttentionMatrix.open(tmp_path / "whole.h5") as whole:
        np.testing.assert_array_equal(late.rows(0, 0), stored_precision(rows[0]))
        for cells in (275, 138):
            mine, other = late.overview(0, 0, cells), whole.overview(0, 0, cells)
            assert mine.mean.shape == (cells, cells)
            np.testing.assert_array_equal(mine.mean, other.mean)
            np.testing.assert_array_equal(mine.max, other.max)


def test_what_looks_ahead_otherwise_is_refused(model: Any, tmp_path: Path) -> None:
    ids = some_ids(1, 20)
    mask = torch.ones(1, 1, 20, 20, dtype=torch.bool).tril()
    mask[0, 0, 5, 9] = True
    masks = {"full_attention": mask, "sliding_attention": mask}
    with torch.no_grad(), pytest.raises(CaptureError, match="it looks ahead, at position 9"), AttentionSaver(
        model, output_file=tmp_path / "a.h5"
    ):  # fmt: skip
        model.model.language_model(input_ids=ids, attention_mask=masks)


@pytest.mark.filterwarnings(r"ignore:__array__ implementation:DeprecationWarning:transformers\.models")
@pytest.mark.parametrize("name", ["gemma3", "gemma4", "paligemma"])
def test_a_picture_and_its_answer_are_what_generate_text_keeps(name: str, tmp_path: Path) -> None:
    save_reading_model(name, tmp_path / name)
    model = SelfAttentionModel(tmp_path / name, progress=False)
    pixels = colours(40, 60)
    _, expected, prompt_length = model.generate_text("What?", 4, image=pixels, min_new_tokens=4, prompt_template=None)
    # In Gemma a picture ends with a line, in PaliGemma the text follows at once.
    sign = "<start_of_image>" if name == "gemma3" else model.processor.image_token
    text = f"{sign}What?" if name == "paligemma" else f"{sign}\nWhat?"
    prepared = model.processor(images=[opened(pixels)], text=text, return_tensors="pt")
    with torch.no_grad(), AttentionSaver(model, output_file=tmp_path / "a.h5", dtype="float32"):
        live: Any = model.model
        live.generate(**prepared, max_new_tokens=4, min_new_tokens=4, do_sample=False, disable_compile=True)
    assert verify(tmp_path / "a.h5").is_sound
    with AttentionMatrix.open(tmp_path / "a.h5") as matrix:
        assert matrix.prompt_length == prompt_length
        assert matrix.both_ways == expected.both_ways
        assert matrix.token_ids is not None
        assert expected.token_ids is not None
        assert matrix.token_ids.tolist() == expected.token_ids.tolist()[:-1]
        for layer in matrix.layers:
            np.testing.assert_allclose(matrix.layer(layer), expected.layer(layer), atol=1e-5)
