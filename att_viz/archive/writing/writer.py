"""Writing an attention matrix as an archive: completely, or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

import h5py
import numpy as np

from att_viz.archive.answers.direct_logit import write_direct_logit
from att_viz.archive.answers.influence import write_influence
from att_viz.archive.answers.pictures import write_pictures
from att_viz.archive.tiles.rows import RowBatch
from att_viz.archive.writing.disk_space import check_disk
from att_viz.archive.writing.options import LayerPlan, StreamOptions
from att_viz.archive.writing.stream import ArchiveStream
from att_viz.errors import ArchiveError, InvalidInputError
from att_viz.matrix.extent import DECODER_SELF, ENCODER_SELF
from att_viz.system.progress import track

if TYPE_CHECKING:
    from att_viz.attention_matrix import AttentionMatrix

__all__ = ["write_archive"]

_STRIP_ROWS = 1024


def write_archive(path: str | PathLike[str], *matrices: AttentionMatrix, dtype: str = "float16") -> None:
    """Write an archive under a partial name and rename it once it is whole and on disk.

    Args:
        path: the file; an existing one is replaced at the end.
        *matrices: what to write, one sequence each: of an encoder-decoder up to three, its encoder's attention before
            the cross attention that looks at the encoder's tokens. What the first says of the model, and which
            statistics it has, is said of all.
        dtype: "float16" or "float32".

    Raises:
        InvalidInputError: if the dtype is another one, or cross attention comes without the attention of its encoder.
        ArchiveError: if the disk cannot hold it or the file cannot be written; nothing is left behind.
    """
    matrix = matrices[0]
    looked_at = [_encoder_of(one, matrices[:place]) for place, one in enumerate(matrices)]
    names = matrix.statistic_names(matrix.layers[0])
    options = StreamOptions(
        weights=matrix.weights_kind if matrix.has_weights else None,
        dtype=cast(Literal["float16", "float32"], dtype),
        statistics=names,
        key_means=matrix.key_means(matrix.layers[0], matrix.heads(matrix.layers[0])[0]) is not None,
        other_kinds=any(one.kind != DECODER_SELF for one in matrices),
    )
    final = Path(path)
    for one in matrices:
        heads = sum(len(one.heads(layer)) for layer in one.layers)
        check_disk(final, one.num_rows, heads, options, _keys_of_each_row(one))
    stream = ArchiveStream(final, options, matrix.metadata)
    try:
        for batch, one in enumerate(matrices):
            _put_sequence(stream, one, batch, looked_at[batch], final.name)
        stream.close(True)
    except BaseException as error:
        stream.close(False)
        if isinstance(error, (OSError, RuntimeError)):
            raise ArchiveError(f"{final} could not be written: {error}") from error
        raise


def _keys_of_each_row(matrix: AttentionMatrix) -> int | None:
    return None if matrix.is_causal else matrix.num_keys


def _encoder_of(matrix: AttentionMatrix, before: Sequence[AttentionMatrix]) -> int | None:
    """Which of the sequences before it holds the tokens that a cross attention looks at; None for self-attention."""
    if matrix.keys is None:
        return None
    for place, other in enumerate(before):
        if other.kind == ENCODER_SELF and (other.tokens, other.token_texts) == (
            matrix.keys.tokens,
            matrix.keys.token_texts,
        ):
            return place
    raise InvalidInputError(
        "cross attention is kept together with the attention of its encoder, whose tokens it looks at: "
        "encoder.save(path, beside=[cross])"
    )


def _put_sequence(stream: ArchiveStream, matrix: AttentionMatrix, batch: int, looked_at: int | None, name: str) -> None:
    sinks = {layer: matrix.sink_mass(layer, matrix.heads(layer)[0]) is not None for layer in matrix.layers}
    stream.begin_sequence(
        batch,
        {
            layer: LayerPlan(matrix.heads(layer), sinks[layer], matrix.kind, _keys_of_each_row(matrix))
            for layer in matrix.layers
        },
        num_rows=matrix.num_rows,
        token_ids=matrix.token_ids,
        tokens=matrix.tokens,
        token_texts=matrix.token_texts,
        prompt_length=matrix.prompt_length,
        real=matrix.real,
    )
    if looked_at is not None:
        stream.put_beside_tokens(batch, partial(_write_keys_of, batch=looked_at))
    if matrix.direct_logit is not None:
        stream.put_beside_tokens(batch, partial(write_direct_logit, direct_logit=matrix.direct_logit))
    if matrix.influence is not None:
        stream.put_beside_tokens(batch, partial(write_influence, influence=matrix.influence))
    if matrix.both_ways:
        stream.put_both_ways(batch, matrix.both_ways)
    if matrix.pictures:
        stream.put_beside_tokens(batch, partial(write_pictures, pictures=matrix.pictures))
    for layer in track(matrix.layers, len(matrix.layers), f"writing {name}", "layer"):
        _put_layer(stream, matrix, batch, layer)


def _write_keys_of(group: h5py.Group, batch: int) -> None:
    group.attrs["keys_of"] = batch


def _put_layer(stream: ArchiveStream, matrix: AttentionMatrix, batch: int, layer: int) -> None:
    statistics = matrix.statistics(layer)
    for place, head in enumerate(matrix.heads(layer)):
        mass = matrix.sink_mass(layer, head)
        for start in range(0, matrix.num_rows, _STRIP_ROWS):
            stop = min(start + _STRIP_ROWS, matrix.num_rows)
            rows = matrix.rows(layer, head, start, stop)[None] if matrix.has_weights else None
            sums = None if rows is None or matrix.weights_kind == "scores" else rows.sum(axis=2, dtype=np.float32)
            stream.put(
                layer,
                batch,
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
            stream.put_key_means(layer, batch, means[0][None], means[1][None], first_head=place)
        norms = matrix.value_norms(layer, head)
        if norms is not None:
            stream.put_value_norms(layer, batch, 0, norms[None], first_head=place)
    stream.finish_layer(layer, batch)
