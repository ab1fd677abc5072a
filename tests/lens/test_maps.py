"""The images: what they show, and that they can be drawn with any token."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from lens.lens_samples import HOSTILE, random_lens
from matplotlib.image import imread
from support.numbers.random_attention import random_matrix
from support.processes.command_runner import command_runner

from att_viz.analysis.lens import lens_of_recording
from att_viz.attention_matrix import AttentionMatrix
from att_viz.cli import lens as lens_command
from att_viz.errors import InvalidInputError, MissingExtraError, ModelError
from att_viz.matrix.logit_lens import LogitLens
from att_viz.plots.fonts import lettering_for
from att_viz.plots.lens import plan_maps, write_maps
from att_viz.plots.lens.write import attention_of, map_content
from att_viz.self_attention_model import SelfAttentionModel

KINSHIP = "Alice and Bob are siblings. Who is Bob's sister?"


@pytest.fixture(scope="module")
def kinship() -> tuple[AttentionMatrix, LogitLens]:
    from att_viz.capture.lens.recorder import recording_lens

    model = SelfAttentionModel("demo")
    with recording_lens(model.model, 5) as recorder:
        _, matrix, prompt_length = model.generate_text(KINSHIP, 12)
    assert matrix.token_ids is not None
    return matrix, lens_of_recording(recorder, matrix.token_ids.tolist(), prompt_length, model.tokenizer)


def test_the_rows_of_a_map(kinship: tuple[AttentionMatrix, LogitLens]) -> None:
    matrix, lens = kinship
    planned = plan_maps(matrix.prompt_length, matrix.num_rows)[-1]
    content = map_content(matrix, lens, planned, attention_of(matrix, lens, planned.row))
    layers = matrix.num_layers
    assert len(content.texts) == len(content.row_labels) == layers + 1
    assert {len(texts) for texts in content.texts} == {planned.stop - planned.start}
    # Row 0 is the input, row l the lens of what enters layer l, the last row the prediction: the next token.
    columns = range(planned.start, planned.stop)
    assert [text.replace("·", " ") for text in content.texts[0]] == [matrix.token_texts[column] for column in columns]
    for row in range(1, layers + 1):
        likeliest = [lens.text(int(lens.top_ids[row, column, 0])) for column in columns]
        assert [text.replace("·", " ") for text in content.texts[row]] == likeliest
    generated = [matrix.token_texts[column + 1] for column in columns if column + 1 >= matrix.prompt_length]
    assert [text.replace("·", " ") for text in content.texts[-1][-len(generated) :]] == generated
    for layer in range(layers):
        rows = [matrix.rows(layer, head, planned.row, planned.row + 1)[0] for head in matrix.heads(layer)]
        np.testing.assert_allclose(
            content.attention[layer], np.max(rows, axis=0)[planned.start : planned.stop], rtol=1e-3, atol=1e-6
        )
    assert np.isnan(content.attention[-1]).all()


def test_a_layer_without_attention_has_no_colour() -> None:
    matrix = random_matrix(1, 2, 6)
    content = attention_of(matrix, random_lens(matrix, 3), 4)
    assert np.isnan(content).tolist() == [[False] * 5, [True] * 5, [True] * 5, [True] * 5]


def test_a_boundary_without_a_lens_has_no_text() -> None:
    matrix = random_matrix(2, 2, 6)
    whole = random_lens(matrix, 2)
    kept = replace(
        whole,
        boundaries=(0, 2),
        **{name: getattr(whole, name)[[0, 2]] for name in ("top_ids", "top_probabilities", "entropy", "rank")},
    )
    planned = plan_maps(matrix.prompt_length, matrix.num_rows)[0]
    content = map_content(matrix, kept, planned, attention_of(matrix, kept, planned.row))
    assert set(content.texts[1]) == {""}
    assert "" not in content.texts[2]


def test_any_token_can_be_drawn(tmp_path: Path) -> None:
    # A glyph that is missing from every font, or a $ that is read as mathematics, would warn or raise.
    matrix = AttentionMatrix(
        {0: np.tril(np.ones((2, 16, 16), np.float32)) / np.arange(1, 17)[:, None]},
        [*HOSTILE],
        token_texts=HOSTILE,
        prompt_length=16,
    )
    lens = random_lens(matrix, 1, vocabulary=len(HOSTILE))
    (path,) = write_maps(matrix, lens, plan_maps(16, 16), tmp_path)
    height, width, _ = imread(path).shape
    assert (width, height) == (round(100 * (1.85 + 16 * 0.8)), round(100 * (1.7 + 2 * 0.3)))


def test_fonts_are_found_for_what_they_have() -> None:
    lettering = lettering_for({"a", "é", "Я", "↵", "·", "◌", "⟨", "∅", "…"})
    names, missing = lettering.families, lettering.missing
    assert names[0] == "DejaVu Sans"
    assert missing == set()
    # A private character that no font has; the font of last resort is not asked.
    assert lettering_for({"a", "\U0010fffd"}).missing == {"\U0010fffd"}


def run(*arguments: str) -> list[str]:
    done = command_runner().invoke(lens_command.command, list(arguments))
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    assert done.exit_code == 0, done.output
    return done.stdout.splitlines()


@pytest.mark.models
def test_the_command_states_the_number_and_writes_the_documents_files(tmp_path: Path) -> None:
    said = run(
        "--model", "demo", "--prompt", KINSHIP, "--max-new-tokens", "3", "--save-archive", "-o", str(tmp_path / "maps")
    )
    assert said[0] == "Drawing 3 images of up to 32 columns."
    names = {path.name for path in (tmp_path / "maps").iterdir()}
    assert names == {"attn_0_0.png", "attn_1_0.png", "attn_2_0.png", "lens.html", "lens.h5"}
    # Five rows (four layers and the prediction) and as many columns as tokens.
    with AttentionMatrix.open(tmp_path / "maps" / "lens.h5") as matrix:
        columns = matrix.prompt_length + 1
    assert imread(tmp_path / "maps" / "attn_1_0.png").shape[:2] == (170 + 5 * 30, round(185 + columns * 80))
    archived = json.loads("\n".join(run(str(tmp_path / "maps" / "lens.h5"), "--json", "-o", str(tmp_path / "again"))))
    assert [Path(path).name for path in archived["files"]] == [
        "lens.html", "attn_0_0.png", "attn_1_0.png", "attn_2_0.png"
    ]  # fmt: skip
    for name in names - {"lens.h5"}:
        assert (tmp_path / "again" / name).read_bytes() == (tmp_path / "maps" / name).read_bytes()


def long_archive(directory: Path) -> Path:
    from att_viz.archive.lens import save_lens

    path = directory / "long.h5"
    drawn = random_matrix(1, 1, 100)
    matrix = AttentionMatrix(drawn.weights, drawn.tokens, prompt_length=2, token_ids=range(100))
    matrix.save(path)
    save_lens(path, random_lens(matrix, 1, k=1))
    return path


def test_many_images_need_a_word(tmp_path: Path) -> None:
    archive = str(long_archive(tmp_path))
    with pytest.raises(InvalidInputError, match="this would draw 581 images; choose predicted tokens with --tokens"):
        run(archive, "-o", str(tmp_path))
    assert run(archive, "--tokens", "0", "-o", str(tmp_path))[0] == "Drawing one image of up to 32 columns."
    assert run(archive, "--no-images", "-o", str(tmp_path))[-1].endswith("lens.html")


def test_without_matplotlib_it_says_so_before_a_model_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(MissingExtraError, match=r"drawing attention maps needs the 'plots' extra"):
        run("--model", "there/is-none", "--prompt", "x", "-o", str(tmp_path))


@pytest.mark.models
def test_without_images_matplotlib_is_not_needed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(ModelError, match="there/is-none"):
        run("--model", "there/is-none", "--prompt", "x", "-o", str(tmp_path), "--no-images")


@pytest.mark.parametrize(
    "arguments",
    [[], ["a.h5", "--model", "demo"], ["--model", "demo"], ["a.h5", "--tokens", "1-x"], ["a.h5", "--tokens", "5-3"]],
)
def test_a_wrong_use_of_the_command_is_explained(arguments: list[str]) -> None:
    done = command_runner().invoke(lens_command.command, arguments)
    assert done.exit_code == 2


def test_an_archive_without_a_lens_says_what_to_do(tmp_path: Path) -> None:
    random_matrix(1, 1, 5).save(tmp_path / "plain.h5")
    with pytest.raises(InvalidInputError, match="holds no logit lens; make one with"):
        run(str(tmp_path / "plain.h5"))
