"""The table of heads, against naive loops over dense rows."""

from __future__ import annotations

import math
import subprocess
import sys
import tracemalloc
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas
import pytest
from support.numbers.random_attention import causal_attention, random_matrix

from att_viz.analysis import head_table
from att_viz.analysis.heads.patterns import PATTERNS
from att_viz.analysis.heads.table import COLUMNS
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import InvalidInputError
from att_viz.matrix.metadata import CaptureMetadata
from att_viz.matrix.weights import InMemoryWeights
from att_viz.self_attention_model import SelfAttentionModel
from training.heads import best, induction_mass, previous_token_mass

if TYPE_CHECKING:
    from support.models.tiny_models import TinyModel


def mean(values: Iterable[float | None]) -> float:
    known = [value for value in values if value is not None]
    return math.fsum(known) / len(known) if known else math.nan


def naive(
    weights: np.ndarray,
    tokens: Sequence[object] | np.ndarray,
    sink: np.ndarray | None = None,
    norms: np.ndarray | None = None,
    window: int | None = None,
    first: int = 0,
) -> dict[str, float]:
    """One head's record by loops over the definitions; weights [rows, rows]."""
    count = len(weights)
    rows = range(first, count)
    lowest = [max(i - (window or count) + 1, first) for i in range(count)]
    entropies = [-math.fsum(p * math.log(p) for p in weights[i] if p > 0) for i in rows]
    sums = {i: math.fsum(weights[i]) for i in rows}

    def matching(i: int, shift: int) -> float | None:
        """The mass on the visible keys j < i whose token, or the one before it, is that of i."""
        if not any(tokens[j - shift] == tokens[i] for j in range(max(lowest[i], first + shift), i)):
            return None
        return math.fsum(
            weights[i][j] for j in range(max(lowest[i], first + shift), i) if tokens[j - shift] == tokens[i]
        )

    def overlap(i: int) -> float | None:
        seen = i + 1 - lowest[i]
        return math.fsum(min(weights[i][j], 1 / seen) for j in range(lowest[i], i + 1)) if seen > 1 else None

    later = range(first + 1, count)
    first_token = mean([weights[i][first] for i in later])
    learned = mean([0.0 if sink is None else sink[i] for i in later])
    return {
        "entropy": mean(entropies),
        "effective_keys": mean([math.exp(entropy) for entropy in entropies]),
        "mean_distance": mean([math.fsum(p * (i - j) for j, p in enumerate(weights[i])) / sums[i] for i in rows]),
        "maximum": mean([max(weights[i]) for i in rows]),
        "sink_mass": first_token + learned,
        "learned_sink": learned,
        "written": math.nan if norms is None else math.fsum(weights[i] @ norms for i in rows),
        "previous_token": mean([weights[i][i - 1] if lowest[i] < i else None for i in later]),
        "induction": mean([matching(i, 1) for i in rows]),
        "duplicate_token": mean([matching(i, 0) for i in rows]),
        "first_token": first_token,
        "local": mean([math.fsum(weights[i][i - 4 : i + 1]) if i - 4 > lowest[i] else None for i in rows]),
        "uniform": mean([overlap(i) for i in rows]),
    }


def assert_equals_naive(records: Any, weights: Any, tokens: Any, rtol: float = 1e-9, **options: Any) -> None:
    """Compare with layer -> [heads, rows, rows]; sink and norms by layer."""
    place = 0
    for layer, heads in weights.items():
        sinks, norms = (options.get(name, {}).get(layer) for name in ("sinks", "norms"))
        window = options.get("windows", {}).get(layer)
        expected = [
            naive(
                heads[head].astype(np.float64),
                tokens,
                None if sinks is None else sinks[head].astype(np.float64),
                None if norms is None else norms[head].astype(np.float64),
                window,
                options.get("first", 0),
            )
            for head in range(len(heads))
        ]
        written = sum(record["written"] for record in expected)
        for head, record in enumerate(expected):
            record["value_weighted_share"] = record.pop("written") / written
            found = dict(records[place])
            assert (found.pop("layer"), found.pop("head")) == (layer, head)
            assert found.keys() == record.keys()
            for name, value in record.items():
                np.testing.assert_allclose(found[name], value, rtol=rtol, atol=1e-12, err_msg=f"{layer}.{head} {name}")
            place += 1
    assert place == len(records)


def some_tokens(count: int, vocabulary: int = 9, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, vocabulary, count)


