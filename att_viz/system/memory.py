"""How much memory is free, without a dependency."""

from __future__ import annotations

import os
from pathlib import Path

from att_viz.system.byte_sizes import readable_bytes

__all__ = ["available_bytes", "readable_bytes"]


def available_bytes() -> int | None:
    """The memory that can be taken without swapping, in bytes; None where the system does not say."""
    try:
        for line in Path("/proc/meminfo").read_text().splitlines():
            if line.startswith("MemAvailable:"):
                return int(line.split()[1]) * 1024
    except (OSError, ValueError):
        pass
    try:
        return os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):
        return None
