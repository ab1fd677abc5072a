"""Writing an archive while its rows are being computed.

More than 300 lines because the one class that everybody writes through says of each method what it takes and raises.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from os import PathLike
from pathlib import Path
from threading import Lock
from typing import Any

import h5py
import numpy as np

from att_viz.archive import layout
from att_viz.archive.file.checked_objects import write_numbers
from att_viz.archive.file.unfinished import partial_path
from att_viz.archive.tiles.rows import BufferPool, Converter, Packer, RowBatch
from att_viz.archive.writing.finished_archive import FinishedArchive
from att_viz.archive.writing.layer_writer import LayerWriter
from att_viz.archive.writing.layers import LayerStream, StreamContext
from att_viz.archive.writing.options import LayerPlan, StreamOptions
from att_viz.archive.writing.partial_archive import identity_of
from att_viz.archive.writing.sequence_tokens import SequenceTokens, begin_stored_sequence
from att_viz.archive.writing.thread import WritingThread
from att_viz.errors import ArchiveError, InvalidInputError
from att_viz.matrix import half_precision
from att_viz.matrix.extent import Spans
from att_viz.matrix.metadata import CaptureMetadata

__all__ = ["ArchiveStream", "RowBatch"]


class ArchiveStream:
    """Writes an archive while its rows are being computed; `put` may be called from several threads at once.

    Rows are cut into tiles and rounded by the threads that bring them; a thread of the stream's own writes
    them. Waiting tiles take up to `queue_bytes`, and as many again single rows that wait for the others of
    their tile row. After each whole layer the file is brought into a state that survives a kill.

    Args:
        path: the archive; until `close(True)` it has `.partial` behind its name.
        options: what is stored.
        metadata: where the attention comes from.
        resume: go on with the whole layers of an interrupted run, or find a finished one.
        queue_bytes: see above.
        convert: a faster `Converter` than NumPy's.
        pack: a `Packer`, faster than doing one after the other with NumPy.

    Raises:
        ArchiveError: if the file cannot be made, holds whole layers that `resume` does not ask for, or was
            begun with other settings.
    """

    def __init__(
        self,
        path: str | PathLike[str],
        options: StreamOptions,
        metadata: CaptureMetadata,
        *,
        resume: bool = False,
        queue_bytes: int = 128 * 2**20,
        convert: Converter = half_precision.convert,
        pack: Packer | None = None,
    ) -> None:
        self._final = Path(path)
        self._options = options
        self._convert = convert
        self._pending_limit = queue_bytes
        self._sequences: dict[int, SequenceTokens] = {}
        self._layers: dict[tuple[int, int], LayerStream] = {}
        self._changed_tokens: set[int] = set()
        self._changing_tokens = Lock()
        self._counting = Lock()
        self._pending_bytes = 0
        self._closed = False
        self.rows_written = 0
        self._finished: FinishedArchive | None = None
        if resume and self._final.exists() and not partial_path(self._final).exists():
            self._finished = FinishedArchive(self._final, identity_of(options))
            self.stored: Mapping[str, str] = self._finished.identity
            return
        self._thread = WritingThread(
            self._final, options, metadata, resume=resume, queue_bytes=queue_bytes, write_tokens=self._write_tokens
        )
        self.stored = self._thread.stored
        self._pool = BufferPool(queue_bytes)
        self._context = StreamContext(options, convert, pack, self._pool, self._thread.submit, self._open_layer)

    @property
    def bytes_written(self) -> int:
        """The size of the file so far."""
        return self._thread.size if self._finished is None else 0

    def begin_sequence(
        self,
        batch: int,
        layers: Mapping[int, LayerPlan],
        *,
        num_rows: int,
        token_ids: Any = None,
        tokens: Sequence[str],
        token_texts: Sequence[str],
        prompt_length: int,
        real: Any = None,
        identity: Mapping[str, str] | None = None,
    ) -> frozenset[int]:
        """Start a sequence, or take it up again.

        Args:
            batch: its number; each sequence of the archive has its own.
            layers: the layers that will come, with their heads.
            num_rows: how many rows it has so far: one for each token, or one less.
            token_ids: the vocabulary ids (int64), or None where they are not known.
            tokens: the vocabulary pieces.
            token_texts: the text to show for each.
            prompt_length: how many of the tokens are the prompt.
            real: bool array [tokens], False for padding; by default there is none.
            identity: strings that must be equal on resume, such as a hash of the input ids and mask.

        Returns:
            The layers that are whole already, from an earlier run; their rows need not be put again.

        Raises:
            InvalidInputError: if there is such a sequence already, or counts do not fit.
            ArchiveError: if the file holds another sequence under this number, or cannot be written.
        """
        if batch in self._sequences:
            raise InvalidInputError(f"sequence {batch} has been begun already; give each sequence its own number")
        sequence = SequenceTokens(
            tokens=tokens,
            token_texts=token_texts,
            token_ids=token_ids,
            real=real,
            prompt_length=prompt_length,
            num_rows=num_rows,
            identity=identity or {},
        )
        if self._finished is not None:
            return self._finished.begin_sequence(batch, layers, sequence.identity)
        whole = self._thread.run(partial(begin_stored_sequence, self._thread.file, batch, sequence, layers))
        missing = [layer for layer in layers if layer not in whole]
        # All in one job: whoever waits for a job of another thread waits for the interpreter, too.
        opened = self._thread.run(lambda: [self._layer_writer(layer, batch, layers[layer]) for layer in missing])
        writers = dict(zip(missing, opened, strict=True))
        for layer, plan in layers.items():
            stored = num_rows if layer in whole else 0
            self._layers[layer, batch] = LayerStream(layer, batch, plan, self._context, writers.get(layer), stored)
        self._sequences[batch] = sequence
        return whole

    def extend_sequence(
        self,
        batch: int,
        *,
        token_ids: Any,
        tokens: Sequence[str],
        token_texts: Sequence[str],
        real: Any = None,
        start: int | None = None,
    ) -> None:
        """Let more tokens follow (decoding, chunked prefill), each with one more row.

        Args:
            batch: which sequence.
            token_ids: see `begin_sequence`.
            tokens: see `begin_sequence`.
            token_texts: see `begin_sequence`.
            real: see `begin_sequence`.
            start: the position of the first of these tokens; what the sequence had from there on (rejected
                drafts) is dropped. By default they follow the last token.

        Raises:
            InvalidInputError: if counts do not fit or there is no such sequence.
        """
        if self._finished is None:
            with self._changing_tokens:
                self._sequence(batch).replace_from(start, tokens, token_texts, token_ids, real)
                if start is not None:
                    for (_, sequence), stream in self._layers.items():
                        if sequence == batch:
                            stream.replace_from(start)
                self._changed_tokens.add(batch)

    def put(self, layer: int, batch: int, rows: RowBatch) -> None:
        """Take rows of some heads; all memory may be used again after the call. Later rows replace earlier ones.

        Args:
            layer: the number of the layer.
            batch: which sequence.
            rows: the rows.

        Raises:
            InvalidInputError: if something does not fit the sequence.
            ArchiveError: if the file cannot be written any more, or a score is too large for float16.
        """
        if self._finished is not None:
            return
        if not (rows.has_weights or rows.columns):
            return
        num_rows, stream = self._sequence(batch).num_rows, self._layer(layer, batch)
        if stream.stored_before(rows.stop):
            return
        growth = stream.put(rows, num_rows)
        with self._counting:
            self.rows_written += rows.weights.shape[0] * rows.weights.shape[1]
            self._pending_bytes += growth
            too_many = self._pending_bytes > self._pending_limit
        if too_many:
            self._write_pending()

    def _write_pending(self) -> None:
        for (_, batch), stream in sorted(self._layers.items(), key=lambda item: -item[1].pending_bytes):
            freed = stream.write_some(self._sequence(batch).num_rows)
            if freed:
                with self._counting:
                    self._pending_bytes -= freed
                return

    def keep_tile_rows(self, rows: int) -> None:
        """Remember how many queries are computed together, so that a resumed run can do the same."""
        if self._finished is None:
            self._thread.keep_tile_rows(rows)

    def put_value_norms(self, layer: int, batch: int, first_key: int, norms: Any, first_head: int = 0) -> None:
        """Take the norms of what the value vectors of some keys add to the output.

        Args:
            layer: the number of the layer.
            batch: which sequence.
            first_key: the position of the first key.
            norms: float32 array [heads, keys].
            first_head: the place of the first head among the layer's stored heads.

        Raises:
            ArchiveError: if the file cannot be written any more.
        """
        self._put_of_keys("value_norms", layer, batch, first_key, norms, first_head)

    def put_key_means(self, layer: int, batch: int, prompt: Any, answer: Any, first_head: int = 0) -> None:
        """Take the mean attention to each key, from the first on.

        Args:
            layer: the number of the layer.
            batch: which sequence.
            prompt: float32 array [heads, keys], the mean over the prompt's rows after each key.
            answer: float32 array [heads, keys], the mean over the rows that decide the answer.
            first_head: the place of the first head among the layer's stored heads.

        Raises:
            ArchiveError: if the file cannot be written any more.
        """
        self._put_of_keys("prompt_mean", layer, batch, 0, prompt, first_head)
        self._put_of_keys("answer_mean", layer, batch, 0, answer, first_head)

    def _put_of_keys(self, name: str, layer: int, batch: int, first_key: int, numbers: Any, first_head: int) -> None:
        if self._finished is None:
            values = np.asarray(numbers, dtype=np.float32)
            stream = self._layer(layer, batch)
            if not stream.stored_before(first_key + values.shape[1]):
                stream.put_of_keys(name, first_head, first_key, values)

    def put_both_ways(self, batch: int, spans: Spans) -> None:
        """Say which spans of a decoder's tokens look at each other both ways, before their rows are put.

        Args:
            batch: which sequence.
            spans: all that it has by now, of each the first token and the one after its last.

        Raises:
            ArchiveError: if the file cannot be written any more.
        """
        if self._finished is not None:
            return
        for (_, sequence), stream in self._layers.items():
            if sequence == batch:
                stream.look_ahead()
        numbers = np.array(spans, dtype="<i8")

        def write(group: h5py.Group) -> None:
            if layout.BOTH_WAYS in group:
                del group[layout.BOTH_WAYS]
            write_numbers(group, layout.BOTH_WAYS, numbers)
            group.file.attrs["format_version"] = layout.BOTH_WAYS_VERSION

        self.put_beside_tokens(batch, write)

    def put_beside_tokens(self, batch: int, write: Callable[[h5py.Group], None]) -> None:
        """Store something that is of the whole sequence, such as measured influence.

        Args:
            batch: which sequence.
            write: called on the writing thread with the group that holds the sequence's tokens.

        Raises:
            ArchiveError: if the file cannot be written any more.
        """
        if self._finished is None:
            self._sequence(batch)
            self._thread.run(lambda: write(self._thread.file[layout.sequence_path(batch)]))

    def finish_layer(self, layer: int, batch: int) -> None:
        """All rows so far have been put: the layer is whole once it is written. More rows may still follow.

        Args:
            layer: the number of the layer.
            batch: which sequence.

        Raises:
            ArchiveError: if the file cannot be written any more.
        """
        if self._finished is None:
            stream = self._layer(layer, batch)
            held = stream.pending_bytes
            stream.finish(self._sequence(batch).num_rows, self._thread.finish_layer)
            with self._counting:
                self._pending_bytes -= held

    def close(self, complete: bool) -> None:
        """End the writing.

        Args:
            complete: True to write what is still missing, mark the archive as complete and give it its name;
                False to keep the unfinished file with its whole layers, for `resume`. A file without an identity,
                which nobody can go on with, is deleted.

        Raises:
            ArchiveError: if the archive was to be completed and cannot be written.
        """
        if self._finished is not None or self._closed:
            return
        whole = False
        try:
            if complete:
                for layer, batch in self._layers:
                    self.finish_layer(layer, batch)
                whole = True
        finally:
            self._closed = True
            self._thread.end(whole)

    def _sequence(self, batch: int) -> SequenceTokens:
        if self._closed:
            raise ArchiveError(f"the writing of {self._final} has ended; nothing more can be put into it")
        try:
            return self._sequences[batch]
        except KeyError:
            raise InvalidInputError(f"sequence {batch} has not been begun; call begin_sequence first") from None

    def _layer(self, layer: int, batch: int) -> LayerStream:
        try:
            return self._layers[layer, batch]
        except KeyError:
            raise InvalidInputError(f"layer {layer} of sequence {batch} has not been begun") from None

    def _open_layer(self, layer: int, batch: int, plan: LayerPlan) -> LayerWriter:
        return self._thread.run(partial(self._layer_writer, layer, batch, plan))

    def _layer_writer(self, layer: int, batch: int, plan: LayerPlan) -> LayerWriter:
        """On the writing thread: make or take up a layer's datasets."""
        return LayerWriter(self._thread.file, layer, batch, plan, self._options, self._convert, self._pool)

    def _write_tokens(self, file: h5py.File) -> None:
        with self._changing_tokens:
            for batch in sorted(self._changed_tokens):
                self._sequences[batch].write(file, batch)
            self._changed_tokens.clear()
