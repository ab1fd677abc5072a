"""Numbers of bytes as people read them; a MB is 10^6 bytes, wherever att_viz names one."""

from __future__ import annotations

__all__ = ["readable_bytes"]


def readable_bytes(count: float) -> str:
    """A number of bytes for a person, such as "3.2 GB"."""
    for unit in ("bytes", "kB", "MB"):
        if count < 1000:
            return f"{count:.0f} {unit}" if unit == "bytes" else f"{count:.1f} {unit}"
        count /= 1000
    return f"{count:,.1f} GB"
