"""Times as people read them."""

from __future__ import annotations

__all__ = ["readable_duration"]


def readable_duration(seconds: float, decimals: int = 0) -> str:
    """A time for a person, such as "40 seconds", "26 minutes" or "1.5 hours".

    Args:
        seconds: the time.
        decimals: of seconds.
    """
    if seconds < 90:
        return f"{seconds:.{decimals}f} seconds"
    return f"{seconds / 60:.0f} minutes" if seconds < 5400 else f"{seconds / 3600:.1f} hours"
