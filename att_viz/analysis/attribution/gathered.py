"""Direct logits by words: what marks and markup brought goes to the words that they had gathered before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from att_viz.analysis.attribution.scores import Floats, Target, direct_rows, of_units, row_blocks, rows_at_once
from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.direct_logit import DirectLogit
from att_viz.matrix.half_precision import stored_precision
from att_viz.matrix.units import Unit
from att_viz.system.progress import progress_bar

__all__ = ["MOST_WEIGHTS", "direct_logits_by_words"]

_PUNCTUATION = 0.5
"""What counts of what attention brings from a punctuation mark as the mark's own: the rest is what the words before it
said, which models gather there, and is still there to be read in the words where the mark is hidden."""
_HANDED_ON = 2.0
"""How often what is not a token's own counts for the words that it had gathered: these steer through later layers, too,
of which direct logits say nothing."""
MOST_WEIGHTS = 2**32
"""Of so many weights it is read what was gathered; that of longer prompts would take minutes."""


def direct_logits_by_words(
    matrix: AttentionMatrix, direct: DirectLogit, units: Sequence[Unit], target: Target
) -> Floats:
    """What attention brought straight to each token's logit from each word, and from what had gathered it.

    With c_tj the positive parts of the direct logit of token t from key j, summed over layers and heads, the score of
    a unit u is

        sum over the tokens j of u of o_j c_tj + 2 sum over all tokens j of the prompt of (1 - o_j) c_tj g_ju

    o_j says how much of a token is its own: 1 of words, 1/2 of units without a letter or digit, 0 of tokens of no unit:
    the markup of chat templates. g_ju says how much of what token j had gathered from the words of the prompt is of u:
    the sum of p_ji ||v_i W_O^h|| over the tokens i of u, all heads, and the middle third of the layers, divided by that
    of all words. Where norms are not known, these are weights p_ji. Without attention rows, or of very many, g is 0.

    Args:
        matrix: the attention.
        direct: the direct logits of the answer.
        units: what the prompt is divided into but for markup, and the answer, as far as it is asked about.
        target: the tokens' positions.

    Returns:
        float64 [units, tokens], in logits.

    Raises:
        InvalidInputError: if the tokens are not of the answer.
    """
    brought = direct.positive[direct_rows(direct, target)].astype(np.float64)
    prompt = min(matrix.prompt_length, target[0])
    own, words = np.zeros(brought.shape[1]), np.zeros(brought.shape[1], dtype=np.bool_)
    for unit in units:
        is_word = any(map(str.isalnum, unit.text))
        own[unit.start : unit.end] = 1.0 if is_word else _PUNCTUATION
        words[unit.start : unit.end] = is_word and unit.end <= prompt
    handed_on = np.zeros_like(brought)
    for first, gathered in _gathered(matrix, own < 1.0, prompt):
        stop, seen = first + len(gathered), gathered.shape[1]
        gathered[:, ~words[:seen]] = 0.0
        sums = gathered.sum(axis=1)
        shares = np.divide(1.0 - own[first:stop], sums, out=np.zeros_like(sums), where=sums > 0)
        handed_on[:, :seen] += (brought[:, first:stop] * shares) @ gathered
    return np.asarray(of_units(brought * own + _HANDED_ON * handed_on, units).T)


def _gathered(matrix: AttentionMatrix, asked: NDArray[np.bool_], prompt: int) -> Iterator[tuple[int, Floats]]:
    """What rows of the prompt had taken from each key, by norms of values, in the layers where tokens gather.

    Args:
        matrix: the attention.
        asked: bool [rows], the rows that it is asked of.
        prompt: how many rows the prompt has.

    Yields:
        The first position of a block of neighbouring rows that holds such, and float64 [queries, keys].
    """
    third = len(matrix.layers) // 3
    layers = matrix.layers[third : len(matrix.layers) - third]
    places = [(layer, head) for layer in layers for head in matrix.heads(layer)]
    if not matrix.has_weights or len(places) * prompt**2 > MOST_WEIGHTS:
        return
    at_once = rows_at_once(matrix)
    blocks = [(first, min(first + at_once, prompt)) for first in range(0, prompt, at_once)]
    blocks = [(first, stop) for first, stop in blocks if asked[first:stop].any()]
    with progress_bar(len(blocks) * len(places), "reading heads", "head") as bar:
        for first, stop in blocks:
            seen = stop if matrix.is_causal else matrix.num_keys
            gathered = np.zeros((stop - first, seen))
            for layer, head in places:
                norms = matrix.value_norms(layer, head)
                for _, rows in row_blocks(matrix, layer, head, first, stop):
                    # As archives keep them, so that a file says the same as the run that wrote it.
                    kept = stored_precision(rows.astype(np.float32))
                    gathered += kept if norms is None else kept * norms[:seen]
                bar.update()
            yield first, gathered
