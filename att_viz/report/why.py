"""What the first panel of a page knows: which words of the prompt each word of the answer hangs on."""

from __future__ import annotations

import zlib
from base64 import b64encode
from collections.abc import Sequence
from typing import Any, TypedDict, cast

import numpy as np
from numpy.typing import NDArray

from att_viz.analysis.attribution.attribute import TokenAttribution, attribute_tokens
from att_viz.analysis.attribution.methods import LEAST_EFFECT
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import InvalidInputError
from att_viz.matrix.extent import DECODER_SELF
from att_viz.matrix.half_precision import stored_precision
from att_viz.matrix.influence import Influence
from att_viz.matrix.text.picture import picture_units
from att_viz.matrix.text.turns import turns_of
from att_viz.matrix.units import Unit, units_among, units_of
from att_viz.matrix.weights import SequenceWeights
from att_viz.report.answer_word import first_content_word
from att_viz.report.rollout_layer import is_cheap
from att_viz.report.text.page_text import turn_label

__all__ = ["UNKNOWN", "Why", "as_archived", "why_from", "why_of"]

_LEVELS = 500
"""Effects are kept as whole steps: of a hundredth of a nat where measured, else of this part of the largest."""
_MEASURED_STEP = 0.01
_MOST_ESTIMATES = 300_000
"""Numbers, one for each word of the prompt and token of the answer; after them the answer is not explained."""
UNKNOWN = -(2**15)
"""What stands for an effect that is not known."""


class StandInParts(TypedDict):
    """Parts of the prompt that stand in for each other for a word of the answer, all by their spans of tokens.

    `together` is what hiding all of them did to the word, in nats.
    """

    word: list[int]
    parts: list[list[int]]
    together: float


class PatchEffects(TypedDict):
    """An estimate of what each patch of the pictures did for each token of the answer, however words are explained.

    `tokens` are those of the patches, `target` the answer's tokens that it is of; `effects` and `step` are as in `Why`.
    """

    tokens: list[int]
    target: list[int]
    step: float
    effects: str


class _OfEveryAnswer(TypedDict):
    """Effects of the units of a prompt on the tokens of an answer, and the words to choose among.

    Spans are the first position and the one after the last. `effects` is base64 of deflated little-endian int16
    [units, answer tokens]: whole numbers of `step`, the smallest int16 where there is no effect to know. Measured, the
    unit is a nat: a token's log-probability, less that without the unit. `probabilities` and `alternatives` are those
    of the answer's tokens, where they were measured. `parts` are the text's turns with their roles, without the
    template's markers; `words` are the words of the answer, and `chosen` is the one that the page begins with.
    """

    measured: bool
    method: str
    figure: str
    least: float
    target: list[int]
    units: list[list[int]]
    step: float
    effects: str
    probabilities: list[float] | None
    alternatives: list[list[list[Any]]] | None
    parts: list[list[Any]]
    words: list[list[int]]
    chosen: int
    stand_ins: list[StandInParts]


class Why(_OfEveryAnswer, total=False):
    """The same; `patches` where the prompt has pictures."""

    patches: PatchEffects


