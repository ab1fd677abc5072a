"""Attention maps: figures whose cells show attention as colour and the logit lens as text."""

from __future__ import annotations

from att_viz.plots.lens.plan import PlannedMap, plan_maps
from att_viz.plots.lens.write import require_plots_extra, write_maps

__all__ = ["PlannedMap", "plan_maps", "require_plots_extra", "write_maps"]
