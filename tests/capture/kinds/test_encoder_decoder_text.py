"""`SelfAttentionModel` over an encoder and a decoder: what it writes, where both looked, and the archive of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
import transformers
from support.architectures.encoder_decoders import over_all_keys
from support.models.encoder_decoders import HEADS, LAYERS, NAMES, returned_attentions, save_encoder_decoder
from support.processes.command_runner import command_runner

from att_viz import AttentionMatrix, SelfAttentionModel
from att_viz.archive.checking.verify import verify
from att_viz.cli import _att_viz
from att_viz.encoder_decoder_attention import EncoderDecoderAttention, opened_whole
from att_viz.errors import CaptureError, InvalidInputError, ModelError
from att_viz.plots import heatmap
from att_viz.report.facts import facts, sequence_fact

TEXT = "Alice and Bob are siblings."


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_encoder_decoder("t5", tmp_path_factory.mktemp("t5"))


def answered(model: SelfAttentionModel, text: Any = TEXT, tokens: int = 7, **options: Any) -> EncoderDecoderAttention:
    _, matrix, _ = model.generate_text(text, tokens, **options)
    assert isinstance(matrix, EncoderDecoderAttention)
    return matrix


def check(found: EncoderDecoderAttention, directory: Path, name: str = "t5") -> None:
    """Every row of every kind is the model's own."""
    assert found.encoder.token_ids is not None
    assert found.token_ids is not None
    expected = returned_attentions(directory, found.encoder.token_ids, found.token_ids[: found.num_rows])
    encoder, decoder = LAYERS[name]
    for matrix, layers in ((found.encoder, encoder), (found.decoder, decoder), (found, decoder)):
        assert (matrix.num_layers, matrix.num_heads) == (layers, HEADS)
        for layer, weights in enumerate(expected[matrix.kind]):
            np.testing.assert_allclose(matrix.layer(layer), weights, atol=1e-5)
        # Flat rows would be right whatever the scores were.
        assert matrix.num_keys == 1 or expected[matrix.kind][0].max() > 1.5 / matrix.num_keys


def answered_as_by_generate(directory: Path) -> tuple[list[str], EncoderDecoderAttention, int]:
    """What `generate_text` gives, whose output is transformers' own."""
    model = SelfAttentionModel(directory)
    tokens, found, prompt_length = model.generate_text(TEXT, 7)
    assert isinstance(found, EncoderDecoderAttention)
    plain: Any = transformers.AutoModelForSeq2SeqLM.from_pretrained(directory).eval()
    inputs = model.tokenizer(TEXT, return_tensors="pt")
    own = plain.generate(
        input_ids=inputs["input_ids"], attention_mask=inputs["attention_mask"], max_new_tokens=7, do_sample=False
    )
    assert found.token_ids is not None
    assert found.token_ids.tolist() == own[0].tolist()
    return tokens, found, prompt_length


@pytest.mark.parametrize("name", NAMES)
def test_the_output_is_that_of_generate_and_the_rows_are_the_models_own(name: str, tmp_path: Path) -> None:
    directory = save_encoder_decoder(name, tmp_path)
    tokens, found, prompt_length = answered_as_by_generate(directory)
    assert (tokens, prompt_length) == (list(found.tokens), 1)
    assert found.num_rows == len(tokens) - 1
    assert "".join(found.encoder.token_texts) == TEXT
    assert found.key_texts == found.encoder.token_texts
    check(found, directory, name)


@pytest.mark.parametrize(
    ("name", "changes", "reaches", "model", "encoder"),
    [
        (
            "led",
            {"attention_window": [4, 8]},
            (2, 4),
            "windows of layers 0: 2, 1: 4",
            "(tokens to either side: layer 0: 2, layer 1: 4)",
        ),
        ("longt5", {"local_radius": 3}, (3, 3), "sliding window of 3", "(3 tokens to either side)"),
    ],
)
def test_windows_of_an_encoder_are_spread_over_all_keys(
    name: str, changes: dict[str, Any], reaches: tuple[int, int], model: str, encoder: str, tmp_path: Path
) -> None:
    directory = save_encoder_decoder(name, tmp_path, **changes)
    _, found, _ = answered_as_by_generate(directory)
    assert found.token_ids is not None
    assert found.encoder.token_ids is not None
    count = len(found.encoder.tokens)
    expected = returned_attentions(directory, found.encoder.token_ids, found.token_ids[: found.num_rows])
    for matrix in (found.encoder, found.decoder, found):
        for layer, weights in enumerate(expected[matrix.kind]):
            whole = weights
            if matrix.kind == "encoder_self":
                whole = over_all_keys(torch.from_numpy(weights)[None], count)[0].numpy()
            np.testing.assert_allclose(matrix.layer(layer), whole, atol=1e-5)
    for layer, reach in enumerate(reaches):
        seen = (found.encoder.layer(layer) > 0).any(axis=0).sum(axis=1)
        assert seen.tolist() == [min(place + reach, count - 1) - max(place - reach, 0) + 1 for place in range(count)]
        assert seen.tolist() == found.encoder.extent(layer).counts.tolist()
    assert (found.encoder.metadata.capture, found.decoder.extent(0).counts[-1]) == ("eager", found.num_rows)
    assert f"in 2 of the layers within a window only {encoder}; " in sequence_fact(found.encoder)
    assert model in dict(facts(found.encoder))["Model"]
    assert "sliding" not in dict(facts(found))["Model"]
    with pytest.raises(InvalidInputError, match="the input has 65 tokens"):
        answered(SelfAttentionModel(save_encoder_decoder("led", tmp_path / "led")), [7] * 65)


