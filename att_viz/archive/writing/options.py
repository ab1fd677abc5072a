"""What an archive that is written while its rows are computed shall hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from att_viz.archive.layout import KINDS
from att_viz.errors import InvalidInputError

__all__ = ["LayerPlan", "StreamOptions"]


@dataclass(frozen=True)
class StreamOptions:
    """What is stored, and how.

    Attributes:
        weights: "softmax", "scores" (scaled and masked, before the softmax), or None for no matrices.
        dtype: how weights are stored, "float16" or "float32".
        statistics: the column names of the `statistics` dataset; empty for none.
        compression: None, or "gzip" for byte-shuffled and deflated tiles.
        key_means: whether means over rows are stored for each key.
        pyramid: store pooled overviews of sequences of more than 1,024 rows.
        other_kinds: whether there is other attention than that of a decoder to its own tokens.
        identity: opaque strings (such as hashes of the model and of the options) that must be equal when an
            interrupted archive is taken up again.

    Raises:
        InvalidInputError: if a value is none of these.
    """

    weights: Literal["softmax", "scores"] | None = "softmax"
    dtype: Literal["float16", "float32"] = "float16"
    statistics: tuple[str, ...] = ()
    compression: Literal["gzip"] | None = None
    key_means: bool = False
    pyramid: bool = True
    other_kinds: bool = False
    identity: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.weights not in ("softmax", "scores", None):
            raise InvalidInputError(f"an archive cannot hold weights {self.weights!r}; use 'softmax', 'scores' or None")
        if self.dtype not in ("float16", "float32"):
            raise InvalidInputError(f"an archive cannot store {self.dtype!r}; use 'float16' or 'float32'")
        if self.compression not in (None, "gzip"):
            raise InvalidInputError(f"an archive cannot be compressed with {self.compression!r}; use 'gzip' or None")
        if self.weights is None and not self.statistics and not self.key_means:
            raise InvalidInputError("there is nothing to store: choose weights, statistics, or both")


@dataclass(frozen=True)
class LayerPlan:
    """One layer of one sequence.

    Attributes:
        heads: the numbers of the heads that are stored, ascending.
        sinks: whether the layer has a learned sink, so that each row has a `sink_mass`.
        kind: one of `layout.KINDS`.
        num_keys: how many keys each row may see; None for those up to itself, as in a decoder whose tokens look back.
        looks_ahead: whether rows of a decoder may see later ones, too: some of its tokens look both ways.
    """

    heads: tuple[int, ...]
    sinks: bool = False
    kind: str = KINDS[0]
    num_keys: int | None = None
    looks_ahead: bool = False
