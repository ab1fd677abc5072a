"""`att-viz capture`: the calls that users know, with the files that they expect."""

from __future__ import annotations

import json
import logging
import os
import pickle
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from support.models.tiny_models import TinyModel
from support.processes.command_line import CommandLine
from transformers import AutoModelForCausalLM, AutoTokenizer

from att_viz.attention_matrix import AttentionMatrix
from att_viz.formats import open_any
from att_viz.model_aliases import MODEL_ALIASES


@pytest.fixture(autouse=True)
def _in_an_empty_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def manifest(directory: str = "attention_data") -> Any:
    return json.loads(Path(directory, "manifest.json").read_text())


def files(directory: str = "attention_data") -> list[str]:
    return sorted(path.name for path in Path(directory).iterdir())


def test_the_basic_call_collects_one_sample(command_line: CommandLine) -> None:
    done = command_line("capture", "--model", "demo", "--save_attention")
    assert done.status == 0, done.err
    assert files() == ["attention_sample_0.h5", "manifest.json"]
    sample = manifest()["samples"][0]
    assert done.out == (
        f"Processing sample 0, input length: {sample['input_tokens']}\n"
        f"Generated: {sample['output'].strip()}\n\n"
        "Saved attention data for sample 0 with 4 layers\nDone!\n"
    )
    with AttentionMatrix.open("attention_data/attention_sample_0.h5") as matrix:
        assert matrix.prompt_length == sample["input_tokens"]
        assert len(matrix.tokens) == sample["input_tokens"] + sample["output_tokens"]
        assert "Jerry" in "".join(matrix.token_texts)


def test_several_samples(command_line: CommandLine) -> None:
    done = command_line("capture", "--model", "demo", "--save_attention", "--max_samples", 3, "--max-new-tokens", 3)
    assert done.status == 0, done.err
    assert files() == [*(f"attention_sample_{index}.h5" for index in range(3)), "manifest.json"]
    assert [sample["index"] for sample in manifest()["samples"]] == [0, 1, 2]


@pytest.mark.filterwarnings("always")
@pytest.mark.skipif(torch.cuda.is_available(), reason="there is a GPU")
@pytest.mark.parametrize("mark", ["_", "-"])
def test_every_option_of_the_document(command_line: CommandLine, mark: str) -> None:
    arguments = "--save_attention --max_samples 2 --max_length 12 --max_new_tokens 4 --device 0 --output_dir data"
    done = command_line("capture", "--model", "demo", *arguments.replace("_", mark).split())
    assert done.status == 0, done.err
    assert done.err == "Warning: no GPU is available as device 0, so the model runs on the CPU\n"
    assert files("data") == ["attention_sample_0.h5", "attention_sample_1.h5", "manifest.json"]
    for index, sample in enumerate(manifest("data")["samples"]):
        assert sample["input_tokens"] == 12 < sample["whole_input_tokens"]
        left_out = sample["whole_input_tokens"] - 12
        assert (
            f"Processing sample {index}, input length: 12 "
            f"(the last {left_out} of {sample['whole_input_tokens']} tokens were left out)\n"
        ) in done.out
        with AttentionMatrix.open(f"data/attention_sample_{index}.h5") as matrix:
            assert (matrix.prompt_length, len(matrix.tokens)) == (12, 12 + sample["output_tokens"])
            assert matrix.tokens[11] == "<|assistant|>", "the chat template was cut"


@pytest.mark.parametrize("file_format", ["h5", "pickle"])
def test_what_was_collected_is_what_plot_draws(command_line: CommandLine, file_format: str) -> None:
    pytest.importorskip("matplotlib")
    assert command_line("capture", "--model", "demo", "--save_attention", "--format", file_format).status == 0
    done = command_line("plot")
    assert done.status == 0, done.err
    suffix = {"h5": ".h5", "pickle": ".pkl"}[file_format]
    assert done.out.startswith(f"attention_data holds:\n  attention_sample_0{suffix} (")
    assert sorted(path.name for path in Path().glob("*.png")) == [
        "attention_sample_0_heads_layer_0.png",
        "attention_sample_0_heatmap_layer_0_head_0.png",
        "attention_sample_0_layers_head_0.png",
    ]


def test_more_samples_than_built_in_prompts(command_line: CommandLine) -> None:
    done = command_line("capture", "--model", "demo", "--max-samples", 99, "--max-new-tokens", 0, "--max-length", 16)
    assert done.status == 0, done.err
    assert done.out.startswith("There are 8 built-in prompts only")
    assert len(manifest()["samples"]) == 8
    with AttentionMatrix.open("attention_data/attention_sample_7.h5") as matrix:
        assert (len(matrix.tokens), matrix.num_rows) == (16, 16)


