"""Models that are loaded already, whatever they are wrapped in, at every door that takes one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
import transformers
from support.models.tiny_models import TinyModel, make_model

from att_viz import AttentionMatrix, AttentionSaver, SelfAttentionModel, doctor
from att_viz.analysis import (
    attention_flow,
    attention_rollout,
    compute_attention_attribution,
    knockout,
    logit_lens,
)
from att_viz.errors import InvalidInputError, ModelError

# PEFT asks transformers for things by their old names.
pytestmark = pytest.mark.filterwarnings("ignore:.is_gradient_checkpointing. is deprecated:FutureWarning")

PROMPT = "Alice and Bob are siblings."


@pytest.fixture(scope="module")
def loaded(tiny_model: TinyModel) -> SelfAttentionModel:
    return SelfAttentionModel(tiny_model("llama"))


def rows(matrix: AttentionMatrix) -> np.ndarray:
    return np.concatenate([matrix.rows(layer, head) for layer in matrix.layers for head in matrix.heads(layer)])


def lora(model: Any) -> Any:
    peft = pytest.importorskip("peft")
    torch.manual_seed(3)
    config = peft.LoraConfig(r=2, lora_alpha=16, target_modules=["q_proj", "o_proj"], init_lora_weights=False)
    return peft.get_peft_model(model, config)


def wrapped_in_everything(loaded: SelfAttentionModel) -> dict[str, Any]:
    return {
        "SelfAttentionModel": loaded,
        "pipeline": transformers.pipeline("text-generation", model=loaded.model, tokenizer=loaded.tokenizer),
        "torch.compile": torch.compile(loaded.model, backend="eager"),
        "model": loaded.model,
    }


@pytest.mark.parametrize("kind", ["SelfAttentionModel", "pipeline", "torch.compile", "model"])
def test_every_door_takes_it(loaded: SelfAttentionModel, kind: str, tmp_path: Path) -> None:
    given = wrapped_in_everything(loaded)[kind]
    ids = loaded.tokenizer(PROMPT, return_tensors="pt")["input_ids"]
    again = SelfAttentionModel(given, None if kind in ("SelfAttentionModel", "pipeline") else loaded.tokenizer)
    assert again.model is loaded.model
    expected = loaded.generate_text(PROMPT, 3)[1]
    assert np.array_equal(rows(again.generate_text(PROMPT, 3)[1]), rows(expected))
    with AttentionSaver(given, output_file=tmp_path / "rows.h5"):
        (loaded if kind == "pipeline" else given)(input_ids=ids)
    with AttentionMatrix.open(tmp_path / "rows.h5") as saved:
        assert saved.num_rows == ids.shape[1]
        assert saved.tokens[0].startswith("<id") == (kind in ("torch.compile", "model"))
    plain = loaded.model
    assert knockout(given, ids, (3, 2)) == knockout(plain, ids, (3, 2))
    assert np.array_equal(attention_rollout(given, ids).raw, attention_rollout(plain, ids).raw)
    assert np.array_equal(attention_flow(given, inputs=ids), attention_flow(plain, inputs=ids))
    assert np.array_equal(logit_lens(given, ids).top_ids, logit_lens(plain, ids).top_ids)
    batch = {"input_ids": ids}
    assert compute_attention_attribution(given, batch) == compute_attention_attribution(plain, batch)
    assert doctor(given, 64).check.passed


def test_a_text_where_the_tokenizer_is_at_hand(loaded: SelfAttentionModel) -> None:
    ids = loaded.tokenizer(PROMPT)["input_ids"]
    assert knockout(loaded, PROMPT, (3, 2)) == knockout(loaded, ids, (3, 2))
    assert np.array_equal(attention_rollout(loaded, PROMPT).raw, attention_rollout(loaded, ids).raw)
    assert np.array_equal(logit_lens(loaded, PROMPT).top_ids, logit_lens(loaded, ids, loaded.tokenizer).top_ids)
    with pytest.raises(InvalidInputError, match="needs a SelfAttentionModel"):
        knockout(loaded.model, PROMPT, (3, 2))
    with pytest.raises(InvalidInputError, match="needs a SelfAttentionModel"):
        attention_rollout(loaded.model, PROMPT)


def test_a_model_with_an_adapter_is_shown_with_it(loaded: SelfAttentionModel, tiny_model: TinyModel) -> None:
    before = loaded.generate_text(PROMPT, 0)[1]
    adapted = lora(SelfAttentionModel(tiny_model("llama")).model)
    model = SelfAttentionModel(adapted, loaded.tokenizer)
    matrix = model.generate_text(PROMPT, 0)[1]
    assert np.abs(rows(matrix) - rows(before)).max() > 1e-3
    ids = loaded.tokenizer(PROMPT, return_tensors="pt")["input_ids"]
    adapted.eval()
    adapted.base_model.model.set_attn_implementation("eager")
    with torch.no_grad():
        eager = adapted(input_ids=ids, output_attentions=True).attentions
    expected = AttentionMatrix.from_attentions(eager, matrix.tokens)
    assert np.abs(rows(matrix) - rows(expected)).max() < 1e-5


def test_an_adapter_of_virtual_tokens_is_refused(loaded: SelfAttentionModel, tiny_model: TinyModel) -> None:
    peft = pytest.importorskip("peft")
    config = peft.PromptTuningConfig(task_type="CAUSAL_LM", num_virtual_tokens=3)
    adapted = peft.get_peft_model(SelfAttentionModel(tiny_model("llama")).model, config)
    with pytest.raises(InvalidInputError, match="vectors before the prompt"):
        SelfAttentionModel(adapted, loaded.tokenizer)


def test_an_adapter_directory(tiny_model: TinyModel, tmp_path: Path) -> None:
    adapted = lora(SelfAttentionModel(tiny_model("llama")).model)
    adapted.save_pretrained(tmp_path)
    tokenizer = SelfAttentionModel(tiny_model("llama")).tokenizer
    expected = SelfAttentionModel(adapted, tokenizer).generate_text(PROMPT, 4)[1]
    model = SelfAttentionModel(tmp_path)
    matrix = model.generate_text(PROMPT, 4)[1]
    assert model.name == tmp_path.name
    assert matrix.tokens == expected.tokens
    assert np.abs(rows(matrix) - rows(expected)).max() < 1e-6
    assert not any(module.training for module in model.model.modules())


def test_an_adapter_whose_model_is_not_here(tiny_model: TinyModel, tmp_path: Path) -> None:
    adapted = lora(SelfAttentionModel(tiny_model("llama")).model)
    adapted.save_pretrained(tmp_path)
    path = tmp_path / "adapter_config.json"
    path.write_text(path.read_text().replace(str(tiny_model("llama")), "/nowhere/at/all"))
    with pytest.raises(ModelError, match=r"the adapter in .* is for a model that is not here.*/nowhere/at/all"):
        SelfAttentionModel(tmp_path)
    path.write_text("{}")
    with pytest.raises(ModelError, match="does not say which model"):
        SelfAttentionModel(tmp_path)


def test_dropout_of_a_model_in_training_is_switched_off_while_it_generates(loaded: SelfAttentionModel) -> None:
    model = make_model("gpt2", len(loaded.tokenizer))
    expected = SelfAttentionModel(model, loaded.tokenizer).generate_text(PROMPT, 2)[1]
    model.train()
    model.transformer.h[0].train(False)
    matrix = SelfAttentionModel(model, loaded.tokenizer).generate_text(PROMPT, 2)[1]
    assert np.array_equal(rows(matrix), rows(expected))
    assert model.training
    assert not model.transformer.h[0].training


def test_what_a_loaded_model_cannot_be_given(loaded: SelfAttentionModel) -> None:
    with pytest.raises(InvalidInputError, match=r"needs its tokenizer, too"):
        SelfAttentionModel(loaded.model)
    with pytest.raises(InvalidInputError, match=r"device, dtype cannot be given: the model is loaded already"):
        SelfAttentionModel(loaded, dtype="float32", device="cpu")
    with pytest.raises(InvalidInputError, match="the tokenizer is a int"):
        SelfAttentionModel(loaded.model, 3)
    with pytest.raises(ModelError, match="the model knows 100 only"):
        SelfAttentionModel(make_model("llama", vocab_size=100), loaded.tokenizer)


def test_weights_that_are_shapes_only(loaded: SelfAttentionModel) -> None:
    with torch.device("meta"):
        config = loaded.model.config
        assert isinstance(config, transformers.LlamaConfig)
        empty = transformers.LlamaForCausalLM(config)
    for ask in (doctor, AttentionSaver, lambda model: SelfAttentionModel(model, loaded.tokenizer)):
        with pytest.raises(InvalidInputError, match="meta device"):
            ask(empty)


def test_a_device_can_be_named(tiny_model: TinyModel) -> None:
    for device in ("cpu", torch.device("cpu"), "auto"):
        assert SelfAttentionModel(tiny_model("llama"), device=device).model.device.type in ("cpu", "cuda")
    with pytest.raises(InvalidInputError, match="device and device_map were both given"):
        SelfAttentionModel(tiny_model("llama"), device="cpu", device_map="cpu")
    with pytest.raises(InvalidInputError, match="there is no device 'tpu'"):
        SelfAttentionModel(tiny_model("llama"), device="tpu")
