"""`HeadWeights`: how much what each head looks at says of what an answer used, learned by hiding."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from os import PathLike
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import ArchiveError, AttVizError, InvalidInputError
from att_viz.formats.safetensors_file import read_safetensors, write_safetensors

__all__ = ["FamilyFigures", "HeadWeights", "ModelIdentity"]

_KIND = "att_viz head weights"
_VERSION = "1"
_FEATURES = "contrast"
"""What weights are of: for each head max(0, mean of the answer's rows - mean of the prompt's rows after the unit)."""
_LONGEST_TEXT = 200


class FamilyFigures(NamedTuple):
    """How well weights did on one family of prompts; None where it was not measured.

    Attributes:
        family: the family's name.
        trained: how many of its prompts the weights were learned from.
        held_out: how many others they were judged by.
        lds: on those, the rank correlation of what the weights predict with what the model says when random halves of
            the units are hidden (LDS), the mean over prompts.
        contrast_lds: the same of all heads with one weight.
        other_families_lds: the same of weights learned from the other families only.
    """

    family: str
    trained: int
    held_out: int
    lds: float | None
    contrast_lds: float | None
    other_families_lds: float | None


@dataclass(frozen=True)
class ModelIdentity:
    """The model that weights belong to.

    Attributes:
        name: the hub name or the last part of the directory that it was loaded from.
        model_type: the architecture, as its config names it.
        fingerprint: a hash of numbers of all its parameters, see `att_viz.model.facts.weights_fingerprint`.
    """

    name: str
    model_type: str
    fingerprint: str


@dataclass(frozen=True, eq=False)
class HeadWeights:
    """A weight for each head of a model, for `attribute(method=…)`.

    Attributes:
        heads: int32 [heads, 2], layer and head of each, in order.
        weights: float32 [heads].
        model: the model.
        units: what prompts were divided into, "sentence" or "line".
        form: how labels were measured; see `Influence.form`.
        figures: one for each family of prompts.
        penalty: the weight of the squared distance to equal weights that was chosen.
        version: of att_viz that learned them.

    Raises:
        InvalidInputError: if shapes do not belong together, or numbers are not finite.
    """

    heads: NDArray[np.int32]
    weights: NDArray[np.float32]
    model: ModelIdentity
    units: str
    form: str
    figures: tuple[FamilyFigures, ...]
    penalty: float
    version: str

    def __post_init__(self) -> None:
        if self.heads.ndim != 2 or self.heads.shape[1] != 2 or self.weights.shape != self.heads.shape[:1]:
            raise InvalidInputError(
                f"{self.weights.shape} weights of {self.heads.shape} heads were given; one for each layer and head "
                "was expected"
            )
        places = [tuple(place) for place in self.heads.tolist()]
        if not places or places != sorted(set(places)) or self.heads.min() < 0:
            raise InvalidInputError("the heads that weights are of are not numbers of layers and heads in order")
        if not np.isfinite(self.weights).all():
            raise InvalidInputError("some of the weights are not finite numbers")

    def by_head(self) -> dict[tuple[int, int], float]:
        """The weights by layer and head."""
        return {
            (layer, head): float(weight)
            for (layer, head), weight in zip(self.heads.tolist(), self.weights.tolist(), strict=True)
        }

    def check(self, matrix: AttentionMatrix) -> None:
        """Refuse attention of a model with other layers or heads.

        Args:
            matrix: the attention.

        Raises:
            InvalidInputError: if the attention is not of all heads that have a weight, and of no others.
        """
        own = [(layer, head) for layer in matrix.layers for head in matrix.heads(layer)]
        if own != [tuple(place) for place in self.heads.tolist()]:
            layers, others = len({layer for layer, _ in own}), len(np.unique(self.heads[:, 0]))
            raise InvalidInputError(
                f"the head weights belong to {self.model.name or 'a model'} with {len(self.heads)} heads in {others} "
                f"layers, and this attention is of {len(own)} heads in {layers} layers; learn weights for its model "
                "with att-viz fit-heads, or choose another method"
            )

    @property
    def are_equal(self) -> bool:
        """Whether all heads have the same weight."""
        return bool((self.weights == self.weights[0]).all())

    def to_json(self) -> dict[str, Any]:
        """What JSON can hold of it, the weights left out; a penalty of null stands for equal weights."""
        return {
            "model": asdict(self.model),
            "heads": len(self.heads),
            "units": self.units,
            "form": self.form,
            "penalty": self.penalty if np.isfinite(self.penalty) else None,
            "families": [one._asdict() for one in self.figures],
        }

    def sentence(self) -> str:
        """How well they did, for a reader."""
        count = sum(one.trained for one in self.figures)
        known = [
            f"{one.family} {one.lds:.2f} (all heads alike {one.contrast_lds:.2f})"
            for one in self.figures
            if one.lds is not None and one.contrast_lds is not None
        ]
        start = (
            f"estimated from attention with head weights learned on {count} prompts of {self.model.name or 'a model'}, "
            f"divided by {self.units}"
        )
        if not known:
            return f"{start}; how well they do was not measured on other prompts"
        return (
            f"{start}; rank correlation with what hiding does (LDS) on prompts that were held out: {', '.join(known)}"
        )

    def save(self, path: str | PathLike[str]) -> None:
        """Write a safetensors file.

        Args:
            path: where to write it.

        Raises:
            ArchiveError: if it cannot be written.
        """
        metadata = {
            "kind": _KIND,
            "format_version": _VERSION,
            "features": _FEATURES,
            "model": json.dumps(asdict(self.model), sort_keys=True),
            "units": self.units,
            "labels": f"hiding each unit, {self.form} form",
            "form": self.form,
            "figures": json.dumps([one._asdict() for one in self.figures], sort_keys=True),
            "penalty": repr(float(self.penalty)),
            "att_viz": self.version,
        }
        arrays = {"heads": self.heads.astype("<i4"), "weights": self.weights.astype("<f4")}
        write_safetensors(Path(path), arrays, metadata)

    @classmethod
    def open(cls, path: str | PathLike[str]) -> HeadWeights:
        """Read what `save` wrote; anything else is refused.

        Args:
            path: the file.

        Raises:
            ArchiveError: if it cannot be read, is damaged, or holds something else.
        """
        arrays, metadata = read_safetensors(Path(path))
        if metadata.get("kind") != _KIND:
            raise ArchiveError(f"{path} holds no head weights; make them with att-viz fit-heads")
        if metadata.get("format_version") != _VERSION or metadata.get("features") != _FEATURES:
            raise ArchiveError(
                f"{path} holds head weights of a kind that this version of att_viz does not know (format version "
                f"{metadata.get('format_version', '')[:20]!r}, features {metadata.get('features', '')[:20]!r})"
            )
        try:
            return cls(
                _typed(arrays, "heads", np.int32),
                _typed(arrays, "weights", np.float32),
                _identity(json.loads(metadata["model"])),
                _text(metadata["units"]),
                _text(metadata["form"]),
                tuple(_figures(one) for one in _listed(json.loads(metadata["figures"]))),
                float(metadata["penalty"]),
                _text(metadata["att_viz"]),
            )
        except (AttVizError, KeyError, TypeError, ValueError, RecursionError) as error:
            raise ArchiveError(f"{path} is damaged: {_said(error)}") from error


def _said(error: Exception) -> str:
    return f"it has no {error}" if isinstance(error, KeyError) else str(error)


def _typed(arrays: Mapping[str, NDArray[Any]], name: str, kind: Any) -> NDArray[Any]:
    array = arrays[name]
    if array.dtype != kind:
        raise ValueError(f"{name} are {array.dtype}, not {np.dtype(kind)}")
    return array


def _text(value: Any) -> str:
    """A text of a file that may be hostile, which is shown to people."""
    if not isinstance(value, str) or len(value) > _LONGEST_TEXT or not value.isprintable():
        raise ValueError("a name in it is no short printable text")
    return value


def _listed(value: Any) -> Sequence[Any]:
    if not isinstance(value, list):
        raise ValueError("its figures are not a list")
    return value


def _identity(value: Any) -> ModelIdentity:
    return ModelIdentity(**{name: _text(value[name]) for name in ModelIdentity.__dataclass_fields__})


def _figures(value: Any) -> FamilyFigures:
    family = _text(value["family"])
    counts = value["trained"], value["held_out"]
    scores = value["lds"], value["contrast_lds"], value["other_families_lds"]
    if not all(type(count) is int and 0 <= count < 2**31 for count in counts):
        raise ValueError("a number of prompts in it is no whole number")
    if not all(score is None or (type(score) in (int, float) and -1.0 <= score <= 1.0) for score in scores):
        raise ValueError("a rank correlation in it is not from -1 to 1")
    return FamilyFigures(family, *counts, *scores)
