"""What the five documents that users come from do, from end to end, on a real model."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import h5py
import numpy as np
import pytest
import torch
from PIL import Image
from support.models.plain_attention import eager_rows
from support.models.real_model import Models
from support.numbers.real_prompts import CAT_STORY, CONTINUE_STORY, FLASK, HELLO, SIBLINGS, long_text
from support.numbers.rollout_reference import dense_attribution, dense_rollout
from support.pages.report_page import ReportPage

from att_viz import AttentionMatrix

ATTENTION_SAVER = """
import numpy as np
from transformers import AutoModelForCausalLM, AutoTokenizer
import torch
from att_viz import AttentionSaver

tokenizer = AutoTokenizer.from_pretrained(model_name)
model = AutoModelForCausalLM.from_pretrained(model_name, attn_implementation="sdpa")

text = "The attention matrix will be huge! " * 60
inputs = tokenizer(text, return_tensors="pt").to(model.device)

with AttentionSaver(
    model=model,
    layer_ids=[4, 5, 6],
    output_file="attention_matrices.h5",
    compute_softmax=True,
    dtype="float16",
    save_statistic_only=False,  # Set True to save only the below statistics of each attention row
    row_wise_statistics=[
        lambda p: -np.sum(p * np.log2(p + 1e-9)),  # entropy
        lambda p: np.sum(np.abs(p - 1.0 / len(p))), # L1 distance from uniform
    ],
    verbose=True,
):
    model(**inputs)

import h5py
import matplotlib.pyplot as plt
import numpy as np

with h5py.File("attention_matrices.h5", "r") as f:
    arr = f["layer_5/batch_0/head_0"][:]
    plt.figure(figsize=(10,8))
    plt.imshow(np.log(arr + 1e-20), aspect='auto')
    plt.colorbar()
    plt.title("Attention Matrix (log scale)")
    plt.savefig("attention_matrix.png")
"""

LISTING = """
from att_viz.experiment import Experiment
from att_viz.renderer import Renderer, RenderConfig
from att_viz.self_attention_model import SelfAttentionModel
from att_viz.attention_aggregation_method import AttentionAggregationMethod

# Initialize the model: this loads the corresponding Huggingface model and tokenizer
model = SelfAttentionModel(model_name_or_directory=model_name_or_directory)

# Initialize the renderer with the base configuration and no attention aggregation method
render_config=RenderConfig()
renderer = Renderer(render_config,
                    aggregation_method=AttentionAggregationMethod.NONE)

# Initialize the experiment
experiment = Experiment(model, renderer)

# Finally, run the inference, save the attention matrices and generate html render files
experiment.basic_experiment(prompt=prompt,
                            aggr_method=AttentionAggregationMethod.NONE)
