"""compute_attention_attribution equals dense float64 figures over eager attention, however it is chunked."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from support.models.tiny_models import TinyModel, make_model
from support.numbers.rollout_reference import dense_attribution, random_layers
from transformers import AutoModel, AutoModelForCausalLM, BertConfig

from att_viz.analysis import compute_attention_attribution
from att_viz.capture.rollout.batch_memory import sequences_at_once
from att_viz.errors import CaptureError, InvalidInputError

KEYS = [
    "mean_attention",
    "max_attention",
    "attention_entropy",
    "attention_concentration",
    "rollout_max",
    "rollout_entropy",
    "batch_size",
    "seq_length",
]


@pytest.fixture(autouse=True)
def _one_thread() -> Iterator[None]:
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


def padded_batch(sequences: int = 3, length: int = 40, vocabulary: int = 300) -> dict[str, torch.Tensor]:
    ids = torch.randint(1, vocabulary, (sequences, length), generator=torch.Generator().manual_seed(1))
    mask = torch.ones_like(ids)
    mask[0, :13] = 0
    mask[1, 30:] = 0
    return {"input_ids": ids, "attention_mask": mask}


@torch.no_grad()
def dense(model: Any, batch: dict[str, torch.Tensor], layer_idx: int = -1) -> dict[str, Any]:
    attentions = model(**batch, output_attentions=True).attentions
    return dense_attribution([layer.numpy() for layer in attentions], batch["attention_mask"].bool().numpy(), layer_idx)


def assert_figures(actual: Mapping[str, Any], expected: Mapping[str, Any]) -> None:
    assert list(actual) == KEYS
    assert actual == pytest.approx(expected, abs=1e-5)


class ReturningAttention(torch.nn.Module):
    """A module that returns the weights of its layer itself, in one of the shapes that exist."""

    def __init__(self, weights: torch.Tensor) -> None:
        super().__init__()
        self.register_buffer("weights", weights)

    def forward(self, hidden: torch.Tensor) -> tuple[torch.Tensor, Any]:
        return hidden, self.weights


class ReturningModel(torch.nn.Module):
    """A model that is none of transformers'."""

    def __init__(self, layers: list[np.ndarray]) -> None:
        super().__init__()
        self.embedding = torch.nn.Embedding(10, 4)
        self.block = torch.nn.ModuleList([ReturningAttention(torch.as_tensor(layer)) for layer in layers])

    def forward(self, input_ids: torch.Tensor, attention_mask: Any = None) -> Any:
        hidden = self.embedding(input_ids)
        for layer in self.block:
            hidden, _ = layer(hidden)
        return hidden


@pytest.mark.parametrize("name", ["gpt2", "llama", "mistral", "gpt_oss", "gptj"])
@pytest.mark.parametrize("layer_idx", [-1, 0, -2])
def test_the_figures_of_a_padded_batch(tiny_model: TinyModel, name: str, layer_idx: int) -> None:
    directory, batch = tiny_model(name), padded_batch()
    model = AutoModelForCausalLM.from_pretrained(directory)
    expected = dense(AutoModelForCausalLM.from_pretrained(directory, attn_implementation="eager"), batch, layer_idx)
    assert_figures(compute_attention_attribution(model, batch, layer_idx), expected)
    assert 0.02 < expected["attention_entropy"] < 3.5


def test_an_encoder() -> None:
    config = BertConfig(
        vocab_size=300, hidden_size=32, num_hidden_layers=3, num_attention_heads=4, intermediate_size=48
    )
    torch.manual_seed(2)
    model = AutoModel.from_config(config, attn_implementation="sdpa").eval()
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.mul_(4.0)
    batch = padded_batch()
    figures = compute_attention_attribution(model, batch)
    model.set_attn_implementation("eager")
    assert_figures(figures, dense(model, batch))
    assert figures["rollout_max"] < 1.0


def test_no_mask_means_no_padding_and_labels_are_not_needed() -> None:
    model, batch = make_model("llama"), padded_batch()
    ids = batch["input_ids"]
    everything = {"input_ids": ids, "attention_mask": torch.ones_like(ids), "labels": ids}
    assert compute_attention_attribution(model, {"input_ids": ids}) == compute_attention_attribution(model, everything)


def test_chunks_change_nothing() -> None:
    """A sequence alone, and any batch of it, give the figures of their union."""
    model, batch = make_model("gpt2"), padded_batch(5)
    whole = compute_attention_attribution(model, batch)
    parts = [
        compute_attention_attribution(model, {name: value[i : i + 1] for name, value in batch.items()})
        for i in range(5)
    ]
    rows = batch["attention_mask"].sum(1).numpy()
    for name in ("attention_entropy", "attention_concentration", "rollout_entropy"):
        together = sum(part[name] * count for part, count in zip(parts, rows, strict=True)) / rows.sum()
        assert whole[name] == pytest.approx(together, abs=1e-7)
    assert whole["max_attention"] == pytest.approx(max(part["max_attention"] for part in parts), abs=1e-7)


