"""What an archive will take on disk, and whether the disk has it."""

from __future__ import annotations

import math
import shutil
from os import PathLike
from pathlib import Path

from att_viz.archive import layout
from att_viz.archive.writing.options import StreamOptions
from att_viz.errors import ArchiveError
from att_viz.system.byte_sizes import readable_bytes

__all__ = ["bytes_needed", "check_disk"]

_INDEX_BYTES_PER_TILE = 64
_BYTES_PER_HEAD = 4096


def bytes_needed(num_rows: int, heads: int, options: StreamOptions, num_keys: int | None = None) -> int:
    """The size of an archive, overviews, statistics and index included; an upper bound but for its tokens.

    Args:
        num_rows: attention rows of the sequence.
        heads: stored heads of all layers together.
        options: what is stored; compression is not counted on.
        num_keys: how many keys each row may see; None for those up to itself.

    Returns:
        Bytes.
    """
    columns = 2 + len(options.statistics)
    total = heads * (_BYTES_PER_HEAD + 4 * columns * max(num_rows, num_keys or 0))
    if options.weights is None:
        return total
    item = 2 if options.dtype == "float16" else 4
    height, width = shape = layout.tile_shape(num_rows, num_keys)
    count = _tiles(num_rows, shape, num_keys)
    total += heads * count * (height * width * item + _INDEX_BYTES_PER_TILE)
    for factor in layout.pyramid_factors(num_rows, num_keys) if options.pyramid else ():
        cells = None if num_keys is None else -(-num_keys // factor)
        count = _tiles(-(-num_rows // factor), layout.OVERVIEW_TILE[1:], cells)
        total += heads * count * (math.prod(layout.OVERVIEW_TILE) * item + _INDEX_BYTES_PER_TILE)
    return total


def _tiles(side: int, shape: tuple[int, int], num_keys: int | None = None) -> int:
    """How many tiles hold a weight of `side` rows: of their lower triangle, or of all of that many keys."""
    height, width = shape
    if num_keys is not None:
        return -(-side // height) * -(-num_keys // width)
    rows, widest = -(-side // height), (side - 1) // width + 1
    # Row r ends at tile ((r + 1) * height - 1) // width, which repeats itself after `period` rows, so many tiles on.
    period = width // math.gcd(height, width)
    starts = [((row + 1) * height - 1) // width + 1 for row in range(period)]
    further = period * height // width
    # All rows but the last end before the widest.
    periods, rest = divmod(rows - 1, period)
    whole = periods * sum(starts) + period * further * periods * (periods - 1) // 2
    return whole + sum(starts[:rest]) + rest * further * periods + widest


def check_disk(
    path: str | PathLike[str], num_rows: int, heads: int, options: StreamOptions, num_keys: int | None = None
) -> None:
    """Refuse to begin what the disk cannot hold.

    Args:
        path: where the archive shall be.
        num_rows: attention rows of the sequence.
        heads: stored heads of all layers together.
        options: what is stored.
        num_keys: see `bytes_needed`.

    Raises:
        ArchiveError: with the sizes and the alternatives.
    """
    place = Path(path).absolute().parent
    while not place.exists():
        place = place.parent
    needed, free = bytes_needed(num_rows, heads, options, num_keys), shutil.disk_usage(place).free
    if needed <= free:
        return
    smaller = ["fewer layers or heads"]
    if options.weights is not None:
        smaller.append("statistics only (save_statistic_only=True)")
        if options.dtype == "float32":
            smaller.append("float16")
    raise ArchiveError(
        f"{path} would take up to {readable_bytes(needed)} ({heads:,} heads of {num_rows:,} rows) and {place} has "
        f"{readable_bytes(free)} free. Nothing was written: free some space, choose another disk, or store "
        f"{', or '.join(smaller)}"
    )
