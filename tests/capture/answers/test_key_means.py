"""Mean attention to each key, summed up while rows stream, against the rows themselves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import h5py
import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from support.models.tiny_models import make_model

from att_viz.analysis import attribute, attribute_tokens
from att_viz.archive.checking.verify import verify
from att_viz.attention_matrix import AttentionMatrix
from att_viz.capture.saver.attention_saver import AttentionSaver
from att_viz.errors import CaptureError, InvalidInputError
from att_viz.self_attention_model import SelfAttentionModel

LENGTH, ANSWER = 90, 70


def ids(length: int = LENGTH, sequences: int = 1) -> torch.Tensor:
    return torch.randint(1, 320, (sequences, length), generator=torch.Generator().manual_seed(2))


def means(rows: NDArray[np.float32], answer_from: int, real: NDArray[np.bool_]) -> tuple[list[float], list[float]]:
    """By the definition, for the rows of one head."""
    count = len(rows)
    prompt, answer = [], []
    decides = [row for row in range(answer_from - 1, count) if real[row]]
    for key in range(count):
        later = [row for row in range(key + 1, min(answer_from - 1, count)) if real[row]]
        prompt.append(float(np.mean([rows[row, key] for row in later])) if later else 0.0)
        answer.append(float(np.mean([rows[row, key] for row in decides])) if decides else 0.0)
    return prompt, answer


def assert_means(path: Path, answer_from: int, rows_from: Path | None = None, batch: int = 0) -> None:
    with AttentionMatrix.open(path, batch) as found, AttentionMatrix.open(rows_from or path, batch) as reference:
        assert found.prompt_length == min(answer_from, len(found.tokens))
        for layer in found.layers:
            for head in found.heads(layer):
                stored = found.key_means(layer, head)
                assert stored is not None
                real = found.real[: found.num_rows]
                expected = means(reference.rows(layer, head), answer_from, real)
                np.testing.assert_allclose(np.stack(stored), expected, rtol=1e-4, atol=1e-6)


def saved(path: Path, model: Any, run: Callable[[Any], object], **options: Any) -> None:
    arguments: dict[str, Any] = {"dtype": "float32", "answer_from": ANSWER, **options}
    with torch.no_grad(), AttentionSaver(model, output_file=path, **arguments):
        run(model)


@pytest.mark.parametrize("name", ["llama", "mistral", "gpt_oss", "gptj"])
def test_one_pass(tmp_path: Path, name: str) -> None:
    model = make_model(name)
    saved(tmp_path / "a.h5", model, lambda model: model(ids()))
    assert_means(tmp_path / "a.h5", ANSWER)
    assert verify(tmp_path / "a.h5").is_sound


def test_without_matrices(tmp_path: Path) -> None:
    model = make_model("llama")
    saved(tmp_path / "rows.h5", model, lambda model: model(ids(700)))
    saved(tmp_path / "means.h5", model, lambda model: model(ids(700)), save_statistic_only=True, statistics=["entropy"])
    saved(tmp_path / "only.h5", model, lambda model: model(ids(700)), save_statistic_only=True)
    assert_means(tmp_path / "means.h5", ANSWER, tmp_path / "rows.h5")
    assert_means(tmp_path / "only.h5", ANSWER, tmp_path / "rows.h5")
    with h5py.File(tmp_path / "only.h5") as file:
        assert sorted(file["layer_0/batch_0"]) == [
            "answer_mean",
            "answer_mean_crc32",
            "prompt_mean",
            "prompt_mean_crc32",
        ]


@pytest.mark.parametrize("parts", [[90], [20, 20, 50], [69, 1, 20], [89, 1], [70, 20]])
def test_prefill_in_chunks(tmp_path: Path, parts: list[int]) -> None:
    def run(model: Any) -> None:
        cache = None
        for part in ids().split(parts, 1):
            cache = model(part, past_key_values=cache, use_cache=True).past_key_values

    saved(tmp_path / "a.h5", make_model("llama"), run, head_ids=[1, 3])
    assert_means(tmp_path / "a.h5", ANSWER)


def test_generating(tmp_path: Path) -> None:
    def run(model: Any) -> None:
        prompt = ids(20)
        model.generate(prompt, attention_mask=torch.ones_like(prompt), max_new_tokens=9, disable_compile=True)

    saved(tmp_path / "a.h5", make_model("llama"), run, answer_from="generated")
    assert_means(tmp_path / "a.h5", 20)


def test_a_batch_with_padding(tmp_path: Path) -> None:
    mask = torch.ones(2, LENGTH, dtype=torch.long)
    mask[1, :9] = 0
    saved(tmp_path / "a.h5", make_model("llama"), lambda model: model(ids(sequences=2), attention_mask=mask))
    for batch in range(2):
        assert_means(tmp_path / "a.h5", ANSWER, batch=batch)


def test_an_answer_that_does_not_come(tmp_path: Path) -> None:
    saved(tmp_path / "a.h5", make_model("llama"), lambda model: model(ids()), answer_from=LENGTH + 5)
    assert_means(tmp_path / "a.h5", LENGTH + 5)


def test_drafts_cannot_be_taken_back(tmp_path: Path) -> None:
    def run(model: Any) -> None:
        cache = model(ids(20), use_cache=True).past_key_values
        cache.crop(-5)
        model(ids(3), past_key_values=cache, use_cache=True)

    with pytest.raises(CaptureError, match="again"):
        saved(tmp_path / "a.h5", make_model("llama"), run)


@pytest.mark.parametrize("wrong", [0, -3, 1.5, "prompt", True])
def test_wrong_positions_are_refused(tmp_path: Path, wrong: Any) -> None:
    with pytest.raises(InvalidInputError, match="answer_from"):
        AttentionSaver(make_model("llama"), output_file=tmp_path / "a.h5", answer_from=wrong)


def test_an_archive_without_them_has_none(tmp_path: Path) -> None:
    saved(tmp_path / "a.h5", make_model("llama"), lambda model: model(ids()), answer_from=None)
    with AttentionMatrix.open(tmp_path / "a.h5") as matrix:
        assert matrix.key_means(0, 0) is None


def test_they_are_kept_by_save_and_damage_is_found(tmp_path: Path) -> None:
    saved(tmp_path / "a.h5", make_model("llama"), lambda model: model(ids()), save_statistic_only=True)
    with AttentionMatrix.open(tmp_path / "a.h5") as matrix:
        matrix.save(tmp_path / "b.h5")
        expected = matrix.key_means(1, 2)
    with AttentionMatrix.open(tmp_path / "b.h5") as matrix:
        np.testing.assert_array_equal(matrix.key_means(1, 2), expected)
    with h5py.File(tmp_path / "b.h5", "r+") as file:
        file["layer_1/batch_0/answer_mean_crc32"][2, 0] += 1
    assert not verify(tmp_path / "b.h5").is_sound


def test_contrast_of_an_archive_without_rows(tmp_path: Path) -> None:
    model = make_model("llama")
    saved(tmp_path / "rows.h5", model, lambda model: model(ids()))
    saved(tmp_path / "means.h5", model, lambda model: model(ids()), save_statistic_only=True)
    with AttentionMatrix.open(tmp_path / "rows.h5") as rows, AttentionMatrix.open(tmp_path / "means.h5") as kept:
        # The last row decides a token that is not there.
        exact = attribute(rows, (ANSWER, LENGTH), "token", "contrast")
        found = attribute(kept, units="token", method="contrast")
        scores = {unit.start: unit.score for unit in found.units}
        expected = {unit.start: unit.score for unit in exact.units}
        # A token's rows after it are what the means are of; all but the last row of the answer.
        places = sorted(expected)
        together = np.corrcoef([scores[place] for place in places], [expected[place] for place in places])
        assert together[0, 1] > 0.98
        with pytest.raises(InvalidInputError, match="whole answer"):
            attribute(kept, (ANSWER, ANSWER + 3), "token", "contrast")
        with pytest.raises(InvalidInputError, match="no attention rows"):
            attribute(kept, method="rollout")
        with pytest.raises(InvalidInputError, match="whole answer"):
            attribute_tokens(kept, method="contrast")


def test_contrast_of_sentences_without_rows_is_that_of_the_means(tmp_path: Path) -> None:
    """The demo model, since heads of random models look at nothing more than before."""
    model: Any = SelfAttentionModel("demo").model
    text = torch.randint(50, 60, (1, LENGTH), generator=torch.Generator().manual_seed(2))
    saved(tmp_path / "means.h5", model, lambda model: model(text), save_statistic_only=True)
    spans = {"first": (0, 9), "second": (9, 20), "third": (20, 50)}
    with AttentionMatrix.open(tmp_path / "means.h5") as kept:
        found = {unit.text: unit.score for unit in attribute(kept, units=spans, method="contrast").units}
        expected = dict.fromkeys(spans, 0.0)
        for layer in kept.layers:
            for head in kept.heads(layer):
                means = kept.key_means(layer, head)
                assert means is not None
                for name, span in spans.items():
                    prompt, answer = (float(mean[slice(*span)].astype(np.float64).sum()) for mean in means)
                    expected[name] += max(0.0, answer - prompt) ** 2
    assert found == pytest.approx(expected, rel=1e-6)
    assert min(expected.values()) > 0


def test_a_needle_is_found_without_any_matrix(tmp_path: Path) -> None:
    """The demo model goes on as it did before: the symbol behind the earlier occurrence of the last one."""
    model: Any = SelfAttentionModel("demo").model
    generator = torch.Generator().manual_seed(1)
    for number in range(3):
        symbols = torch.randperm(400, generator=generator) + 50
        first, second, common = symbols[0], symbols[1], symbols[2:60]
        text = common[torch.randint(len(common), (160,), generator=generator)]
        place = int(torch.randint(20, 100, (1,), generator=generator))
        text[place], text[place + 1], text[-1] = first, second, first
        path = tmp_path / f"{number}.h5"
        with (
            torch.no_grad(),
            AttentionSaver(model, output_file=path, save_statistic_only=True, answer_from="generated"),
        ):
            made = model.generate(
                text[None],
                attention_mask=torch.ones_like(text[None]),
                max_new_tokens=2,
                do_sample=False,
                disable_compile=True,
            )
        assert made[0, 160] == second
        spans = {str(start): (start, start + 10) for start in range(0, 150, 10)}
        with AttentionMatrix.open(path) as matrix:
            assert attribute(matrix, units=spans).method == "direct_logit"
            firsts = [attribute(matrix, units=spans, method=method).units[0] for method in ("direct_logit", "contrast")]
        assert all(found.start <= place + 1 < found.end for found in firsts)