@pytest.mark.parametrize("chat", [False, True])
def test_a_tokenizer_does_not_complain_about_a_length_that_is_cut(
    command_line: CommandLine, tiny_model: TinyModel, tmp_path: Path, caplog: pytest.LogCaptureFixture, chat: bool
) -> None:
    model = shutil.copytree(tiny_model("llama", chat=chat), tmp_path / "model")
    config = json.loads((model / "tokenizer_config.json").read_text())
    (model / "tokenizer_config.json").write_text(json.dumps({**config, "model_max_length": 16}))
    logger = logging.getLogger("transformers")
    logger.addHandler(caplog.handler)
    try:
        done = command_line("capture", "--model", model, "--prompt", "word " * 40, "--max-length", 16)
    finally:
        logger.removeHandler(caplog.handler)
    assert done.status == 0, done.err
    assert "length: 16 (the last" in done.out
    assert not caplog.records


def test_pickles_hold_the_exact_weights(command_line: CommandLine, tiny_model: TinyModel) -> None:
    directory = tiny_model("llama", chat=True)
    done = command_line(
        "capture", "--model", directory, "--format", "pickle", "--prompt", "the cat Tom", "--max-new-tokens", 5
    )
    assert done.status == 0, done.err
    assert files() == ["attention_sample_0.pkl", "manifest.json"]
    stream = Path("attention_data/attention_sample_0.pkl").read_bytes()
    assert stream[:2] == b"\x80\x04"
    layers = pickle.loads(stream)
    command_line(
        "capture", "--model", directory, "--prompt", "the cat Tom", "--max-new-tokens", 5, "--output-dir", "archives"
    )
    with AttentionMatrix.open("archives/attention_sample_0.h5") as matrix:
        assert matrix.token_ids is not None
        ids = torch.from_numpy(matrix.token_ids[None, :-1])
    reference = AutoModelForCausalLM.from_pretrained(directory, attn_implementation="eager")
    attentions = reference(ids, output_attentions=True).attentions
    assert list(layers) == [0, 1]
    for layer, entry in layers.items():
        assert entry["shape"] == [1, 4, ids.shape[1], ids.shape[1]]
        assert type(entry["tensor"]) is np.ndarray
        assert entry["tensor"].dtype == np.float32
        np.testing.assert_allclose(entry["tensor"], attentions[layer].detach().numpy(), atol=2e-6)
    with open_any("attention_data/attention_sample_0.pkl") as matrix:
        np.testing.assert_array_equal(matrix.rows(1, 3), layers[1]["tensor"][0, 3])


def test_without_saving_there_is_a_manifest_only(command_line: CommandLine) -> None:
    done = command_line("capture", "--model", "demo", "--no-save-attention", "--max-samples", 2, "--max-new-tokens", 2)
    assert done.status == 0
    assert files() == ["manifest.json"]
    assert [sample["file"] for sample in manifest()["samples"]] == [None, None]
    assert "Saved" not in done.out


@pytest.mark.parametrize("alias", MODEL_ALIASES)
def test_aliases_resolve_to_hub_names(command_line: CommandLine, tiny_model: TinyModel, alias: str) -> None:
    name = MODEL_ALIASES[alias].hub_name
    cache = Path(os.environ["HF_HOME"], "hub", "models--" + name.replace("/", "--"))
    revision = "0" * 40
    (cache / "refs").mkdir(parents=True)
    (cache / "refs" / "main").write_text(revision)
    shutil.copytree(tiny_model("llama"), cache / "snapshots" / revision)
    try:
        done = command_line("capture", "--model", alias, "--max-new-tokens", 2)
    finally:
        shutil.rmtree(cache)
    assert done.status == 0, done.err
    assert manifest()["options"]["model"] == name
    with AttentionMatrix.open("attention_data/attention_sample_0.h5") as matrix:
        assert matrix.metadata.model == name
    missing = command_line("capture", "--model", alias, "-o", "elsewhere")
    assert missing.status == 1
    assert name in missing.err