@pytest.mark.parametrize("dimensions", [4, 3, 2])
def test_modules_that_return_their_weights(dimensions: int) -> None:
    """The document's three shapes, from a model that is none of transformers'."""
    sequences = 1 if dimensions == 2 else 2
    layers = [np.stack([layer] * sequences) for layer in random_layers(3, heads=2, length=30, causal=False)]
    if dimensions < 4:
        layers = [layer.mean(axis=1, keepdims=True) for layer in layers]
    shapes: dict[int, Callable[[np.ndarray], np.ndarray]] = {
        4: lambda layer: layer,
        3: lambda layer: layer[:, 0],
        2: lambda layer: layer[0, 0],
    }
    model = ReturningModel([shapes[dimensions](layer) for layer in layers]).eval()
    batch = {"input_ids": torch.zeros(sequences, 30, dtype=torch.long)}
    real = np.ones((sequences, 30), dtype=bool)
    for layer_idx in (-1, 0, 1):
        figures = compute_attention_attribution(model, batch, layer_idx, attention_layer_pattern=r"block\.\d+")
        assert_figures(figures, dense_attribution(layers, real, layer_idx))


@pytest.mark.parametrize("pattern", ["transformer.h.*.attn", r"transformer\.h\.\d+\.attn", "transformer.h.*"])
def test_the_documents_pattern_for_gpt2(tiny_model: TinyModel, pattern: str) -> None:
    """It matches projections within the modules and, in the last form, the blocks around them: none counts twice."""
    directory, batch = tiny_model("gpt2"), padded_batch()
    model = AutoModelForCausalLM.from_pretrained(directory)
    expected = dense(AutoModelForCausalLM.from_pretrained(directory, attn_implementation="eager"), batch)
    assert_figures(compute_attention_attribution(model, batch, attention_layer_pattern=pattern), expected)
    assert model.config._attn_implementation == "sdpa"


@pytest.mark.parametrize(
    ("arguments", "error", "words"),
    [
        ({"layer_idx": 2}, InvalidInputError, "layers with attention are 0 to 1"),
        ({"layer_idx": -3}, InvalidInputError, "layers with attention are 0 to 1"),
        ({"attention_layer_pattern": "("}, InvalidInputError, "no regular expression"),
        ({"attention_layer_pattern": "nothing"}, InvalidInputError, "model.layers.0.self_attn"),
        ({"attention_layer_pattern": r".*\.mlp"}, CaptureError, "none of the 2 modules"),
        ({"input_batch": {}}, InvalidInputError, "input_ids"),
        ({"input_batch": {"input_ids": [[1, 2]], "attention_mask": [[0, 0]]}}, InvalidInputError, "every token"),
    ],
)
def test_bad_arguments_are_refused_in_a_sentence(arguments: dict[str, Any], error: Any, words: str) -> None:
    model = make_model("llama")
    with pytest.raises(error, match=words):
        compute_attention_attribution(model, **{"input_batch": padded_batch(), **arguments})


def test_models_that_cannot_be_used_are_refused_in_a_sentence() -> None:
    batch = padded_batch()
    with pytest.raises(InvalidInputError, match="attention_layer_pattern"):
        compute_attention_attribution(torch.nn.Linear(2, 2).eval(), batch)
    with pytest.raises(InvalidInputError, match=r"model\.eval\(\)"):
        compute_attention_attribution(make_model("llama").train(), batch)
    with pytest.raises(CaptureError, match="no attention"):
        compute_attention_attribution(make_model("mamba"), batch)


WITHIN_LIMITS = """
import json, resource
import torch
from support.models.tiny_models import make_model
from att_viz.analysis import compute_attention_attribution

torch.set_num_threads(1)
model, runs, outcomes = make_model("gpt2"), [], []
model.transformer.register_forward_pre_hook(
    lambda module, args, kwargs: runs.append(len(kwargs["input_ids"])), with_kwargs=True
)
ids = torch.randint(1, 300, (48, 256), generator=torch.Generator().manual_seed(1))
compute_attention_attribution(model, {"input_ids": ids[:1]})
for sequences, kilobytes in ((48, 14_000), (1, 100)):
    runs.clear()
    used = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (used + kilobytes * 1000, resource.RLIM_INFINITY))
    # The longer the sequence, the less of it the memory of the run before can hold.
    given = ids if sequences > 1 else ids[:4].reshape(1, -1)
    try:
        outcomes.append([None, compute_attention_attribution(model, {"input_ids": given})])
    except Exception as error:
        outcomes.append([type(error).__name__, str(error)])
    outcomes[-1].append(list(runs))
resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
print(json.dumps(outcomes))
"""


def test_running_out_of_memory() -> None:
    """In a process that really runs out of it: 48 rollouts of 256 tokens take 25 MB, and 14 MB are allowed."""
    model = make_model("gpt2")
    assert sequences_at_once(model, 256) >= 48
    done = subprocess.run(
        [sys.executable, "-c", WITHIN_LIMITS],
        cwd=Path(__file__).resolve().parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    (_, figures, runs), (name, message, _) = json.loads(done.stdout)
    # Half as many at once, and every sequence once in the end.
    assert max(runs) <= 24
    assert sum(runs) >= 48
    ids = torch.randint(1, 300, (48, 256), generator=torch.Generator().manual_seed(1))
    assert figures == pytest.approx(compute_attention_attribution(model, {"input_ids": ids}), abs=1e-6)
    assert name == "CaptureError"
    assert message.startswith("the attention of one sequence of 1,024 tokens does not fit in memory")
