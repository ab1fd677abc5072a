"""The seed paper's listing, and saving here to process there, on real (tiny, random) models."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from support.models.tiny_models import save_tiny_model
from support.pages.report_page import ReportPage, unpack

from att_viz.attention_aggregation_method import AttentionAggregationMethod
from att_viz.attention_matrix import AttentionMatrix
from att_viz.capture.saver.attention_saver import AttentionSaver
from att_viz.errors import ArchiveError, AttVizError, InvalidInputError, UnfinishedArchiveError
from att_viz.experiment import Experiment, process_saved_completions, save_completions
from att_viz.renderer import RenderConfig, Renderer
from att_viz.self_attention_model import SelfAttentionModel

PROMPT = "Continue this story: The beautiful grey cat Tom is chasing after Jerry the mouse."

# The paper's listing; only the two placeholders are filled in.
LISTING = """
from att_viz.experiment import Experiment
from att_viz.renderer import Renderer, RenderConfig
from att_viz.self_attention_model import SelfAttentionModel
from att_viz.attention_aggregation_method import AttentionAggregationMethod

model_name_or_directory: str = <your model repository>
# For models hosted by HuggingFace, it is org/name, eg "Salesforce/codegen-350M-mono"
prompt: str = <your prompt here>

# Initialize the model: this loads the corresponding Huggingface model and tokenizer
model = SelfAttentionModel(model_name_or_directory=model_name_or_directory)

# Initialize the renderer with the base configuration and no attention aggregation method
render_config=RenderConfig()
renderer = Renderer(render_config,
                    aggregation_method=AttentionAggregationMethod.NONE)

# Initialize the experiment 
experiment = Experiment(model, renderer)

# Finally, run the inference, save the attention matrices and generate html render files in the current working directory
experiment.basic_experiment(prompt=prompt,
                            aggr_method=AttentionAggregationMethod.NONE)
"""  # noqa: E501, W291


@pytest.fixture(scope="module")
def llama(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_tiny_model(
        tmp_path_factory.mktemp("models") / "llama", "llama", chat=True, max_position_embeddings=1024
    )


def end_soon(directory: str) -> None:
    """Make a random model's 24th token its end of sequence: left alone, it goes on for all 512."""
    model = SelfAttentionModel(directory)
    _, matrix, _ = model.generate_text(PROMPT, max_new_tokens=24)
    assert matrix.token_ids is not None
    model.model.generation_config.eos_token_id = int(matrix.token_ids[-1])
    model.model.generation_config.save_pretrained(directory)


