"""The page of a model that hears: moments of the sound by their time, and numbers that eager attention returns."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from support.models.listeners import RATE, returned_of_sound, save_listener, sound
from support.pages.accessibility import violations
from support.pages.browser_reports import rendered
from support.pages.chromium import OpenReport

from att_viz import SelfAttentionModel
from att_viz.encoder_decoder_attention import EncoderDecoderAttention
from att_viz.matrix.half_precision import stored_precision

PLACES, HEARD, GIVEN = 50, 35, 3
"""Of a sound of 0.7 seconds of the one that the tiny Whisper hears at once."""


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, list[NDArray[np.float32]]]]:
    directory = save_listener("whisper", tmp_path_factory.mktemp("whisper"))
    _, matrix, given = SelfAttentionModel(directory).generate_text(
        audio=sound(0.7), sampling_rate=RATE, max_new_tokens=5, suppress_tokens=list(range(97, 320))
    )
    assert isinstance(matrix, EncoderDecoderAttention)
    assert matrix.token_ids is not None
    assert given == GIVEN
    path = rendered(matrix, directory)
    return path, returned_of_sound(directory, sound(0.7), matrix.token_ids[:-1])


def test_what_was_written_looked_at_moments(
    open_looked: OpenReport, shown: tuple[Path, dict[str, list[NDArray[np.float32]]]]
) -> None:
    path, truth = shown
    tab = open_looked(path, at=(1, 2))
    weights = stored_precision(truth["cross"][1][2])
    token = PLACES + GIVEN
    tab.hover("observer", token)
    row = weights[GIVEN - 1]
    came = tab.weights("observer")
    np.testing.assert_allclose([came[key] for key in range(PLACES)], row, atol=0.005)
    key = int(row.argmax())
    said = tab.said("observer")
    assert said.startswith("When the model produced ")
    assert f"looked most at “{key * 0.02:.2f}–{(key + 1) * 0.02:.2f} s” (token {key}): {row[key]:.3f}" in said
    tab.hover("observer", PLACES + 1)
    assert f"(token {PLACES + 1}), which the decoder was given, head 2 of cross-attention layer 1" in tab.said(
        "observer"
    )
    turns = tab.page.eval_on_selector_all(
        'section[data-view="observer"] .turn-label', "each => each.map((one) => one.textContent)"
    )
    assert turns == ["Sound", "Silence put behind it", "Output"]
    assert tab.page.get_by_text("How the words of the output looked at the sound.", exact=True).count() == 1


def test_turns_share_the_attention_between_sound_and_silence(
    open_looked: OpenReport, shown: tuple[Path, dict[str, list[NDArray[np.float32]]]]
) -> None:
    path, truth = shown
    tab = open_looked(path, "#unit=turn", at=(0, 1))
    tab.hover("observer", PLACES + GIVEN)
    weights = tab.weights("observer")
    # Rows of the output but the last token's, which was never fed back; the one of the start token is of the first.
    rows = truth["cross"][0][1][: len(truth["cross"][0][1])]
    assert weights[0] == pytest.approx(rows[:, :HEARD].sum(axis=1).mean(), abs=0.01)
    assert weights[HEARD] == pytest.approx(rows[:, HEARD:].sum(axis=1).mean(), abs=0.01)


def test_the_encoder_is_told_by_moments_and_axe_finds_nothing(
    open_looked: OpenReport, shown: tuple[Path, dict[str, list[NDArray[np.float32]]]]
) -> None:
    path, truth = shown
    tab = open_looked(path, "#kind=encoder_self", at=(1, 3))
    tab.hover("observer", 20)
    row = truth["encoder_self"][1][3][20]
    np.testing.assert_allclose([tab.weights("observer")[key] for key in range(PLACES)], row, atol=0.005)
    assert tab.said("observer").startswith("When the model read “0.40–0.42 s” (token 20)")
    assert violations(tab.page) == []