def test_an_output_that_is_known_is_not_generated(directory: Path) -> None:
    model = SelfAttentionModel(directory)
    found = answered(model, completion="Bob is Alice.")
    assert "".join(found.token_texts[1:]) == "Bob is Alice."
    assert found.metadata.generation == {"completion": "given"}
    check(found, directory)
    ids = model.tokenizer(TEXT)["input_ids"]
    same = answered(model, ids, completion=found.token_ids[1:].tolist() if found.token_ids is not None else [])
    np.testing.assert_array_equal(same.layer(0), found.layer(0))


def test_without_new_tokens_there_is_the_row_of_the_start_token(directory: Path) -> None:
    found = answered(SelfAttentionModel(directory), tokens=0)
    assert (found.num_rows, len(found.tokens), found.decoder.num_rows) == (1, 1, 1)
    check(found, directory)


def test_one_archive_holds_all_three(directory: Path, tmp_path: Path) -> None:
    found = answered(SelfAttentionModel(directory), save_prefix=str(tmp_path / "a"))
    path = tmp_path / "a.h5"
    assert verify(path).is_sound
    with EncoderDecoderAttention.open(path) as opened, opened_whole(path) as whole:
        assert isinstance(whole, EncoderDecoderAttention)
        pairs: list[tuple[AttentionMatrix, AttentionMatrix]] = [
            (opened, found),
            (opened.encoder, found.encoder),
            (opened.decoder, found.decoder),
        ]
        for one, other in pairs:
            assert (one.tokens, one.token_texts, one.prompt_length) == (
                other.tokens,
                other.token_texts,
                other.prompt_length,
            )
            np.testing.assert_allclose(one.layer(1), other.layer(1), rtol=1e-3, atol=1e-7)
        axes = heatmap(opened, 1, 0).axes[0]
        assert len(axes.get_xticklabels()) == found.num_keys
    found.encoder.save(tmp_path / "b.h5")
    with opened_whole(tmp_path / "b.h5") as alone:
        assert not isinstance(alone, EncoderDecoderAttention)
    with pytest.raises(InvalidInputError, match=r"does not hold the three kinds.*AttentionMatrix\.open"):
        EncoderDecoderAttention.open(tmp_path / "b.h5")
    with pytest.raises(InvalidInputError, match="of the kind 'cross', where 'encoder_self' belongs"):
        EncoderDecoderAttention(found, found.decoder, found.encoder)
    with pytest.raises(InvalidInputError, match="of other texts"):
        EncoderDecoderAttention(found.encoder, answered(SelfAttentionModel(directory), tokens=2).decoder, found)


def test_what_makes_no_sense_is_refused(directory: Path) -> None:
    model = SelfAttentionModel(directory)
    with pytest.raises(InvalidInputError, match=r"use generate_text\(text\)"):
        model.encode(TEXT)
    with pytest.raises(InvalidInputError, match="influence is measured of causal"):
        model.generate_text(TEXT, 2, influence="words")
    with pytest.raises(InvalidInputError, match="chat messages go through"):
        model.generate_text([{"role": "user", "content": TEXT}], 2)
    with pytest.raises(InvalidInputError, match="reads, and cannot hear"):
        model.generate_text(audio=np.zeros(99, np.float32), sampling_rate=16000)
    with pytest.raises(InvalidInputError, match="there is no prompt"):
        model.generate_text()
    sees = transformers.UdopConfig(d_model=16, d_kv=8, d_ff=16, num_layers=1, num_heads=2, vocab_size=400)
    with pytest.raises(CaptureError, match="has an encoder and a decoder"):
        SelfAttentionModel(transformers.UdopForConditionalGeneration(sees), model.tokenizer)


def test_positions_end(tmp_path: Path) -> None:
    model = SelfAttentionModel(save_encoder_decoder("bart", tmp_path))
    with pytest.raises(InvalidInputError, match="the input has 65 tokens, but the model has positions for 64 only"):
        model.generate_text([7] * 65, 2)
    with pytest.raises(InvalidInputError, match="the output has 65 tokens"):
        model.generate_text(TEXT, completion=[7] * 65)
    with pytest.warns(UserWarning, match="generation ended after 64 new tokens"):
        found = answered(model, tokens=80, eos_token_id=None, suppress_tokens=[model.tokenizer.eos_token_id])
    assert len(found.tokens) == 65


def test_a_checkpoint_without_its_decoder_is_refused(tmp_path: Path) -> None:
    from safetensors.torch import load_file, save_file

    directory = save_encoder_decoder("bart", tmp_path)
    weights = load_file(directory / "model.safetensors")
    kept = {name: tensor for name, tensor in weights.items() if "decoder.layers.2" not in name}
    save_file(kept, directory / "model.safetensors", {"format": "pt"})
    with pytest.raises(ModelError, match=r"does not hold model\.decoder\.layers\.2"):
        SelfAttentionModel(directory)


def test_samples_are_collected(directory: Path, tmp_path: Path) -> None:
    options = ["--model", str(directory), "--prompt", TEXT, "--max-new-tokens", "3"]
    result = command_runner().invoke(_att_viz, ["capture", *options, "-o", str(tmp_path / "out")])
    assert result.exit_code == 0, result.output
    file = tmp_path / "out" / "attention_sample_0.h5"
    with AttentionMatrix.open(file, 2) as cross:
        assert cross.kind == "cross"
    result = command_runner().invoke(
        _att_viz, ["capture", *options, "--format", "pickle", "-o", str(tmp_path / "other")]
    )
    assert "no place for the three kinds" in result.output


def test_float16_is_widened_before_the_softmax(directory: Path) -> None:
    model = SelfAttentionModel(directory, dtype=torch.bfloat16)
    found = answered(model, tokens=3)
    np.testing.assert_allclose(found.layer(1).sum(axis=-1), 1.0, atol=1e-5)
