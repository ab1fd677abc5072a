"""One archive of rows that several processes compute: the stream of the process that writes it.

Each process makes the same calls at the same places of its forward passes. Those that put rows may come at any time;
the others (a sequence begins or grows, a layer is whole, the end) are steps: the process that writes takes one when all
rows that were sent before it have come. Nobody waits for a step of a later layer, so nobody waits for ever.
"""

from __future__ import annotations

import atexit
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from itertools import chain
from threading import Condition, Thread
from typing import Any
from weakref import WeakSet

from att_viz.archive.writing.options import LayerPlan
from att_viz.archive.writing.stream import ArchiveStream, RowBatch
from att_viz.capture.ranks.channel import Channel, Message
from att_viz.capture.ranks.messages import (
    BAD,
    BEGIN,
    BOTH_WAYS,
    CLOSE,
    COLUMNS,
    EXTEND,
    FINISH,
    GOOD,
    MEANS,
    NORMS,
    ROWS,
    begun,
)
from att_viz.capture.ranks.ranks import Ranks
from att_viz.capture.ranks.row_stream import RowStream, SentStream
from att_viz.errors import AttVizError, CaptureError
from att_viz.matrix.extent import Spans

__all__ = ["JoinedStream", "stream_here"]

_LISTENING: WeakSet[Thread] = WeakSet()
_LONGEST_END = 60.0
"""Seconds."""


@atexit.register
def _let_them_end() -> None:
    """Wait for threads that still listen: a process that ends while one of them waits in gloo is aborted.

    Each ends with what its process says at last, or when that process ends.
    """
    for thread in list(_LISTENING):
        thread.join(_LONGEST_END)


def stream_here(open_archive: Callable[[], ArchiveStream], ranks: Ranks | None) -> RowStream:
    """Where the rows of this process go.

    Args:
        open_archive: begins the archive; called in the process that writes it.
        ranks: the processes that share the model; None where one has all of it.

    Raises:
        ArchiveError: if the archive cannot be begun.
    """
    if ranks is None:
        return open_archive()
    channel = Channel(ranks)
    if not ranks.gathers:
        return SentStream(channel)
    try:
        archive = open_archive()
    except AttVizError:
        for other in ranks.others:
            with suppress(CaptureError):
                # Each is about to begin a sequence, and waits for an answer.
                channel.receive(other)
                channel.send(other, [BAD])
        raise
    return JoinedStream(archive, ranks, channel)