def why_of(matrix: AttentionMatrix, given: TokenAttribution | None = None) -> Why | None:
    """Find out which units of the prompt each token of the answer hangs on: measured, or else the best estimate.

    Args:
        matrix: the attention.
        given: what the caller knows of it, which is shown in place of either.

    Returns:
        The panel's data; None where there is no answer, or nothing before it that it could have used, or where an
        estimate would take long.

    Raises:
        InvalidInputError: if what is given is of another text.
    """
    if given is not None:
        return _why_given(matrix, given)
    if matrix.kind != DECODER_SELF:
        return None
    prompt, last = matrix.prompt_length, min(len(matrix.tokens), matrix.num_rows + 1)
    chosen = first_content_word(matrix.token_texts, prompt)
    kept = matrix.influence is not None or matrix.direct_logit is not None
    if chosen is None or prompt < 1 or chosen.end > last or not (kept or is_cheap(matrix.weights)):
        return None
    influence = matrix.influence
    target = (prompt, last) if influence is None else influence.target
    measured = influence is not None and target[0] <= chosen.start and chosen.end <= target[1]
    source: Any = influence.units if influence is not None and measured else "word"
    if not measured:
        pictures = picture_units(matrix.pictures)
        among = units_among(matrix.token_texts, "word", 0, prompt, pictures)
        words_before = [unit for unit in among if not unit.is_markup]
        target = (prompt, last) if matrix.direct_logit is None else matrix.direct_logit.target
        if not words_before or not target[0] <= chosen.start < chosen.end <= target[1]:
            return None
        explained = max(chosen.end - target[0], _MOST_ESTIMATES // len(words_before))
        target = (target[0], min(target[1], target[0] + explained))
    found = attribute_tokens(
        matrix if matrix.direct_logit is not None or measured else as_archived(matrix), target, source
    )
    why = why_from(matrix, found, chosen)
    if matrix.pictures and matrix.has_weights:
        why["patches"] = _patches(matrix, target)
    return why


def _patches(matrix: AttentionMatrix, target: tuple[int, int]) -> PatchEffects:
    """What each patch did for each token of the answer, as far as that can be kept: always an estimate."""
    tokens = sorted(int(token) for picture in matrix.pictures for token in picture.tokens.ravel())
    target = (target[0], min(target[1], target[0] + max(1, _MOST_ESTIMATES // matrix.prompt_length)))
    of_tokens = attribute_tokens(as_archived(matrix), target, "token", "contrast")
    rows = {unit.start: row for unit, row in zip(of_tokens.units, of_tokens.scores, strict=True)}
    scores = np.stack([rows[token] for token in tokens])
    step = _step(scores)
    return PatchEffects(
        tokens=tokens,
        target=list(target),
        step=step,
        effects=_packed(scores, step),
    )


def why_from(matrix: AttentionMatrix, found: TokenAttribution, chosen: Unit) -> Why:
    """The panel's data, from what is known already.

    Args:
        matrix: the attention.
        found: the effects of units on the answer.
        chosen: the word of the answer that is shown first.

    Returns:
        The data.
    """
    prompt, influence = matrix.prompt_length, matrix.influence
    words = [unit for unit in units_of(matrix.token_texts, "word", *found.target) if _is_word(unit)]
    step = _MEASURED_STEP if found.measured else _step(found.scores)
    return Why(
        measured=found.measured,
        method=found.method,
        figure=found.figures,
        least=LEAST_EFFECT,
        target=list(found.target),
        units=[[unit.start, unit.end] for unit in found.units],
        step=step,
        effects=_packed(found.scores, step),
        probabilities=None if influence is None or not found.measured else _probabilities(influence),
        alternatives=None if influence is None or not found.measured else _alternatives(influence),
        parts=_parts(matrix.token_texts, prompt),
        words=[[unit.start, unit.end] for unit in words],
        chosen=next((place for place, unit in enumerate(words) if unit.end > chosen.start), 0),
        stand_ins=[] if influence is None or not found.measured else _stand_ins(influence, words),
    )


def _why_given(matrix: AttentionMatrix, given: TokenAttribution) -> Why:
    if not isinstance(given, TokenAttribution):
        raise InvalidInputError(
            f"attribution is a {type(given).__name__}; give what inseq_attribution or attribute_tokens returned"
        )
    last = min(len(matrix.tokens), matrix.num_rows + 1)
    if matrix.kind != DECODER_SELF or not matrix.prompt_length <= given.target[0] < given.target[1] <= last:
        raise InvalidInputError(
            f"the attribution is of the tokens {given.target[0]} to {given.target[1] - 1}, which are not in the answer "
            f"of this attention ({matrix.prompt_length} to {last - 1})"
        )
    chosen = first_content_word(matrix.token_texts, given.target[0])
    return why_from(matrix, given, chosen or Unit(*given.target, ""))


def _is_word(unit: Unit) -> bool:
    return not unit.is_markup and any(character.isalnum() for character in unit.text)


def _step(scores: NDArray[np.float32]) -> float:
    largest = float(np.nanmax(np.abs(scores), initial=0.0))
    return largest / _LEVELS if largest > 0 else 1.0


def _packed(scores: NDArray[np.float32], step: float) -> str:
    steps = scores.astype(np.float64) / step
    whole = np.where(np.isnan(steps), UNKNOWN, np.rint(steps).clip(UNKNOWN + 1, -UNKNOWN - 1))
    return b64encode(zlib.compress(whole.astype("<i2").tobytes(), 9)).decode("ascii")


def _probabilities(influence: Influence) -> list[float]:
    return [_short(value) for value in np.exp(influence.log_probabilities.astype(np.float64)).tolist()]


def _alternatives(influence: Influence) -> list[list[list[Any]]] | None:
    others = influence.alternatives
    if not others.texts:
        return None
    return [
        [[text, _short(value)] for text, value in zip(texts, np.exp(values).tolist(), strict=True)]
        for texts, values in zip(others.texts, others.log_probabilities.astype(np.float64), strict=True)
    ]


def _stand_ins(influence: Influence, words: Sequence[Unit]) -> list[StandInParts]:
    """For each word of the answer that has such, the parts that stand in for each other, those that do most."""
    start, stop = influence.target
    found: list[StandInParts] = []
    for word in words:
        if start <= word.start and word.end <= stop:
            groups = influence.stand_ins((word.start, word.end))
            # A full stop says nothing that a reader could look for elsewhere.
            told = [group for group in groups if all(any(map(str.isalnum, part.text)) for part in group.parts)]
            for group in told[:1]:
                together = float(np.nansum(group.together[word.start - start : word.end - start], dtype=np.float64))
                parts = [[part.start, part.end] for part in group.parts]
                found.append(StandInParts(word=[word.start, word.end], parts=parts, together=round(together, 2)))
    return found


def _short(value: float) -> float:
    return float(f"{value:.3g}")


def _parts(texts: Sequence[str], prompt_length: int) -> list[list[Any]]:
    """What is said in a text's turns: label, first token and the one after the last; without markers, their own."""
    labels = [
        turn_label(turn, prompt_length) for turn in turns_of(texts, prompt_length) for _ in range(turn.start, turn.end)
    ]
    return [
        [labels[unit.start], unit.start, unit.end]
        for first, last in ((0, prompt_length), (prompt_length, len(texts)))
        for unit in units_of(texts, "turn", first, last)
        if not unit.is_markup and unit.text.strip()
    ]


def as_archived(matrix: AttentionMatrix) -> AttentionMatrix:
    """The same attention in the archive's precision, so that memory and archive give the same page."""
    return AttentionMatrix(
        cast(SequenceWeights, _ArchivedWeights(matrix.weights)),
        matrix.tokens,
        prompt_length=matrix.prompt_length,
        token_ids=matrix.token_ids,
        token_texts=matrix.token_texts,
        metadata=matrix.metadata,
        real=matrix.real,
        keys=matrix.keys,
        pictures=matrix.pictures,
    )


class _ArchivedWeights:
    """Weights rounded as archives keep them; everything else is that of the weights themselves."""

    def __init__(self, weights: SequenceWeights) -> None:
        self._weights = weights

    def __getattr__(self, name: str) -> Any:
        return getattr(self._weights, name)

    def read(self, layer: int, head: int, start: int, stop: int) -> NDArray[np.float32]:
        return stored_precision(self._weights.read(layer, head, start, stop))

    def block(self, layer: int, head: int, queries: tuple[int, int], keys: tuple[int, int]) -> NDArray[np.float32]:
        return stored_precision(self._weights.block(layer, head, queries, keys))
