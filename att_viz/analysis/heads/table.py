"""`head_table`: what every head does, one row for each."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from att_viz.analysis.heads.patterns import PATTERNS, pattern_scores, vocabulary_numbers
from att_viz.analysis.heads.rows import head_rows
from att_viz.analysis.row_statistics import row_statistics_of
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import InvalidInputError
from att_viz.system.extras import needs_extra
from att_viz.system.progress import progress_bar

__all__ = ["COLUMNS", "head_table"]

ROW_MEANS = ("entropy", "effective_keys", "mean_distance", "maximum")
SHARE = "value_weighted_share"
COLUMNS = ("layer", "head", *ROW_MEANS, "sink_mass", "learned_sink", SHARE, *PATTERNS)
"""The columns of `head_table`, in order."""

Record = dict[str, float]
Floats = NDArray[np.float64]
Columns = dict[str, Floats]

_WRITTEN = "written"


def head_table(matrix: AttentionMatrix, as_records: bool = False, *, layers: Collection[int] | None = None) -> Any:
    """What every head does: one row for each layer and head, in float64.

    Every number but the share is the mean over attention rows, those of padding left out. Rows are read a block at a
    time, never a whole head. Of an archive that holds statistics only, those are averaged, and the rest is NaN.

    | column | what is averaged over the rows | source |
    |---|---|---|
    | entropy | H_i = -sum_j p_ij log p_ij, in nats | Shannon 1948; Clark et al. 2019 |
    | effective_keys | exp(H_i) | Hill 1973 |
    | mean_distance | sum_j p_ij (i - j) / sum_j p_ij, in tokens | Vig & Belinkov 2019 |
    | maximum | max_j p_ij | |
    | sink_mass | first_token + learned_sink | Xiao et al. 2023 |
    | learned_sink | the probability of the extra logit without a key, 0 where the layer has none | gpt-oss, 2025 |
    | value_weighted_share | the share of this head in sum_ij a_ij n_j of the layer's (stored) heads | Kobayashi 2020 |
    | previous_token ... uniform | see `att_viz.analysis.heads.patterns.pattern_scores` | |

    Args:
        matrix: the attention, in memory or over an archive.
        as_records: True for a list of dicts, which needs no pandas.
        layers: the numbers of the layers; by default all.

    Returns:
        A pandas DataFrame with the columns `COLUMNS`, or the same as a list of dicts. NaN where a number cannot be
        known: the scores `induction` and `duplicate_token` where no token is repeated, the share without value norms
        (see `att_viz.analysis.value_weighted`), and where a sequence is too short for a pattern.

    Raises:
        MissingExtraError: if a DataFrame is asked for and pandas is not installed.
        InvalidInputError: if there is no such layer.
    """
    if not isinstance(matrix, AttentionMatrix):
        raise InvalidInputError(f"matrix is a {type(matrix).__name__}; give an AttentionMatrix")
    if not as_records:
        _pandas()
    chosen = matrix.layers if layers is None else tuple(sorted(set(layers)))
    for layer in chosen:
        matrix.heads(layer)
    tokens = vocabulary_numbers(matrix)
    records: list[Record] = []
    with progress_bar(sum(len(matrix.heads(layer)) for layer in chosen), "reading heads", "head") as bar:
        for layer in chosen:
            summaries = []
            for head in matrix.heads(layer):
                columns = _from_weights if matrix.has_weights else _from_statistics
                summaries.append(_HeadSummary(layer, head, columns(matrix, layer, head, tokens)))
                bar.update()
            written = sum(summary.written for summary in summaries)
            records += [summary.record(written) for summary in summaries]
    return records if as_records else _pandas().DataFrame.from_records(records, columns=list(COLUMNS))


class _HeadSummary:
    """Means over the rows of one head.

    Args:
        layer: the number of its layer.
        head: its number.
        blocks: for each block of rows, column name to float64 [queries], NaN in rows that do not count.

    Attributes:
        written: the sum of the norms of all that the head writes; NaN where it is not known.
    """

    def __init__(self, layer: int, head: int, blocks: Iterator[Columns]) -> None:
        self._layer, self._head = layer, head
        self._sums = dict.fromkeys((*COLUMNS, _WRITTEN), 0.0)
        self._counts = dict.fromkeys((*COLUMNS, _WRITTEN), 0)
        for columns in blocks:
            for name, values in columns.items():
                known = ~np.isnan(values)
                self._sums[name] += float(values[known].sum())
                self._counts[name] += int(known.sum())
        self.written = self._sums[_WRITTEN] if self._counts[_WRITTEN] else np.nan

    def record(self, written_by_all: float) -> Record:
        """The head's row of the table."""
        counts = self._counts
        means = {name: total / counts[name] if counts[name] else np.nan for name, total in self._sums.items()}
        means[SHARE] = self.written / written_by_all if written_by_all > 0 else np.nan
        means |= {"layer": self._layer, "head": self._head}
        return {name: means[name] for name in COLUMNS}


def _from_weights(matrix: AttentionMatrix, layer: int, head: int, tokens: NDArray[np.int64]) -> Iterator[Columns]:
    norms = matrix.value_norms(layer, head)
    for rows in head_rows(matrix, layer, head):
        columns = row_statistics_of(rows, ROW_MEANS) | pattern_scores(rows, tokens)
        columns |= _sinks(columns["first_token"], rows.sink_mass)
        if norms is not None:
            columns[_WRITTEN] = rows.weights @ norms[: rows.weights.shape[1]].astype(np.float64)
        yield columns


def _from_statistics(matrix: AttentionMatrix, layer: int, head: int, tokens: NDArray[np.int64]) -> Iterator[Columns]:
    """What is stored of the rows of an archive that holds nothing else."""
    stored, names = matrix.statistics(layer), matrix.statistic_names(layer)
    if stored is None:
        return
    place = matrix.heads(layer).index(head)
    found = {name: stored[place, :, column].astype(np.float64) for column, name in enumerate(names)}
    columns = {name: found[name] for name in ROW_MEANS if name in found}
    if "entropy" in found:
        columns.setdefault("effective_keys", np.exp(found["entropy"]))
    real = ~np.isnan(stored[place]).all(axis=1)
    later = real & (np.arange(len(real)) > np.argmax(real))
    sinks = matrix.sink_mass(layer, head)
    if "first_token" in found:
        columns["first_token"] = np.where(later, found["first_token"], np.nan)
        columns |= _sinks(columns["first_token"], sinks)
    if "l1_from_uniform" in found:
        sums = 1.0 - (0.0 if sinks is None else sinks.astype(np.float64))
        columns["uniform"] = np.where(later, (sums + 1.0 - found["l1_from_uniform"]) / 2, np.nan)
    yield columns


def _sinks(first_token: Floats, learned: NDArray[Any] | None) -> Columns:
    """Both kinds of sinks, over the rows of `first_token`, which leave out the first: it has no other key."""
    mass = np.zeros_like(first_token) if learned is None else learned.astype(np.float64)
    return {"learned_sink": np.where(np.isnan(first_token), np.nan, mass), "sink_mass": first_token + mass}


def _pandas() -> Any:
    with needs_extra("a table of heads as a DataFrame", "analysis"):
        import pandas
    return pandas