@pytest.mark.parametrize("name", ["demo", "gpt2", "llama", "mistral", "qwen3", "gemma2", "gpt_oss"])
def test_the_papers_listing_runs_verbatim(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = name
    if name != "demo":
        length = "n_positions" if name == "gpt2" else "max_position_embeddings"
        made: dict[str, Any] = {length: 1024}
        source = str(save_tiny_model(tmp_path / "model", name, **made))
        end_soon(source)
    monkeypatch.chdir(tmp_path)
    filled = LISTING.replace("<your model repository>", repr(source)).replace("<your prompt here>", repr(PROMPT))
    names: dict[str, Any] = {}
    exec(compile(filled, "listing", "exec"), names)
    (report,) = tmp_path.glob("att_viz_*.html")
    page = ReportPage(report)
    assert "Tom is chasing after Jerry the mouse." in "".join(page.data["texts"])
    assert page.data["learnedSinks"] is (name == "gpt_oss")
    assert len(page.head_ids) == sum(len(layer["heads"]) for layer in page.data["allLayers"])


def test_what_is_shown_is_what_was_captured(llama: Path, tmp_path: Path) -> None:
    model = SelfAttentionModel(llama)
    report = Experiment(model, Renderer()).basic_experiment(
        PROMPT, max_new_tokens=12, save_prefix=f"{tmp_path}/saved", save_prefix_html=f"{tmp_path}/r_"
    )
    page = ReportPage(report[0])
    with AttentionMatrix.open(tmp_path / "saved.h5") as matrix:
        assert page.data["texts"] == list(matrix.token_texts)
        assert page.data["promptLength"] == matrix.prompt_length == len(matrix.tokens) - 12
        for layer in matrix.layers:
            for head in matrix.heads(layer):
                dense, _ = unpack(page.head(layer, head), matrix.num_rows)
                assert np.abs(dense - matrix.rows(layer, head)).max() <= page.data["quantisationError"]


def test_the_renderers_method_holds_unless_a_call_says_otherwise(llama: Path, tmp_path: Path) -> None:
    experiment = Experiment(
        SelfAttentionModel(llama), Renderer(RenderConfig(), AttentionAggregationMethod.HEADWISE_AVERAGING)
    )
    averaged = experiment.basic_experiment("cat", max_new_tokens=2, save_prefix_html=f"{tmp_path}/a_")
    every = experiment.basic_experiment(
        "cat", AttentionAggregationMethod.NONE, max_new_tokens=2, save_prefix_html=f"{tmp_path}/b_"
    )
    # Corrected, raw, and without resting places.
    rollout = 3
    assert len(ReportPage(averaged[0]).head_ids) == 2 + rollout
    assert len(ReportPage(every[0]).head_ids) == 8 + rollout
    assert experiment.renderer.aggregation_method is AttentionAggregationMethod.HEADWISE_AVERAGING


@pytest.mark.parametrize("method", list(AttentionAggregationMethod))
def test_saved_here_and_processed_without_torch_gives_the_same_bytes(
    llama: Path, tmp_path: Path, method: AttentionAggregationMethod
) -> None:
    # How much "auto" measures depends on how busy the machine is, and these are two runs.
    (archive,) = save_completions(
        str(llama), [PROMPT], [f"{tmp_path}/there/story"], max_new_tokens=8, influence="words"
    )
    assert archive == tmp_path / "there" / "story.h5"
    direct = Experiment(SelfAttentionModel(llama), Renderer()).basic_experiment(
        PROMPT, method, max_new_tokens=8, save_prefix_html=f"{tmp_path}/here/story_", influence="words"
    )
    light_machine = f"""
import sys
sys.modules["torch"] = sys.modules["transformers"] = sys.modules["accelerate"] = None
from att_viz import AttentionAggregationMethod, RenderConfig, process_saved_completions
(report,) = process_saved_completions(RenderConfig(), AttentionAggregationMethod.{method.name}, ["there/story"])
print(*report)
"""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", light_machine], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == "there/story_report.html\n"
    assert (tmp_path / "there" / "story_report.html").read_bytes() == direct[0].read_bytes()


def test_without_torch_a_model_is_refused_in_one_sentence() -> None:
    code = """
import sys
sys.modules["torch"] = sys.modules["transformers"] = None
from att_viz import SelfAttentionModel
SelfAttentionModel("demo")
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    last = done.stderr.strip().splitlines()[-1]
    assert re.search(r"MissingExtraError: .*pip install 'att_viz\[models\]'", last)


def test_lists_that_do_not_fit_are_refused_before_a_model_is_loaded() -> None:
    for prompts, prefixes, words in (
        (["a", "b"], ["x"], "2 prompts but 1 save_prefixes"),
        (["a", "b"], ["x", "x"], "comes twice"),
        ("a", ["x"], "lists"),
    ):
        with pytest.raises(InvalidInputError, match=words):
            save_completions("no/model", prompts, prefixes)
    with pytest.raises(InvalidInputError, match="list"):
        process_saved_completions(RenderConfig(), AttentionAggregationMethod.NONE, "x")


def test_a_missing_archive_is_named(tmp_path: Path) -> None:
    with pytest.raises(AttVizError, match=r"none\.h5"):
        process_saved_completions(RenderConfig(), AttentionAggregationMethod.NONE, [f"{tmp_path}/none"])


def test_what_a_killed_run_has_left_stops_nobody(llama: Path, tmp_path: Path) -> None:
    """Between its last write and its renaming an archive is whole and has its partial name."""
    prefix, partial = tmp_path / "story", tmp_path / "story.h5.partial"
    model = SelfAttentionModel(llama)
    model.generate_text(PROMPT, 3, str(prefix))
    (tmp_path / "story.h5").rename(partial)
    with pytest.raises(UnfinishedArchiveError, match="nothing in it can be gone on with: capture or save it again"):
        AttentionMatrix.open(tmp_path / "story.h5")
    _, matrix, _ = model.generate_text(PROMPT, 3, str(prefix))
    (tmp_path / "story.h5").rename(partial)
    save_completions(str(llama), [PROMPT], [str(prefix)], 3)
    (tmp_path / "story.h5").rename(partial)
    with AttentionSaver(model.model, output_file=tmp_path / "story.h5", resume=True):
        model.model(torch.tensor([[1, 2, 3]]))
    assert AttentionMatrix.open(tmp_path / "story.h5").num_rows == 3
    (tmp_path / "story.h5").rename(partial)
    with pytest.raises(
        ArchiveError, match=r"was left by a run .*resume=True \(att-viz extract --resume\), or delete it"
    ):
        matrix.save(tmp_path / "story.h5")
    partial.unlink()
    matrix.save(tmp_path / "story.h5")
    assert [path.name for path in tmp_path.iterdir()] == ["story.h5"]


def test_parts_of_a_prompt_are_named_by_its_own_characters(tmp_path: Path) -> None:
    prompt = "Alice knows Bob. Who is Bob's sister?"
    experiment = Experiment(SelfAttentionModel("demo"), Renderer())
    (path,) = experiment.basic_experiment(
        prompt, max_new_tokens=2, save_prefix_html=f"{tmp_path}/", influence="off", spans={"fact": (0, 16)}
    )
    data = ReportPage(path).data
    ((name, start, end),) = data["text"]["spans"]
    assert name == "fact"
    assert "".join(data["texts"][start:end]).strip() == "Alice knows Bob."
    assert data["title"] == prompt
