"""`SelfAttentionModel` over models that hear: what they write, where they looked in the sound, and whose sounds fit."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
import transformers
from support.models.listeners import HEADS, RATE, returned_of_sound, save_listener, sound, write_wav

from att_viz import AttentionMatrix, SelfAttentionModel
from att_viz.encoder_decoder_attention import EncoderDecoderAttention
from att_viz.errors import InvalidInputError

SOUND = sound(0.7)


@pytest.fixture(scope="module")
def whisper(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_listener("whisper", tmp_path_factory.mktemp("whisper"))


def heard(model: SelfAttentionModel, audio: Any = SOUND, rate: int | None = RATE, **options: Any) -> Any:
    _, matrix, given = model.generate_text(audio=audio, sampling_rate=rate, **{"max_new_tokens": 6, **options})
    assert isinstance(matrix, EncoderDecoderAttention)
    assert given == matrix.prompt_length
    return matrix


@pytest.mark.parametrize(
    ("name", "given", "places", "step"),
    [("whisper", 3, 50, 0.02), ("speech_to_text", 1, 17, 0.04), ("moonshine", 1, 27, 0.024), ("speecht5", 1, 34, 0.02)],
)
def test_the_output_is_that_of_generate_and_the_rows_are_the_models_own(
    name: str, given: int, places: int, step: float, tmp_path: Path
) -> None:
    directory = save_listener(name, tmp_path)
    found = heard(SelfAttentionModel(directory))
    plain: Any = transformers.AutoModelForSpeechSeq2Seq.from_pretrained(directory).eval()
    extractor: Any = transformers.AutoFeatureExtractor.from_pretrained(directory)
    own = plain.generate(**extractor(SOUND, sampling_rate=RATE, return_tensors="pt"), max_new_tokens=6, do_sample=False)
    # Whisper returns what it wrote only.
    assert found.token_ids.tolist()[-6:] == own[0].tolist()[-6:]
    assert (found.prompt_length, len(found.tokens), found.num_rows) == (given, given + 6, given + 5)
    assert len(found.encoder.tokens) == found.num_keys == places
    # Whole milliseconds where the step is no whole number of hundredths.
    digits = 3 if name == "moonshine" else 2
    for place in (0, 1, places - 1):
        assert found.encoder.tokens[place] == f"{place * step:.{digits}f}–{(place + 1) * step:.{digits}f} s"
    assert found.metadata.generation["audio_seconds"] == 0.7
    assert found.metadata.generation["audio_tokens"] == min(places, round(0.7 / step + 0.49))
    expected = returned_of_sound(directory, SOUND, found.token_ids[: found.num_rows])
    for matrix in (found.encoder, found.decoder, found):
        assert matrix.num_heads == HEADS
        for layer, weights in enumerate(expected[matrix.kind]):
            np.testing.assert_allclose(matrix.layer(layer), weights, atol=1e-5)
        # Flat rows would be right whatever the scores were.
        assert expected[matrix.kind][0].max() > 2 / matrix.num_keys


def test_places_are_the_moments_of_the_sound(whisper: Path) -> None:
    """Independently: a change of the sound at some time changes the encoder's first layer from there on."""
    model = SelfAttentionModel(whisper)
    other = SOUND.copy()
    other[round(0.5 * RATE) : round(0.52 * RATE)] = 0.9
    values = []
    first: Any = model.model.get_encoder().layers[0]
    hook = first.register_forward_pre_hook(lambda module, args, kwargs: values.append(args[0]), with_kwargs=True)
    for audio in (SOUND, other):
        heard(model, audio, completion="a")
    hook.remove()
    changed = (values[0] - values[1]).abs().sum(-1)[0]
    place = heard(model, completion="a").encoder.tokens.index("0.50–0.52 s")
    # A spectrum's window is 25 ms wide, and two convolutions look 2 and 2 frames further.
    assert changed.argmax().item() in range(place - 1, place + 2)
    assert changed[: place - 3].max() < 1e-3 * changed.max()


