"""`head_table`: what every head does, one row for each."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import numpy as np
from numpy.typing import NDArray

from att_viz.analysis.head_patterns import PATTERNS, pattern_scores, vocabulary_numbers
from att_viz.analysis.matrix_rows import head_rows
from att_viz.analysis.row_statistics import Rows, row_statistics_of
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import MissingExtraError
from att_viz.progress import progress_bar

__all__ = ["COLUMNS", "head_table"]

ROW_MEANS = ("entropy", "effective_keys", "mean_distance", "maximum")
SHARE = "value_weighted_share"
COLUMNS = ("layer", "head", *ROW_MEANS, "sink_mass", "learned_sink", SHARE, *PATTERNS)
"""The columns of `head_table`, in order."""

Record = dict[str, float]


def head_table(matrix: AttentionMatrix, as_records: bool = False, *, layers: Collection[int] | None = None) -> Any:
    """What every head does: one row for each layer and head, in float64.

    Every number but the share is the mean over attention rows, those of padding left out. Rows are read a block at a
    time, never a whole head.

    | column | what is averaged over the rows | source |
    |---|---|---|
    | entropy | H_i = -sum_j p_ij log p_ij, in nats | Shannon 1948; Clark et al. 2019 |
    | effective_keys | exp(H_i) | Hill 1973 |
    | mean_distance | sum_j p_ij (i - j) / sum_j p_ij, in tokens | Vig & Belinkov 2019 |
    | maximum | max_j p_ij | |
    | sink_mass | first_token + learned_sink | Xiao et al. 2023 |
    | learned_sink | the probability of the extra logit without a key, 0 where the layer has none | gpt-oss, 2025 |
    | value_weighted_share | the share of this head in sum_ij a_ij n_j of the layer's (stored) heads | Kobayashi 2020 |
    | previous_token ... uniform | see `att_viz.analysis.head_patterns.pattern_scores` | |

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
    if not as_records:
        _pandas()
    chosen = matrix.layers if layers is None else tuple(sorted(set(layers)))
    for layer in chosen:
        matrix.heads(layer)
    tokens = vocabulary_numbers(matrix.tokens, matrix.token_ids)
    records: list[Record] = []
    with progress_bar(sum(len(matrix.heads(layer)) for layer in chosen), "reading heads", "head") as bar:
        for layer in chosen:
            summaries = []
            for head in matrix.heads(layer):
                summaries.append(_HeadSummary(matrix, layer, head, tokens))
                bar.update()
            written = sum(summary.written for summary in summaries)
            records += [summary.record(written) for summary in summaries]
    return records if as_records else _pandas().DataFrame.from_records(records, columns=list(COLUMNS))


class _HeadSummary:
    """Sums over the rows of one head."""

    def __init__(self, matrix: AttentionMatrix, layer: int, head: int, tokens: NDArray[np.int64]) -> None:
        self._layer, self._head = layer, head
        self._sums: dict[str, float] = {}
        self._counts: dict[str, int] = {}
        self._norms = matrix.value_norms(layer, head)
        self.written = np.nan if self._norms is None else 0.0
        for rows in head_rows(matrix, layer, head):
            self._take(rows, tokens)

    def _take(self, rows: Rows, tokens: NDArray[np.int64]) -> None:
        columns = row_statistics_of(rows, ROW_MEANS) | pattern_scores(rows, tokens)
        sink = np.zeros(len(rows.weights)) if rows.sink_mass is None else rows.sink_mass
        columns["learned_sink"] = np.where(rows.empty, np.nan, sink)
        # Averaged over the same rows as first_token, which leaves out the first, whose only key it is.
        columns["sink_mass"] = columns["first_token"] + sink
        for name, values in columns.items():
            known = ~np.isnan(values)
            self._sums[name] = self._sums.get(name, 0.0) + float(values[known].sum())
            self._counts[name] = self._counts.get(name, 0) + int(known.sum())
        if self._norms is not None:
            self.written += float((rows.weights @ self._norms[: rows.weights.shape[1]].astype(np.float64)).sum())

    def record(self, written_by_all: float) -> Record:
        """The head's row of the table."""
        means = {
            name: total / self._counts[name] if self._counts[name] else np.nan for name, total in self._sums.items()
        }
        means[SHARE] = self.written / written_by_all if written_by_all > 0 else np.nan
        means |= {"layer": self._layer, "head": self._head}
        return {name: means[name] for name in COLUMNS}


def _pandas() -> Any:
    try:
        import pandas
    except ImportError as error:
        raise MissingExtraError("a table of heads as a DataFrame", "analysis") from error
    return pandas
