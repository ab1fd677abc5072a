"""Where an attention matrix came from: model, versions and generation arguments."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from att_viz.errors import InvalidInputError
from att_viz.matrix.text.given import GivenText

__all__ = ["CaptureMetadata"]


@dataclass(frozen=True)
class CaptureMetadata:
    """Where an attention matrix came from; every field may be empty.

    Attributes:
        model: the hub name or the last part of the directory that the model was loaded from.
        revision: the commit or branch that was asked for.
        model_type: the architecture, as the model's config names it.
        model_layers: how many layers the model has, those without attention included.
        compute_dtype: the dtype that the model ran in, such as "bfloat16".
        capture: how the rows were taken ("interface", "eager" or "given").
        attention: what the model's attention is, such as {"kv_heads": 4, "sliding_window": 1024}.
        generation: the arguments of `generate`, as far as JSON can hold them.
        versions: library name to version.
        given: where in the prompt's text the words stand that its author gave, the rest being the chat template's (see
            `att_viz.matrix.text.given.GivenText`). None where that is not known.
    """

    model: str = ""
    revision: str = ""
    model_type: str = ""
    model_layers: int | None = None
    compute_dtype: str = ""
    capture: str = "given"
    attention: Mapping[str, Any] = field(default_factory=dict)
    generation: Mapping[str, Any] = field(default_factory=dict)
    versions: Mapping[str, str] = field(default_factory=dict)
    given: Sequence[GivenText] | None = None

    def to_json(self) -> str:
        """The metadata as one JSON object with sorted keys."""
        return json.dumps(asdict(self), sort_keys=True, default=str)

    @classmethod
    def from_json(cls, text: str) -> CaptureMetadata:
        """Read what `to_json` wrote; fields of newer versions are ignored.

        Args:
            text: a JSON object.

        Returns:
            The metadata.

        Raises:
            InvalidInputError: if it is no JSON object or a field is of another type.
        """
        try:
            values = json.loads(text)
        except json.JSONDecodeError as error:
            raise InvalidInputError(f"the metadata is not JSON: {error}") from error
        if not isinstance(values, dict):
            raise InvalidInputError("the metadata is not a JSON object")
        known = {item.name: item.default for item in fields(cls)}
        kept = {name: value for name, value in values.items() if name in known}
        for name, value in kept.items():
            expected: dict[str, Any] = {
                "model_layers": (int, type(None)),
                "attention": dict,
                "generation": dict,
                "versions": dict,
                "given": (list, type(None)),
            }
            if not isinstance(value, expected.get(name, str)):
                raise InvalidInputError(f"the metadata field {name!r} is of the wrong type")
        if kept.get("given") is not None:
            kept["given"] = tuple(_given(entry) for entry in kept["given"])
        return cls(**kept)


def _given(entry: Any) -> GivenText:
    names = {item.name: str if item.name == "role" else int for item in fields(GivenText)}
    if (
        not isinstance(entry, dict)
        or entry.keys() != names.keys()
        or any(type(entry[name]) is not kind for name, kind in names.items())
        or not 0 <= entry["start"] < entry["end"]
        or not 0 <= entry["skipped"] <= entry["length"] - (entry["end"] - entry["start"])
    ):
        raise InvalidInputError("the metadata field 'given' holds what is no part of a prompt")
    return GivenText(**entry)
