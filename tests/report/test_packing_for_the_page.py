"""The viewer's own modules read what Python packs: the two codecs against each other."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.numbers.random_attention import causal_attention
from support.processes.node import ROOT, node

from att_viz.matrix.weights import InMemoryWeights
from att_viz.report.packing import pack_head

Reader = Callable[[str, int], Any]


@pytest.fixture(scope="module")
def read_in_page() -> Iterator[Reader]:
    """What the viewer's modules read from the text of a head, in one Node.js for all tests."""
    command = [node(), str(ROOT / "tests" / "js" / "read_heads.js")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin
        assert process.stdout
        sent, received = process.stdin, process.stdout

        def read(text: str, rows: int) -> Any:
            sent.write(json.dumps({"text": text, "rows": rows}) + "\n")
            sent.flush()
            return json.loads(received.readline())

        yield read
        sent.close()


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=st.integers(1, 150),
    seed=st.integers(0, 2**32 - 1),
    power=st.sampled_from([0.0, 0.3, 1.0, 4.0]),
    sinks=st.booleans(),
    norms=st.booleans(),
)
def test_the_page_reads_what_was_packed(
    read_in_page: Reader, rows: int, seed: int, power: float, sinks: bool, norms: bool
) -> None:
    weights = causal_attention(1, rows, seed) ** np.float32(power)
    weights = np.tril(weights / np.tril(weights).sum(axis=-1, keepdims=True))
    mass = np.random.default_rng(seed).uniform(size=(1, rows)).astype(np.float32)
    sizes = 10 * mass[:, ::-1]
    source = InMemoryWeights({0: weights}, {0: mass} if sinks else None, value_norms={0: sizes} if norms else None)
    read = read_in_page(pack_head(source, 0, 0).data, rows)
    stored = weights[0].astype(np.float16).astype(np.float64)
    assert read["triangle"] == np.rint(255 * np.sqrt(stored))[np.tri(rows, dtype=np.bool_)].astype(int).tolist()
    assert (read["sinkMass"] is not None, read["norms"] is not None) == (sinks, norms)
    if sinks:
        np.testing.assert_allclose(read["sinkMass"], mass[0], atol=0.51 / 65535)
    if norms:
        np.testing.assert_array_equal(np.array(read["norms"], dtype=np.float32), sizes[0])
    for query, exact in enumerate(read["exact"]):
        row = stored[query, : query + 1]
        order = sorted(range(query + 1), key=lambda key: (-row[key], key))[:16]
        wanted = [key for key in sorted(order) if np.rint(255 * np.sqrt(row[key])) > 0]
        assert exact == [[key, row[key]] for key in wanted]