"""


@pytest.fixture(autouse=True)
def _in_an_empty_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def att_viz(*arguments: object, stdin: str = "") -> str:
    """What a command of the shell prints; it must succeed, and have nothing to say on standard error."""
    done = subprocess.run(
        [sys.executable, "-m", "att_viz", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        text=True,
        env={**os.environ, "HF_HUB_OFFLINE": "1", "OMP_NUM_THREADS": "2"},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout


def python(code: str, **names: str) -> None:
    """Run a program as it stands in a document, with the names that it leaves open."""
    program = "".join(f"{name} = {value!r}\n" for name, value in names.items()) + code
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        env={**os.environ, "MPLBACKEND": "agg", "OMP_NUM_THREADS": "2"},
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_attention_saver(real_model: Path, models: Callable[[str], Models]) -> None:
    python(ATTENTION_SAVER, model_name=str(real_model))
    assert Path("attention_matrix.png").stat().st_size > 10_000
    plain = models("bfloat16").plain
    with h5py.File("attention_matrices.h5") as file:
        assert [name for name in file if name.startswith("layer_")] == ["layer_4", "layer_5", "layer_6"]
        rows = file["layer_5/batch_0/head_0"][:].astype(np.float64)
        statistics = file["layer_5/batch_0/statistics"][:]
        ids = file["sequences/batch_0/token_ids"][:].tolist()
    assert len(ids) == len(rows) > 400
    assert np.abs(rows.sum(-1) - 1).max() < 2e-3
    assert not np.triu(rows, 1).any()
    # In bfloat16 eager attention rounds its scores; layer 5 is near enough to tell a row from another.

    def look(layer: int, _: int, weights: np.ndarray) -> None:
        if layer == 5:
            differ_little(weights[0], rows)

    eager_rows(plain, ids, look)
    entropy = -(rows * np.log2(rows + 1e-9)).sum(-1)
    np.testing.assert_allclose(statistics[0, :, 0], entropy, rtol=5e-3, atol=5e-3)
    length = len(rows)
    even = np.tril(np.ones((length, length))) / np.arange(1, length + 1)[:, None]
    np.testing.assert_allclose(statistics[0, :, 1], np.abs(rows - even).sum(-1), rtol=5e-3, atol=5e-3)


def differ_little(eager: np.ndarray, rows: np.ndarray) -> None:
    assert np.abs(eager - rows).mean() < 1e-4
    assert np.abs(eager - rows).max() < 0.1


def test_extract_on_the_command_line(real_model: Path) -> None:
    Path("licence.txt").write_text(long_text(), "utf-8")
    options = ["--max-tokens", 700, "--layers", "4-6", "--statistic", "entropy", "--dtype", "float32", "-o", "book.h5"]
    att_viz("extract", "licence.txt", "--model", real_model, *options)
    assert "sound" in att_viz("verify", "book.h5")
    att_viz("plot", "book.h5", "--layer", 5, "-o", "figures")
    assert len(list(Path("figures").glob("*.png"))) == 3
    table = json.loads(att_viz("stats", "book.h5", "--layer", 5, "--json"))
    assert len(table["files"][0]["heads"]) == 9


def test_simple_llama_attention(real_model: Path) -> None:
    """`--save_attention`, three samples, custom settings, and the program that looks at what was collected."""
    said = att_viz("capture", "--model", real_model, "--save_attention")
    assert re.search(r"^Processing sample 0, input length: \d+$", said, re.MULTILINE)
    assert "Saved attention data for sample 0 with 30 layers\nDone!" in said
    att_viz("plot")
    assert list(Path().glob("*.png"))
    att_viz("capture", "--model", real_model, "--save_attention", "--max_samples", 3, "--output_dir", "three")
    assert len(list(Path("three").glob("attention_sample_*.h5"))) == 3
    for index, sample in enumerate(json.loads(Path("three/manifest.json").read_text())["samples"]):
        assert sample["status"] == "done"
        with AttentionMatrix.open(f"three/attention_sample_{index}.h5") as matrix:
            written = "".join(matrix.token_texts[matrix.prompt_length :])
            assert sample["output"].strip() in written
            assert matrix.prompt_length == sample["input_tokens"]
    custom = "--save_attention --max_samples 2 --max_length 1024 --max_new_tokens 20 --output_dir custom"
    prompts = [part for prompt in (long_text(), SIBLINGS) for part in ("--prompt", prompt)]
    said = att_viz("capture", "--model", real_model, *custom.split(), *prompts, "--format", "pickle")
    left_out = re.search(r"input length: 1024 \(the last (\d+) of (\d+) tokens were left out\)", said)
    assert left_out
    assert int(left_out[2]) - int(left_out[1]) == 1024
    assert [path.name for path in sorted(Path("custom").glob("*.pkl"))] == [
        "attention_sample_0.pkl",
        "attention_sample_1.pkl",
    ]
    att_viz("plot", "custom/attention_sample_1.pkl", "--layer", 12, "--kind", "layers", "-o", "custom")
    att_viz("convert", "custom/attention_sample_1.pkl", "siblings.h5")
    assert "sound" in att_viz("verify", "siblings.h5", *Path("three").glob("*.h5"))


def test_llama_attention_maps(real_model: Path) -> None:
    said = att_viz("lens", "--model", real_model, "--prompt", HELLO, "--max-new-tokens", 2, "-o", "hello", "--json")
    images = sorted(Path("hello").glob("attn_*.png"))
    assert {Path(path).name for path in json.loads(said)["files"]} >= {path.name for path in images}
    # 31 prompt tokens or more: windows of 32 that move by 5.
    assert images[0].name == "attn_0_0.png"
    with Image.open(images[0]) as image:
        assert min(image.size) > 500
    att_viz("lens", "--model", real_model, "--prompt", SIBLINGS, "--tokens", "3", "--save-archive", "-o", "siblings")
    names = {path.name for path in Path("siblings").glob("*.png")}
    with AttentionMatrix.open("siblings/lens.h5") as matrix:
        columns = matrix.prompt_length + 3
    windows = 1 + -(-max(0, columns - 32) // 5)
    assert names == {f"attn_3_{window}.png" for window in range(windows)}
    assert Path("siblings/lens.html").stat().st_size > 100_000
    att_viz("lens", "siblings/lens.h5", "--no-images", "-o", "again")
    assert Path("again/lens.html").exists()


@pytest.mark.parametrize("prompt", [CONTINUE_STORY, FLASK[0]])
def test_the_papers_listing(real_model: Path, prompt: str) -> None:
    python(
        LISTING.replace("prompt=prompt,", "prompt=prompt, max_new_tokens=48,"),
        model_name_or_directory=str(real_model),
        prompt=prompt,
    )
    report = Path("att_viz_report.html")
    page = ReportPage(report)
    assert prompt in "".join(page.data["texts"])
    assert len(page.head_ids) == 270 + 3


def test_run_and_process_on_the_command_line(real_model: Path) -> None:
    options = ["--max-new-tokens", 24, "--save-archive", "--knockout", 3, "-o", "report"]
    att_viz("run", "--model", real_model, "--prompt", "-", *options, stdin=FLASK[1])
    page = ReportPage(Path("report/att_viz_report.html"))
    assert len(page.data["measuredEdges"]) == 3
    att_viz("render", "report/att_viz.h5", "--average-heads", "--split", "layer", "-o", "averaged")
    assert len(list(Path("averaged").glob("*Layer-*.html"))) == 30
    assert list(Path("averaged").glob("*index.html"))
    assert "30" in att_viz("info", "report/att_viz.h5")
    assert json.loads(att_viz("doctor", real_model, "--dtype", "float32", "--json"))


def test_attention_attribution(real_model: Path, models: Callable[[str], Models]) -> None:
    from att_viz import SelfAttentionModel
    from att_viz.analysis import compute_attention_attribution

    plain = models("float32").plain
    loaded = SelfAttentionModel(real_model, dtype=torch.float32)
    ids = loaded.tokenizer(CAT_STORY)["input_ids"][:120]
    batch = {"input_ids": torch.tensor([ids, ids[::-1]]), "attention_mask": torch.ones(2, 120)}
    results = compute_attention_attribution(model=loaded.model, input_batch=batch)
    layers = [np.zeros((2, 9, 120, 120)) for _ in range(30)]
    for place, row in enumerate(batch["input_ids"].tolist()):

        def put(layer: int, _: int, weights: np.ndarray, place: int = place) -> None:
            layers[layer][place] = weights

        eager_rows(plain, row, put)
    for name, value in dense_attribution(layers, np.ones((2, 120), dtype=bool)).items():
        assert results[name] == pytest.approx(value, rel=1e-4, abs=1e-6), name

    Path("story.txt").write_text(loaded.tokenizer.decode(ids), "utf-8")
    options = ["--dtype", "float32", "--text-file", "story.txt", "--target", "-1", "--top", 5, "--json"]
    told = json.loads(att_viz("rollout", "--model", real_model, *options))
    expected = dense_rollout([layer[0] for layer in layers])[-1]
    assert len(told["contributions"]) == 5
    for token in told["contributions"]:
        assert token["raw"] == pytest.approx(expected[token["position"]], abs=1e-5)
