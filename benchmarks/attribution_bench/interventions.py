"""The methods that run the model with parts of the prompt hidden."""

from __future__ import annotations

import numpy as np
import torch

from att_viz.analysis import measure_influence
from att_viz.capture.influence.hidden_runs import HiddenRuns
from att_viz.matrix.influence import Form
from att_viz.model.live_model import live_model
from attribution_bench.cases import Measured
from attribution_bench.lasso import lasso_weights
from attribution_bench.methods import Method, Run, Scores

__all__ = ["INTERVENTIONS"]

_FOLDS = 4


def _measured(name: str, form: Form) -> Method:
    def sentences(run: Run) -> Scores:
        found = measure_influence(run.model, run.matrix, units=run.units, form=form, progress=False)
        groups = found.stand_ins()
        return Scores(found.total, found.passes, stand_ins=groups[0].places if groups else ())

    return Method(name, sentences, None)


def _alone(run: Run) -> Scores:
    """Of each unit what it does by itself: all others are hidden, which finds copies that stand in for each other."""
    spans = [(unit.start, unit.end) for unit in run.units]
    ids = torch.tensor([run.measured.case.ids])
    runs = HiddenRuns(live_model(run.model), ids, run.target)
    without = runs.effects([tuple(one for one in spans if one != span) for span in spans])
    return Scores(-np.nansum(without, axis=1), runs.passes)


def _lasso(run: Run) -> Scores | None:
    """Fitted to all removals for the ranking; predictions are for removals that were held out, a quarter at a time."""
    measured = run.measured
    if not len(measured.kept):
        return None
    kept, masked, tokens = measured.kept, measured.masked.astype(np.float64), measured.case.answer_length
    predicted = np.zeros(len(kept))
    for fold in range(_FOLDS):
        held_out = np.arange(len(kept)) % _FOLDS == fold
        weights = lasso_weights(kept[~held_out], masked[~held_out], tokens)
        middle = kept[~held_out].mean(0)
        predicted[held_out] = masked[~held_out].mean() + (kept[held_out] - middle) @ weights
    return Scores(lasso_weights(kept, masked, tokens), _passes(measured), predicted)


def _passes(measured: Measured) -> float:
    """What the removals cost: the rows that are kept behind the first hidden unit, of all rows."""
    rows = len(measured.case.ids) - 1
    spans = measured.case.units
    sizes = spans[:, 1] - spans[:, 0]
    cost = [rows - spans[~mask, 0].min() - sizes[~mask].sum() for mask in measured.kept]
    return float(np.sum(cost)) / rows


INTERVENTIONS = (
    _measured("suffix knockout", "suffix"),
    _measured("leave-one-out", "whole"),
    Method("each alone, all others hidden", _alone, None),
    Method("LASSO of 32 random removals", _lasso, None),
)
"""From the cheapest to the dearest."""
