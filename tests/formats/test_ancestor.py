"""The three pickles of the HEVS att_viz, as its save_completions writes them."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from support.files.foreign_files import generated
from support.numbers.random_attention import causal_attention

from att_viz.errors import ArchiveError
from att_viz.formats import open_any

if TYPE_CHECKING:
    from support.models.tiny_models import TinyModel

TOKENS = ["Ġa", "Ġcat", "Ċ", "</script>", "$x$", "!"]
WEIGHTS = np.stack([causal_attention(3, 5, seed=layer) for layer in range(2)])


@pytest.mark.parametrize("protocol", range(6))
@pytest.mark.parametrize("dtype", ["float32", "float16", "bfloat16"])
def test_it_is_read_exactly(save_ancestor: Callable[..., str], protocol: int, dtype: str) -> None:
    import torch

    prefix = save_ancestor(generated(WEIGHTS, 3, dtype), TOKENS, 3, protocol)
    for path in (prefix, *(f"{prefix}_{part}.pickle" for part in ("attention_matrix", "completion_tokens"))):
        with open_any(path) as matrix:
            assert matrix.tokens == tuple(TOKENS)
            assert matrix.prompt_length == 3
            for layer in range(2):
                for head in range(3):
                    expected = torch.from_numpy(WEIGHTS[layer, head]).to(getattr(torch, dtype)).float().numpy()
                    np.testing.assert_array_equal(matrix.rows(layer, head), expected)


def test_what_a_real_model_generates(save_ancestor: Callable[..., str], tiny_model: TinyModel) -> None:
    import torch
    from transformers import AutoModelForCausalLM

    model: Any = AutoModelForCausalLM.from_pretrained(tiny_model("llama"), attn_implementation="eager")
    made = model.generate(
        torch.tensor([[5, 6, 7, 8]]),
        max_new_tokens=4,
        min_new_tokens=4,
        do_sample=False,
        output_attentions=True,
        return_dict_in_generate=True,
    )
    tokens = [f"t{number}" for number in made.sequences[0].tolist()]
    with open_any(save_ancestor(made.attentions, tokens, 4)) as matrix:
        whole = model(made.sequences[:, :-1], output_attentions=True).attentions
        for layer, expected in enumerate(whole):
            for head in matrix.heads(layer):
                np.testing.assert_allclose(matrix.rows(layer, head), expected[0, head].detach().numpy(), atol=1e-6)


def test_without_the_two_small_files_positions_are_shown(save_ancestor: Callable[..., str]) -> None:
    prefix = save_ancestor(generated(WEIGHTS, 3), TOKENS, 3)
    for part in ("completion_tokens", "input_length"):
        Path(f"{prefix}_{part}.pickle").unlink()
    with open_any(f"{prefix}_attention_matrix.pickle") as matrix:
        assert matrix.tokens == ("0", "1", "2", "3", "4")
        assert matrix.prompt_length == 3
    with open_any(prefix, TOKENS) as matrix:
        assert matrix.tokens == tuple(TOKENS)


def test_its_own_tokens_are_not_replaced(save_ancestor: Callable[..., str]) -> None:
    with pytest.raises(ArchiveError, match="leave --tokens away"):
        open_any(save_ancestor(generated(WEIGHTS, 3), TOKENS, 3), TOKENS)


def test_a_formatted_matrix_is_refused(save_ancestor: Callable[..., str]) -> None:
    with pytest.raises(ArchiveError, match="was formatted for rendering"):
        open_any(save_ancestor(generated(WEIGHTS, 3), TOKENS, 3, is_formatted=True))


@pytest.mark.parametrize(
    ("tokens", "length", "because"),
    [
        ("text", 3, "holds no list of tokens"),
        ([1, 2], 3, "holds no list of tokens"),
        (TOKENS, "3", "holds no number"),
        (TOKENS, True, "holds no number"),
        (TOKENS, 7, "prompt_length is 7"),
        (TOKENS[:3], 3, "3 tokens need"),
    ],
)
def test_parts_that_make_no_sense(save_ancestor: Callable[..., str], tokens: Any, length: Any, because: str) -> None:
    with pytest.raises(ArchiveError, match=because):
        open_any(save_ancestor(generated(WEIGHTS, 3), tokens, length))


def test_an_object_that_holds_no_attention(save_ancestor: Callable[..., str]) -> None:
    prefix = save_ancestor(generated(WEIGHTS, 3), TOKENS, 3)
    path = Path(f"{prefix}_attention_matrix.pickle")
    path.write_bytes(pickle.dumps([1]))
    with pytest.raises(ArchiveError, match="no object of the class AttentionMatrix"):
        open_any(path)


def test_a_payload_in_a_small_file(save_ancestor: Callable[..., str], command: Any) -> None:
    prefix = save_ancestor(generated(WEIGHTS, 3), TOKENS, 3)
    Path(f"{prefix}_input_length.pickle").write_bytes(pickle.dumps(command))
    with pytest.raises(ArchiveError, match="system"):
        open_any(prefix)
