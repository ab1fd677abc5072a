"""A sound as the inputs of a model that listens, and which part of it each place of the encoder is."""

from __future__ import annotations

import inspect
import os
from dataclasses import dataclass
from math import ceil
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from transformers import PreTrainedModel

from att_viz.errors import CaptureError, InvalidInputError
from att_viz.model.sound.encoders import hearing_class, places_of_samples, step_of_places
from att_viz.model.sound.file import read_sound

__all__ = ["Sound", "sound_inputs"]

_FRAMES_PER_SECOND = 100
"""Of log-mel spectra, where the feature extractor does not say (Kaldi's, which Speech2Text's is, has 10 ms)."""
_EDGE = 3
"""Places that convolutions without padding lose at the ends."""


@dataclass(frozen=True, eq=False)
class Sound:
    """A sound, ready for a model.

    Attributes:
        inputs: what the encoder gets: spectra [1, ...] or samples [1, samples], and a mask where there is one.
        seconds: how long the sound is, without what is put behind it.
        step: how many seconds lie between the beginnings of two places of the encoder.
        places: how many places the encoder has for the inputs.
        lost: how many fewer, or more, there may be: what convolutions lose at the ends, where that is not known.
    """

    inputs: dict[str, torch.Tensor]
    seconds: float
    step: float
    places: int
    lost: int = _EDGE

    def names(self, count: int) -> list[str]:
        """What to call the places of the encoder: the time at which each begins and the next one does.

        Args:
            count: how many places there are.

        Returns:
            Names such as "0.00–0.02 s".

        Raises:
            CaptureError: if the encoder has another number of places than its strides say.
        """
        if abs(count - self.places) > self.lost:
            raise CaptureError(
                f"the encoder has {count:,} places for this sound, where its convolutions make {self.places:,} of it, "
                "so nobody knows of which time each is"
            )
        digits = 2 if abs(100 * self.step - round(100 * self.step)) < 1e-9 else 3
        return [f"{place * self.step:.{digits}f}–{(place + 1) * self.step:.{digits}f} s" for place in range(count)]

    def texts(self, count: int) -> list[str]:
        """The names as a text in which every place is a word, and every second a line."""
        second = [int(round(place * self.step, 6)) for place in range(count + 1)]
        texts = []
        for place, name in enumerate(self.names(count)):
            begins_line = place == 0 or second[place] != second[place - 1]
            ends_line = place + 1 < count and second[place + 1] != second[place]
            texts.append(("" if begins_line else " ") + name + ("\n" if ends_line else ""))
        return texts

    def heard(self, count: int) -> int:
        """How many of the first places begin before the sound ends; the others are of the silence put behind it."""
        return min(count, ceil(round(self.seconds / self.step, 6)))


def sound_inputs(model: PreTrainedModel, extractor: Any, audio: Any, sampling_rate: int | None) -> Sound:
    """Turn a sound into what a model that listens reads.

    Args:
        model: the model.
        extractor: its feature extractor, which makes spectra of samples; None where there is none.
        audio: samples, floats [samples] (between -1 and 1), of one channel; or the path of a file, see
            `sound.file.read_sound`.
        sampling_rate: how many samples there are in a second; a file says it itself.

    Returns:
        The sound.

    Raises:
        InvalidInputError: if the sound cannot be used: no numbers, another sampling rate than the model's, or longer
            than what it hears at once.
    """
    if extractor is None:
        raise InvalidInputError(
            f"{type(model).__name__} listens, and what makes its inputs of a sound is missing; give the processor in "
            "the place of the tokenizer: SelfAttentionModel(model, AutoProcessor.from_pretrained(...))"
        )
    samples, rate = _samples(audio, sampling_rate)
    wanted = int(extractor.sampling_rate)
    if rate != wanted:
        raise InvalidInputError(
            f"the sound has {rate:,} samples in a second, and the model wants {wanted:,}; convert it first "
            f"(ffmpeg -i sound.wav -ar {wanted} -ac 1 converted.wav)"
        )
    most = getattr(extractor, "n_samples", None)
    if isinstance(most, int) and len(samples) > most:
        raise InvalidInputError(
            f"the sound lasts {len(samples) / rate:.1f} s, and the model hears {most / rate:.1f} s at once; cut it "
            "into pieces, and give one at a time"
        )
    try:
        made = extractor(samples, sampling_rate=rate, return_tensors="pt")
    except (ValueError, TypeError, ImportError, RuntimeError) as error:
        raise InvalidInputError(f"the model's feature extractor refused the sound: {error}") from error
    known = inspect.signature(model.forward).parameters
    inputs = {
        name: tensor.to(model.dtype) if tensor.is_floating_point() else tensor
        for name, tensor in made.items()
        if name in known and isinstance(tensor, torch.Tensor)
    }
    read = inputs[model.main_input_name]
    config: Any = model.config
    if hearing_class(config) is not None:
        places = places_of_samples(config, read.shape[1])
        if not places:
            raise InvalidInputError(f"the sound has {len(samples):,} samples, too few for one place of the encoder")
        return Sound(inputs, len(samples) / rate, step_of_places(config) / rate, places, 0)
    if model.main_input_name == "input_features":
        # Whisper's spectra are [bands, frames], Speech2Text's [frames, bands].
        frames = read.shape[2] if read.shape[1] == getattr(extractor, "feature_size", 0) else read.shape[1]
        seconds_each = getattr(extractor, "hop_length", rate // _FRAMES_PER_SECOND) / rate
    else:
        frames, seconds_each = read.shape[1], 1 / rate
    stride = _stride(model)
    return Sound(inputs, len(samples) / rate, stride * seconds_each, ceil(frames / stride))


def _samples(audio: Any, sampling_rate: int | None) -> tuple[NDArray[np.float32], int]:
    if isinstance(audio, (str, os.PathLike)):
        if sampling_rate is not None:
            raise InvalidInputError("sampling_rate cannot be given with a file, which says it itself")
        samples, sampling_rate = read_sound(Path(audio))
    else:
        if isinstance(sampling_rate, bool) or not isinstance(sampling_rate, (int, np.integer)) or sampling_rate <= 0:
            raise InvalidInputError(
                f"sampling_rate is {sampling_rate!r}; say how many samples a second the sound has, such as 16000"
            )
        given = audio.detach().cpu().float().numpy() if isinstance(audio, torch.Tensor) else np.asarray(audio)
        if given.ndim != 1 or not np.issubdtype(given.dtype, np.floating):
            raise InvalidInputError(
                f"the sound is {given.dtype} {list(given.shape)}; give floats between -1 and 1, [samples], of one "
                "channel (whole numbers of 16 bits divided by 32768), or the path of a WAV file"
            )
        samples = given.astype(np.float32)
    if not len(samples):
        raise InvalidInputError("the sound is empty")
    if not np.isfinite(samples).all():
        raise InvalidInputError("the sound holds values that are no numbers (NaN or infinite)")
    return samples, int(sampling_rate)


def _stride(model: Any) -> int:
    """How many frames, or samples, the encoder's convolutions put together to one place."""
    stride = 1
    for module in model.get_encoder().modules():
        if isinstance(module, torch.nn.Conv1d):
            stride *= module.stride[0]
    return stride
