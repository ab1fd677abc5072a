"""Analysis of attention: what flowed where, and whether it mattered.

Importing this package imports neither torch nor any optional library: the public names below are resolved when they
are first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from att_viz.analysis.attribution.attribute import attribute, attribute_tokens
    from att_viz.analysis.attribution.head_weights import HeadWeights
    from att_viz.analysis.attribution.inseq import inseq_attribution
    from att_viz.analysis.attribution.measured import measure_influence
    from att_viz.analysis.attribution.result import Attribution
    from att_viz.analysis.comparison.cache_replay import replay_cache_policy
    from att_viz.analysis.comparison.compare import Comparison, compare
    from att_viz.analysis.edge_knockout import knockout, knockout_each
    from att_viz.analysis.head_fitting.fit import fit_head_weights
    from att_viz.analysis.heads.table import head_table
    from att_viz.analysis.lens import logit_lens
    from att_viz.analysis.maximum_flow import attention_flow
    from att_viz.analysis.rollout.attention_attribution import compute_attention_attribution
    from att_viz.analysis.rollout.attention_rollout import attention_rollout
    from att_viz.analysis.rollout.encoder_decoder_rollout import EncoderDecoderRollout, encoder_decoder_rollout
    from att_viz.analysis.rollout.result import Rollout
    from att_viz.analysis.value_weighting import value_weighted
    from att_viz.cache_policy import CachePolicy
    from att_viz.matrix.edges import Edge, Knockout
    from att_viz.matrix.influence import Influence
    from att_viz.matrix.logit_lens import LogitLens

_HOME = {
    "Attribution": "att_viz.analysis.attribution.result",
    "EncoderDecoderRollout": "att_viz.analysis.rollout.encoder_decoder_rollout",
    "HeadWeights": "att_viz.analysis.attribution.head_weights",
    "CachePolicy": "att_viz.cache_policy",
    "Comparison": "att_viz.analysis.comparison.compare",
    "Edge": "att_viz.matrix.edges",
    "Influence": "att_viz.matrix.influence",
    "Knockout": "att_viz.matrix.edges",
    "LogitLens": "att_viz.matrix.logit_lens",
    "Rollout": "att_viz.analysis.rollout.result",
    "attention_flow": "att_viz.analysis.maximum_flow",
    "attention_rollout": "att_viz.analysis.rollout.attention_rollout",
    "attribute": "att_viz.analysis.attribution.attribute",
    "attribute_tokens": "att_viz.analysis.attribution.attribute",
    "compare": "att_viz.analysis.comparison.compare",
    "compute_attention_attribution": "att_viz.analysis.rollout.attention_attribution",
    "encoder_decoder_rollout": "att_viz.analysis.rollout.encoder_decoder_rollout",
    "fit_head_weights": "att_viz.analysis.head_fitting.fit",
    "head_table": "att_viz.analysis.heads.table",
    "inseq_attribution": "att_viz.analysis.attribution.inseq",
    "knockout": "att_viz.analysis.edge_knockout",
    "knockout_each": "att_viz.analysis.edge_knockout",
    "logit_lens": "att_viz.analysis.lens",
    "measure_influence": "att_viz.analysis.attribution.measured",
    "replay_cache_policy": "att_viz.analysis.comparison.cache_replay",
    "value_weighted": "att_viz.analysis.value_weighting",
}

__all__ = [
    "Attribution",
    "CachePolicy",
    "Comparison",
    "Edge",
    "EncoderDecoderRollout",
    "HeadWeights",
    "Influence",
    "Knockout",
    "LogitLens",
    "Rollout",
    "attention_flow",
    "attention_rollout",
    "attribute",
    "attribute_tokens",
    "compare",
    "compute_attention_attribution",
    "encoder_decoder_rollout",
    "fit_head_weights",
    "head_table",
    "inseq_attribution",
    "knockout",
    "knockout_each",
    "logit_lens",
    "measure_influence",
    "replay_cache_policy",
    "value_weighted",
]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'att_viz.analysis' has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOME])
