"""Finding, loading and refusing models."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
import torch
from support.models.tiny_models import TinyModel

from att_viz.errors import CaptureError, InvalidInputError, MissingExtraError, ModelError
from att_viz.model.source import model_label
from att_viz.self_attention_model import SelfAttentionModel


def test_the_demo_model_loads_like_any_other() -> None:
    model = SelfAttentionModel("demo")
    assert model.name == "demo"
    assert model.model.config.model_type == "llama"
    _, matrix, _ = model.generate_text("Tom", max_new_tokens=2)
    assert matrix.metadata.model == "demo"


def test_a_directory_is_named_by_its_last_part(tiny_model: TinyModel, monkeypatch: pytest.MonkeyPatch) -> None:
    directory = tiny_model("llama")
    assert SelfAttentionModel(directory).name == "llama"
    assert SelfAttentionModel(f"{directory}/").name == "llama"
    monkeypatch.chdir(directory)
    assert SelfAttentionModel(".").name == "llama"


@pytest.mark.parametrize(
    ("folder", "saved_from", "card", "label"),
    [
        ("hf", "owner/SmolLM2-135M", "", "owner/SmolLM2-135M"),
        ("checkpoint-500", "owner/base", "", "owner/base"),
        ("smollm2-135m", "owner/SmolLM2-135M", "", "owner/SmolLM2-135M"),
        ("my-finetune", "owner/base", "", "my-finetune"),
        ("hf", "/srv/secret/model", "", "hf"),
        ("hf", "", "---\nlicense: mit\nmodel_name: 'My model'\n---\n# Else\n", "My model"),
        ("model", "", "# No front matter\nmodel_name: x\n", "model"),
        ("models--owner--name/snapshots/0123456789abcdef", "", "", "owner/name"),
        ("Qwen3-0.6B", "", "", "Qwen3-0.6B"),
    ],
)
def test_a_directory_that_says_nothing_is_named_by_its_card_or_config(
    tmp_path: Path, folder: str, saved_from: str, card: str, label: str
) -> None:
    directory = tmp_path / folder
    directory.mkdir(parents=True)
    (directory / "config.json").write_text(json.dumps({"_name_or_path": saved_from}), encoding="utf-8")
    if card:
        (directory / "README.md").write_text(card, encoding="utf-8")
    assert model_label(directory) == label


def test_a_damaged_card_or_config_names_nothing(tmp_path: Path) -> None:
    (tmp_path / "hf").mkdir()
    (tmp_path / "hf" / "config.json").write_text("[", encoding="utf-8")
    (tmp_path / "hf" / "README.md").write_bytes(b"---\n\xff\n---")
    assert model_label(tmp_path / "hf") == "hf"


def test_arguments_reach_the_model_and_the_tokenizer(tiny_model: TinyModel, tmp_path: Path) -> None:
    directory = tiny_model("llama")
    (tmp_path / "part").symlink_to(directory)
    model = SelfAttentionModel(tmp_path, subfolder="part", dtype=torch.bfloat16, attn_implementation="eager")
    assert model.model.dtype == torch.bfloat16
    assert model.model.config._attn_implementation == "eager"
    _, matrix, _ = model.generate_text("Tom", max_new_tokens=2)
    assert matrix.metadata.compute_dtype == "bfloat16"
    assert model.model.config._attn_implementation == "eager"


def test_weights_keep_the_dtype_they_are_stored_in(tiny_model: TinyModel) -> None:
    assert SelfAttentionModel(tiny_model("llama", dtype=torch.float16)).model.dtype == torch.float16


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("nobody/nothing", "local cache.*HF_HUB_OFFLINE.*hf download nobody/nothing"),
        ("nothing", "local cache"),
        ("./nothing", "no directory"),
        ("/nowhere/at/all", "no directory"),
        ("a/b/c", "no directory"),
    ],
)
def test_a_model_that_is_not_there(name: str, message: str) -> None:
    with pytest.raises(ModelError, match=message):
        SelfAttentionModel(name)


def test_a_directory_without_a_model(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"no config\.json"):
        SelfAttentionModel(tmp_path)


def test_an_empty_name() -> None:
    with pytest.raises(InvalidInputError, match="empty"):
        SelfAttentionModel(" ")


def test_a_damaged_model(tiny_model: TinyModel, tmp_path: Path) -> None:
    import shutil

    directory = shutil.copytree(tiny_model("llama"), tmp_path / "damaged")
    (directory / "model.safetensors").write_bytes(b"nothing")
    with pytest.raises(ModelError, match="could not be loaded"):
        SelfAttentionModel(directory)


def test_a_model_without_a_tokenizer(tiny_model: TinyModel, tmp_path: Path) -> None:
    import shutil

    directory = shutil.copytree(tiny_model("llama"), tmp_path / "bare", ignore=shutil.ignore_patterns("tokenizer*"))
    with pytest.raises(ModelError, match="tokenizer"):
        SelfAttentionModel(directory)


def test_code_of_strangers_is_not_run(tiny_model: TinyModel, tmp_path: Path) -> None:
    import json
    import shutil

    directory = shutil.copytree(tiny_model("llama"), tmp_path / "foreign")
    config = json.loads((directory / "config.json").read_text())
    config.update(model_type="foreign", auto_map={"AutoConfig": "code.C", "AutoModelForCausalLM": "code.M"})
    (directory / "config.json").write_text(json.dumps(config))
    (directory / "code.py").write_text("raise SystemExit('this code ran')")
    with pytest.raises(ModelError, match="trust_remote_code=True"):
        SelfAttentionModel(directory)


def test_a_model_without_attention(tiny_model: TinyModel) -> None:
    with pytest.raises(CaptureError, match="no attention to show"):
        SelfAttentionModel(tiny_model("mamba"))


def test_a_model_that_is_no_causal_language_model(tiny_model: TinyModel, tmp_path: Path) -> None:
    import shutil

    from transformers import PatchTSTConfig

    directory = shutil.copytree(tiny_model("llama"), tmp_path / "vit")
    PatchTSTConfig().save_pretrained(directory)
    with pytest.raises(ModelError, match="neither a causal language model"):
        SelfAttentionModel(directory)


def test_without_torch_one_sentence_says_what_to_install() -> None:
    program = (
        "import sys; sys.modules['torch'] = None\n"
        "from att_viz.self_attention_model import SelfAttentionModel\n"
        "from att_viz.errors import MissingExtraError\n"
        "try:\n    SelfAttentionModel('demo')\n"
        "except MissingExtraError as error:\n    print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == f"{MissingExtraError('running a model', 'models')}\n"


def test_importing_the_class_imports_no_torch() -> None:
    program = "import sys, att_viz.self_attention_model; print('torch' in sys.modules, 'transformers' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "False False\n"
