"""Figures of attention with matplotlib, as functions that return them; nothing here touches pyplot."""

from __future__ import annotations

from att_viz.plots.heatmap import heatmap
from att_viz.plots.panels import heads_of_layer, layers_of_head
from att_viz.plots.profiles import distance_profile, entropy_profile, weight_histogram

__all__ = [
    "distance_profile",
    "entropy_profile",
    "heads_of_layer",
    "heatmap",
    "layers_of_head",
    "weight_histogram",
]
