"""The roles of a report's heads, summed up from the very rows that are packed."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from att_viz.analysis.heads.patterns import vocabulary_numbers
from att_viz.analysis.heads.roles import RoleSums, RoleTargets, clearest_role
from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.extent import DECODER_SELF

__all__ = ["RoleReader", "role_text"]

_STEPS = 1000
"""Scores are kept as whole thousandths."""


class RoleReader:
    """What to look for in the heads of a report.

    Args:
        matrix: the attention.
        content: the tokens with which words begin that carry content.
    """

    def __init__(self, matrix: AttentionMatrix, content: set[int]) -> None:
        rows = matrix.num_rows
        tokens = vocabulary_numbers(matrix)
        begins = np.isin(np.arange(len(tokens)), sorted(content))
        kinds: dict[bytes, RoleTargets] = {}
        self._targets: dict[int, RoleTargets] = {}
        for layer in matrix.layers:
            extent = matrix.extent(layer)
            first, after = extent.first_keys, None if matrix.is_causal else extent.after_keys
            if first.tobytes() not in kinds:
                kinds[first.tobytes()] = RoleTargets(
                    tokens, begins, matrix.real[:rows], first, after, is_decoder=matrix.kind == DECODER_SELF
                )
            self._targets[layer] = kinds[first.tobytes()]

    def sums(self, layer: int) -> RoleSums | None:
        """What to give the rows of a head to; None for a layer that is none of the model's."""
        return RoleSums(self._targets[layer]) if layer in self._targets else None


def role_text(sums: RoleSums | None, sink_mass: NDArray[np.float32] | None) -> str:
    """A head's role and scores, as they stand in a page.

    Args:
        sums: what all rows were given to.
        sink_mass: float32 [queries], the mass of a learned sink; None without one.

    Returns:
        Numbers with a space between: the place of the clearest role among those scored, then the score of each in
        thousandths; "-" for none. Nothing where nothing was asked for.
    """
    if sums is None:
        return ""
    scores = sums.scores(sink_mass)
    clearest = clearest_role(scores, sums.roles)
    names = [role.name for role in sums.roles]
    numbers = [str(round(_STEPS * scores[name])) if np.isfinite(scores[name]) else "-" for name in names]
    return " ".join(["-" if clearest is None else str(names.index(clearest)), *numbers])