@pytest.mark.parametrize("count", [1, 2, 6, 7, 60])
def test_equals_naive_loops(count: int) -> None:
    rng = np.random.default_rng(count)
    sinks = {0: rng.uniform(0, 0.9, (3, count)).astype(np.float32)}
    weights = {0: causal_attention(3, count) * (1 - sinks[0][..., None]), 2: causal_attention(4, count, seed=2)}
    norms = {2: rng.uniform(0.1, 3, (4, count)).astype(np.float32)}
    tokens = some_tokens(count)
    matrix = AttentionMatrix(
        InMemoryWeights(weights, sinks, value_norms=norms), [str(token) for token in tokens], token_ids=tokens
    )
    records = head_table(matrix, as_records=True)
    assert tuple(records[0]) == COLUMNS
    assert_equals_naive(records, weights, tokens, sinks=sinks, norms=norms)
    if count == 60:
        assert all(0 <= record[name] <= 1 for record in records for name in PATTERNS)


@pytest.mark.parametrize(
    "facts", [{"sliding_window": 7}, {"sliding_window": 7, "layer_types": ["full_attention", "sliding_attention"]}]
)
def test_windows_are_known_from_the_metadata(facts: dict[str, Any]) -> None:
    windows = {0: 7, 1: 7} if "layer_types" not in facts else {1: 7}
    weights = {layer: causal_attention(2, 40, window=windows.get(layer)) for layer in (0, 1)}
    tokens = some_tokens(40)
    matrix = AttentionMatrix(weights, ["x"] * 40, token_ids=tokens, metadata=CaptureMetadata(attention=facts))
    assert_equals_naive(head_table(matrix, as_records=True), weights, tokens, windows=windows)


def test_padding_is_left_out() -> None:
    weights = causal_attention(2, 30)
    weights[:, :8] = weights[:, :, :8] = 0.0
    weights[:, 8:] /= weights[:, 8:].sum(axis=-1, keepdims=True)
    tokens = some_tokens(30, vocabulary=4)
    matrix = AttentionMatrix({0: weights}, ["x"] * 30, token_ids=tokens, real=np.arange(30) >= 8)
    assert_equals_naive(head_table(matrix, as_records=True), {0: weights}, tokens, first=8)


def test_more_rows_than_a_block_holds() -> None:
    """1,100 rows are read in two blocks."""
    count = 1100
    weights, tokens = causal_attention(1, count, seed=3), some_tokens(count, vocabulary=50)
    (record,) = head_table(AttentionMatrix({0: weights}, ["x"] * count, token_ids=tokens), as_records=True)
    dense = weights[0].astype(np.float64)
    query, key = np.indices(dense.shape)
    same = (tokens[:, None] == tokens) & (key < query)
    after = np.zeros_like(same)
    after[:, 1:] = same[:, :-1]
    after &= key < query
    logarithms = np.log(dense, where=dense > 0, out=np.zeros_like(dense))
    np.testing.assert_allclose(record["entropy"], -(dense * logarithms).sum(1).mean(), rtol=1e-12)
    np.testing.assert_allclose(record["previous_token"], np.diagonal(dense, -1).mean(), rtol=1e-12)
    np.testing.assert_allclose(record["duplicate_token"], (dense * same).sum(1)[same.any(1)].mean(), rtol=1e-12)
    np.testing.assert_allclose(record["induction"], (dense * after).sum(1)[after.any(1)].mean(), rtol=1e-12)
    np.testing.assert_allclose(record["mean_distance"], ((dense * (query - key)).sum(1) / dense.sum(1)).mean())


def test_texts_stand_in_for_ids_that_are_not_known() -> None:
    matrix = random_matrix(layers=1, tokens=40)
    without = AttentionMatrix(matrix.weights, matrix.tokens)
    _, numbers = np.unique(matrix.tokens, return_inverse=True)
    given = AttentionMatrix(matrix.weights, matrix.tokens, token_ids=numbers)
    assert head_table(without).equals(head_table(given))
    assert head_table(without)["induction"].notna().all()


def test_scores_of_tokens_that_never_repeat_are_unknown() -> None:
    table = head_table(random_matrix(layers=1, tokens=20))
    assert table["induction"].isna().all()
    assert table["duplicate_token"].isna().all()
    assert table["value_weighted_share"].isna().all()
    assert table.drop(columns=["induction", "duplicate_token", "value_weighted_share"]).notna().all(axis=None)


def test_an_archive_gives_the_same_table(tmp_path: Path) -> None:
    matrix = random_matrix(tokens=30, sinks=True)
    matrix.save(tmp_path / "story.h5", dtype="float32")
    with AttentionMatrix.open(tmp_path / "story.h5") as archive:
        pandas.testing.assert_frame_equal(head_table(archive), head_table(matrix))
        assert head_table(archive, layers=[1])["layer"].unique().tolist() == [1]
        with pytest.raises(InvalidInputError, match="no layer 2"):
            head_table(archive, layers=[2])


