"""Knockout of attention edges, against eager models whose own masks get minus infinity at the edges."""

from __future__ import annotations

import math
import subprocess
import sys
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Literal

import numpy as np
import pytest
import torch
from support.models.tiny_models import TinyModel, make_model
from transformers import AutoModelForCausalLM

from att_viz.analysis import Edge, head_table, knockout, knockout_each
from att_viz.analysis.edge_knockout import COLUMNS, knockout_strongest
from att_viz.attention_matrix import AttentionMatrix
from att_viz.capture import RowCollector, capture_attention
from att_viz.capture.value_norms import capture_value_norms
from att_viz.errors import CaptureError, InvalidInputError
from att_viz.matrix.edges import parse_edge

HEADS, LENGTH = 4, 18
INTERFACE = ["gpt2", "llama", "mistral", "gemma2", "gpt_oss", "deepseek_v3"]
CUTS = {
    "one edge": [Edge(17, 12, layer=1, head=2)],
    "a span of keys, all heads": [Edge(16, (11, 15), layer=0)],
    "spans, all layers": [Edge((12, 18), (10, 12), head=0)],
    "a key that some queries do not see yet": [Edge((13, 18), 15, layer=1)],
    "several": [Edge(17, 13), Edge(17, (13, 16), layer=1), Edge(9, 8, layer=0, head=3)],
}


def token_ids(length: int = LENGTH, seed: int = 3) -> torch.Tensor:
    return torch.randint(1, 320, (1, length), generator=torch.Generator().manual_seed(seed))


def eager(directory: Path) -> Any:
    return AutoModelForCausalLM.from_pretrained(directory, attn_implementation="eager")


@torch.no_grad()
def eager_run(model: Any, ids: torch.Tensor, edges: Iterable[Edge] = ()) -> tuple[np.ndarray, list[np.ndarray]]:
    """Log-probabilities [length, vocabulary] and weights by layer, with a dense mask of its own for each layer."""
    length = ids.shape[1]
    with ExitStack() as stack:
        for name, module in model.named_modules():
            if not name.endswith(("self_attn", ".attn")):
                continue

            def cut(module: Any, args: Any, kwargs: Any) -> Any:
                mask = kwargs["attention_mask"]
                mask = torch.zeros(1, 1, length, length).masked_fill(~mask, -math.inf) if mask.dtype == bool else mask
                mask = mask.expand(1, HEADS, -1, -1).clone()
                for edge in edges:
                    if edge.layer in (None, module.layer_idx):
                        heads = slice(None) if edge.head is None else edge.head
                        mask[:, heads, slice(*edge.queries), slice(*edge.keys)] = -math.inf
                return args, {**kwargs, "attention_mask": mask}

            stack.callback(module.register_forward_pre_hook(cut, with_kwargs=True).remove)
        # A mask that is made without padding may be left out; with ones it is always there.
        outputs = model(ids, attention_mask=torch.ones_like(ids), output_attentions=True, use_cache=False)
    weights = [layer[0].double().numpy() for layer in outputs.attentions]
    return outputs.logits[0].double().log_softmax(-1).numpy(), weights


def lost(weights: list[np.ndarray], edges: Iterable[Edge]) -> float:
    """The mean weight that the rows of some edges lose, by loops."""
    rows: dict[tuple[int, int, int], set[int]] = {}
    for layer, heads in enumerate(weights):
        for head, matrix in enumerate(heads):
            for edge in edges:
                if edge.layer in (None, layer) and edge.head in (None, head):
                    for query in range(*edge.queries):
                        keys = {key for key in range(*edge.keys) if matrix[query, key] > 0}
                        if keys:
                            rows.setdefault((layer, head, query), set()).update(keys)
    return float(
        np.mean([sum(weights[layer][head][query, key] for key in keys) for (layer, head, query), keys in rows.items()])
    )


@pytest.mark.parametrize("cut", CUTS)
@pytest.mark.parametrize("name", INTERFACE)
def test_equals_an_eager_model_with_minus_infinity_at_the_edges(tiny_model: TinyModel, name: str, cut: str) -> None:
    model, ids, edges = AutoModelForCausalLM.from_pretrained(tiny_model(name)), token_ids(), CUTS[cut]
    before, weights = eager_run(eager(tiny_model(name)), ids)
    after, _ = eager_run(eager(tiny_model(name)), ids, edges)
    found = knockout(model, ids, edges)
    likeliest = int(before[-1].argmax())
    assert (found.target, found.next_token) == (LENGTH - 1, likeliest)
    np.testing.assert_allclose(found.before, before[-1, likeliest], atol=2e-5)
    np.testing.assert_allclose(found.after, after[-1, likeliest], atol=2e-5)
    assert found.change == found.after - found.before
    np.testing.assert_allclose(found.weight, lost(weights, edges), atol=1e-5)
    # The comparison means something only where the edges matter.
    assert abs(found.change) > 1e-4


