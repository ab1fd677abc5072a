"""Sounds from files: WAV by itself, other formats where the package soundfile is installed."""

from __future__ import annotations

import wave
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from att_viz.errors import InvalidInputError

__all__ = ["read_sound"]

_LONGEST = 3600
"""Seconds; nobody transcribes more at once, and a damaged header may claim years."""


def read_sound(path: Path) -> tuple[NDArray[np.float32], int]:
    """Read a sound.

    Args:
        path: a WAV file of whole numbers (PCM, 8 to 32 bits); any format of libsndfile (FLAC, OGG, MP3, WAV of floats)
            where the package soundfile is installed.

    Returns:
        Samples between -1 and 1, float32 [samples], the mean of the channels; and how many there are in a second.

    Raises:
        InvalidInputError: if there is no such file, or it cannot be read.
    """
    if not path.is_file():
        raise InvalidInputError(f"there is no file {path}")
    by_library = find_spec("soundfile") is not None
    try:
        samples, rate = _by_library(path) if by_library else _wav(path)
    except (OSError, EOFError, RuntimeError, ValueError, wave.Error) as error:
        advice = (
            "" if by_library else "; without the package soundfile only WAV files of whole numbers (PCM) can be read"
        )
        raise InvalidInputError(f"{path} cannot be read as a sound: {error or 'it ends too early'}{advice}") from error
    return samples.mean(axis=1, dtype=np.float32), rate


def _by_library(path: Path) -> tuple[NDArray[np.float32], int]:
    soundfile = import_module("soundfile")
    known = soundfile.info(path)
    _check_length(known.frames, known.samplerate)
    samples, rate = soundfile.read(path, dtype="float32", always_2d=True)
    return samples, int(rate)


def _wav(path: Path) -> tuple[NDArray[np.float32], int]:
    """Samples [samples, channels], and how many there are in a second."""
    with wave.open(str(path), "rb") as file:
        width, channels, rate = file.getsampwidth(), file.getnchannels(), file.getframerate()
        _check_length(file.getnframes(), rate)
        data = file.readframes(file.getnframes())
    if width not in (1, 2, 3, 4):
        raise ValueError(f"its samples have {8 * width} bits")
    data = data[: len(data) // (width * channels) * width * channels]
    whole: NDArray[Any]
    if width == 1:
        # Samples of 8 bits have no sign.
        whole = np.frombuffer(data, np.uint8).astype(np.float32) - 128
    elif width == 3:
        padded = np.zeros((len(data) // 3, 4), np.uint8)
        padded[:, 1:] = np.frombuffer(data, np.uint8).reshape(-1, 3)
        whole = padded.reshape(-1).view("<i4").astype(np.float32) / 256
    else:
        whole = np.frombuffer(data, f"<i{width}").astype(np.float32)
    return (whole / 2 ** (8 * width - 1)).astype(np.float32).reshape(-1, channels), rate


def _check_length(samples: int, rate: int) -> None:
    if rate <= 0 or samples > _LONGEST * rate:
        raise ValueError(f"it says that it holds {samples:,} samples, {rate:,} in a second, which is over an hour")
