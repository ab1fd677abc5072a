"""Encoders of transformers, each against the weights that it returns itself; and the table of them in the documents.

With ATT_VIZ_WRITE_TABLES=1 the run writes docs/architectures.md instead of comparing it.
"""

from __future__ import annotations

import math
import os
import re
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pytest
import torch
import transformers

from att_viz import AttentionMatrix
from att_viz.capture.encoding import encode_inputs

TABLE = Path(__file__).parents[2] / "docs" / "architectures.md"
SIZES: dict[str, Any] = {
    "vocab_size": 200, "hidden_size": 32, "num_hidden_layers": 2, "num_attention_heads": 4, "intermediate_size": 48,
    "max_position_embeddings": 64, "pad_token_id": 0, "bos_token_id": 1, "eos_token_id": 2, "cls_token_id": 1,
    "sep_token_id": 2, "dim": 32, "n_layers": 2, "n_heads": 4, "hidden_dim": 48, "emb_dim": 32, "embedding_size": 32,
    "local_attention": 8,
}  # fmt: skip
LAYERS = {"modernbert": {"layer_types": ["full_attention", "sliding_attention"]}}
ENCODERS = {
    "albert": "interface", "bert": "interface", "camembert": "interface", "convbert": "eager", "deberta": "eager",
    "deberta-v2": "eager", "distilbert": "interface", "electra": "interface", "ernie": "interface", "esm": "interface",
    "eurobert": "interface", "layoutlm": "interface", "luke": "eager", "megatron-bert": "eager",
    "modernbert": "interface", "mobilebert": "interface", "mpnet": "eager", "nomic_bert": "interface",
    "rembert": "eager", "roberta": "interface", "roc_bert": "interface", "roformer": "eager", "tapas": "eager",
    "xlm-roberta": "interface",
}  # fmt: skip
"""How the weights of each are read: inside its own computation, or from modules that return them."""
WRITES = os.environ.get("ATT_VIZ_WRITE_TABLES") == "1"


class Measured(NamedTuple):
    """What became of an architecture.

    Attributes:
        method: how its weights were read.
        error: the largest difference from the weights that it returns itself.
    """

    method: str
    error: float


def small_encoder(name: str) -> Any:
    """A random encoder with attention that is not flat."""
    known = transformers.AutoConfig.for_model(name)
    sizes = {key: value for key, value in {**SIZES, **LAYERS.get(name, {})}.items() if hasattr(known, key)}
    torch.manual_seed(0)
    config = transformers.AutoConfig.for_model(name, **sizes)
    model = transformers.AutoModel.from_config(config, attn_implementation="eager").eval()
    with torch.no_grad():
        for parameter in model.parameters():
            if parameter.ndim > 1:
                parameter.mul_(12.0)
    return model


def measured(name: str) -> Measured:
    """The rows of a sequence with and without padding, beside those that the model returns."""
    model, errors, method = small_encoder(name), [], ""
    ids = torch.arange(5, 29)[None]
    for padding in (0, 5):
        mask = torch.ones_like(ids)
        mask[:, 24 - padding :] = 0
        inputs = {"input_ids": ids, "attention_mask": mask}
        with torch.no_grad():
            attentions = model(**inputs, output_attentions=True).attentions
        encoded = encode_inputs(model, inputs)
        method = encoded.method
        matrix = AttentionMatrix(encoded.weights, ["t"] * 24, real=mask[0].bool().tolist())
        assert matrix.kind == "encoder_self"
        assert matrix.layers == tuple(range(len(attentions)))
        real = 24 - padding
        # Flat rows would be right whatever the scores were.
        assert attentions[0].max() > 0.2
        for layer, own in enumerate(attentions):
            assert own.shape[-2:] == (24, 24)
            errors.append(float(np.abs(matrix.layer(layer)[:, :real] - own[0, :, :real].numpy()).max()))
            assert not matrix.layer(layer)[:, real:].any()
    return Measured(method, max(errors))


def line(name: str, found: Measured) -> str:
    """The line of the table: the error as the power of ten that it does not exceed."""
    bound = "0" if found.error == 0 else f"10^{math.ceil(math.log10(found.error))}"
    return f"| {name} | encoder | {found.method} | {bound} |"


@pytest.mark.parametrize("name", ENCODERS)
def test_rows_are_those_that_the_model_returns(name: str) -> None:
    found = measured(name)
    assert found.method == ENCODERS[name]
    assert found.error <= 1e-5
    lines = TABLE.read_text("utf-8").splitlines()
    kept = [each for each in lines if not each.startswith(f"| {name} |")]
    if WRITES:
        table = [each for each in kept if re.match(r"\| [a-z]", each)]
        head = kept[: next(place for place, each in enumerate(kept) if each.startswith("|---")) + 1]
        TABLE.write_text("\n".join([*head, *sorted([*table, line(name, found)])]) + "\n", "utf-8")
        return
    (documented,) = [each for each in lines if each.startswith(f"| {name} |")]
    # Rounding differs between machines, and the bound of the test is what is promised.
    assert documented.rpartition(" | ")[0] == line(name, found).rpartition(" | ")[0]


def test_the_table_has_no_other_lines() -> None:
    lines = [each for each in TABLE.read_text("utf-8").splitlines() if re.match(r"\| [a-z]", each)]
    assert [each.split(" | ")[0].removeprefix("| ") for each in lines] == sorted(ENCODERS)
