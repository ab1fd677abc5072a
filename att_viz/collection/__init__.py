"""Collecting the attention of many prompts: sources of prompts, truncation, the run, and its manifest."""

from __future__ import annotations

from att_viz.collection.manifest import Manifest, SampleRecord
from att_viz.collection.prompt_sources import read_prompts
from att_viz.collection.run import CollectionOptions, collect_samples

__all__ = ["CollectionOptions", "Manifest", "SampleRecord", "collect_samples", "read_prompts"]
