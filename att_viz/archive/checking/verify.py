"""Checking a whole archive against what docs/archive-format.md promises; nothing is taken on trust."""

from __future__ import annotations

from dataclasses import dataclass, field
from os import PathLike
from typing import Any, cast

import numpy as np

from att_viz.archive import layout
from att_viz.archive.checking.head_check import HeadCheck
from att_viz.archive.checking.row_checks import RowFault
from att_viz.archive.direct_logit import fault_in_direct_logit
from att_viz.archive.file.open_file import DAMAGE, checked_file
from att_viz.archive.file.safe_objects import group, integer
from att_viz.archive.influence import fault_in_influence
from att_viz.archive.reading.archive_weights import ArchiveWeights
from att_viz.archive.reading.reader import count_sequences, open_archive
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import ArchiveError
from att_viz.system.progress import progress_bar

__all__ = ["Fault", "VerificationReport", "verify"]


@dataclass(frozen=True)
class Fault:
    """What is wrong, and where.

    Attributes:
        check: which check found it, such as "checksum", "row sum" or "causality".
        message: one sentence.
        sequence: the number of the sequence, where one can be named; so for the others.
        layer: the number of the layer.
        head: the number of the head.
        row: the position of the query.
    """

    check: str
    message: str
    sequence: int | None = None
    layer: int | None = None
    head: int | None = None
    row: int | None = None

    def __str__(self) -> str:
        places = ("sequence", self.sequence or None), ("layer", self.layer), ("head", self.head), ("row", self.row)
        named = ", ".join(f"{name} {number}" for name, number in places if number is not None)
        return f"{named}: {self.message}" if named else self.message


@dataclass
class VerificationReport:
    """What `verify` found.

    Attributes:
        path: the file.
        fault: the first fault, or None if all is well.
        sequences: how many sequences were checked.
        heads: how many heads of layers.
        rows: how many rows of heads.
        largest_mass_error: how far the visible mass and learned-sink mass of a row are from 1 at most.
    """

    path: str
    fault: Fault | None = None
    sequences: int = 0
    heads: int = 0
    rows: int = 0
    largest_mass_error: float = field(default=0.0)

    @property
    def is_sound(self) -> bool:
        """Whether no fault was found."""
        return self.fault is None


class _Found(Exception):  # noqa: N818 - it is no error of the program
    """Ends the search."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.message)
        self.fault = fault


def verify(path: str | PathLike[str]) -> VerificationReport:
    """Read all of an archive and check it, up to the first fault.

    Structure, completeness, token counts, measured influence; every tile against its checksum; every row: finite
    weights between 0 and 1, none above the diagonal, their sum against the stored one within the bound of the dtype,
    visible mass and learned-sink mass together 1, padding empty. One band of rows is in memory at a time.

    Args:
        path: the file.

    Returns:
        What was found; a file that cannot be opened is a fault, too.
    """
    report = VerificationReport(str(path))
    try:
        for batch in range(count_sequences(path)):
            with open_archive(path, batch) as matrix:
                with checked_file(path) as file:
                    declared = integer(group(file, layout.sequence_path(batch)), "num_tokens")
                if declared != len(matrix.tokens):
                    message = f"{declared} tokens are declared and {len(matrix.tokens)} are there"
                    raise _Found(Fault("token count", message, batch))
                wrong = None if matrix.influence is None else fault_in_influence(matrix.influence)
                if wrong is not None:
                    raise _Found(Fault("influence", wrong, batch))
                _sequence(matrix, batch, report)
            report.sequences += 1
    except _Found as found:
        report.fault = found.fault
    except (ArchiveError, *DAMAGE) as error:
        report.fault = Fault("structure", str(error))
    return report


def _sequence(matrix: AttentionMatrix, batch: int, report: VerificationReport) -> None:
    _direct_logit(matrix, batch)
    weights = cast(ArchiveWeights, matrix.weights)
    heads = sum(len(matrix.heads(layer)) for layer in matrix.layers)
    with progress_bar(heads * matrix.num_rows, "checking", "row") as bar:
        for layer in matrix.layers:
            _statistics(matrix, batch, layer)
            for head in matrix.heads(layer):
                place = (batch, layer, head)
                if matrix.has_weights:
                    try:
                        checked = HeadCheck(matrix, weights, layer, head)
                    except ArchiveError as error:
                        raise _Found(Fault("structure", str(error), *place)) from error
                    _head(checked, place, report, bar)
                _beside_rows(matrix, place)
                report.heads += 1


def _direct_logit(matrix: AttentionMatrix, batch: int) -> None:
    try:
        direct_logit = matrix.direct_logit
    except ArchiveError as error:
        raise _Found(Fault("checksum", str(error), batch)) from error
    message = None if direct_logit is None else fault_in_direct_logit(direct_logit)
    if message is not None:
        raise _Found(Fault("direct logits", message, batch))


def _head(checked: HeadCheck, place: tuple[int, int, int], report: VerificationReport, bar: Any) -> None:
    for start, stop in checked.bands():
        _raise(checked.fault(start, stop), place)
        report.rows += stop - start
        bar.update(stop - start)
    _raise(checked.fault_in_overviews(), place)
    report.largest_mass_error = max(report.largest_mass_error, checked.largest_mass_error)


def _beside_rows(matrix: AttentionMatrix, place: tuple[int, int, int]) -> None:
    """Check what is stored of a head besides its rows, which may be all there is of it."""
    _, layer, head = place

    def mean(number: int) -> Any:
        def read(layer: int, head: int) -> Any:
            means = matrix.key_means(layer, head)
            return None if means is None else means[number]

        return read

    for read, largest, message in (
        (matrix.value_norms, np.inf, "the norm of its value is not a number"),
        (mean(0), 1.001, "the prompt's mean attention to it is not between 0 and 1"),
        (mean(1), 1.001, "the answer's mean attention to it is not between 0 and 1"),
        (matrix.sink_mass, 1.001, "its learned-sink mass is not between 0 and 1"),
    ):
        try:
            values = read(layer, head)
        except ArchiveError as error:
            raise _Found(Fault("checksum", str(error), *place)) from error
        if values is not None:
            # A comparison with NaN is false.
            right = (values >= 0) & (values <= largest)
            if not right.all():
                raise _Found(Fault("finite values", message, *place, int(np.argmin(right))))


def _raise(fault: RowFault | None, place: tuple[int, int, int]) -> None:
    if fault is not None:
        raise _Found(Fault(fault.check, fault.message, *place, fault.row))


def _statistics(matrix: AttentionMatrix, batch: int, layer: int) -> None:
    try:
        statistics = matrix.statistics(layer)
    except ArchiveError as error:
        raise _Found(Fault("checksum", str(error), batch, layer)) from error
    if statistics is None:
        return
    # A row without a statistic has NaN, infinity is never one.
    wrong = np.argwhere(np.isinf(statistics))
    if len(wrong):
        head, row, number = wrong[0].tolist()
        name = matrix.statistic_names(layer)[number]
        message = f"its {name} is infinite"
        raise _Found(Fault("statistics", message, batch, layer, matrix.heads(layer)[head], row))
