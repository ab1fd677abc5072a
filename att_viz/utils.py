"""Where the paper's code imports `Experiment`, `save_completions` and `process_saved_completions` from."""

from att_viz.experiment import Experiment, process_saved_completions, save_completions

__all__ = ["Experiment", "process_saved_completions", "save_completions"]
