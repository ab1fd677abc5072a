"""Writing an attention matrix as an archive: completely, or not at all."""

from __future__ import annotations

from functools import partial
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

import numpy as np

from att_viz.archive.answers.direct_logit import write_direct_logit
from att_viz.archive.answers.influence import write_influence
from att_viz.archive.tiles.rows import RowBatch
from att_viz.archive.writing.disk_space import check_disk
from att_viz.archive.writing.options import LayerPlan, StreamOptions
from att_viz.archive.writing.stream import ArchiveStream
from att_viz.errors import ArchiveError
from att_viz.matrix.extent import DECODER_SELF
from att_viz.system.progress import track

if TYPE_CHECKING:
    from att_viz.attention_matrix import AttentionMatrix

__all__ = ["write_archive"]

_STRIP_ROWS = 1024


def write_archive(path: str | PathLike[str], matrix: AttentionMatrix, *, dtype: str = "float16") -> None:
    """Write an archive under a partial name and rename it once it is whole and on disk.

    Args:
        path: the file; an existing one is replaced at the end.
        matrix: what to write.
        dtype: "float16" or "float32".

    Raises:
        InvalidInputError: if the dtype is another one.
        ArchiveError: if the disk cannot hold it or the file cannot be written; nothing is left behind.
    """
    names = matrix.statistic_names(matrix.layers[0])
    num_keys = None if matrix.kind == DECODER_SELF else matrix.num_keys
    options = StreamOptions(
        weights=matrix.weights_kind if matrix.has_weights else None,
        dtype=cast(Literal["float16", "float32"], dtype),
        statistics=names,
        key_means=matrix.key_means(matrix.layers[0], matrix.heads(matrix.layers[0])[0]) is not None,
        other_kinds=matrix.kind != DECODER_SELF,
    )
    final = Path(path)
    heads = [matrix.heads(layer) for layer in matrix.layers]
    check_disk(final, matrix.num_rows, sum(map(len, heads)), options, num_keys)
    sinks = [matrix.sink_mass(layer, matrix.heads(layer)[0]) is not None for layer in matrix.layers]
    plans = {
        layer: LayerPlan(numbers, has_sinks, matrix.kind, num_keys)
        for layer, numbers, has_sinks in zip(matrix.layers, heads, sinks, strict=True)
    }
    stream = ArchiveStream(final, options, matrix.metadata)
    try:
        stream.begin_sequence(
            0,
            plans,
            num_rows=matrix.num_rows,
            token_ids=matrix.token_ids,
            tokens=matrix.tokens,
            token_texts=matrix.token_texts,
            prompt_length=matrix.prompt_length,
            real=matrix.real,
        )
        if matrix.direct_logit is not None:
            stream.put_beside_tokens(0, partial(write_direct_logit, direct_logit=matrix.direct_logit))
        if matrix.influence is not None:
            stream.put_beside_tokens(0, partial(write_influence, influence=matrix.influence))
        for layer in track(matrix.layers, len(matrix.layers), f"writing {final.name}", "layer"):
            _put_layer(stream, matrix, layer)
        stream.close(True)
    except BaseException as error:
        stream.close(False)
        if isinstance(error, (OSError, RuntimeError)):
            raise ArchiveError(f"{final} could not be written: {error}") from error
        raise


def _put_layer(stream: ArchiveStream, matrix: AttentionMatrix, layer: int) -> None:
    statistics = matrix.statistics(layer)
    for place, head in enumerate(matrix.heads(layer)):
        mass = matrix.sink_mass(layer, head)
        for start in range(0, matrix.num_rows, _STRIP_ROWS):
            stop = min(start + _STRIP_ROWS, matrix.num_rows)
            rows = matrix.rows(layer, head, start, stop)[None] if matrix.has_weights else None
            sums = None if rows is None or matrix.weights_kind == "scores" else rows.sum(axis=2, dtype=np.float32)
            stream.put(
                layer,
                0,
                RowBatch.of(
                    place,
                    start,
                    0,
                    rows,
                    sums,
                    None if mass is None else mass[None, start:stop],
                    None if statistics is None else statistics[place : place + 1, start:stop],
                ),
            )
        means = matrix.key_means(layer, head)
        if means is not None:
            stream.put_key_means(layer, 0, means[0][None], means[1][None], first_head=place)
        norms = matrix.value_norms(layer, head)
        if norms is not None:
            stream.put_value_norms(layer, 0, 0, norms[None], first_head=place)
    stream.finish_layer(layer, 0)
