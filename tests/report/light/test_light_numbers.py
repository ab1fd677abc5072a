"""What a light page knows, read by the viewer's own modules: every number lies within the bounds that it states."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from support.numbers.both_ways import rows_of
from support.numbers.encoder_attention import encoder_matrix
from support.numbers.random_attention import causal_attention, random_matrix
from support.processes.node import ROOT, node

from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.extent import ENCODER_SELF, Spans
from att_viz.matrix.half_precision import stored_precision
from att_viz.matrix.metadata import CaptureMetadata
from att_viz.matrix.weights import InMemoryWeights
from att_viz.report.light.codes import code_of_half
from att_viz.report.light.collected import LightHeads, LightLayout
from att_viz.report.light.packing import LightFacts, light_facts, packed_light
from att_viz.report.light.passages import passages_of
from att_viz.report.packing import bands_of
from att_viz.report.sight import sight_of

Reader = Callable[..., Any]
Pairs = list[list[list[int]]]


@pytest.fixture(scope="module")
def read_light() -> Iterator[Reader]:
    """What the viewer's modules read from a light page, in one Node.js for all tests."""
    command = [node(), str(ROOT / "tests" / "js" / "read_light.js")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin
        assert process.stdout
        sent, received = process.stdin, process.stdout

        def read(**question: Any) -> Any:
            sent.write(json.dumps(question) + "\n")
            sent.flush()
            return json.loads(received.readline())

        yield read
        sent.close()


def collected(matrix: AttentionMatrix) -> LightHeads:
    heads = [(layer, head) for layer in matrix.layers for head in matrix.weights.heads(layer)]
    light = LightHeads(LightLayout(matrix, len(heads)))
    for layer, head in heads:
        one = light.begin()
        for band in bands_of(matrix.weights, layer, head):
            one.add(band)
        light.take(one, matrix.sink_mass(layer, head))
    return light


def light_page_of(matrix: AttentionMatrix, room: int) -> tuple[dict[str, Any], dict[str, str], LightFacts]:
    light = collected(matrix)
    parts = packed_light(light, room)
    sinks = [layer for layer in matrix.layers if matrix.sink_mass(layer, 0) is not None]
    facts = light_facts(light, [], sinks)
    page = {
        "light": facts,
        "numRows": matrix.num_rows,
        "layers": [{"layer": layer, "heads": list(matrix.weights.heads(layer))} for layer in matrix.layers],
        "sight": sight_of(matrix, matrix.layers),
    }
    if matrix.kind == ENCODER_SELF:
        page["kind"] = ENCODER_SELF
    if matrix.both_ways:
        page["bothWays"] = [list(span) for span in matrix.both_ways]
    return page, {part.name: part.data for part in parts}, facts


def padded_matrix(rows: int, padding: int) -> AttentionMatrix:
    weights = causal_attention(3, rows, 5)
    weights[:, :padding] = 0
    weights[:, :, :padding] = 0
    sums = weights.sum(axis=2, keepdims=True)
    weights = np.divide(weights, sums, out=np.zeros_like(weights), where=sums > 0)
    real = np.arange(rows + 1) >= padding
    tokens = [f"w{place} " for place in range(rows + 1)]
    return AttentionMatrix(InMemoryWeights({0: weights}), tokens, prompt_length=rows // 2, real=real)


def looking_both_ways(rows: int, spans: Spans, padding: int = 0, window: int | None = None) -> AttentionMatrix:
    """A decoder with tokens that look both ways, and padding on the left."""
    weights = np.zeros((4, rows, rows), np.float32)
    own = tuple((start - padding, stop - padding) for start, stop in spans)
    weights[:, padding:, padding:] = rows_of(rows - padding, own, heads=4, window=window)
    real = np.arange(rows + 1) >= padding
    tokens = [f"w{place} " for place in range(rows + 1)]
    attention = {} if window is None else {"sliding_window": window}
    return AttentionMatrix(
        {0: weights},
        tokens,
        prompt_length=rows - 20,
        real=real,
        both_ways=spans,
        metadata=CaptureMetadata(attention=attention),
    )


CASES: dict[str, Callable[[], AttentionMatrix]] = {
    "plain": lambda: random_matrix(layers=2, heads=4, tokens=130),
    "learned sinks": lambda: random_matrix(layers=2, heads=3, tokens=90, sinks=True),
    "a window": lambda: random_matrix(layers=1, heads=4, tokens=140, window=20),
    "padding": lambda: padded_matrix(100, 7),
    "one row": lambda: random_matrix(layers=1, heads=2, tokens=2),
    "both ways": lambda: looking_both_ways(130, ((4, 60), (61, 63), (70, 100))),
    "both ways from the start": lambda: looking_both_ways(100, ((0, 70),)),
    "both ways after padding, in a window": lambda: looking_both_ways(120, ((9, 30), (40, 70)), padding=9, window=25),
    "an encoder": lambda: encoder_matrix(2, 3, 130),
    "an encoder with padding": lambda: encoder_matrix(1, 3, 90, padding=13),
    "an encoder with windows": lambda: encoder_matrix(1, 3, 120, padding=5, window=9),
    "an encoder of few rows": lambda: encoder_matrix(1, 2, 5),
    "few rows": lambda: random_matrix(layers=1, heads=4, tokens=9),
}


def truth(matrix: AttentionMatrix, layer: int, head: int) -> NDArray[np.float64]:
    return stored_precision(matrix.rows(layer, head)).astype(np.float64)


def spans_of(rows: int, facts: LightFacts, seed: int) -> Pairs:
    """Random pairs of spans, and pairs of whole passages."""
    rng = np.random.default_rng(seed)
    spans = [[sorted(rng.choice(rows + 1, 2, replace=False).tolist()) for _ in range(2)] for _ in range(30)]
    edges = facts["passages"]
    for _ in range(10):
        spans.append(
            [[edges[a], edges[b]] for a, b in (sorted(rng.choice(len(edges), 2, replace=False)) for _ in "ab")]
        )
    return spans


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("room", [10**9, 2500, 0])
def test_every_number_lies_within_its_bounds(read_light: Reader, case: str, room: int) -> None:
    matrix = CASES[case]()
    page, texts, facts = light_page_of(matrix, room)
    for layer in matrix.layers:
        for head in matrix.weights.heads(layer):
            exact = truth(matrix, layer, head)
            sinks = matrix.sink_mass(layer, head)
            spans = spans_of(matrix.num_rows, facts, head)
            found = read_light(page=page, texts=texts, layer=layer, head=head, spans=spans)
            for row in found["rows"]:
                weights = exact[row["row"]]
                for key, bounds in enumerate(row["weights"]):
                    if bounds is not None:
                        assert bounds[1] - 1e-7 <= weights[key] <= bounds[2] + 1e-7
                first = weights[facts["first"]]
                listed = weights[row["keys"]].sum()
                for name, value in {"listed": listed, "first": first, "others": weights.sum() - listed - first}.items():
                    assert row[name][1] - 2e-3 <= value <= row[name][2] + 2e-3
                if sinks is not None:
                    assert row["sink"][1] - 1e-3 <= sinks[row["row"]] <= row["sink"][2] + 1e-3
            for ((row, _), (start, stop)), mass in zip(spans, found["masses"], strict=True):
                if mass is not None:
                    assert mass[1] - 2e-3 <= exact[row, start:stop].sum() <= mass[2] + 2e-3
            real = matrix.real[: matrix.num_rows]
            for ((first_row, last_row), (start, stop)), flow in zip(spans, found["flows"], strict=True):
                queries = [row for row in range(first_row, min(last_row, matrix.num_rows)) if real[row]]
                if not queries:
                    assert flow is None
                    continue
                mean = exact[queries, start:stop].sum() / len(queries)
                value, low, high = flow["weight"]
                assert low - 2e-3 <= mean <= high + 2e-3
                assert low <= value <= high


def test_with_room_for_all_the_sixteen_strongest_of_each_row_are_kept(read_light: Reader) -> None:
    matrix = random_matrix(layers=1, heads=4, tokens=130)
    page, texts, _ = light_page_of(matrix, 10**9)
    for head in range(4):
        exact = truth(matrix, 0, head)
        found = read_light(page=page, texts=texts, layer=0, head=head, spans=[])
        for row in found["rows"]:
            others = exact[row["row"], 1 : row["row"] + 1]
            wanted = 1 + np.argsort(-others, kind="stable")[:16]
            assert set(row["keys"]) == {key for key in wanted.tolist() if exact[row["row"], key] > 2.0**-24}


def test_what_passages_gave_to_each_other_is_within_the_error_that_is_stated(read_light: Reader) -> None:
    matrix = random_matrix(layers=1, heads=4, tokens=200)
    page, texts, facts = light_page_of(matrix, 0)
    edges = facts["passages"]
    pairs = [[[edges[q], edges[q + 1]], [edges[k], edges[k + 1]]] for q in range(len(edges) - 1) for k in range(q)]
    for head in range(4):
        exact = truth(matrix, 0, head)
        flows = read_light(page=page, texts=texts, layer=0, head=head, spans=pairs)["flows"]
        for ((first, last), (start, stop)), flow in zip(pairs, flows, strict=True):
            share = exact[first:last, start:stop].sum() / (last - first)
            assert abs(flow["weight"][0] - share) <= 0.016 * np.sqrt(share) + 0.0002


def test_the_room_is_kept_and_what_is_kept_is_said() -> None:
    matrix = random_matrix(layers=2, heads=4, tokens=300)
    whole = sum(len(text) for text in light_page_of(matrix, 10**9)[1].values())
    before = (np.inf, np.inf)
    for part in (0.95, 0.8, 0.65):
        _, texts, facts = light_page_of(matrix, int(part * whole))
        size = sum(len(text) for text in texts.values())
        assert 0.75 * part * whole < size <= part * whole
        assert facts["pairs"] < before[0]
        assert sum(facts["kept"]) == pytest.approx(1, abs=2e-4)
        before = (facts["pairs"], facts["kept"][0])
    worst, answer = facts["worst"]
    kept = rests = of_answer = 0.0
    for layer in range(2):
        for head in range(4):
            exact = truth(matrix, layer, head)
            codes = code_of_half()[exact.astype(np.float16).view(np.uint16)]
            limit = np.where(np.arange(len(exact)) < facts["answerRow"], worst, answer)[:, None]
            others = np.where(codes <= limit, exact, 0)[:, 1:]
            kept += np.sort(others, axis=1)[:, -16:].sum()
            rests += exact[:, 0].sum()
            of_answer += np.sort(others, axis=1)[facts["answerRow"] :, -16:].sum()
    rows = matrix.num_rows * 8
    assert facts["kept"][:2] == pytest.approx([kept / rows, rests / rows], abs=5e-4)
    answers = (matrix.num_rows - facts["answerRow"]) * 8
    assert facts["keptOfAnswer"][0] == pytest.approx(of_answer / answers, abs=5e-4)


def test_codes_are_eighths_of_octaves() -> None:
    patterns = np.arange(1, 0x3C01, dtype=np.uint16)
    weights = patterns.view(np.float16).astype(np.float64)
    codes = code_of_half()[patterns].astype(np.float64)
    assert (weights <= 2 ** (-codes / 8)).all()
    assert (weights > 2 ** (-(codes + 1) / 8)).all()
    ratio = weights / 2 ** (-(codes + 0.5) / 8)
    assert np.abs(ratio - 1).max() < 0.0455


def test_passages_hold_every_row_once_and_end_where_turns_do() -> None:
    for case in CASES.values():
        matrix = case()
        passages = passages_of(matrix)
        assert [start for start, _ in passages[1:]] == [stop for _, stop in passages[:-1]]
        assert passages[0][0] == 0
        assert passages[-1][1] == matrix.num_rows
        assert all(start < stop for start, stop in passages)
        assert len(passages) <= 48
        first = int(matrix.real.argmax())
        assert (first, first + 1) in passages
    matrix = random_matrix(layers=1, heads=1, tokens=400)
    edges = {edge for span in passages_of(matrix, [(31, 77), (90, 91)]) for edge in span}
    assert {31, 77, 90, 91, 200} <= edges