@pytest.mark.parametrize("name", ["llama", "gpt_oss"])
def test_a_target_within_the_text(tiny_model: TinyModel, name: str) -> None:
    """By default the token that follows is looked at, and later tokens change nothing."""
    model, ids = AutoModelForCausalLM.from_pretrained(tiny_model(name)), token_ids()
    edge = Edge(9, (2, 5))
    before, _ = eager_run(eager(tiny_model(name)), ids)
    after, _ = eager_run(eager(tiny_model(name)), ids, [edge])
    token = int(ids[0, 11])
    for target in (10, 10 - LENGTH):
        found = knockout(model, ids[0].tolist(), edge, target)
        assert (found.target, found.next_token) == (10, token)
        np.testing.assert_allclose([found.before, found.after], [before[10, token], after[10, token]], atol=2e-5)
    other = knockout(model, ids, [edge], 10, next_token=7)
    np.testing.assert_allclose([other.before, other.after], [before[10, 7], after[10, 7]], atol=2e-5)


@pytest.mark.parametrize("name", ["llama", "gemma2"])
@pytest.mark.parametrize("by", ["weight", "value_weighted"])
def test_the_strongest_edges_one_at_a_time(
    tiny_model: TinyModel, name: str, by: Literal["weight", "value_weighted"]
) -> None:
    """Each row of the table equals a knockout of its own, and the edges are those of the largest weights."""
    model, ids = AutoModelForCausalLM.from_pretrained(tiny_model(name)), token_ids()
    before, weights = eager_run(eager(tiny_model(name)), ids)
    with torch.no_grad(), capture_value_norms(model) as values:
        model(ids)
    norms = [found[0].double().numpy() for layer in range(2) if (found := values.norms(layer)) is not None]
    table = knockout_each(model, ids, top=9, query=15, by=by)
    assert tuple(table.columns) == COLUMNS
    strengths = {
        (layer, head, key): weights[layer][head][15, key] * (norms[layer][head][key] if by != "weight" else 1.0)
        for layer in range(2)
        for head in range(HEADS)
        for key in range(16)
    }
    ranked = sorted(strengths, key=strengths.__getitem__, reverse=True)[:9]
    assert list(zip(table["layer"], table["head"], table["key"], strict=True)) == ranked
    for _, row in table.iterrows():
        layer, head, key = int(row["layer"]), int(row["head"]), int(row["key"])
        after, _ = eager_run(eager(tiny_model(name)), ids, [Edge(15, key, layer, head)])
        np.testing.assert_allclose(row["without"], after[-1, int(row["next_token"])], atol=2e-5)
        np.testing.assert_allclose(row["log_probability"], before[-1].max(), atol=2e-5)
        line = weights[layer][head][15]
        np.testing.assert_allclose(row["weight"], line[key], atol=1e-5)
        brought = line[:] * norms[layer][head]
        np.testing.assert_allclose(row["value_weighted"], brought[key] / brought.sum(), atol=1e-5)
    assert knockout_each(model, ids, top=2, as_records=True)[0]["query"] == LENGTH - 1


def test_batches_do_not_depend_on_their_size(monkeypatch: pytest.MonkeyPatch) -> None:
    from att_viz.capture.knockout import cuts as capture

    model, ids = make_model("llama"), token_ids()
    together = knockout_strongest(model, ids, top=7)
    monkeypatch.setattr(capture, "TOKENS_AT_ONCE", 3 * LENGTH)
    assert [one.edges for one in together] == [one.edges for one in knockout_strongest(model, ids, top=7)]
    np.testing.assert_allclose(
        [one.after for one in together], [one.after for one in knockout_strongest(model, ids, top=7)], atol=1e-5
    )


def test_rows_without_an_edge_are_renormalised() -> None:
    """What is captured while an edge is cut: the rest of the row in the same proportions, other heads untouched."""
    from dataclasses import replace

    from att_viz.capture import capture_attention_calls
    from att_viz.capture.knockout.pattern import KnockoutPattern

    model, ids = make_model("llama"), token_ids()
    edges = [[Edge(17, (3, 5), layer=0, head=1), Edge(17, 4, layer=0, head=1)]]

    def rows(on_call: Any) -> Any:
        collector = RowCollector(8)
        with torch.no_grad(), capture_attention_calls(model, on_call), capture_attention(model, collector):
            model(ids, use_cache=False)
        weights = collector.weights(LENGTH)
        return np.stack([weights.read(0, head, 0, LENGTH) for head in range(HEADS)])

    before = rows(lambda call: None)
    after = rows(
        lambda call: replace(call, pattern=KnockoutPattern(call.pattern, edges, call.layer, HEADS, torch.device("cpu")))
    )
    expected = before.copy()
    expected[1, 17, 3:5] = 0.0
    expected[1, 17] /= expected[1, 17].sum()
    np.testing.assert_allclose(after, expected, atol=1e-6)
    assert before[1, 17, 3:5].sum() > 0.01


def test_an_edge_that_a_window_hides_changes_nothing() -> None:
    found = knockout(make_model("mistral"), token_ids(), Edge(17, 2, layer=0))
    assert found.weight == 0.0
    assert abs(found.change) < 1e-5


