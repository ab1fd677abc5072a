"""att_viz shows where a language model looked.

A prompt goes in; a self-contained, interactive HTML report of the model's exact self-attention comes out.
Importing this package imports neither torch nor transformers: the public names below are resolved when
they are first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from att_viz.system.showing import draw_with
from att_viz.version import __version__

if TYPE_CHECKING:
    from att_viz import neuron_view
    from att_viz.attention_aggregation_method import AttentionAggregationMethod
    from att_viz.attention_matrix import AttentionMatrix
    from att_viz.bertviz.views import head_view, model_view
    from att_viz.capture.doctor.diagnosis import doctor
    from att_viz.capture.saver.attention_saver import AttentionSaver
    from att_viz.capture.statistics.user_statistics import BlockStatistic
    from att_viz.experiment import Experiment, process_saved_completions, save_completions
    from att_viz.renderer import RenderConfig, Renderer
    from att_viz.self_attention_model import SelfAttentionModel

_HOME = {
    "AttentionAggregationMethod": "att_viz.attention_aggregation_method",
    "AttentionMatrix": "att_viz.attention_matrix",
    "AttentionSaver": "att_viz.capture.saver.attention_saver",
    "BlockStatistic": "att_viz.capture.statistics.user_statistics",
    "Experiment": "att_viz.experiment",
    "RenderConfig": "att_viz.renderer",
    "Renderer": "att_viz.renderer",
    "SelfAttentionModel": "att_viz.self_attention_model",
    "head_view": "att_viz.bertviz.views",
    "model_view": "att_viz.bertviz.views",
    "doctor": "att_viz.capture.doctor.diagnosis",
    "process_saved_completions": "att_viz.experiment",
    "save_completions": "att_viz.experiment",
}

__all__ = [
    "AttentionAggregationMethod",
    "AttentionMatrix",
    "AttentionSaver",
    "BlockStatistic",
    "Experiment",
    "RenderConfig",
    "Renderer",
    "SelfAttentionModel",
    "__version__",
    "doctor",
    "head_view",
    "model_view",
    "neuron_view",
    "process_saved_completions",
    "save_completions",
]


def _drawn(matrix: AttentionMatrix) -> str:
    from att_viz.renderer import drawn_matrix

    return drawn_matrix(matrix)


for _kind in ("AttentionMatrix", "EncoderDecoderAttention"):
    draw_with(_kind, _drawn)


def __getattr__(name: str) -> Any:
    if name == "neuron_view":
        # A module, as bertviz has it, not a function.
        return import_module("att_viz.neuron_view")
    if name not in _HOME:
        raise AttributeError(f"module 'att_viz' has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
