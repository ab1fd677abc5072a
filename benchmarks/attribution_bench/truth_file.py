"""The ground truth of a model as one small file."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from attribution_bench.cases import Case, Measured

__all__ = ["Truth", "committed_truth", "read_truth", "write_truth"]

_STEPS = 256
"""Effects of single units are kept in steps of 1/256 nat, as int16: they end at +- 128 nats."""
_FOLDER = Path(__file__).parent / "truth"


@dataclass(frozen=True)
class Truth:
    """What was measured of a model.

    Attributes:
        model: what the model is called.
        sha256: of its weights (`PlainModel.sha256`).
        seed: of the prompts.
        measured: the cases.
        versions: of the libraries that measured.
    """

    model: str
    sha256: str
    seed: int
    measured: tuple[Measured, ...]
    versions: dict[str, str]


def committed_truth(sha256: str) -> Path:
    """Where the ground truth of a model with this hash is in the repository.

    Raises:
        SystemExit: if there is none.
    """
    for file in sorted(_FOLDER.glob("*.npz")):
        if _about(file)["sha256"] == sha256:
            return file
    raise SystemExit(
        f"there is no ground truth in {_FOLDER} of a model whose weights have the SHA-256 {sha256}; measure it with "
        "--measure --truth FILE"
    )


def write_truth(file: Path, truth: Truth) -> None:
    """Write the ground truth: arrays one after the other, as numpy's npz without any pickle."""
    everything = truth.measured
    about = {
        "model": truth.model,
        "sha256": truth.sha256,
        "computed in": "float32",
        "seed": truth.seed,
        "versions": truth.versions,
        "effects": f"int16, 1/{_STEPS} nat",
        "cases": [
            {
                "family": one.case.family,
                "kind": one.case.kind,
                "tokens": len(one.case.ids),
                "prompt": one.case.prompt_length,
                "units": len(one.case.units),
                "masks": len(one.kept),
                "evidence": list(one.case.evidence),
            }
            for one in everything
        ],
    }
    arrays = {
        "about": np.frombuffer(json.dumps(about).encode(), np.uint8),
        "ids": np.concatenate([np.array(one.case.ids, np.int32) for one in everything]),
        "units": np.concatenate([one.case.units.astype(np.int16).ravel() for one in everything]),
        "effects": np.concatenate([_in_steps(one.effects).ravel() for one in everything]),
        "log_probabilities": np.concatenate([_in_steps(one.log_probabilities) for one in everything]),
        "kept": np.packbits(np.concatenate([one.kept.ravel() for one in everything])),
        "masked": np.concatenate([one.masked for one in everything]).astype(np.float32),
    }
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as stream:
        np.savez_compressed(stream, **arrays)


def read_truth(file: Path) -> Truth:
    """Read what `write_truth` wrote."""
    about = _about(file)
    with np.load(file, allow_pickle=False) as stored:
        parts = {name: _Parts(stored[name]) for name in stored.files if name != "about"}
    parts["kept"] = _Parts(np.unpackbits(parts["kept"].array).astype(np.bool_))
    measured = []
    for one in about["cases"]:
        units, answer = one["units"], one["tokens"] - one["prompt"]
        case = Case(
            one["family"],
            one["kind"],
            tuple(parts["ids"].take(one["tokens"]).tolist()),
            one["prompt"],
            parts["units"].take(units, 2).astype(np.int32),
            tuple(one["evidence"]),
        )
        measured.append(
            Measured(
                case,
                parts["log_probabilities"].take(answer).astype(np.float32) / _STEPS,
                parts["effects"].take(units, answer).astype(np.float32) / _STEPS,
                parts["kept"].take(one["masks"], units),
                parts["masked"].take(one["masks"]),
            )
        )
    return Truth(about["model"], about["sha256"], about["seed"], tuple(measured), about["versions"])


class _Parts:
    """An array that is read from its beginning to its end."""

    def __init__(self, array: NDArray[Any]) -> None:
        self.array, self._place = array, 0

    def take(self, *shape: int) -> NDArray[Any]:
        start, self._place = self._place, self._place + math.prod(shape)
        return self.array[start : self._place].reshape(shape)


def _in_steps(nats: NDArray[np.float32]) -> NDArray[np.int16]:
    limits = np.iinfo(np.int16)
    return np.clip(np.rint(nats * _STEPS), limits.min, limits.max).astype(np.int16)


def _about(file: Path) -> dict[str, Any]:
    with np.load(file, allow_pickle=False) as stored:
        about: dict[str, Any] = json.loads(stored["about"].tobytes())
    return about