@pytest.mark.parametrize("name", ["mistral", "gpt_oss"])
def test_an_archive_of_statistics(tiny_model: TinyModel, tmp_path: Path, name: str) -> None:
    """What is stored is averaged to the same numbers; what is not stored is unknown."""
    import torch

    from att_viz import AttentionSaver

    model = SelfAttentionModel(tiny_model(name))
    _, matrix, _ = model.generate_text("The grey cat Tom is chasing the grey cat", 0)
    ids = torch.from_numpy(matrix.token_ids)[None]
    stored = ["maximum", "entropy", "first_token", "l1_from_uniform", "mean_distance"]
    saver = AttentionSaver(
        model.model, output_file=tmp_path / "statistics.h5", save_statistic_only=True, statistics=stored
    )
    with torch.no_grad(), saver:
        model.model(ids)
    whole = head_table(matrix)
    with AttentionMatrix.open(tmp_path / "statistics.h5") as archive:
        found = head_table(archive)
    known = ["layer", "head", "entropy", "effective_keys", "mean_distance", "maximum"]
    known += ["sink_mass", "learned_sink", "first_token", "uniform"]
    pandas.testing.assert_frame_equal(found[known], whole[known], rtol=1e-5, atol=1e-6)
    assert found.drop(columns=[*known, "value_weighted_share"]).isna().all(axis=None)


def test_the_heads_of_the_demo_model() -> None:
    """The scores find the previous-token and induction heads that its training was measured by."""
    import torch

    from att_viz.capture import RowCollector, capture_attention

    model = SelfAttentionModel("demo")
    words = torch.randperm(200, generator=torch.Generator().manual_seed(1))[:30] + 300
    ids = torch.cat([torch.tensor([model.tokenizer.bos_token_id]), words, words])[None]
    collector = RowCollector(64)
    with torch.no_grad(), capture_attention(model.model, collector):
        model.model(ids, use_cache=False)
    weights = collector.weights(61)
    dense = np.stack([[weights.read(layer, head, 0, 61) for head in range(16)] for layer in range(4)])
    table = head_table(AttentionMatrix(weights, ["x"] * 61, token_ids=ids[0].tolist()))
    previous, induction = previous_token_mass(dense), induction_mass(dense, 1, 30)
    np.testing.assert_allclose(table["previous_token"], previous.ravel(), rtol=1e-5)
    np.testing.assert_allclose(table["induction"], induction.ravel(), rtol=1e-5)
    for name, masses in (("previous_token", previous), ("induction", induction)):
        row = table.loc[table[name].idxmax()]
        assert (best(masses).layer, best(masses).head) == (row["layer"], row["head"])
        assert row[name] > 0.5


def test_memory_is_a_few_blocks(tmp_path: Path) -> None:
    """A head of 4,096 rows is 64 MiB in float32; what is held at once does not grow with it."""
    count = 4096
    weights = np.tril(np.ones((count, count), np.float32))
    weights /= weights.sum(axis=1, keepdims=True)
    matrix = AttentionMatrix({0: weights[None]}, ["x"] * count, token_ids=some_tokens(count, vocabulary=100))
    matrix.save(tmp_path / "long.h5")
    del weights, matrix
    with AttentionMatrix.open(tmp_path / "long.h5") as archive:
        tracemalloc.start()
        (record,) = head_table(archive, as_records=True)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert peak < 100e6, f"{peak:,} bytes"
    np.testing.assert_allclose(record["mean_distance"], (count - 1) / 4, rtol=1e-3)


def test_records_need_neither_pandas_nor_torch(tmp_path: Path) -> None:
    random_matrix(tokens=15).save(tmp_path / "story.h5")
    program = (
        "import sys; sys.modules['pandas'] = sys.modules['torch'] = None\n"
        "from att_viz.analysis import head_table\n"
        "from att_viz.attention_matrix import AttentionMatrix\n"
        "with AttentionMatrix.open(sys.argv[1]) as matrix:\n"
        "    print(len(head_table(matrix, as_records=True)))\n"
        "    try:\n        head_table(matrix)\n"
        "    except ImportError as error:\n        print(error)\n"
    )
    command = [sys.executable, "-c", program, str(tmp_path / "story.h5")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == [
        "6",
        "a table of heads as a DataFrame needs the 'analysis' extra: run  pip install 'att_viz[analysis]'",
    ]
