"""What an answer used, measured: units of a text are hidden from everything after them, one at a time."""

from __future__ import annotations

from att_viz.capture.influence.measure import Measuring

__all__ = ["Measuring"]
