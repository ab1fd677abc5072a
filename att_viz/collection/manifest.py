"""The manifest of a collection: what was asked, and what became of each sample."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from att_viz.errors import InvalidInputError
from att_viz.system.atomic_file import atomic_file

__all__ = ["MANIFEST_NAME", "Manifest", "SampleRecord", "now"]

MANIFEST_NAME = "manifest.json"

_FORMAT = "att_viz samples"
_FORMAT_VERSION = 1
_LATER_OPTIONS = {"influence": "off"}
"""Options that older manifests do not name, with what their samples were made with."""


@dataclass
class SampleRecord:
    """What became of one sample.

    Attributes:
        index: its number, counted from 0.
        prompt: the whole prompt.
        status: "done" or "failed".
        run: which of the manifest's runs worked on it last.
        seed: the seed of its random numbers.
        started: when, in UTC (ISO 8601).
        seconds: how long it took.
        input_tokens: how many tokens the model got.
        whole_input_tokens: how many it would have got without truncation.
        truncated: where tokens were left out ("left", "right", "middle"), or None.
        output: the text that the model generated.
        output_tokens: how many tokens it generated.
        file: the name of its file beside the manifest, or None if attention is not saved.
        bytes: the size of that file.
        layers: how many layers have attention.
        influence: the level at which influence was measured (see `Influence.level`), or None.
        error: one sentence, if it failed.
    """

    index: int
    prompt: str
    status: str
    run: int
    seed: int
    started: str
    seconds: float = 0.0
    input_tokens: int | None = None
    whole_input_tokens: int | None = None
    truncated: str | None = None
    output: str | None = None
    output_tokens: int | None = None
    file: str | None = None
    bytes: int | None = None
    layers: int | None = None
    influence: str | None = None
    error: str | None = None


@dataclass
class Manifest:
    """A collection of samples, as `manifest.json` beside them says it.

    Attributes:
        directory: where the samples are.
        options: what determines the samples, the prompts aside; a run that goes on must have the same.
        runs: for each run of the collection when it started, on what device, and the versions of the libraries.
        samples: the records of the samples that were worked on, by number.
    """

    directory: Path
    options: dict[str, Any]
    runs: list[dict[str, Any]] = field(default_factory=list)
    samples: dict[int, SampleRecord] = field(default_factory=dict)

    @property
    def path(self) -> Path:
        """The file."""
        return self.directory / MANIFEST_NAME

    @classmethod
    def open(cls, directory: Path) -> Manifest | None:
        """Read the manifest of a directory.

        Args:
            directory: where samples are collected.

        Returns:
            The manifest, or None if there is none.

        Raises:
            InvalidInputError: if the file cannot be read or is something else.
        """
        path = directory / MANIFEST_NAME
        try:
            value = json.loads(path.read_bytes())
        except FileNotFoundError:
            return None
        except (OSError, ValueError, RecursionError) as error:
            raise InvalidInputError(f"{path} cannot be read as a manifest: {error}") from error
        if not isinstance(value, dict) or value.get("format") != _FORMAT:
            raise InvalidInputError(f"{path} is not a manifest of collected samples; choose another directory")
        if value.get("format_version") != _FORMAT_VERSION:
            raise InvalidInputError(f"{path} was written by a newer version of att_viz; choose another directory")
        try:
            records = [_record(entry) for entry in value["samples"]]
            return cls(directory, dict(value["options"]), list(value["runs"]), {item.index: item for item in records})
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise InvalidInputError(f"{path} is damaged ({error}); choose another directory") from error

    def check_same(self, options: Mapping[str, Any], prompts: list[str]) -> None:
        """Refuse to go on with something else than what was begun.

        Args:
            options: the options of the new run.
            prompts: its prompts; there may be more or fewer of them than before.

        Raises:
            InvalidInputError: naming what differs.
        """
        advice = f"give the same again to go on, or choose another directory than {self.directory}"
        for name in sorted({*options, *self.options}):
            before, after = (given.get(name, _LATER_OPTIONS.get(name)) for given in (self.options, options))
            if before != after:
                raise InvalidInputError(
                    f"{self.path} was begun with {name} = {before}, and now it is {after}; {advice}"
                )
        for index, record in self.samples.items():
            if index < len(prompts) and record.prompt != prompts[index]:
                raise InvalidInputError(f"{self.path} was begun with another prompt as sample {index}; {advice}")

    def is_done(self, index: int) -> bool:
        """Whether a sample is finished and its file is still there, whole."""
        record = self.samples.get(index)
        if record is None or record.status != "done":
            return False
        if record.file is None:
            return True
        file = self.directory / record.file
        try:
            return file.is_file() and file.stat().st_size == record.bytes
        except (OSError, ValueError) as error:
            raise InvalidInputError(
                f"{self.path} is damaged: sample {index} names no possible file: {error}"
            ) from error

    def to_dict(self) -> dict[str, Any]:
        """The manifest as JSON can hold it."""
        return {
            "format": _FORMAT,
            "format_version": _FORMAT_VERSION,
            "updated": now(),
            "options": self.options,
            "runs": self.runs,
            "samples": [asdict(self.samples[index]) for index in sorted(self.samples)],
        }

    def write(self) -> None:
        """Write the file, completely or not at all.

        Raises:
            ArchiveError: if it cannot be written.
        """
        text = json.dumps(self.to_dict(), indent=1)
        with atomic_file(self.path) as partial:
            partial.write_text(f"{text}\n", "ascii")


def now() -> str:
    """The time in UTC, to the second (ISO 8601)."""
    return datetime.now(timezone.utc).isoformat(timespec="seconds")


def _record(entry: Any) -> SampleRecord:
    known = {item.name for item in fields(SampleRecord)}
    record = SampleRecord(**{name: value for name, value in entry.items() if name in known})
    if not isinstance(record.index, int) or record.index < 0:
        raise ValueError("a sample has no number")
    if record.file is not None and Path(record.file).name != record.file:
        raise ValueError(f"sample {record.index} names a file elsewhere")
    return record
