"""`encode(audio=…)`: encoders that hear beside eager attention, and each place at its moment of the sound."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
import transformers
from support.architectures.small_configs import small_config
from support.architectures.small_models import randomised
from support.models.listeners import RATE, save_listener, sound, write_wav
from support.models.tiny_models import TinyModel
from support.processes.command_runner import command_runner

from att_viz import AttentionMatrix, SelfAttentionModel
from att_viz.archive.checking.verify import verify
from att_viz.cli import _att_viz
from att_viz.errors import InvalidInputError, ModelError
from att_viz.renderer import Renderer

SOUND = sound(0.7)


def save_encoder(name: str, directory: Path) -> Path:
    """A tiny random encoder that hears samples, with its feature extractor."""
    torch.manual_seed(0)
    config = small_config(transformers.CONFIG_MAPPING[name])
    randomised(transformers.AutoModel.from_config(config)).save_pretrained(directory)
    transformers.Wav2Vec2FeatureExtractor(do_normalize=True).save_pretrained(directory)
    return directory


@pytest.mark.parametrize("name", ["wav2vec2", "hubert", "data2vec-audio"])
def test_rows_are_those_of_eager_attention_and_places_have_their_times(name: str, tmp_path: Path) -> None:
    directory = save_encoder(name, tmp_path / name)
    matrix = SelfAttentionModel(directory).encode(audio=SOUND, sampling_rate=RATE, save_prefix=str(tmp_path / "a"))
    own: Any = transformers.AutoModel.from_pretrained(directory, attn_implementation="eager").eval()
    extractor: Any = transformers.AutoFeatureExtractor.from_pretrained(directory)
    with torch.no_grad():
        found = own(**extractor(SOUND, sampling_rate=RATE, return_tensors="pt"), output_attentions=True)
    assert matrix.kind == "encoder_self"
    assert matrix.num_rows == found.attentions[0].shape[-1] == 34
    for layer, weights in enumerate(found.attentions):
        np.testing.assert_allclose(matrix.layer(layer), weights[0].numpy(), atol=1e-5)
    # Seven convolutions take 320 samples, 20 ms, to a place.
    assert matrix.tokens[:2] == ("0.00–0.02 s", "0.02–0.04 s")
    assert matrix.metadata.generation == {"audio_seconds": 0.7, "audio_tokens": 34}
    assert verify(tmp_path / "a.h5").is_sound
    with AttentionMatrix.open(tmp_path / "a.h5") as read:
        assert read.token_texts == matrix.token_texts


def test_places_are_the_moments_of_the_sound(tmp_path: Path) -> None:
    """Independently: what changes at some time changes what enters the first layer there, and nothing far from it."""
    model = SelfAttentionModel(save_encoder("hubert", tmp_path))
    values: list[torch.Tensor] = []
    features: Any = model.model.feature_projection
    hook = features.register_forward_hook(lambda _, args, out: values.append(args[0][0]))
    other = SOUND.copy()
    other[round(0.5 * RATE) : round(0.52 * RATE)] *= -0.5
    for audio in (SOUND, other):
        tokens = model.encode(audio=audio, sampling_rate=RATE).tokens
    hook.remove()
    changed = (values[0] - values[1]).abs().sum(-1)
    # A place hears 25 ms from where it begins.
    assert abs(int(changed.argmax()) - tokens.index("0.50–0.52 s")) <= 1


def test_a_listener_gives_what_its_encoder_hears(tmp_path: Path) -> None:
    model = SelfAttentionModel(save_listener("whisper", tmp_path))
    matrix = model.encode(audio=SOUND, sampling_rate=RATE)
    _, whole, _ = model.generate_text(audio=SOUND, sampling_rate=RATE, max_new_tokens=2)
    assert matrix.kind == "encoder_self"
    encoder: Any = whole
    for layer in matrix.layers:
        np.testing.assert_allclose(matrix.layer(layer), encoder.encoder.layer(layer), atol=1e-6)


def test_in_the_terminal_and_on_the_page(tmp_path: Path) -> None:
    directory = save_encoder("wav2vec2", tmp_path / "wav2vec2")
    file = write_wav(tmp_path / "a.wav", SOUND)
    asked = ["run", "--model", str(directory), "--audio", str(file), "-o", str(tmp_path / "report")]
    done = command_runner().invoke(_att_viz, asked)
    assert done.exit_code == 0, done.output
    written = (tmp_path / "report" / "att_viz_report.html").read_bytes()
    matrix = SelfAttentionModel(directory).encode(audio=file)
    (path,) = Renderer().render(matrix.tokens, matrix.prompt_length, matrix, save_prefix=f"{tmp_path}/own_")
    assert Path(path).read_bytes() == written
    assert "0.02–0.04 s" in written.decode()
    done = command_runner().invoke(_att_viz, [*asked, "--prompt", "What?"])
    assert done.exit_code == 2
    assert "hears one --audio" in done.output


def test_what_makes_no_sense_is_refused(tmp_path: Path, tiny_model: TinyModel) -> None:
    model = SelfAttentionModel(save_encoder("wav2vec2", tmp_path / "a"))
    with pytest.raises(InvalidInputError, match=r"hears a sound; use encode\(audio=sound\)"):
        model.encode("a text")
    with pytest.raises(InvalidInputError, match=r"hears and writes nothing; use encode\(audio=sound\)"):
        model.generate_text("a text")
    with pytest.raises(InvalidInputError, match="too few for one place"):
        model.encode(audio=SOUND[:300], sampling_rate=RATE)
    with pytest.raises(InvalidInputError, match="the model wants 16,000"):
        model.encode(audio=SOUND, sampling_rate=8000)
    with pytest.raises(InvalidInputError, match="cannot hear"):
        SelfAttentionModel(tiny_model("llama"), progress=False).encode("a", audio=SOUND)
    loaded: Any = model.model
    with pytest.raises(InvalidInputError, match="is missing; give the processor"):
        SelfAttentionModel(loaded).encode(audio=SOUND, sampling_rate=RATE)
    extractor = transformers.Wav2Vec2FeatureExtractor()
    assert SelfAttentionModel(loaded, processor=extractor).encode(audio=SOUND, sampling_rate=RATE).num_rows == 34
    # It cuts a spectrum into patches of time and pitch, which no moment stands for.
    config = small_config(transformers.CONFIG_MAPPING["audio-spectrogram-transformer"])
    transformers.AutoModel.from_config(config).save_pretrained(tmp_path / "ast")
    with pytest.raises(ModelError, match=r"hears spectra \(audio-spectrogram-transformer\)"):
        SelfAttentionModel(tmp_path / "ast")


@pytest.mark.parametrize("samples", [len(SOUND), 1500])
def test_layers_that_look_at_means_of_places_have_their_times(samples: int, tmp_path: Path) -> None:
    """SEW puts two places together; an odd one at the end is left out."""
    directory = save_encoder("sew", tmp_path)
    matrix = SelfAttentionModel(directory).encode(audio=SOUND[:samples], sampling_rate=RATE)
    own: Any = transformers.AutoModel.from_pretrained(directory, attn_implementation="eager").eval()
    extractor: Any = transformers.AutoFeatureExtractor.from_pretrained(directory)
    with torch.no_grad():
        found = own(**extractor(SOUND[:samples], sampling_rate=RATE, return_tensors="pt"), output_attentions=True)
    assert matrix.num_layers == len(found.attentions)
    for layer, weights in enumerate(found.attentions):
        np.testing.assert_allclose(matrix.layer(layer), weights[0].numpy(), atol=1e-5)
    # 640 samples, 40 ms, to a place.
    assert matrix.tokens[:2] == ("0.00–0.04 s", "0.04–0.08 s")


def test_each_head_of_wavlm_has_its_own_weights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its modules return the mean of all heads; torch's function gives those of each when it is asked to."""
    directory = save_encoder("wavlm", tmp_path)
    matrix = SelfAttentionModel(directory).encode(audio=SOUND, sampling_rate=RATE)
    own: Any = transformers.AutoModel.from_pretrained(directory).eval()
    extractor: Any = transformers.AutoFeatureExtractor.from_pretrained(directory)
    asked: Any = torch.nn.functional.multi_head_attention_forward
    found: list[np.ndarray] = []

    def of_each_head(*args: Any, **kwargs: Any) -> Any:
        output, weights = asked(*args, **kwargs, average_attn_weights=False)
        found.append(weights[0].numpy())
        return output, weights.mean(1)

    monkeypatch.setattr(torch.nn.functional, "multi_head_attention_forward", of_each_head)
    with torch.no_grad():
        own(**extractor(SOUND, sampling_rate=RATE, return_tensors="pt"))
    assert matrix.layers == tuple(range(len(found)))
    for layer, weights in enumerate(found):
        assert np.abs(weights - weights.mean(0)).max() > 0.1
        np.testing.assert_allclose(matrix.layer(layer), weights, atol=1e-5)
    assert matrix.tokens[1] == "0.02–0.04 s"
