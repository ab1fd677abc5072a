"""Two runs beside each other, against loops; planted changes; and identical runs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from comparison import finds_edit, finds_heads, planted_edit, planted_heads
from hypothesis import given, settings
from hypothesis import strategies as st
from support.models.tiny_models import TinyModel
from support.numbers.random_attention import causal_attention, random_matrix
from transformers import AutoModelForCausalLM

from att_viz import AttentionMatrix, SelfAttentionModel
from att_viz.analysis import compare
from att_viz.analysis.comparison.alignment import align
from att_viz.analysis.comparison.head_changes import slot_masses
from att_viz.errors import InvalidInputError
from att_viz.matrix.weights import InMemoryWeights

WORDS = st.sampled_from([" red", " blue", " the", " cat", "'s", ".", "\n", " Ga", "rten", "⟨E2⟩", "<|end|>", " 9"])


def run_of(texts: Sequence[str], prompt: int, seed: int = 0, sinks: bool = False) -> AttentionMatrix:
    """A run over given texts with a row fewer than tokens, as `generate` gives it."""
    rows = max(1, len(texts) - 1)
    weights = {layer: causal_attention(2, rows, seed + layer) for layer in range(2)}
    mass = None
    if sinks:
        mass = {0: np.random.default_rng(seed).uniform(0, 0.9, (2, rows)).astype(np.float32)}
        weights[0] = weights[0] * (1 - mass[0][:, :, None])
    return AttentionMatrix(
        InMemoryWeights(weights, sink_mass=mass),
        list(texts),
        prompt_length=prompt,
        token_texts=list(texts),
        token_ids=range(len(texts)),
    )


def kinds(a: Sequence[str], b: Sequence[str], prompts: tuple[int, int]) -> list[tuple[str, str, str]]:
    """The pieces of an alignment as texts."""
    one, other = run_of(a, prompts[0]), run_of(b, prompts[1])
    return [
        (piece.kind, "".join(a[slice(*piece.a)]), "".join(b[slice(*piece.b)])) for piece in align(one, other).pieces
    ]


def test_words_that_differ() -> None:
    a = ["In", " Python", ",", " the", " red", " cat", " sat", "."]
    b = ["The", " blue", " cat", " sat", " down", " there", "."]
    assert kinds(a, b, (8, 7)) == [
        ("changed", "In Python, the red", "The blue"),
        ("same", " cat", " cat"),
        ("same", " sat", " sat"),
        ("added", "", " down there"),
        ("same", ".", "."),
    ]
    assert kinds(["A", " red", " big", " cat"], ["A", " blue", " fat", " cat"], (4, 4)) == [
        ("same", "A", "A"),
        ("changed", " red", " blue"),
        ("changed", " big", " fat"),
        ("same", " cat", " cat"),
    ]
    assert kinds(["A", " red", " cat"], ["A", " cat"], (3, 2))[1] == ("removed", " red", "")


def test_answers_are_aligned_up_to_where_they_part() -> None:
    a, b = ["Who", "?", " It", " is", " Al", "ice", "."], ["Who", "?", " It", " is", " Al", "bert", "."]
    one, other = run_of(a, 2), run_of(b, 2)
    alignment = align(one, other)
    assert alignment.parted == (5, 5)
    assert alignment.same_answer_tokens(2) == 3
    assert (alignment.pieces[-1].kind, alignment.pieces[-1].a) == ("parted", (5, 7))
    # The row that wrote the first different token is compared, those after it are not.
    assert alignment.rows[:, 0].tolist() == [0, 1, 2, 3, 4]
    same = align(one, run_of(a[:6], 2))
    assert same.parted is None
    assert same.pieces[-1].a == (6, 7)
    assert align(one, one).parted is None


def test_a_word_that_is_cut_into_other_tokens_is_one_slot() -> None:
    one, other = run_of(["The", " Gar", "ten", " is"], 4), run_of(["The", " Garten", " is"], 3)
    alignment = align(one, other)
    assert alignment.slots.tolist() == [[0, 1, 0, 1], [1, 3, 1, 2], [3, 4, 2, 3]]
    assert alignment.rows.tolist() == [[0, 0, 0], [2, 1, 1]]
    a, b, _ = next(slot_masses(one, other, alignment, 0, 1))
    np.testing.assert_allclose(a[1], [one.rows(0, 1)[2, 0], one.rows(0, 1)[2, 1:3].sum(), 0.0], atol=1e-7)
    np.testing.assert_allclose(b[1], [*other.rows(0, 1)[1], 0.0], atol=1e-7)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(WORDS, min_size=2, max_size=14),
    st.lists(WORDS, min_size=2, max_size=14),
    st.integers(1, 13),
    st.integers(1, 13),
    st.booleans(),
)
def test_every_token_has_one_place_and_no_mass_is_lost(
    a: list[str], b: list[str], prompt_a: int, prompt_b: int, sinks: bool
) -> None:
    """Pieces and slots hold every token once, in order; distances equal loops over tokens."""
    runs = run_of(a, min(prompt_a, len(a)), 1, sinks), run_of(b, min(prompt_b, len(b)), 2, sinks)
    alignment = align(*runs)
    for side, matrix in enumerate(runs):
        spans = [piece.b if side else piece.a for piece in alignment.pieces]
        assert [token for span in spans for token in range(*span)] == list(range(len(matrix.tokens)))
        places = alignment.slots[:, 2 * side : 2 * side + 2].tolist()
        assert [token for span in places for token in range(*span)] == list(range(len(matrix.tokens)))
    found, back = compare(*runs), compare(runs[1], runs[0])
    for head in found.heads:
        distance, on_edits = by_loops(*runs, found.alignment, head.layer, head.head)
        assert head.distance == pytest.approx(distance, abs=1e-7)
        assert head.on_edits == pytest.approx(on_edits, abs=1e-7)
        assert 0 <= head.on_edits <= head.distance + 1e-9 <= 1 + 1e-6
    # difflib may choose other blocks of equal length from the other end; the answers part at the same place.
    parted = found.alignment.parted
    assert back.alignment.parted == (None if parted is None else parted[::-1])


def by_loops(a: AttentionMatrix, b: AttentionMatrix, alignment: Any, layer: int, head: int) -> tuple[float, float]:
    """Mean distance and its part on words that differ, token by token."""
    first, second = a.rows(layer, head).astype(float), b.rows(layer, head).astype(float)
    sinks = [matrix.sink_mass(layer, head) for matrix in (a, b)]
    total = on_edits = 0.0
    for row_a, row_b, _ in alignment.rows.tolist():
        for number, (a0, a1, b0, b1) in enumerate(alignment.slots.tolist()):
            mass_a = sum(first[row_a, key] for key in range(a0, a1) if key <= row_a)
            mass_b = sum(second[row_b, key] for key in range(b0, b1) if key <= row_b)
            total += abs(mass_a - mass_b) / 2
            if alignment.pieces[int(alignment.slot_pieces[number])].kind != "same":
                on_edits += abs(mass_a - mass_b) / 2
        if sinks[0] is not None and sinks[1] is not None:
            total += abs(float(sinks[0][row_a]) - float(sinks[1][row_b])) / 2
    count = max(1, len(alignment.rows))
    return total / count, on_edits / count


@pytest.mark.parametrize("options", [{}, {"sinks": True}, {"window": 3}, {"norms": True}])
def test_identical_runs_give_exact_zeros(options: dict[str, Any]) -> None:
    matrix = random_matrix(2, 3, 16, **options)
    found = compare(matrix, random_matrix(2, 3, 16, **options))
    assert not any(piece.kind != "same" for piece in found.alignment.pieces)
    assert [(head.distance, head.on_edits) for head in found.heads] == [(0.0, 0.0)] * 6
    assert found.units
    assert {unit.score for unit in found.units} == {0.0}


def test_archives_are_compared_as_memory_is(tmp_path: Path) -> None:
    runs = [random_matrix(2, 2, 14, seed=seed) for seed in (1, 2)]
    for number, run in enumerate(runs):
        run.save(tmp_path / f"{number}.h5", dtype="float32")
    found, archived = compare(*runs), compare(tmp_path / "0.h5", tmp_path / "1.h5")
    assert archived.heads == found.heads
    archived.a.close()
    archived.b.close()


def test_other_shapes_have_no_heads_in_common() -> None:
    found = compare(random_matrix(2, 3, 12), random_matrix(2, 2, 12))
    assert found.heads == ()
    assert "2 layers × 3 heads and 2 × 2" in found.heads_fault


def test_what_is_no_run_is_refused() -> None:
    with pytest.raises(InvalidInputError, match="the second run is a list"):
        compare(random_matrix(), [])  # type: ignore[arg-type]


@pytest.mark.parametrize("seed", range(12))
def test_planted_heads_are_found(seed: int) -> None:
    assert finds_heads(planted_heads(seed))


def test_planted_edits_are_found() -> None:
    """The long version is benchmarks/comparison.py."""
    demo = SelfAttentionModel("demo")
    assert [finds_edit(demo, planted_edit(seed)) for seed in range(3)] == [(True, True)] * 3


@torch.no_grad()
def log_probabilities(model: Any, prompt: list[int], answer: list[int]) -> np.ndarray:
    """By an eager model and a plain forward."""
    ids = torch.tensor([[*prompt, *answer]])
    scores = model(ids).logits[0].double().log_softmax(-1)
    return np.array([float(scores[len(prompt) - 1 + place, token]) for place, token in enumerate(answer)])


@pytest.mark.parametrize("name", ["llama", "gemma2", "gpt_oss"])
def test_the_answer_after_other_prompts(tiny_model: TinyModel, name: str) -> None:
    """Under the other prompt and with single edits, it is as likely as a plain eager model says."""
    model = SelfAttentionModel(str(tiny_model(name)))
    runs = [model.generate_text(prompt, 5, influence="off")[1] for prompt in ("the red cat sat", "a red dog sat down")]
    found = compare(*runs, model=model)
    assert found.under is not None
    plain = AutoModelForCausalLM.from_pretrained(tiny_model(name), attn_implementation="eager").eval()
    ids = [run.token_ids.tolist() for run in runs if run.token_ids is not None]
    prompts = [ids[side][: runs[side].prompt_length] for side in (0, 1)]
    answer = ids[0][runs[0].prompt_length :]
    np.testing.assert_allclose(found.under.before, log_probabilities(plain, prompts[0], answer), atol=2e-5)
    np.testing.assert_allclose(found.under.after, log_probabilities(plain, prompts[1], answer), atol=2e-5)
    edits = [place for place, piece in enumerate(found.alignment.pieces) if piece.differs]
    assert sorted(found.under.edits) == edits
    assert len(edits) > 1
    for place in edits:
        piece = found.alignment.pieces[place]
        edited = [*prompts[0][: piece.a[0]], *ids[1][slice(*piece.b)], *prompts[0][piece.a[1] :]]
        expected = log_probabilities(plain, edited, answer)
        np.testing.assert_allclose(found.under.edits[place], expected, atol=2e-5)
        unit = next(unit for unit in found.units if unit.piece == place)
        assert unit.swap == pytest.approx(float((expected - found.under.before).sum()), abs=1e-4)
    same = compare(runs[0], runs[0], model=model)
    assert same.under is not None
    assert not same.under.change.any()
