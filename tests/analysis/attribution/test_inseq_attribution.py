"""inseq's scores of tokens become those of the prompt's words, and the page says whose they are."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from support.files.inseq_files import content, safetensors, saved
from support.numbers.random_attention import causal_attention
from support.processes.command_runner import command_runner

from att_viz import AttentionMatrix, Renderer
from att_viz.analysis import attribute_tokens, inseq_attribution
from att_viz.cli.render import command
from att_viz.errors import ArchiveError, InvalidInputError

TEXTS = ["<s>", "Bo", "b", " sat", ",", " he", " saw", " it"]
IDS = [1, 20, 21, 22, 23, 24, 25, 26]
PROMPT = 5
NO = np.nan
SCORES = np.array(
    [[9, 0.5, 0.25, 0.1, 0.0, NO, NO, NO], [9, 0.1, -0.4, 0.2, 0.3, 0.5, NO, NO], [9, 0, 0.1, 0.7, 0.2, 0.1, 0.2, NO]],
    np.float32,
).T
"""Of "Bob", " sat" and ",": 0.75, -0.3, 0.1; 0.1, 0.2, 0.7; 0, 0.3, 0.2."""


@pytest.fixture
def matrix() -> AttentionMatrix:
    weights = {layer: causal_attention(2, len(TEXTS) - 1, layer) for layer in range(2)}
    return AttentionMatrix(weights, TEXTS, prompt_length=PROMPT, token_ids=IDS, token_texts=TEXTS)


def inseq(tmp_path: Path, first: int = 0, **changes: Any) -> Path:
    value = content(TEXTS[first:], IDS[first:], PROMPT - first, safetensors(SCORES[first:]), **changes)
    return saved(tmp_path / "out.json", value)


@pytest.mark.parametrize("first", [0, 1])
def test_scores_of_words_are_the_sums_of_their_tokens(matrix: AttentionMatrix, tmp_path: Path, first: int) -> None:
    found = inseq_attribution(matrix, inseq(tmp_path, first))
    assert [unit.text.strip() for unit in found.units][-3:] == ["Bob", "sat", ","]
    assert (found.target, found.measured, found.method) == ((5, 8), False, "inseq")
    expected = [[0.75, -0.3, 0.1], [0.1, 0.2, 0.7], [0.0, 0.3, 0.2]]
    np.testing.assert_allclose(found.scores[-3:], expected, atol=1e-6)
    assert found.figures == "estimated by inseq, occlusion of tiny/model"


def test_the_page_says_whose_scores_they_are(matrix: AttentionMatrix, tmp_path: Path) -> None:
    found = inseq_attribution(matrix, inseq(tmp_path, method="integrated_gradients"))
    (path,) = Renderer().render(matrix.tokens, PROMPT, matrix, save_prefix=f"{tmp_path}/own_", attribution=found)
    page = Path(path).read_text("utf-8")
    assert "estimated by inseq, integrated gradients of tiny/model" in page


def test_the_command_takes_the_file(matrix: AttentionMatrix, tmp_path: Path) -> None:
    matrix.save(tmp_path / "story.h5")
    arguments = [tmp_path / "story.h5", "-o", tmp_path, "--attribution", inseq(tmp_path)]
    done = command_runner().invoke(command, [str(each) for each in arguments])
    assert done.exit_code == 0, done.output
    assert "estimated by inseq, occlusion of tiny/model" in (tmp_path / "story_report.html").read_text("utf-8")


def test_another_text_is_refused(matrix: AttentionMatrix, tmp_path: Path) -> None:
    other = content(["<s>", "Al", *TEXTS[2:]], [1, 99, *IDS[2:]], PROMPT, safetensors(SCORES))
    with pytest.raises(InvalidInputError, match="token 1 is 'Bo' here and 'Al' there"):
        inseq_attribution(matrix, saved(tmp_path / "out.json", other))
    prompt_only = content(TEXTS, IDS, 2, safetensors(SCORES[:, :2]), attr_pos_end=4)
    with pytest.raises(InvalidInputError, match="explains tokens 2 to 3 of its text, none of which is in the answer"):
        inseq_attribution(matrix, saved(tmp_path / "out.json", prompt_only))
    with pytest.raises(ArchiveError, match="cannot be read"):
        inseq_attribution(matrix, tmp_path / "none.json")


def test_an_attribution_of_another_answer_is_refused(matrix: AttentionMatrix, tmp_path: Path) -> None:
    found = attribute_tokens(matrix)
    with pytest.raises(InvalidInputError, match="not in the answer of this attention"):
        Renderer().render(matrix.tokens, 6, matrix, save_prefix=f"{tmp_path}/", attribution=found)
    with pytest.raises(InvalidInputError, match="attribution is a str"):
        Renderer().render(matrix.tokens, PROMPT, matrix, save_prefix=f"{tmp_path}/", attribution="x")  # type: ignore[arg-type]
