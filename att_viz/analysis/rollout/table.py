"""The rollout of one token or span as a table: how much each token contributed."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from dataclasses import asdict
from os import PathLike
from pathlib import Path
from typing import Literal, NamedTuple

import numpy as np

from att_viz.analysis.rollout.result import Rollout
from att_viz.errors import InvalidInputError
from att_viz.system.atomic_file import atomic_file

__all__ = ["Contribution", "contributions", "write_contributions_csv", "write_rollout_npz"]


class Contribution(NamedTuple):
    """How much one token contributed.

    Attributes:
        position: where it stands, from 0.
        token: its text.
        raw: its share; all shares sum to 1.
        baseline: the share that it would have if attention were uniform.
        corrected: raw / baseline.
    """

    position: int
    token: str
    raw: float
    baseline: float
    corrected: float


def contributions(
    rollout: Rollout, texts: Sequence[str], by: Literal["position", "raw", "corrected"] = "position"
) -> list[Contribution]:
    """List the contribution of each token; padding is left out.

    Args:
        rollout: the rollout of one token or span.
        texts: the text of each token; there may be more than the rollout has positions.
        by: "position" for the order of the text, or the column whose largest values come first.

    Returns:
        One record for each token.

    Raises:
        InvalidInputError: if the rollout is a whole matrix, or texts are missing.
    """
    if rollout.span is None:
        raise InvalidInputError("this rollout is a whole matrix; ask for one token or span (target= or span=)")
    if len(texts) < len(rollout.raw):
        raise InvalidInputError(f"there are {len(texts)} texts for the {len(rollout.raw)} positions of the rollout")
    columns = zip(texts, rollout.raw, rollout.baseline, rollout.corrected, strict=False)
    records = [
        Contribution(position, text, float(raw), float(baseline), float(corrected))
        for position, (text, raw, baseline, corrected) in enumerate(columns)
        if rollout.real is None or rollout.real[position]
    ]
    return records if by == "position" else sorted(records, key=lambda record: -getattr(record, by))


def write_contributions_csv(path: str | PathLike[str], records: Sequence[Contribution]) -> None:
    """Write records as CSV in UTF-8, with the names of their fields in the first line; completely or not at all.

    Args:
        path: where to write; an existing file is replaced.
        records: see `contributions`.

    Raises:
        ArchiveError: if it cannot be written.
    """
    with atomic_file(Path(path)) as partial, partial.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(Contribution._fields)
        writer.writerows(records)


def write_rollout_npz(path: str | PathLike[str], rollout: Rollout, texts: Sequence[str]) -> None:
    """Write a rollout as a compressed NumPy archive that needs no pickle to read; completely or not at all.

    It holds "raw", "baseline" and "corrected" (float64), "tokens" (one JSON list), "layers", "span" (int64; empty
    for a whole matrix) and "options" (a JSON object).

    Args:
        path: where to write; an existing file is replaced.
        rollout: any rollout.
        texts: the text of each token.

    Raises:
        ArchiveError: if it cannot be written.
    """
    with atomic_file(Path(path)) as partial, partial.open("wb") as file:
        np.savez_compressed(
            file,
            raw=rollout.raw,
            baseline=rollout.baseline,
            corrected=rollout.corrected,
            tokens=np.array(json.dumps(list(texts))),
            layers=np.array(rollout.layers),
            span=np.array(rollout.span or (), dtype=np.int64),
            options=np.array(json.dumps(asdict(rollout.options))),
        )