def test_prompts_from_options_files_and_standard_input(command_line: CommandLine, tiny_model: TinyModel) -> None:
    Path("texts.txt").write_text("third\n\nfourth\n")
    Path("rows.csv").write_text('id,question\n1,"first, of\na table"\n2,second\n')
    base = ("capture", "--model", tiny_model("llama"), "--max-new-tokens", 1)
    cases: list[tuple[str, list[object], str, list[str]]] = [
        ("a", ["--prompt", "first", "--prompt", "-", "--prompts", "texts.txt"], "second\nline\n",
         ["first", "second\nline", "third", "fourth"]),
        ("b", ["--prompts", "rows.csv", "--field", "question"], "", ["first, of\na table", "second"]),
        ("c", ["--prompts", "-", "--max-samples", 2], "one\ntwo\nthree\n", ["one", "two"]),
        ("d", ["--prompts", "-", "--field", "q"], '{"q": "one"}\n', ["one"]),
    ]  # fmt: skip
    for name, arguments, stdin, expected in cases:
        done = command_line(*base, *arguments, "-o", name, stdin=stdin)
        assert done.status == 0, done.err
        assert [sample["prompt"] for sample in manifest(name)["samples"]] == expected


def test_a_failing_sample_is_recorded_and_the_rest_goes_on(command_line: CommandLine, tiny_model: TinyModel) -> None:
    model = tiny_model("llama", max_position_embeddings=16)
    call = ("capture", "--model", model, "--prompt", "cat", "--prompt", "word " * 40, "--prompt", "Tom")
    done = command_line(*call, "--max-new-tokens", 2)
    assert done.status == 1
    assert done.err == "Error: 1 of 3 samples failed; attention_data/manifest.json says why\n"
    assert [sample["status"] for sample in manifest()["samples"]] == ["done", "failed", "done"]
    assert "positions for 16 only" in manifest()["samples"][1]["error"]
    assert files() == ["attention_sample_0.h5", "attention_sample_2.h5", "manifest.json"]
    before = Path("attention_data/attention_sample_0.h5").stat().st_mtime_ns
    again = command_line(*call, "--max-new-tokens", 2)
    assert again.status == 1
    assert "2 of 3 samples are finished already." in again.out
    assert "Sample 1 failed" in again.out
    assert Path("attention_data/attention_sample_0.h5").stat().st_mtime_ns == before


def test_debug_shows_why_a_sample_failed(command_line: CommandLine, tiny_model: TinyModel) -> None:
    model = tiny_model("llama", max_position_embeddings=16)
    call = ("capture", "--model", model, "--prompt", "word " * 40)
    assert "Traceback" not in command_line(*call).err
    done = command_line(*call, "--debug")
    assert done.status == 1
    assert "Traceback" in done.err
    assert "completion.py" in done.err


def test_sampling_is_the_same_in_whichever_run_a_sample_is_made(
    command_line: CommandLine, tiny_model: TinyModel
) -> None:
    def collect(directory: str, count: int, seed: int = 0) -> list[str]:
        prompts = [part for index in range(count) for part in ("--prompt", f"prompt {index}")]
        done = command_line(
            "capture", "--model", tiny_model("llama"), *prompts, "--temperature", 1, "--seed", seed,
            "--max-new-tokens", 8, "-o", directory,
        )  # fmt: skip
        assert done.status == 0, done.err
        return [sample["output"] for sample in manifest(directory)["samples"]]

    whole = collect("whole", 4)
    first = collect("parts", 2)
    assert collect("parts", 4) == whole
    assert whole[:2] == first
    assert len(manifest("parts")["runs"]) == 2
    assert [sample["run"] for sample in manifest("parts")["samples"]] == [0, 0, 1, 1]
    assert all(other != same for other, same in zip(collect("other", 4, seed=100), whole, strict=True))


def test_a_directory_of_other_options_or_prompts_is_left_alone(
    command_line: CommandLine, tiny_model: TinyModel
) -> None:
    base = ("capture", "--model", tiny_model("llama"), "--max-new-tokens", 1, "--prompt")
    assert command_line(*base, "cat").status == 0
    written = Path("attention_data/manifest.json").read_bytes()
    for arguments, words in (
        ((*base, "cat", "--max-length", 9), "begun with max_length = None, and now it is 9"),
        ((*base, "dog"), "begun with another prompt as sample 0"),
    ):
        done = command_line(*arguments)
        assert done.status == 1
        assert words in done.err
        assert Path("attention_data/manifest.json").read_bytes() == written
    Path("attention_data/manifest.json").unlink()
    assert "no manifest.json says where it is from" in command_line(*base, "cat").err


def test_a_lost_file_is_made_again_and_nothing_else(command_line: CommandLine) -> None:
    call = ("capture", "--model", "demo", "--max-samples", 2, "--max-new-tokens", 2)
    assert command_line(*call).status == 0
    Path("attention_data/attention_sample_1.h5").unlink()
    done = command_line(*call)
    assert "Processing sample 1" in done.out
    assert "Processing sample 0" not in done.out
    assert files() == ["attention_sample_0.h5", "attention_sample_1.h5", "manifest.json"]


