"""How likely the first answer is after the second prompt, and after the first one with single edits made to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from att_viz.analysis.comparison.alignment import Alignment, Piece
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import InvalidInputError
from att_viz.system.extras import require_models
from att_viz.system.progress import track

__all__ = ["AnswerUnder", "answer_under", "known_ids"]

FloatArray = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class AnswerUnder:
    """The first answer, read by the model after either prompt (teacher forcing).

    Attributes:
        before: float32 [answer tokens], log-probabilities after the first prompt, in nats.
        after: float32 [answer tokens], after the second prompt.
        edits: for each piece of the alignment that differs, by its place, float32 [answer tokens]: the
            log-probabilities after the first prompt with that piece alone in the words of the second.
    """

    before: FloatArray
    after: FloatArray
    edits: Mapping[int, FloatArray]

    @property
    def change(self) -> FloatArray:
        """Float32 [answer tokens], below 0 where a token is less likely after the second prompt."""
        return self.after - self.before

    def of_edit(self, piece: int) -> float:
        """How much an edit alone changes the log-probability of the whole answer, in nats."""
        return float((self.edits[piece] - self.before).sum(dtype=np.float64))


def answer_under(model: Any, a: AttentionMatrix, b: AttentionMatrix, alignment: Alignment) -> AnswerUnder | None:
    """Let a model read the first answer after the first prompt, after the second, and after each single edit.

    Args:
        model: the causal language model of both runs, or what holds one.
        a: the first run.
        b: the second run.
        alignment: of the two.

    Returns:
        The log-probabilities; None where the first run has no answer.

    Raises:
        MissingExtraError: if torch or transformers is not installed.
        InvalidInputError: if token ids are not known, or there is padding.
        CaptureError: if the model's attention cannot be computed.
    """
    require_models()
    from att_viz.capture.comparison.forced_answer import forced_answer
    from att_viz.model.live_model import live_model

    running = live_model(model, "compare")
    ids_a, ids_b = known_ids(a, "first"), known_ids(b, "second")
    prompt, answer = ids_a[: a.prompt_length], ids_a[a.prompt_length :]
    other = ids_b[: b.prompt_length]
    if not answer or not prompt or not other:
        return None
    differing = [place for place, piece in enumerate(alignment.pieces) if piece.differs]
    known = {tuple(prompt): forced_answer(running, prompt, answer)}

    def after(ids: Sequence[int]) -> FloatArray:
        # The same ids are computed once: two passes over them may differ in their last bits.
        if tuple(ids) not in known:
            known[tuple(ids)] = forced_answer(running, ids, answer)
        return known[tuple(ids)]

    edited = {
        place: after(_with_edit(ids_a, ids_b, alignment.pieces[place], a.prompt_length))
        for place in track(differing, len(differing), "making one edit at a time", "edit")
    }
    return AnswerUnder(known[tuple(prompt)], after(other), edited)


def _with_edit(ids_a: Sequence[int], ids_b: Sequence[int], piece: Piece, prompt: int) -> list[int]:
    return [*ids_a[: piece.a[0]], *ids_b[slice(*piece.b)], *ids_a[piece.a[1] : prompt]]


def known_ids(matrix: AttentionMatrix, name: str) -> list[int]:
    """The token ids of a run that a model is to read.

    Args:
        matrix: the run.
        name: which one it is, for messages.

    Raises:
        InvalidInputError: if they are not known, or tokens look both ways, or there is padding.
    """
    if matrix.token_ids is None:
        raise InvalidInputError(f"the {name} run does not know its token ids, so no model can read it; leave model out")
    if matrix.both_ways:
        raise InvalidInputError(
            f"the {name} run has tokens that look at each other both ways, as those of a picture do in Gemma 3; a "
            "model that reads the tokens alone would not do that, so none can be asked about this run"
        )
    if not matrix.real.all():
        raise InvalidInputError(f"the {name} run has padding; save its real tokens only")
    ids: list[int] = matrix.token_ids.tolist()
    return ids
