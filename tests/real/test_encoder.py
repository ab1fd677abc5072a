"""A real encoder: what is captured, kept and shown of a sentence pair is what the model computed."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from support.pages.chromium import OpenReport

from att_viz import AttentionMatrix, Renderer, SelfAttentionModel
from att_viz.archive.checking.verify import verify

PAIR = ("the rabbit quickly hopped", "the turtle slowly crawled")
WORDS = ["[CLS]", "the", "rabbit", "quickly", "hopped", "[SEP]", "the", "turtle", "slowly", "crawled", "[SEP]"]
QUICKLY = WORDS.index("quickly")


@pytest.fixture(scope="module")
def encoder() -> Path:
    """The directory of all-MiniLM-L6-v2: 6 layers of 12 heads."""
    named = os.environ.get("ATT_VIZ_REAL_ENCODER")
    if named is None:
        pytest.skip("needs a real encoder: run make test-real, or set ATT_VIZ_REAL_ENCODER to its directory")
    assert (Path(named) / "config.json").exists(), f"ATT_VIZ_REAL_ENCODER is {named}, which holds no model"
    return Path(named)


@pytest.fixture(scope="module")
def eager(encoder: Path) -> list[np.ndarray]:
    """What transformers returns for the pair, one array [heads, queries, keys] for each layer."""
    import torch
    from transformers import AutoModel, AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(encoder)
    model = AutoModel.from_pretrained(encoder, attn_implementation="eager").eval()
    with torch.no_grad():
        outputs: Any = model(**tokenizer(*PAIR, return_tensors="pt"), output_attentions=True)
    return [layer[0].numpy() for layer in outputs.attentions]


@pytest.fixture(scope="module")
def saved(encoder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("encoder")
    SelfAttentionModel(encoder).encode(*PAIR, save_prefix=f"{path}/pair")
    return path / "pair.h5"


def test_rows_are_those_of_eager_attention(encoder: Path, eager: list[np.ndarray]) -> None:
    matrix = SelfAttentionModel(encoder).encode(*PAIR)
    assert matrix.kind == "encoder_self"
    assert list(matrix.tokens) == WORDS
    assert [matrix.num_layers, matrix.num_heads, matrix.num_rows] == [6, 12, 11]
    for layer, expected in enumerate(eager):
        np.testing.assert_allclose(matrix.layer(layer), expected, atol=1e-5)


def test_the_archive_is_sound(saved: Path, eager: list[np.ndarray]) -> None:
    report = verify(saved)
    assert report.is_sound
    assert report.rows == 6 * 12 * 11
    with AttentionMatrix.open(saved) as matrix:
        np.testing.assert_allclose(matrix.layer(3), eager[3], atol=2**-12 + 1e-5)


@pytest.mark.parametrize(("layer", "head"), [(0, 2), (2, 5), (3, 0), (5, 11)])
def test_the_page_names_what_quickly_looks_at(
    saved: Path, eager: list[np.ndarray], open_report: OpenReport, tmp_path: Path, layer: int, head: int
) -> None:
    with AttentionMatrix.open(saved) as matrix:
        (page,) = Renderer().render(matrix.tokens, matrix.prompt_length, matrix, save_prefix=f"{tmp_path}/pair_")
    address = f"#view=looked&sides=both&hide=0&layer={layer}&head={head}&observer={QUICKLY}&observed={QUICKLY}"
    tab = open_report(page, address)
    tab.settle()
    came, went = tab.weights("observer"), tab.weights("observed")
    row, column = eager[layer][head, QUICKLY], eager[layer][head, :, QUICKLY]
    assert sorted(came) == sorted(went) == list(range(11))
    np.testing.assert_allclose([came[key] for key in range(11)], row, atol=2**-11)
    np.testing.assert_allclose([went[query] for query in range(11)], column, atol=2**-11)
    assert sum(came.values()) == pytest.approx(1.0, abs=1e-3)
    strongest, looked = int(row.argmax()), int(column.argmax())
    name = "itself" if strongest == QUICKLY else f"“{WORDS[strongest]}” (token {strongest})"
    said = f"When the model read “quickly” (token 3), head {head} of layer {layer} looked most at {name}: "
    end = " of its attention; an even spread would be 0.091."
    sentence = tab.said("observer")
    assert sentence.startswith(said)
    assert sentence.endswith(end)
    number = float(sentence.removeprefix(said).removesuffix(end))
    # Three decimals of what was rounded to float16.
    assert number == pytest.approx(row[strongest], abs=0.0005 + 2**-12 + 1e-5)
    said = f"“quickly” (token 3) was looked at most when the model read “{WORDS[looked]}” (token {looked}): "
    assert tab.said("observed").startswith(f"{said}head {head} of layer {layer} gave it ")
