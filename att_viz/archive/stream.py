"""Writing an archive while its rows are being computed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from os import PathLike
from typing import Any

import numpy as np
from numpy.typing import NDArray

from att_viz.archive.stream_options import StreamLayer, StreamOptions
from att_viz.archive.writer import write_archive
from att_viz.errors import ArchiveError
from att_viz.metadata import CaptureMetadata

__all__ = ["ArchiveStream", "StreamLayer", "StreamOptions", "bytes_needed", "check_disk"]

Converter = Callable[[NDArray[Any], NDArray[Any]], None]


class ArchiveStream:
    """Keeps rows in memory and writes one sequence at the end: the interface, to be filled in."""

    def __init__(
        self,
        path: str | PathLike[str],
        options: StreamOptions,
        metadata: CaptureMetadata,
        *,
        resume: bool = False,
        queue_bytes: int = 128 * 2**20,
        convert: Converter | None = None,
    ) -> None:
        self.stored: Mapping[str, str] = {}
        self.bytes_written = 0
        self.rows_written = 0
        self._path, self._options, self._metadata = path, options, metadata
        self._tokens: list[str] = []
        self._texts: list[str] = []
        self._ids: list[int] | None = None
        self._prompt_length = 0
        self._layers: dict[int, NDArray[np.float32]] = {}
        self._heads: dict[int, tuple[int, ...]] = {}

    def begin_sequence(
        self,
        batch: int,
        layers: Mapping[int, StreamLayer],
        *,
        num_rows: int,
        token_ids: Sequence[int] | None = None,
        tokens: Sequence[str],
        token_texts: Sequence[str],
        prompt_length: int,
        real: Any = None,
        identity: Mapping[str, str] | None = None,
    ) -> frozenset[int]:
        """Start a sequence; returns the layers that are already whole."""
        self._tokens, self._texts = list(tokens), list(token_texts)
        self._ids = None if token_ids is None else list(token_ids)
        self._prompt_length = prompt_length
        for number, layer in layers.items():
            self._heads[number] = layer.heads
            self._layers[number] = np.zeros((len(layer.heads), num_rows, num_rows), np.float32)
        return frozenset()

    def extend_sequence(
        self,
        batch: int,
        *,
        token_ids: Sequence[int] | None,
        tokens: Sequence[str],
        token_texts: Sequence[str],
        real: Any = None,
        start: int | None = None,
    ) -> None:
        """More tokens of a sequence, from position `start` (by default its end)."""
        self._tokens.extend(tokens)
        self._texts.extend(token_texts)
        if self._ids is not None and token_ids is not None:
            self._ids.extend(token_ids)
        more = len(tokens)
        for number, array in self._layers.items():
            self._layers[number] = np.pad(array, ((0, 0), (0, more), (0, more)))

    def put(
        self,
        layer: int,
        batch: int,
        first_head: int,
        first_query: int,
        keys_from: int,
        weights: NDArray[np.float32] | None,
        row_sums: Any = None,
        sink_mass: Any = None,
        statistics: Any = None,
    ) -> None:
        """Rows of some heads; the memory may be reused after the call."""
        if weights is not None:
            heads, queries, keys = weights.shape
            self._layers[layer][
                first_head : first_head + heads, first_query : first_query + queries, keys_from : keys_from + keys
            ] = weights

    def put_value_norms(self, layer: int, batch: int, first_key: int, norms: NDArray[np.float32]) -> None:
        """Norms of the value vectors, float32 [heads, keys]."""

    def finish_layer(self, layer: int, batch: int) -> None:
        """All rows of this layer have been put."""

    def close(self, complete: bool) -> None:
        """Write the archive, or drop it."""
        from att_viz.attention_matrix import AttentionMatrix
        from att_viz.attention_weights import InMemoryWeights

        if complete:
            matrix = AttentionMatrix(
                InMemoryWeights(self._layers, head_numbers=self._heads),
                self._tokens,
                prompt_length=self._prompt_length,
                token_ids=self._ids,
                token_texts=self._texts,
                metadata=self._metadata,
            )
            write_archive(self._path, matrix, dtype=self._options.dtype)


def bytes_needed(num_rows: int, heads: int, options: StreamOptions) -> int:
    """Bytes on disk."""
    return heads * num_rows * (num_rows + 512) // 2 * (2 if options.dtype == "float16" else 4)


def check_disk(path: str | PathLike[str], num_rows: int, heads: int, options: StreamOptions) -> None:
    """Refuse what the disk cannot hold."""
    if not num_rows or not heads:
        raise ArchiveError("there is nothing to write")
