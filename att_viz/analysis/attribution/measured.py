"""What did the answer use? Each part of a text hidden in turn, and what becomes of the answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, get_args

from att_viz.attention_matrix import AttentionMatrix
from att_viz.checked_arguments import items, one_of, optional_number, whole_number
from att_viz.errors import InvalidInputError
from att_viz.matrix.influence import Form, Influence, Wanted
from att_viz.matrix.units import Unit
from att_viz.system.extras import require_models

if TYPE_CHECKING:
    from att_viz.capture.influence import Measuring

__all__ = ["measure_influence"]


def measure_influence(
    model: Any,
    sequence: AttentionMatrix | Any,
    *,
    units: Wanted | Sequence[Unit | tuple[int, int]] = "words",
    target: tuple[int, int] | None = None,
    prompt_length: int | None = None,
    max_passes: float | None = None,
    max_seconds: float | None = None,
    form: Form | None = None,
    suffix_from: int | None = None,
    progress: bool = True,
) -> Influence:
    """Measure what each part of a text did to each token of an answer, by hiding it.

    A unit is hidden by cutting the attention edges from every position after it to its tokens in all layers and heads
    (attention knockout, Geva et al. 2023, https://arxiv.org/abs/2304.14767); positions stay as they are. It is exact
    for everything that capture knows: grouped queries, sliding windows, softcaps, learned sinks, latent attention. Rows
    before the end of a unit do not change, so they are computed once, for all units; many units are hidden at once, in
    copies of the text's end.

    The suffix form runs only the end of the text (what follows the last question, and the answer) again, over a context
    that had still seen the unit. It costs little where the context is long, and ranks sources nearly as well.

    Args:
        model: a causal language model of transformers, or what holds one, such as a `SelfAttentionModel`.
        sequence: an `AttentionMatrix` with its token ids, or token ids [tokens] or [1, tokens], the answer included.
        units: "words" or "sentences" of what stands before the answer, markup of chat templates left out; "auto" for
            words, or, where they would pass `max_passes` or `max_seconds`, sentences, and the words of the strongest of
            these; or units of one's own, spans (first token, after the last), which may also lie in the answer. "words"
            within a budget does what "auto" does.
        target: the first token of the answer and the position after its last; by default what follows the prompt. What
            lies before it in an answer (a reasoning trace) is divided into units, too.
        prompt_length: how many tokens are the prompt; by default the matrix knows.
        max_passes: how many forward passes over the whole sequence it may take, about.
        max_seconds: how many seconds, by the time that the first pass takes.
        form: "whole" or "suffix"; by default whole, and suffix where a budget does not allow it.
        suffix_from: the first row of the suffix form; by default the one after the last word of the question,
            which is the last turn before the answer, its last line where the turn is more than half of what stands
            before the answer, or else its last sentence.
        progress: show a progress bar (only where a person is watching).

    Returns:
        The influence. `matrix.influence = found` keeps it with a matrix.

    Raises:
        MissingExtraError: if torch or transformers is not installed.
        InvalidInputError: if there is no answer, an argument cannot be used, or the budget is too small.
        CaptureError: if the model's attention cannot be changed.
    """
    require_models()
    from att_viz.capture.influence import Measuring
    from att_viz.model.given_ids import check_vocabulary, given_ids
    from att_viz.model.live_model import live_model, tokenizer_with
    from att_viz.model.token_texts import token_texts

    running, tokenizer = live_model(model, "measure_influence"), tokenizer_with(model)
    texts: Sequence[str] | None
    if isinstance(sequence, AttentionMatrix):
        if sequence.token_ids is None:
            raise InvalidInputError("this attention matrix does not know its token ids; give the ids instead")
        if not sequence.real.all():
            raise InvalidInputError("this sequence has padding; give the ids of its real tokens instead")
        ids, texts = given_ids(sequence.token_ids, "the matrix's token_ids"), sequence.token_texts
        prompt_length = sequence.prompt_length if prompt_length is None else prompt_length
    else:
        ids = given_ids(sequence, "sequence")
        texts = None if tokenizer is None else token_texts(tokenizer, ids[0].tolist())
    check_vocabulary(running, ids)
    answer = _answer(target, prompt_length, ids.shape[1])
    suffix_from = optional_number(suffix_from, "suffix_from")
    if suffix_from is not None and not 0 < suffix_from < answer[0]:
        raise InvalidInputError(f"suffix_from is {suffix_from}; give a position from 1 to {answer[0] - 1}")
    if form is not None:
        form = one_of(form, "form", get_args(Form))
    measuring = Measuring(running, ids, texts, answer, tokenizer, suffix_from, progress)
    allowed = _allowed(measuring, max_passes, max_seconds)
    if isinstance(units, str):
        wanted = one_of(units, "units", get_args(Wanted))
        if texts is None:
            raise InvalidInputError(
                f"to divide ids into {units} their texts are needed; give a SelfAttentionModel as the model, an "
                "AttentionMatrix as the sequence, or spans as units"
            )
        found = measuring.of_texts(wanted, form, allowed)
    else:
        found = measuring.of_units(_units(units, texts, answer[1]), form, allowed)
    if found is None:
        raise InvalidInputError(
            f"about {allowed:.1f} forward passes are too few for even the cheapest way to measure influence; allow "
            "more (max_passes, max_seconds), or give fewer units"
        )
    return found


def _answer(target: tuple[int, int] | None, prompt_length: int | None, length: int) -> tuple[int, int]:
    if target is None:
        if prompt_length is None:
            raise InvalidInputError("where the answer begins is not known; give prompt_length or target")
        target = whole_number(prompt_length, "prompt_length"), length
    if not isinstance(target, (tuple, list)) or len(target) != 2:
        raise InvalidInputError(f"target is {target!r}; give the first token of the answer and the one after its last")
    start, stop = (whole_number(place, "target") for place in target)
    if not 0 < start < stop <= length:
        raise InvalidInputError(
            f"the answer is said to be tokens {start} to {stop} of {length}; it needs at least one token, and one "
            "before it"
        )
    return start, stop


def _allowed(measuring: Measuring, passes: float | None, seconds: float | None) -> float | None:
    for name, value in (("max_passes", passes), ("max_seconds", seconds)):
        if value is not None and not (isinstance(value, (int, float)) and value > 0):
            raise InvalidInputError(f"{name} is {value!r}; give a number above 0")
    if seconds is None:
        return passes
    by_time = seconds / measuring.seconds()
    return by_time if passes is None else min(by_time, passes)


def _units(given: Sequence[Unit | tuple[int, int]], texts: Sequence[str] | None, stop: int) -> list[Unit]:
    units = []
    for item in items(given, "units", "units, or spans of tokens"):
        if isinstance(item, Unit):
            units.append(item)
            continue
        if not isinstance(item, (tuple, list)) or len(item) != 2:
            raise InvalidInputError(f"{item!r} is no unit; give a Unit, or its first token and the one after its last")
        first, after = (whole_number(place, "a unit") for place in item)
        units.append(Unit(first, after, "" if texts is None else "".join(texts[first:after])))
    if not units:
        raise InvalidInputError("there is no unit to hide; give at least one")
    units.sort(key=lambda unit: unit.start)
    before = 0
    for unit in units:
        if not before <= unit.start < unit.end <= stop:
            raise InvalidInputError(
                f"the unit of tokens {unit.start} to {unit.end} is empty, overlaps another one, or does not lie before "
                f"the end of the answer ({stop})"
            )
        before = unit.end
    return units
