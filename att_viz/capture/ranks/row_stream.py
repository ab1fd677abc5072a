"""Where the rows of a saver go, whoever writes them; and the stream of a process that writes nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Any, Protocol

from att_viz.archive.writing.options import LayerPlan
from att_viz.archive.writing.stream import RowBatch
from att_viz.capture.ranks.channel import Channel
from att_viz.capture.ranks.messages import (
    BAD,
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
from att_viz.errors import ArchiveError, CaptureError
from att_viz.matrix.extent import Spans

__all__ = ["RowStream", "SentStream"]


class RowStream(Protocol):
    """Where the rows of a saver go; see `ArchiveStream`, whose methods these are."""

    @property
    def bytes_written(self) -> int:
        """The size of the file so far."""
        ...

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
        """Start a sequence; returns the layers that are whole already."""
        ...

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
        """Let more tokens follow."""
        ...

    def put_both_ways(self, batch: int, spans: Spans) -> None:
        """Say which spans of the tokens look at each other both ways."""
        ...

    def put(self, layer: int, batch: int, rows: RowBatch) -> None:
        """Take rows."""
        ...

    def keep_tile_rows(self, rows: int) -> None:
        """Remember how many queries are computed together."""
        ...

    def put_value_norms(self, layer: int, batch: int, first_key: int, norms: Any, first_head: int = 0) -> None:
        """Take the norms of values."""
        ...

    def put_key_means(self, layer: int, batch: int, prompt: Any, answer: Any, first_head: int = 0) -> None:
        """Take the mean attention to each key."""
        ...

    def finish_layer(self, layer: int, batch: int) -> None:
        """All rows of a layer have been put."""
        ...

    def close(self, complete: bool) -> None:
        """End the writing."""
        ...


class SentStream:
    """The stream of a process that writes nothing: what comes in is sent to the one that writes.

    Args:
        channel: how they speak.
    """

    def __init__(self, channel: Channel) -> None:
        self._channel = channel

    bytes_written = 0

    def begin_sequence(
        self,
        batch: int,
        layers: Mapping[int, LayerPlan],
        *,
        num_rows: int,
        prompt_length: int,
        identity: Mapping[str, str] | None = None,
        **_: Any,
    ) -> frozenset[int]:
        """Start a sequence; its tokens are known where it is written.

        Raises:
            CaptureError: if the process that writes cannot start it, or has another.
        """
        self._channel.send(0, begun(batch, num_rows, prompt_length, identity))
        verdict, *whole = self._channel.receive(0)[0]
        if verdict != GOOD:
            raise CaptureError("process 0 could not begin the archive; what it printed says why")
        return frozenset(whole)

    def extend_sequence(self, batch: int, *, tokens: Sequence[str], start: int | None = None, **_: Any) -> None:
        """Let more tokens follow."""
        self._channel.send(0, [EXTEND, batch, len(tokens), -1 if start is None else start])

    def put_both_ways(self, batch: int, spans: Spans) -> None:
        """The process that writes must know before rows come that look ahead."""
        self._channel.send(0, [BOTH_WAYS, batch, *chain.from_iterable(spans)])

    def put(self, layer: int, batch: int, rows: RowBatch) -> None:
        """Send rows."""
        place = [rows.first_head, rows.first_query, rows.keys_from]
        known = [int(name in rows.columns) for name in COLUMNS]
        columns = [rows.columns[name] for name in COLUMNS if name in rows.columns]
        self._channel.send(0, [ROWS, layer, batch, *place, int(rows.has_weights), *known], rows.weights, *columns)

    def keep_tile_rows(self, rows: int) -> None:
        """The process that writes knows its own."""

    def put_value_norms(self, layer: int, batch: int, first_key: int, norms: Any, first_head: int = 0) -> None:
        """Send the norms of values."""
        self._channel.send(0, [NORMS, layer, batch, first_key, first_head], norms)

    def put_key_means(self, layer: int, batch: int, prompt: Any, answer: Any, first_head: int = 0) -> None:
        """Send the mean attention to each key."""
        self._channel.send(0, [MEANS, layer, batch, first_head], prompt, answer)

    def finish_layer(self, layer: int, batch: int) -> None:
        """All rows of a layer have been sent."""
        self._channel.send(0, [FINISH, layer, batch])

    def close(self, complete: bool) -> None:
        """End the sending, and wait until the archive is whole.

        Raises:
            ArchiveError: if it does not become so.
        """
        if not complete:
            self._channel.post(0, [CLOSE, BAD])
            return
        self._channel.send(0, [CLOSE, GOOD])
        if self._channel.receive(0)[0][0] != GOOD:
            raise ArchiveError("process 0 could not finish the archive; what it printed says why")
        self._channel.close()
