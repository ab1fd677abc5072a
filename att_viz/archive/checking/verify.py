"""Checking a whole archive against what docs/archive-format.md promises; nothing is taken on trust."""

from __future__ import annotations

from dataclasses import dataclass
from os import PathLike
from typing import Any, cast

import h5py
import numpy as np

from att_viz.archive.answers.direct_logit import fault_in_direct_logit
from att_viz.archive.answers.influence import fault_in_influence
from att_viz.archive.checking.head_check import HeadCheck
from att_viz.archive.checking.row_checks import RowFault
from att_viz.archive.file.open_file import DAMAGE, checked_file
from att_viz.archive.file.parts import missing_part
from att_viz.archive.lens import lens_in
from att_viz.archive.reading.archive_weights import ArchiveWeights
from att_viz.archive.reading.reader import read_sequence, sequences_in
from att_viz.errors import ArchiveError, AttVizError
from att_viz.matrix.stored_sequence import StoredSequence
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
        largest_mass_error: how far the visible mass and learned-sink mass of a row are from 1 at most; None where no
            weights were read, as of scores, which have no mass.
    """

    path: str
    fault: Fault | None = None
    sequences: int = 0
    heads: int = 0
    rows: int = 0
    largest_mass_error: float | None = None

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

    Structure, completeness, token counts, and that all is there that was written (as far as the file notes it); every
    tile against its checksum; every row: finite weights between 0 and 1, none above the diagonal, their sum against the
    stored one within the bound of the dtype, visible mass and learned-sink mass together 1, padding empty; the logit
    lens, measured influence and direct logits, where there are any. One band of rows is in memory at a time.

    Args:
        path: the file.

    Returns:
        What was found; a file that cannot be opened is a fault, too.
    """
    report = VerificationReport(str(path))
    try:
        with checked_file(path) as file:
            missing = missing_part(file)
            if missing is not None:
                raise ArchiveError(f"{path} is damaged: {missing} is missing")
            for batch in range(sequences_in(file)):
                _sequence(read_sequence(file, batch), batch, report)
                report.sequences += 1
            _lens(file)
    except _Found as found:
        report.fault = found.fault
    except (ArchiveError, *DAMAGE) as error:
        report.fault = Fault("structure", str(error))
    return report


def _sequence(sequence: StoredSequence, batch: int, report: VerificationReport) -> None:
    wrong = None if sequence.influence is None else fault_in_influence(sequence.influence)
    if wrong is not None:
        raise _Found(Fault("influence", wrong, batch))
    _direct_logit(sequence, batch)
    weights = cast(ArchiveWeights, sequence.weights)
    heads = sum(len(weights.heads(layer)) for layer in weights.layers)
    with progress_bar(heads * weights.num_rows, "checking", "row") as bar:
        for layer in weights.layers:
            _statistics(weights, batch, layer)
            for head in weights.heads(layer):
                place = (batch, layer, head)
                if weights.has_weights:
                    try:
                        checked = HeadCheck(sequence, weights, layer, head)
                    except ArchiveError as error:
                        raise _Found(Fault("structure", str(error), *place)) from error
                    _head(checked, place, report, bar)
                _beside_rows(weights, place)
                report.heads += 1


def _direct_logit(sequence: StoredSequence, batch: int) -> None:
    try:
        direct_logit = sequence.read_direct_logit()
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
    if checked.largest_mass_error is not None:
        report.largest_mass_error = max(report.largest_mass_error or 0.0, checked.largest_mass_error)


def _beside_rows(weights: ArchiveWeights, place: tuple[int, int, int]) -> None:
    """Check what is stored of a head besides its rows, which may be all there is of it."""
    _, layer, head = place

    def mean(number: int) -> Any:
        def read(layer: int, head: int) -> Any:
            means = weights.key_means(layer, head)
            return None if means is None else means[number]

        return read

    for read, largest, message in (
        (weights.value_norms, np.inf, "the norm of its value is not a number"),
        (mean(0), 1.001, "the prompt's mean attention to it is not between 0 and 1"),
        (mean(1), 1.001, "the answer's mean attention to it is not between 0 and 1"),
        (weights.sink_mass, 1.001, "its learned-sink mass is not between 0 and 1"),
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


def _lens(file: h5py.File) -> None:
    """Check the logit lens of the first sequence, if there is one."""
    try:
        lens = lens_in(file)
    except AttVizError as error:
        raise _Found(Fault("logit lens", str(error), 0)) from error
    if lens is None:
        return
    likely = lens.top_probabilities
    # Comparisons with NaN are false.
    for message, right in (
        ("a probability is not between 0 and 1", (likely >= 0) & (likely <= 1.001)),
        ("its tokens are not in the order of their probabilities", likely[..., :-1] >= likely[..., 1:]),
        ("the probabilities of its tokens sum to more than 1", likely.sum(-1, dtype=np.float64) <= 1.001),
        ("an entropy is no number, or negative", (lens.entropy >= 0) & (lens.entropy < np.inf)),
        ("a token id is negative", lens.top_ids >= 0),
        ("a rank is less than 1", lens.rank >= 1),
    ):
        if not right.all():
            row = int(np.argwhere(~right)[0][min(1, right.ndim - 1)])
            raise _Found(Fault("logit lens", f"in the logit lens {message}", 0, row=row))


def _raise(fault: RowFault | None, place: tuple[int, int, int]) -> None:
    if fault is not None:
        raise _Found(Fault(fault.check, fault.message, *place, fault.row))


def _statistics(weights: ArchiveWeights, batch: int, layer: int) -> None:
    try:
        statistics = weights.statistics(layer)
    except ArchiveError as error:
        raise _Found(Fault("checksum", str(error), batch, layer)) from error
    if statistics is None:
        return
    # A row without a statistic has NaN, infinity is never one.
    wrong = np.argwhere(np.isinf(statistics))
    if len(wrong):
        head, row, number = wrong[0].tolist()
        name = weights.statistic_names(layer)[number]
        message = f"its {name} is infinite"
        raise _Found(Fault("statistics", message, batch, layer, weights.heads(layer)[head], row))