def test_one_run_at_a_time(command_line: CommandLine) -> None:
    fcntl = pytest.importorskip("fcntl")
    Path("attention_data").mkdir()
    handle = os.open("attention_data", os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        done = command_line("capture", "--model", "demo")
    finally:
        os.close(handle)
    assert (done.status, files()) == (1, [])
    assert "another run is collecting samples in attention_data" in done.err
    assert command_line("capture", "--model", "demo", "--max-new-tokens", 1).status == 0


def test_a_directory_that_cannot_be_made(command_line: CommandLine) -> None:
    Path("file").write_bytes(b"")
    done = command_line("capture", "--model", "demo", "--output-dir", "file/data")
    assert done.status == 1
    assert done.err == "Error: the directory file/data cannot be made: Not a directory\n"


def test_json_is_the_manifest_and_quiet_names_the_files(command_line: CommandLine) -> None:
    call = ("capture", "--model", "demo", "--max-samples", 2, "--max-new-tokens", 2)
    done = command_line(*call, "--json")
    assert {**json.loads(done.out), "updated": ""} == {**manifest(), "updated": ""}
    assert "Processing sample 1" in done.err
    quiet = command_line(*call, "--quiet", "-o", "other")
    assert quiet.out.split() == [str(Path("other", f"attention_sample_{index}.h5")) for index in range(2)]
    assert quiet.err == ""


def test_dtype_and_tokenizer(command_line: CommandLine, tiny_model: TinyModel, tmp_path: Path) -> None:
    model = shutil.copytree(tiny_model("llama"), tmp_path / "model")
    tokenizer = tmp_path / "tokenizer"
    AutoTokenizer.from_pretrained(model).save_pretrained(tokenizer)
    for path in model.glob("tokenizer*"):
        path.unlink()
    call = ("capture", "--model", model, "--prompt", "cat", "--max-new-tokens", 1, "--dtype", "bfloat16")
    assert "tokenizer" in command_line(*call).err
    done = command_line(*call, "--tokenizer", tokenizer)
    assert done.status == 0, done.err
    with AttentionMatrix.open("attention_data/attention_sample_0.h5") as matrix:
        assert matrix.metadata.compute_dtype == "bfloat16"
    wrong = command_line("capture", "--model", model, "--prompt", "cat", "--tokenizer", "demo", "-o", "wrong")
    assert wrong.status == 1
    assert "the model knows 320 only" in wrong.err.replace(",", "")


@pytest.mark.parametrize("quantize", ["8bit", "4bit"])
@pytest.mark.filterwarnings("ignore:::bitsandbytes")
def test_quantizing(command_line: CommandLine, quantize: str) -> None:
    pytest.importorskip("bitsandbytes")
    done = command_line("capture", "--model", "demo", "--quantize", quantize, "--max-new-tokens", 4)
    assert done.status == 0, done.err
    assert manifest()["options"]["quantize"] == quantize
    assert files() == ["attention_sample_0.h5", "manifest.json"]


def test_quantizing_without_bitsandbytes(command_line: CommandLine) -> None:
    from importlib.util import find_spec

    if find_spec("bitsandbytes") is not None:
        pytest.skip("bitsandbytes is installed")
    done = command_line("capture", "--model", "demo", "--quantize", "4bit")
    assert done.status == 1
    assert "pip install 'att_viz[quantize]'" in done.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--device", "gpu"], "none of auto, cpu, mps"),
        (["--field", "q"], "give --prompts as well"),
        (["--prompt", "-", "--prompts", "-"], "can be read once only"),
        (["--truncate", "end"], "left"),
        (["--max-samples", "0"], "max-samples"),
        (["--temperature", "-1"], "temperature"),
    ],
)
def test_wrong_use_exits_with_2(command_line: CommandLine, arguments: list[str], words: str) -> None:
    done = command_line("capture", "--model", "demo", *arguments)
    assert done.status == 2
    assert words in done.err
    assert not Path("attention_data").exists()


def test_no_prompt_at_all(command_line: CommandLine) -> None:
    done = command_line("capture", "--model", "demo", "--prompts", "-", stdin="\n \n")
    assert (done.status, done.err) == (1, "Error: there is no prompt in standard input\n")
    assert not Path("attention_data").exists()


def test_a_model_that_is_not_there_leaves_no_directory(command_line: CommandLine) -> None:
    assert command_line("capture", "--model", "no/such-model").status == 1
    assert not Path("attention_data").exists()
    Path("attention_data").mkdir()
    assert command_line("capture", "--model", "no/such-model").status == 1
    assert Path("attention_data").is_dir()