def test_files_and_arrays_and_one_archive(whisper: Path, tmp_path: Path) -> None:
    model = SelfAttentionModel(whisper)
    found = heard(model, save_prefix=str(tmp_path / "a"))
    for width, channels in ((1, 1), (2, 2), (3, 1), (4, 2)):
        file = write_wav(tmp_path / "a.wav", SOUND, width=width, channels=channels)
        same = heard(model, file, None)
        assert same.num_rows == found.num_rows
        assert same.encoder.tokens == found.encoder.tokens
        error = np.abs(same.encoder.layer(0) - found.encoder.layer(0)).max()
        assert error < (0.05 if width == 1 else 1e-3), width
    of_torch = heard(model, torch.from_numpy(SOUND).double())
    np.testing.assert_array_equal(of_torch.layer(0), found.layer(0))
    with EncoderDecoderAttention.open(tmp_path / "a.h5") as opened:
        assert opened.key_texts == found.key_texts
        assert opened.prompt_length == 3
        np.testing.assert_allclose(opened.encoder.layer(1), found.encoder.layer(1), rtol=1e-3, atol=1e-7)
    with AttentionMatrix.open(tmp_path / "a.h5") as encoder:
        assert encoder.kind == "encoder_self"
        assert "".join(encoder.token_texts).startswith("0.00–0.02 s 0.02–0.04 s")


def test_an_output_that_is_known_is_not_generated(whisper: Path) -> None:
    found = heard(SelfAttentionModel(whisper), completion="Bob is Alice.")
    assert "".join(found.token_texts[1:]) == "Bob is Alice."
    assert found.metadata.generation["completion"] == "given"
    none = heard(SelfAttentionModel(whisper), max_new_tokens=0)
    assert (none.num_rows, len(none.tokens)) == (1, 1)


def test_a_model_that_is_loaded_takes_its_processor(whisper: Path) -> None:
    loaded: Any = transformers.WhisperForConditionalGeneration.from_pretrained(whisper)
    tokenizer: Any = transformers.AutoTokenizer.from_pretrained(whisper)
    with pytest.raises(InvalidInputError, match="give the processor in the place of the tokenizer"):
        heard(SelfAttentionModel(loaded, tokenizer))

    class Processor:
        """What `AutoProcessor` gives holds both; Whisper's own needs Whisper's own tokenizer."""

        def __init__(self) -> None:
            self.tokenizer = tokenizer
            self.feature_extractor = transformers.AutoFeatureExtractor.from_pretrained(whisper)

    found = heard(SelfAttentionModel(loaded, Processor()))
    np.testing.assert_array_equal(found.layer(0), heard(SelfAttentionModel(whisper)).layer(0))


def test_the_output_ends_where_positions_do(whisper: Path) -> None:
    model = SelfAttentionModel(whisper)
    end = model.tokenizer.eos_token_id
    with pytest.warns(UserWarning, match="generation ended after 21 new tokens"):
        found = heard(model, max_new_tokens=512, suppress_tokens=[end])
    assert len(found.tokens) == 24
    assert len(heard(model, max_new_tokens=21, suppress_tokens=[end]).tokens) == 24


def test_sampling_samples(whisper: Path) -> None:
    model = SelfAttentionModel(whisper)
    drawn = [heard(model, do_sample=True, temperature=5.0, seed=seed).token_ids.tolist() for seed in (1, 1, 2)]
    assert drawn[0] == drawn[1] != drawn[2]
    assert heard(model, do_sample=True, seed=1).metadata.generation["do_sample"] is True


@pytest.mark.parametrize(
    ("audio", "rate", "message"),
    [
        (SOUND, None, "sampling_rate is None"),
        (SOUND, 8000, r"has 8,000 samples in a second, and the model wants 16,000.*ffmpeg"),
        (sound(1.1), RATE, r"lasts 1\.1 s, and the model hears 1\.0 s at once"),
        (SOUND[None], RATE, r"float32 \[1, 11200\]; give floats"),
        ((SOUND * 32767).astype(np.int16), RATE, "int16"),
        (SOUND[:0], RATE, "is empty"),
        (np.full(99, np.nan, np.float32), RATE, "NaN"),
        (None, None, "give it a sound"),
        ("nothing.wav", None, "there is no file"),
        (__file__, None, "cannot be read as a sound"),
        (__file__, RATE, "sampling_rate cannot be given with a file"),
    ],
)
def test_other_sounds_are_refused(whisper: Path, audio: Any, rate: Any, message: str) -> None:
    with pytest.raises(InvalidInputError, match=message):
        heard(SelfAttentionModel(whisper), audio, rate)


def test_a_prompt_is_no_sound(whisper: Path, tmp_path: Path) -> None:
    model = SelfAttentionModel(whisper)
    with pytest.raises(InvalidInputError, match="hears: give it a sound"):
        model.generate_text("Hello")
    with pytest.raises(InvalidInputError, match="nothing is put around a sound"):
        heard(model, system="Hello")
    file = write_wav(tmp_path / "cut.wav", SOUND)
    file.write_bytes(file.read_bytes()[:30])
    with pytest.raises(InvalidInputError, match="cannot be read as a sound"):
        heard(model, file, None)