def test_the_model_is_left_as_it_was() -> None:
    model, ids = make_model("llama"), token_ids()
    before = model.config._attn_implementation, model(ids).logits
    knockout(model, ids, Edge(17, 4))
    with pytest.raises(InvalidInputError):
        knockout(model, ids, Edge(0, 0))
    assert model.config._attn_implementation == before[0]
    assert torch.equal(model(ids).logits, before[1])


@pytest.mark.parametrize(
    ("edges", "arguments", "words"),
    [
        (Edge(0, 0), {}, "query 0 of layer 0, head 0 would have no key left"),
        (Edge((10, 13), (0, 13), layer=1, head=2), {}, "query 10 of layer 1, head 2 would have no key left"),
        (Edge(17, 3, layer=2), {}, "no layer 2"),
        (Edge(17, 3, head=4), {}, "no head 4; the heads are 0 to 3"),
        (Edge(12, 3), {"target": 11}, "query 12 comes after the target 11"),
        (Edge(3, 4), {}, "a token looks back only"),
        ([], {}, "no edge to cut"),
        (Edge(17, 3), {"target": 18}, "the input has positions 0 to 17"),
        (Edge(17, 3), {"target": -19}, "the input has positions 0 to 17"),
        (Edge(17, 3), {"next_token": 320}, "no token 320; the vocabulary has 320"),
    ],
)
def test_what_cannot_be_cut_is_refused(edges: Any, arguments: dict[str, Any], words: str) -> None:
    with pytest.raises(InvalidInputError, match=words):
        knockout(make_model("llama"), token_ids(), edges, **arguments)


def test_other_bad_arguments_are_refused() -> None:
    model = make_model("llama")
    with pytest.raises(InvalidInputError, match="holds 2 sequences"):
        knockout(model, token_ids().expand(2, -1), Edge(3, 2))
    with pytest.raises(InvalidInputError, match="top is 0"):
        knockout_each(model, token_ids(), top=0)
    with pytest.raises(InvalidInputError, match="one of 'weight', 'value_weighted'"):
        knockout_each(model, token_ids(), by="size")  # type: ignore[arg-type]
    for query in (0, 18):
        with pytest.raises(InvalidInputError, match="must lie between 1"):
            knockout_each(model, token_ids(), query=query)
    with pytest.raises(CaptureError, match="queries and keys cannot"):
        knockout(make_model("gptj"), token_ids(), Edge(3, 2))


@pytest.mark.parametrize("arguments", [(-1, 2), (3, (2, 2)), (3, (4, 2)), (3, 2, -1), (3, 2, 0, -1)])
def test_edges_that_cannot_be(arguments: Any) -> None:
    with pytest.raises(InvalidInputError):
        Edge(*arguments)


@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("2.5:12:4", Edge(12, 4, 2, 5)),
        ("*.*:12:0-3", Edge(12, (0, 4))),
        ("1.*:10-12:4", Edge((10, 13), 4, layer=1)),
        ("*.7:3-3:2", Edge((3, 4), 2, head=7)),
    ],
)
def test_edges_as_text(text: str, edge: Any) -> None:
    assert parse_edge(text) == edge
    again = parse_edge(str(edge))
    assert (again.layer, again.head, again.queries, again.keys) == (edge.layer, edge.head, edge.queries, edge.keys)


@pytest.mark.parametrize("text", ["", "2.5:12", "2.5:12:-4", "a.b:1:2", "2.5:12:4;rm", "**:1:2", "2.5:12:4:"])
def test_text_that_is_no_edge(text: str) -> None:
    with pytest.raises(InvalidInputError, match="is no edge"):
        parse_edge(text)


def test_without_torch_the_extra_is_named() -> None:
    program = (
        "import sys; sys.modules['torch'] = None\n"
        "from att_viz.analysis import Edge, knockout\n"
        "try:\n    knockout(None, [1, 2], Edge(1, 0))\n"
        "except ImportError as error:\n    print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "running a model needs the 'models' extra: run  pip install 'att_viz[models]'\n"


def test_an_induction_head_of_the_demo_model_matters() -> None:
    """Cutting what its best induction heads look at makes the repeated token less likely, cutting others does not."""
    from att_viz.self_attention_model import SelfAttentionModel

    model = SelfAttentionModel("demo")
    words = torch.randint(300, 500, (1, 24), generator=torch.Generator().manual_seed(1))
    ids = torch.cat([torch.tensor([[model.tokenizer.bos_token_id]]), words, words[:, :12]], 1)
    collector = RowCollector(64)
    with torch.no_grad(), capture_attention(model.model, collector):
        model.model(ids, use_cache=False)
    matrix = AttentionMatrix(collector.weights(37), [""] * 37, token_ids=ids[0].tolist())
    table = head_table(matrix).sort_values("induction", ascending=False)
    expected = int(words[0, 12])

    def change(heads: Any) -> Any:
        edges = [Edge(36, 13, int(row["layer"]), int(row["head"])) for _, row in heads.iterrows()]
        return knockout(model.model, ids, edges, next_token=expected).change

    best, others = table.iloc[:6], table.iloc[-20:]
    assert best["induction"].iloc[0] > 0.5
    assert change(best) < -1.0
    assert abs(change(others)) < 0.1 * abs(change(best))