class JoinedStream:
    """The stream of the process that writes: its own rows, and those that the others send.

    Args:
        stream: the archive.
        ranks: the processes.
        channel: how they speak.
    """

    def __init__(self, stream: ArchiveStream, ranks: Ranks, channel: Channel) -> None:
        self._stream, self._ranks, self._channel = stream, ranks, channel
        self._taking = Condition()
        self._taken = 0
        self._arrived: dict[int, list[int]] = {}
        self._failure: AttVizError | None = None
        for other in ranks.others:
            name = f"att_viz rows of process {other}"
            thread = Thread(target=self._listen, args=(other,), name=name, daemon=True)
            _LISTENING.add(thread)
            thread.start()

    @property
    def bytes_written(self) -> int:
        """The size of the file so far."""
        return self._stream.bytes_written

    def begin_sequence(
        self,
        batch: int,
        layers: Mapping[int, LayerPlan],
        *,
        num_rows: int,
        prompt_length: int,
        identity: Mapping[str, str] | None = None,
        **given: Any,
    ) -> frozenset[int]:
        """See `ArchiveStream.begin_sequence`.

        Raises:
            CaptureError: if another process was run on something else, or has stopped.
        """
        found: list[frozenset[int]] = []

        def begin() -> None:
            sequence = {"num_rows": num_rows, "prompt_length": prompt_length, "identity": identity, **given}
            found.append(self._stream.begin_sequence(batch, layers, **sequence))

        try:
            self._step(begun(batch, num_rows, prompt_length, identity), begin)
        except AttVizError:
            self._tell_failed()
            raise
        (whole,) = found
        for other in self._ranks.others:
            self._channel.send(other, [GOOD, *sorted(whole)])
        return whole

    def extend_sequence(self, batch: int, *, tokens: Sequence[str], start: int | None = None, **given: Any) -> None:
        """See `ArchiveStream.extend_sequence`."""
        step = [EXTEND, batch, len(tokens), -1 if start is None else start]
        self._step(step, lambda: self._stream.extend_sequence(batch, tokens=tokens, start=start, **given))

    def put_both_ways(self, batch: int, spans: Spans) -> None:
        """See `ArchiveStream.put_both_ways`."""
        self._step([BOTH_WAYS, batch, *chain.from_iterable(spans)], lambda: self._stream.put_both_ways(batch, spans))

    def put(self, layer: int, batch: int, rows: RowBatch) -> None:
        """Take rows of the heads here."""
        self._refuse_failed()
        self._stream.put(layer, batch, rows)

    def keep_tile_rows(self, rows: int) -> None:
        """See `ArchiveStream.keep_tile_rows`."""
        self._stream.keep_tile_rows(rows)

    def put_value_norms(self, layer: int, batch: int, first_key: int, norms: Any, first_head: int = 0) -> None:
        """Take the norms of the values of the heads here."""
        self._stream.put_value_norms(layer, batch, first_key, norms, first_head)

    def put_key_means(self, layer: int, batch: int, prompt: Any, answer: Any, first_head: int = 0) -> None:
        """Take the mean attention of the heads here to each key."""
        self._stream.put_key_means(layer, batch, prompt, answer, first_head)

    def finish_layer(self, layer: int, batch: int) -> None:
        """See `ArchiveStream.finish_layer`; waits for the rows of the others."""
        self._step([FINISH, layer, batch], lambda: self._stream.finish_layer(layer, batch))

    def close(self, complete: bool) -> None:
        """End the writing, once everything has come, and tell the others how it went.

        Raises:
            CaptureError: if another process has failed or stopped; the archive is not published then.
            ArchiveError: if the archive cannot be written.
        """
        try:
            if complete:
                self._step([CLOSE, GOOD], lambda: None)
            self._stream.close(complete)
        except BaseException:
            self._stream.close(False)
            self._tell_failed()
            raise
        if not complete:
            self._tell_failed()
            return
        for other in self._ranks.others:
            self._channel.send(other, [GOOD])
        self._channel.close()

    def _tell_failed(self) -> None:
        with self._taking:
            # Nobody waits any more for a step that this process will not come to.
            self._failure = self._failure or CaptureError("the archive was given up")
            self._taking.notify_all()
        for other in self._ranks.others:
            if self._arrived.pop(other, [ROWS])[0] in (BEGIN, CLOSE):
                # It waits for an answer; others may never listen again.
                with suppress(CaptureError):
                    self._channel.send(other, [BAD])
            else:
                self._channel.post(other, [BAD])

    def _refuse_failed(self) -> None:
        if self._failure is not None:
            raise self._failure

    def _step(self, step: list[int], take: Callable[[], None]) -> None:
        """Take a step when every other process has come to it."""
        with self._taking:
            self._taking.wait_for(lambda: self._failure or len(self._arrived) == len(self._ranks.others))
            self._refuse_failed()
            odd = next((other for other, theirs in self._arrived.items() if theirs != step), None)
            if odd is not None:
                self._failure = self._different(odd)
                raise self._failure
            take()
            self._arrived.clear()
            self._taken += 1
            self._taking.notify_all()

    def _different(self, other: int) -> CaptureError:
        return CaptureError(
            f"processes 0 and {other} of {len(self._ranks.members)} were not run on the same inputs in the same way; "
            "run the same program in all of them. Nothing was published"
        )

    def _listen(self, other: int) -> None:
        """Take what a process sends, on a thread of its own, until it has nothing more to say."""
        try:
            going_on = True
            while going_on:
                going_on = self._take(other, self._channel.receive(other))
        except Exception as error:  # noqa: BLE001 - nobody may wait for this thread any more
            told = error if isinstance(error, AttVizError) else CaptureError(f"rows of process {other}: {error!r}")
            with self._taking:
                self._failure = self._failure or told
                self._taking.notify_all()

    def _take(self, other: int, message: Message) -> bool:
        """Take a message; False after the last one."""
        (kind, *numbers), arrays = message
        if kind == ROWS:
            layer, batch, first_head, first_query, keys_from, has_weights, *known = numbers
            names = [name for name, is_known in zip(COLUMNS, known, strict=True) if is_known]
            columns = dict(zip(names, arrays[1:], strict=True))
            rows = RowBatch(first_head, first_query, keys_from, arrays[0], columns, bool(has_weights))
            self._stream.put(layer, batch, rows)
        elif kind == NORMS:
            layer, batch, first_key, first_head = numbers
            self._stream.put_value_norms(layer, batch, first_key, arrays[0], first_head)
        elif kind == MEANS:
            layer, batch, first_head = numbers
            self._stream.put_key_means(layer, batch, arrays[0], arrays[1], first_head)
        elif [kind, *numbers] == [CLOSE, BAD]:
            raise CaptureError(f"process {other} has failed; what it printed says why. Nothing was published")
        else:
            self._wait_for_step(other, [kind, *numbers])
        return kind != CLOSE

    def _wait_for_step(self, other: int, step: list[int]) -> None:
        with self._taking:
            taken = self._taken
            self._arrived[other] = step
            self._taking.notify_all()
            self._taking.wait_for(lambda: self._failure or self._taken > taken)
            self._refuse_failed()
